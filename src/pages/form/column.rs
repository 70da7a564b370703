//! The scale of a column.

use leptos::prelude::*;

use super::state::use_form;
use crate::model::id::Id;
use crate::model::scale::{Scale, scale};
use crate::model::sheet;
use crate::texts::use_texts;
use crate::ui::dialog::Dialog;

/// The dialog that gives a column another scale.
#[component]
pub fn ColumnDialog() -> impl IntoView {
    let t = use_texts();
    let form = use_form();
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(form.column.get().is_some()));
    Effect::new(move |last: Option<bool>| {
        let now = open.get();
        // Only a dialog that was open can be closed; else this and the effect above would chase each other.
        if last == Some(true) && !now {
            form.column.set(None);
        }
        now
    });
    let body = move || {
        let layout = form.layout();
        let col = form.column.get()?;
        let column = layout.columns.get(col)?.clone();
        let scales = form.store.with_untracked(|document| {
            let own: Vec<Scale> = document.all().collect();
            if own.is_empty() { vec![Scale::five(), Scale::marks()] } else { own }
        });
        let chosen = RwSignal::new(column.scale.id.clone());
        let options = scales
            .into_iter()
            .map(|scale| {
                let here = scale.id == column.scale.id;
                view! { <option value=scale.id.to_string() selected=here>{t.common().scale_name(&scale)}</option> }
            })
            .collect_view();
        let store = form.store;
        let misfits = move || {
            let count = store.with_untracked(|document| {
                form.layout().misfits(document, col, &scale(document, &chosen.get()))
            });
            (count > 0)
                .then(|| view! { <p class="help" role="status">{(t.form().misfits)(count)}</p> })
        };
        let class = layout.class.id.clone();
        let save = move |_| {
            let to = chosen.get_untracked();
            // The grid is made anew with the other scale, and this dialog with it: closed for good.
            open.set(false);
            form.column.set(None);
            if to != column.scale.id {
                store.apply(sheet::change_scale(&class, &column.column, &to));
            }
        };
        Some(view! {
            <div class="field">
                <label for="column-scale">{t.form().column_scale} ": " {layout.column_name(col)}</label>
                <p class="help" id="column-help">{t.form().column_help}</p>
                <select
                    class="input"
                    id="column-scale"
                    aria-describedby="column-help"
                    on:change=move |event| chosen.set(Id::new(event_target_value(&event)))
                >
                    {options}
                </select>
                {misfits}
            </div>
            <div class="btn-row end">
                <button type="button" class="btn" on:click=move |_| open.set(false)>{t.common().cancel}</button>
                <button type="button" class="btn main" on:click=save disabled=!store.is_editable()>{t.common().save}</button>
            </div>
        })
    };
    view! { <Dialog open title=t.form().column_scale>{body()}</Dialog> }
}
