//! The editor over a cell: one for the whole grid.

use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;

use super::keys::leave_editor;
use super::position::{Way, destination};
use super::state::{Editing, FormState, use_form};
use crate::texts::use_texts;
use crate::ui::notices::{Tone, use_notices};

/// Shows the editor over the cell being edited, and why its text was refused.
#[component]
pub fn Editor() -> impl IntoView {
    let form = use_form();
    // The place changes with each editing; the refusal does not make the editor anew.
    let place = Memo::new(move |_| {
        form.editing.with(|e| e.as_ref().map(|e| (e.at, e.typed, e.text.clone())))
    });
    move || {
        place.get().map(|(at, typed, text)| {
            let editing = Editing { at, typed, text, refusal: None };
            view! { <Field editing/> }
        })
    }
}

#[component]
fn Field(editing: Editing) -> impl IntoView {
    let t = use_texts();
    let form = use_form();
    let notices = use_notices();
    let node: NodeRef<html::Input> = NodeRef::new();
    let at = editing.at;
    let layout = form.layout();
    let label = (t.form().edit_cell)(&layout.row_name(at.row), &layout.column_name(at.col));

    let typed = editing.typed;
    Effect::new(move |_| {
        if let Some(input) = node.get() {
            // Neither throws for a text field that is in the page.
            let _ = input.focus();
            if typed {
                let end = input.value().encode_utf16().count() as u32;
                let _ = input.set_selection_range(end, end);
            } else {
                input.select();
            }
        }
    });
    let refusal = move || form.editing.with(|e| e.as_ref().and_then(|e| e.refusal));
    let text = move || node.get_untracked().map(|input| input.value()).unwrap_or_default();
    let keep = move || commit(form, at, &text());
    let key = move |event: KeyboardEvent| {
        event.stop_propagation();
        let key = event.key();
        if event.is_composing() {
            // The key belongs to the sign that is being put together.
            return;
        }
        if key == "Escape" {
            event.prevent_default();
            form.editing.set(None);
            form.refocus();
            return;
        }
        let way = match (key.as_str(), event.shift_key()) {
            ("Enter", false) => Some(Way::Down),
            ("Tab", false) => Some(Way::Right),
            _ => None,
        };
        // Arrows move within a text that was opened to be corrected, else they leave the cell.
        let to = match (key.as_str(), event.shift_key()) {
            ("Tab", true) => Some("ArrowLeft"),
            ("Enter", true) => Some("ArrowUp"),
            (arrow, _) if typed && arrow.starts_with("Arrow") => Some(arrow),
            _ => None,
        };
        if way.is_none() && to.is_none() {
            return;
        }
        event.prevent_default();
        if !keep() {
            return;
        }
        if let Some(way) = way {
            return leave_editor(form, notices, t, way, at);
        }
        let layout = form.layout();
        let (rows, cols) = (layout.rows.len(), layout.columns.len());
        let to = to.and_then(|key| destination(key, false, false, at, rows, cols));
        form.go(to.unwrap_or(at), false);
    };
    // A page that is left takes what stands in its fields along. What the scale refuses has not been
    // said to be kept.
    let leave = move || {
        let here = form.editing.try_with_untracked(|e| e.as_ref().is_some_and(|e| e.at == at));
        let value = node.try_get_untracked().flatten().map(|input| input.value());
        if here == Some(true)
            && let Some(value) = value
            && form.rate(at, &value).is_ok()
        {
            form.store.save_now();
        }
    };
    let leaving = ["pagehide", "visibilitychange", "beforeunload", "popstate"]
        .map(|name| window_event_listener_untyped(name, move |_| leave()));
    on_cleanup(move || leaving.into_iter().for_each(WindowListenerHandle::remove));
    let left = move |event: FocusEvent| {
        // It also comes when the editor is taken out of the page, with the form or by it.
        let here = form.editing.try_with_untracked(|e| e.as_ref().is_some_and(|e| e.at == at));
        if here != Some(true) {
            return;
        }
        let text = event_target_value(&event);
        if !commit(form, at, &text) {
            form.editing.set(None);
            notices.tell(Tone::Warn, (t.form().dropped)(text.trim()));
        }
    };
    view! {
        <div class="grid__float" style=position(form, at)>
            <input
                class="cell-edit"
                type="text"
                inputmode="decimal"
                autocomplete="off"
                maxlength="12"
                aria-label=label
                aria-invalid=move || refusal().map(|_| "true")
                aria-errormessage="cell-error"
                value=editing.text
                node_ref=node
                on:keydown=key
                on:input=move |_| form.editing.update(|e| if let Some(e) = e { e.refusal = None })
                on:blur=left
                on:copy=|event| event.stop_propagation()
                on:cut=|event| event.stop_propagation()
                on:paste=|event| event.stop_propagation()
                on:dblclick=|event| event.stop_propagation()
            />
            {move || {
                refusal().map(|why| view! { <div class="cell-error" role="alert" id="cell-error">{(t.common().refusal)(why)}</div> })
            }}
        </div>
    }
}

/// Sets the cell to the text and closes the editor; where the scale refuses the text, the editor
/// stays and says why.
fn commit(form: FormState, at: super::position::CellPosition, text: &str) -> bool {
    match form.rate(at, text) {
        Ok(()) => {
            form.editing.set(None);
            true
        }
        Err(why) => {
            form.editing.update(|editing| {
                if let Some(editing) = editing {
                    editing.refusal = Some(why);
                }
            });
            false
        }
    }
}

/// Where the editor stands: over its cell.
fn position(form: FormState, at: super::position::CellPosition) -> String {
    let Some((cell, grid)) = form.element(at).zip(form.grid.get_untracked()) else {
        return String::new();
    };
    let (cell, grid) = (cell.get_bounding_client_rect(), grid.get_bounding_client_rect());
    format!(
        "left:{}px;top:{}px;width:{}px;height:{}px",
        cell.left() - grid.left(),
        cell.top() - grid.top(),
        cell.width(),
        cell.height(),
    )
}
