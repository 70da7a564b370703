//! Names of records, and where new ones come from.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use super::entity::{Entity, Home};

/// The most characters a part of an address can have. Longer than [`MAX_NAME`], since some addresses
/// are made of two names: ratings lie at those of pupil and subject.
pub const MAX_PART: usize = 200;

/// The most characters the name of a thing can have, within its kind and chunk.
pub const MAX_NAME: usize = 80;

/// The full address of a record: `kind/chunk/local`.
///
/// The chunk is the piece of storage the record is kept in; it is part of the address so that a
/// save never has to search for a record's place, and it never changes, whatever happens to the
/// thing (a pupil who moves class keeps its chunk).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId(Arc<str>);

impl RecordId {
    /// Returns the address made of its three parts, none of which may hold a slash.
    pub fn new(kind: &str, chunk: &str, local: &str) -> Self {
        Self(format!("{kind}/{chunk}/{local}").into())
    }

    /// Returns the address that `text` spells, or `None` when it is not three plain parts.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('/');
        let is_part = |part| is_plain(part, MAX_PART);
        let whole = parts.by_ref().take(3).all(is_part) && text.split('/').count() == 3;
        whole.then(|| Self(text.into()))
    }

    /// Returns the place in the order of addresses where those beginning with `prefix` start.
    pub(crate) fn floor(prefix: &str) -> Self {
        Self(prefix.into())
    }

    /// The whole address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What kind of thing it is, for example `pupil`.
    pub fn kind(&self) -> &str {
        self.part(0)
    }

    /// Which piece of storage it is kept in.
    pub fn chunk(&self) -> &str {
        self.part(1)
    }

    /// Its name within kind and chunk.
    pub fn local(&self) -> &str {
        self.part(2)
    }

    fn part(&self, index: usize) -> &str {
        self.0.split('/').nth(index).unwrap_or_default()
    }
}

/// Addresses are short and printable, since they come out of files that others wrote.
fn is_plain(part: &str, longest: usize) -> bool {
    let allowed = |c: u8| c.is_ascii_alphanumeric() || matches!(c, b'.' | b'-' | b'_');
    !part.is_empty() && part.len() <= longest && part.bytes().all(allowed)
}

/// Tells whether a thing of a kind that is kept in `home` can lie in this chunk under this name.
///
/// Everything that is ever derived from such a name, be it the address of a rating, a reference or a
/// page's own address, is within what reading accepts.
pub(super) fn can_lie(home: Home, chunk: &str, local: &str) -> bool {
    is_plain(chunk, MAX_NAME) && is_plain(local, MAX_NAME) && is_at_home(home, chunk, local)
}

fn is_at_home(home: Home, chunk: &str, local: &str) -> bool {
    match home {
        Home::Fixed(fixed) => chunk == fixed,
        Home::Alone => chunk == local,
        // The last dot of an id parts it, and the first that of a rating's address.
        Home::Named => !local.contains('.'),
    }
}

impl fmt::Debug for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The name of one thing of kind `E`, as it stands in addresses and in references.
///
/// Written `chunk.local`, where only the chunk can have a dot in it; just `local` for kinds that share
/// one chunk, for those that lie in one each, and where both are alike.
pub struct Id<E> {
    text: Arc<str>,
    kind: PhantomData<fn() -> E>,
}

impl<E: Entity> Id<E> {
    /// Returns the name that somebody else wrote as `text`, or `None` when no thing can have it.
    pub fn parse(text: &str) -> Option<Self> {
        let id = Self::new(text);
        can_lie(E::HOME, id.chunk(), id.local()).then(|| match id.chunk() == id.local() {
            true => Self::new(id.local()),
            false => id,
        })
    }

    /// Returns the name written as `text`, which is one of ours: see [`Id::parse`] for others.
    pub fn new(text: impl Into<Arc<str>>) -> Self {
        Self { text: text.into(), kind: PhantomData }
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The storage chunk of the thing.
    pub fn chunk(&self) -> &str {
        match (E::HOME, self.text.rsplit_once('.')) {
            (Home::Fixed(fixed), _) => fixed,
            (Home::Named, Some((chunk, _))) => chunk,
            (Home::Named, None) | (Home::Alone, _) => &self.text,
        }
    }

    /// The name within its chunk.
    pub fn local(&self) -> &str {
        match (E::HOME, self.text.rsplit_once('.')) {
            (Home::Named, Some((_, local))) => local,
            _ => &self.text,
        }
    }

    /// The address of the thing's record.
    pub fn record(&self) -> RecordId {
        RecordId::new(E::KIND, self.chunk(), self.local())
    }

    /// Returns the name of the thing whose record lies at `record`.
    pub fn from_record(record: &RecordId) -> Self {
        let (chunk, local) = (record.chunk(), record.local());
        if E::HOME != Home::Named || chunk == local {
            Self::new(local)
        } else {
            Self::new(format!("{chunk}.{local}"))
        }
    }

    /// As [`Id::from_record`], but `None` for an address at which no thing of the kind can lie: such a
    /// record is kept, and is nobody's.
    pub fn at(record: &RecordId) -> Option<Self> {
        let fits = is_at_home(E::HOME, record.chunk(), record.local());
        fits.then(|| Self::from_record(record))
    }
}

impl<E> Clone for Id<E> {
    fn clone(&self) -> Self {
        Self { text: self.text.clone(), kind: PhantomData }
    }
}
impl<E> PartialEq for Id<E> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}
impl<E> Eq for Id<E> {}
impl<E> PartialOrd for Id<E> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<E> Ord for Id<E> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.text.cmp(&other.text)
    }
}
impl<E> std::hash::Hash for Id<E> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}
impl<E> fmt::Debug for Id<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
impl<E> fmt::Display for Id<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Mints names for new things out of a source of random numbers that the caller brings, so that
/// tests and the demo school get the same names every time.
pub struct IdGenerator(Box<dyn FnMut() -> u64 + Send + Sync>);

impl IdGenerator {
    /// Returns a generator that draws from `random`, which must give 64 evenly spread bits.
    pub fn new(random: impl FnMut() -> u64 + Send + Sync + 'static) -> Self {
        Self(Box::new(random))
    }

    /// Returns a generator that always gives the same names for the same seed (SplitMix64).
    pub fn seeded(seed: u64) -> Self {
        let mut state = seed;
        Self::new(move || {
            state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mut z = state;
            z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            z ^ (z >> 31)
        })
    }

    /// Returns a generator of its own, whose names follow from the next random number of this one.
    pub fn fork(&mut self) -> Self {
        Self::seeded((self.0)())
    }

    /// Returns a fresh name of eight letters and digits (40 random bits), beginning with a letter.
    pub fn next_id(&mut self) -> String {
        const LETTERS: &[u8] = b"abcdefghijkmnpqrstuvwxyz23456789";
        let bits = (self.0)();
        (0..8u32)
            .map(|place| {
                let five = (bits >> (place * 5)) as usize & 31;
                let letter = if place == 0 { five % 24 } else { five };
                char::from(LETTERS[letter])
            })
            .collect()
    }

    /// Returns a fresh name for a thing that lies in a storage chunk of its own or in a fixed one.
    pub fn id<E: Entity>(&mut self) -> Id<E> {
        Id::new(self.next_id())
    }

    /// Returns a fresh name for a thing that is kept in the chunk `chunk`.
    pub fn id_in<E: Entity>(&mut self, chunk: &str) -> Id<E> {
        Id::new(format!("{chunk}.{}", self.next_id()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::class::Class;
    use crate::model::conference::Conference;
    use crate::model::pupil::Pupil;

    #[test]
    fn addresses_have_three_plain_parts() {
        assert!(RecordId::parse("pupil/a1/b2").is_some());
        for bad in ["", "pupil", "pupil/a", "pupil/a/b/c", "pupil//b", "pupil/å/b", "a/ b/c"] {
            assert!(RecordId::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn an_id_finds_its_record_and_back() {
        let pupil = Id::<Pupil>::new("c1.p7");
        assert_eq!(pupil.record().as_str(), "pupil/c1/p7");
        assert_eq!(Id::from_record(&pupil.record()), pupil);
        let class = Id::<Class>::new("c1");
        assert_eq!(class.record().as_str(), "class/classes/c1");
        assert_eq!(Id::from_record(&class.record()), class);
        let conference = Id::<Conference>::new("k1");
        assert_eq!(conference.record().as_str(), "conference/k1/k1");
        assert_eq!(Id::from_record(&conference.record()), conference);
    }

    #[test]
    fn minted_names_repeat_with_the_seed_only() {
        let names = |seed| {
            (0..50)
                .map(|_| 0)
                .scan(IdGenerator::seeded(seed), |m, _| Some(m.next_id()))
                .collect::<Vec<_>>()
        };
        assert_eq!(names(1), names(1));
        assert_ne!(names(1), names(2));
        assert!(names(3).iter().all(|n| RecordId::parse(&format!("a/b/{n}")).is_some()));
    }
}
