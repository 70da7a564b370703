//! Where texts are kept: the one seam between the store and whatever holds its data.
//!
//! A [`Storage`] holds texts under names and answers at once. The store needs that: it merges what
//! another tab wrote before it writes, and writes while the page is being left, when nothing that takes
//! time comes to its end any more. So what keeps data in its own time stands *beside* this home and
//! never in its place:
//!
//! - A **journal** in IndexedDB is written behind: `store::edit` hands it the records an edit touched,
//!   it says later that they are safe, and `store::load` merges what it still holds into the document
//!   that was read from here. Nothing else waits for it.
//! - **Locked data** are a `Storage` around another one that locks texts as they are put and opens them
//!   as they are got; what takes time, making the key out of a pass phrase, is done before it exists.
//! - A **folder** is read and written as files are: what it holds comes in by `store::absorb`, as
//!   another tab's data do.
//!
//! Opening is each implementation's own, since each needs something else: nothing, a key, a handle.

mod browser;
#[cfg(test)]
pub mod memory;

pub use browser::{Browser, prefix};

/// Texts under names. Names are the app's own ([`super::keys`]); an implementation that shares its
/// place with others adds to them what keeps them apart.
pub trait Storage {
    /// Returns the text under a name.
    fn get(&self, name: &str) -> Option<String>;

    /// Puts a text under a name, in the place of what was there; what cannot be put leaves it there.
    fn put(&self, name: &str, text: &str) -> Result<(), NoRoom>;

    /// Removes what is under a name, if anything is.
    fn delete(&self, name: &str);

    /// Returns the names that begin with `prefix`, in no order.
    fn list(&self, prefix: &str) -> Vec<String>;
}

/// The storage takes no more: what was to be written is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoRoom;

/// The browser lets the page keep nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Blocked;

/// Returns the texts under the names that begin with `prefix`.
pub fn texts(storage: &impl Storage, prefix: &str) -> Vec<(String, String)> {
    let names = storage.list(prefix).into_iter();
    names.filter_map(|name| storage.get(&name).map(|text| (name, text))).collect()
}

/// Removes everything whose name begins with `prefix`; returns what it was.
pub fn take_away(storage: &impl Storage, prefix: &str) -> Vec<(String, String)> {
    let texts = texts(storage, prefix);
    texts.iter().for_each(|(name, _)| storage.delete(name));
    texts
}

/// Puts back what lay there a moment ago, so that there is room for it.
pub fn put_back(storage: &impl Storage, texts: &[(String, String)]) {
    for (name, text) in texts {
        // Ignored: only another tab that took the room meanwhile can be in the way.
        let _ = storage.put(name, text);
    }
}

/// Puts several texts in their places, or without room none of them.
///
/// Whether there is room is tried out beforehand under the name `probe`: once the first is put, other
/// tabs have heard of it.
pub fn put_together(
    storage: &impl Storage,
    probe: &str,
    texts: &[(String, String)],
) -> Result<(), NoRoom> {
    let units = |text: &str| text.encode_utf16().count();
    let growth = |(name, text): &(String, String)| match storage.get(name) {
        Some(old) => units(text).saturating_sub(units(&old)),
        None => units(name) + units(text),
    };
    let growth: usize = texts.iter().map(growth).sum();
    let tried = storage.put(probe, &"x".repeat(growth));
    storage.delete(probe);
    tried?;
    let mut old: Vec<(&str, Option<String>)> = Vec::new();
    for (name, text) in texts {
        old.push((name, storage.get(name)));
        if storage.put(name, text).is_err() {
            // Another tab took the room a moment ago.
            for (name, text) in old {
                match text {
                    Some(text) => put_back(storage, &[(name.to_owned(), text)]),
                    None => storage.delete(name),
                }
            }
            return Err(NoRoom);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
