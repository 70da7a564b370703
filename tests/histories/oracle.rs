//! What should be, worked out without the code under test: all edits that were ever made, each with those that its
//! author's device knew of. An edit counts until one that knew of it writes the same field.

use std::collections::{HashMap, HashSet};

use fremdrift::model::id::RecordId;
use fremdrift::model::record::Entry;
use fremdrift::model::stamp::Stamp;
use fremdrift::model::value::Value;

use crate::bits::Bits;

/// One value that was written.
pub struct Edit {
    pub place: usize,
    pub stamp: Stamp,
    pub value: Value,
    /// The edits, of all fields, that its author's device knew of.
    pub past: Bits,
    /// Whether it may be missing: its author took it back together with the merge that it was about.
    pub is_taken_back: bool,
}

/// All edits.
#[derive(Default)]
pub struct Oracle {
    pub edits: Vec<Edit>,
    places: HashMap<(RecordId, Box<str>), usize>,
    names: Vec<(RecordId, Box<str>)>,
    at: Vec<Vec<usize>>,
}

impl Oracle {
    pub fn place(&mut self, record: &RecordId, field: &str) -> usize {
        let key = (record.clone(), Box::from(field));
        *self.places.entry(key).or_insert_with_key(|key| {
            self.names.push(key.clone());
            self.at.push(Vec::new());
            self.names.len() - 1
        })
    }

    pub fn name(&self, place: usize) -> (&RecordId, &str) {
        let (record, field) = &self.names[place];
        (record, field)
    }

    pub fn places(&self) -> std::ops::Range<usize> {
        0..self.names.len()
    }

    pub fn at(&self, place: usize) -> &[usize] {
        &self.at[place]
    }

    pub fn record_of(&self, edit: usize) -> &RecordId {
        self.name(self.edits[edit].place).0
    }

    /// Notes what a device has just written in a field, all at once, and that it knows it now.
    pub fn note(&mut self, known: &mut Bits, record: &RecordId, field: &str, entries: &[Entry]) {
        let place = self.place(record, field);
        let past = known.clone();
        for Entry { value, stamp } in entries {
            let is_old = self.at[place].iter().any(|edit| self.edits[*edit].stamp == *stamp);
            if is_old {
                continue;
            }
            let number = self.edits.len();
            let (stamp, value, past) = (stamp.clone(), value.clone(), past.clone());
            self.edits.push(Edit { place, stamp, value, past, is_taken_back: false });
            self.at[place].push(number);
            known.add(number);
        }
    }

    /// The edits of a field that nobody who knew of them has written over, as far as edits are known.
    pub fn live<'a>(&'a self, place: usize, known: &'a Bits) -> impl Iterator<Item = &'a Edit> {
        let here = move || self.at[place].iter().copied().filter(|edit| known.has(*edit));
        let is_replaced = move |edit: usize| here().any(|other| self.edits[other].past.has(edit));
        here().filter(move |edit| !is_replaced(*edit)).map(|edit| &self.edits[edit])
    }

    /// The number of an edit, by its field and stamp.
    pub fn number(&self, place: usize, stamp: &Stamp) -> Option<usize> {
        self.at[place].iter().copied().find(|edit| self.edits[*edit].stamp == *stamp)
    }

    /// What is known of these edits to whoever has some records alone.
    pub fn within(&self, known: &Bits, records: &HashSet<&RecordId>) -> Bits {
        let mut part = known.clone();
        part.keep(|edit| records.contains(self.record_of(edit)));
        part
    }
}
