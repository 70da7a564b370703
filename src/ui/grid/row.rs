//! One row of a grid.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use web_sys::Element;

use super::cell::CellContent;
use super::state::GridState;
use crate::grid::CellPosition;

/// A row: its name, its cells, and what is said at its end. One effect follows what all its cells are to
/// show and touches only those that show something else than before, so that a keystroke costs one cell,
/// however large the grid is.
#[component]
pub fn Row(
    grid: GridState,
    row: usize,
    /// What the cells show.
    contents: Signal<Arc<Vec<CellContent>>>,
    /// The name of the row, in an element with the attribute `data-name`.
    name: AnyView,
    /// What is said at the end of the row.
    tail: AnyView,
) -> impl IntoView {
    let node: NodeRef<html::Div> = NodeRef::new();
    let (source, focus) = (grid.source(), grid.at());
    let cell = |col| {
        let class = if source.begins_group(col) { "cell first" } else { "cell" };
        let tab_index = if focus == (CellPosition { row, col }) { "0" } else { "-1" };
        view! {
            <div class=class role="gridcell" tabindex=tab_index data-row=row data-col=col data-value=""></div>
        }
    };
    let cells = (0..source.size().cols).map(cell).collect_view();
    Effect::new(move |last: Option<(Vec<Element>, Arc<Vec<CellContent>>)>| {
        let now = contents.get();
        let (cells, before) = last
            .unwrap_or_else(|| (cells_of(node), Arc::new(vec![CellContent::default(); now.len()])));
        for ((cell, now), before) in cells.iter().zip(&*now).zip(&*before) {
            now.show(cell, before);
        }
        (cells, now)
    });
    view! {
        <div class="grid__row" role="row" node_ref=node>
            <div class="grid__name" role="rowheader">{name}</div>
            {cells}
            <div class="grid__tail" role="gridcell">{tail}</div>
        </div>
    }
}

fn cells_of(row: NodeRef<html::Div>) -> Vec<Element> {
    let first = row.get_untracked().and_then(|row| row.first_element_child());
    let all = std::iter::successors(first, Element::next_element_sibling);
    all.filter(|element| element.has_attribute("data-col")).collect()
}
