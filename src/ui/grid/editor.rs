//! The editor over a cell: one for the whole grid.

use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;

use super::keys::leave_editor;
use super::state::{Editing, GridState};
use crate::grid::position::destination;
use crate::grid::{CellPosition, Way};
use crate::ui::dynamic::dynamic;
use crate::ui::memo::memo;
use crate::ui::notices::{Notices, Tone, use_notices};

/// Shows the editor over the cell being edited, and why its text was refused.
#[component]
pub fn Editor(grid: GridState) -> impl IntoView {
    // The place changes with each editing; the refusal does not make the editor anew.
    let place = memo(move || {
        grid.editing.with(|e| e.as_ref().map(|e| Editing { refusal: None, ..e.clone() }))
    });
    dynamic(move || place.get().map(|editing| view! { <Field grid editing/> }))
}

#[component]
fn Field(grid: GridState, editing: Editing) -> impl IntoView {
    let notices = use_notices();
    let node: NodeRef<html::Input> = NodeRef::new();
    let at = editing.at;
    let source = grid.source();
    let label = (grid.words.edit_cell)(&source.row_name(at.row), &source.col_name(at.col));

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
    let refusal = move || grid.editing.with(|e| e.as_ref().and_then(|e| e.refusal.clone()));
    let entry = Entry { grid, notices, editing: StoredValue::new(editing.clone()) };
    let text = StoredValue::new(editing.text.clone());
    let keep = move || entry.commit(&text.get_value());
    let key = move |event: KeyboardEvent| {
        event.stop_propagation();
        let key = event.key();
        if event.is_composing() {
            // The key belongs to the sign that is being put together.
            return;
        }
        if key == "Escape" {
            event.prevent_default();
            grid.editing.set(None);
            grid.refocus();
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
            return leave_editor(grid, notices, way, at);
        }
        let size = grid.source().size();
        let to = to.and_then(|key| destination(key, false, false, at, size));
        grid.go(to.unwrap_or(at), false);
    };
    // A page that is left, or made anew in another language or with hidden names, takes what stands
    // in its fields along. What the cell refuses has not been said to be kept.
    let leave = move || {
        let here = grid.editing.try_with_untracked(|e| e.as_ref().is_some_and(|e| e.at == at));
        let typed = text.try_get_value().filter(|_| here == Some(true));
        if typed.is_some_and(|typed| entry.write(&typed).is_ok()) {
            grid.store.save_now();
        }
    };
    let leaving = ["pagehide", "visibilitychange", "beforeunload", "popstate"]
        .map(|name| window_event_listener_untyped(name, move |_| leave()));
    on_cleanup(move || {
        leaving.into_iter().for_each(WindowListenerHandle::remove);
        leave();
    });
    let left = move |_: FocusEvent| {
        // It also comes when the editor is taken out of the page, with the form or by it.
        let here = grid.editing.try_with_untracked(|e| e.as_ref().is_some_and(|e| e.at == at));
        if here != Some(true) {
            return;
        }
        if !keep() {
            grid.editing.set(None);
            notices.tell(Tone::Warn, (grid.words.dropped)(text.get_value().trim()));
        }
    };
    view! {
        <div class="grid__float" style=position(grid, at)>
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
                on:input=move |event| {
                    text.set_value(event_target_value(&event));
                    grid.editing.update(|e| if let Some(e) = e { e.refusal = None });
                }
                on:blur=left
                on:copy=|event| event.stop_propagation()
                on:cut=|event| event.stop_propagation()
                on:paste=|event| event.stop_propagation()
                on:dblclick=|event| event.stop_propagation()
            />
            {move || {
                refusal().map(|why| view! { <div class="cell-error" role="alert" id="cell-error">{why}</div> })
            }}
        </div>
    }
}

/// What is being typed into a cell.
#[derive(Clone, Copy)]
struct Entry {
    grid: GridState,
    notices: Notices,
    editing: StoredValue<Editing>,
}

impl Entry {
    /// Sets the cell to the text and closes the editor; where the cell refuses the text, the editor
    /// stays and says why.
    fn commit(&self, text: &str) -> bool {
        match self.write(text) {
            Ok(()) => {
                self.grid.editing.set(None);
                true
            }
            Err(why) => {
                self.grid.editing.update(|editing| {
                    if let Some(editing) = editing {
                        editing.refusal = Some(why);
                    }
                });
                false
            }
        }
    }

    /// Sets the cell to the text. An editor in which nothing was typed writes nothing, and one over a
    /// cell that somebody else has filled meanwhile says what its text has replaced.
    fn write(&self, text: &str) -> Result<(), String> {
        let Some(editing) = self.editing.try_get_value() else { return Ok(()) };
        if editing.untouched.as_deref() == Some(text) {
            return Ok(());
        }
        let (grid, source, at) = (self.grid, self.grid.source(), editing.at);
        let (now, theirs) = (source.value(at), source.text(at));
        let outcome = grid.type_text(at, text)?;
        if !now.is_null() && now != editing.before && outcome.is_changed() {
            let place = format!("{}, {}", source.row_name(at.row), source.col_name(at.col));
            let said = (grid.words.replaced_meanwhile)(&place, &theirs);
            self.notices.ok_with_undo(outcome, said);
        }
        Ok(())
    }
}

/// Where the editor stands: over its cell.
fn position(grid: GridState, at: CellPosition) -> String {
    let Some((cell, grid)) = grid.element(at).zip(grid.root.get_untracked()) else {
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
