//! What stands out, and what may lie behind it.

use super::rating::Cell;
use crate::{listed, record, words};

words! {
    /// How sure the team is of a finding.
    pub enum Certainty {
        /// Not yet considered.
        #[default]
        Open "open",
        /// *Usikkert*.
        Low "low",
        /// *Nogenlunde sikkert*.
        Medium "medium",
        /// *Sikkert*.
        High "high",
    }
}

record! {
    /// A finding (*fund*): what stands out, the numbers it rests on, and how it is understood.
    pub struct Finding in "finding" {
        /// What stands out, in one sentence.
        text TEXT "text": String,
        /// The rule that picked the numbers, in words; empty for an impression.
        rule RULE "rule": String,
        /// The cells it rests on.
        cells CELLS "cells": Vec<Cell>,
        /// Place in the order of priority; smaller first.
        order ORDER "order": f64,
        /// How sure the team is.
        certainty CERTAINTY "certainty": Certainty,
        /// What puzzles the team.
        wonder WONDER "wonder": String,
        /// Possible explanations.
        explanations EXPLANATIONS "explanations": String,
        /// What would tell the explanations apart.
        tell_apart TELL_APART "tell-apart": String,
    }
}
listed!(Finding);

impl Finding {
    /// Tells whether it rests on no numbers: an impression (*indtryk*).
    pub fn is_impression(&self) -> bool {
        self.cells.is_empty()
    }

    /// Tells whether the team has begun to interpret it.
    pub fn is_interpreted(&self) -> bool {
        self.certainty != Certainty::Open
            || [&self.wonder, &self.explanations, &self.tell_apart]
                .iter()
                .any(|text| !text.is_empty())
    }
}
