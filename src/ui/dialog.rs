//! A dialog over the page.

use leptos::html;
use leptos::prelude::*;

use crate::texts::use_texts;

/// Shows its children in a dialog while `open`; the browser traps the focus and closes on Escape.
#[component]
pub fn Dialog(
    /// Tells whether it is shown.
    open: RwSignal<bool>,
    /// The dialog's title.
    #[prop(into)]
    title: String,
    /// What it holds; made anew each time it opens.
    children: ChildrenFn,
) -> impl IntoView {
    let t = use_texts();
    let node: NodeRef<html::Dialog> = NodeRef::new();
    Effect::new(move |_| {
        let Some(dialog) = node.get() else { return };
        if open.get() && !dialog.open() {
            // It throws only when the dialog is not in the page, and it is.
            let _ = dialog.show_modal();
        } else if !open.get() && dialog.open() {
            dialog.close();
        }
    });
    view! {
        <dialog class="dialog" node_ref=node aria-label=title.clone() on:close=move |_| open.set(false)>
            <header class="dialog__head">
                <h2>{title.clone()}</h2>
                <button type="button" class="btn icon quiet" aria-label=t.common().close on:click=move |_| open.set(false)>
                    "×"
                </button>
            </header>
            <div class="dialog__body">{move || open.get().then(|| children())}</div>
        </dialog>
    }
}
