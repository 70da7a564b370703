//! What a heading says about the ratings under it: term, year, grade, subject.

use crate::file::text::clean_name;

/// What was found in a heading that names a term: `7.A Efterår`, `MAT 1. termin`, `Dansk forår 2025`.
#[derive(Debug, PartialEq)]
pub(super) struct TermHeading {
    /// The term, 1 to 3.
    pub(super) slot: u8,
    /// The calendar year in which the school year begins, where a year is named.
    pub(super) year: Option<i32>,
    /// The grade that the pupils were in, where it is named.
    pub(super) grade: Option<u8>,
    /// What else is in the heading: the subject; may be empty.
    pub(super) subject: String,
}

/// Reads a heading that names a term; `None` where it does not.
pub(super) fn read(heading: &str) -> Option<TermHeading> {
    let heading = clean_name(heading);
    let mut words: Vec<&str> =
        heading.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let (slot, is_spring) = take_term(&mut words)?;
    let year = take_year(&mut words, is_spring);
    let grade = take_grade(&mut words);
    Some(TermHeading { slot, year, grade, subject: words.join(" ") })
}

/// Takes the words for the term out: its number, and whether it is named after the spring.
fn take_term(words: &mut Vec<&str>) -> Option<(u8, bool)> {
    if let Some((place, slot)) = find_map(words, season) {
        words.remove(place);
        return Some((slot, slot == 2));
    }
    let (place, ()) = find_map(words, |word| is_word_for_term(word).then_some(()))?;
    let neighbours = [place.checked_sub(1), Some(place + 1)];
    let number_place = neighbours
        .into_iter()
        .flatten()
        .find(|&near| words.get(near).copied().and_then(term_number).is_some())?;
    let slot = words.get(number_place).copied().and_then(term_number)?;
    words.drain(place.min(number_place)..=place.max(number_place));
    Some((slot, false))
}

fn season(word: &str) -> Option<u8> {
    match word.to_lowercase().as_str() {
        "efterår" | "efteraar" | "autumn" | "fall" => Some(1),
        "forår" | "foraar" | "spring" => Some(2),
        _ => None,
    }
}

fn is_word_for_term(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "termin"
            | "term"
            | "halvår"
            | "periode"
            | "period"
            | "semester"
            | "standpunkt"
            | "karakter"
    )
}

fn term_number(word: &str) -> Option<u8> {
    word.parse().ok().filter(|slot| (1..=3).contains(slot))
}

/// Takes `2024`, `2024/25` or `2024/2025` out, and gives the year in which that school year begins.
fn take_year(words: &mut Vec<&str>, is_spring: bool) -> Option<i32> {
    let full_year = |word: &str| word.parse().ok().filter(|year| (2000..2100).contains(year));
    let (place, year): (usize, i32) = find_map(words, full_year)?;
    words.remove(place);
    let next: Option<i32> = words.get(place).and_then(|word| word.parse().ok());
    let is_school_year = next == Some(year + 1) || next == Some((year + 1) % 100);
    if is_school_year {
        words.remove(place);
    }
    Some(if is_spring && !is_school_year { year - 1 } else { year })
}

/// Takes `7`, `7 A`, `7A` or `7 klasse` out, and gives the grade.
fn take_grade(words: &mut Vec<&str>) -> Option<u8> {
    let grade_of = |word: &str| {
        let digits = word.trim_end_matches(char::is_alphabetic);
        let track = word.len() - digits.len();
        digits.parse().ok().filter(|grade| *grade <= 10 && track <= 2)
    };
    let (place, grade): (usize, u8) = find_map(words, grade_of)?;
    words.remove(place);
    let is_track = words.get(place).is_some_and(|word| {
        word.chars().count() == 1 || matches!(word.to_lowercase().as_str(), "klasse" | "kl")
    });
    if is_track {
        words.remove(place);
    }
    Some(grade)
}

fn find_map<Found>(words: &[&str], find: impl Fn(&str) -> Option<Found>) -> Option<(usize, Found)> {
    words.iter().enumerate().find_map(|(place, word)| find(word).map(|found| (place, found)))
}

/// The heading of one in a row of columns, `G1 G2 G3`: what they share, and the number.
pub(super) fn numbered(heading: &str) -> Option<(String, u32)> {
    let heading = clean_name(heading);
    let stem = heading.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = heading.strip_prefix(stem)?.parse().ok()?;
    let stem = stem.trim_end_matches([' ', '_', '-', '.']);
    (stem.chars().any(char::is_alphabetic)).then(|| (stem.to_owned(), number))
}

/// Whether what numbered columns share is a word for marks in general, not a subject.
pub(super) fn is_word_for_marks(stem: &str) -> bool {
    let stem = stem.to_lowercase();
    stem.chars().count() <= 2
        || matches!(
            stem.as_str(),
            "karakter"
                | "grade"
                | "mark"
                | "score"
                | "test"
                | "prøve"
                | "resultat"
                | "måling"
                | "period"
                | "term"
                | "termin"
                | "vurdering"
        )
}

/// Whether a heading is the name of a school subject, or of what the rating form follows beside them.
pub(super) fn is_subject(heading_key: &str) -> bool {
    matches!(
        heading_key,
        "dansk"
            | "dan"
            | "matematik"
            | "mat"
            | "soc"
            | "social"
            | "socialt"
            | "trivsel"
            | "engelsk"
            | "eng"
            | "tysk"
            | "fransk"
            | "historie"
            | "geografi"
            | "biologi"
            | "fysik"
            | "kemi"
            | "fysikkemi"
            | "naturteknologi"
            | "nt"
            | "samfundsfag"
            | "kristendom"
            | "kristendomskundskab"
            | "idræt"
            | "musik"
            | "billedkunst"
            | "håndværkogdesign"
            | "madkundskab"
            | "danish"
            | "math"
            | "maths"
            | "mathematics"
            | "english"
            | "german"
            | "french"
            | "history"
            | "geography"
            | "biology"
            | "physics"
            | "chemistry"
            | "science"
            | "læsning"
            | "reading"
    )
}
