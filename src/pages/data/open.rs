//! Choosing files and reading them.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::{File, FileList};

use super::drop::use_drop;
use super::incoming::{Content, Incoming, read};
use super::tray::use_tray;
use crate::texts::use_texts;

/// The heading, which has the focus when the preview of the files is gone.
pub const HEADING: &str = "open-title";

/// Lets the user choose or drop files, and reads them for an import.
#[component]
pub fn OpenFiles() -> impl IntoView {
    let t = use_texts();
    let input: NodeRef<html::Input> = NodeRef::new();
    let tray = use_tray();
    let reading = RwSignal::new(false);
    let said = RwSignal::new(String::new());

    let take = move |list: FileList| {
        let files: Vec<File> = (0..list.length()).filter_map(|place| list.item(place)).collect();
        if files.is_empty() || reading.get_untracked() {
            return;
        }
        reading.set(true);
        said.set(String::new());
        spawn_local(async move {
            let mut read_now = Vec::new();
            for file in files {
                let (content, seal) = read(&file).await;
                read_now.push(Incoming { id: tray.number(), name: file.name(), seal, content });
            }
            let bad =
                read_now.iter().filter(|file| matches!(file.content, Content::Bad(_))).count();
            said.try_set((t.data().open.read)(read_now.len() - bad, bad));
            // The page may have been left meanwhile; the files are there when one comes back.
            tray.files.update(|files| files.extend(read_now));
            reading.try_set(false);
        });
    };
    let over = use_drop(take);
    let choose = move |_| {
        let Some(input) = input.get_untracked() else { return };
        if let Some(files) = input.files() {
            take(files);
        }
        // So that the same file can be chosen again.
        input.set_value("");
    };
    view! {
        <section class="card" aria-labelledby=HEADING>
            <div class="stack">
                <h2 id=HEADING tabindex="-1">{t.data().open.title}</h2>
                <p>{t.data().open.lead}</p>
                <div class="empty" data-over=move || over.get().then_some("")>
                    <label class="btn file" class:main=move || over.get()>
                        {t.data().open.choose}
                        <input
                            class="vh"
                            type="file"
                            accept=".json,application/json"
                            multiple
                            data-testid="import-file"
                            node_ref=input
                            on:change=choose
                        />
                    </label>
                    <p class="no-print">{t.data().open.drop}</p>
                </div>
                <p role="status">{move || if reading.get() { t.data().open.reading.into() } else { said.get() }}</p>
            </div>
        </section>
    }
}
