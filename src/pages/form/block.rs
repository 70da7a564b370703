//! Blocks of cells from and to a spreadsheet.

use web_sys::ClipboardEvent;

use super::grid::value_of;
use super::position::{Block, CellPosition};
use super::state::FormState;
use crate::model::command::{Change, Command, EditKind};
use crate::model::rating;
use crate::store::Outcome;
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
            let cells = (block.from.col..=block.to.col)
                .map(|col| value_of(form, CellPosition { row, col }));
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
        let (outcome, cleared) =
            if cut && form.store.may_edit() { form.clear() } else { (Outcome::Nothing, 0) };
        if outcome.is_changed() {
            notices.ok_with_undo(outcome, (t.form().cleared)(cleared));
        } else {
            // Cutting cells that are empty changes nothing that could be undone.
            notices.ok((t.form().copied)(height * width));
        }
    }
}

/// Sets cells from the clipboard, beginning at the upper left of the selection. One value fills
/// the whole selection. What a scale refuses stays as it was, and what finds no place is left out;
/// both are told.
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
    let Pasted { changes, refused, outside } = read_changes(form, &table, t);
    let count = changes.len();
    let outcome = form.store.apply(Command::new(EditKind::PasteRatings, changes));
    let changed = outcome.is_changed();
    let done = match (count, changed) {
        (0, _) if !refused.is_empty() || outside > 0 => t.form().pasted_nothing.to_owned(),
        (_, false) => t.form().pasted_same.to_owned(),
        (_, true) => (t.form().pasted)(count),
    };
    let first = refused.first().map(|first| (t.form().paste_refused)(refused.len(), first));
    let rest = (outside > 0).then(|| (t.form().paste_outside)(outside));
    let whole = first.is_none() && rest.is_none();
    let said: Vec<String> = [Some(done), first, rest].into_iter().flatten().collect();
    let said = said.join(" ");
    match (whole, changed) {
        (true, true) => notices.ok_with_undo(outcome, said),
        (true, false) => notices.tell(Tone::Info, said),
        (false, _) => notices.tell(Tone::Warn, said),
    }
}

/// What a paste comes to.
struct Pasted {
    changes: Vec<Change>,
    /// Where a value was refused, and why.
    refused: Vec<String>,
    /// How many cells found no place in the form.
    outside: usize,
}

/// Rows of cells as spreadsheets put them on the clipboard.
fn read_table(text: &str) -> Vec<Vec<&str>> {
    if text.is_empty() {
        return Vec::new();
    }
    // Spreadsheets end the last line as well; a cell that is empty is one all the same.
    let text = text.strip_suffix('\n').unwrap_or(text);
    let text = text.strip_suffix('\r').unwrap_or(text);
    if text.is_empty() {
        return vec![vec![""]];
    }
    text.lines().map(|line| line.split('\t').map(str::trim).collect()).collect()
}

fn read_changes(form: FormState, table: &[Vec<&str>], t: &'static Texts) -> Pasted {
    let layout = form.layout();
    let (mut changes, mut refused, mut outside) = (Vec::new(), Vec::new(), 0);
    for (place, text) in targets(form.block(), table) {
        let (Some(cell), Some(column)) =
            (layout.cell(place.row, place.col), layout.columns.get(place.col))
        else {
            outside += usize::from(!text.is_empty());
            continue;
        };
        let pupil = layout.row_name(place.row);
        let value = if layout.is_open(place) || text.is_empty() {
            column.scale.parse(text).map_err(|why| (t.common().refusal)(why))
        } else {
            Err((t.form().not_enrolled)(&pupil))
        };
        match value {
            // An empty cell in the spreadsheet says nothing of a pupil who was not there, and changes
            // nothing where the form is empty as well.
            Ok(None) if !layout.is_open(place) || form.value_at(place).is_none() => {}
            Ok(value) => changes.push(rating::set(&cell, value)),
            Err(why) => {
                let name = layout.column_name(place.col);
                refused.push((t.form().refused_at)(&pupil, &name, text, &why));
            }
        }
    }
    Pasted { changes, refused, outside }
}

/// Which cell gets which text.
fn targets<'a>(block: Block, table: &'a [Vec<&'a str>]) -> Vec<(CellPosition, &'a str)> {
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
            (CellPosition { row: block.from.row + row, col: block.from.col + col }, text)
        })
        .collect()
}
