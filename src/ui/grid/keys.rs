//! The keyboard of a grid, as in a spreadsheet: arrows move, Tab leaves.

use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::head;
use super::state::GridState;
use crate::grid::flow::{Flow, Next, Typed};
use crate::grid::position::destination;
use crate::grid::{CellPosition, Onward, Spot, Way};
use crate::store::Outcome;
use crate::ui::notices::{Notices, Tone};

/// Does what a key says that was pressed in the grid, outside the editor. Keys of the page's own, such
/// as the one for a comment, come first: they are tried with `own`, which tells whether it was one.
pub fn press(
    grid: GridState,
    notices: Notices,
    event: &KeyboardEvent,
    own: Callback<KeyboardEvent, bool>,
) {
    if grid.is_editing() {
        return;
    }
    if !grid.is_at(event.target()) {
        return head::press(grid, event);
    }
    if own.run(event.clone()) {
        return event.prevent_default();
    }
    let (key, at) = (event.key(), grid.at());
    let ctrl = event.ctrl_key() || event.meta_key();
    if event.alt_key() {
        return;
    }
    if !ctrl && !event.shift_key() {
        if matches!(key.as_str(), "Enter" | "Tab") && go_on(grid, &key, at) {
            return event.prevent_default();
        }
        if let Some(head) = Spot::beside(&key, at) {
            event.prevent_default();
            return grid.give_focus(head);
        }
    }
    if let Some(to) = destination(&key, ctrl, event.shift_key(), at, grid.source().size()) {
        event.prevent_default();
        let extend = event.shift_key() && (key.starts_with("Arrow") || is_edge(&key));
        return grid.go(to, extend);
    }
    match key.as_str() {
        "a" | "A" if ctrl => grid.select_all(),
        "d" | "D" if ctrl => fill_down(grid, notices),
        // Copy, cut, paste, undo and the browser's own come by their own ways.
        _ if ctrl => return,
        "F2" => correct(grid, notices, at),
        "Delete" | "Backspace" => clear(grid, notices),
        "Escape" => {
            if !grid.unselect() {
                grid.leave_grid();
            }
        }
        _ => match single(&key) {
            Some(sign) => type_in(grid, notices, sign),
            None => return,
        },
    }
    event.prevent_default();
}

/// Goes on with Enter or Tab; returns whether the key is done with.
fn go_on(grid: GridState, key: &str, at: CellPosition) -> bool {
    let flow = grid.flow();
    match flow.next(&*grid.source(), at, key == "Enter") {
        Next::Leave => return false,
        Next::Go(to) => grid.go(to, false),
        // Done once: the next one goes on.
        Next::Done if flow == Flow::Moved => grid.flow.set_value(Flow::Still),
        Next::Done => {}
    }
    true
}

/// A sign that is a whole value is set at once and moves on; anything else opens the editor.
fn type_in(grid: GridState, notices: Notices, sign: char) {
    let at = grid.at();
    match grid.flow().type_in(&*grid.source(), at, sign) {
        Typed::Closed(why) => notices.tell(Tone::Info, why),
        Typed::Ended { way, next } => {
            let why = ended(grid, way, next);
            notices.tell(Tone::Warn, (grid.words.not_written)(&sign.to_string(), &why));
        }
        Typed::Edit { refusal } => grid.edit(at, sign.to_string(), true, refusal),
        Typed::Value(value) => {
            if !grid.store.may_edit() {
                return;
            }
            grid.set(at, value);
            match grid.way() {
                Some(way) => {
                    if let Some(end) = grid.move_on(way, at) {
                        notices.tell(Tone::Info, ended(grid, way, end.place()));
                    }
                }
                None => grid.go(at, false),
            }
        }
    }
}

/// Opens the editor to correct what stands in a cell, or says why nothing can be written there.
pub fn correct(grid: GridState, notices: Notices, at: CellPosition) {
    let source = grid.source();
    if source.is_open(at) {
        grid.edit(at, source.text(at), false, None);
    } else {
        notices.tell(Tone::Info, source.why_closed(at));
    }
}

/// What to say where a column or row ends.
fn ended(grid: GridState, way: Way, next: Option<CellPosition>) -> String {
    let source = grid.source();
    match (way, next) {
        (Way::Down, Some(to)) => (grid.words.column_end)(&source.col_name(to.col)),
        (Way::Right, Some(to)) => (grid.words.row_end)(&source.row_name(to.row)),
        (_, None) => grid.words.grid_end.to_owned(),
    }
}

/// Goes on from a cell whose editor was left with Enter or Tab; at the end of the grid it stays, and
/// says so.
pub fn leave_editor(grid: GridState, notices: Notices, way: Way, at: CellPosition) {
    match grid.onward(way, at) {
        Onward::Next(to) | Onward::End(Some(to)) => grid.go(to, false),
        Onward::End(None) => {
            grid.go(at, false);
            grid.end(way, at, None);
            notices.tell(Tone::Info, ended(grid, way, None));
        }
    }
}

fn clear(grid: GridState, notices: Notices) {
    let several = grid.block().size() != (1, 1);
    match grid.clear() {
        (Outcome::Nothing, _) if several => notices.tell(Tone::Info, grid.words.nothing_cleared),
        (outcome, cleared) if cleared > 1 => {
            notices.ok_with_undo(outcome, (grid.words.cleared)(cleared));
        }
        _ => {}
    }
}

fn fill_down(grid: GridState, notices: Notices) {
    match grid.fill_down() {
        None => notices.tell(Tone::Info, grid.words.nothing_to_fill),
        Some((Outcome::Nothing, _)) => notices.tell(Tone::Info, grid.words.filled_same),
        Some((outcome, count)) => {
            notices.ok_with_undo(outcome, (grid.words.filled_down)(count));
        }
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
