//! Reading: a stream of JSON becomes records, and a mistake is told with its place.

use std::collections::btree_map::Entry as Slot;
use std::collections::{BTreeMap, HashMap};

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;

use super::value::ValueSeed;
use super::{DecodeError, Flaw, MAX_FIELD, MAX_TEXT, MAX_TIME, SEEN, SEEN_APART};
use crate::file::merge::register_of;
use crate::model::id::RecordId;
use crate::model::kinds::can_lie_at;
use crate::model::record::{Entry, Record, Register};
use crate::model::stamp::{ReplicaId, Stamp, VersionVector};

/// What is carried along while a text is read.
pub(in crate::file) struct Reader {
    max_text: usize,
    /// Tells whether things must lie where things of their kind can lie.
    strict: bool,
    /// The replicas met so far, so that their many stamps share one name.
    replicas: HashMap<Box<str>, ReplicaId>,
    latest: Option<ReplicaId>,
    /// The place of a mistake, innermost part first.
    path: Vec<String>,
    flaw: Option<Flaw>,
}

/// The reader of JSON that everything here is read from.
pub(in crate::file) type Json<'de> = serde_json::Deserializer<serde_json::de::StrRead<'de>>;

impl Reader {
    /// Returns a reader of what others wrote.
    pub(in crate::file) fn for_files() -> Self {
        Self::new(MAX_TEXT, true)
    }

    /// Returns a reader of what this browser stored: it was accepted once, so it is never refused for
    /// its length or its place.
    pub(super) fn for_storage() -> Self {
        Self::new(usize::MAX, false)
    }

    fn new(max_text: usize, strict: bool) -> Self {
        let replicas = HashMap::new();
        Self { max_text, strict, replicas, latest: None, path: Vec::new(), flaw: None }
    }

    /// Reads the whole of `text`, which may begin with a byte order mark.
    pub(in crate::file) fn run<'de, T>(
        &mut self,
        text: &'de str,
        read: impl FnOnce(&mut Self, &mut Json<'de>) -> serde_json::Result<T>,
    ) -> Result<T, DecodeError> {
        let mut json = Json::from_str(text.strip_prefix('\u{feff}').unwrap_or(text));
        let result = read(self, &mut json).and_then(|value| json.end().map(|()| value));
        result.map_err(|error| self.explain(&error))
    }

    fn explain(&mut self, error: &serde_json::Error) -> DecodeError {
        match (self.flaw.take(), error.classify()) {
            (None, Category::Eof) => DecodeError::Truncated,
            (None, Category::Syntax | Category::Io) => {
                DecodeError::NotJson { line: error.line(), column: error.column() }
            }
            (flaw, _) => {
                self.path.reverse();
                DecodeError::Damaged { path: self.path.join("."), flaw: flaw.unwrap_or(Flaw::Type) }
            }
        }
    }

    /// Notes what is wrong and returns the error that ends the reading.
    pub(in crate::file) fn fail<E: Error>(&mut self, flaw: Flaw) -> E {
        self.flaw = Some(flaw);
        E::custom("")
    }

    /// As [`Reader::fail`], at the place `part` within the current one.
    pub(in crate::file) fn fail_at<E: Error>(&mut self, part: &str, flaw: Flaw) -> E {
        self.path.push(part.to_owned());
        self.fail(flaw)
    }

    /// Notes that what failed, if it did, lies in `part`.
    pub(in crate::file) fn within<T, E>(
        &mut self,
        part: &str,
        result: Result<T, E>,
    ) -> Result<T, E> {
        if result.is_err() {
            self.path.push(part.to_owned());
        }
        result
    }

    pub(in crate::file) fn check_length<E: Error>(&mut self, text: &str) -> Result<(), E> {
        let too_long = text.len() > self.max_text && text.chars().count() > self.max_text;
        if too_long { Err(self.fail(Flaw::TextTooLong)) } else { Ok(()) }
    }

    fn replica<E: Error>(&mut self, text: &str) -> Result<ReplicaId, E> {
        if let Some(latest) = self.latest.as_ref().filter(|latest| latest.as_str() == text) {
            return Ok(latest.clone());
        }
        let replica = match self.replicas.get(text) {
            Some(known) => known.clone(),
            None => {
                let Some(replica) = ReplicaId::parse(text) else {
                    return Err(self.fail_at(text, Flaw::Replica));
                };
                self.replicas.insert(text.into(), replica.clone());
                replica
            }
        };
        self.latest = Some(replica.clone());
        Ok(replica)
    }
}

/// Reads `{"records":{…}}`.
pub(super) fn read_chunk<'de>(
    reader: &mut Reader,
    json: &mut Json<'de>,
) -> serde_json::Result<BTreeMap<RecordId, Record>> {
    json.deserialize_map(Chunk(reader))
}

/// Declares a way to read one thing: which call to make, and what may come.
macro_rules! seed {
    ($(#[$about:meta])* $vis:vis $Name:ident -> $Out:ty, $call:ident, $what:literal, { $($visit:tt)* }) => {
        $(#[$about])*
        $vis struct $Name<'r>(pub(in crate::file) &'r mut Reader);

        impl<'de> DeserializeSeed<'de> for $Name<'_> {
            type Value = $Out;
            fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<$Out, D::Error> {
                json.$call(self)
            }
        }

        impl<'de> Visitor<'de> for $Name<'_> {
            type Value = $Out;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str($what)
            }
            $($visit)*
        }
    };
}

seed!(Chunk -> BTreeMap<RecordId, Record>, deserialize_map, "an object", {
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut records = None;
        while let Some(key) = map.next_key::<String>()? {
            if key != "records" {
                map.next_value::<IgnoredAny>()?;
            } else if records.is_some() {
                return Err(self.0.fail_at(&key, Flaw::Duplicate));
            } else {
                let read = map.next_value_seed(Records(self.0));
                records = Some(self.0.within(&key, read)?);
            }
        }
        records.ok_or_else(|| self.0.fail_at("records", Flaw::Missing))
    }
});

seed!(
    /// Reads the object that holds all records by address.
    pub(in crate::file) Records -> BTreeMap<RecordId, Record>, deserialize_map, "records", {
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut records = BTreeMap::new();
        while let Some(id) = map.next_key_seed(Address(self.0))? {
            let record = map.next_value_seed(RecordSeed(self.0));
            let record = self.0.within(id.as_str(), record)?;
            match records.entry(id) {
                Slot::Vacant(slot) => slot.insert(record),
                Slot::Occupied(slot) => {
                    return Err(self.0.fail_at(slot.key().as_str(), Flaw::Duplicate));
                }
            };
        }
        Ok(records)
    }
});

seed!(Address -> RecordId, deserialize_str, "an address", {
    fn visit_str<E: Error>(self, text: &str) -> Result<RecordId, E> {
        RecordId::parse(text)
            .filter(|id| !self.0.strict || can_lie_at(id))
            .ok_or_else(|| self.0.fail_at(text, Flaw::Address))
    }
});

seed!(RecordSeed -> Record, deserialize_map, "a record", {
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Record, A::Error> {
        let mut fields: BTreeMap<Box<str>, Register> = BTreeMap::new();
        let (mut seen, mut apart) = (None, None);
        while let Some(key) = map.next_key_seed(Key(self.0))? {
            let (name, place) = match key {
                RecordKey::Seen => (SEEN, &mut seen),
                RecordKey::SeenApart => (SEEN_APART, &mut apart),
                RecordKey::Field(field) => {
                    let register = map.next_value_seed(RegisterSeed(self.0));
                    let register = self.0.within(&field, register)?;
                    match fields.entry(field) {
                        Slot::Vacant(slot) => slot.insert(register),
                        Slot::Occupied(slot) => {
                            return Err(self.0.fail_at(slot.key(), Flaw::Duplicate));
                        }
                    };
                    continue;
                }
            };
            let read = map.next_value_seed(SeenSeed(self.0));
            if place.replace(self.0.within(name, read)?).is_some() {
                return Err(self.0.fail_at(name, Flaw::Duplicate));
            }
        }
        Ok(Record::from_parts(fields, seen.unwrap_or_default()).with_seen_apart(apart))
    }
});

/// A key of a record.
enum RecordKey {
    /// The name of a field.
    Field(Box<str>),
    /// What the record has seen.
    Seen,
    /// What it has seen of the fields that can be left out.
    SeenApart,
}

seed!(Key -> RecordKey, deserialize_str, "a field", {
    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        match text.strip_prefix('~') {
            None if text.len() <= MAX_FIELD => Ok(RecordKey::Field(text.into())),
            Some(_) if text == SEEN => Ok(RecordKey::Seen),
            Some(_) if text == SEEN_APART => Ok(RecordKey::SeenApart),
            Some(name) if name.starts_with('~') && name.len() <= MAX_FIELD => {
                Ok(RecordKey::Field(name.into()))
            }
            _ => {
                let start: String = text.chars().take(40).collect();
                Err(self.0.fail_at(&start, Flaw::FieldName))
            }
        }
    }
});

seed!(RegisterSeed -> Register, deserialize_seq, "a register", {
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Register, A::Error> {
        let mut entries = Vec::with_capacity(1);
        while let Some(value) = seq.next_element_seed(ValueSeed(self.0))? {
            let replica = seq.next_element_seed(Replica(self.0))?;
            let at = seq.next_element_seed(Time(self.0))?;
            let (Some(replica), Some(at)) = (replica, at) else {
                return Err(self.0.fail(Flaw::Entries));
            };
            entries.push(Entry { value, stamp: Stamp { at, replica } });
        }
        register_of(entries).ok_or_else(|| self.0.fail(Flaw::Entries))
    }
});

seed!(SeenSeed -> VersionVector, deserialize_map, "what was seen", {
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<VersionVector, A::Error> {
        let mut seen = BTreeMap::new();
        while let Some(replica) = map.next_key_seed(Replica(self.0))? {
            let at = map.next_value_seed(Time(self.0));
            let at = self.0.within(replica.as_str(), at)?;
            if let Some((replica, _)) = seen.get_key_value(&replica) {
                let replica: &ReplicaId = replica;
                return Err(self.0.fail_at(replica.as_str(), Flaw::Duplicate));
            }
            seen.insert(replica, at);
        }
        let mut all = VersionVector::default();
        seen.iter().for_each(|(replica, &at)| all.add(replica, at));
        Ok(all)
    }
});

seed!(Replica -> ReplicaId, deserialize_str, "a writer", {
    fn visit_str<E: Error>(self, text: &str) -> Result<ReplicaId, E> {
        self.0.replica(text)
    }
});

seed!(Time -> u64, deserialize_any, "a time", {
    fn visit_u64<E: Error>(self, at: u64) -> Result<u64, E> {
        if at <= MAX_TIME { Ok(at) } else { Err(self.0.fail(Flaw::Time)) }
    }
    fn visit_i64<E: Error>(self, _: i64) -> Result<u64, E> {
        Err(self.0.fail(Flaw::Time))
    }
    fn visit_f64<E: Error>(self, _: f64) -> Result<u64, E> {
        Err(self.0.fail(Flaw::Time))
    }
});
