//! One cell: a number and its colour.

use super::layout::{FormColumn, Layout};
use crate::grid::CellPosition;
use crate::model::rating::Cell;
use crate::model::record::Record;
use crate::model::scale::Scale;
use crate::texts::Texts;
use crate::ui::grid::CellContent;

/// What a cell shows of the record it stands in.
pub fn content(
    layout: &Layout,
    at: CellPosition,
    cell: &Cell,
    column: &FormColumn,
    record: Option<&Record>,
    t: Texts,
) -> CellContent {
    let open = layout.is_open(at);
    let value = record.and_then(|record| record.value(cell.term.field()).as_f64());
    let comment = cell.comment_field();
    let note = record.map_or("", |record| record.text(&comment));
    let disputed = record.is_some_and(|record| {
        is_disputed(record, cell.term.field()) || is_disputed(record, &comment)
    });
    let mut content = CellContent {
        text: value.map(|value| column.scale.write(value)).unwrap_or_default(),
        attributes: Vec::new(),
    };
    if open && let Some(band) = value.and_then(|value| band(&column.scale, value)) {
        content.attributes.push(("data-band", band.into()));
    }
    if !open {
        content.attributes.push(("data-state", "not-enrolled".into()));
        content.attributes.push(("aria-readonly", "true".into()));
    }
    if !note.is_empty() {
        content.attributes.push(("data-note", "".into()));
    }
    if disputed {
        content.attributes.push(("data-conflict", "".into()));
    }
    let absent = (!open).then(|| {
        let say = if value.is_some() { t.form().not_counted } else { t.form().not_enrolled };
        say(&layout.row_name(at.row))
    });
    let dispute = disputed.then(|| t.form().disputed.to_owned());
    let note = (!note.is_empty()).then(|| note.to_owned());
    let title: Vec<String> = [absent, dispute, note].into_iter().flatten().collect();
    if !title.is_empty() {
        content.attributes.push(("title", title.join(" ").into()));
    }
    content
}

/// Tells whether people have written differently in a field.
fn is_disputed(record: &Record, field: &str) -> bool {
    record.register(field).is_some_and(|register| register.others().next().is_some())
}

/// The colour of a value. One from before the column got another scale has none on this one.
fn band(scale: &Scale, value: f64) -> Option<&'static str> {
    let tone = scale.check(value).ok().and_then(|value| scale.tone(value))?;
    Some(["1", "2", "3", "4", "5"][usize::from(tone.number().clamp(1, 5)) - 1])
}
