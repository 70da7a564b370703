//! Taking back: every command can be, and nobody else's work is touched by it.

use std::collections::BTreeMap;

use fremdrift::file::merge::merge;
use fremdrift::model::command::{Command, Deed};
use fremdrift::model::document::Document;
use fremdrift::model::id::{Minter, RecordId};
use fremdrift::model::rating::{rating, set};
use proptest::prelude::*;
use serde_json::Value;

use crate::replicas::{NOW, Replica, World, acts, cases, cell, command, school};

/// Everything that can be seen: the values, without who and when; empty ones do not count.
fn visible(document: &Document) -> BTreeMap<(RecordId, String), Value> {
    let fields = document.records().flat_map(|(id, record)| {
        record.fields().map(move |(field, register)| ((id.clone(), field.to_owned()), register))
    });
    fields
        .map(|(place, register)| (place, register.value().clone()))
        // A thing that was taken back has been, but is not.
        .filter(|((_, field), value)| {
            !(value.is_null() || field == "is" && value == &Value::Bool(false))
        })
        .collect()
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn every_command_can_be_taken_back_and_done_again(
        acts in acts(40),
        what in (4u8..16, any::<u8>(), any::<u8>(), any::<u8>()),
    ) {
        let World { mut replicas, now } = World::after(&acts);
        let Replica { document, clock, .. } = &mut replicas[0];
        let before = visible(document);
        let command = command(document, &mut Minter::seeded(5), what);
        let undo = document.apply(&command, clock, now);
        let after = visible(document);
        let redo = document.apply(&document.inverse(&undo), clock, now);
        prop_assert_eq!(visible(document), before);
        document.apply(&document.inverse(&redo), clock, now);
        prop_assert_eq!(visible(document), after);
    }
}

#[test]
fn undo_leaves_alone_what_somebody_else_wrote_since() {
    let (mut anna, mut bo) = (Replica::new("anna", school()), Replica::new("bo", school()));
    let (shared, own) = (cell("k1", 0, 1), cell("k1", 1, 1));
    let both = Command::new(Deed::PasteRatings, [set(&shared, Some(1.0)), set(&own, Some(1.0))]);
    let undo = anna.document.apply(&both, &mut anna.clock, NOW);
    merge(&mut bo.document, &anna.document);
    bo.apply(&Command::new(Deed::Rate, [set(&shared, Some(5.0))]), NOW + 10);
    merge(&mut anna.document, &bo.document);
    anna.apply(&anna.document.inverse(&undo), NOW + 20);
    assert_eq!(rating(&anna.document, &shared), Some(5.0));
    assert_eq!(rating(&anna.document, &own), None);
}
