//! Pieces of stored data that could not be read.

use leptos::prelude::*;

use super::import_state::use_import_state;
use crate::model::class::Class;
use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::term::year_label;
use crate::store::keys;
use crate::store::load::quarantined_texts;
use crate::texts::data::CopyTexts;
use crate::texts::use_texts;
use crate::ui::dialog::Dialog;
use crate::ui::download::{NotTaken, save_text};
use crate::ui::keyed::For;
use crate::ui::memo::memo;
use crate::ui::notices::{Tone, use_notices};

/// The pieces that were set aside: to be saved as files, or thrown away.
#[component]
pub fn SetAside() -> impl IntoView {
    let t = use_texts();
    let texts = &t.data().copies;
    let imports = use_import_state();
    let list = memo(move || {
        imports.stored.track();
        imports.store.damaged();
        quarantined_texts()
    });
    view! {
        <Show when=move || list.with(|list| !list.is_empty())>
            <section class="section" aria-labelledby="aside-title" data-testid="set-aside">
                <h3 id="aside-title">{texts.aside}</h3>
            <div class="stack tight">
                <p class="soft">{texts.aside_help}</p>
                <ul class="list plain">
                    <For each=move || list.get() key=|(name, _)| name.clone() let((name, text))>
                        <Piece name text/>
                    </For>
                </ul>
            </div>
            </section>
        </Show>
    }
}

#[component]
fn Piece(name: String, text: String) -> impl IntoView {
    let t = use_texts();
    let texts = &t.data().copies;
    let imports = use_import_state();
    let notices = use_notices();
    let sure = RwSignal::new(false);
    let short =
        name.trim_start_matches(keys::DAMAGED).split('@').next().unwrap_or_default().to_owned();
    let size = text.encode_utf16().count();
    let file = format!("fremdrift-{short}.txt");
    let what = imports.store.with_untracked(|document| name_of_piece(document, &short, texts));
    let about = match size {
        0 => (texts.aside_missing)(&what),
        _ => (texts.aside_piece)(&what, size),
    };
    let question = (texts.aside_text)(&what);
    let save = move |_| match save_text(&file, &text, "text/plain") {
        Ok(()) => notices.ok((t.data().save.saved)(&file)),
        Err(NotTaken) => notices.tell(Tone::Error, t.data().save.failed),
    };
    let throw = move |_| {
        sure.set(false);
        imports.store.drop_quarantined(&name);
        notices.ok(texts.aside_dropped);
        imports.stored.update(|n| *n += 1);
    };
    view! {
        <li>
            <div>
                <span class="list__main">{about}</span>
                <span class="btn-row">
                    {(size > 0).then(|| view! { <button class="btn small" on:click=save>{texts.aside_save}</button> })}
                    <button class="btn small quiet" on:click=move |_| sure.set(true)>
                        {texts.aside_drop} <span class="vh">": " {what.clone()}</span>
                    </button>
                </span>
            </div>
            <Dialog open=sure title=texts.aside_title>
                <p>{question.clone()}</p>
                <div class="btn-row end">
                    <button class="btn" on:click=move |_| sure.set(false)>{t.common().cancel}</button>
                    <button class="btn danger" data-testid="aside-confirm" on:click=throw.clone()>{texts.aside_drop}</button>
                </div>
            </Dialog>
        </li>
    }
}

/// What lay in a piece, as far as its name tells: a class's pupils, a class's ratings of a year …
fn name_of_piece(document: &Document, chunk: &str, texts: &CopyTexts) -> String {
    let class = |id: &str| document.get(&Id::<Class>::new(id.to_owned())).map(|class| class.name);
    let ratings = || {
        let (id, year) = chunk.rsplit_once('-')?;
        Some((texts.piece_ratings)(&class(id)?, &year.parse().map(year_label).ok()?))
    };
    match chunk {
        "setup" => texts.piece_setup.into(),
        "classes" => texts.piece_classes.into(),
        "people" => texts.piece_people.into(),
        _ => class(chunk)
            .map(|name| (texts.piece_pupils)(&name))
            .or_else(ratings)
            .unwrap_or_else(|| chunk.to_owned()),
    }
}
