//! What a conference looks at.

use chrono::NaiveDate;

use crate::{listed, record, words};

words! {
    /// What kind of source it is.
    pub enum SourceKind {
        /// *Elevvurderingsskema*: the rating form of this app.
        #[default]
        RatingForm "rating-form",
        /// *Test eller prøve*.
        Test "test",
        /// *Standpunktskarakterer*.
        Marks "marks",
        /// *Observation af undervisning*.
        Observation "observation",
        /// *Trivselsmåling*.
        WellBeing "well-being",
        /// *Fravær*.
        Absence "absence",
        /// *Elevernes arbejder og selvvurdering*.
        PupilWork "pupil-work",
        /// Something else.
        Other "other",
    }
}

impl SourceKind {
    /// Tells whether it is words rather than numbers.
    pub fn is_qualitative(self) -> bool {
        matches!(self, Self::Observation | Self::PupilWork)
    }
}

record! {
    /// A chosen source of knowledge (*datakilde*).
    pub struct Source in "source" {
        /// What it is, in the team's words.
        title TITLE "title": String,
        /// Its kind.
        kind_of KIND_OF "kind": SourceKind,
        /// What it is to shed light on.
        why WHY "why": String,
        /// Who brings it.
        who WHO "who": String,
        /// By when all must have it.
        due DUE "due": Option<NaiveDate>,
        /// Tells that it is there.
        ready READY "ready": bool,
        /// Place in the list; smaller first.
        order ORDER "order": f64,
    }
}
listed!(Source);
