//! Which parts of the screen follow which parts of the document.

use std::collections::HashMap;

use leptos::prelude::*;

use crate::model::id::RecordId;
use crate::model::record::EXISTS;

/// A trigger for every record and every kind that something on screen follows, and one for all.
///
/// They are made when something is first read on screen; so an edit costs what is shown of it, not
/// what exists.
#[derive(Default)]
pub struct Triggers {
    all: ArcTrigger,
    kinds: HashMap<Box<str>, ArcTrigger>,
    records: HashMap<RecordId, ArcTrigger>,
}

impl Triggers {
    /// The trigger for any change at all.
    pub fn all(&self) -> ArcTrigger {
        self.all.clone()
    }

    /// The trigger for changes to any record of a kind.
    pub fn kind(&mut self, kind: &str) -> ArcTrigger {
        self.kinds.entry(kind.into()).or_default().clone()
    }

    /// The trigger for changes to one record.
    pub fn record(&mut self, id: &RecordId) -> ArcTrigger {
        if let Some(trigger) = self.records.get(id) {
            return trigger.clone();
        }
        let trigger = ArcTrigger::new();
        self.records.insert(id.clone(), trigger.clone());
        trigger
    }

    /// The triggers to set off when these fields have changed.
    pub fn of_changes<'a>(
        &self,
        changes: impl Iterator<Item = (&'a RecordId, &'a str)>,
    ) -> Vec<ArcTrigger> {
        let mut hit = vec![self.all()];
        // A block is many records of one kind or two.
        let mut kinds: Vec<&str> = Vec::new();
        let mut last: Option<&RecordId> = None;
        for (id, field) in changes {
            // A command mostly writes several fields of one record in a row.
            if last == Some(id) && field != EXISTS {
                continue;
            }
            last = Some(id);
            hit.extend(self.records.get(id).cloned());
            if !kinds.contains(&id.kind()) {
                kinds.push(id.kind());
                hit.extend(self.kinds.get(id.kind()).cloned());
            }
        }
        hit
    }

    /// All triggers, for when everything may have changed.
    pub fn every(&self) -> Vec<ArcTrigger> {
        let parts = self.kinds.values().chain(self.records.values());
        std::iter::once(&self.all).chain(parts).cloned().collect()
    }
}
