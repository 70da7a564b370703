//! What comes out of the table, and the button that brings it in.

use leptos::prelude::*;

use super::draft::{Draft, use_draft};
use crate::file::gradebook::Gradebook;
use crate::file::results::{Rescaled, Tally, import};
use crate::insight::small::is_small;
use crate::route::Route;
use crate::store::use_store;
use crate::texts::{Texts, use_texts};
use crate::ui::dynamic::dynamic;
use crate::ui::memo::memo;
use crate::ui::notices::use_notices;
use crate::ui::router::go;

/// More refused cells than this are not listed one by one.
const SHOWN: usize = 30;

/// What comes out of the table, and the button that brings it in.
#[component]
pub fn Outcome() -> impl IntoView {
    let t = use_texts();
    let draft = use_draft();
    let r = &t.results().outcome;
    let book = memo(move || draft.book());
    let tally = memo(move || {
        book.with(|book| book.as_ref().map(|book| draft.tally(book)).unwrap_or_default())
    });
    let body = move || {
        let book = book.get()?;
        let tally = tally.get();
        Some(
            view! { {figures(t, &book, &tally)} {classes(t, draft, &book)} {refused(t, draft, &book)} },
        )
    };
    let replaced = move || {
        let n = tally.with(|tally| tally.replaced);
        (n > 0).then(|| view! { <p class="chart__note">{(r.replaced)(n)}</p> })
    };
    // What comes into a form that was there is said, above all when somebody had hidden it.
    let columns = move || {
        let columns = tally.with(|tally| tally.columns.clone());
        let line = |(class, subject): (String, String)| (r.column)(&class, &subject);
        let lines = columns.into_iter().map(|one| view! { <li>{line(one)}</li> }).collect_view();
        (!lines.is_empty()).then(|| view! {
            <div class="chart__note" data-testid="results-columns">{r.columns} <ul>{lines}</ul></div>
        })
    };
    let rescaled = move || {
        let columns = tally.with(|tally| tally.rescaled.clone());
        let line = |one: Rescaled| view! { <li>{(r.rescaled_column)(&one)}</li> };
        let lines = columns.into_iter().map(line).collect_view();
        (!lines.is_empty()).then(|| view! {
            <div class="chart__note" data-testid="results-rescaled">{r.rescaled} <ul>{lines}</ul></div>
        })
    };
    view! {
        <section class="section stack" data-testid="results-outcome">
            <header class="section__head"><h2>{r.title}</h2></header>
            {body}
            <IntoKnown book/>
            {replaced}
            {columns}
            {rescaled}
            <Go book tally/>
        </section>
    }
}

/// What so many of something are called.
type Counted = fn(usize) -> &'static str;

fn figures(t: Texts, book: &Gradebook, tally: &Tally) -> impl IntoView + use<> {
    let r = &t.results().outcome;
    let all: [(usize, Counted); 7] = [
        (tally.classes.len(), r.new_classes),
        (tally.known_classes.len(), r.known_classes),
        (tally.pupils, r.new_pupils),
        (tally.known_pupils, r.known_pupils),
        (tally.ratings, r.ratings),
        (book.empty_cells, r.empty_cells),
        (book.refused.len(), r.refused),
    ];
    let shown = all.into_iter().filter(|(n, _)| *n > 0);
    let figures = shown.map(|(n, word)| view! { <div><b>{n}</b><span>{word(n)}</span></div> });
    view! { <div class="figures" role="status">{figures.collect_view()}</div> }
}

fn classes(t: Texts, draft: Draft, book: &Gradebook) -> impl IntoView + use<> {
    let plan = draft.plan();
    let rows = book.classes.iter().map(|rows| {
        let n = rows.pupils.len();
        let small = is_small(n)
            .then(|| view! { <span class="tag warn">{t.results().outcome.small}</span> });
        let label = plan.label(rows).to_owned();
        view! { <li>{label} ": " {(t.common().pupils)(n)} " " {small}</li> }
    });
    view! {
        <details class="fold">
            <summary>{(t.results().outcome.classes)(book.classes.len())}</summary>
            <ul class="stack tight">{rows.collect_view()}</ul>
        </details>
    }
}

fn refused(t: Texts, draft: Draft, book: &Gradebook) -> impl IntoView + use<> {
    let r = &t.results().outcome;
    let all = book.refused.len();
    let line = |row: usize| {
        draft.table.with(|table| {
            table.as_ref().and_then(|table| table.rows().get(row).map(|row| row.line))
        })
    };
    let cells = book.refused.iter().take(SHOWN).map(|cell| {
        let text = (r.refused_cell)(
            line(cell.row).unwrap_or(cell.row + 1),
            &draft.heading(cell.column),
            &cell.text,
            (r.why)(cell.why),
        );
        view! { <li>{text}</li> }
    });
    let more = (all > SHOWN).then(|| view! { <li class="soft">{(r.more)(all - SHOWN)}</li> });
    (all > 0).then(|| {
        view! {
            <details class="fold">
                <summary>{(r.refused_title)(all)}</summary>
                <ul class="stack tight">{cells.collect_view()} {more}</ul>
            </details>
        }
    })
}

/// Whether the classes that are there already get the results.
#[component]
fn IntoKnown(book: Memo<Option<Gradebook>>) -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let draft = use_draft();
    let known = memo(move || {
        let plan = draft.plan();
        let Some(last) = plan.values.iter().map(|value| value.year).max() else { return 0 };
        book.with(|book| {
            let rows = book.iter().flat_map(|book| &book.classes);
            let is_known = |label: &str| {
                store.with_untracked(|document| {
                    crate::file::results::known_class(document, label, last).is_some()
                })
            };
            rows.filter(|rows| is_known(plan.label(rows))).count()
        })
    });
    dynamic(move || {
        (known.get() > 0).then(|| {
            view! {
                <label class="check">
                    <input
                        type="checkbox"
                        prop:checked=move || draft.into_known.get()
                        on:change=move |event| draft.into_known.set(event_target_checked(&event))
                    />
                    <span>
                        {(t.results().outcome.into_known)(known.get())}
                        <small class="help">{t.results().outcome.into_known_help}</small>
                    </span>
                </label>
            }
        })
    })
}

/// The button that brings it all in, and what must be put right before.
#[component]
fn Go(book: Memo<Option<Gradebook>>, tally: Memo<Tally>) -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let notices = use_notices();
    let draft = use_draft();
    let r = &t.results().outcome;
    let lacks = memo(move || book.with(|book| book.as_ref().and_then(|book| draft.lacks(book))));
    let pupils = |tally: &Tally| tally.pupils + tally.known_pupils;
    let go_on = move |_| {
        let Some(book) = book.get_untracked().filter(|_| lacks.get_untracked().is_none()) else {
            return;
        };
        let plan = untrack(|| draft.plan());
        let (tally, outcome) = store
            .create_with(|document, id_generator| import(document, id_generator, &book, &plan));
        let classes = tally.classes.len() + tally.known_classes.len();
        notices.ok_with_undo(outcome, (r.done)(classes, pupils(&tally), tally.ratings));
        if outcome.is_changed() {
            go(&Route::Classes);
        }
    };
    view! {
        <div role="status">{move || lacks.get().map(|text| view! { <p class="error">{text}</p> })}</div>
        <div class="btn-row">
            <button
                type="button"
                class="btn main"
                data-testid="results-go"
                disabled=move || lacks.with(Option::is_some)
                on:click=go_on
            >
                {move || tally.with(|tally| (r.go)(pupils(tally), tally.ratings))}
            </button>
        </div>
    }
}
