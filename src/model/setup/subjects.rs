//! A school's subjects.

use super::{first_setup, write_subject};
use crate::model::class::classes;
use crate::model::command::{Change, Command, EditKind};
use crate::model::document::Document;
use crate::model::entity::Entity;
use crate::model::id::{Id, IdGenerator};
use crate::model::item::{self, ListOwner};
use crate::model::scale::Scale;
use crate::model::sheet;
use crate::model::subject::{Subject, subjects};

/// Returns the command that adds a subject after the others. A school without any first gets those
/// that every school starts with.
pub fn add_subject(
    document: &Document,
    id_generator: &mut IdGenerator,
    name: &str,
) -> (Id<Subject>, Command) {
    let first = first_setup(document);
    let last = subjects(document).last().map(|subject| subject.order);
    let order = last.unwrap_or(super::FIRST_SUBJECTS.len() as f64) + 1.0;
    let id = id_generator.id();
    let changes = write_subject(&id, name.trim(), order, &Scale::five_id());
    (id, Command::new(EditKind::Add(Subject::KIND), first).and(changes))
}

/// Returns the changes that give the forms of all classes a subject in the year they are in.
pub fn into_forms(document: &Document, id: &Id<Subject>) -> Vec<Change> {
    classes(document).iter().flat_map(|class| sheet::give(document, class, id)).collect()
}

/// Returns the command that leaves a subject out of new forms, or takes it in again. Ratings in it
/// stay either way.
pub fn retire(id: &Id<Subject>, retired: bool) -> Command {
    Command::new(EditKind::Edit(Subject::KIND), [Subject::RETIRED.set(id, retired)])
}

/// Returns the command that moves a subject `by` places down the list (negative: up), or `None`
/// when it already stands at that end.
pub fn shift(document: &Document, id: &Id<Subject>, by: isize) -> Option<Command> {
    item::shift(document, ListOwner::of_all::<Subject>(), id, by)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::stamp::{Clock, ReplicaId};

    fn names(document: &Document) -> Vec<String> {
        subjects(document).into_iter().map(|subject| subject.name).collect()
    }

    fn school() -> (Document, Clock, Id<Subject>) {
        let mut document = Document::default();
        let mut clock = Clock::new(ReplicaId::new("mette", "s1"));
        let (id, command) = add_subject(&document, &mut IdGenerator::seeded(1), " ENG ");
        document.apply(&command, &mut clock, 1);
        (document, clock, id)
    }

    #[test]
    fn the_first_subject_of_ones_own_stands_after_those_every_school_has() {
        let (document, ..) = school();
        assert_eq!(names(&document), ["DANSK", "MAT", "SOC", "ENG"]);
    }

    #[test]
    fn a_subject_moves_among_the_others_and_stops_at_the_ends() {
        let (mut document, mut clock, id) = school();
        assert_eq!(shift(&document, &id, 1), None);
        let up = shift(&document, &id, -1).unwrap();
        assert_eq!(up.changes.len(), 2, "the others keep their places");
        document.apply(&up, &mut clock, 2);
        assert_eq!(names(&document), ["DANSK", "MAT", "ENG", "SOC"]);
        assert_eq!(shift(&document, &Id::new("nobody"), 1), None);
    }

    #[test]
    fn subjects_with_the_same_place_move_one_step_up_and_down() {
        let (mut document, mut clock, _) = school();
        let alike = subjects(&document).into_iter().map(|one| Subject::ORDER.set(&one.id, 2.0));
        document.apply(&Command::new(EditKind::Reorder(Subject::KIND), alike), &mut clock, 2);
        let before: Vec<Id<Subject>> = subjects(&document).into_iter().map(|one| one.id).collect();
        let up = shift(&document, &before[2], -1).unwrap();
        document.apply(&up, &mut clock, 3);
        let order = |document: &Document| -> Vec<Id<Subject>> {
            subjects(document).into_iter().map(|one| one.id).collect()
        };
        let moved = [0, 2, 1, 3].map(|place: usize| before[place].clone());
        assert_eq!(order(&document), moved);
        let down = shift(&document, &before[2], 1).unwrap();
        document.apply(&down, &mut clock, 4);
        assert_eq!(order(&document), before);
        assert_eq!(shift(&document, &before[0], -1), None);
        assert_eq!(shift(&document, &before[3], 1), None);
    }

    #[test]
    fn a_retired_subject_is_still_a_subject() {
        let (mut document, mut clock, id) = school();
        document.apply(&retire(&id, true), &mut clock, 2);
        assert!(document.get(&id).unwrap().retired);
        document.apply(&retire(&id, false), &mut clock, 3);
        assert!(!document.get(&id).unwrap().retired);
    }
}
