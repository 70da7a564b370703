//! What the journal holds, back into the data at the start.

use super::super::chunks::{self, Written};
use super::super::database::{Area, Write};
use super::super::news::News;
use super::super::save_state::{Damaged, SaveState};
use super::super::snapshots::{self, Occasion};
use super::super::space::Space;
use super::super::state::Store;
use super::super::storage::Browser;
use super::super::{absorb, autosave, time};
use super::{EPOCHS, send};
use crate::file::chunk::latest;
use crate::file::journal::{self as entry, BASE, Course, Epochs, Name};
use crate::file::stock::Damage;
use crate::model::document::Document;
use crate::model::sorted::SortedMap;

/// What local storage has had for so long, it has surely written, in milliseconds: a day. (Chromium
/// lets it wait for an hour at most, after ten megabytes.)
const SURELY_WRITTEN: u64 = 24 * 60 * 60 * 1000;

/// What is younger than this comes from a tab that is about to write it itself, in milliseconds.
const JUST_NOW: u64 = 2_000;

/// The beginning of the names of the marks that say since when local storage has all of a session.
const COVERED: &str = "covered/";

/// The entries of one session.
#[derive(Default)]
struct Session {
    document: Document,
    names: Vec<String>,
}

/// What was read from the journal.
struct Found {
    epochs: Epochs,
    /// The sessions of each epoch.
    sessions: SortedMap<(String, String), Session>,
    /// Entries that are not what was written.
    damaged: Vec<(String, String)>,
    /// Since when local storage has all of a session.
    covered: SortedMap<String, u64>,
}

/// Reads the journal and brings back what the open data lack of it.
pub(in crate::store) async fn recover(store: Store) {
    let Some(database) = store.with_inner(|inner| inner.journal.database.clone()) else { return };
    let Ok(entries) = database.texts(Area::Journal, "").await else { return };
    let Ok(marks) = database.texts(Area::Marks, "").await else { return };
    if store.with_inner(|inner| inner.space != Space::Own) {
        return;
    }
    let found = understand(entries, &marks);
    let home = store.with_inner(|inner| {
        inner.journal.epochs = found.epochs.clone();
        inner.epoch.clone()
    });
    let base = (found.epochs.last.clone(), BASE.to_owned());
    let has_base = found.sessions.contains_key(&base);
    let course = found.epochs.course(&home, chunks::is_unfinished(&home));
    let changes = match course {
        Course::PutBack if has_base => put_back(store, found),
        _ => merge(store, &home, found),
    };
    if !changes.is_empty() {
        send(store, &database, &changes);
    }
}

fn understand(entries: Vec<(String, String)>, marks: &[(String, String)]) -> Found {
    let mark = |name: &str| marks.iter().find(|(it, _)| it == name).map(|(_, text)| text);
    let epochs = mark(EPOCHS).and_then(|text| Epochs::parse(text)).unwrap_or_default();
    let mut sessions: SortedMap<(String, String), Session> = SortedMap::new();
    let mut damaged = Vec::new();
    for (name, text) in entries {
        let Some(parts) = Name::parse(&name) else {
            damaged.push((name, text));
            continue;
        };
        let key = (parts.epoch.to_owned(), parts.session.to_owned());
        let session = sessions.entry(key).or_default();
        if entry::read(&name, &text, &mut session.document) {
            session.names.push(name);
        } else {
            damaged.push((name, text));
        }
    }
    let covered = marks.iter().filter_map(|(name, text)| {
        Some((name.strip_prefix(COVERED)?.to_owned(), text.parse().ok()?))
    });
    Found { epochs, sessions, damaged, covered: covered.collect() }
}

/// Merges what belongs to the open data; returns what is to be changed in the database.
fn merge(store: Store, home: &str, found: Found) -> Vec<Write> {
    let now = time::now();
    let own = store.with_inner(|inner| inner.journal.session.clone());
    let mut changes = set_damaged_aside(store, found.damaged, now);
    let mut is_any_lost = false;
    for ((epoch, session), Session { document, names }) in found.sessions {
        let gone = || names.iter().map(|name| Write::Delete(Area::Journal, name.clone()));
        let mark = format!("{COVERED}{session}");
        if epoch != home {
            // Of data that others were put in the place of.
            changes.extend(gone());
            changes.push(Write::Delete(Area::Marks, mark));
        } else if session != own {
            let lost = absorb::from_journal(store, &document);
            let since = found.covered.get(&session).copied();
            if !lost.is_empty() {
                let at = latest(document.records().map(|(_, record)| record));
                is_any_lost |= now.abs_diff(at) > JUST_NOW;
                changes.extend(since.map(|_| Write::Delete(Area::Marks, mark)));
            } else if since.is_none_or(|since| since > now) {
                changes.push(Write::Put(Area::Marks, mark, now.to_string().into()));
            } else if since.is_some_and(|since| now - since >= SURELY_WRITTEN) {
                changes.extend(gone());
                changes.push(Write::Delete(Area::Marks, mark));
            }
        }
    }
    if store.has_unsaved() {
        autosave::soon(store);
    }
    if is_any_lost {
        store.tell(News::Recovered);
    }
    changes
}

/// Puts the data that local storage has lost as a whole in the place of what it fell back to.
fn put_back(store: Store, found: Found) -> Vec<Write> {
    let epoch = found.epochs.last;
    let mut document = Document::default();
    for ((_, _), session) in found.sessions.iter().filter(|((of, _), _)| *of == epoch) {
        crate::file::merge::merge(&mut document, &session.document);
    }
    if store.has_unsaved() {
        // Ignored: only what was typed since the page was opened, a moment ago, can be in the way.
        let _ = snapshots::take(store, Occasion::Unsaved, "");
    }
    let written = Browser::open()
        .ok()
        .and_then(|storage| chunks::replace(&storage, &Space::Own, &document, epoch.clone()).ok());
    match written {
        Some(written) => {
            store.show(document, written);
            store.set_save_state(SaveState::Saved);
        }
        None => {
            store.show(document, Written { epoch, ..Written::default() });
            store.with_inner(|inner| inner.dirty = inner.document.chunks());
            store.set_save_state(SaveState::Full);
        }
    }
    store.tell(News::Recovered);
    set_damaged_aside(store, found.damaged, time::now())
}

/// Keeps what cannot be read where it can be looked at.
fn set_damaged_aside(store: Store, damaged: Vec<(String, String)>, now: u64) -> Vec<Write> {
    let Ok(storage) = Browser::open() else { return Vec::new() };
    let mut changes = Vec::new();
    for (name, text) in damaged {
        let chunk = Name::parse(&name).map_or("journal", |name| name.chunk()).to_owned();
        if chunks::keep_aside(&storage, &chunk, &text, now).is_ok() {
            changes.push(Write::Delete(Area::Journal, name));
            store.add_damaged(Damaged { chunk, damage: Damage::Altered, is_locked: false });
        }
    }
    changes
}
