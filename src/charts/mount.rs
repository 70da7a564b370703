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

/// The size of a drawing on paper, in CSS pixels: A4 less its margins, and 7 cm.
const PAPER: (f64, f64) = (660.0, 264.0);

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
    for (event, size) in [("beforeprint", Some(PAPER)), ("afterprint", None)] {
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
    place: RefCell<Option<HtmlElement>>,
    instance: RefCell<Option<Instance>>,
    observer: RefCell<Option<(ResizeObserver, Closure<dyn Fn()>)>>,
    stage: Cell<Stage>,
    printing: Cell<bool>,
}

/// What has been done for a drawing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Stage {
    /// Nothing: it has no size yet.
    #[default]
    Idle,
    /// ECharts is on its way.
    Loading,
    /// ECharts was here, or will not come.
    Ready,
    /// It has left the page.
    Ended,
}

impl Drawing {
    fn new(picture: Signal<Picture>, state: RwSignal<State>) -> Self {
        Self {
            picture,
            state,
            place: RefCell::default(),
            instance: RefCell::default(),
            observer: RefCell::default(),
            stage: Cell::default(),
            printing: Cell::default(),
        }
    }

    /// Begins when the element has a size, and follows its size from then on.
    fn watch(self: &Rc<Self>, place: &HtmlElement) {
        *self.place.borrow_mut() = Some(place.clone());
        let (this, element) = (Rc::downgrade(self), place.clone());
        let resized = Closure::<dyn Fn()>::new(move || {
            if let Some(this) = this.upgrade()
                && element.client_width() > 0
            {
                this.resized();
            }
        });
        match ResizeObserver::new(resized.as_ref().unchecked_ref()) {
            Ok(observer) => {
                observer.observe(place);
                *self.observer.borrow_mut() = Some((observer, resized));
            }
            Err(_) => self.resized(),
        }
    }

    fn resized(self: &Rc<Self>) {
        match self.stage.get() {
            Stage::Idle => self.begin(),
            // On paper it has the paper's size, whatever the page's layout does meanwhile.
            Stage::Ready if !self.printing.get() => self.fit(None),
            _ => {}
        }
    }

    fn begin(self: &Rc<Self>) {
        self.stage.set(Stage::Loading);
        let this = Rc::clone(self);
        spawn_local(async move {
            let loaded = echarts::load().await;
            if this.stage.get() == Stage::Ended {
                return;
            }
            this.stage.set(Stage::Ready);
            match loaded {
                Ok(()) => this.draw(),
                Err(error) => this.fail(&error),
            }
        });
    }

    /// Draws the picture as it is now, if it is time; after a failure with a fresh beginning.
    fn draw(&self) {
        if self.stage.get() != Stage::Ready {
            return;
        }
        let Some(option) = self.picture.try_with_untracked(Picture::option) else { return };
        match self.start().and_then(|instance| {
            instance.draw(&option)?;
            Ok(instance)
        }) {
            Ok(instance) => {
                *self.instance.borrow_mut() = Some(instance);
                self.show(State::Drawn);
            }
            Err(error) => self.fail(&error),
        }
    }

    /// Takes the instance out of its place, or makes one.
    fn start(&self) -> Result<Instance, JsValue> {
        match (self.instance.take(), &*self.place.borrow()) {
            (Some(instance), _) => Ok(instance),
            (None, Some(place)) => Instance::on(place),
            (None, None) => Err(JsValue::UNDEFINED),
        }
    }

    /// Takes the paper's size before printing, and the page's again after.
    fn print(&self, size: Option<(f64, f64)>) {
        self.printing.set(size.is_some());
        self.fit(size);
        // Fitted drawings are painted with the next frame, and paper does not wait for one; drawn
        // ones are painted at once.
        self.draw();
    }

    fn fit(&self, size: Option<(f64, f64)>) {
        if let Some(instance) = &*self.instance.borrow()
            && let Err(error) = instance.fit(size)
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
        self.stage.set(Stage::Ended);
        if let Some((observer, _)) = self.observer.take() {
            observer.disconnect();
        }
        self.instance.take();
    }
}
