//! The grid of pupils and columns.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::row::RowView;
use super::state::use_form;
use crate::texts::use_texts;
use crate::ui::grid::Grid;

/// The grid of the form.
#[component]
pub fn FormGrid() -> impl IntoView {
    let t = use_texts();
    let form = use_form();
    let layout = form.layout();
    let rows = (0..layout.rows.len()).map(|row| view! { <RowView row/> }).collect_view();
    let own_key = Callback::new(move |event: KeyboardEvent| {
        let is_comment = is_comment(&event);
        if is_comment {
            form.comment_here();
        }
        is_comment
    });
    let style = format!("--cols: {}; --name: {}", layout.tracks(), layout.longest_name());
    view! {
        <Grid
            grid=form.grid
            label=(t.form().grid)(&layout.class.name)
            style
            own_key
            heads=view! { <Heads/> }.into_any()
            rows=rows.into_any()
        />
    }
}

/// Alt+C, or Shift+F2 as in a spreadsheet.
fn is_comment(event: &KeyboardEvent) -> bool {
    let key = event.key();
    match (event.alt_key(), event.ctrl_key() || event.meta_key()) {
        (true, _) => key.eq_ignore_ascii_case("c"),
        (false, ctrl) => !ctrl && event.shift_key() && key == "F2",
    }
}

/// The two lines of column heads: terms over subjects. A subject leads to its column's scale.
#[component]
fn Heads() -> impl IntoView {
    let t = use_texts();
    let form = use_form();
    let layout = form.layout();
    let mut terms: Vec<(String, usize)> = Vec::new();
    for column in &layout.columns {
        match terms.last_mut() {
            Some((_, span)) if !column.first => *span += 1,
            _ => terms.push((column.term.clone(), 1)),
        }
    }
    let terms = terms
        .into_iter()
        .map(|(name, span)| {
            view! {
                <div class="grid__term" role="columnheader" aria-colspan=span style=format!("--span:{span}")>
                    {name}
                </div>
            }
        })
        .collect_view();
    let columns = layout
        .columns
        .iter()
        .enumerate()
        .map(|(col, column)| {
            let name = (t.form().column_button)(&column.subject, &column.term);
            view! {
                <div class=if column.first { "grid__col first" } else { "grid__col" } role="columnheader">
                    <button
                        class="grid__head-btn"
                        tabindex="-1"
                        data-head=col
                        aria-label=name.clone()
                        title=name
                        on:click=move |_| form.column.set(Some(col))
                    >
                        {column.subject.clone()}
                    </button>
                </div>
            }
        })
        .collect_view();
    view! {
        <div class="grid__head" role="rowgroup">
            <div class="grid__row" role="row">
                <div class="grid__corner" role="columnheader">
                    <span class="vh">{t.form().term}</span>
                </div>
                {terms}
                <div class="grid__term tail" role="columnheader">{t.form().tail}</div>
            </div>
            <div class="grid__row" role="row">
                <div class="grid__corner" role="columnheader">{t.form().pupil}</div>
                {columns}
                <div class="grid__tail" role="columnheader">
                    <span class="vh">{t.form().tail}</span>
                </div>
            </div>
        </div>
    }
}
