//! Who takes part in a conference.

use crate::{listed, record, words};

words! {
    /// What somebody is at the meeting.
    pub enum Role {
        /// *Lærer*.
        #[default]
        Teacher "teacher",
        /// *Pædagog*.
        Pedagogue "pedagogue",
        /// *Leder*: can decide.
        Leader "leader",
        /// *Vejleder*: reading, maths, behaviour.
        Counsellor "counsellor",
        /// *Mødeleder*: leads the conversation.
        Facilitator "facilitator",
        /// *Referent*: writes the minutes.
        Secretary "secretary",
        /// Somebody else.
        Other "other",
    }
}

record! {
    /// Somebody who takes part in a conference (*deltager*).
    pub struct Participant in "participant" {
        /// The name.
        name NAME "name": String,
        /// The role at the meeting.
        role ROLE "role": Role,
        /// Place in the list; smaller first.
        order ORDER "order": f64,
    }
}
listed!(Participant);
