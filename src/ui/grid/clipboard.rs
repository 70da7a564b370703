//! Blocks of cells from and to a spreadsheet.

use web_sys::ClipboardEvent;

use super::state::GridState;
use crate::grid::paste::{Paste, Refused};
use crate::grid::{GridEdit, cells, table};
use crate::store::Outcome;
use crate::ui::notices::{Notices, Tone};

/// Puts the selected cells on the clipboard as a spreadsheet does; with `cut` empties them.
pub fn copy(grid: GridState, notices: Notices, event: &ClipboardEvent, cut: bool) {
    if !grid.is_at(event.target()) {
        return;
    }
    let block = grid.block();
    let text = table::write(cells::texts(&*grid.source(), block));
    let taken =
        event.clipboard_data().is_some_and(|data| data.set_data("text/plain", &text).is_ok());
    if taken {
        event.prevent_default();
        let (height, width) = block.size();
        let (outcome, cleared) =
            if cut && grid.store.may_edit() { grid.clear() } else { (Outcome::Nothing, 0) };
        if outcome.is_changed() {
            notices.ok_with_undo(outcome, (grid.words.cleared)(cleared));
        } else {
            // Cutting cells that are empty changes nothing that could be undone.
            notices.ok((grid.words.copied)(height * width));
        }
    }
}

/// Sets cells from the clipboard, beginning at the upper left of the selection. One value fills
/// the whole selection. What a cell refuses stays as it was, and what finds no place is left out;
/// both are told.
pub fn paste(grid: GridState, notices: Notices, event: &ClipboardEvent) {
    if !grid.is_at(event.target()) {
        return;
    }
    event.prevent_default();
    if !grid.store.may_edit() {
        return;
    }
    let text = event
        .clipboard_data()
        .and_then(|data| data.get_data("text/plain").ok())
        .unwrap_or_default();
    let table = table::read(&text);
    if table.is_empty() {
        return notices.tell(Tone::Info, grid.words.nothing_to_paste);
    }
    let Paste { cells, refused, outside } = Paste::of(&*grid.source(), grid.block(), &table);
    let emptied = cells.iter().filter(|(_, value)| value.is_null()).count();
    let count = cells.len();
    let outcome = grid.apply(GridEdit::Fill, cells);
    let changed = outcome.is_changed();
    let done = match (count, changed) {
        (0, _) if !refused.is_empty() || outside > 0 => grid.words.pasted_nothing.to_owned(),
        (_, false) => grid.words.pasted_same.to_owned(),
        (_, true) => {
            let filled = (count > emptied).then(|| (grid.words.pasted)(count - emptied));
            let emptied = (emptied > 0).then(|| (grid.words.cleared)(emptied));
            [filled, emptied].into_iter().flatten().collect::<Vec<_>>().join(" ")
        }
    };
    let first = refused.first().map(|first| {
        let first = refusal(grid, first);
        (grid.words.paste_refused)(refused.len(), &first)
    });
    let rest = (outside > 0).then(|| (grid.words.paste_outside)(outside));
    let whole = first.is_none() && rest.is_none();
    let said: Vec<String> = [Some(done), first, rest].into_iter().flatten().collect();
    let said = said.join(" ");
    match (whole, changed) {
        (true, true) => notices.ok_with_undo(outcome, said),
        (true, false) => notices.tell(Tone::Info, said),
        (false, true) => notices.warn_with_undo(said),
        (false, false) => notices.tell(Tone::Warn, said),
    }
}

fn refusal(grid: GridState, refused: &Refused) -> String {
    let (source, Refused { at, text, why }) = (grid.source(), refused);
    (grid.words.refused_at)(&source.row_name(at.row), &source.col_name(at.col), text, why)
}
