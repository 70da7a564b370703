//! Short messages: what an action did, and how to take it back.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use crate::store::{Store, use_store};
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

/// What a message offers to do.
#[derive(Clone)]
enum Offer {
    /// Nothing.
    None,
    /// To take the last edit back.
    Undo,
    /// Something of the message's own, once.
    Own(&'static str, Arc<dyn Fn() + Send + Sync>),
}

#[derive(Clone)]
struct Notice {
    id: u32,
    tone: Tone,
    text: String,
    offer: Offer,
}

/// The messages on screen.
#[derive(Clone, Copy)]
pub struct Notices {
    list: RwSignal<Vec<Notice>>,
    next: RwSignal<u32>,
    store: Store,
}

/// Messages go by themselves after this time, except those that report a failure.
const SHOWN: Duration = Duration::from_secs(9);

impl Notices {
    /// Makes messages available to all pages.
    pub fn provide() -> Self {
        let notices =
            Self { list: RwSignal::default(), next: RwSignal::new(0), store: use_store() };
        provide_context(notices);
        notices
    }

    /// Says that something was done.
    pub fn ok(&self, text: impl Into<String>) {
        self.say(Tone::Ok, text.into(), Offer::None);
    }

    /// Says that an edit was made, with a button that takes it back; silent if it was refused, which is
    /// said by itself.
    pub fn ok_with_undo(&self, text: impl Into<String>) {
        if self.store.is_editable() {
            self.say(Tone::Ok, text.into(), Offer::Undo);
        }
    }

    /// Says that something was done, with a button of its own; it stays until it is closed.
    pub fn ok_with(
        &self,
        text: impl Into<String>,
        name: &'static str,
        act: impl Fn() + Send + Sync + 'static,
    ) {
        self.say(Tone::Ok, text.into(), Offer::Own(name, Arc::new(act)));
    }

    /// Says something in another tone; an error stays until it is closed.
    pub fn tell(&self, tone: Tone, text: impl Into<String>) {
        self.say(tone, text.into(), Offer::None);
    }

    fn say(&self, tone: Tone, text: String, offer: Offer) {
        let stays = tone == Tone::Error || matches!(offer, Offer::Own(..));
        let id = self.next.get_untracked();
        self.next.set(id + 1);
        self.list.update(|list| {
            list.retain(|notice| notice.text != text);
            list.push(Notice { id, tone, text, offer });
            // More than three at once is noise.
            while list.len() > 3 {
                list.remove(0);
            }
        });
        if !stays {
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
                notices.ok((t.shell().undone)((t.common().deed)(deed)));
            }
        };
        let offer = match notice.offer {
            Offer::None => ().into_any(),
            Offer::Undo => {
                // Undo takes the last edit back; once there is a later one, the offer would not
                // keep its word.
                let told = untrack(|| store.edits());
                let still = Memo::new(move |_| store.edits() == told);
                view! {
                    <Show when=move || still.get()>
                        <button class="btn quiet" on:click=undo>{t.common().undo}</button>
                    </Show>
                }
                .into_any()
            }
            Offer::Own(name, act) => {
                let act = move |_| {
                    notices.close(id);
                    act();
                };
                view! { <button class="btn quiet" on:click=act>{name}</button> }.into_any()
            }
        };
        view! {
            <div class="notice" data-kind=notice.tone.word()>
                <p>{notice.text}</p>
                {offer}
                <button class="btn icon quiet" aria-label=t.common().close on:click=move |_| notices.close(id)>
                    "×"
                </button>
            </div>
        }
    };
    Effect::new(move |before: Option<u32>| {
        let refusals = store.refusals();
        if before.is_some_and(|before| before != refusals) {
            notices.tell(Tone::Warn, t.shell().beside_refused);
        }
        refusals
    });
    view! {
        <div class="notices" role="region" aria-live="polite" aria-label=t.common().notices>
            <For each=move || notices.list.get() key=|notice| notice.id children=one/>
        </div>
    }
}
