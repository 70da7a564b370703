//! The life of one drawing by ECharts: from an element with a size to its end.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, ResizeObserver};

use super::Picture;
use super::echarts::{self, Instance};
use crate::ui::figure::drawing::{Drawing, Size, Sketch, State};

/// What watches the element's size, with what it calls.
type Observer = (ResizeObserver, Closure<dyn Fn()>);

/// One drawing and its life.
pub struct ChartDrawing {
    picture: Signal<Picture>,
    state: RwSignal<State>,
    place: RefCell<Option<HtmlElement>>,
    instance: RefCell<Option<Instance>>,
    observer: RefCell<Option<Observer>>,
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

impl ChartDrawing {
    /// Returns a drawing of a picture that tells how far it has come.
    pub fn new(picture: Signal<Picture>, state: RwSignal<State>) -> Self {
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

    fn resized(self: &Rc<Self>) {
        match self.stage.get() {
            Stage::Idle => self.load(),
            // On paper it has the paper's size, whatever the page's layout does meanwhile.
            Stage::Ready if !self.printing.get() => self.fit(None),
            _ => {}
        }
    }

    fn load(self: &Rc<Self>) {
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
    pub fn draw(&self) {
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

    fn fit(&self, size: Option<Size>) {
        if let Some(instance) = &*self.instance.borrow()
            && let Err(error) = instance.fit(size)
        {
            leptos::logging::warn!("{error:?}");
        }
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
}

impl Drawing for ChartDrawing {
    /// Begins when the element has a size, and follows its size from then on.
    fn begin(self: Rc<Self>, place: &HtmlElement) {
        *self.place.borrow_mut() = Some(place.clone());
        let (this, element) = (Rc::downgrade(&self), place.clone());
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

    fn print(&self, size: Option<Size>) {
        self.printing.set(size.is_some());
        self.fit(size);
        // Fitted drawings are painted with the next frame, and paper does not wait for one; drawn
        // ones are painted at once.
        self.draw();
    }

    fn sketch(&self) -> Option<Sketch> {
        let svg = self.instance.borrow().as_ref()?.svg().ok()?;
        let place = self.place.borrow();
        let place = place.as_ref()?;
        let size =
            Size { width: place.client_width().into(), height: place.client_height().into() };
        Some(Sketch { svg, size })
    }

    fn end(&self) {
        self.stage.set(Stage::Ended);
        if let Some((observer, _)) = self.observer.take() {
            observer.disconnect();
        }
        self.instance.take();
    }
}
