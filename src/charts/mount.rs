//! A picture on the page: its drawing, its table, and the drawing's life.

use std::rc::Rc;

use leptos::html;
use leptos::prelude::*;

use super::Picture;
use super::drawing::{Drawing, State};
use super::table::Table;
use crate::texts::charts::ChartTexts;
use crate::texts::use_texts;
use crate::ui::download::save_text;

/// The size of a drawing on paper, in CSS pixels: A4 less its margins, and 7 cm.
const PAPER: (f64, f64) = (660.0, 264.0);

/// The same for a low drawing, of which three stand on a pupil's page.
const PAPER_LOW: (f64, f64) = (660.0, 181.0);

/// Shows a picture with its heading, its table and a button that saves it.
///
/// ECharts is loaded when the first picture on the page has a size. If it cannot be, or the
/// drawing fails, the table is opened instead.
#[component]
pub fn ChartFigure(
    /// The picture; drawn anew whenever it changes, the look included.
    #[prop(into)]
    picture: Signal<Picture>,
    /// What the picture shows.
    #[prop(into)]
    heading: Signal<String>,
    /// Whom it shows, and how many: `8.A og 8.B · n = 51`.
    #[prop(into, default = Signal::stored(String::new()))]
    subtitle: Signal<String>,
    /// More about the numbers, such as who is left out; nothing when empty.
    #[prop(into, default = Signal::stored(String::new()))]
    note: Signal<String>,
    /// How high the drawing is: empty, `low` or `tall`.
    #[prop(default = "")]
    height: &'static str,
) -> impl IntoView {
    let t: &'static ChartTexts = use_texts().charts();
    let canvas: NodeRef<html::Div> = NodeRef::new();
    let state = RwSignal::new(State::Waiting);
    let unsaved = RwSignal::new(false);
    let drawing = StoredValue::new_local(Rc::new(Drawing::new(picture, state)));

    Effect::new(move || {
        if let Some(place) = canvas.get() {
            drawing.with_value(|drawing| drawing.watch(&place));
        }
    });
    Effect::new(move || {
        picture.track();
        drawing.with_value(|drawing| drawing.draw());
    });
    let paper = if height == "low" { PAPER_LOW } else { PAPER };
    for (event, size) in [("beforeprint", Some(paper)), ("afterprint", None)] {
        let handle = window_event_listener_untyped(event, move |_| {
            // Printing may begin while the page is being left.
            let _ = drawing.try_with_value(|drawing| drawing.print(size));
        });
        on_cleanup(move || handle.remove());
    }
    on_cleanup(move || {
        // What is already gone needs no end.
        let _ = drawing.try_with_value(|drawing| drawing.end());
    });

    let save = move |_| {
        let svg = drawing.with_value(|drawing| drawing.svg());
        let name = heading.with(|heading| file_name(heading));
        unsaved.set(!svg.is_some_and(|svg| save_text(&name, &svg, "image/svg+xml")));
    };
    let trouble = move || match state.get() {
        State::Failed => Some(t.failed),
        _ => unsaved.get().then_some(t.unsaved),
    };
    let kind = move || picture.with(|picture| picture.kind);
    let small = move || picture.with(|picture| picture.small);
    view! {
        <figure class="chart" aria-label=heading>
            <figcaption class="chart__head">
                <div>
                    <h3 class="chart__title">{heading}</h3>
                    <p class="chart__sub">{subtitle}</p>
                </div>
                <div class="btn-row">
                    <button
                        type="button"
                        class="btn small quiet"
                        disabled=move || state.get() != State::Drawn
                        on:click=save
                    >
                        {t.save}
                    </button>
                </div>
            </figcaption>
            <div class="chart__scroll">
                <div
                    class=format!("chart__canvas {height}")
                    style=("--columns", move || picture.with(|picture| picture.columns.to_string()))
                    data-chart=kind
                    role="img"
                    aria-label=move || picture.with(|picture| picture.alt.clone())
                    hidden=move || state.get() == State::Failed
                    node_ref=canvas
                ></div>
            </div>
            <p class="chart__note" role="status" hidden=move || trouble().is_none()>
                {trouble}
            </p>
            <Show when=small>
                <p class="chart__note">{t.small}</p>
            </Show>
            <Show when=move || note.with(|note| !note.is_empty())>
                <p class="chart__sub">{note}</p>
            </Show>
            <details
                class="chart__table"
                data-chart-table
                open=move || state.get() == State::Failed
            >
                <summary>{t.show_table}</summary>
                {move || picture.with(|picture| table(&picture.table))}
            </details>
        </figure>
    }
}

fn table(table: &Table) -> impl IntoView + use<> {
    let head = table.head.iter().map(|head| view! { <th scope="col">{head.clone()}</th> });
    let row = |row: &Vec<String>| {
        let mut cells = row.iter().cloned();
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
                <caption class="vh">{table.caption.clone()}</caption>
                <thead>
                    <tr>{head.collect_view()}</tr>
                </thead>
                <tbody>{table.rows.iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

fn is_number(cell: &str) -> bool {
    cell.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | '\u{2212}'))
}

/// A name for the saved picture made of its heading.
fn file_name(heading: &str) -> String {
    let words = heading.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    format!("{}.svg", words.collect::<Vec<_>>().join("-"))
}
