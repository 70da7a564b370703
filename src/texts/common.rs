//! Words used on many pages: verbs, dates, terms, colours.

use chrono::{Datelike, NaiveDate};

use crate::model::scale::Scale;
use crate::model::step::Step;
use crate::model::term::{Term, year_label};

/// Words used on many pages.
pub struct CommonTexts {
    /// Verb on a button.
    pub add: &'static str,
    /// Verb on a button.
    pub cancel: &'static str,
    /// Verb on a button.
    pub close: &'static str,
    /// Verb on a button.
    pub delete: &'static str,
    /// Verb on a button.
    pub save: &'static str,
    /// Verb on a button.
    pub undo: &'static str,
    /// Verb on a button.
    pub redo: &'static str,
    /// Verb on a button.
    pub print: &'static str,
    /// Verb on a button.
    pub copy: &'static str,
    /// Verb on a button.
    pub edit: &'static str,
    /// Name of a move button.
    pub move_up: &'static str,
    /// Name of a move button.
    pub move_down: &'static str,
    /// Lists whose rows can be put in order.
    pub list: ListTexts,
    /// Name of the tabs of a class.
    pub class_pages: &'static str,
    /// The pages of a class: pupils, form, progress.
    pub class_tabs: [&'static str; 3],
    /// The six steps of a conference.
    pub steps: [&'static str; 6],
    /// Name of the region with messages.
    pub notices: &'static str,
    /// Between the last two of a list.
    pub and: &'static str,
    /// A person who gave no name.
    pub nameless: &'static str,
    /// `12 elever`.
    pub pupils: fn(usize) -> String,
    /// A pupil whose name is hidden: `Elev 7`.
    pub hidden_pupil: fn(usize) -> String,
    /// A level: `8. kl.`
    pub level: fn(u8) -> String,
    /// What the five colours mean, from red to very green.
    pub tones: [&'static str; 5],
    /// The five colours' names, from red to very green.
    pub colours: [&'static str; 5],
    /// A term at a level: `1. termin`, `Efterår`.
    pub term: fn(Term, u8, u8) -> String,
    /// A date as read aloud: `5. januar 2026`.
    pub date: fn(NaiveDate) -> String,
    /// A date in a narrow place: `5.1.2026`, `5 Jan 2026`.
    pub short_date: fn(NaiveDate) -> String,
    /// A day seen from today: `i dag`, `om 3 dage`, `for 2 dage siden`.
    pub from_today: fn(i64) -> String,
    /// Mark of what should have been done.
    pub overdue: &'static str,
    /// The built-in scales' names: 1–5, averages of marks.
    pub built_in_scales: [&'static str; 2],
}

/// Texts of lists whose rows can be put in order.
pub struct ListTexts {
    /// Something was taken off a list, from its name.
    pub removed: fn(&str) -> String,
    /// Verb and thing on a button that only shows a sign: `Slet: Karen`.
    pub act_on: fn(&str, &str) -> String,
    /// A thing without a name, by its number.
    pub number: fn(usize) -> String,
}

impl CommonTexts {
    /// The name of a step.
    pub fn step(&self, step: Step) -> &'static str {
        self.steps[usize::from(step.number() - 1)]
    }

    /// The name of a scale: its own, or that of a built-in one.
    pub fn scale_name(&self, scale: &Scale) -> String {
        match &scale.name {
            name if !name.is_empty() => name.clone(),
            _ if scale.id == Scale::five_id() => self.built_in_scales[0].into(),
            _ if scale.id == Scale::marks_id() => self.built_in_scales[1].into(),
            // One without a name must not pass for another.
            _ => format!("{}–{}", scale.write(scale.min), scale.write(scale.max)),
        }
    }
}

/// Danish.
pub const DA: CommonTexts = CommonTexts {
    add: "Tilføj",
    cancel: "Annullér",
    close: "Luk",
    delete: "Slet",
    save: "Gem",
    undo: "Fortryd",
    redo: "Gentag",
    print: "Udskriv",
    copy: "Kopiér",
    edit: "Redigér",
    move_up: "Flyt op",
    move_down: "Flyt ned",
    list: ListTexts {
        removed: |name| format!("»{name}« er fjernet."),
        act_on: |verb, name| format!("{verb}: {name}"),
        number: |n| format!("nr. {n}"),
    },
    class_pages: "Klassens sider",
    class_tabs: ["Elever", "Elevvurdering", "Udvikling"],
    steps: [
        "Fokusér blikket",
        "Udvælg data",
        "Identificér det vigtige",
        "Fortolk resultaterne",
        "Beslut næste skridt",
        "Følg løbende op",
    ],
    notices: "Beskeder",
    and: "og",
    nameless: "Uden navn",
    pupils: |n| if n == 1 { "1 elev".into() } else { format!("{n} elever") },
    hidden_pupil: |n| format!("Elev {n}"),
    level: |level| format!("{level}.\u{a0}kl."),
    tones: [
        "meget bekymrende: kræver en ekstraordinær indsats",
        "bekymrende: kræver en ekstra indsats",
        "lidt bekymrende: kræver opmærksomhed",
        "fint: udvikler sig som ventet",
        "over niveau",
    ],
    colours: ["rød", "orange", "gul", "grøn", "meget grøn"],
    term: |term, level, slots| match (slots, term.slot) {
        (2, 1) if level <= 7 => "Efterår".into(),
        (2, _) if level <= 7 => "Forår".into(),
        (1, _) => year_label(term.year),
        (_, slot) => format!("{slot}. termin"),
    },
    date: |date| {
        const MONTHS: [&str; 12] = [
            "januar",
            "februar",
            "marts",
            "april",
            "maj",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "december",
        ];
        format!("{}. {} {}", date.day(), MONTHS[date.month0() as usize], date.year())
    },
    short_date: |date| format!("{}.{}.{}", date.day(), date.month(), date.year()),
    from_today: |days| match days {
        0 => "i dag".into(),
        1 => "i morgen".into(),
        -1 => "i går".into(),
        2.. => format!("om {days} dage"),
        _ => format!("for {} dage siden", -days),
    },
    overdue: "frist overskredet",
    built_in_scales: ["1–5 med farver", "Gennemsnit af karakterer (7-trinsskalaen)"],
};

/// English.
pub const EN: CommonTexts = CommonTexts {
    add: "Add",
    cancel: "Cancel",
    close: "Close",
    delete: "Delete",
    save: "Save",
    undo: "Undo",
    redo: "Redo",
    print: "Print",
    copy: "Copy",
    edit: "Edit",
    move_up: "Move up",
    move_down: "Move down",
    list: ListTexts {
        removed: |name| format!("“{name}” has been removed."),
        act_on: |verb, name| format!("{verb}: {name}"),
        number: |n| format!("no. {n}"),
    },
    class_pages: "The class's pages",
    class_tabs: ["Pupils", "Rating form", "Progress"],
    steps: [
        "Narrow the focus",
        "Choose data",
        "Identify what matters",
        "Interpret the results",
        "Decide next steps",
        "Follow up",
    ],
    notices: "Messages",
    and: "and",
    nameless: "No name",
    pupils: |n| if n == 1 { "1 pupil".into() } else { format!("{n} pupils") },
    hidden_pupil: |n| format!("Pupil {n}"),
    level: |level| format!("Grade\u{a0}{level}"),
    tones: [
        "very worrying: calls for an extraordinary effort",
        "worrying: calls for an extra effort",
        "slightly worrying: calls for attention",
        "fine: developing as expected",
        "above level",
    ],
    colours: ["red", "orange", "yellow", "green", "very green"],
    term: |term, level, slots| match (slots, term.slot) {
        (2, 1) if level <= 7 => "Autumn".into(),
        (2, _) if level <= 7 => "Spring".into(),
        (1, _) => year_label(term.year),
        (_, slot) => format!("Term {slot}"),
    },
    date: |date| format!("{} {} {}", date.day(), EN_MONTHS[date.month0() as usize], date.year()),
    short_date: |date| {
        let month = &EN_MONTHS[date.month0() as usize][..3];
        format!("{} {month} {}", date.day(), date.year())
    },
    from_today: |days| match days {
        0 => "today".into(),
        1 => "tomorrow".into(),
        -1 => "yesterday".into(),
        2.. => format!("in {days} days"),
        _ => format!("{} days ago", -days),
    },
    overdue: "overdue",
    built_in_scales: ["1–5 with colours", "Average of marks (Danish 7-point scale)"],
};

const EN_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
