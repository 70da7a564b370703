//! The keyboard of the grid, as in a spreadsheet: arrows move, Tab leaves.

use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::edge;
use super::edit::Flow;
use super::grid::value_of;
use super::position::{CellPosition, Onward, Way, destination};
use super::state::FormState;
use crate::store::Outcome;
use crate::texts::Texts;
use crate::ui::notices::{Notices, Tone};

/// Does what a key says that was pressed in the grid, outside the editor.
pub fn press(form: FormState, notices: Notices, t: &'static Texts, event: &KeyboardEvent) {
    if form.editing.with_untracked(Option::is_some) {
        return;
    }
    if !form.is_at(event.target()) {
        return edge::press(form, event);
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
    if !ctrl && !event.shift_key() {
        if matches!(key.as_str(), "Enter" | "Tab") && go_on(form, &key, at) {
            return event.prevent_default();
        }
        if let Some(head) = edge::beside(&key, at) {
            event.prevent_default();
            return form.give_focus(head);
        }
    }
    let layout = form.layout();
    let (rows, cols) = (layout.rows.len(), layout.columns.len());
    if let Some(to) = destination(&key, ctrl, event.shift_key(), at, rows, cols) {
        event.prevent_default();
        let extend = event.shift_key() && (key.starts_with("Arrow") || is_edge(&key));
        return form.go(to, extend);
    }
    match key.as_str() {
        "a" | "A" if ctrl => form.select_all(),
        "d" | "D" if ctrl => fill_down(form, notices, t),
        // Copy, cut, paste, undo and the browser's own come by their own ways.
        _ if ctrl => return,
        "F2" if event.shift_key() => form.comment_here(),
        "F2" if is_closed(form, notices, t, at) => {}
        "F2" => form.edit(at, value_of(form, at), false),
        "Delete" | "Backspace" => clear(form, notices, t),
        "Escape" => {
            if !form.unselect() {
                form.leave_grid();
            }
        }
        _ => match single(&key) {
            Some(sign) => type_in(form, notices, t, sign),
            None => return,
        },
    }
    event.prevent_default();
}

/// Enter goes to the next pupil, and from the last to the next column. After a digit that has moved
/// on by itself, Enter and Tab do nothing more; where the digit ended its column or row, they go on
/// to the next. Returns whether the key is done with: Tab leaves the grid.
fn go_on(form: FormState, key: &str, at: CellPosition) -> bool {
    match form.flow() {
        Flow::Moved => form.flow.set_value(Flow::Still),
        Flow::Ended { next: Some(next), .. } => form.go(next, false),
        // The last cell of the form: Tab leaves it, Enter stays.
        Flow::Ended { next: None, .. } => return key == "Enter",
        Flow::Still if key == "Enter" => {
            form.go(form.onward(Way::Down, at).place().unwrap_or(at), false);
        }
        Flow::Still => return false,
    }
    true
}

/// A digit that is a whole value is set at once and moves on; anything else opens the editor.
fn type_in(form: FormState, notices: Notices, t: &'static Texts, sign: char) {
    let at = form.at();
    if is_closed(form, notices, t, at) {
        return;
    }
    if let Flow::Ended { next, way, .. } = form.flow() {
        let why = ended(form, t, way, next);
        return notices.tell(Tone::Warn, (t.form().not_written)(&sign.to_string(), &why));
    }
    let layout = form.layout();
    let at_once = layout.columns.get(at.col).is_some_and(|column| column.scale.is_single_digit());
    if at_once
        && sign.is_ascii_digit()
        && form.store.is_editable()
        && form.rate(at, &sign.to_string()).is_ok()
    {
        match form.way() {
            Some(way) => {
                if let Some(end) = form.move_on(way, at) {
                    notices.tell(Tone::Info, ended(form, t, way, end.place()));
                }
            }
            None => form.go(at, false),
        }
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

/// Tells whether the pupil was not in the class then, and says so: nothing can be written there.
pub fn is_closed(form: FormState, notices: Notices, t: &'static Texts, at: CellPosition) -> bool {
    let layout = form.layout();
    let closed = !layout.is_open(at);
    if closed {
        notices.tell(Tone::Info, (t.form().not_enrolled)(&layout.row_name(at.row)));
    }
    closed
}

/// What to say where a column or row ends.
pub fn ended(form: FormState, t: &Texts, way: Way, next: Option<CellPosition>) -> String {
    let layout = form.layout();
    match (way, next) {
        (Way::Down, Some(to)) => (t.form().column_end)(&layout.column_name(to.col)),
        (Way::Right, Some(to)) => (t.form().row_end)(&layout.row_name(to.row)),
        (_, None) => t.form().form_end.to_owned(),
    }
}

/// Goes on from a cell whose editor was left with Enter or Tab; at the end of the form it stays, and
/// says so.
pub fn leave_editor(
    form: FormState,
    notices: Notices,
    t: &'static Texts,
    way: Way,
    at: CellPosition,
) {
    match form.onward(way, at) {
        Onward::Next(to) | Onward::End(Some(to)) => form.go(to, false),
        Onward::End(None) => {
            form.go(at, false);
            form.end(way, at, None);
            notices.tell(Tone::Info, ended(form, t, way, None));
        }
    }
}

fn clear(form: FormState, notices: Notices, t: &'static Texts) {
    let several = form.block().size() != (1, 1);
    match form.clear() {
        (Outcome::Nothing, _) if several => notices.tell(Tone::Info, t.form().nothing_cleared),
        (outcome, cleared) if cleared > 1 => {
            notices.ok_with_undo(outcome, (t.form().cleared)(cleared));
        }
        _ => {}
    }
}

fn fill_down(form: FormState, notices: Notices, t: &'static Texts) {
    match form.fill_down() {
        None => notices.tell(Tone::Info, t.form().nothing_to_fill),
        Some((Outcome::Nothing, _)) => notices.tell(Tone::Info, t.form().filled_same),
        Some((outcome, count)) => notices.ok_with_undo(outcome, (t.form().filled_down)(count)),
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
