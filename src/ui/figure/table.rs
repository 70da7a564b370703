//! The numbers of a picture as a table.

use leptos::prelude::*;

/// A table: its first column names the rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// The heads of the columns.
    pub head: Vec<String>,
    /// The rows, each as long as the head.
    pub rows: Vec<Vec<String>>,
}

/// Shows a table. Where it is too wide it scrolls, by keyboard as well.
#[component]
pub fn TableView(
    /// The table.
    table: Table,
) -> impl IntoView {
    let head = table.head.into_iter().map(|head| view! { <th scope="col">{head}</th> });
    let row = |row: Vec<String>| {
        let mut cells = row.into_iter();
        let name = cells.next();
        let cells = cells.map(|cell| {
            let num = is_number(&cell);
            view! { <td class:num=num>{cell}</td> }
        });
        view! { <tr><th scope="row">{name}</th>{cells.collect_view()}</tr> }
    };
    view! {
        <div class="table-wrap" tabindex="0">
            <table class="table">
                <caption class="vh">{table.caption}</caption>
                <thead>
                    <tr>{head.collect_view()}</tr>
                </thead>
                <tbody>{table.rows.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

fn is_number(cell: &str) -> bool {
    cell.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | '\u{2212}'))
}
