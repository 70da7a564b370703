//! More pupils for a class, pasted.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::file::roster::{RosterOptions, preview};
use crate::model::class::Class;
use crate::model::id::Id;
use crate::model::pupil::{Pupil, members};
use crate::store::use_store;
use crate::texts::use_texts;
use crate::ui::dialog::Dialog;
use crate::ui::field::date_typed;
use crate::ui::memo::memo;
use crate::ui::notices::use_notices;

/// The dialog in which more pupils are pasted.
#[component]
pub fn AddDialog(
    /// The class they come to.
    class: Id<Class>,
    /// Tells whether it is shown.
    open: RwSignal<bool>,
) -> impl IntoView {
    let t = use_texts();
    view! {
        <Dialog open title=t.classes().roster.add>
            <AddForm class=class.clone() open/>
        </Dialog>
    }
}

#[component]
fn AddForm(class: Id<Class>, open: RwSignal<bool>) -> impl IntoView {
    let store = use_store();
    let t = use_texts();
    let notices = use_notices();
    let r = &t.classes().roster;
    let text = RwSignal::new(String::new());
    let since = RwSignal::new(None::<NaiveDate>);
    let names = memo(move || {
        let found = text.with(|text| preview(text, &RosterOptions::default()));
        found
            .map(|found| found.rows.into_iter().map(|row| row.name).collect::<Vec<_>>())
            .unwrap_or_default()
    });
    let of = class.clone();
    let already = memo(move || {
        let known = store.with_untracked(|document| members(document, &of));
        let is_known = |name: &&String| {
            known.iter().any(|(pupil, _)| pupil.name.to_lowercase() == name.to_lowercase())
        };
        names.with(|names| names.iter().filter(is_known).cloned().collect::<Vec<_>>()).join(", ")
    });
    let none = move || names.with(Vec::is_empty);
    let add = move |_| {
        let names = names.get_untracked();
        if names.is_empty() {
            return;
        }
        let name = store.with_untracked(|document| {
            document.get(&class).map(|class| class.name).unwrap_or_default()
        });
        let (_, outcome) = store.create_with(|_, id_generator| {
            ((), Pupil::join_all(id_generator, &class, &names, since.get_untracked()))
        });
        open.set(false);
        notices.ok_with_undo(outcome, (r.added)(names.len(), &name));
    };
    view! {
        <div class="stack">
            <div class="field">
                <label for="more-names">{r.more_names}</label>
                <p class="help" id="more-help">{r.more_help}</p>
                <textarea
                    id="more-names"
                    rows="5"
                    style="max-block-size: 16rem"
                    spellcheck="false"
                    aria-describedby="more-help"
                    prop:value=move || text.get()
                    on:input=move |event| text.set(event_target_value(&event))
                ></textarea>
            </div>
            <div class="field small">
                <label for="more-since">{r.since}</label>
                <input
                    class="input"
                    type="date"
                    id="more-since"
                    aria-describedby="since-help"
                    on:change=move |event| since.set(date_typed(&event_target_value(&event)).flatten())
                />
                <p class="help" id="since-help">{r.since_help}</p>
            </div>
            {move || {
                let names = already.get();
                (!names.is_empty()).then(|| view! { <p class="chart__note" role="status">{(r.already)(&names)}</p> })
            }}
            <div class="btn-row end">
                <button type="button" class="btn" on:click=move |_| open.set(false)>{t.common().cancel}</button>
                <button type="button" class="btn main" disabled=none on:click=add>
                    {move || (r.add_all)(names.with(Vec::len))}
                </button>
            </div>
        </div>
    }
}
