//! Where the list comes from: pasted, chosen as a file, or dropped.

use leptos::prelude::*;
use web_sys::DragEvent;

use super::draft::use_draft;
use crate::file::text::decode;
use crate::texts::use_texts;
use crate::ui::notices::{Tone, use_notices};
use crate::ui::pick::{FileButton, PickError, Picked, dropped, read};

/// The field for the list, which also takes a file.
#[component]
pub fn Source() -> impl IntoView {
    let t = use_texts();
    let notices = use_notices();
    let draft = use_draft();
    let take = move |picked: Result<Picked, PickError>| match picked {
        Ok(file) => {
            draft.take(decode(&file.bytes).text);
            notices.ok((t.classes().new.read)(&file.name));
        }
        Err(PickError::TooLarge) => notices.tell(Tone::Error, t.classes().new.too_large),
        Err(PickError::Unreadable) => notices.tell(Tone::Error, t.classes().new.unreadable),
    };
    let drop = move |event: DragEvent| {
        // Dropped text is the field's own business.
        let has_file = event
            .data_transfer()
            .is_some_and(|data| data.files().is_some_and(|files| files.length() > 0));
        if let Some(file) = has_file.then(|| dropped(&event)).flatten() {
            read(file, take);
        }
    };
    let input = move |event| {
        let text = event_target_value(&event);
        // A list after an empty field is another list: corrections to the last do not concern it.
        if draft.text.with_untracked(String::is_empty) || text.is_empty() {
            draft.take(text);
        } else {
            draft.text.set(text);
        }
    };
    view! {
        <section class="section stack tight" on:drop=drop on:dragover=|event| event.prevent_default()>
            <header class="section__head"><h2>{t.classes().new.names}</h2></header>
            <div class="field">
                <label for="roster-text">{t.classes().new.paste}</label>
                <p class="help" id="roster-help">{t.classes().new.paste_help}</p>
                <textarea
                    id="roster-text"
                    data-testid="roster-text"
                    rows="10"
                    style="min-block-size: 14rem; max-block-size: 24rem"
                    spellcheck="false"
                    autocomplete="off"
                    aria-describedby="roster-help"
                    placeholder=t.classes().new.placeholder
                    prop:value=move || draft.text.get()
                    on:input=input
                ></textarea>
            </div>
            <div class="btn-row">
                <FileButton label=t.classes().new.pick accept=".csv,.txt,.tsv,text/csv,text/plain" on_pick=take/>
                <span class="help">{t.classes().new.drop}</span>
            </div>
        </section>
    }
}
