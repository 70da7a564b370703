//! Step 2, *Udvælg data*: few sources, numbers and observations, in good time.

use crate::model::class::Class;
use crate::model::entity::Entity;
use crate::ui::keyed::For;
use crate::ui::memo::memo;
use chrono::NaiveDate;
use leptos::prelude::*;

use super::inputs::{ChoiceField, DateField, LineField};
use super::people::{PEOPLE, PeopleList};
use super::questions::Questions;
use super::title::held;
use crate::model::conference::Conference;
use crate::model::deadline;
use crate::model::id::Id;
use crate::model::item::{add, items};
use crate::model::source::{Source, SourceKind};
use crate::model::step::Step;
use crate::route::{ClassTab, Route};
use crate::store::{time, use_store};
use crate::texts::use_texts;
use crate::ui::field::FieldBinding;
use crate::ui::field::Tick;
use crate::ui::notices::use_notices;
use crate::ui::sortable_list::SortableList;

/// Step 2.
#[component]
pub fn Select(id: Id<Conference>) -> impl IntoView {
    let t = use_texts();
    let c = &t.conference().preparation;
    view! {
        <PeopleList id=id.clone()/>
        <div class="step">
            <section class="step__talk">
                <Sources id=id.clone()/>
            </section>
            <section class="step__talk">
                <Deadlines id=id.clone()/>
                <h2>{c.questions}</h2>
                <Questions id step=Step::Select/>
            </section>
        </div>
    }
}

#[component]
fn Sources(id: Id<Conference>) -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let c = &t.conference().preparation;
    let of = id.clone();
    let balance = memo(move || {
        store.with_kind::<Source, _>(|document| {
            let sources = items::<Source>(document, &of);
            let words = sources.iter().filter(|source| source.kind_of.is_qualitative()).count();
            (sources.len() - words, words)
        })
    });
    let row = move |id: Id<Source>| view! { <SourceRow id/> }.into_any();
    view! {
        <section>
            <header class="section__head"><h2>{c.sources}</h2></header>
            <p class="help" role="status">
                {move || {
                    let (numbers, words) = balance.get();
                    (c.balance)(numbers, words)
                }}
            </p>
            <SortableList
                owner=id.clone()
                label=c.sources
                row
                add=c.add_source
                first=Source::TITLE.key()
                fill=|id| vec![Source::KIND_OF.set(id, SourceKind::Other)]
            />
        </section>
        <Suggestions id/>
    }
}

#[component]
fn SourceRow(id: Id<Source>) -> impl IntoView {
    let t = use_texts();
    let c = &t.conference().preparation;
    let kinds = SourceKind::ALL
        .iter()
        .map(|kind| (kind.word().to_owned(), (c.kind_name)(*kind).to_owned()));
    view! {
        <div class="rowcard__form">
            <LineField binding=FieldBinding::of(&id, Source::TITLE) label=c.source full=true/>
            <LineField binding=FieldBinding::of(&id, Source::WHY) label=c.why full=true/>
            <div class="rowcard__form full">
                <ChoiceField binding=FieldBinding::of(&id, Source::KIND_OF) options=kinds.collect() label=c.kind/>
                <LineField binding=FieldBinding::of(&id, Source::WHO) list=PEOPLE label=c.who_brings/>
            </div>
            <div class="rowcard__form full">
                <DateField binding=FieldBinding::of(&id, Source::DUE) label=c.due/>
                <Tick binding=FieldBinding::of(&id, Source::READY) label=c.ready/>
            </div>
        </div>
    }
}

/// A source that can be taken with one click.
#[derive(Clone, PartialEq)]
struct Suggestion {
    title: String,
    kind: SourceKind,
    due: Option<NaiveDate>,
}

/// Kinds of sources that schools have, beside the forms of this app.
const KNOWN: [SourceKind; 6] = [
    SourceKind::Test,
    SourceKind::Marks,
    SourceKind::Observation,
    SourceKind::PupilWork,
    SourceKind::WellBeing,
    SourceKind::Absence,
];

#[component]
fn Suggestions(id: Id<Conference>) -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let notices = use_notices();
    let c = &t.conference().preparation;
    let of = id.clone();
    let open = memo(move || {
        let Some(conference) = store.get(&of) else { return Vec::new() };
        store.follow_kind(Class::KIND);
        store.with_kind::<Source, _>(|document| {
            let taken = items::<Source>(document, &of);
            let forms = conference.held(document, time::today()).into_iter();
            let forms = forms.map(|class| ((c.form_of)(&class.name), SourceKind::RatingForm));
            let known = KNOWN.into_iter().map(|kind| ((c.kind_name)(kind).to_owned(), kind));
            let all = forms
                .chain(known)
                .filter(|(title, _)| taken.iter().all(|source| source.title != *title));
            all.map(|(title, kind)| {
                let due = match kind {
                    SourceKind::RatingForm => conference.date.map(deadline::form_due),
                    _ => conference.date.map(deadline::suggestions_due),
                };
                Suggestion { title, kind, due }
            })
            .collect()
        })
    });
    let one = move |suggestion: Suggestion| {
        let id = id.clone();
        let shown = suggestion.title.clone();
        let take = move |_| {
            let Suggestion { title, kind, due } = suggestion.clone();
            let due_text = due.map(t.common().short_date);
            let said = (c.source_added)(&title, due_text.as_deref());
            let (_, outcome) = store.create_with(|document, id_generator| {
                add::<Source>(document, id_generator, &id, |source| {
                    vec![
                        Source::TITLE.set(source, title),
                        Source::KIND_OF.set(source, kind),
                        Source::DUE.set(source, due),
                    ]
                })
            });
            notices.ok_with_undo(outcome, said);
        };
        view! { <button type="button" class="chip" on:click=take>"+ "{shown}</button> }
    };
    view! {
        <section class="no-print">
            <header class="section__head"><h3>{c.suggestions}</h3></header>
            <div class="chip-row">
                <For each=move || open.get() key=|one| (one.title.clone(), one.due) children=one/>
            </div>
        </section>
    }
}

/// The deadlines that follow from the meeting's day, and the way to the forms.
#[component]
fn Deadlines(id: Id<Conference>) -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let c = &t.conference().preparation;
    let classes = held(store, &id);
    let date = memo(move || store.get(&id).and_then(|conference| conference.date));
    let deadlines = move || match date.get() {
        Some(date) => (c.deadlines)(
            &(t.common().date)(deadline::suggestions_due(date)),
            &(t.common().date)(deadline::form_due(date)),
        ),
        None => c.no_deadlines.to_owned(),
    };
    let forms = move || {
        // The form of a class that has been deleted since has no page.
        let there = classes.get().into_iter().filter(|class| store.get(&class.id).is_some());
        let links = there.map(|class| {
            let href = Route::Class(class.id.clone(), ClassTab::Form).hash();
            view! { <a class="btn small" href=href>{(c.form_link)(&class.name)}</a> }
        });
        links.collect_view()
    };
    view! {
        <section class="stack tight">
            <h2>{c.forms}</h2>
            <p>{deadlines}</p>
            <div class="btn-row">{forms}</div>
        </section>
    }
}
