//! Short messages: what an action did, and how to take it back.

mod list;

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use super::edits::told;
use super::names::Naming;
use crate::model::history::Reversal;
use crate::store::imports::{TakeBackError, TakenBack};
use crate::store::{Outcome, SettingsSignal, Store, use_settings, use_store};
use crate::texts::Texts;
pub use list::NoticeList;

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
    texts: Signal<Option<Texts>>,
    settings: SettingsSignal,
    store: Store,
}

/// Messages go by themselves after this time, except those that report a failure.
const SHOWN: Duration = Duration::from_secs(9);

/// The same for messages with an offer that is found nowhere else.
const SHOWN_WITH_OFFER: Duration = Duration::from_secs(60);

fn element_id(id: u32) -> String {
    format!("notice-{id}")
}

impl Notices {
    /// Makes messages available to all pages.
    pub fn provide(texts: Signal<Option<Texts>>) -> Self {
        let (list, next) = (RwSignal::default(), RwSignal::new(0));
        let notices = Self { list, next, texts, settings: use_settings(), store: use_store() };
        provide_context(notices);
        notices
    }

    /// Says that something was done.
    pub fn ok(&self, text: impl Into<String>) {
        self.say(Tone::Ok, text.into(), Offer::None);
    }

    /// Says that an edit was made, with a button that takes it back, or that there was nothing to
    /// change; silent if it was refused, which is said by itself.
    pub fn ok_with_undo(&self, outcome: Outcome, text: impl Into<String>) {
        match outcome {
            Outcome::Changed | Outcome::NoRoom => self.say(Tone::Ok, text.into(), Offer::Undo),
            Outcome::Nothing => self.tell(Tone::Info, self.texts().shell().nothing_changed),
            Outcome::ReadOnly => {}
        }
    }

    /// Says that an edit was made in part only, with a button that takes it back.
    pub fn warn_with_undo(&self, text: impl Into<String>) {
        self.say(Tone::Warn, text.into(), Offer::Undo);
    }

    /// Says what taking back or doing again did.
    pub fn reversed(&self, back: bool, reversal: Option<Reversal>) {
        let t = self.texts();
        let texts = t.shell();
        let Some(reversal) = reversal else {
            let nothing = if back { texts.nothing_to_undo } else { texts.nothing_to_redo };
            return self.tell(Tone::Info, nothing);
        };
        if !reversal.is_change() {
            return self.tell(Tone::Info, texts.overtaken);
        }
        let naming = Naming::now(self.settings, t);
        let edit =
            self.store.with_untracked(|document| told(&reversal.written, document, naming, t));
        let done = if back { (texts.undone)(&edit) } else { (texts.redone)(&edit) };
        match reversal.left_alone {
            0 => self.ok(done),
            count => self.tell(Tone::Info, format!("{done} {}", (texts.left_alone)(count))),
        }
    }

    /// Says what became of taking an import back.
    pub fn taken_back(&self, what: Result<TakenBack, TakeBackError>) {
        let texts = &self.texts().shell().storage;
        match what {
            Ok(TakenBack::Done) => self.ok(texts.taken_back),
            Ok(TakenBack::WithLaterEdits) => self.ok(texts.back_but_later),
            Ok(TakenBack::LaterEditsInCopy) => self.ok(texts.back_later_in_copy),
            Err(TakeBackError::Elsewhere) => self.tell(Tone::Warn, texts.not_back_elsewhere),
            Err(TakeBackError::NoRoom) => self.tell(Tone::Error, texts.not_back_no_room),
        }
    }

    /// Says what became of merging again what was taken back.
    pub fn merged_again(&self, what: Result<(), TakeBackError>) {
        let texts = &self.texts().shell();
        match what {
            Ok(()) => self.ok(texts.storage.merged_again),
            Err(TakeBackError::Elsewhere) => self.tell(Tone::Info, texts.nothing_to_redo),
            Err(TakeBackError::NoRoom) => self.tell(Tone::Error, texts.storage.not_again_no_room),
        }
    }

    /// Says that something was done, with a button of its own; it stays for a minute.
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

    /// The texts in the language that is shown now; messages outlive a change of it.
    fn texts(&self) -> Texts {
        self.texts.get_untracked().unwrap_or(Texts::danish())
    }

    fn say(&self, tone: Tone, text: String, offer: Offer) {
        let shown = match (tone, &offer) {
            (Tone::Error, _) => None,
            (_, Offer::Own(..)) => Some(SHOWN_WITH_OFFER),
            _ => Some(SHOWN),
        };
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
        if let Some(shown) = shown {
            self.close_later(id, shown);
        }
    }

    /// Closes a message after a time, but not while somebody points at it or has the focus in it.
    fn close_later(&self, id: u32, after: Duration) {
        let notices = *self;
        let look = move || {
            let element = document().get_element_by_id(&element_id(id));
            let in_use =
                element.is_some_and(|e| e.matches(":hover, :focus-within").unwrap_or(false));
            if in_use {
                notices.close_later(id, SHOWN);
            } else {
                notices.close(id);
            }
        };
        set_timeout(look, after);
    }

    fn close(&self, id: u32) {
        self.list.update(|list| list.retain(|notice| notice.id != id));
    }
}

/// Returns the messages on screen, to add one.
pub fn use_notices() -> Notices {
    expect_context()
}
