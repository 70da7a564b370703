//! What a document keeps track of: the same as one would find by reading everything.

use fremdrift::file::compare::{conflict_of, conflicts, unsettled};
use fremdrift::model::class::Class;
use fremdrift::model::document::Document;
use fremdrift::model::entity::Entity;
use fremdrift::model::history::History;
use fremdrift::model::id::{Id, IdGenerator, RecordId};
use fremdrift::model::pupil::{Pupil, memberships};
use fremdrift::model::record::Record;
use proptest::prelude::*;

use crate::replicas::{Replica, World, acts, cases, command};

/// Tells whether what is kept track of is what a reading of all records finds.
fn is_sound(document: &Document) -> Result<(), TestCaseError> {
    let scan = |wanted: &dyn Fn(&RecordId, &Record) -> bool| -> Vec<RecordId> {
        let found = document.records().filter(|(id, record)| wanted(id, record));
        found.map(|(id, _)| id.clone()).collect()
    };
    for class in document.of_kind(Class::KIND).map(|(id, _)| Id::<Class>::from_record(id)) {
        let kept: Vec<RecordId> = document.members_of(&class).map(|(id, _)| id.clone()).collect();
        let is_member = |id: &RecordId, record: &Record| {
            id.kind() == Pupil::KIND && memberships(record).any(|(other, _)| other == class)
        };
        prop_assert_eq!(kept, scan(&is_member));
    }
    let disputed: Vec<RecordId> = document.disputed().map(|(id, _)| id.clone()).collect();
    prop_assert_eq!(disputed, scan(&|_, record| record.is_disputed()));
    let deleted: Vec<RecordId> = document.deleted().map(|(id, _)| id.clone()).collect();
    prop_assert_eq!(deleted, scan(&|_, record| record.is_deleted()));

    let conflicts = conflicts(document);
    prop_assert!(unsettled(document) >= conflicts.len());
    for conflict in conflicts {
        let one = conflict_of(document, &conflict.record, &conflict.field);
        prop_assert!(one.is_none_or(|one| one == conflict));
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn an_index_says_what_a_reading_of_everything_says(
        acts in acts(60),
        edits in prop::collection::vec(any::<(u8, u8, u8, u8)>(), 0..12),
        steps in prop::collection::vec(any::<bool>(), 0..16),
    ) {
        let World { replicas, mut now } = World::after(&acts);
        for mut replica in replicas {
            is_sound(&replica.document)?;
            let (mut history, mut ids) = (History::default(), IdGenerator::seeded(5));
            let Replica { document, clock, .. } = &mut replica;
            for (what, a, b, c) in &edits {
                now += 1_000;
                let command = command(document, &mut ids, (4 + what % 12, *a, *b, *c));
                let undo = document.apply(&command, clock, now);
                history.push(undo, document, now);
            }
            is_sound(document)?;
            for back in &steps {
                if *back {
                    history.undo(document, clock, now);
                } else {
                    history.redo(document, clock, now);
                }
            }
            is_sound(document)?;
        }
    }
}
