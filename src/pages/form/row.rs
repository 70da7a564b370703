//! One row: a pupil, the cells, and what is worth talking about.

use std::sync::Arc;

use leptos::prelude::*;

use super::cell::content;
use super::layout::Layout;
use super::state::use_form;
use crate::grid::CellPosition;
use crate::insight::notes::{Note, row_notes, well_being};
use crate::model::id::{Id, RecordId};
use crate::model::rating::{Cell, value_of};
use crate::model::scale::Tone;
use crate::model::sheet::Column;
use crate::model::subject::Subject;
use crate::route::Route;
use crate::store::Store;
use crate::texts::{Texts, use_texts};
use crate::ui::dynamic::dynamic;
use crate::ui::grid::{CellContent, Row};
use crate::ui::memo::memo;

/// The row of a pupil.
#[component]
pub fn RowView(row: usize) -> impl IntoView {
    let t = use_texts();
    let form = use_form();
    let layout = form.layout();
    let Some(listed) = layout.rows.get(row).cloned() else { return ().into_any() };
    let (cells, read) = (RowCells::of(&layout, row), layout.clone());
    let reading = memo(move || cells.read(&read, form.store, t));
    let contents = Signal::derive(move || reading.with(|reading| reading.contents.clone()));
    let columns: Vec<Column> = layout.columns.iter().map(|c| c.column.clone()).collect();
    // Who has left the class is not on its agenda any more.
    let has_left = layout.has_left(row);
    let notes = memo(move || match has_left {
        true => Vec::new(),
        false => reading.with(|reading| row_notes(&columns, &reading.tones, &well_being())),
    });
    let to = Route::Pupil(listed.pupil.id.clone()).hash();
    let name = view! {
        <span class="grid__no" aria-hidden="true">{listed.number}</span>
        <a class="grid__who" href=to tabindex="-1" data-name=row>{listed.shown}</a>
    };
    let tail = dynamic(move || notes.get().iter().map(|note| tag(t, &layout, note)).collect_view());
    view! { <Row grid=form.grid row contents name=name.into_any() tail/> }.into_any()
}

/// The cells of a row, by the records they stand in: both terms of a year in a subject stand in one.
struct RowCells {
    row: usize,
    records: Vec<(RecordId, Vec<(usize, Cell)>)>,
}

/// What is to be seen of a row's records.
#[derive(Clone, Debug, Default, PartialEq)]
struct Reading {
    contents: Arc<Vec<CellContent>>,
    /// The colours of the values; none where there is no value, or the scale has no colour for it.
    tones: Vec<Option<Tone>>,
}

impl RowCells {
    fn of(layout: &Layout, row: usize) -> Self {
        let mut records: Vec<(RecordId, Vec<(usize, Cell)>)> = Vec::new();
        for col in 0..layout.columns.len() {
            let Some(cell) = layout.cell(row, col) else { continue };
            let id = cell.record();
            match records.iter_mut().find(|(known, _)| *known == id) {
                Some((_, cells)) => cells.push((col, cell)),
                None => records.push((id, vec![(col, cell)])),
            }
        }
        Self { row, records }
    }

    /// Reads the row's records, and follows them.
    fn read(&self, layout: &Layout, store: Store, t: Texts) -> Reading {
        let mut contents = vec![CellContent::default(); layout.columns.len()];
        let mut tones = vec![None; layout.columns.len()];
        for (id, cells) in &self.records {
            store.with_record(id, |record| {
                for (col, cell) in cells {
                    let (at, column) =
                        (CellPosition { row: self.row, col: *col }, &layout.columns[*col]);
                    contents[*col] = content(layout, at, cell, column, record, t);
                    // A rating from a term the pupil was not in the class says nothing here, as in the pictures.
                    let rated = record.filter(|_| layout.is_open(at));
                    let value = rated.and_then(|record| value_of(record.value(cell.term.field())));
                    tones[*col] = value.and_then(|value| column.scale.tone(value));
                }
            });
        }
        Reading { contents: Arc::new(contents), tones }
    }
}

fn tag(t: Texts, layout: &Layout, note: &Note) -> impl IntoView + use<> {
    let subjects = match note {
        Note::Unchanged { subjects, .. } | Note::Fall { subjects } => subjects.as_slice(),
        Note::Apart => &[],
    };
    let name = |id: &Id<Subject>| {
        layout.columns.iter().find(|c| c.column.subject == *id).map(|c| c.subject.as_str())
    };
    let names: Vec<&str> = subjects.iter().filter_map(name).collect();
    let class = if matches!(note, Note::Unchanged { .. }) { "tag" } else { "tag warn" };
    view! { <span class=class title=(t.charts().note_rule)(note, &names)>{(t.charts().note)(note, &names)}</span> }
}
