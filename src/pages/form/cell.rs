//! One cell: a number and its colour.

use leptos::html;
use leptos::prelude::*;

use super::place::Place;
use super::state::{set, unset, use_form};
use crate::model::rating;
use crate::model::scale::Scale;

/// What a cell shows.
#[derive(Clone, Debug, Default, PartialEq)]
struct Shown {
    /// The number as typed, with comma; empty when there is none.
    text: String,
    band: Option<u8>,
    note: String,
}

/// A cell of the form. It is plain text with one effect that follows its own record, so that a
/// keystroke touches one cell, however large the form is.
#[component]
pub fn CellView(at: Place, first: bool) -> impl IntoView {
    let form = use_form();
    let node: NodeRef<html::Div> = NodeRef::new();
    let layout = form.layout();
    let read = move || {
        let (Some(cell), Some(column)) = (layout.cell(at.row, at.col), layout.columns.get(at.col))
        else {
            return Shown::default();
        };
        form.store.with_record(&cell.record(), |_| {
            form.store.peek(|document| {
                show(
                    &column.scale,
                    rating::rating(document, &cell),
                    rating::comment(document, &cell),
                )
            })
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
            match now.band {
                Some(band) => set(&element, "data-band", band_word(band)),
                None => unset(&element, "data-band"),
            }
            if now.note.is_empty() {
                unset(&element, "data-note");
                unset(&element, "title");
            } else {
                set(&element, "data-note", "");
                set(&element, "title", &now.note);
            }
        }
        now
    });
    let noted = !start.note.is_empty();
    view! {
        <div
            class=if first { "cell first" } else { "cell" }
            role="gridcell"
            tabindex=if at == Place::default() { "0" } else { "-1" }
            data-row=at.row
            data-col=at.col
            data-value=start.text
            data-band=start.band.map(band_word)
            data-note=noted.then_some("")
            title=noted.then_some(start.note)
            node_ref=node
        >
            {text}
        </div>
    }
}

fn show(scale: &Scale, value: Option<f64>, note: &str) -> Shown {
    Shown {
        text: value.map(|value| scale.write(value)).unwrap_or_default(),
        // A value from before the column got another scale has no colour on this one.
        band: value
            .filter(|&v| scale.check(v).is_ok())
            .and_then(|v| scale.tone(v))
            .map(|tone| tone.number()),
        note: note.to_owned(),
    }
}

fn band_word(band: u8) -> &'static str {
    ["1", "2", "3", "4", "5"][usize::from(band.clamp(1, 5)) - 1]
}
