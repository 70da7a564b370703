//! Texts of the conferences: the list, the frame around the six steps, and each step's lists.

pub mod decisions;
pub mod frame;
pub mod list;
pub mod meeting;
pub mod preparation;
pub mod steps;

use crate::model::question::Question;
use crate::model::step::Step;
use steps::{QuestionTexts, StepTexts};

/// Texts of the conferences.
pub struct ConferenceTexts {
    /// All conferences, and a new one.
    pub list: list::ListTexts,
    /// What stands around every step.
    pub frame: frame::FrameTexts,
    /// The six steps.
    pub steps: &'static [StepTexts; 6],
    /// Steps 1 and 2.
    pub preparation: preparation::PreparationTexts,
    /// Steps 3 and 4.
    pub meeting: meeting::MeetingTexts,
    /// Steps 5 and 6.
    pub decisions: decisions::DecisionTexts,
}

impl ConferenceTexts {
    /// Returns the texts of a step.
    pub fn step(&self, step: Step) -> &'static StepTexts {
        steps::of(self.steps, step)
    }

    /// Returns the texts of a question, or `None` for one of another version.
    pub fn question(&self, question: &Question) -> Option<&'static QuestionTexts> {
        self.step(question.step).questions.iter().find(|texts| texts.id == question.id)
    }
}

/// Danish.
pub const DA: ConferenceTexts = ConferenceTexts {
    list: list::DA,
    frame: frame::DA,
    steps: &steps::DA,
    preparation: preparation::DA,
    meeting: meeting::DA,
    decisions: decisions::DA,
};

/// English.
pub const EN: ConferenceTexts = ConferenceTexts {
    list: list::EN,
    frame: frame::EN,
    steps: &steps::EN,
    preparation: preparation::EN,
    meeting: meeting::EN,
    decisions: decisions::EN,
};
