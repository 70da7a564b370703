//! The pupils of a class in a table.

use leptos::prelude::*;

use super::edit::Editing;
use super::row_of;
use crate::model::class::Class;
use crate::model::id::Id;
use crate::model::pupil::Pupil;
use crate::route::Route;
use crate::store::{time, use_store};
use crate::texts::use_texts;
use crate::ui::keyed::For;
use crate::ui::memo::memo;
use crate::ui::names::{Listed, use_naming};

/// The pupils of a class in a table.
#[component]
pub fn PupilTable(
    /// The class.
    class: Id<Class>,
    /// Its pupils, in order.
    rows: Memo<Vec<Listed>>,
    /// The pupil being edited.
    editing: Editing,
) -> impl IntoView {
    let store = use_store();
    let t = use_texts();
    let hidden = use_naming().is_hidden();
    let r = &t.classes().roster;
    let name = store.with_untracked(|document| {
        document.get(&class).map(|class| class.name).unwrap_or_default()
    });
    let ids =
        move || rows.with(|rows| rows.iter().map(|row| row.pupil.id.clone()).collect::<Vec<_>>());
    let editable = move || !hidden && store.space().is_kept();
    view! {
        {hidden.then(|| view! { <p class="help">{r.hidden}</p> })}
        <div class="table-wrap">
            <table class="table wide">
                <caption class="vh">{(r.table)(&name)}</caption>
                <thead>
                    <tr>
                        <th scope="col" class="num" style="inline-size: 2.5rem">{r.number}</th>
                        <th scope="col">{r.name}</th>
                        <th scope="col" class="no-print"><span class="vh">{r.actions}</span></th>
                    </tr>
                </thead>
                <tbody>
                    <For each=ids key=|id| id.clone() children=move |id| {
                        view! { <PupilLine id rows editing editable=Signal::derive(editable)/> }
                    }/>
                </tbody>
            </table>
        </div>
    }
}

#[component]
fn PupilLine(
    id: Id<Pupil>,
    rows: Memo<Vec<Listed>>,
    editing: Editing,
    editable: Signal<bool>,
) -> impl IntoView {
    let t = use_texts();
    let r = &t.classes().roster;
    let own = id.clone();
    let row = memo(move || rows.with(|rows| row_of(rows, &own)));
    let name = memo(move || {
        let shown = row.get().map(|row| row.shown).unwrap_or_default();
        if shown.is_empty() { t.common().nameless.to_owned() } else { shown }
    });
    let time = move || row.with(|row| row.as_ref().map(|row| row.time).unwrap_or_default());
    let has_alias =
        move || row.with(|row| row.as_ref().is_some_and(|row| !row.pupil.alias.is_empty()));
    let standing = move || {
        let (time, today) = (time(), time::today());
        if time.to.is_some_and(|last| last < today) {
            Some(r.gone)
        } else if time.from.is_some_and(|first| first > today) {
            Some(r.to_come)
        } else {
            None
        }
    };
    let dates = move || t.pupil().time(t.common(), time());
    let hash = Route::Pupil(id.clone()).hash();
    view! {
        <tr>
            <td class="num soft">{move || row.with(|row| row.as_ref().map(|row| row.number))}</td>
            <th scope="row">
                <a href=hash>{move || name.get()}</a>
                " "
                {move || has_alias().then(|| view! { <span class="tag plain">{r.has_alias}</span> })}
                " "
                <span class="soft">{dates}</span>
                " "
                {move || standing().map(|word| view! { <span class="tag">{word}</span> })}
            </th>
            <td class="num no-print">
                {move || {
                    let id = id.clone();
                    editable.get().then(|| view! {
                        <button
                            class="btn small quiet"
                            aria-label=move || (r.edit)(&name.get())
                            on:click=move |_| editing.begin(id.clone())
                        >
                            {t.common().edit}
                        </button>
                    })
                }}
            </td>
        </tr>
    }
}
