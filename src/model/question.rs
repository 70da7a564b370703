//! The questions that the steps of a conference ask.

use std::borrow::Cow;

use super::conference::{Conference, answer_field};
use super::document::Document;
use super::id::Id;
use super::step::Step;

/// A question that the team answers in writing. What it asks stands in the texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The step that asks it.
    pub step: Step,
    /// The name its answer is kept under, once in the step.
    pub id: Cow<'static, str>,
}

impl Question {
    /// The field of the conference that holds the answer.
    pub fn field(&self) -> String {
        answer_field(self.step, &self.id)
    }

    /// Returns the answer in a conference, or the empty text.
    pub fn answer<'a>(&self, document: &'a Document, id: &Id<Conference>) -> &'a str {
        document.record(&id.record()).map_or("", |record| record.text(&self.field()))
    }
}

/// Returns the questions of one step of a conference, in their order. Steps, progress, minutes and labels
/// all ask here; every conference has the same.
pub fn questions(_document: &Document, _conference: &Id<Conference>, step: Step) -> Vec<Question> {
    let ids: &[&str] = match step {
        Step::Focus => &["depth", "purpose", "existing"],
        Step::Select => &["balance", "missing", "prepare"],
        Step::Identify => &["stands-out", "agree", "challenge"],
        Step::Interpret => &["sure", "areas", "around"],
        Step::Decide => &["know-more", "practice", "kept"],
        Step::FollowUp => &["how", "data"],
    };
    ids.iter().map(|id| Question { step, id: Cow::Borrowed(id) }).collect()
}
