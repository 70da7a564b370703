//! What comes out of a table of results.

use crate::file::gradebook::Refusal;
use crate::file::results::Rescaled;

/// Texts of what comes out of a table.
pub struct OutcomeTexts {
    /// Heading: what comes out of it.
    pub title: &'static str,
    /// Big number: new classes.
    pub new_classes: fn(usize) -> &'static str,
    /// Big number: classes that are there.
    pub known_classes: fn(usize) -> &'static str,
    /// Big number: new pupils.
    pub new_pupils: fn(usize) -> &'static str,
    /// Big number: pupils that are there.
    pub known_pupils: fn(usize) -> &'static str,
    /// Big number: ratings.
    pub ratings: fn(usize) -> &'static str,
    /// Big number: empty cells.
    pub empty_cells: fn(usize) -> &'static str,
    /// Big number: refused cells.
    pub refused: fn(usize) -> &'static str,
    /// Refused cells, from their number.
    pub refused_title: fn(usize) -> String,
    /// One of them, from line, column, text and reason.
    pub refused_cell: fn(usize, &str, &str, &str) -> String,
    /// Why.
    pub why: fn(Refusal) -> &'static str,
    /// How many more there are.
    pub more: fn(usize) -> String,
    /// Ratings that are written over, from their number.
    pub replaced: fn(usize) -> String,
    /// Tick: into the classes that are there.
    pub into_known: fn(usize) -> String,
    /// What that means.
    pub into_known_help: &'static str,
    /// The classes, from their number.
    pub classes: fn(usize) -> String,
    /// A class is small.
    pub small: &'static str,
    /// Before the subjects that come into forms which are there already.
    pub columns: &'static str,
    /// One of them, from the class and the subject.
    pub column: fn(&str, &str) -> String,
    /// Before the columns in which other ratings get other colours.
    pub rescaled: &'static str,
    /// One of them.
    pub rescaled_column: fn(&Rescaled) -> String,
    /// No column has a subject.
    pub lacks_subject: &'static str,
    /// Two columns are the same.
    pub lacks_difference: &'static str,
    /// The scale is upside down.
    pub lacks_range: &'static str,
    /// There is nothing to bring in.
    pub lacks_pupils: &'static str,
    /// A class has no name.
    pub lacks_class: &'static str,
    /// Nothing can be changed while a file is only looked at.
    pub read_only: &'static str,
    /// Brings it in, from pupils and ratings.
    pub go: fn(usize, usize) -> String,
    /// Said then, from classes, pupils and ratings.
    pub done: fn(usize, usize, usize) -> String,
}

/// Danish.
pub const DA: OutcomeTexts = OutcomeTexts {
    title: "Det bliver indlæst",
    new_classes: |n| if n == 1 { "ny klasse" } else { "nye klasser" },
    known_classes: |n| if n == 1 { "klasse, der findes" } else { "klasser, der findes" },
    new_pupils: |n| if n == 1 { "ny elev" } else { "nye elever" },
    known_pupils: |n| if n == 1 { "elev genkendt" } else { "elever genkendt" },
    ratings: |n| if n == 1 { "vurdering" } else { "vurderinger" },
    empty_cells: |n| if n == 1 { "tomt felt" } else { "tomme felter" },
    refused: |n| if n == 1 { "felt tages ikke med" } else { "felter tages ikke med" },
    refused_title: |n| {
        if n == 1 { "1 felt tages ikke med".into() } else { format!("{n} felter tages ikke med") }
    },
    refused_cell: |line, column, text, why| format!("Linje {line}, {column}: »{text}« – {why}"),
    why: |why| match why {
        Refusal::OutOfScale => "passer ikke på skalaen",
        Refusal::NotANumber => "er ikke et tal",
    },
    more: |n| format!("… og {n} til"),
    replaced: |n| {
        if n == 1 {
            "1 vurdering, der allerede står der, bliver erstattet.".into()
        } else {
            format!("{n} vurderinger, der allerede står der, bliver erstattet.")
        }
    },
    into_known: |n| {
        if n == 1 {
            "Brug klassen, der allerede findes".into()
        } else {
            format!("Brug de {n} klasser, der allerede findes")
        }
    },
    into_known_help: "Elever med samme navn får resultaterne i deres egen række. Ellers oprettes klasserne ved siden af.",
    classes: |n| if n == 1 { "Se klassen".into() } else { format!("Se de {n} klasser") },
    small: "lille gruppe",
    columns: "Disse fag kommer med i skemaer, der allerede findes. Har I skjult et af dem, bliver det vist igen:",
    column: |class, subject| format!("{subject} i skemaet for {class}"),
    rescaled: "Kolonnen skifter skala. Vurderinger, der ikke er i tabellen, beholder deres tal, men kan få en anden farve:",
    rescaled_column: |one| {
        let Rescaled { class, subject, slot, ratings } = one;
        let ratings =
            if *ratings == 1 { "1 vurdering".into() } else { format!("{ratings} vurderinger") };
        format!("{subject} i {class}, {slot}. termin: {ratings}")
    },
    lacks_subject: "Skriv, hvilket fag hver kolonne med vurderinger hører til.",
    lacks_difference: "To kolonner har samme fag, skoleår og termin. Ret den ene.",
    lacks_range: "Skalaens mindste værdi skal være mindre end den største.",
    lacks_pupils: "Der er ingen elever at indlæse.",
    lacks_class: "Giv klassen et navn.",
    read_only: "Du har åbnet filen for at se den og kan ikke ændre noget. Luk den for at arbejde i dine egne data.",
    go: |pupils, ratings| {
        format!(
            "Indlæs {pupils} {} og {ratings} {}",
            if pupils == 1 { "elev" } else { "elever" },
            if ratings == 1 { "vurdering" } else { "vurderinger" }
        )
    },
    done: |classes, pupils, ratings| {
        let classes = if classes == 1 { "1 klasse".into() } else { format!("{classes} klasser") };
        let pupils = if pupils == 1 { "1 elev".into() } else { format!("{pupils} elever") };
        let ratings =
            if ratings == 1 { "1 vurdering".into() } else { format!("{ratings} vurderinger") };
        format!("{ratings} til {pupils} i {classes} er indlæst.")
    },
};

/// English.
pub const EN: OutcomeTexts = OutcomeTexts {
    title: "What will be imported",
    new_classes: |n| if n == 1 { "new class" } else { "new classes" },
    known_classes: |n| if n == 1 { "class that exists" } else { "classes that exist" },
    new_pupils: |n| if n == 1 { "new pupil" } else { "new pupils" },
    known_pupils: |n| if n == 1 { "pupil recognised" } else { "pupils recognised" },
    ratings: |n| if n == 1 { "rating" } else { "ratings" },
    empty_cells: |n| if n == 1 { "empty cell" } else { "empty cells" },
    refused: |n| if n == 1 { "cell left out" } else { "cells left out" },
    refused_title: |n| {
        if n == 1 { "1 cell is left out".into() } else { format!("{n} cells are left out") }
    },
    refused_cell: |line, column, text, why| format!("Line {line}, {column}: “{text}” – {why}"),
    why: |why| match why {
        Refusal::OutOfScale => "does not fit the scale",
        Refusal::NotANumber => "is not a number",
    },
    more: |n| format!("… and {n} more"),
    replaced: |n| {
        if n == 1 {
            "1 rating that is already there will be replaced.".into()
        } else {
            format!("{n} ratings that are already there will be replaced.")
        }
    },
    into_known: |n| {
        if n == 1 {
            "Use the class that already exists".into()
        } else {
            format!("Use the {n} classes that already exist")
        }
    },
    into_known_help: "Pupils of the same name get the results in their own row. Otherwise new classes are created next to them.",
    classes: |n| if n == 1 { "See the class".into() } else { format!("See the {n} classes") },
    small: "small group",
    columns: "These subjects are added to forms that already exist. One that you have hidden is shown again:",
    column: |class, subject| format!("{subject} in the form of {class}"),
    rescaled: "The column changes scale. Ratings that are not in the table keep their numbers but may get another colour:",
    rescaled_column: |one| {
        let Rescaled { class, subject, slot, ratings } = one;
        let ratings = if *ratings == 1 { "1 rating".into() } else { format!("{ratings} ratings") };
        format!("{subject} in {class}, term {slot}: {ratings}")
    },
    lacks_subject: "Write which subject each column with ratings belongs to.",
    lacks_difference: "Two columns have the same subject, school year and term. Change one of them.",
    lacks_range: "The smallest value of the scale must be smaller than the largest.",
    lacks_pupils: "There are no pupils to import.",
    lacks_class: "Give the class a name.",
    read_only: "You have opened a file to view it and cannot change anything. Close it to work in your own data.",
    go: |pupils, ratings| {
        format!(
            "Import {pupils} {} and {ratings} {}",
            if pupils == 1 { "pupil" } else { "pupils" },
            if ratings == 1 { "rating" } else { "ratings" }
        )
    },
    done: |classes, pupils, ratings| {
        let classes = if classes == 1 { "1 class".into() } else { format!("{classes} classes") };
        let pupils = if pupils == 1 { "1 pupil".into() } else { format!("{pupils} pupils") };
        let ratings = if ratings == 1 { "1 rating".into() } else { format!("{ratings} ratings") };
        format!("{ratings} for {pupils} in {classes} imported.")
    },
};
