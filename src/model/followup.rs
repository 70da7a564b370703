//! What keeps decisions alive after the meeting.

use chrono::NaiveDate;

use crate::{listed, record};

record! {
    /// A milestone (*milepæl*): when the team looks, and what it hopes to see.
    pub struct Milestone in "milestone" {
        /// What should have happened.
        what WHAT "what": String,
        /// When the team looks.
        due DUE "due": Option<NaiveDate>,
        /// Who sees to it.
        who WHO "who": String,
        /// The signs of progress (*tegn*).
        signs SIGNS "signs": String,
        /// Tells that it was reached.
        reached REACHED "reached": bool,
        /// Place in the list; smaller first.
        order ORDER "order": f64,
    }
}
listed!(Milestone);

record! {
    /// An entry in the log (*logbog*) between two conferences.
    pub struct LogEntry in "log" {
        /// The day.
        date DATE "date": Option<NaiveDate>,
        /// What happened.
        text TEXT "text": String,
        /// Who wrote it.
        who WHO "who": String,
        /// Place in the list; smaller first.
        order ORDER "order": f64,
    }
}
listed!(LogEntry);
