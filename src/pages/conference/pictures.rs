//! The pictures of a conference: its classes, together or one by one, and its subjects in focus.

use leptos::prelude::*;

use super::title::held;
use crate::insight::group::Moment;
use crate::model::class::Class;
use crate::model::conference::Conference;
use crate::model::finding::Finding;
use crate::model::id::Id;
use crate::model::item::{add, items};
use crate::pages::pictures::{FindingDraft, Pictures};
use crate::route::query::Param;
use crate::store::{time, use_store};
use crate::texts::use_texts;
use crate::ui::memo::memo;
use crate::ui::notices::use_notices;
use crate::ui::router::use_route;
use crate::ui::text::short;

/// The pictures, from which an observation becomes a finding with one click.
#[component]
pub fn ConferencePictures(id: Id<Conference>) -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let notices = use_notices();
    let c = &t.conference().meeting;
    // Answers lie in the same record, so only what the pictures need is followed.
    let of = id.clone();
    let subject =
        memo(move || store.get(&of).map(|conference| conference.subjects).unwrap_or_default());
    let of = id.clone();
    let day = memo(move || store.get(&of).map(|conference| conference.day(time::today())));
    let all = held(store, &id);
    let route = use_route();
    let one = route.chosen::<Id<Class>>(Param::Class);
    let shown = memo(move || {
        let mut classes = all.get();
        if let Some(one) = one.get().filter(|one| classes.iter().any(|class| class.id == *one)) {
            classes.retain(|class| class.id == one);
        }
        Moment { classes, day: day.get() }
    });
    let on_finding = Callback::new(move |seen: FindingDraft| {
        let FindingDraft { text, rule, cells } = seen;
        // A second click on the same observation would only make a double.
        let known = store.with_untracked(|document| items::<Finding>(document, &id));
        if known.iter().any(|finding| finding.rule == rule && finding.cells == cells) {
            return notices.ok(c.is_finding);
        }
        let said = (c.finding_made)(&short(&text));
        let (_, outcome) = store.create_with(|document, id_generator| {
            add::<Finding>(document, id_generator, &id, |finding| {
                vec![
                    Finding::TEXT.set(finding, text),
                    Finding::RULE.set(finding, rule),
                    Finding::CELLS.set(finding, cells),
                ]
            })
        });
        notices.ok_with_undo(outcome, said);
    });
    let chip = move |(id, name): (Option<Id<Class>>, String)| {
        let is = id.clone();
        let pressed = move || (one.get() == is).to_string();
        let choose = move |_| {
            route.choose(|query| match &id {
                Some(id) => query.set(Param::Class, id),
                None => query.clear(Param::Class),
            });
        };
        view! {
            <button type="button" class="chip" aria-pressed=pressed on:click=choose>{name}</button>
        }
    };
    let chips = move || {
        let list = all.get();
        (list.len() > 1).then(|| {
            let whole = (None, c.all_classes.to_owned());
            let each = list.into_iter().map(|class| (Some(class.id), class.name));
            let chips = std::iter::once(whole).chain(each).map(chip).collect_view();
            view! { <div class="chip-row no-print" role="group" aria-label=c.choose_class>{chips}</div> }
        })
    };
    view! {
        <h2 class="vh">{c.pictures}</h2>
        {move || match all.with(Vec::is_empty) {
            true => view! { <p class="empty">{c.no_classes}</p> }.into_any(),
            false => view! {
                {chips}
                <Pictures of=shown focus=subject on_finding/>
            }
            .into_any(),
        }}
    }
}
