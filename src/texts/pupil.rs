//! Texts of the pages in `pages/pupil`.

use super::common::CommonTexts;
use crate::model::pupil::Membership;

/// Texts of these pages.
pub struct PupilTexts {
    /// A pupil whose name is not known.
    pub nameless: &'static str,
    /// The pupil's place in the class, from number, size and class.
    pub place: fn(usize, usize, &str) -> String,
    /// To the pupil before.
    pub previous: &'static str,
    /// To the pupil after.
    pub next: &'static str,
    /// Name of both links.
    pub neighbours: &'static str,
    /// Classes the pupil is or was in.
    pub classes: &'static str,
    /// In it from a day.
    pub since: fn(&str) -> String,
    /// In it until a day.
    pub until: fn(&str) -> String,
    /// In it from a day to another.
    pub between: fn(&str, &str) -> String,
    /// Field: the alias.
    pub alias: &'static str,
    /// What an alias is for.
    pub alias_help: &'static str,
    /// Heading: the table.
    pub ratings: &'static str,
    /// Column of the subjects.
    pub subject: &'static str,
    /// There are no ratings.
    pub no_ratings: &'static str,
    /// Leads to the form.
    pub to_form: &'static str,
    /// A field without a rating.
    pub missing: &'static str,
    /// A term in which the pupil was not in the class.
    pub not_there: &'static str,
    /// A term that has not begun.
    pub not_begun: &'static str,
    /// A form without that column.
    pub no_column: &'static str,
    /// Has a comment.
    pub has_comment: &'static str,
    /// What the signs of empty fields mean.
    pub signs: &'static str,
    /// A scale with its range, from name, smallest and largest.
    pub scale: fn(&str, &str, &str) -> String,
    /// Heading: comments.
    pub comments: &'static str,
    /// Heading: pictures.
    pub pictures: &'static str,
    /// Printed on, from a date.
    pub printed: fn(&str) -> String,
}

impl PupilTexts {
    /// A pupil's time in a class, such as `fra 12.8.2025`; empty when no dates are known.
    pub fn time(&self, common: &CommonTexts, time: Membership) -> String {
        let day = common.short_date;
        match (time.from, time.to) {
            (None, None) => String::new(),
            (Some(from), None) => (self.since)(&day(from)),
            (None, Some(to)) => (self.until)(&day(to)),
            (Some(from), Some(to)) => (self.between)(&day(from), &day(to)),
        }
    }
}

/// Danish.
pub const DA: PupilTexts = PupilTexts {
    nameless: "Elev uden navn",
    place: |number, size, class| format!("{class} · elev {number} af {size} på listen"),
    previous: "‹ Forrige elev",
    next: "Næste elev ›",
    neighbours: "Andre elever i klassen",
    classes: "Klasser",
    since: |from| format!("fra {from}"),
    until: |to| format!("til {to}"),
    between: |from, to| format!("{from} til {to}"),
    alias: "Visningsnavn",
    alias_help: "Vises overalt i stedet for navnet. Lad feltet stå tomt for at vise navnet.",
    ratings: "Vurderinger",
    subject: "Fag",
    no_ratings: "Der er ingen vurderinger af eleven endnu.",
    to_form: "Gå til skemaet",
    missing: "mangler",
    not_there: "ikke i klassen",
    not_begun: "ikke begyndt",
    no_column: "ikke i skemaet",
    has_comment: "har en kommentar",
    signs: "– mangler. Et tomt felt: terminen er ikke begyndt, eleven var ikke i klassen, eller faget var ikke i skemaet. Det er aldrig et nul.",
    scale: |name, min, max| format!("{name}: {min} til {max}"),
    comments: "Kommentarer",
    pictures: "Udvikling",
    printed: |date| format!("Udskrevet {date}"),
};

/// English.
pub const EN: PupilTexts = PupilTexts {
    nameless: "Pupil without name",
    place: |number, size, class| format!("{class} · pupil {number} of {size} on the list"),
    previous: "‹ Previous pupil",
    next: "Next pupil ›",
    neighbours: "Other pupils in the class",
    classes: "Classes",
    since: |from| format!("from {from}"),
    until: |to| format!("until {to}"),
    between: |from, to| format!("{from} to {to}"),
    alias: "Display name",
    alias_help: "Shown everywhere instead of the name. Leave it empty to show the name.",
    ratings: "Ratings",
    subject: "Subject",
    no_ratings: "There are no ratings of the pupil yet.",
    to_form: "Go to the form",
    missing: "missing",
    not_there: "not in the class",
    not_begun: "not begun",
    no_column: "not in the form",
    has_comment: "has a comment",
    signs: "– missing. An empty cell: the term has not begun, the pupil was not in the class, or the subject was not in the form. It is never a zero.",
    scale: |name, min, max| format!("{name}: {min} to {max}"),
    comments: "Comments",
    pictures: "Progress",
    printed: |date| format!("Printed {date}"),
};
