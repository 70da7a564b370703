//! Our own thin binding to ECharts, which stands beside the app in `vendor/` and is loaded when the
//! first picture is shown.
//!
//! Every call can fail without harm: `charming`'s own binding lets JavaScript's errors through,
//! which leaves the whole app dead.

use std::cell::RefCell;

use js_sys::{Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlElement, HtmlScriptElement};

use crate::ui::figure::drawing::Size;

/// Where it lies, seen from the page: the same in any folder of any host.
const SCRIPT: &str = "vendor/echarts.min.js";

#[wasm_bindgen]
extern "C" {
    /// What ECharts calls an instance.
    type Handle;

    #[wasm_bindgen(js_namespace = echarts, catch)]
    fn init(place: &HtmlElement) -> Result<Handle, JsValue>;

    #[wasm_bindgen(method, catch, js_name = setOption)]
    fn set_option(this: &Handle, option: &JsValue, how: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn resize(this: &Handle, how: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn dispose(this: &Handle) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = renderToSVGString)]
    fn render_to_svg(this: &Handle) -> Result<String, JsValue>;
}

/// A drawing on the page; it is taken down when dropped.
pub struct Instance(Handle);

impl Instance {
    /// Begins a drawing in an element.
    pub fn on(place: &HtmlElement) -> Result<Self, JsValue> {
        init(place).map(Self)
    }

    /// Draws an option written as JSON; nothing of an earlier one stays. After a failure ECharts
    /// believes for ever that it is still drawing, so the instance is of no more use.
    pub fn draw(&self, option: &str) -> Result<(), JsValue> {
        let option = js_sys::JSON::parse(option)?;
        self.0.set_option(&option, &object([("notMerge", JsValue::TRUE)])?).map(drop)
    }

    /// Fits the drawing to its element, or to a size.
    pub fn fit(&self, size: Option<Size>) -> Result<(), JsValue> {
        let (width, height) = match size {
            Some(Size { width, height }) => (width.into(), height.into()),
            None => ("auto".into(), "auto".into()),
        };
        self.0.resize(&object([("width", width), ("height", height)])?).map(drop)
    }

    /// The drawing as an SVG file.
    pub fn svg(&self) -> Result<String, JsValue> {
        self.0.render_to_svg()
    }
}

impl Drop for Instance {
    fn drop(&mut self) {
        // A drawing that cannot be taken down was not up.
        let _ = self.0.dispose();
    }
}

fn object<const N: usize>(fields: [(&str, JsValue); N]) -> Result<JsValue, JsValue> {
    let object = js_sys::Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &name.into(), &value)?;
    }
    Ok(object.into())
}

thread_local! {
    static LOADING: RefCell<Option<Promise>> = const { RefCell::new(None) };
}

/// Loads ECharts unless it is there; any number of pictures wait for one load. After a failure the
/// next picture tries again.
pub async fn load() -> Result<(), JsValue> {
    if is_here() {
        return Ok(());
    }
    let promise = LOADING.with_borrow_mut(|slot| slot.get_or_insert_with(fetch).clone());
    let loaded = JsFuture::from(promise).await;
    if loaded.is_err() || !is_here() {
        LOADING.with_borrow_mut(|slot| *slot = None);
    }
    loaded?;
    if is_here() { Ok(()) } else { Err(JsValue::from_str(SCRIPT)) }
}

fn is_here() -> bool {
    Reflect::get(&window(), &"echarts".into()).is_ok_and(|found| found.is_object())
}

fn fetch() -> Promise {
    Promise::new(&mut |done, failed| {
        if let Err(error) = add_script(&done, &failed) {
            // Nobody can be told more than the promise tells.
            let _ = failed.call1(&JsValue::NULL, &error);
        }
    })
}

fn add_script(done: &js_sys::Function, failed: &js_sys::Function) -> Result<(), JsValue> {
    let document = document();
    let script: HtmlScriptElement = document.create_element("script")?.unchecked_into();
    script.set_src(SCRIPT);
    script.set_onload(Some(done));
    script.set_onerror(Some(failed));
    let head = document.head().ok_or_else(|| JsValue::from_str(SCRIPT))?;
    head.append_child(&script).map(drop)
}
