//! Texts of the meeting: pictures, findings, and what may lie behind them.

use crate::model::finding::Certainty;

/// Texts of steps 3 and 4.
pub struct MeetingTexts {
    /// Heading over the pictures.
    pub pictures: &'static str,
    /// Name of the chips that choose a class.
    pub choose_class: &'static str,
    /// Chip: all classes together.
    pub all_classes: &'static str,
    /// The conference has no classes.
    pub no_classes: &'static str,
    /// It is a finding already.
    pub is_finding: &'static str,
    /// A finding was made, from its text.
    pub finding_made: fn(&str) -> String,
    /// Heading, and name of the list.
    pub findings: &'static str,
    /// What the order means.
    pub findings_help: &'static str,
    /// There are none yet.
    pub no_findings: &'static str,
    /// Leads to the step where findings are made.
    pub to_findings: &'static str,
    /// Label.
    pub finding: &'static str,
    /// In an empty finding.
    pub finding_hint: &'static str,
    /// Button.
    pub add_finding: &'static str,
    /// It rests on no numbers.
    pub impression: &'static str,
    /// It rests on so many cells.
    pub cells: fn(usize) -> String,
    /// Opens the cells.
    pub see_cells: fn(usize) -> String,
    /// Before the rule.
    pub rule: fn(&str) -> String,
    /// Head of a column.
    pub pupil: &'static str,
    /// Head of a column.
    pub subject: &'static str,
    /// An empty cell, read aloud.
    pub no_value: &'static str,
    /// A pupil who is not in the data any more.
    pub unknown_pupil: &'static str,
    /// Few pupils.
    pub few_pupils: &'static str,
    /// Legend.
    pub certainty: &'static str,
    /// How sure the team is.
    pub certainty_name: fn(Certainty) -> &'static str,
    /// Label.
    pub wonder: &'static str,
    /// Label.
    pub explanations: &'static str,
    /// Help.
    pub explanations_help: &'static str,
    /// Label.
    pub tell_apart: &'static str,
}

/// Tells whether a rule says itself that it is one, as those of observations do; it may have been
/// kept in the other language.
fn is_announced(rule: &str) -> bool {
    rule.starts_with("Regel:") || rule.starts_with("Rule:")
}

/// Danish.
pub const DA: MeetingTexts = MeetingTexts {
    pictures: "Diagrammer",
    choose_class: "Vælg klasse",
    all_classes: "Alle",
    no_classes: "Konferencen har ingen klasser endnu. Vælg dem under »Titel og klasser«.",
    is_finding: "Det er allerede et fund.",
    finding_made: |text| format!("Nyt fund: {text}"),
    findings: "Fund",
    findings_help: "vigtigst øverst",
    no_findings: "Ingen fund endnu. Gør noget af det, tallene viser, til et fund, eller skriv jeres eget.",
    to_findings: "Gå til trin 3",
    finding: "Fund",
    finding_hint: "Vi ser …",
    add_finding: "+ Tilføj eget fund",
    impression: "indtryk, ingen tal endnu",
    cells: |n| if n == 1 { "1 felt i skemaet".into() } else { format!("{n} felter i skemaet") },
    see_cells: |n| if n == 1 { "Se feltet".into() } else { format!("Se de {n} felter") },
    rule: |rule| if is_announced(rule) { rule.to_owned() } else { format!("Regel: {rule}") },
    pupil: "Elev",
    subject: "Fag",
    no_value: "ingen vurdering",
    unknown_pupil: "Elev, der ikke er her mere",
    few_pupils: "Færre end 5 elever: vær varsom med konklusioner.",
    certainty: "Hvor sikre er vi?",
    certainty_name: |certainty| match certainty {
        Certainty::Open => "Ikke drøftet",
        Certainty::Low => "Usikre",
        Certainty::Medium => "Nogenlunde sikre",
        Certainty::High => "Sikre",
    },
    wonder: "Hvad undrer os?",
    explanations: "Mulige forklaringer",
    explanations_help: "Gerne flere. Skriv dem som »måske«.",
    tell_apart: "Hvad kan skille forklaringerne ad?",
};

/// English.
pub const EN: MeetingTexts = MeetingTexts {
    pictures: "Charts",
    choose_class: "Choose class",
    all_classes: "All",
    no_classes: "The conference has no classes yet. Choose them under “Title and classes”.",
    is_finding: "That is already a finding.",
    finding_made: |text| format!("New finding: {text}"),
    findings: "Findings",
    findings_help: "most important first",
    no_findings: "No findings yet. Make something the numbers show a finding, or write your own.",
    to_findings: "Go to step 3",
    finding: "Finding",
    finding_hint: "We see …",
    add_finding: "+ Add your own finding",
    impression: "impression, no numbers yet",
    cells: |n| if n == 1 { "1 cell of the form".into() } else { format!("{n} cells of the form") },
    see_cells: |n| if n == 1 { "See the cell".into() } else { format!("See the {n} cells") },
    rule: |rule| if is_announced(rule) { rule.to_owned() } else { format!("Rule: {rule}") },
    pupil: "Pupil",
    subject: "Subject",
    no_value: "no rating",
    unknown_pupil: "Pupil who is not here any more",
    few_pupils: "Fewer than 5 pupils: be careful with conclusions.",
    certainty: "How sure are we?",
    certainty_name: |certainty| match certainty {
        Certainty::Open => "Not discussed",
        Certainty::Low => "Unsure",
        Certainty::Medium => "Fairly sure",
        Certainty::High => "Sure",
    },
    wonder: "What puzzles us?",
    explanations: "Possible explanations",
    explanations_help: "Preferably several. Write them as “perhaps”.",
    tell_apart: "What can tell the explanations apart?",
};
