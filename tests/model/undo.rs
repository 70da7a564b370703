//! Taking back: every command can be, and nobody else's work is touched by it.

use std::collections::BTreeMap;

use fremdrift::file::merge::merge;
use fremdrift::model::document::Document;
use fremdrift::model::history::History;
use fremdrift::model::id::{IdGenerator, RecordId};
use fremdrift::model::stamp::ReplicaId;
use proptest::prelude::*;
use serde_json::Value;

use crate::replicas::{Act, Replica, World, acts, cases, command};

/// Everything that can be seen: the values, without who and when; empty ones do not count.
fn visible(document: &Document) -> BTreeMap<(RecordId, String), Vec<Value>> {
    let fields = document.records().flat_map(|(id, record)| {
        record.fields().map(move |(field, register)| ((id.clone(), field.to_owned()), register))
    });
    fields
        .map(|(place, register)| (place, register.values()))
        .filter(|(_, values)| *values != [Value::Null])
        .collect()
}

/// The fields whose value somebody else than this replica wrote.
fn of_others(document: &Document, replica: &ReplicaId) -> BTreeMap<(RecordId, String), Vec<Value>> {
    let is_ours = |(id, field): &(RecordId, String)| {
        let register = document.record(id).and_then(|record| record.register(field));
        register
            .and_then(|register| register.stamp())
            .is_some_and(|s| s.replica.session() == replica.session())
    };
    visible(document).into_iter().filter(|(place, _)| !is_ours(place)).collect()
}

/// One tab: a copy with its history.
struct Tab {
    replica: Replica,
    history: History,
    id_generator: IdGenerator,
    now: u64,
}

impl Tab {
    fn after(acts: &[Act]) -> (Self, Replica) {
        let World { replicas, now } = World::after(acts);
        let mut replicas = replicas.into_iter();
        let (Some(replica), Some(other)) = (replicas.next(), replicas.next()) else {
            unreachable!("a world has three copies")
        };
        (
            Self {
                replica,
                history: History::default(),
                id_generator: IdGenerator::seeded(5),
                now,
            },
            other,
        )
    }

    /// Carries out a command and tells whether it says that it changed something.
    fn edit(&mut self, (_, what, a, b, c): Act) -> bool {
        self.now += u64::from(b) * 40;
        let Replica { document, clock, .. } = &mut self.replica;
        let command = command(document, &mut self.id_generator, (4 + what % 12, a, b, c));
        let undo = document.apply(&command, clock, self.now);
        let changed = !undo.undone.is_empty();
        self.history.push(undo, document, self.now);
        changed
    }

    fn undo(&mut self) -> bool {
        let Replica { document, clock, .. } = &mut self.replica;
        self.history.undo(document, clock, self.now).is_some_and(|done| done.is_change())
    }

    fn redo(&mut self) -> bool {
        let Replica { document, clock, .. } = &mut self.replica;
        self.history.redo(document, clock, self.now).is_some_and(|done| done.is_change())
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn undoing_everything_gives_the_first_document_and_redoing_the_last(
        before in acts(30),
        edits in acts(30),
    ) {
        let (mut tab, _) = Tab::after(&before);
        let first = visible(&tab.replica.document);
        for edit in edits {
            let old = visible(&tab.replica.document);
            let changed = tab.edit(edit);
            prop_assert_eq!(changed, visible(&tab.replica.document) != old, "the truth is said");
        }
        let last = visible(&tab.replica.document);
        for (step, end) in [(Tab::undo as fn(&mut Tab) -> bool, &first), (Tab::redo, &last)] {
            loop {
                let old = visible(&tab.replica.document);
                let changed = step(&mut tab);
                prop_assert_eq!(changed, visible(&tab.replica.document) != old, "the truth is said");
                if !changed {
                    break;
                }
            }
            prop_assert_eq!(&visible(&tab.replica.document), end);
        }
    }

    #[test]
    fn undo_and_redo_never_take_what_somebody_else_wrote(
        before in acts(20),
        acts in acts(60),
    ) {
        let (mut tab, mut other) = Tab::after(&before);
        let replica = tab.replica.clock.replica().clone();
        for act in acts {
            let old = of_others(&tab.replica.document, &replica);
            match act.0 % 8 {
                0..3 => {
                    tab.edit(act);
                    continue;
                }
                3 => {
                    let (_, what, a, b, c) = act;
                    let command = command(&other.document, &mut tab.id_generator, (4 + what % 12, a, b, c));
                    other.apply(&command, tab.now);
                }
                4 => {
                    merge(&mut tab.replica.document, &other.document);
                    merge(&mut other.document, &tab.replica.document);
                }
                5 | 6 => drop(tab.undo()),
                _ => drop(tab.redo()),
            }
            if act.0 % 8 >= 5 {
                prop_assert_eq!(of_others(&tab.replica.document, &replica), old);
            }
        }
    }
}
