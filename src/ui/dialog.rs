//! A dialog over the page.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

use super::shell::focus;
use crate::texts::use_texts;

/// Shows its children in a dialog while `open`; the browser traps the focus and closes on Escape.
///
/// It opens with the focus in its first field or, where it has none, on its least dangerous button:
/// never on the cross, where the first space would close it and the rest of what is typed go into
/// the page. When it closes, the focus goes back to where it was.
#[component]
pub fn Dialog(
    /// Tells whether it is shown.
    open: RwSignal<bool>,
    /// The dialog's title.
    #[prop(into)]
    title: String,
    /// Called when it has closed and what had the focus before is no longer in the page.
    #[prop(into, optional)]
    lost: Option<Callback<()>>,
    /// What it holds; made anew each time it opens.
    children: ChildrenFn,
) -> impl IntoView {
    let t = use_texts();
    let node: NodeRef<html::Dialog> = NodeRef::new();
    let before = StoredValue::new_local(None::<Element>);
    let show = move || {
        let Some(dialog) = node.get() else { return };
        if !dialog.open() {
            before.set_value(document().active_element().filter(|active| !is_body(active)));
            // It throws only when the dialog is not in the page, and it is.
            let _ = dialog.show_modal();
        }
        begin(&dialog);
    };
    Effect::new(move |_| {
        let Some(dialog) = node.get() else { return };
        if !open.get() && dialog.open() {
            dialog.close();
        }
    });
    // Comes whoever closed it: we, or the browser on Escape.
    let closed = move |_| {
        open.set(false);
        if let Some(dialog) = node.get_untracked() {
            give_back(&dialog, before.try_update_value(Option::take).flatten(), lost);
        }
    };
    view! {
        <dialog class="dialog" node_ref=node aria-label=title.clone() on:close=closed>
            <header class="dialog__head">
                <h2>{title.clone()}</h2>
                <button type="button" class="btn icon quiet" aria-label=t.common().close on:click=move |_| open.set(false)>
                    "×"
                </button>
            </header>
            <div class="dialog__body" tabindex="-1">
                {move || {
                    open.get().then(|| {
                        // Made together with the content, so that it runs when that is in the page.
                        Effect::new(move |_| show());
                        children()
                    })
                }}
            </div>
        </dialog>
    }
}

/// What one writes or chooses in.
const FIELDS: &str = "input:not([type=hidden], [type=radio]:not(:checked)), select, textarea";

/// Buttons and other places for the focus, the least dangerous first.
const OTHERS: [&str; 3] =
    ["button:not(.danger, .main), a[href]", "button:not(.danger), [tabindex=\"0\"]", "button"];

/// Gives the focus to where one begins.
fn begin(dialog: &Element) {
    let Ok(Some(body)) = dialog.query_selector(".dialog__body") else { return };
    let place = std::iter::once(FIELDS)
        .chain(OTHERS)
        .find_map(|what| first_in(&body, what))
        .unwrap_or_else(|| body.clone());
    focus(&place);
    if let Some(area) = place.dyn_ref::<HtmlTextAreaElement>() {
        if area.read_only() {
            // There is nothing to write: it is there to be copied.
            area.select();
        } else {
            let end = area.value().encode_utf16().count() as u32;
            // It throws for no text area.
            let _ = area.set_selection_range(end, end);
        }
    } else if let Some(input) = place.dyn_ref::<HtmlInputElement>() {
        let end = input.value().encode_utf16().count() as u32;
        // Fields that hold no text have no such range; they need none.
        let _ = input.set_selection_range(end, end);
    }
}

/// The first of some elements that can have the focus.
fn first_in(body: &Element, what: &str) -> Option<Element> {
    let found = body.query_selector_all(what).ok()?;
    (0..found.length()).find_map(|index| {
        let element: HtmlElement = found.item(index)?.dyn_into().ok()?;
        let is_off = element.matches(":disabled").unwrap_or(true);
        let is_seen = element.get_bounding_client_rect().width() > 0.0;
        (!is_off && is_seen).then(|| element.into())
    })
}

/// Gives the focus back to where it was before, unless the browser or a page has already given it to
/// something.
fn give_back(dialog: &Element, before: Option<Element>, lost: Option<Callback<()>>) {
    // Where the browser has nothing to give it back to, it stays in the dialog that is no longer seen.
    let is_elsewhere = |active: Element| !is_body(&active) && !dialog.contains(Some(&active));
    if document().active_element().is_some_and(is_elsewhere) {
        return;
    }
    match (before.filter(|element| element.is_connected()), lost) {
        (Some(element), _) => focus(&element),
        (None, Some(lost)) => lost.run(()),
        (None, None) => {
            if let Some(main) = document().get_element_by_id("main") {
                focus(&main);
            }
        }
    }
}

/// Tells whether an element is the page's body, which the browser names when nothing has the focus.
fn is_body(element: &Element) -> bool {
    element.tag_name() == "BODY"
}
