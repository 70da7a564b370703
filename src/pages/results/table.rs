//! The first rows of the table, with a mark on the columns that are used.

use leptos::prelude::*;

use super::draft::{Draft, use_draft};
use crate::file::text::{is_cpr, without_cpr};
use crate::model::term::Term;
use crate::texts::{Texts, use_texts};
use crate::ui::names::use_naming;

/// So many rows show what a table is like.
const SHOWN: usize = 5;

/// The first rows of the table, with a mark on the columns that are used.
#[component]
pub fn FirstRows() -> impl IntoView {
    let t = use_texts();
    let draft = use_draft();
    let hidden = use_naming().is_hidden();
    let columns =
        move || 0..draft.table.with(|table| table.as_ref().map_or(0, |table| table.width()));
    let head = move || {
        columns()
            .map(|column| {
                let mark = move || {
                    role(t, draft, column).map(|role| view! { <span class="tag">{role}</span> })
                };
                view! { <th scope="col" class="nowrap">{draft.heading(column)} <br/> {mark}</th> }
            })
            .collect_view()
    };
    let rows = move || {
        let Some(table) = draft.table.get() else { return Vec::new() };
        let names = draft.name_columns.get();
        let cell = |row: usize, column: usize| {
            let text = table.cell(row, column);
            if hidden && names.contains(&Some(column)) || is_cpr(text) {
                // Neither a hidden name nor a civil registration number is shown, not even here.
                return "•••".to_owned();
            }
            without_cpr(text).unwrap_or_else(|| text.to_owned())
        };
        let last = table.rows().len().min(SHOWN + 1);
        (1..last)
            .map(|row| {
                let cells =
                    columns().map(|column| view! { <td class="nowrap">{cell(row, column)}</td> });
                view! { <tr>{cells.collect_view()}</tr> }
            })
            .collect::<Vec<_>>()
    };
    view! {
        <div class="table-wrap" tabindex="0" role="region" aria-label=t.results().first_rows>
            <table class="table">
                <caption>{t.results().first_rows}</caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

/// What a column is used for.
fn role(t: Texts, draft: Draft, column: usize) -> Option<String> {
    if draft.class_columns.get().contains(&Some(column)) {
        return Some(t.results().is_class.to_owned());
    }
    if draft.name_columns.get().contains(&Some(column)) {
        return Some(t.results().is_name.to_owned());
    }
    draft
        .values
        .get()
        .into_iter()
        .map(|(_, value)| value.get())
        .find(|value| value.column == column)
        .map(|value| {
            let term = (t.common().term)(Term { year: value.year, slot: value.slot }, 8, 3);
            format!("{} {term}", value.subject)
        })
}
