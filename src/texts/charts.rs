//! The words of pictures, observations and the notes in the form, in both languages.

mod da;
mod en;

use crate::insight::movement::{Incomparable, Tally};
use crate::insight::notes::Note;
use crate::insight::observations::Observation;
use crate::insight::shares::{Gap, Share};
use crate::insight::standstill::Why;
use crate::model::scale::Scale;
use crate::model::term::Term;

pub use da::DA;
pub use en::EN;

/// How an observation's parts are called.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    /// The subject.
    pub subject: &'a str,
    /// The scale, when the pupils are rated on several.
    pub scale: Option<&'a str>,
    /// A term, for example `8. 2. termin`.
    pub term: &'a dyn Fn(Term) -> String,
}

/// A stretch of a pupil's line on one scale, in words.
pub struct Stretch {
    /// The scale.
    pub scale: String,
    /// The terms, each with its rating, if there is one.
    pub ratings: Vec<(String, Option<String>)>,
}

/// The words of pictures, in one language.
#[derive(Clone, Copy)]
pub struct ChartTexts {
    /// Between a number's whole part and its decimals.
    pub decimal: char,
    /// The colours, from red to very green.
    pub tones: [&'static str; 5],
    /// Of pupils who lack a rating.
    pub missing: &'static str,
    /// Of pupils rated on a scale without colours.
    pub plain: &'static str,
    /// Opens the table.
    pub show_table: &'static str,
    /// Saves the chart.
    pub save: &'static str,
    /// Stands where the drawing could not be made.
    pub failed: &'static str,
    /// Said when the drawing could not be saved.
    pub unsaved: &'static str,
    /// Heads the column of terms.
    pub term: &'static str,
    /// Heads the column of scales.
    pub scale: &'static str,
    /// Heads the column of ratings.
    pub rating: &'static str,
    /// Heads the column of colours.
    pub colour: &'static str,
    /// Heads the column of those who are rated.
    pub rated: &'static str,
    /// Heads the column of the colours people came from.
    pub from: &'static str,
    /// Those who went down a colour.
    pub down: &'static str,
    /// Those who stayed in their colour.
    pub same: &'static str,
    /// Those who went up a colour.
    pub up: &'static str,
    /// Heads the row of sums.
    pub sum: &'static str,
    /// Flags few pupils.
    pub small: &'static str,
    /// Heads the picture of one pupil in a subject.
    pub pupil_title: fn(&str) -> String,
    /// Heads the picture of how many stand in each colour in a subject.
    pub shares_title: fn(&str) -> String,
    /// Heads the picture of movement in a subject between two terms.
    pub movement_title: fn(&str, &str, &str) -> String,
    /// Says who a picture is about: the classes, and how many pupils.
    pub about: fn(&str, usize) -> String,
    /// The same of one term: the classes, how many are rated in it, how many lack a rating,
    /// who is not counted, and what the term is called.
    pub about_term: fn(&str, usize, usize, &Gap, &str) -> String,
    /// Describes one pupil's line: the subject, and per scale what each term says.
    pub pupil_alt: fn(&str, &[Stretch]) -> String,
    /// Describes one term's shares: the term and how many.
    pub share_alt: fn(&str, &Share) -> String,
    /// Describes movement: the subject, both terms, changes of colour and of value.
    pub movement_alt: fn(&str, (&str, &str), Tally, Tally) -> String,
    /// Says how many could not be judged for a reason.
    pub why: fn(Why, usize) -> String,
    /// Says why two terms cannot be compared.
    pub incomparable: fn(Incomparable) -> &'static str,
    /// The sentence of an observation.
    pub observation: fn(&Observation, &Names<'_>) -> String,
    /// The rule of an observation.
    pub rule: fn(&Observation) -> String,
    /// A note at the end of a row, short.
    pub note: fn(&Note, &[&str]) -> String,
    /// The rule of a note, with the subjects it is about.
    pub note_rule: fn(&Note, &[&str]) -> String,
}

impl ChartTexts {
    /// Writes a value of a scale as the language does.
    pub fn value(&self, scale: &Scale, value: f64) -> String {
        scale.write(value).replace(',', &self.decimal.to_string())
    }

    /// Writes a value of a scale without decimals that say nothing: `6`, not `6,00`.
    pub fn short_value(&self, scale: &Scale, value: f64) -> String {
        let text = self.value(scale, value);
        match text.split_once(self.decimal) {
            Some((whole, rest)) if rest.chars().all(|c| c == '0') => whole.to_owned(),
            _ => text,
        }
    }
}

/// Joins what is counted, leaving out what nobody has: `4 rød, 9 orange`.
fn counted(parts: &[(usize, &str)]) -> Vec<String> {
    parts.iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{n} {what}")).collect()
}

/// Joins words: `a, b og c`.
fn list<S: AsRef<str>>(words: &[S], and: &str) -> String {
    match words {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [most @ .., last] => {
            let most: Vec<&str> = most.iter().map(AsRef::as_ref).collect();
            format!("{} {and} {}", most.join(", "), last.as_ref())
        }
    }
}

#[cfg(test)]
mod tests;
