//! The comment on a cell, and who wrote what there.

use leptos::prelude::*;

use super::state::use_form;
use super::versions::Versions;
use crate::model::command::EditKind;
use crate::texts::use_texts;
use crate::ui::dialog::Dialog;
use crate::ui::field::{FieldBinding, TextArea};

/// The dialog with the comment on a cell, and with who wrote its number.
#[component]
pub fn CommentDialog() -> impl IntoView {
    let t = use_texts();
    let form = use_form();
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(form.commenting.get().is_some()));
    Effect::new(move |last: Option<bool>| {
        let now = open.get();
        if last == Some(true) && !now {
            form.commenting.set(None);
        }
        now
    });
    let body = move || {
        let layout = form.layout();
        form.commenting.get().and_then(|at| {
            let cell = layout.cell(at.row, at.col)?;
            let scale = layout.columns.get(at.col)?.scale.clone();
            let title = (t.form().comment_on)(&layout.row_name(at.row), &layout.column_name(at.col));
            let binding = FieldBinding::new(cell.record(), cell.comment_field(), EditKind::Comment);
            Some(view! {
                <div class="field">
                    <label for="comment">{title}</label>
                    <p class="help" id="comment-help">{t.form().comment_help}</p>
                    <TextArea binding id="comment" described_by="comment-help"/>
                </div>
                <Versions cell scale/>
                <div class="btn-row end">
                    <button type="button" class="btn main" on:click=move |_| open.set(false)>{t.common().close}</button>
                </div>
            })
        })
    };
    // The grid may have been made anew meanwhile, and what the dialog was opened from be gone.
    let lost = move || form.grid.refocus();
    view! { <Dialog open title=t.form().comment lost>{body()}</Dialog> }
}
