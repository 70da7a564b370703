//! Shares of each colour, and movement between two terms.

use leptos::prelude::*;

use super::scene::SceneSignal;
use super::with_frame;
use crate::charts::mount::ChartFigure;
use crate::charts::{Picture, movement, shares};
use crate::insight::movement::{Incomparable, Movement};
use crate::insight::shares::Shares;
use crate::model::id::Id;
use crate::model::subject::Subject;
use crate::model::term::Term;
use crate::route::query::Param;
use crate::texts::use_texts;
use crate::ui::dynamic::dynamic;
use crate::ui::figure::theme::use_chart_theme;
use crate::ui::memo::memo;
use crate::ui::router::use_route;

/// How many pupils stand in each colour, term by term.
#[component]
pub fn SharesFigure(scene: SceneSignal, subject: Id<Subject>) -> impl IntoView {
    let t = use_texts();
    let theme = use_chart_theme();
    let id = StoredValue::new(subject);
    let shown = memo(move || {
        let (scene, id) = (scene.get(), id.get_value());
        let shares = Shares::of(&scene.subject_table(&id)?.until_latest());
        let (gap, rated, missing) = shares.latest()?;
        let picture =
            with_frame(&scene, t, &theme.get(), &id, |frame| shares::picture(&shares, frame));
        let term = scene.term(gap.term);
        let about = (t.charts().about_term)(&scene.who(t), rated, missing, &gap, &term);
        Some((picture, about))
    });
    let heading = move || (t.charts().shares_title)(scene.get().subject_name(&id.get_value()));
    figure(shown, heading)
}

/// Who went up, down or stayed between two terms that can be chosen.
#[component]
pub fn MovementFigure(scene: SceneSignal, subject: Id<Subject>) -> impl IntoView {
    let t = use_texts();
    let theme = use_chart_theme();
    let id = StoredValue::new(subject);
    let route = use_route();
    let chosen = route.chosen::<(Term, Term)>(Param::Between);
    let terms = memo(move || scene.get().terms_so_far(&id.get_value()));
    let pair = memo(move || {
        let terms = terms.get();
        chosen
            .get()
            .filter(|(a, b)| a <= b && terms.contains(a) && terms.contains(b))
            .or_else(|| last_comparable(scene, &id.get_value(), &terms))
    });
    let movement = memo(move || {
        let (from, to) = pair.get()?;
        let scene = scene.get();
        Some(Movement::of(scene.subject_table(&id.get_value())?, from, to))
    });
    // Scales never share a picture; each that somebody was rated on in both terms has its own.
    let scales =
        memo(move || movement.with(|found| found.as_ref()?.as_ref().ok().map(|m| m.groups.len())));
    let shown = move |group: usize| {
        memo(move || {
            let Some(Ok(movement)) = movement.get() else { return None };
            let (scene, id) = (scene.get(), id.get_value());
            with_frame(&scene, t, &theme.get(), &id, |frame| {
                let picture = movement::picture(&movement, group, frame)?;
                let mut about = vec![(t.charts().about)(&scene.who(t), picture.facts.n)];
                if movement.groups.len() > 1 {
                    about.insert(0, (frame.scale)(&movement.groups[group].scale));
                }
                if group == 0 {
                    about.extend(movement::left_out(&movement, frame));
                }
                // Some of these sentences come with their full stop, others without.
                let sentences: Vec<_> = about.iter().map(|s| s.trim_end_matches('.')).collect();
                Some((picture, sentences.join(". ")))
            })
        })
    };
    let heading = move || {
        let scene = scene.get();
        let name =
            |place: usize| pair.get().map(|p| scene.term([p.0, p.1][place])).unwrap_or_default();
        (t.charts().movement_title)(scene.subject_name(&id.get_value()), &name(0), &name(1))
    };
    let why = move || match movement.get() {
        Some(Err(why)) => Some(incomparable(why, t)),
        _ => None,
    };
    let choice = move |place: usize, label: &'static str| {
        let options = move || {
            let scene = scene.get();
            let now = pair.get().map(|p| [p.0, p.1][place]);
            let option = |term: Term| {
                view! { <option value=term.to_string() prop:selected=now == Some(term)>{scene.term(term)}</option> }
            };
            terms.get().into_iter().map(option).collect_view()
        };
        let change = move |event| {
            if let (Some(term), Some(mut both)) =
                (Term::parse(&event_target_value(&event)), pair.get_untracked())
            {
                *[&mut both.0, &mut both.1][place] = term;
                let both = (both.0.min(both.1), both.0.max(both.1));
                route.choose(|query| query.set(Param::Between, &both));
            }
        };
        view! {
            <label class="cluster">
                <span class="soft">{label}</span>
                <select class="input" on:change=change>{options}</select>
            </label>
        }
    };
    let enough = move || terms.with(|terms| terms.len() > 1);
    view! {
        <Show when=enough>
            <section class="stack tight">
                <div class="cluster no-print" role="group" aria-label=t.progress().movement_between>
                    {choice(0, t.progress().from)} {choice(1, t.progress().to)}
                </div>
                {move || {
                    let each = 0..scales.get().unwrap_or_default();
                    each.map(|group| figure(shown(group), heading)).collect_view()
                }}
                {move || why().map(|why| view! { <p class="chart__note" role="status">{why}</p> })}
            </section>
        </Show>
    }
}

/// The last two terms in a row that are on one scale for somebody, else the last two.
fn last_comparable(scene: SceneSignal, id: &Id<Subject>, terms: &[Term]) -> Option<(Term, Term)> {
    let scene = scene.get();
    let table = scene.subject_table(id)?;
    let pairs = || terms.windows(2).rev().map(|pair| (pair[0], pair[1]));
    pairs().find(|&(from, to)| Movement::of(table, from, to).is_ok()).or_else(|| pairs().next())
}

fn incomparable(why: Incomparable, t: crate::texts::Texts) -> &'static str {
    (t.charts().incomparable)(why)
}

/// A picture with the line beneath its heading, where there is one.
fn figure(
    shown: Memo<Option<(Picture, String)>>,
    heading: impl Fn() -> String + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let there = memo(move || shown.with(Option::is_some));
    dynamic(move || {
        there.get().then(|| {
            // While there is no picture the figure is not there, so the last one is never shown.
            let last: StoredValue<Option<(Picture, String)>> =
                StoredValue::new(shown.get_untracked());
            let now = move || {
                if let Some(new) = shown.get() {
                    last.set_value(Some(new));
                }
                last.get_value()
            };
            let first = now()?;
            let empty = first.0.clone();
            let picture =
                Signal::derive(move || now().map_or_else(|| empty.clone(), |(picture, _)| picture));
            let about = Signal::derive(move || now().map(|(_, about)| about).unwrap_or_default());
            Some(view! { <ChartFigure picture heading=Signal::derive(heading) subtitle=about/> })
        })
    })
}
