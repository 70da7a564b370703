//! A storage for tests without a browser: it has as much room as one gives it.

use std::cell::{Cell, RefCell};

use super::{NoRoom, Storage};

use crate::model::sorted::SortedMap;

/// Texts in memory.
pub struct Memory {
    texts: RefCell<SortedMap<String, String>>,
    /// How many characters there is room for, names included.
    room: Cell<usize>,
    /// How many texts it takes before it refuses one, whatever room there is.
    refuses_after: Cell<Option<usize>>,
}

impl Memory {
    /// Returns an empty storage with room for so many characters, names included.
    pub fn with_room(room: usize) -> Self {
        Self { texts: RefCell::default(), room: Cell::new(room), refuses_after: Cell::new(None) }
    }

    /// Leaves room for so many characters more.
    pub fn leave_room(&self, room: usize) {
        self.room.set(self.taken() + room);
    }

    /// Takes so many texts more and then refuses one, as where somebody else takes the room.
    pub fn refuse_after(&self, texts: usize) {
        self.refuses_after.set(Some(texts));
    }

    /// Everything that is kept.
    pub fn all(&self) -> SortedMap<String, String> {
        self.texts.borrow().clone()
    }

    /// Swaps the texts under two names.
    pub fn swap(&self, one: &str, other: &str) {
        let mut texts = self.texts.borrow_mut();
        let [a, b] = [one, other].map(|name| texts[name].clone());
        texts.insert(one.into(), b);
        texts.insert(other.into(), a);
    }

    fn taken(&self) -> usize {
        let units = |text: &str| text.encode_utf16().count();
        self.texts.borrow().iter().map(|(name, text)| units(name) + units(text)).sum()
    }
}

impl Default for Memory {
    fn default() -> Self {
        Self::with_room(usize::MAX / 2)
    }
}

impl Storage for Memory {
    fn get(&self, name: &str) -> Option<String> {
        self.texts.borrow().get(name).cloned()
    }

    fn put(&self, name: &str, text: &str) -> Result<(), NoRoom> {
        if let Some(left) = self.refuses_after.take() {
            self.refuses_after.set(Some(left.checked_sub(1).ok_or(NoRoom)?));
        }
        let before = self.texts.borrow_mut().insert(name.into(), text.into());
        if self.taken() <= self.room.get() {
            return Ok(());
        }
        let mut texts = self.texts.borrow_mut();
        match before {
            Some(before) => texts.insert(name.into(), before),
            None => texts.remove(name),
        };
        Err(NoRoom)
    }

    fn delete(&self, name: &str) {
        self.texts.borrow_mut().remove(name);
    }

    fn list(&self, prefix: &str) -> Vec<String> {
        let texts = self.texts.borrow();
        texts.keys().filter(|name| name.starts_with(prefix)).cloned().collect()
    }
}
