//! Texts of the preparation: who, when and how long, and which sources.

use crate::model::participant::Role;
use crate::model::source::SourceKind;

/// Texts of steps 1 and 2.
pub struct PreparationTexts {
    /// Heading over the last conference's decisions.
    pub last_time: &'static str,
    /// Which conference they come from, from title and day.
    pub last_time_from: fn(&str, &str) -> String,
    /// It decided nothing.
    pub last_time_none: &'static str,
    /// Leads to its minutes.
    pub last_minutes: &'static str,
    /// Heading over a step's questions.
    pub questions: &'static str,
    /// Heading over time and place.
    pub when: &'static str,
    /// Label.
    pub date: &'static str,
    /// Label.
    pub start: &'static str,
    /// Label.
    pub place: &'static str,
    /// Heading, and name of the list.
    pub people: &'static str,
    /// Label.
    pub name: &'static str,
    /// Label.
    pub role: &'static str,
    /// Button.
    pub add_person: &'static str,
    /// Nobody who can decide is there.
    pub no_leader: &'static str,
    /// What somebody is at the meeting.
    pub role_name: fn(Role) -> &'static str,
    /// Heading over the subjects.
    pub subjects: &'static str,
    /// What no choice means.
    pub subjects_help: &'static str,
    /// Heading, and name of the list.
    pub agenda: &'static str,
    /// First point of the agenda.
    pub frame: &'static str,
    /// Label of the minutes of one point.
    pub minutes_for: fn(&str) -> String,
    /// The meeting's length, from hours and minutes.
    pub total: fn(u16, u16) -> String,
    /// When it begins and ends.
    pub from_to: fn(&str, &str) -> String,
    /// Heading, and name of the list.
    pub sources: &'static str,
    /// Label.
    pub source: &'static str,
    /// Label.
    pub kind: &'static str,
    /// Label.
    pub why: &'static str,
    /// Label.
    pub who_brings: &'static str,
    /// Label.
    pub due: &'static str,
    /// Tick.
    pub ready: &'static str,
    /// Button.
    pub add_source: &'static str,
    /// Over the suggestions.
    pub suggestions: &'static str,
    /// A class's form as a source.
    pub form_of: fn(&str) -> String,
    /// A suggestion was taken, from its title and deadline.
    pub source_added: fn(&str, Option<&str>) -> String,
    /// What kind of source it is.
    pub kind_name: fn(SourceKind) -> &'static str,
    /// How numbers and observations balance, by how many of each.
    pub balance: fn(usize, usize) -> String,
    /// The two deadlines: own suggestions, and the form filled in.
    pub deadlines: fn(&str, &str) -> String,
    /// No day is set, so there are no deadlines.
    pub no_deadlines: &'static str,
    /// Over the links to the forms.
    pub forms: &'static str,
    /// A class's form, from its name, cells filled in and all.
    pub form_link: fn(&str) -> String,
}

/// Danish.
pub const DA: PreparationTexts = PreparationTexts {
    last_time: "Beslutninger fra sidst",
    last_time_from: |title, date| format!("{title}, {date}"),
    last_time_none: "Der blev ikke skrevet beslutninger sidst.",
    last_minutes: "Se referatet",
    questions: "Spørgsmål",
    when: "Tid og sted",
    date: "Dato",
    start: "Begynder kl.",
    place: "Sted",
    people: "Deltagere",
    name: "Navn",
    role: "Rolle",
    add_person: "+ Tilføj deltager",
    no_leader: "Ingen leder på listen. Husk en, der kan beslutte.",
    role_name: |role| match role {
        Role::Teacher => "lærer",
        Role::Pedagogue => "pædagog",
        Role::Leader => "leder",
        Role::Counsellor => "vejleder",
        Role::Facilitator => "mødeleder",
        Role::Secretary => "referent",
        Role::Other => "andet",
    },
    subjects: "Fag i fokus",
    subjects_help: "Bestemmer, hvilke diagrammer I ser i trin 3 og 4. Ingen valgt betyder alle fag.",
    agenda: "Dagsorden",
    frame: "Velkomst og ramme",
    minutes_for: |what| format!("Minutter til {what}"),
    total: |hours, minutes| match (hours, minutes) {
        (0, m) => format!("Mødet varer {m} minutter."),
        (1, 0) => "Mødet varer 1 time.".into(),
        (h, 0) => format!("Mødet varer {h} timer."),
        (1, m) => format!("Mødet varer 1 time og {m} minutter."),
        (h, m) => format!("Mødet varer {h} timer og {m} minutter."),
    },
    from_to: |from, to| format!("Kl. {from}–{to}."),
    sources: "Kilder",
    source: "Kilde",
    kind: "Type",
    why: "Hvad skal den vise os?",
    who_brings: "Hvem har den med?",
    due: "Klar senest",
    ready: "Er klar",
    add_source: "+ Tilføj kilde",
    suggestions: "Forslag",
    form_of: |class| format!("Elevvurderingsskema for {class}"),
    source_added: |title, due| match due {
        Some(due) => format!("»{title}« er på listen, klar senest {due}."),
        None => format!("»{title}« er på listen."),
    },
    kind_name: |kind| match kind {
        SourceKind::RatingForm => "Elevvurderingsskema",
        SourceKind::Test => "Test eller prøve",
        SourceKind::Marks => "Standpunktskarakterer",
        SourceKind::Observation => "Observation af undervisning",
        SourceKind::WellBeing => "Trivselsmåling",
        SourceKind::Absence => "Fravær",
        SourceKind::PupilWork => "Elevernes arbejder og selvvurdering",
        SourceKind::Other => "Andet",
    },
    balance: |numbers, words| {
        let counted = format!("{numbers} med tal og {words} med observationer.");
        match (numbers, words) {
            (0, 0) => "Vælg nogle få kilder, både tal og observationer.".into(),
            (_, 0) => format!("{counted} Er der noget, nogen har set eller hørt?"),
            (0, _) => format!("{counted} Er der tal at holde dem op imod?"),
            (n, m) if n + m > 6 => format!("{counted} Kan I nå at se dem alle?"),
            _ => counted,
        }
    },
    deadlines: |suggestions, form| {
        format!(
            "Egne forslag til kilder senest {suggestions}. Skemaerne udfyldt senest {form}, fire arbejdsdage før mødet."
        )
    },
    no_deadlines: "Sæt en dato i trin 1, så regnes fristerne ud.",
    forms: "Klassernes skemaer",
    form_link: |class| format!("Skemaet for {class}"),
};

/// English.
pub const EN: PreparationTexts = PreparationTexts {
    last_time: "Decisions from last time",
    last_time_from: |title, date| format!("{title}, {date}"),
    last_time_none: "No decisions were written down last time.",
    last_minutes: "See the minutes",
    questions: "Questions",
    when: "Time and place",
    date: "Date",
    start: "Begins at",
    place: "Place",
    people: "Participants",
    name: "Name",
    role: "Role",
    add_person: "+ Add participant",
    no_leader: "No leader on the list. Remember someone who can decide.",
    role_name: |role| match role {
        Role::Teacher => "teacher",
        Role::Pedagogue => "pedagogue",
        Role::Leader => "leader",
        Role::Counsellor => "adviser",
        Role::Facilitator => "facilitator",
        Role::Secretary => "minute-taker",
        Role::Other => "other",
    },
    subjects: "Subjects in focus",
    subjects_help: "Decides which charts you see in steps 3 and 4. None chosen means all subjects.",
    agenda: "Agenda",
    frame: "Welcome and frame",
    minutes_for: |what| format!("Minutes for {what}"),
    total: |hours, minutes| match (hours, minutes) {
        (0, m) => format!("The meeting takes {m} minutes."),
        (1, 0) => "The meeting takes 1 hour.".into(),
        (h, 0) => format!("The meeting takes {h} hours."),
        (1, m) => format!("The meeting takes 1 hour and {m} minutes."),
        (h, m) => format!("The meeting takes {h} hours and {m} minutes."),
    },
    from_to: |from, to| format!("{from}–{to}."),
    sources: "Sources",
    source: "Source",
    kind: "Type",
    why: "What is it to show us?",
    who_brings: "Who brings it?",
    due: "Ready by",
    ready: "Is ready",
    add_source: "+ Add source",
    suggestions: "Suggestions",
    form_of: |class| format!("Rating form for {class}"),
    source_added: |title, due| match due {
        Some(due) => format!("“{title}” is on the list, ready by {due}."),
        None => format!("“{title}” is on the list."),
    },
    kind_name: |kind| match kind {
        SourceKind::RatingForm => "Rating form",
        SourceKind::Test => "Test or exam",
        SourceKind::Marks => "Term marks",
        SourceKind::Observation => "Observation of lessons",
        SourceKind::WellBeing => "Well-being survey",
        SourceKind::Absence => "Absence",
        SourceKind::PupilWork => "Pupils' work and self-assessment",
        SourceKind::Other => "Other",
    },
    balance: |numbers, words| {
        let counted = format!("{numbers} with numbers and {words} with observations.");
        match (numbers, words) {
            (0, 0) => "Choose a few sources, both numbers and observations.".into(),
            (_, 0) => format!("{counted} Is there something that somebody has seen or heard?"),
            (0, _) => format!("{counted} Are there numbers to hold them against?"),
            (n, m) if n + m > 6 => format!("{counted} Will you have time to look at them all?"),
            _ => counted,
        }
    },
    deadlines: |suggestions, form| {
        format!(
            "Your own suggestions for sources by {suggestions}. Forms filled in by {form}, four working days before the meeting."
        )
    },
    no_deadlines: "Set a date in step 1, and the deadlines follow.",
    forms: "The classes' rating forms",
    form_link: |class| format!("The form for {class}"),
};
