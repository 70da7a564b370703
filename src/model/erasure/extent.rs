//! What would go with an erasure, and what would stay.

use super::erase::targets;
use super::{Target, covering};
use crate::model::conference::Conference;
use crate::model::decision::Decision;
use crate::model::document::Document;
use crate::model::entity::Entity;
use crate::model::finding::Finding;
use crate::model::id::{Id, RecordId};
use crate::model::kinds::{Owner, kind_of, owner};
use crate::model::pupil::Pupil;
use crate::model::rating;
use crate::model::record::Record;
use crate::model::sheet;
use crate::model::sorted::SortedSet;

/// How much is erased with something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extent {
    /// Pupils; of a school year those who have ratings or comments in it, which alone go.
    pub pupils: usize,
    /// Ratings.
    pub ratings: usize,
    /// Comments on them.
    pub comments: usize,
    /// Forms of a class, one for each school year.
    pub forms: usize,
    /// Conferences.
    pub conferences: usize,
    /// What stands on the lists of these conferences: findings, decisions and all the others.
    pub entries: usize,
    /// Records of kinds that a later version brought.
    pub others: usize,
    /// What stays, and speaks of those who go.
    pub stays: Stays,
}

/// What stays after an erasure, and speaks of what was erased.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stays {
    /// Findings that rest on ratings of the pupils; these become a number.
    pub findings: usize,
    /// Decisions for the pupils; these become a number.
    pub decisions: usize,
    /// Pupils of the class who are in another one, too.
    pub pupils: usize,
    /// Conferences that are about other classes, too.
    pub conferences: usize,
}

/// Returns what would be erased with something, and what would stay.
pub fn extent(document: &Document, target: &Target) -> Extent {
    let targets = targets(document, target);
    let marks: SortedSet<RecordId> = targets.iter().map(Target::mark).collect();
    let goes = |id: &RecordId| covering(id).iter().any(|one| marks.contains(&one.mark()));
    let mut extent = Extent::default();
    let mut pupils: SortedSet<Id<Pupil>> = SortedSet::new();
    for (id, record) in document.records().filter(|(id, record)| goes(id) && record.has_values()) {
        if let Some(Owner::Pupil(pupil)) = owner(id, &[]) {
            pupils.insert(pupil);
        }
        extent.add(id, record);
    }
    extent.pupils = pupils.len();
    // Ratings of a year that go leave their pupils and what speaks of them as they are.
    if !matches!(target, Target::Year(_)) {
        let stays = |id: &RecordId| !goes(id);
        let findings = document.all::<Finding>().filter(|one| stays(&one.id.record()));
        extent.stays.findings = findings
            .filter(|one| one.cells.iter().any(|cell| pupils.contains(&cell.pupil)))
            .count();
        let decisions = document.all::<Decision>().filter(|one| stays(&one.id.record()));
        extent.stays.decisions =
            decisions.filter(|one| one.pupils.iter().any(|id| pupils.contains(id))).count();
    }
    if let Target::Class(class) = target {
        let members = document.members_of(class).filter(|(id, one)| one.exists() && !goes(id));
        extent.stays.pupils = members.count();
        let about = document.all::<Conference>().filter(|one| one.classes.contains(class));
        extent.stays.conferences = about.filter(|one| !goes(&one.id.record())).count();
    }
    extent
}

impl Extent {
    fn add(&mut self, id: &RecordId, record: &Record) {
        match id.kind() {
            rating::KIND => {
                let fields = record.fields();
                let says = fields
                    .filter(|(_, field)| field.entries().iter().any(|one| !one.value.is_null()));
                let (comments, ratings): (Vec<&str>, Vec<&str>) =
                    says.map(|(field, _)| field).partition(|field| rating::is_comment(field));
                self.comments += comments.len();
                self.ratings += ratings.len();
            }
            sheet::KIND => self.forms += 1,
            Conference::KIND => self.conferences += 1,
            _ if kind_of(id).is_none() => self.others += 1,
            _ if matches!(owner(id, &[]), Some(Owner::Conference(_))) => self.entries += 1,
            _ => {}
        }
    }
}
