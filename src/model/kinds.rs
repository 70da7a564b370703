//! All kinds of things this version knows, and where the records of each can lie.

use super::class::Class;
use super::conference::Conference;
use super::decision::Decision;
use super::entity::{Entity, Home};
use super::finding::Finding;
use super::followup::{LogEntry, Milestone};
use super::id::{RecordId, can_lie};
use super::participant::Participant;
use super::person::Person;
use super::pupil::Pupil;
use super::scale::Scale;
use super::school::School;
use super::source::Source;
use super::subject::Subject;

/// Every kind of thing by its name in addresses.
///
/// Ratings and forms are not among them: their addresses are made of the names of other things.
pub const KINDS: &[(&str, Home)] = &[
    (Class::KIND, Class::HOME),
    (Conference::KIND, Conference::HOME),
    (Decision::KIND, Decision::HOME),
    (Finding::KIND, Finding::HOME),
    (LogEntry::KIND, LogEntry::HOME),
    (Milestone::KIND, Milestone::HOME),
    (Participant::KIND, Participant::HOME),
    (Person::KIND, Person::HOME),
    (Pupil::KIND, Pupil::HOME),
    (Scale::KIND, Scale::HOME),
    (School::KIND, School::HOME),
    (Source::KIND, Source::HOME),
    (Subject::KIND, Subject::HOME),
];

/// Tells whether a thing can lie at an address. One of a kind that this version does not know can lie
/// anywhere: a later version may know better.
pub fn can_lie_at(address: &RecordId) -> bool {
    let kind = address.kind();
    let home = KINDS.iter().find(|(name, _)| *name == kind).map(|(_, home)| *home);
    home.is_none_or(|home| can_lie(home, address.chunk(), address.local()))
}
