//! Texts of the decisions and of their follow-up.

use crate::model::decision::{DecisionSort, Status};

/// Texts of steps 5 and 6.
pub struct DecisionTexts {
    /// Heading, and name of the list.
    pub decisions: &'static str,
    /// There are none yet.
    pub none: &'static str,
    /// Button.
    pub add: &'static str,
    /// Label.
    pub what: &'static str,
    /// Legend.
    pub sort: &'static str,
    /// What is decided.
    pub sort_name: fn(DecisionSort) -> &'static str,
    /// Label.
    pub who: &'static str,
    /// Label.
    pub due: &'static str,
    /// Label.
    pub finding: &'static str,
    /// No finding.
    pub no_finding: &'static str,
    /// A finding whose text is missing, by its place.
    pub finding_number: fn(usize) -> String,
    /// Heading of the pupils of a decision.
    pub pupils: &'static str,
    /// No pupils: the whole group.
    pub whole_group: &'static str,
    /// Opens the picker.
    pub choose_pupils: &'static str,
    /// Label of the search.
    pub search: &'static str,
    /// The search finds nobody.
    pub nobody: &'static str,
    /// Takes a pupil off.
    pub take_off: fn(&str) -> String,
    /// Takes the pupils over from the finding.
    pub pupils_of_finding: fn(usize) -> String,
    /// Owner or date is missing.
    pub incomplete: &'static str,
    /// More than a handful.
    pub many: &'static str,
    /// Heading: what became of the decisions.
    pub outcomes: &'static str,
    /// Label.
    pub status: &'static str,
    /// Was it done?
    pub status_name: fn(Status) -> &'static str,
    /// Label, asked once it is done.
    pub worked: &'static str,
    /// Help.
    pub worked_help: &'static str,
    /// Who and by when, in one line.
    pub who_when: fn(&str, &str) -> String,
    /// Without anybody.
    pub no_owner: &'static str,
    /// Heading over the follow-up meeting.
    pub follow_up: &'static str,
    /// Label.
    pub follow_date: &'static str,
    /// Label.
    pub follow_owner: &'static str,
    /// Heading, and name of the list.
    pub milestones: &'static str,
    /// Label.
    pub milestone: &'static str,
    /// Label.
    pub milestone_due: &'static str,
    /// Label.
    pub signs: &'static str,
    /// Tick.
    pub reached: &'static str,
    /// Button.
    pub add_milestone: &'static str,
    /// Suggests a milestone so many months after the meeting, on a day.
    pub suggest: fn(u32, &str) -> String,
    /// Heading, and name of the list.
    pub log: &'static str,
    /// Label.
    pub log_date: &'static str,
    /// Label.
    pub log_text: &'static str,
    /// Label.
    pub log_who: &'static str,
    /// Button.
    pub add_log: &'static str,
}

/// Danish.
pub const DA: DecisionTexts = DecisionTexts {
    decisions: "Beslutninger",
    none: "Ingen beslutninger endnu. Hellere få end mange. At undersøge mere er også en beslutning.",
    add: "+ Tilføj beslutning",
    what: "Hvad gør vi?",
    sort: "Type",
    sort_name: |sort| match sort {
        DecisionSort::Action => "Handling",
        DecisionSort::KnowMore => "Undersøgelse",
    },
    who: "Hvem er ansvarlig?",
    due: "Senest",
    finding: "Bygger på",
    no_finding: "ikke et bestemt fund",
    finding_number: |n| format!("Fund {n}"),
    pupils: "For hvem?",
    whole_group: "hele gruppen",
    choose_pupils: "Vælg elever …",
    search: "Søg efter elev",
    nobody: "Ingen elever passer til søgningen.",
    take_off: |name| format!("Fjern {name}"),
    pupils_of_finding: |n| {
        if n == 1 {
            "Vælg eleven fra fundet".into()
        } else {
            format!("Vælg de {n} elever fra fundet")
        }
    },
    incomplete: "mangler ansvarlig eller frist",
    many: "Mere end fem beslutninger er svære at holde i live. Hvilke kan vente?",
    outcomes: "Hvad blev der af beslutningerne?",
    status: "Blev det gjort?",
    status_name: |status| match status {
        Status::Planned => "planlagt",
        Status::Done => "gjort",
        Status::NotDone => "ikke gjort",
        Status::Unknown => "ved ikke",
    },
    worked: "Virkede det?",
    worked_help: "Hvad ser I, og hvad ser I ikke endnu?",
    who_when: |who, when| format!("{who}, senest {when}"),
    no_owner: "ingen ansvarlig",
    follow_up: "Opfølgningsmøde",
    follow_date: "Hvornår?",
    follow_owner: "Hvem indkalder?",
    milestones: "Milepæle",
    milestone: "Hvad skal være sket?",
    milestone_due: "Hvornår ser vi efter?",
    signs: "Tegn på fremgang",
    reached: "Er nået",
    add_milestone: "+ Tilføj milepæl",
    suggest: |months, date| format!("+ {months} måneder efter mødet ({date})"),
    log: "Logbog",
    log_date: "Dato",
    log_text: "Hvad er der sket?",
    log_who: "Hvem skriver?",
    add_log: "+ Skriv i logbogen",
};

/// English.
pub const EN: DecisionTexts = DecisionTexts {
    decisions: "Decisions",
    none: "No decisions yet. A few are better than many. Finding out more is a decision, too.",
    add: "+ Add decision",
    what: "What do we do?",
    sort: "Type",
    sort_name: |sort| match sort {
        DecisionSort::Action => "Action",
        DecisionSort::KnowMore => "Something to find out",
    },
    who: "Who is responsible?",
    due: "By",
    finding: "Rests on",
    no_finding: "no particular finding",
    finding_number: |n| format!("Finding {n}"),
    pupils: "For whom?",
    whole_group: "the whole group",
    choose_pupils: "Choose pupils …",
    search: "Search for a pupil",
    nobody: "No pupils match the search.",
    take_off: |name| format!("Remove {name}"),
    pupils_of_finding: |n| {
        if n == 1 {
            "Choose the pupil from the finding".into()
        } else {
            format!("Choose the {n} pupils from the finding")
        }
    },
    incomplete: "no one responsible or no deadline",
    many: "More than five decisions are hard to keep alive. Which can wait?",
    outcomes: "What became of the decisions?",
    status: "Was it done?",
    status_name: |status| match status {
        Status::Planned => "planned",
        Status::Done => "done",
        Status::NotDone => "not done",
        Status::Unknown => "don't know",
    },
    worked: "Did it work?",
    worked_help: "What do you see, and what do you not see yet?",
    who_when: |who, when| format!("{who}, by {when}"),
    no_owner: "no one responsible",
    follow_up: "Follow-up meeting",
    follow_date: "When?",
    follow_owner: "Who calls it?",
    milestones: "Milestones",
    milestone: "What should have happened?",
    milestone_due: "When do we look?",
    signs: "Signs of progress",
    reached: "Is reached",
    add_milestone: "+ Add milestone",
    suggest: |months, date| format!("+ {months} months after the meeting ({date})"),
    log: "Log",
    log_date: "Date",
    log_text: "What has happened?",
    log_who: "Who writes?",
    add_log: "+ Write in the log",
};
