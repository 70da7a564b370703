//! The table of kinds: every kind of record this version knows, what it is called, where it lies, and
//! whose it is. Files of a part of the school, previews, deletions, conflicts and the use of room ask
//! here, and none of them knows a kind by name.

use super::class::Class;
use super::conference::{Conference, is_answer};
use super::decision::Decision;
use super::document::Document;
use super::entity::{Entity, Home};
use super::finding::Finding;
use super::followup::{LogEntry, Milestone};
use super::id::{Id, RecordId, can_lie};
use super::participant::Participant;
use super::person::Person;
use super::pupil::Pupil;
use super::rating;
use super::scale::Scale;
use super::school::School;
use super::sheet;
use super::source::Source;
use super::subject::Subject;

/// Whose a record is: with what it goes along, and where it is shown.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    /// The whole school's.
    School,
    /// That of whoever wrote something: goes along with it.
    Author,
    /// A class's.
    Class(Id<Class>),
    /// A pupil's.
    Pupil(Id<Pupil>),
    /// A conference's.
    Conference(Id<Conference>),
}

/// One kind of record.
pub struct Kind {
    /// Its name in addresses.
    pub name: &'static str,
    /// Where its records lie; `None` where addresses are made of the names of other things, as those
    /// of ratings and forms are.
    pub home: Option<Home>,
    owner: fn(&RecordId) -> Option<Owner>,
    is_prose: fn(&str) -> bool,
}

impl Kind {
    const fn of_things<E: Entity>(
        owner: fn(&RecordId) -> Option<Owner>,
        is_prose: fn(&str) -> bool,
    ) -> Self {
        Self { name: E::KIND, home: Some(E::HOME), owner, is_prose }
    }

    /// Tells whether a field holds a text of several lines.
    pub fn is_prose(&self, field: &str) -> bool {
        (self.is_prose)(field)
    }

    /// Tells whether things of the kind can be deleted while a colleague writes in them: not what is
    /// the whole school's, which is only taken out of use, and what is no thing by itself.
    pub fn can_be_missed(&self, id: &RecordId) -> bool {
        let is_shared = matches!((self.owner)(id), None | Some(Owner::School | Owner::Author));
        self.home.is_some() && !is_shared
    }
}

/// Every kind there is.
pub const KINDS: &[Kind] = &[
    Kind::of_things::<Class>(class, none),
    Kind::of_things::<Conference>(conference, is_answer),
    Kind::of_things::<Decision>(conference, |field| matches!(field, "what" | "worked")),
    Kind::of_things::<Finding>(conference, |field| {
        matches!(field, "text" | "wonder" | "explanations" | "tell-apart")
    }),
    Kind::of_things::<LogEntry>(conference, |field| field == "text"),
    Kind::of_things::<Milestone>(conference, |field| matches!(field, "what" | "signs")),
    Kind::of_things::<Participant>(conference, none),
    Kind::of_things::<Person>(|_| Some(Owner::Author), none),
    Kind::of_things::<Pupil>(|id| Some(Owner::Pupil(Id::from_record(id))), none),
    Kind::of_things::<Scale>(school, none),
    Kind::of_things::<School>(school, none),
    Kind::of_things::<Source>(conference, none),
    Kind::of_things::<Subject>(school, none),
    Kind {
        name: rating::KIND,
        home: None,
        owner: |id| rating::pupil_of(id).map(Owner::Pupil),
        is_prose: rating::is_comment,
    },
    Kind {
        name: sheet::KIND,
        home: None,
        owner: |id| Some(Owner::Class(Id::new(id.chunk()))),
        is_prose: none,
    },
];

fn none(_: &str) -> bool {
    false
}

fn school(_: &RecordId) -> Option<Owner> {
    Some(Owner::School)
}

fn class(id: &RecordId) -> Option<Owner> {
    Some(Owner::Class(Id::from_record(id)))
}

/// What stands on a conference's lists lies in its chunk, as it does itself.
fn conference(id: &RecordId) -> Option<Owner> {
    Some(Owner::Conference(Id::new(id.chunk())))
}

/// Returns the kind of a record, or `None` for one of a later version.
pub fn kind_of(id: &RecordId) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.name == id.kind())
}

/// Returns whose a record is. One of a kind that this version does not know is its whose chunk it lies
/// in, if `documents` know that: it goes along with it, and comes through unharmed.
pub fn owner(id: &RecordId, documents: &[&Document]) -> Option<Owner> {
    if let Some(kind) = kind_of(id) {
        return (kind.owner)(id);
    }
    let is_known = |address: RecordId| documents.iter().any(|one| one.record(&address).is_some());
    let (conference, class) = (Id::<Conference>::new(id.chunk()), Id::<Class>::new(id.chunk()));
    if matches!(School::HOME, Home::Fixed(chunk) if chunk == id.chunk()) {
        Some(Owner::School)
    } else if is_known(conference.record()) {
        Some(Owner::Conference(conference))
    } else if is_known(class.record()) {
        Some(Owner::Class(class))
    } else {
        None
    }
}

/// Tells whether a thing can lie at an address. One of a kind that this version does not know can lie
/// anywhere: a later version may know better.
pub fn can_lie_at(address: &RecordId) -> bool {
    let home = kind_of(address).and_then(|kind| kind.home);
    home.is_none_or(|home| can_lie(home, address.chunk(), address.local()))
}
