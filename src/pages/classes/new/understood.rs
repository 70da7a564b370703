//! What was understood of the list, and controls to correct it.

use leptos::prelude::*;

use super::draft::use_draft;
use super::rows::RosterTable;
use crate::file::roster::{
    Column, NameOrder, RosterError, RosterNote, RosterPreview, Understanding,
};
use crate::texts::{Texts, use_texts};
use crate::ui::dynamic::dynamic;
use crate::ui::memo::memo;

/// What was understood of the list.
#[component]
pub fn Understood() -> impl IntoView {
    let t = use_texts();
    let draft = use_draft();
    let empty = memo(move || draft.text.with(|text| text.trim().is_empty()));
    let ok = memo(move || draft.preview.with(Result::is_ok));
    let body = move || {
        if empty.get() {
            return view! { <p class="soft">{t.classes().new.list.nothing}</p> }.into_any();
        }
        if ok.get() {
            return view! { <Correct/> <Notes/> <RosterTable/> }.into_any();
        }
        let error =
            draft.preview.with(|preview| preview.as_ref().err().map(|error| error_text(t, error)));
        view! { <p class="error" role="alert">{error}</p> }.into_any()
    };
    view! {
        <section class="section stack">
            <header class="section__head"><h2>{t.classes().new.list.title}</h2></header>
            {body}
        </section>
    }
}

fn error_text(t: Texts, error: &RosterError) -> String {
    match error {
        RosterError::TooManyRows { limit } => (t.classes().new.list.too_many_rows)(*limit),
        RosterError::TooManyColumns { limit } => (t.classes().new.list.too_many_columns)(*limit),
    }
}

/// The controls that correct the guess. They stay as they are while one types.
#[component]
fn Correct() -> impl IntoView {
    let t = use_texts();
    let draft = use_draft();
    let told = move |tell: fn(&Understanding) -> bool| {
        memo(move || draft.preview.with(|p| p.as_ref().is_ok_and(|p| tell(&p.understanding))))
    };
    let header = told(|u| u.header);
    let last_first = told(|u| u.order == NameOrder::LastFirst);
    let has_columns = told(|u| u.columns.len() > 1);
    let delimiter = move || {
        let delimiter =
            draft.preview.with(|p| p.as_ref().ok().and_then(|p| p.understanding.delimiter));
        delimiter.map_or(t.classes().new.list.one_a_line.to_owned(), t.classes().new.list.delimited)
    };
    let order = move |to: NameOrder, name: &'static str| {
        let is = move || last_first.get() == (to == NameOrder::LastFirst);
        let set = move |_| draft.options.update(|options| options.order = Some(to));
        view! {
            <label>
                <input type="radio" name="name-order" prop:checked=is on:change=set/>
                {name}
            </label>
        }
    };
    view! {
        <p>{delimiter}</p>
        <label class="check">
            <input
                type="checkbox"
                prop:checked=move || header.get()
                on:change=move |event| {
                    let on = event_target_checked(&event);
                    draft.options.update(|options| options.header = Some(on));
                }
            />
            <span>{t.classes().new.list.header}</span>
        </label>
        <fieldset class="field">
            <legend>{t.classes().new.list.order}</legend>
            <div class="segmented">
                {order(NameOrder::FirstLast, t.classes().new.list.first_last)}
                {order(NameOrder::LastFirst, t.classes().new.list.last_first)}
            </div>
        </fieldset>
        {move || has_columns.get().then(|| view! { <NameColumns/> })}
    }
}

/// Which columns make up the name.
#[component]
fn NameColumns() -> impl IntoView {
    let t = use_texts();
    let draft = use_draft();
    let columns = memo(move || {
        draft
            .preview
            .with(|p| p.as_ref().map(|p| p.understanding.columns.clone()).unwrap_or_default())
    });
    let chosen = memo(move || {
        draft
            .preview
            .with(|p| p.as_ref().map(|p| p.understanding.name_columns.clone()).unwrap_or_default())
    });
    let toggle = move |column: usize, on: bool| {
        let mut now = chosen.get_untracked();
        now.retain(|other| *other != column);
        if on {
            now.push(column);
        }
        draft.options.update(|options| options.name_columns = Some(now));
    };
    let ticks = move || {
        columns
            .get()
            .into_iter()
            .enumerate()
            .map(|(at, Column { heading, sample })| {
                let heading = heading.unwrap_or_else(|| (t.classes().new.list.column)(at + 1));
                let sample = (!sample.is_empty()).then(|| (t.classes().new.list.sample)(&sample));
                view! {
                    <label class="check">
                        <input
                            type="checkbox"
                            prop:checked=move || chosen.with(|chosen| chosen.contains(&at))
                            on:change=move |event| toggle(at, event_target_checked(&event))
                        />
                        <span>{heading} " " <small class="soft">{sample}</small></span>
                    </label>
                }
            })
            .collect_view()
    };
    view! {
        <fieldset class="field">
            <legend>{t.classes().new.list.columns}</legend>
            <div class="checks">{ticks}</div>
        </fieldset>
    }
}

/// What is worth knowing about the whole list.
#[component]
fn Notes() -> impl IntoView {
    let t = use_texts();
    let draft = use_draft();
    dynamic(move || {
        draft.preview.with(|preview| preview.as_ref().ok().map(|preview| notes(t, preview)))
    })
}

fn notes(t: Texts, preview: &RosterPreview) -> impl IntoView + use<> {
    let n = &t.classes().new.list;
    let found = &preview.understanding;
    let names = found.dropped.iter().map(|dropped| {
        let heading = dropped.heading.clone().unwrap_or_else(|| (n.column)(dropped.column + 1));
        format!("{heading} ({})", (n.drop_reason)(dropped.reason))
    });
    let dropped = names.collect::<Vec<_>>().join(", ");
    let ragged =
        found.ragged.iter().take(8).map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let mut lines = Vec::new();
    lines.extend((!dropped.is_empty()).then(|| (n.dropped)(&dropped)));
    lines.extend(found.numbered.then(|| n.numbered.to_owned()));
    lines.extend((!ragged.is_empty()).then(|| (n.ragged)(&ragged)));
    let warnings = preview.notes.iter().map(|note| match note {
        RosterNote::TooManyForOneClass { rows, .. } => (n.crowded)(*rows),
        RosterNote::SeveralNamesOnOneLine { .. } => n.one_line.to_owned(),
    });
    let skipped = found.skipped.iter().take(50).map(|line| {
        view! { <li>{(n.skipped_line)(line.line, &line.text, (n.skip_reason)(line.reason))}</li> }
    });
    let skipped = (!found.skipped.is_empty()).then(|| {
        view! {
            <details class="fold">
                <summary>{(n.skipped)(found.skipped.len())}</summary>
                <ul class="stack tight">{skipped.collect_view()}</ul>
            </details>
        }
    });
    let warnings = warnings.map(|text| view! { <p class="chart__note">{text}</p> }).collect_view();
    let lines = lines.into_iter().map(|text| view! { <p class="help">{text}</p> }).collect_view();
    view! { {warnings} {lines} {skipped} }
}
