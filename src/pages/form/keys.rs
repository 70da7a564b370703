//! The keyboard of the grid, as in a spreadsheet.

use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::grid::value_of;
use super::place::destination;
use super::state::FormState;
use crate::texts::Texts;
use crate::ui::notices::Notices;

/// Does what a key says that was pressed in the grid, outside the editor.
pub fn press(form: FormState, notices: Notices, t: &'static Texts, event: &KeyboardEvent) {
    if form.editing.with_untracked(Option::is_some) || !form.is_at(event.target()) {
        return;
    }
    let (key, at) = (event.key(), form.at());
    let ctrl = event.ctrl_key() || event.meta_key();
    if event.alt_key() {
        if key.eq_ignore_ascii_case("c") {
            event.prevent_default();
            form.comment_here();
        }
        return;
    }
    let layout = form.layout();
    let (rows, cols) = (layout.rows.len(), layout.columns.len());
    if let Some(to) = destination(&key, ctrl, event.shift_key(), at, rows, cols) {
        event.prevent_default();
        form.go(
            to,
            event.shift_key() && key.starts_with("Arrow") || event.shift_key() && is_edge(&key),
        );
        return;
    }
    match key.as_str() {
        "a" | "A" if ctrl => form.select_all(),
        "d" | "D" if ctrl => form.fill_down(),
        // Copy, cut, paste, undo and the browser's own come by their own ways.
        _ if ctrl => return,
        "F2" if event.shift_key() => form.comment_here(),
        "F2" => form.edit(at, value_of(form, at), false),
        "Delete" | "Backspace" => {
            let (outcome, cleared) = form.clear();
            if cleared > 1 {
                notices.ok_with_undo(outcome, (t.form().cleared)(cleared));
            }
        }
        "Escape" => form.go(at, false),
        _ => match single(&key) {
            Some(sign) => type_in(form, sign),
            None => return,
        },
    }
    event.prevent_default();
}

/// A digit that is a whole value is set at once and moves on; anything else opens the editor.
fn type_in(form: FormState, sign: char) {
    let at = form.at();
    let layout = form.layout();
    let at_once = layout.columns.get(at.col).is_some_and(|column| column.scale.is_single_digit());
    if at_once
        && sign.is_ascii_digit()
        && form.store.is_editable()
        && form.rate(at, &sign.to_string()).is_ok()
    {
        form.go(form.after_digit(at), false);
        return;
    }
    form.edit(at, sign.to_string(), true);
    if at_once {
        // The sign is refused where it stands, with the reason.
        form.editing.update(|editing| {
            if let Some(editing) = editing {
                let scale = layout.columns.get(at.col).map(|column| &column.scale);
                editing.refusal = scale.and_then(|scale| scale.parse(&sign.to_string()).err());
            }
        });
    }
}

fn is_edge(key: &str) -> bool {
    matches!(key, "Home" | "End" | "PageUp" | "PageDown")
}

/// The sign a key types, if it types one.
fn single(key: &str) -> Option<char> {
    let mut signs = key.chars();
    signs.next().filter(|sign| signs.next().is_none() && !sign.is_whitespace())
}
