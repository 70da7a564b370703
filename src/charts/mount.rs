//! A picture on the page: its drawing, its table, and the drawing's life.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, ResizeObserver};

use super::Picture;
use super::echarts::{self, Instance};
use super::table::Table;
use crate::texts::charts::ChartTexts;
use crate::texts::use_texts;
use crate::ui::download::save_text;

/// The widest a drawing is on paper, in CSS pixels: A4 less its margins. Wider ones would be
/// shrunk, and their text with them.
const PAPER: f64 = 660.0;

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
    let t: &'static ChartTexts = &use_texts().charts;
    let canvas: NodeRef<html::Div> = NodeRef::new();
    let state = RwSignal::new(State::Waiting);
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
    for (event, width) in [("beforeprint", Some(PAPER)), ("afterprint", None)] {
        let handle = window_event_listener_untyped(event, move |_| {
            // Printing may begin while the page is being left.
            let _ = drawing.try_with_value(|drawing| drawing.fit(width));
        });
        on_cleanup(move || handle.remove());
    }
    on_cleanup(move || {
        // What is already gone needs no end.
        let _ = drawing.try_with_value(|drawing| drawing.end());
    });

    let save = move |_| {
        let svg = drawing.with_value(|drawing| drawing.svg());
        if !svg.is_some_and(|svg| save_text(&file_name(&heading.get()), &svg, "image/svg+xml")) {
            state.set(State::Failed);
        }
    };
    let kind = move || picture.with(|picture| picture.kind);
    let small = move || picture.with(|picture| picture.small);
    view! {
        <figure class="chart">
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
            <div
                class=format!("chart__canvas {height}")
                data-chart=kind
                role="img"
                aria-label=move || picture.with(|picture| picture.alt.clone())
                hidden=move || state.get() == State::Failed
                node_ref=canvas
            ></div>
            <p class="chart__note" role="status" hidden=move || state.get() != State::Failed>
                {move || (state.get() == State::Failed).then_some(t.failed)}
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
        let cells = cells.map(|cell| view! { <td class="num">{cell}</td> });
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

/// A name for the saved picture made of its heading.
fn file_name(heading: &str) -> String {
    let words = heading.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    format!("{}.svg", words.collect::<Vec<_>>().join("-"))
}

/// How far a drawing has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// It has no size yet, or ECharts is on its way.
    Waiting,
    /// It can be seen.
    Drawn,
    /// It cannot be made.
    Failed,
}

/// One drawing and its life.
struct Drawing {
    picture: Signal<Picture>,
    state: RwSignal<State>,
    instance: RefCell<Option<Instance>>,
    observer: RefCell<Option<(ResizeObserver, Closure<dyn Fn()>)>>,
    begun: Cell<bool>,
    ended: Cell<bool>,
}

impl Drawing {
    fn new(picture: Signal<Picture>, state: RwSignal<State>) -> Self {
        Self {
            picture,
            state,
            instance: RefCell::default(),
            observer: RefCell::default(),
            begun: Cell::default(),
            ended: Cell::default(),
        }
    }

    /// Begins when the element has a size, and follows its size from then on.
    fn watch(self: &Rc<Self>, place: &HtmlElement) {
        let (this, element) = (Rc::downgrade(self), place.clone());
        let resized = Closure::<dyn Fn()>::new(move || {
            let Some(this) = this.upgrade() else { return };
            if element.client_width() > 0 {
                this.begin(&element);
            }
        });
        match ResizeObserver::new(resized.as_ref().unchecked_ref()) {
            Ok(observer) => {
                observer.observe(place);
                *self.observer.borrow_mut() = Some((observer, resized));
            }
            Err(_) => self.begin(place),
        }
    }

    fn begin(self: &Rc<Self>, place: &HtmlElement) {
        if self.begun.replace(true) {
            self.fit(None);
            return;
        }
        let (this, place) = (Rc::clone(self), place.clone());
        spawn_local(async move {
            let loaded = echarts::load().await;
            if this.ended.get() {
                return;
            }
            match loaded.and_then(|()| Instance::on(&place)) {
                Ok(instance) => {
                    *this.instance.borrow_mut() = Some(instance);
                    this.draw();
                }
                Err(error) => this.fail(&error),
            }
        });
    }

    /// Draws the picture as it is now, once there is something to draw on.
    fn draw(&self) {
        let Some(option) = self.picture.try_with_untracked(Picture::option) else { return };
        let drawn = match &*self.instance.borrow() {
            Some(instance) => instance.draw(&option),
            None => return,
        };
        match drawn {
            Ok(()) => self.show(State::Drawn),
            Err(error) => self.fail(&error),
        }
    }

    fn fit(&self, width: Option<f64>) {
        if let Some(instance) = &*self.instance.borrow()
            && let Err(error) = instance.fit(width)
        {
            leptos::logging::warn!("{error:?}");
        }
    }

    fn svg(&self) -> Option<String> {
        self.instance.borrow().as_ref()?.svg().ok()
    }

    fn fail(&self, error: &JsValue) {
        leptos::logging::warn!("{error:?}");
        self.show(State::Failed);
    }

    fn show(&self, state: State) {
        if self.state.try_get_untracked().is_some_and(|old| old != state) {
            self.state.set(state);
        }
    }

    fn end(&self) {
        self.ended.set(true);
        if let Some((observer, _)) = self.observer.take() {
            observer.disconnect();
        }
        if let Some(instance) = self.instance.take() {
            instance.end();
        }
    }
}
