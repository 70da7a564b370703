//! What was decided, and what became of it.

use chrono::NaiveDate;

use super::conference::Conference;
use super::document::Document;
use super::finding::Finding;
use super::id::Id;
use super::pupil::Pupil;
use crate::model::order::sort_with_key;
use crate::{listed, record, words};

words! {
    /// What is decided.
    pub enum DecisionSort {
        /// To do something.
        #[default]
        Action "action",
        /// To find out more first (*vi skal vide mere*).
        KnowMore "know-more",
    }
}

words! {
    /// Was it done? Asked before whether it worked.
    pub enum Status {
        /// *Planlagt*: which is not done.
        #[default]
        Planned "planned",
        /// *Gjort*.
        Done "done",
        /// *Ikke gjort*.
        NotDone "not-done",
        /// *Ved ikke*.
        Unknown "unknown",
    }
}

record! {
    /// A decision (*beslutning*): who does what, by when, for whom.
    pub struct Decision in "decision" {
        /// What will be done.
        what WHAT "what": String,
        /// To act, or to know more first.
        sort SORT "sort": DecisionSort,
        /// Who sees to it.
        who WHO "who": String,
        /// By when.
        due DUE "due": Option<NaiveDate>,
        /// For which pupils; none means the group.
        pupils PUPILS "pupils": Vec<Id<Pupil>>,
        /// The finding it answers.
        finding FINDING "finding": Option<Id<Finding>>,
        /// Was it done?
        status STATUS "status": Status,
        /// Did it work? In words; only asked once it is done.
        worked WORKED "worked": String,
        /// Place in the list; smaller first.
        order ORDER "order": f64,
    }
}
listed!(Decision);

impl Decision {
    /// Tells whether it still waits for somebody.
    pub fn is_open(&self) -> bool {
        matches!(self.status, Status::Planned | Status::Unknown)
    }

    /// Tells whether it should have been done before a day.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.is_open() && self.due.is_some_and(|due| due < today)
    }
}

/// Returns the open decisions of all conferences, by date; those without a date last.
pub fn open_decisions(document: &Document) -> Vec<Decision> {
    // A deleted conference takes its decisions along, though their records stay for undo.
    let held = |one: &Decision| document.get(&Id::<Conference>::new(one.id.chunk())).is_some();
    let mut open: Vec<Decision> = document.all().filter(Decision::is_open).filter(held).collect();
    sort_with_key(&mut open, |decision| {
        (decision.due.unwrap_or(NaiveDate::MAX), decision.id.clone())
    });
    open
}
