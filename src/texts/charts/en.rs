//! English.

use super::{ChartTexts, Names, Stretch, counted, list};
use crate::insight::movement::{Incomparable, Tally};
use crate::insight::notes::Note;
use crate::insight::observations::{Kind, Observation};
use crate::insight::shares::{Gap, Share};
use crate::insight::standstill::Why;

/// The words of charts in English.
pub const EN: ChartTexts = ChartTexts {
    decimal: '.',
    tones: TONES,
    missing: MISSING,
    plain: "no colour",
    show_table: "Show the numbers as a table",
    save: "Save as picture",
    failed: "The chart could not be shown here. The numbers are in the table.",
    unsaved: "The picture could not be saved. Try printing the page instead.",
    term: "Term",
    scale: "Scale",
    rating: "Rating",
    colour: "Colour",
    rated: "Rated (n)",
    from: "From",
    down: "down",
    same: "same colour",
    up: "up",
    sum: "Total",
    small: "Fewer than 5 pupils: be careful with conclusions.",
    pupil_title: |subject| format!("{subject} over time"),
    shares_title: |subject| format!("Pupils in each colour · {subject}"),
    movement_title: |subject, from, to| format!("Movement in {subject} · from {from} to {to}"),
    about,
    about_term,
    pupil_alt,
    share_alt,
    movement_alt,
    why,
    incomparable,
    observation,
    rule,
    note,
    note_rule,
};

const TONES: [&str; 5] = ["red", "orange", "yellow", "green", "very green"];
const MISSING: &str = "not rated";
const LOW: &str = "red/orange";
const HIGH: &str = "very green";

fn pupils(n: usize) -> String {
    if n == 1 { "1 pupil".to_owned() } else { format!("{n} pupils") }
}

fn about(who: &str, n: usize) -> String {
    format!("{who} · n = {n}")
}

fn about_term(who: &str, n: usize, missing: usize, gap: &Gap, term: &str) -> String {
    let mut parts = vec![match missing {
        0 => format!("{who} · n = {n} in {term}"),
        _ => format!("{who} · n = {n} in {term} · {missing} {MISSING}"),
    }];
    if gap.not_enrolled > 0 {
        parts.push(format!("{} not in the class then", pupils(gap.not_enrolled)));
    }
    if gap.no_column > 0 {
        parts.push(format!("{} without the subject on the form", pupils(gap.no_column)));
    }
    parts.join(" · ")
}

fn pupil_alt(subject: &str, stretches: &[Stretch]) -> String {
    let stretch = |Stretch { scale, ratings }: &Stretch| {
        let point = |(term, value): &(String, Option<String>)| match value {
            Some(value) => format!("{term}: {value}"),
            None => format!("{term}: not rated"),
        };
        let points: Vec<String> = ratings.iter().map(point).collect();
        format!("On {scale}: {}.", points.join("; "))
    };
    let stretches: Vec<String> = stretches.iter().map(stretch).collect();
    let between = " Here the scale changes, so the numbers cannot be compared. ";
    format!("{subject} over time. {}", stretches.join(between))
}

fn share_alt(term: &str, share: &Share) -> String {
    let tones = TONES.into_iter().zip(share.tones).map(|(tone, n)| (n, tone));
    let rest = [(share.plain, "no colour"), (share.missing, MISSING)];
    let parts: Vec<(usize, &str)> = tones.chain(rest).collect();
    format!("{term} (n = {}): {}.", share.n(), list(&counted(&parts), "and"))
}

fn movement_alt(subject: &str, (from, to): (&str, &str), bands: Tally, values: Tally) -> String {
    let Tally { up, same, down } = bands;
    format!(
        "{subject} from {from} to {to}, n = {}: the rating is one colour or more higher for {up}, the same \
         colour for {same} and lower for {down}. By number it is higher for {}, the same for {} and \
         lower for {}.",
        bands.n(),
        values.up,
        values.same,
        values.down,
    )
}

fn why(why: Why, n: usize) -> String {
    let one = n == 1;
    let what = match why {
        Why::Missing if one => "lacks a rating",
        Why::Missing => "lack a rating",
        Why::ScaleChanged if one => "has terms on two scales",
        Why::ScaleChanged => "have terms on two scales",
        Why::NotEnrolled if one => "was not in the class for the whole period",
        Why::NotEnrolled => "were not in the class for the whole period",
        Why::NotOnForm => "did not have the subject on the form for the whole period",
        Why::NoBands if one => "is rated on a scale without colours",
        Why::NoBands => "are rated on a scale without colours",
        Why::TooFewTerms if one => "is rated in one term only",
        Why::TooFewTerms => "are rated in one term only",
    };
    format!("{} {what}", pupils(n))
}

fn incomparable(why: Incomparable) -> &'static str {
    match why {
        Incomparable::ScaleChanged => {
            "The scale was changed between the two terms, so they cannot be compared."
        }
        Incomparable::NoRatings => "No pupil is rated in both terms.",
    }
}

fn observation(seen: &Observation, names: &Names<'_>) -> String {
    let subject = match names.scale {
        Some(scale) => format!("{} ({scale})", names.subject),
        None => names.subject.to_owned(),
    };
    let of = |count: usize| format!("{count} of {}", pupils(seen.n));
    let has = |count: usize| if count == 1 { "has" } else { "have" };
    let term = |place: usize| seen.terms.get(place).map_or_else(String::new, |t| (names.term)(*t));
    let sentence = match seen.kind {
        Kind::Standstill { low, high } => {
            let (n, terms, ends) = (low + high, seen.terms.len(), ends(low, high));
            let (of, has) = (of(n), has(n));
            format!(
                "In {subject}, {of} {has} had the same colour for {terms} terms at the ends of the scale: {ends}."
            )
        }
        Kind::Movement(Tally { up, down, .. }) => {
            let moves = list(&counted(&[(up, "up"), (down, "down")]), "and");
            let (of, from, to) = (of(up + down), term(0), term(1));
            format!(
                "In {subject}, the rating has changed colour for {of} from {from} to {to}: {moves}."
            )
        }
        Kind::Ends { low, high } => {
            let rated = [(low, LOW), (high, HIGH)].into_iter().filter(|(n, _)| *n > 0);
            let rated = rated.enumerate().map(|(place, (n, tone))| match place {
                0 if n == 1 => format!("{} is rated {tone}", of(n)),
                0 => format!("{} are rated {tone}", of(n)),
                _ => format!("{n} {tone}"),
            });
            let rated = list(&rated.collect::<Vec<_>>(), "and");
            format!("In {subject}, {}, {rated}.", term(0))
        }
        Kind::Missing { missing } => {
            let lack = if missing == 1 { "lacks" } else { "lack" };
            format!("In {subject}, {} {lack} a rating in {}.", of(missing), term(0))
        }
    };
    match (seen.unjudged, seen.kind) {
        (0, _) => sentence,
        (1, Kind::Ends { .. }) => format!("{sentence} 1 pupil has no rating in that term."),
        (n, Kind::Ends { .. }) => format!("{sentence} {} have no rating in that term.", pupils(n)),
        (n, _) => format!("{sentence} {} could not be compared.", pupils(n)),
    }
}

/// `6 red/orange and 3 very green`.
fn ends(low: usize, high: usize) -> String {
    list(&counted(&[(low, LOW), (high, HIGH)]), "and")
}

fn rule(seen: &Observation) -> String {
    match seen.kind {
        Kind::Standstill { .. } => {
            format!("Rule: same colour in {} terms in a row", seen.terms.len())
        }
        Kind::Movement(_) => {
            "Rule: another colour than in the term before, on one scale".to_owned()
        }
        Kind::Ends { .. } => "Rule: colour 1–2 or colour 5 in the latest term".to_owned(),
        Kind::Missing { .. } => {
            "Rule: in the class in the middle of the term, but without a rating".to_owned()
        }
    }
}

fn note(note: &Note, subjects: &[&str]) -> String {
    match note {
        Note::Unchanged { terms, .. } => format!("unchanged for {terms} terms"),
        Note::Apart => "well-being and subjects differ".to_owned(),
        Note::Fall { .. } => format!("fall in {}", list(subjects, "and")),
    }
}

fn note_rule(note: &Note, subjects: &[&str]) -> String {
    let subjects = list(subjects, "and");
    match note {
        Note::Unchanged { .. } => {
            format!("{subjects}: same colour in at least three terms in a row, {LOW} or {HIGH}")
        }
        Note::Apart => {
            "Social well-being (SOC) is at least two colours from every subject in the latest term"
                .to_owned()
        }
        Note::Fall { .. } => format!("{subjects}: at least two colours lower than the term before"),
    }
}
