//! A picture per subject: the pupil's line on the bands of its own scale.

use leptos::prelude::*;

use super::portrait::Portrait;
use crate::charts::mount::ChartFigure;
use crate::charts::{Frame, Picture, pupil};
use crate::insight::group::PupilGroup;
use crate::insight::series::Series;
use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::pupil::Pupil;
use crate::model::scale::Scale;
use crate::model::subject::Subject;
use crate::model::term::Term;
use crate::store::use_store;
use crate::texts::{Texts, use_texts};
use crate::ui::dynamic::dynamic;
use crate::ui::figure::theme::{ChartTheme, use_chart_theme};
use crate::ui::keyed::For;
use crate::ui::memo::memo;

/// A picture for each subject in which the pupil has a rating.
#[component]
pub fn PupilPictures(
    /// The pupil.
    id: Id<Pupil>,
    /// What is known about the pupil.
    portrait: Memo<Option<Portrait>>,
) -> impl IntoView {
    let t = use_texts();
    let subjects = memo(move || {
        portrait.with(|portrait| {
            let rows = portrait.iter().flat_map(|portrait| &portrait.rows);
            let rated = rows.filter(|row| row.cells.iter().any(|cell| cell.status.is_rated()));
            rated.map(|row| row.subject.id.clone()).collect::<Vec<_>>()
        })
    });
    let any = memo(move || subjects.with(|subjects| !subjects.is_empty()));
    dynamic(move || {
        let id = id.clone();
        any.get().then(|| {
            view! {
                <section class="section">
                    <header class="section__head"><h3>{t.pupil().pictures}</h3></header>
                    <div class="charts">
                        <For each=move || subjects.get() key=|subject| subject.clone() children=move |subject| {
                            view! { <SubjectPicture id=id.clone() subject portrait/> }
                        }/>
                    </div>
                </section>
            }
        })
    })
}

#[component]
fn SubjectPicture(
    id: Id<Pupil>,
    subject: Id<Subject>,
    portrait: Memo<Option<Portrait>>,
) -> impl IntoView {
    let store = use_store();
    let t = use_texts();
    let theme = use_chart_theme();
    let of = subject.clone();
    let shown: Memo<Option<(Picture, String)>> = memo(move || {
        let (theme, portrait) = (theme.get(), portrait.get()?);
        store.with_untracked(|document| draw(document, &id, &of, &portrait, &theme, t))
    });
    let heading =
        move || shown.get().map(|(_, name)| (t.charts().pupil_title)(&name)).unwrap_or_default();
    let about = move || {
        let n = shown.with(|shown| shown.as_ref().map_or(0, |(picture, _)| picture.facts.n));
        portrait.with(|one| one.as_ref().map(|one| (t.charts().about)(&one.name, n)))
    };
    let there = memo(move || shown.with(Option::is_some));
    dynamic(move || {
        let (first, _) = there.get().then(|| shown.get_untracked()).flatten()?;
        // The first drawing stands in while the page is on its way out.
        let picture = move || shown.get().map_or_else(|| first.clone(), |(picture, _)| picture);
        Some(view! {
            <ChartFigure
                picture=Signal::derive(picture)
                heading=Signal::derive(heading)
                about=Signal::derive(move || about().unwrap_or_default())
                height="low"
            />
        })
    })
}

fn draw(
    document: &Document,
    id: &Id<Pupil>,
    subject: &Id<Subject>,
    portrait: &Portrait,
    theme: &ChartTheme,
    t: Texts,
) -> Option<(Picture, String)> {
    let group = PupilGroup::from_pupil(document, id);
    let member = group.members().first()?;
    let has_begun =
        |term: Term| portrait.terms.iter().all(|(one, _, begun)| *one != term || *begun);
    let series = Series::read(document, &group, member, subject).without_terms_to_come(has_begun);
    let name = portrait
        .rows
        .iter()
        .find(|row| row.subject.id == *subject)
        .map(|row| row.subject.name.clone())?;
    let term = |term: Term| portrait.term_name(term);
    let scale = |scale: &Scale| t.common().scale_name(scale);
    let frame = Frame { texts: t.charts(), theme, subject: &name, term: &term, scale: &scale };
    Some((pupil::picture(&series, &frame), name))
}
