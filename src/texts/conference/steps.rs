//! The six steps: why, what comes out, the questions, and one school's story as an example.

mod da;
mod en;

pub use da::DA;
pub use en::EN;

use crate::model::step::Step;

/// Texts of one step.
pub struct StepTexts {
    /// Why it is taken.
    pub purpose: &'static str,
    /// What comes out of it.
    pub outcome: &'static str,
    /// Its questions.
    pub questions: &'static [QuestionTexts],
    /// How it can look: one school's story, told through all six.
    pub example: &'static str,
}

/// A question that the team answers in writing.
pub struct QuestionTexts {
    /// The name its answer is kept under.
    pub id: &'static str,
    /// The question.
    pub ask: &'static str,
    /// What helps to answer it.
    pub help: &'static str,
}

/// Returns the texts of a step.
pub fn of(texts: &'static [StepTexts; 6], step: Step) -> &'static StepTexts {
    &texts[usize::from(step.number() - 1)]
}

/// What a question asks, by its name.
type Ask = (&'static str, &'static str);

/// Returns the questions alone, step by step, for those who need no more of the texts.
const fn asks(steps: &[StepTexts; 6]) -> [[Ask; 3]; 6] {
    let mut asks = [[("", ""); 3]; 6];
    let mut step = 0;
    while step < steps.len() {
        let mut place = 0;
        while place < steps[step].questions.len() {
            let texts = &steps[step].questions[place];
            asks[step][place] = (texts.id, texts.ask);
            place += 1;
        }
        step += 1;
    }
    asks
}

/// The questions in Danish, step by step.
pub const DA_ASKS: [[Ask; 3]; 6] = asks(&DA);

/// The questions in English, step by step.
pub const EN_ASKS: [[Ask; 3]; 6] = asks(&EN);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::Document;
    use crate::model::id::Id;
    use crate::model::question::questions;

    #[test]
    fn every_question_of_the_model_has_a_text() {
        for texts in [&DA, &EN] {
            for step in Step::ALL {
                let asked = questions(&Document::default(), &Id::new("c1"), step);
                let texts = of(texts, step).questions;
                let ids: Vec<&str> = texts.iter().map(|question| question.id).collect();
                assert_eq!(asked.iter().map(|one| &*one.id).collect::<Vec<_>>(), ids, "{step:?}");
            }
        }
    }
}
