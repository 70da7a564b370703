//! Texts of the minutes.

use crate::model::decision::Status;

/// Texts of the minutes.
pub struct MinutesTexts {
    /// The page's title.
    pub title: &'static str,
    /// Before the classes.
    pub about: fn(&str) -> String,
    /// Part.
    pub people: &'static str,
    /// Somebody and the role.
    pub person: fn(&str, &str) -> String,
    /// Part.
    pub focus: &'static str,
    /// Part.
    pub sources: &'static str,
    /// Part.
    pub findings: &'static str,
    /// How sure the team is, from its name.
    pub sure: fn(&str) -> String,
    /// Rests on no numbers.
    pub impression: &'static str,
    /// Part.
    pub decisions: &'static str,
    /// Heads of its table: what, who, when, pupils, finding.
    pub columns: [&'static str; 5],
    /// Before a decision to find out more.
    pub know_more: fn(&str) -> String,
    /// All pupils of the group.
    pub whole_group: &'static str,
    /// A finding by its number.
    pub finding: fn(usize) -> String,
    /// Part.
    pub follow_up: &'static str,
    /// The follow-up, from its day and who calls it.
    pub follow: fn(&str, &str) -> String,
    /// The day of the follow-up alone.
    pub follow_date: fn(&str) -> String,
    /// Who calls the follow-up alone.
    pub follow_owner: fn(&str) -> String,
    /// Begins a milestone, from its day or nothing.
    pub milestone: fn(&str) -> String,
    /// The signs of a milestone.
    pub signs: fn(&str) -> String,
    /// Part: what became of the decisions.
    pub outcomes: &'static str,
    /// Whether it was done.
    pub outcome: fn(Status) -> &'static str,
    /// Part: what happened between two conferences.
    pub log: &'static str,
    /// Foot, from today's date.
    pub foot: fn(&str) -> String,
    /// There is nothing to put on the minutes.
    pub empty: &'static str,
    /// Leads to the first step.
    pub to_steps: &'static str,
    /// Button.
    pub copy: &'static str,
    /// It was copied.
    pub copied: &'static str,
    /// It could not be copied; title of the dialog with the text.
    pub copy_by_hand: &'static str,
    /// What to do then.
    pub copy_help: &'static str,
    /// Names of pupils are in it.
    pub names: &'static str,
    /// Names are hidden.
    pub names_hidden: &'static str,
    /// Names of pupils who have an alias stand in what was written.
    pub protected: fn(&str) -> String,
    /// So many names stand in what was written, while names are hidden.
    pub names_in_text: fn(usize) -> String,
    /// Opens the list of them.
    pub which_names: &'static str,
    /// Those that were replaced.
    pub replaced: fn(&str) -> String,
    /// Those that were left.
    pub left: fn(&str) -> String,
}

/// Danish.
pub const DA: MinutesTexts = MinutesTexts {
    title: "Referat",
    about: |classes| format!("Læringskonference · {classes}"),
    people: "Deltagere",
    person: |name, role| format!("{name} ({role})"),
    focus: "Fokus og formål",
    sources: "Kilder",
    findings: "Fund",
    sure: |certainty| format!("vi er {certainty}"),
    impression: "indtryk",
    decisions: "Beslutninger",
    columns: ["Hvad", "Hvem", "Senest", "Elever", "Bygger på"],
    know_more: |what| format!("Undersøg: {what}"),
    whole_group: "hele gruppen",
    finding: |n| format!("fund {n}"),
    follow_up: "Opfølgning",
    follow: |date, who| format!("Opfølgningsmøde {date}. {who} indkalder."),
    follow_date: |date| format!("Opfølgningsmøde {date}."),
    follow_owner: |who| format!("{who} indkalder til opfølgning."),
    milestone: |date| if date.is_empty() { "Milepæl".into() } else { format!("Milepæl {date}") },
    signs: |signs| format!("Tegn: {signs}"),
    outcomes: "Hvad der blev af beslutningerne",
    outcome: |status| match status {
        Status::Planned => "Planlagt.",
        Status::Done => "Gjort.",
        Status::NotDone => "Ikke gjort.",
        Status::Unknown => "Vi ved ikke, om det er gjort.",
    },
    log: "Logbog",
    foot: |date| format!("Lavet med Fremdrift · {date}"),
    empty: "Der er ikke skrevet noget i konferencen endnu. Referatet bliver til af det, I skriver i de seks trin.",
    to_steps: "Gå til trin 1",
    copy: "Kopiér som tekst til en mail",
    copied: "Referatet er kopieret. Indsæt det i mailen med Ctrl+V.",
    copy_by_hand: "Referatet som tekst",
    copy_help: "Browseren tillod ikke kopiering. Teksten er markeret: tryk Ctrl+C, og indsæt den i mailen.",
    names: "Referatet nævner elever. Send det kun med sikker post. Det gælder også, når navnene er skjult.",
    names_hidden: "Navnene er skjult. Send alligevel kun referatet med sikker post: Sammen med en klasseliste kan eleverne genkendes.",
    protected: |names| {
        format!(
            "Jeres tekster nævner elever, der ellers vises med visningsnavn: {names}. Ret teksterne i trinene."
        )
    },
    names_in_text: |n| match n {
        1 => "Navnene er skjult, men 1 navn på en elev står i det, I har skrevet.".into(),
        _ => format!("Navnene er skjult, men {n} navne på elever står i det, I har skrevet."),
    },
    which_names: "Se hvilke",
    replaced: |names| format!("Erstattet i referatet, men ikke i trinene: {names}."),
    left: |names| {
        format!(
            "Ikke erstattet, for det kan være et andet ord eller en voksen: {names}. Ret selv teksten i trinene."
        )
    },
};

/// English.
pub const EN: MinutesTexts = MinutesTexts {
    title: "Minutes",
    about: |classes| format!("Learning conference · {classes}"),
    people: "Participants",
    person: |name, role| format!("{name} ({role})"),
    focus: "Focus and purpose",
    sources: "Sources",
    findings: "Findings",
    sure: |certainty| format!("we are {certainty}"),
    impression: "impression",
    decisions: "Decisions",
    columns: ["What", "Who", "By", "Pupils", "Rests on"],
    know_more: |what| format!("Find out: {what}"),
    whole_group: "the whole group",
    finding: |n| format!("finding {n}"),
    follow_up: "Follow-up",
    follow: |date, who| format!("Follow-up meeting {date}. {who} calls the meeting."),
    follow_date: |date| format!("Follow-up meeting {date}."),
    follow_owner: |who| format!("{who} calls the follow-up meeting."),
    milestone: |date| {
        if date.is_empty() { "Milestone".into() } else { format!("Milestone {date}") }
    },
    signs: |signs| format!("Signs: {signs}"),
    outcomes: "What became of the decisions",
    outcome: |status| match status {
        Status::Planned => "Planned.",
        Status::Done => "Done.",
        Status::NotDone => "Not done.",
        Status::Unknown => "We do not know whether it was done.",
    },
    log: "Log",
    foot: |date| format!("Made with Fremdrift · {date}"),
    empty: "Nothing has been written in the conference yet. The minutes come from what you write in the six steps.",
    to_steps: "Go to step 1",
    copy: "Copy as text for an e-mail",
    copied: "The minutes have been copied. Paste them into the e-mail with Ctrl+V.",
    copy_by_hand: "The minutes as text",
    copy_help: "The browser did not allow copying. The text is selected: press Ctrl+C and paste it into the e-mail.",
    names: "The minutes name pupils. Send them by secure mail only, even when names are hidden.",
    names_hidden: "Names are hidden. Still send the minutes by secure mail only: with a class list, pupils can be recognised.",
    protected: |names| {
        format!(
            "Your texts name pupils who are otherwise shown by their display name: {names}. Correct the texts in the steps."
        )
    },
    names_in_text: |n| match n {
        1 => "Names are hidden, but 1 name of a pupil is in what you have written.".into(),
        _ => format!("Names are hidden, but {n} names of pupils are in what you have written."),
    },
    which_names: "See which",
    replaced: |names| format!("Replaced in the minutes, but not in the steps: {names}."),
    left: |names| {
        format!(
            "Not replaced, as it may be another word or an adult: {names}. Correct the text in the steps yourself."
        )
    },
};
