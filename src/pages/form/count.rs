//! How many cells of the form are filled.

use std::time::Duration;

use leptos::prelude::*;

use super::place::{Block, Place};
use super::state::{FormState, use_form};
use crate::model::rating;
use crate::texts::use_texts;
use crate::ui::pause::Pause;

/// How long somebody pauses before the number is told anew: nobody reads a number that changes with
/// every key, or wants to hear it.
const PAUSE: Duration = Duration::from_millis(600);

/// Says how many pupils there are, and how many cells are filled.
#[component]
pub fn FilledLine() -> impl IntoView {
    let t = use_texts();
    let form = use_form();
    let count = RwSignal::new(filled(form));
    let pause = Pause::new(PAUSE, move || count.set(filled(form)));
    Effect::new(move |before: Option<u32>| {
        let edits = form.store.edits();
        if before.is_some() {
            pause.again();
        }
        edits
    });
    let layout = form.layout();
    let pupils = (t.common().pupils)(layout.rows.len());
    let cells = layout.rows.len() * layout.columns.len();
    view! {
        <span class="head__info" role="status">
            {move || format!("{pupils} · {}", (t.form().filled)(count.get(), cells))}
        </span>
    }
}

fn filled(form: FormState) -> usize {
    let layout = form.layout();
    let end = |count: usize| count.saturating_sub(1);
    let last = Place { row: end(layout.rows.len()), col: end(layout.columns.len()) };
    let cells = form.cells(Block::between(Place::default(), last));
    form.store.peek(|document| {
        cells.iter().filter(|cell| rating::rating(document, cell).is_some()).count()
    })
}
