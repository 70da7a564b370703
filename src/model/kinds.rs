//! The table of kinds: every kind of record this version knows, where it lies, whose it is, which
//! field names a thing of it, and where it is shown. Files of a part of the school, previews, deletions,
//! conflicts, undo and the use of room ask here. What a kind is called stands in `texts/kinds.rs`.

use super::class::Class;
use super::conference::{Conference, is_answer};
use super::decision::Decision;
use super::document::Document;
use super::entity::{Entity, Home};
use super::erasure;
use super::finding::Finding;
use super::followup::{LogEntry, Milestone};
use super::id::{Id, RecordId, can_lie};
use super::participant::Participant;
use super::person::Person;
use super::pupil::Pupil;
use super::rating;
use super::record::Record;
use super::scale::Scale;
use super::school::School;
use super::sheet;
use super::source::Source;
use super::step::Step;
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
    /// The fields that say what a thing of the kind is called, the first that is filled in; none where
    /// things of the kind have no name of their own.
    pub titles: &'static [&'static str],
    /// The step of a conference whose page shows its things, where one does.
    pub step: Option<Step>,
    owner: fn(&RecordId) -> Option<Owner>,
    is_prose: fn(&str) -> bool,
}

impl Kind {
    const fn of_things<E: Entity>(owner: fn(&RecordId) -> Option<Owner>) -> Self {
        Self::at(E::KIND, Some(E::HOME), owner)
    }

    const fn at(
        name: &'static str,
        home: Option<Home>,
        owner: fn(&RecordId) -> Option<Owner>,
    ) -> Self {
        Self { name, home, titles: &[], step: None, owner, is_prose: |_| false }
    }

    /// The kind, whose things are called what stands in the first of these fields that is filled in.
    const fn titled(self, titles: &'static [&'static str]) -> Self {
        Self { titles, ..self }
    }

    /// The kind, whose fields of these names hold texts of several lines.
    const fn prose(self, is_prose: fn(&str) -> bool) -> Self {
        Self { is_prose, ..self }
    }

    /// The kind, whose things stand on the page of this step of their conference.
    const fn on(self, step: Step) -> Self {
        Self { step: Some(step), ..self }
    }

    /// Tells whether a field holds a text of several lines.
    pub fn is_prose(&self, field: &str) -> bool {
        (self.is_prose)(field)
    }

    /// Tells whether its things are known by a sentence rather than a name.
    pub fn is_known_by_a_sentence(&self) -> bool {
        self.titles.iter().any(|title| self.is_prose(title))
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
    Kind::of_things::<Pupil>(|id| Some(Owner::Pupil(Id::from_record(id))))
        .titled(&[Pupil::ALIAS.key(), Pupil::NAME.key()]),
    Kind::of_things::<Class>(class).titled(&[Class::NAME.key()]),
    Kind::at(sheet::KIND, None, |id| Some(Owner::Class(Id::new(id.chunk())))),
    Kind::at(rating::KIND, None, |id| rating::pupil_of(id).map(Owner::Pupil))
        .prose(rating::is_comment),
    Kind::of_things::<Conference>(conference).titled(&[Conference::TITLE.key()]).prose(is_answer),
    Kind::of_things::<Participant>(conference).titled(&[Participant::NAME.key()]).on(Step::Focus),
    Kind::of_things::<Source>(conference).titled(&[Source::TITLE.key()]).on(Step::Select),
    Kind::of_things::<Finding>(conference)
        .titled(&[Finding::TEXT.key()])
        .prose(|field| matches!(field, "text" | "wonder" | "explanations" | "tell-apart"))
        .on(Step::Identify),
    Kind::of_things::<Decision>(conference)
        .titled(&[Decision::WHAT.key()])
        .prose(|field| matches!(field, "what" | "worked"))
        .on(Step::Decide),
    Kind::of_things::<Milestone>(conference)
        .titled(&[Milestone::WHAT.key()])
        .prose(|field| matches!(field, "what" | "signs"))
        .on(Step::FollowUp),
    Kind::of_things::<LogEntry>(conference)
        .titled(&[LogEntry::TEXT.key()])
        .prose(|field| field == "text")
        .on(Step::FollowUp),
    Kind::of_things::<Subject>(school).titled(&[Subject::NAME.key()]),
    Kind::of_things::<Scale>(school).titled(&[Scale::NAME.key()]),
    Kind::of_things::<School>(school).titled(&[School::NAME.key()]),
    // Every file takes the marks along, whatever part of the school it holds.
    Kind::at(erasure::KIND, None, school),
    Kind::of_things::<Person>(|_| Some(Owner::Author)).titled(&[Person::NAME.key()]),
];

/// The fields that are likely to name a thing of a kind of a later version.
const LIKELY_TITLES: [&str; 4] = ["name", "title", "what", "text"];

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

/// Returns what the thing with this record is called, or the empty text.
pub fn title<'a>(id: &RecordId, record: &'a Record) -> &'a str {
    let texts = titles(id).iter().map(|field| record.text(field));
    texts.into_iter().find(|text| !text.is_empty()).unwrap_or_default()
}

/// The fields that say what the thing with this record is called.
pub fn titles(id: &RecordId) -> &'static [&'static str] {
    kind_of(id).map_or(&LIKELY_TITLES, |kind| kind.titles)
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
