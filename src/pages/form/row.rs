//! One row: a pupil, the cells, and what is worth talking about.

use leptos::prelude::*;

use super::cell::CellView;
use super::place::Place;
use super::state::use_form;
use crate::model::id::RecordId;
use crate::route::Route;

/// The row of a pupil.
#[component]
pub fn RowView(row: usize) -> impl IntoView {
    let form = use_form();
    let layout = form.layout();
    let Some(listed) = layout.rows.get(row).cloned() else { return ().into_any() };
    let cells = layout
        .columns
        .iter()
        .enumerate()
        .map(|(col, column)| view! { <CellView at=Place { row, col } first=column.first/> })
        .collect_view();
    let to = Route::Pupil(listed.pupil.id.clone()).hash();
    form.count_row(filled(row));
    view! {
        <div class="grid__row" role="row">
            <div class="grid__name" role="rowheader">
                <span class="grid__no" aria-hidden="true">{listed.number}</span>
                <a class="grid__who" href=to tabindex="-1">{listed.shown}</a>
            </div>
            {cells}
            <div class="grid__tail" role="gridcell">{move || ()}</div>
        </div>
    }
    .into_any()
}

/// Counts the filled cells of a row, following its own records.
fn filled(row: usize) -> Memo<usize> {
    let form = use_form();
    let layout = form.layout();
    let cells: Vec<(RecordId, &'static str)> = (0..layout.columns.len())
        .filter_map(|col| layout.cell(row, col))
        .map(|cell| (cell.record(), cell.term.field()))
        .collect();
    Memo::new(move |_| {
        let is_full = |(id, field): &&(RecordId, &'static str)| {
            form.store.with_record(id, |record| record.is_some_and(|r| !r.value(field).is_null()))
        };
        cells.iter().filter(is_full).count()
    })
}
