//! Danish.

use super::{ChartTexts, Names, Stretch, counted, list};
use crate::insight::movement::{Incomparable, Tally};
use crate::insight::notes::Note;
use crate::insight::observations::{Kind, Observation};
use crate::insight::shares::{Gap, Share};
use crate::insight::standstill::Why;

/// The words of charts in Danish.
pub const DA: ChartTexts = ChartTexts {
    decimal: ',',
    tones: TONES,
    missing: MISSING,
    plain: "uden farve",
    show_table: "Vis tal som tabel",
    save: "Gem som billede",
    failed: "Diagrammet kunne ikke vises her. Tallene står i tabellen.",
    unsaved: "Billedet kunne ikke gemmes. Prøv at udskrive siden i stedet.",
    term: "Termin",
    scale: "Skala",
    rating: "Vurdering",
    colour: "Farve",
    rated: "Vurderet (n)",
    from: "Fra",
    down: "ned",
    same: "samme farve",
    up: "op",
    sum: "I alt",
    small: "Færre end 5 elever: vær varsom med konklusioner.",
    pupil_title: |subject| format!("{subject} over tid"),
    shares_title: |subject| format!("Elever i hver farve · {subject}"),
    movement_title: |subject, from, to| format!("Bevægelse i {subject} · fra {from} til {to}"),
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

const TONES: [&str; 5] = ["rød", "orange", "gul", "grøn", "meget grøn"];
const MISSING: &str = "uden vurdering";
const LOW: &str = "rød/orange";
const HIGH: &str = "meget grøn";

fn pupils(n: usize) -> String {
    if n == 1 { "1 elev".to_owned() } else { format!("{n} elever") }
}

/// A small number in words.
fn word(n: usize) -> String {
    match ["nul", "en", "to", "tre", "fire", "fem", "seks"].get(n) {
        Some(word) => (*word).to_owned(),
        None => n.to_string(),
    }
}

fn terms(n: usize) -> String {
    if n == 1 { "en termin".to_owned() } else { format!("{} terminer", word(n)) }
}

fn about(who: &str, n: usize) -> String {
    format!("{who} · n = {n}")
}

fn about_term(who: &str, n: usize, missing: usize, gap: &Gap, term: &str) -> String {
    let mut parts = vec![match missing {
        0 => format!("{who} · n = {n} i {term}"),
        _ => format!("{who} · n = {n} i {term} · {missing} {MISSING}"),
    }];
    if gap.not_enrolled > 0 {
        parts.push(format!("{} gik ikke i klassen da", pupils(gap.not_enrolled)));
    }
    if gap.no_column > 0 {
        parts.push(format!("{} havde ikke faget i skemaet", pupils(gap.no_column)));
    }
    parts.join(" · ")
}

fn pupil_alt(subject: &str, stretches: &[Stretch]) -> String {
    let stretch = |Stretch { scale, ratings }: &Stretch| {
        let point = |(term, value): &(String, Option<String>)| match value {
            Some(value) => format!("{term}: {value}"),
            None => format!("{term}: ingen vurdering"),
        };
        let points: Vec<String> = ratings.iter().map(point).collect();
        format!("På {scale}: {}.", points.join("; "))
    };
    let stretches: Vec<String> = stretches.iter().map(stretch).collect();
    let between = " Her skifter skalaen, så tallene kan ikke sammenlignes. ";
    format!("{subject} over tid. {}", stretches.join(between))
}

fn share_alt(term: &str, share: &Share) -> String {
    let tones = TONES.into_iter().zip(share.tones).map(|(tone, n)| (n, tone));
    let rest = [(share.plain, "uden farve"), (share.missing, MISSING)];
    let parts: Vec<(usize, &str)> = tones.chain(rest).collect();
    format!("{term} (n = {}): {}.", share.n(), list(&counted(&parts), "og"))
}

fn movement_alt(subject: &str, (from, to): (&str, &str), bands: Tally, values: Tally) -> String {
    let Tally { up, same, down } = bands;
    format!(
        "{subject} fra {from} til {to}, n = {}: vurderingen er en eller flere farver højere for {up}, \
         den samme farve for {same} og lavere for {down}. Målt i tal er den højere for {}, den \
         samme for {} og lavere for {}.",
        bands.n(),
        values.up,
        values.same,
        values.down,
    )
}

fn why(why: Why, n: usize) -> String {
    let what = match why {
        Why::Missing => "mangler en vurdering",
        Why::ScaleChanged => "har terminer på to skalaer",
        Why::NotEnrolled => "gik ikke i klassen i hele perioden",
        Why::NotOnForm => "har ikke haft faget i skemaet i hele perioden",
        Why::NoBands => "er vurderet på en skala uden farver",
        Why::TooFewTerms => "er kun vurderet i én termin",
    };
    format!("{} {what}", pupils(n))
}

fn incomparable(why: Incomparable) -> &'static str {
    match why {
        Incomparable::ScaleChanged => {
            "Skalaen er skiftet mellem de to terminer, så de kan ikke sammenlignes."
        }
        Incomparable::NoRatings => "Ingen elever er vurderet i begge terminer.",
    }
}

fn observation(seen: &Observation, names: &Names<'_>) -> String {
    let subject = match names.scale {
        Some(scale) => format!("{} ({scale})", names.subject),
        None => names.subject.to_owned(),
    };
    let of = |count: usize| format!("{count} af {}", pupils(seen.n));
    let term = |place: usize| seen.terms.get(place).map_or_else(String::new, |t| (names.term)(*t));
    let sentence = match seen.kind {
        Kind::Standstill { low, high } => {
            let ends = ends(low, high);
            let (of, terms) = (of(low + high), terms(seen.terms.len()));
            format!("I {subject} har {of} samme farve i {terms} i skalaens ender: {ends}.")
        }
        Kind::Movement(Tally { up, down, .. }) => {
            let moves = list(&counted(&[(up, "op"), (down, "ned")]), "og");
            let (of, from, to) = (of(up + down), term(0), term(1));
            format!(
                "I {subject} har vurderingen skiftet farve for {of} fra {from} til {to}: {moves}."
            )
        }
        Kind::Ends { low, high } => {
            let rated = [(low, LOW), (high, HIGH)].into_iter().filter(|(n, _)| *n > 0);
            let rated = rated.enumerate().map(|(place, (n, tone))| match place {
                0 => format!("{} vurderet {tone}", of(n)),
                _ => format!("{n} {tone}"),
            });
            let rated = list(&rated.collect::<Vec<_>>(), "og");
            format!("I {subject}, {}, er {rated}.", term(0))
        }
        Kind::Missing { missing } => {
            format!("I {subject} mangler {} en vurdering i {}.", of(missing), term(0))
        }
    };
    match (seen.unjudged, seen.kind) {
        (0, _) => sentence,
        (n, Kind::Ends { .. }) => {
            format!("{sentence} {} har ingen vurdering i den termin.", pupils(n))
        }
        (n, _) => format!("{sentence} {} kan ikke sammenlignes over tid.", pupils(n)),
    }
}

/// `6 rød/orange og 3 meget grøn`.
fn ends(low: usize, high: usize) -> String {
    list(&counted(&[(low, LOW), (high, HIGH)]), "og")
}

fn rule(seen: &Observation) -> String {
    match seen.kind {
        Kind::Standstill { .. } => {
            format!("Regel: samme farve i {} terminer i træk", seen.terms.len())
        }
        Kind::Movement(_) => "Regel: en anden farve end i terminen før, på samme skala".to_owned(),
        Kind::Ends { .. } => "Regel: farve 1–2 eller farve 5 i den seneste termin".to_owned(),
        Kind::Missing { .. } => {
            "Regel: gik i klassen midt i terminen, men har ingen vurdering".to_owned()
        }
    }
}

fn note(note: &Note, subjects: &[&str]) -> String {
    match note {
        Note::Unchanged { terms, .. } => format!("uændret i {terms} terminer"),
        Note::Apart => "trivsel og fag følges ikke ad".to_owned(),
        Note::Fall { .. } => format!("fald i {}", list(subjects, "og")),
    }
}

fn note_rule(note: &Note, subjects: &[&str]) -> String {
    let subjects = list(subjects, "og");
    match note {
        Note::Unchanged { .. } => {
            format!("{subjects}: samme farve i mindst tre terminer i træk, {LOW} eller {HIGH}")
        }
        Note::Apart => {
            "Trivsel (SOC) ligger mindst to farver fra alle fag i den seneste termin".to_owned()
        }
        Note::Fall { .. } => format!("{subjects}: mindst to farver lavere end i terminen før"),
    }
}
