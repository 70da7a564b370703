//! One row: a pupil, the cells, and what is worth talking about.

use leptos::prelude::*;

use super::cell::CellView;
use super::layout::Layout;
use super::position::CellPosition;
use super::state::{FormState, use_form};
use crate::insight::notes::{Note, row_notes, well_being};
use crate::model::id::Id;
use crate::model::rating::value_of;
use crate::model::scale::Tone;
use crate::model::sheet::Column;
use crate::model::subject::Subject;
use crate::route::Route;
use crate::texts::{Texts, use_texts};
use crate::ui::memo::memo;

/// The row of a pupil.
#[component]
pub fn RowView(row: usize) -> impl IntoView {
    let t = use_texts();
    let form = use_form();
    let layout = form.layout();
    let Some(listed) = layout.rows.get(row).cloned() else { return ().into_any() };
    let cells = layout
        .columns
        .iter()
        .enumerate()
        .map(|(col, column)| view! { <CellView at=CellPosition { row, col } first=column.first/> })
        .collect_view();
    let to = Route::Pupil(listed.pupil.id.clone()).hash();
    let tones = tones(form, row);
    let columns: Vec<Column> = layout.columns.iter().map(|c| c.column.clone()).collect();
    // Who has left the class is not on its agenda any more.
    let has_left = layout.has_left(row);
    let notes = memo(move || match has_left {
        true => Vec::new(),
        false => tones.with(|tones| row_notes(&columns, tones, &well_being())),
    });
    view! {
        <div class="grid__row" role="row">
            <div class="grid__name" role="rowheader">
                <span class="grid__no" aria-hidden="true">{listed.number}</span>
                <a class="grid__who" href=to tabindex="-1" data-name=row>{listed.shown}</a>
            </div>
            {cells}
            <div class="grid__tail" role="gridcell">
                {move || notes.get().iter().map(|note| tag(t, &layout, note)).collect_view()}
            </div>
        </div>
    }
    .into_any()
}

/// The colours of a row's values; none where there is no value, or the scale has no colour for it.
/// Follows the row's own records.
fn tones(form: FormState, row: usize) -> Memo<Vec<Option<Tone>>> {
    let layout = form.layout();
    // A rating from a term the pupil was not in the class says nothing here, as in the pictures.
    let cells: Vec<_> = (0..layout.columns.len())
        .map(|col| {
            let cell = layout.cell(row, col).filter(|_| layout.is_open(CellPosition { row, col }));
            cell.map(|cell| (cell.record(), cell.term.field()))
        })
        .collect();
    memo(move || {
        let tone = |(cell, column): (&Option<(_, &str)>, &super::layout::FormColumn)| {
            let (id, field) = cell.as_ref()?;
            let value =
                form.store.with_record(id, |record| record.and_then(|r| value_of(r.value(field))));
            value.and_then(|value| column.scale.tone(value))
        };
        cells.iter().zip(&layout.columns).map(tone).collect()
    })
}

fn tag(t: &'static Texts, layout: &Layout, note: &Note) -> impl IntoView + use<> {
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
