//! Short messages: what an action did, and how to take it back.

use std::time::Duration;

use leptos::prelude::*;

use crate::store::use_store;
use crate::texts::use_texts;

/// How a message is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something was done.
    Ok,
    /// Something to know.
    Info,
    /// Something to look after.
    Warn,
    /// Something was not done.
    Error,
}

impl Tone {
    fn word(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Info => "info",
            Self::Warn => "warn",
            Self::Error => "error",
        }
    }
}

#[derive(Clone, PartialEq)]
struct Notice {
    id: u32,
    tone: Tone,
    text: String,
    undo: bool,
}

/// The messages on screen.
#[derive(Clone, Copy)]
pub struct Notices {
    list: RwSignal<Vec<Notice>>,
    next: RwSignal<u32>,
}

/// Messages go by themselves after this time, except those that report a failure.
const SHOWN: Duration = Duration::from_secs(9);

impl Notices {
    /// Makes messages available to all pages.
    pub fn provide() -> Self {
        let notices = Self { list: RwSignal::default(), next: RwSignal::new(0) };
        provide_context(notices);
        notices
    }

    /// Says that something was done.
    pub fn ok(&self, text: impl Into<String>) {
        self.say(Tone::Ok, text.into(), false);
    }

    /// Says that something was done, with a button that takes it back.
    pub fn ok_with_undo(&self, text: impl Into<String>) {
        self.say(Tone::Ok, text.into(), true);
    }

    /// Says something in another tone; an error stays until it is closed.
    pub fn tell(&self, tone: Tone, text: impl Into<String>) {
        self.say(tone, text.into(), false);
    }

    fn say(&self, tone: Tone, text: String, undo: bool) {
        let id = self.next.get_untracked();
        self.next.set(id + 1);
        self.list.update(|list| {
            list.retain(|notice| notice.text != text);
            list.push(Notice { id, tone, text, undo });
            // More than three at once is noise.
            while list.len() > 3 {
                list.remove(0);
            }
        });
        if tone != Tone::Error {
            let notices = *self;
            set_timeout(move || notices.close(id), SHOWN);
        }
    }

    fn close(&self, id: u32) {
        self.list.update(|list| list.retain(|notice| notice.id != id));
    }
}

/// Returns the messages on screen, to add one.
pub fn use_notices() -> Notices {
    expect_context()
}

/// Shows the messages.
#[component]
pub fn NoticeList() -> impl IntoView {
    let notices = use_notices();
    let store = use_store();
    let t = use_texts();
    let one = move |notice: Notice| {
        let id = notice.id;
        let undo = move |_| {
            if let Some(deed) = store.undo() {
                notices.close(id);
                notices.ok((t.shell.undone)((t.common.deed)(deed)));
            }
        };
        view! {
            <div class="notice" data-kind=notice.tone.word()>
                <p>{notice.text}</p>
                {notice.undo.then(|| view! { <button class="btn quiet" on:click=undo>{t.common.undo}</button> })}
                <button class="btn icon quiet" aria-label=t.common.close on:click=move |_| notices.close(id)>
                    "×"
                </button>
            </div>
        }
    };
    view! {
        <div class="notices" role="region" aria-live="polite" aria-label=t.common.notices>
            <For each=move || notices.list.get() key=|notice| notice.id children=one/>
        </div>
    }
}
