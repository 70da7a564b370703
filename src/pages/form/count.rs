//! How many cells of the form are filled.

use std::time::Duration;

use leptos::prelude::*;

use super::state::{FormState, use_form};
use crate::grid::CellPosition;
use crate::model::rating;
use crate::texts::use_texts;
use crate::ui::debounce::Debounce;

/// How long somebody pauses before the number is told anew: nobody reads a number that changes with
/// every key, or wants to hear it.
const DELAY: Duration = Duration::from_millis(600);

/// Says how many pupils there are, and how many cells are filled.
#[component]
pub fn FilledLine() -> impl IntoView {
    let t = use_texts();
    let form = use_form();
    let count = RwSignal::new(filled(form));
    let debounce = Debounce::new(DELAY, move || count.set(filled(form)));
    Effect::new(move |before: Option<_>| {
        let edits = form.store.edits();
        if before.is_some() {
            debounce.again();
        }
        edits
    });
    let layout = form.layout();
    let left = (0..layout.rows.len()).filter(|row| layout.has_left(*row)).count();
    let pupils = match left {
        0 => (t.common().pupils)(layout.rows.len()),
        _ => (t.form().pupils_and_left)(layout.rows.len() - left, left),
    };
    let said = move || {
        let (done, all) = count.get();
        format!("{pupils} · {}", (t.form().filled)(done, all))
    };
    // No status: a screen reader would tell it after every rating.
    view! { <span class="head__info">{said}</span> }
}

/// How many of the cells that count are filled, and how many count: cells outside a pupil's time in
/// the class are neither filled nor missing, as in the pictures.
fn filled(form: FormState) -> (usize, usize) {
    let layout = form.layout();
    let places = (0..layout.rows.len())
        .flat_map(|row| (0..layout.columns.len()).map(move |col| CellPosition { row, col }));
    form.store.with_untracked(|document| {
        places.fold((0, 0), |(done, all), at| {
            let rated = layout
                .cell(at.row, at.col)
                .is_some_and(|cell| rating::rating(document, &cell).is_some());
            let counts = layout.enrolment(at).counts(rated);
            (done + usize::from(counts && rated), all + usize::from(counts))
        })
    })
}
