//! One cell: a number and its colour.

use leptos::html;
use leptos::prelude::*;

use super::position::CellPosition;
use super::state::{set, unset, use_form};
use crate::model::rating::Cell;
use crate::model::record::Record;
use crate::model::scale::Scale;
use crate::texts::use_texts;

/// What a cell shows.
#[derive(Clone, Debug, Default, PartialEq)]
struct Shown {
    /// The number as typed, with comma; empty when there is none.
    text: String,
    band: Option<u8>,
    /// Tells that somebody has written a comment.
    noted: bool,
    /// Tells that people have written differently.
    disputed: bool,
    /// What is said of the cell besides the number.
    title: String,
}

/// A cell of the form. It is plain text with one effect that follows its own record, so that a
/// keystroke touches one cell, however large the form is.
#[component]
pub fn CellView(at: CellPosition, first: bool) -> impl IntoView {
    let form = use_form();
    let node: NodeRef<html::Div> = NodeRef::new();
    let t = use_texts();
    let layout = form.layout();
    let open = layout.is_open(at);
    let read = move || {
        let (Some(cell), Some(column)) = (layout.cell(at.row, at.col), layout.columns.get(at.col))
        else {
            return Shown::default();
        };
        form.store.with_record(&cell.record(), |record| {
            let value = record.and_then(|record| record.value(cell.term.field()).as_f64());
            let note = record.map_or("", |record| record.text(&cell.comment_field()));
            let disputed = record.is_some_and(|record| is_disputed(record, &cell));
            let band = if open { band(&column.scale, value) } else { None };
            let absent = (!open).then(|| {
                let pupil = layout.row_name(at.row);
                let say =
                    if value.is_some() { t.form().not_counted } else { t.form().not_enrolled };
                say(&pupil)
            });
            let dispute = disputed.then(|| t.form().disputed.to_owned());
            let note_text = (!note.is_empty()).then(|| note.to_owned());
            let title: Vec<String> = [absent, dispute, note_text].into_iter().flatten().collect();
            Shown {
                text: value.map(|value| column.scale.write(value)).unwrap_or_default(),
                band,
                noted: !note.is_empty(),
                disputed,
                title: title.join(" "),
            }
        })
    };
    let start = untrack(&read);
    let (before, text) = (start.clone(), start.text.clone());
    Effect::new(move |last: Option<Shown>| {
        let now = read();
        if last.as_ref().unwrap_or(&before) != &now
            && let Some(element) = node.get_untracked()
        {
            element.set_text_content(Some(&now.text));
            set(&element, "data-value", &now.text);
            let may = |name: &str, value: Option<&str>| match value {
                Some(value) => set(&element, name, value),
                None => unset(&element, name),
            };
            may("data-band", now.band.map(band_word));
            may("data-note", now.noted.then_some(""));
            may("data-conflict", now.disputed.then_some(""));
            may("title", (!now.title.is_empty()).then_some(&*now.title));
        }
        now
    });
    view! {
        <div
            class=if first { "cell first" } else { "cell" }
            role="gridcell"
            tabindex=if at == form.at() { "0" } else { "-1" }
            data-row=at.row
            data-col=at.col
            data-value=start.text
            data-band=start.band.map(band_word)
            data-note=start.noted.then_some("")
            data-conflict=start.disputed.then_some("")
            data-state=(!open).then_some("not-enrolled")
            aria-readonly=(!open).then_some("true")
            title=(!start.title.is_empty()).then_some(start.title)
            node_ref=node
        >
            {text}
        </div>
    }
}

/// Tells whether people have written differently in a cell or in its comment.
fn is_disputed(record: &Record, cell: &Cell) -> bool {
    let disputed = |field: &str| {
        record.register(field).is_some_and(|register| register.others().next().is_some())
    };
    disputed(cell.term.field()) || disputed(&cell.comment_field())
}

/// The colour of a value. One from before the column got another scale has none on this one.
fn band(scale: &Scale, value: Option<f64>) -> Option<u8> {
    value
        .filter(|&value| scale.check(value).is_ok())
        .and_then(|value| scale.tone(value))
        .map(|tone| tone.number())
}

fn band_word(band: u8) -> &'static str {
    ["1", "2", "3", "4", "5"][usize::from(band.clamp(1, 5)) - 1]
}
