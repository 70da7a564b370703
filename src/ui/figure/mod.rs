//! A picture on the page: heading, how many it rests on, the drawing, a note and the same numbers as a
//! table. It can be saved and printed, whatever draws it.

pub mod drawing;
mod saved;
pub mod svg;
pub mod table;
pub mod theme;

use std::rc::Rc;

use leptos::html;
use leptos::prelude::*;

use crate::texts::charts::ChartTexts;
use crate::texts::use_texts;
use crate::ui::download::save_text;
use drawing::{Drawing, Size, State};
use saved::Caption;
use table::{Table, TableView};
use theme::use_chart_theme;

/// The size of a drawing on paper: A4 less its margins, and 7 cm.
const PAPER: Size = Size { width: 660.0, height: 264.0 };

/// The same for a low drawing, of which three stand on a pupil's page.
const PAPER_LOW: Size = Size { width: 660.0, height: 181.0 };

/// What a figure says, whatever draws it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// What kind of picture it is: `pupil`, `shares` or `movement`.
    pub kind: &'static str,
    /// The numbers that are drawn.
    pub table: Table,
    /// The same numbers in words, for those who cannot see the drawing.
    pub alt: String,
    /// How many pupils it rests on; for one pupil's picture, how many ratings.
    pub n: usize,
    /// Tells that it rests on so few pupils that it must be read with care.
    pub small: bool,
    /// How many columns stand beside each other: the drawing is given room for their names.
    pub columns: usize,
}

/// Shows a drawing with its heading, its table and a button that saves it. Where the drawing fails,
/// the table is opened instead.
#[component]
pub fn Figure(
    /// What it says.
    #[prop(into)]
    facts: Signal<Facts>,
    /// What draws it.
    drawing: Rc<dyn Drawing>,
    /// How far the drawing has come, as it says itself.
    state: RwSignal<State>,
    /// What the picture shows.
    #[prop(into)]
    heading: Signal<String>,
    /// Whom it shows, and how many: `8.A og 8.B · n = 51`.
    #[prop(into, default = Signal::stored(String::new()))]
    subtitle: Signal<String>,
    /// What the page around it says, and a saved picture must say by itself.
    #[prop(into, default = Signal::stored(String::new()))]
    about: Signal<String>,
    /// More about the numbers, such as who is left out; nothing when empty.
    #[prop(into, default = Signal::stored(String::new()))]
    note: Signal<String>,
    /// How high the drawing is: empty, `low` or `tall`.
    #[prop(default = "")]
    height: &'static str,
) -> impl IntoView {
    let t: &'static ChartTexts = use_texts().charts();
    let theme = use_chart_theme();
    let canvas: NodeRef<html::Div> = NodeRef::new();
    let unsaved = RwSignal::new(false);
    let drawing = StoredValue::new_local(drawing);

    Effect::new(move || {
        if let Some(place) = canvas.get() {
            drawing.with_value(|drawing| Rc::clone(drawing).begin(&place));
        }
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

    let small = move || facts.with(|facts| facts.small);
    let save = move |_| {
        let caption = Caption {
            heading: heading.get_untracked(),
            lines: vec![about.get_untracked(), subtitle.get_untracked()],
            notes: vec![
                if untrack(small) { t.small.to_owned() } else { String::new() },
                note.get_untracked(),
            ],
            alt: facts.with_untracked(|facts| facts.alt.clone()),
        };
        let sketch = drawing.with_value(|drawing| drawing.sketch());
        let file = sketch.map(|sketch| saved::file(&sketch, &caption, &theme.get_untracked()));
        let name = saved::file_name(&caption.heading);
        let taken = file.and_then(|file| save_text(&name, &file, "image/svg+xml").ok());
        unsaved.set(taken.is_none());
    };
    let trouble = move || match state.get() {
        State::Failed => Some(t.failed),
        State::Waiting | State::Drawn => unsaved.get().then_some(t.unsaved),
    };
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
                    style=("--columns", move || facts.with(|facts| facts.columns.to_string()))
                    data-chart=move || facts.with(|facts| facts.kind)
                    role="img"
                    aria-label=move || facts.with(|facts| facts.alt.clone())
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
                {move || facts.with(|facts| view! { <TableView table=facts.table.clone()/> })}
            </details>
        </figure>
    }
}
