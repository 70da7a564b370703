//! Where the table comes from: a file, dropped or chosen, or pasted.

use leptos::prelude::*;
use web_sys::DragEvent;

use super::draft::use_draft;
use crate::file::csv::TableError;
use crate::file::text::decode;
use crate::texts::{Texts, use_texts};
use crate::ui::memo::memo;
use crate::ui::notices::{Tone, use_notices};
use crate::ui::pick::{FileButton, PickError, Picked, dropped, read};

/// The button for a file, and a field for a pasted table while there is none.
#[component]
pub fn Source() -> impl IntoView {
    let t = use_texts();
    let notices = use_notices();
    let draft = use_draft();
    let r = t.results();
    let take = move |picked: Result<Picked, PickError>| match picked {
        Ok(file) => draft.take(&file.name, &decode(&file.bytes).text),
        Err(PickError::TooLarge) => notices.tell(Tone::Error, r.too_large),
        Err(PickError::Unreadable) => notices.tell(Tone::Error, r.unreadable),
    };
    let drop = move |event: DragEvent| {
        if let Some(file) = dropped(&event) {
            read(file, take);
        }
    };
    let has_table = memo(move || draft.table.with(Option::is_some));
    let paste = move |event| {
        let text = event_target_value(&event);
        if !text.trim().is_empty() {
            draft.take(r.pasted, &text);
        }
    };
    let field = move || {
        (!has_table.get()).then(|| {
            view! {
                <div class="field">
                    <label for="results-text">{r.paste}</label>
                    <p class="help" id="results-help">{r.paste_help}</p>
                    <textarea
                        id="results-text"
                        rows="4"
                        style="max-block-size: 12rem"
                        spellcheck="false"
                        aria-describedby="results-help"
                        on:input=paste
                    ></textarea>
                </div>
            }
        })
    };
    let button = move || {
        let (label, main) = if has_table.get() { (r.pick_other, false) } else { (r.pick, true) };
        view! { <FileButton label accept=".csv,.txt,.tsv,text/csv,text/plain" on_pick=take main/> }
    };
    view! {
        <section class="section stack tight" on:drop=drop on:dragover=|event| event.prevent_default()>
            <header class="section__head"><h2>{r.table}</h2></header>
            <div role="status">{move || said(t)}</div>
            <div class="btn-row">{button} <span class="help">{r.drop}</span></div>
            {field}
        </section>
    }
}

/// What was read, or why not.
fn said(t: Texts) -> AnyView {
    let draft = use_draft();
    let r = t.results();
    let error = draft.error.get().map(|error| match error {
        TableError::Empty => r.empty.to_owned(),
        TableError::TooManyRows { limit } => (r.too_many_rows)(limit),
        TableError::TooManyColumns { limit, .. } => (r.too_many_columns)(limit),
        TableError::Unreadable { line } => (r.damaged)(line),
    });
    if let Some(error) = error {
        return view! { <p class="error">{error}</p> }.into_any();
    }
    let Some(table) = draft.table.get() else { return ().into_any() };
    let rows = table.rows().len() - 1;
    let read = (r.read)(&draft.file.get(), rows, table.width());
    let quote =
        table.unclosed_quote().map(|line| view! { <p class="chart__note">{(r.quote)(line)}</p> });
    let only_head = (rows == 0).then(|| view! { <p class="error">{r.only_head}</p> });
    view! { <p><b>{read}</b></p> {quote} {only_head} }.into_any()
}
