//! Who wrote what, and in which order.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// One run of the app on one device: `person.session`.
///
/// Every page load that edits is a replica of its own. So two tabs, or two computers with a copied
/// browser profile, can never stamp two different edits alike.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReplicaId(Arc<str>);

impl ReplicaId {
    /// The most characters each of the two parts of a new replica has.
    const LONGEST_PART: usize = 19;

    /// Returns the replica for one session of the person known by `person`. What cannot be read again
    /// is left out of the names, so that every replica there is can be written.
    pub fn new(person: &str, session: &str) -> Self {
        let [person, session] = [person, session].map(|part| {
            let plain = part.chars().filter(char::is_ascii_alphanumeric);
            let plain: String = plain.take(Self::LONGEST_PART).collect();
            if plain.is_empty() { "x".to_owned() } else { plain }
        });
        Self(format!("{person}.{session}").into())
    }

    /// Tells whether a person can be known by this name as it stands.
    pub fn is_person(name: &str) -> bool {
        is_plain(name) && name.len() <= Self::LONGEST_PART
    }

    /// Returns the replica that `text` spells, or `None` when it is not two plain parts.
    pub fn parse(text: &str) -> Option<Self> {
        let (person, session) = text.split_once('.')?;
        (text.len() <= 40 && is_plain(person) && is_plain(session)).then(|| Self(text.into()))
    }

    /// The whole name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name of the session: what tells one page load from all others.
    pub fn session(&self) -> &str {
        self.0.split_once('.').map_or(&self.0, |(_, session)| session)
    }

    /// Returns the replica under which this session brings back what another person wrote: the value
    /// stays that person's, and the session's name keeps its stamps apart from all others.
    fn on_behalf_of(&self, person: &str) -> Self {
        Self::parse(&format!("{person}.{}", self.session())).unwrap_or_else(|| self.clone())
    }

    /// The name under which the person's own name is kept.
    pub fn person(&self) -> &str {
        self.0.split_once('.').map_or(&self.0, |(person, _)| person)
    }
}

fn is_plain(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric())
}

impl fmt::Debug for ReplicaId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The mark of one edit: which replica, and its time in milliseconds since 1970.
///
/// A replica's times only grow, so they number its edits as well. The order of stamps picks the
/// winner of a true conflict and nothing else: the time first, then the replica.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    /// Milliseconds since 1970, growing within one replica.
    pub at: u64,
    /// Who wrote it.
    pub replica: ReplicaId,
}

/// Gives out the stamps of one replica.
#[derive(Clone, Debug)]
pub struct Clock {
    replica: ReplicaId,
    last: u64,
}

impl Clock {
    /// Returns the clock of a replica that has not written yet.
    pub fn new(replica: ReplicaId) -> Self {
        Self { replica, last: 0 }
    }

    /// The replica it stamps for.
    pub fn replica(&self) -> &ReplicaId {
        &self.replica
    }

    /// Returns the stamp of an edit made at `now` (milliseconds since 1970), later than every
    /// earlier stamp of this clock even if the computer's clock was set back.
    pub fn tick(&mut self, now: u64) -> Stamp {
        self.last = now.max(self.last + 1);
        Stamp { at: self.last, replica: self.replica.clone() }
    }

    /// Like [`Clock::tick`], for a value that a person has written before and that is brought back.
    pub fn tick_for(&mut self, person: &str, now: u64) -> Stamp {
        let Stamp { at, replica } = self.tick(now);
        Stamp { at, replica: replica.on_behalf_of(person) }
    }
}

/// What a copy of a record has seen: per replica the latest of its edits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VersionVector(BTreeMap<ReplicaId, u64>);

impl VersionVector {
    /// Tells whether the edit with this stamp has been seen.
    pub fn covers(&self, stamp: &Stamp) -> bool {
        self.0.get(&stamp.replica).is_some_and(|&at| at >= stamp.at)
    }

    /// Notes that the edit has been seen.
    pub fn add(&mut self, replica: &ReplicaId, at: u64) {
        match self.0.get_mut(replica) {
            Some(latest) => *latest = at.max(*latest),
            None => {
                self.0.insert(replica.clone(), at);
            }
        }
    }

    /// Notes everything that `other` has seen.
    pub fn join(&mut self, other: &Self) {
        other.0.iter().for_each(|(replica, &at)| self.add(replica, at));
    }

    /// Returns what both have seen.
    pub fn meet(&self, other: &Self) -> Self {
        let both = self.0.iter().filter_map(|(replica, &at)| {
            let its = *other.0.get(replica)?;
            Some((replica.clone(), at.min(its)))
        });
        Self(both.collect())
    }

    /// The latest edit seen, per replica.
    pub fn iter(&self) -> impl Iterator<Item = (&ReplicaId, u64)> {
        self.0.iter().map(|(replica, &at)| (replica, at))
    }
}
