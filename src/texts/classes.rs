//! Texts of the pages in `pages/classes` and `pages/pupils`.

pub mod list;
pub mod new;
pub mod roster;

/// Texts of these pages.
pub struct ClassesTexts {
    /// The list of classes.
    pub none: &'static str,
    /// What to do when there are none.
    pub none_text: &'static str,
    /// Makes a class.
    pub new_class: &'static str,
    /// Brings in a table of results.
    pub results: &'static str,
    /// A level: `7. klasse`.
    pub level: fn(u8) -> String,
    /// How many cells of a term are filled in, from the term, how many and of how many.
    pub filled: fn(&str, usize, usize) -> String,
    /// A term that has not begun.
    pub to_come: fn(&str) -> String,
    /// A class whose form has no fields in this term.
    pub no_fields: &'static str,
    /// A class that still stands in an earlier school year.
    pub old_year: fn(&str) -> String,
    /// A new class.
    pub new: new::NewClassTexts,
    /// A class's pupils.
    pub roster: roster::RosterTexts,
}

/// Danish.
pub const DA: ClassesTexts = ClassesTexts {
    none: "Ingen klasser endnu",
    none_text: "Opret den første ved at indsætte en liste med navne. Det tager et minut.",
    new_class: "Ny klasse",
    results: "Indlæs resultater",
    level: |level| if level == 0 { "børnehaveklasse".into() } else { format!("{level}. klasse") },
    filled: |term, rated, cells| format!("{term}: {rated} af {cells} felter"),
    to_come: |term| format!("{term} er ikke begyndt"),
    no_fields: "ingen felter i denne termin",
    old_year: |year| format!("står i {year}"),
    new: new::DA,
    roster: roster::DA,
};

/// English.
pub const EN: ClassesTexts = ClassesTexts {
    none: "No classes yet",
    none_text: "Create the first one by pasting a list of names. It takes a minute.",
    new_class: "New class",
    results: "Import results",
    level: |level| if level == 0 { "preschool class".into() } else { format!("grade {level}") },
    filled: |term, rated, cells| format!("{term}: {rated} of {cells} cells"),
    to_come: |term| format!("{term} has not begun"),
    no_fields: "no cells in this term",
    old_year: |year| format!("still in {year}"),
    new: new::EN,
    roster: roster::EN,
};
