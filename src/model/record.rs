//! Records of registers: the form in which everything is kept, merged and sent.

use std::collections::BTreeMap;

use super::stamp::{Stamp, VersionVector};
use super::value::Value;

/// The field that says whether a thing exists: `true`, or `false` once it has been deleted.
pub const EXISTS: &str = "is";

/// Tells whether a file can leave out fields of this name, and hold the rest of the record: pupils' names
/// and comments.
pub fn can_be_left_out(field: &str) -> bool {
    matches!(field, "name" | "alias") || field.ends_with(".note")
}

/// One value and the edit that wrote it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The value; `Null` when it was cleared.
    pub value: Value,
    /// The edit that wrote it.
    pub stamp: Stamp,
}

/// Returns the different values of some entries, in their order.
pub fn values_of(entries: &[Entry]) -> Vec<&Value> {
    let mut values: Vec<&Value> = Vec::new();
    for entry in entries {
        if !values.contains(&&entry.value) {
            values.push(&entry.value);
        }
    }
    values
}

/// One field: the value that counts, and those that others wrote at the same time.
///
/// Normally one entry. There are more when people changed the same thing without having seen each
/// other's change; they stay until somebody writes the field again, having seen them all.
#[derive(Clone, Debug, PartialEq)]
pub struct Register {
    /// Latest first; never empty.
    entries: Vec<Entry>,
}

impl Register {
    /// Returns a register with one entry.
    pub fn new(entry: Entry) -> Self {
        Self { entries: vec![entry] }
    }

    /// Returns a register with these entries in their order, or `None` when there are none.
    pub fn from_entries(mut entries: Vec<Entry>) -> Option<Self> {
        entries.sort_by(|a, b| b.stamp.cmp(&a.stamp));
        entries.dedup();
        (!entries.is_empty()).then_some(Self { entries })
    }

    /// The value that counts: the latest.
    pub fn value(&self) -> &Value {
        self.entries.first().map_or(&Value::Null, |entry| &entry.value)
    }

    /// The edit whose value counts.
    pub fn stamp(&self) -> Option<&Stamp> {
        self.entries.first().map(|entry| &entry.stamp)
    }

    /// All entries, the one that counts first.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// All entries, the one that counts first, out of a register that is no longer needed.
    pub fn into_entries(self) -> Vec<Entry> {
        self.entries
    }

    /// The different values, the one that counts first; one unless people disagree.
    pub fn values(&self) -> Vec<Value> {
        values_of(&self.entries).into_iter().cloned().collect()
    }

    /// Entries that say something else than the one that counts: a true conflict.
    pub fn others(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().skip(1).filter(|entry| &entry.value != self.value())
    }
}

/// One thing: its fields, and which edits this copy of it has seen.
///
/// What a file left out, this copy has not seen, though it may well have seen later edits of the same
/// person in the same record. So of the fields that can be left out it is told apart what was seen of
/// them, wherever that differs. Without that, whoever took in a file without comments would seem to
/// have read and dropped the comments, and they would be lost when they come.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    fields: BTreeMap<Box<str>, Register>,
    seen: VersionVector,
    /// What was seen of the fields that can be left out; `None` where it is the same.
    seen_apart: Option<VersionVector>,
}

impl Record {
    /// Returns a record from its parts; `seen` is widened to what the fields show.
    pub fn from_parts(fields: BTreeMap<Box<str>, Register>, mut seen: VersionVector) -> Self {
        for entry in fields.values().flat_map(Register::entries) {
            seen.add(&entry.stamp.replica, entry.stamp.at);
        }
        Self { fields, seen, seen_apart: None }
    }

    /// Returns the record with what was seen of the fields that can be left out, where that is told
    /// apart; it is widened to what these fields show.
    pub fn with_seen_apart(mut self, apart: Option<VersionVector>) -> Self {
        self.seen_apart = apart.map(|mut seen| {
            let apart = self.fields.iter().filter(|(field, _)| can_be_left_out(field));
            for entry in apart.flat_map(|(_, register)| register.entries()) {
                seen.add(&entry.stamp.replica, entry.stamp.at);
            }
            seen
        });
        self.settle_apart();
        self
    }

    /// Returns the record without the fields that can be left out, as a copy that has never heard of
    /// them.
    pub fn with_left_out(&self) -> Self {
        let mut rest = self.clone();
        rest.fields.retain(|field, _| !can_be_left_out(field));
        if rest.fields.len() < self.fields.len() {
            rest.seen_apart = Some(VersionVector::default());
        }
        rest
    }

    /// What is the same is not told twice, so that equal copies look alike.
    fn settle_apart(&mut self) {
        self.seen_apart.take_if(|apart| *apart == self.seen);
    }

    /// The value of a field; `Null` when it was never written or was cleared.
    pub fn value(&self, field: &str) -> &Value {
        self.fields.get(field).map_or(&Value::Null, Register::value)
    }

    /// The text of a field, or the empty text.
    pub fn text(&self, field: &str) -> &str {
        self.value(field).as_str().unwrap_or_default()
    }

    /// The register of a field.
    pub fn register(&self, field: &str) -> Option<&Register> {
        self.fields.get(field)
    }

    /// All fields with their registers, by name.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &Register)> {
        self.fields.iter().map(|(name, register)| (&**name, register))
    }

    /// The fields whose name begins with `prefix`, with the rest of the name.
    pub fn fields_with<'a>(
        &'a self,
        prefix: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a Register)> {
        self.fields
            .range::<str, _>((std::ops::Bound::Included(prefix), std::ops::Bound::Unbounded))
            .map_while(move |(name, register)| Some((name.strip_prefix(prefix)?, register)))
    }

    /// Which edits this copy has seen.
    pub fn seen(&self) -> &VersionVector {
        &self.seen
    }

    /// Which edits this copy has seen of the fields that can be left out, where that is told apart.
    pub fn seen_apart(&self) -> Option<&VersionVector> {
        self.seen_apart.as_ref()
    }

    /// Which edits of a field this copy has seen.
    pub fn seen_of(&self, field: &str) -> &VersionVector {
        match &self.seen_apart {
            Some(apart) if can_be_left_out(field) => apart,
            _ => &self.seen,
        }
    }

    /// Tells whether the thing exists: made and not deleted.
    pub fn exists(&self) -> bool {
        self.value(EXISTS) == &Value::Bool(true)
    }

    /// Tells whether the thing was there and is no more. What has no field for it, such as a form, is
    /// always there.
    pub fn is_deleted(&self) -> bool {
        self.register(EXISTS).is_some() && !self.exists()
    }

    /// Tells whether people disagree on any of its fields.
    pub fn is_disputed(&self) -> bool {
        self.fields.values().any(|register| register.others().next().is_some())
    }

    /// Tells whether any field says anything: that the thing is not there says nothing.
    pub fn has_values(&self) -> bool {
        self.fields().any(|(field, register)| {
            register.entries().iter().any(|entry| entry.value != blank(field))
        })
    }

    /// Returns the record without what its fields say: all that is left is which edits there were,
    /// so that it goes on merging with every other copy.
    pub fn without_values(&self) -> Self {
        let fields = self.fields.iter().filter_map(|(field, register)| {
            let entries = register.entries().iter();
            let emptied = entries.map(|entry| Entry { value: blank(field), ..entry.clone() });
            Some((field.clone(), Register::from_entries(emptied.collect())?))
        });
        let (seen, seen_apart) = (self.seen.clone(), self.seen_apart.clone());
        Self { fields: fields.collect(), seen, seen_apart }
    }

    /// Writes a field and returns what it held before, which is superseded, from whomever it was.
    /// Several entries say what people disagree on; without any nothing is written.
    pub fn write_all(&mut self, field: &str, entries: Vec<Entry>) -> Option<Register> {
        let register = Register::from_entries(entries)?;
        for entry in register.entries() {
            self.seen.add(&entry.stamp.replica, entry.stamp.at);
            if let Some(apart) = self.seen_apart.as_mut().filter(|_| can_be_left_out(field)) {
                apart.add(&entry.stamp.replica, entry.stamp.at);
            }
        }
        self.settle_apart();
        match self.fields.get_mut(field) {
            Some(old) => Some(std::mem::replace(old, register)),
            None => self.fields.insert(field.into(), register),
        }
    }
}

/// What a field says when it says nothing: the thing is not there, everything else is empty.
fn blank(field: &str) -> Value {
    if field == EXISTS { Value::Bool(false) } else { Value::Null }
}
