//! Where in the school a record belongs.

use super::PreviewGroup;
use crate::model::class::Class;
use crate::model::conference::Conference;
use crate::model::document::Document;
use crate::model::entity::{Entity, Field};
use crate::model::erasure;
use crate::model::id::{Id, RecordId};
use crate::model::kinds::{Owner, owner};
use crate::model::pupil::{Pupil, latest_class, memberships};
use crate::model::sorted::SortedMap;

/// A part of the school, as a teacher would name it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The school's name, its subjects and scales.
    Setup,
    /// A class, its forms, its pupils and their ratings.
    Class(Id<Class>),
    /// A conference and all that stands on its lists.
    Conference(Id<Conference>),
    /// What belongs to none of them.
    Other,
}

/// Finds the places of records in two documents.
pub(super) struct Places<'a> {
    documents: [&'a Document; 2],
    classes: SortedMap<Id<Pupil>, Option<Id<Class>>>,
}

impl<'a> Places<'a> {
    pub(super) fn new(ours: &'a Document, theirs: &'a Document) -> Self {
        Self { documents: [ours, theirs], classes: SortedMap::new() }
    }

    /// Returns where a record belongs, or `None` for those that are not counted: people's names, which
    /// go along with what they wrote, and the marks of what was erased, which are told by themselves.
    pub(super) fn of(&mut self, id: &RecordId) -> Option<Place> {
        let is_known = |id: RecordId| self.documents.iter().any(|one| one.record(&id).is_some());
        if id.kind() == erasure::KIND {
            return None;
        }
        Some(match owner(id, &self.documents) {
            Some(Owner::Author) => return None,
            Some(Owner::School) => Place::Setup,
            Some(Owner::Class(class)) => Place::Class(class),
            Some(Owner::Pupil(pupil)) => self.class_of(pupil).map_or(Place::Other, Place::Class),
            Some(Owner::Conference(one)) if is_known(one.record()) => Place::Conference(one),
            Some(Owner::Conference(_)) | None => Place::Other,
        })
    }

    /// Returns an empty group for a place.
    pub(super) fn group(&self, place: &Place) -> PreviewGroup {
        let name = match place {
            Place::Class(id) => self.text(id, Class::NAME),
            Place::Conference(id) => self.text(id, Conference::TITLE),
            Place::Setup | Place::Other => String::new(),
        };
        PreviewGroup { place: place.clone(), name, counts: SortedMap::new(), news: Vec::new() }
    }

    fn text<E: Entity>(&self, id: &Id<E>, field: Field<E, String>) -> String {
        let address = id.record();
        let texts = self.documents.iter().filter_map(|one| field.read(one.record(&address)?));
        texts.into_iter().find(|text| !text.is_empty()).unwrap_or_default()
    }

    fn class_of(&mut self, pupil: Id<Pupil>) -> Option<Id<Class>> {
        if let Some(known) = self.classes.get(&pupil) {
            return known.clone();
        }
        let address = pupil.record();
        let records = self.documents.iter().filter_map(|one| one.record(&address));
        let class = latest_class(records.flat_map(memberships));
        self.classes.insert(pupil, class.clone());
        class
    }
}
