//! The pupils found in the list, each with a tick.

use leptos::prelude::*;

use super::draft::use_draft;
use crate::file::roster::{RosterRow, RowNote};
use crate::texts::{Texts, use_texts};
use crate::ui::dynamic::dynamic;
use crate::ui::keyed::For;
use crate::ui::memo::memo;

/// More rows than this are no class; they are taken along without a line each on screen.
const SHOWN: usize = 300;

/// The pupils found in the list, in Danish order; who is not to come along is unticked.
#[component]
pub fn RosterTable() -> impl IntoView {
    let t = use_texts();
    let draft = use_draft();
    let all = move || draft.preview.with(|p| p.as_ref().map_or(0, |preview| preview.rows.len()));
    let count = memo(move || draft.rows().len());
    let shown = move || {
        draft.preview.with(|p| {
            let rows = p.iter().flat_map(|preview| &preview.rows).take(SHOWN);
            rows.cloned().collect::<Vec<_>>()
        })
    };
    let more = move || all().saturating_sub(SHOWN);
    let has_rows = memo(move || all() > 0);
    dynamic(move || {
        if !has_rows.get() {
            return view! { <p class="error">{t.classes().new.list.no_names}</p> }.into_any();
        }
        view! {
            <fieldset class="field" data-testid="roster-rows">
                <legend>{t.classes().new.list.pupils} ": " {move || count.get()}</legend>
                <div class="checks">
                    <For each=shown key=RosterRow::clone children=|row| view! { <RosterLine row/> }/>
                </div>
                {move || (more() > 0).then(|| view! { <p class="help">{(t.classes().new.list.more)(more())}</p> })}
            </fieldset>
        }
        .into_any()
    })
}

#[component]
fn RosterLine(row: RosterRow) -> impl IntoView {
    let t = use_texts();
    let draft = use_draft();
    let RosterRow { line, name, class, notes, .. } = row;
    let ticked = move || draft.unticked.with(|unticked| !unticked.contains(&line));
    let toggle = move |event| {
        let on = event_target_checked(&event);
        draft.unticked.update(|unticked| {
            if on {
                unticked.remove(&line);
            } else {
                unticked.insert(line);
            }
        });
    };
    let tags = notes.iter().map(|note| tag(t, note)).collect_view();
    view! {
        <label class="check">
            <input type="checkbox" prop:checked=ticked on:change=toggle/>
            <span>{name} " " <small class="soft">{class}</small> " " {tags}</span>
        </label>
    }
}

fn tag(t: Texts, note: &RowNote) -> impl IntoView + use<> {
    let n = &t.classes().new.list;
    match note {
        RowNote::Duplicate { first_line } => {
            view! { <span class="tag warn">{(n.duplicate)(*first_line)}</span> }.into_any()
        }
        RowNote::TurnedAround => view! { <span class="tag plain">{n.turned}</span> }.into_any(),
        RowNote::Shortened { .. } => {
            view! { <span class="tag warn">{n.shortened}</span> }.into_any()
        }
        RowNote::CprRemoved => view! { <span class="tag warn">{n.cpr}</span> }.into_any(),
    }
}
