//! Blocks of cells from and to a spreadsheet.

use web_sys::ClipboardEvent;

use super::grid::value_of;
use super::place::{Block, Place};
use super::state::FormState;
use crate::model::command::{Change, Command, Deed};
use crate::model::rating;
use crate::texts::Texts;
use crate::ui::notices::{Notices, Tone};

/// Puts the selected cells on the clipboard as a spreadsheet does; with `cut` empties them.
pub fn copy(
    form: FormState,
    notices: Notices,
    t: &'static Texts,
    event: &ClipboardEvent,
    cut: bool,
) {
    if !form.is_at(event.target()) {
        return;
    }
    let block = form.block();
    let rows: Vec<String> = (block.from.row..=block.to.row)
        .map(|row| {
            let cells =
                (block.from.col..=block.to.col).map(|col| value_of(form, Place { row, col }));
            // A spreadsheet reads no typographic minus.
            cells.collect::<Vec<_>>().join("\t").replace('\u{2212}', "-")
        })
        .collect();
    let taken = event
        .clipboard_data()
        .is_some_and(|data| data.set_data("text/plain", &rows.join("\r\n")).is_ok());
    if taken {
        event.prevent_default();
        let (height, width) = block.size();
        if cut && form.store.may_edit() {
            let (outcome, cleared) = form.clear();
            notices.ok_with_undo(outcome, (t.form().cleared)(cleared));
        } else {
            notices.ok((t.form().copied)(height * width));
        }
    }
}

/// Sets cells from the clipboard, beginning at the upper left of the selection. One value fills
/// the whole selection. What a scale refuses stays as it was, and is told.
pub fn paste(form: FormState, notices: Notices, t: &'static Texts, event: &ClipboardEvent) {
    if !form.is_at(event.target()) {
        return;
    }
    event.prevent_default();
    if !form.store.may_edit() {
        return;
    }
    let text = event
        .clipboard_data()
        .and_then(|data| data.get_data("text/plain").ok())
        .unwrap_or_default();
    let table = read_table(&text);
    if table.is_empty() {
        return notices.tell(Tone::Info, t.form().nothing_to_paste);
    }
    let (changes, refused) = read_changes(form, &table, t);
    let count = changes.len();
    let outcome = form.store.run(Command::new(Deed::PasteRatings, changes));
    let done = (t.form().pasted)(count);
    match refused.first() {
        None => notices.ok_with_undo(outcome, done),
        Some(first) => notices
            .tell(Tone::Warn, format!("{done} {}", (t.form().paste_refused)(refused.len(), first))),
    }
}

/// Rows of cells as spreadsheets put them on the clipboard.
fn read_table(text: &str) -> Vec<Vec<&str>> {
    let text = text.trim_end_matches(['\r', '\n']);
    if text.is_empty() {
        return Vec::new();
    }
    // A form has no more rows; a longer text is something else by mistake.
    text.lines().take(1_000).map(|line| line.split('\t').map(str::trim).collect()).collect()
}

fn read_changes(
    form: FormState,
    table: &[Vec<&str>],
    t: &'static Texts,
) -> (Vec<Change>, Vec<String>) {
    let layout = form.layout();
    let (mut changes, mut refused) = (Vec::new(), Vec::new());
    for (place, text) in targets(form.block(), table) {
        let (Some(cell), Some(column)) =
            (layout.cell(place.row, place.col), layout.columns.get(place.col))
        else {
            continue;
        };
        match column.scale.parse(text) {
            Ok(value) => changes.push(rating::set(&cell, value)),
            Err(why) => {
                let pupil =
                    layout.rows.get(place.row).map(|row| row.shown.clone()).unwrap_or_default();
                let name = layout.column_name(place.col);
                refused.push((t.form().refused_at)(
                    &pupil,
                    &name,
                    text,
                    &(t.common().refusal)(why),
                ));
            }
        }
    }
    (changes, refused)
}

/// Which cell gets which text.
fn targets<'a>(block: Block, table: &'a [Vec<&'a str>]) -> Vec<(Place, &'a str)> {
    if let [row] = table
        && let [one] = row.as_slice()
    {
        return block.places().map(|place| (place, *one)).collect();
    }
    let cells = table.iter().enumerate().flat_map(|(row, cells)| {
        cells.iter().enumerate().map(move |(col, text)| (row, col, *text))
    });
    cells
        .map(|(row, col, text)| {
            (Place { row: block.from.row + row, col: block.from.col + col }, text)
        })
        .collect()
}
