//! Texts around every step: head, bar of steps, answers, lists, timer.

use crate::model::step::{Phase, Progress};

/// Texts around every step.
pub struct FrameTexts {
    /// Name of the bar of steps.
    pub steps: &'static str,
    /// When a step is taken.
    pub phase: fn(Phase) -> &'static str,
    /// How far a step has come.
    pub progress: fn(Progress) -> &'static str,
    /// So many minutes.
    pub minutes: fn(u16) -> String,
    /// Before what comes out of a step.
    pub outcome: &'static str,
    /// Opens the example.
    pub example: &'static str,
    /// Tick.
    pub done: &'static str,
    /// Button and dialog: title and classes.
    pub edit: &'static str,
    /// Label of the title.
    pub title: &'static str,
    /// Legend of the classes.
    pub classes: &'static str,
    /// Button.
    pub remove: &'static str,
    /// The conference was deleted, from its title.
    pub removed: fn(&str) -> String,
    /// Leads to the minutes.
    pub minutes_page: &'static str,
    /// Who wrote an answer last, and when.
    pub written: fn(&str, &str) -> String,
    /// Today at this time.
    pub today_at: fn(&str) -> String,
    /// Somebody else's answer, written at the same time, from who and when.
    pub also_written: fn(&str, &str) -> String,
    /// Takes somebody else's answer instead.
    pub use_this: &'static str,
    /// Time left of the step.
    pub time_left: &'static str,
    /// Time over the step's minutes.
    pub time_over: &'static str,
    /// Button.
    pub start: &'static str,
    /// Button.
    pub pause: &'static str,
    /// Button.
    pub again: &'static str,
}

/// Danish.
pub const DA: FrameTexts = FrameTexts {
    steps: "De seks trin",
    phase: |phase| match phase {
        Phase::Before => "Forberedelse",
        Phase::At => "På mødet",
        Phase::After => "Efter mødet",
    },
    progress: |progress| match progress {
        Progress::NotStarted => "ikke begyndt",
        Progress::Begun => "i gang",
        Progress::Done => "færdigt",
    },
    minutes: |n| format!("{n} min."),
    outcome: "Det kommer der ud af det:",
    example: "Sådan kan det se ud",
    done: "Trinnet er færdigt",
    edit: "Titel og klasser …",
    title: "Hvad handler konferencen om?",
    classes: "Klasser",
    remove: "Slet konferencen",
    removed: |title| format!("»{title}« er slettet med alt, hvad der stod i den."),
    minutes_page: "Referat",
    written: |name, when| {
        if name.is_empty() { format!("skrevet {when}") } else { format!("{name}, {when}") }
    },
    today_at: |time| format!("i dag kl. {time}"),
    also_written: |name, when| {
        let name = if name.is_empty() { "En anden" } else { name };
        format!("{name} skrev på samme tid ({when}):")
    },
    use_this: "Brug dette svar i stedet",
    time_left: "tilbage af dette trin",
    time_over: "over tiden",
    start: "Start ur",
    pause: "Pause",
    again: "Nulstil",
};

/// English.
pub const EN: FrameTexts = FrameTexts {
    steps: "The six steps",
    phase: |phase| match phase {
        Phase::Before => "Preparation",
        Phase::At => "At the meeting",
        Phase::After => "After the meeting",
    },
    progress: |progress| match progress {
        Progress::NotStarted => "not begun",
        Progress::Begun => "begun",
        Progress::Done => "done",
    },
    minutes: |n| format!("{n} min"),
    outcome: "What comes out of it:",
    example: "What it can look like",
    done: "The step is done",
    edit: "Title and classes …",
    title: "What is the conference about?",
    classes: "Classes",
    remove: "Delete the conference",
    removed: |title| format!("“{title}” has been deleted with everything in it."),
    minutes_page: "Minutes",
    written: |name, when| {
        if name.is_empty() { format!("written {when}") } else { format!("{name}, {when}") }
    },
    today_at: |time| format!("today at {time}"),
    also_written: |name, when| {
        let name = if name.is_empty() { "Somebody else" } else { name };
        format!("{name} wrote at the same time ({when}):")
    },
    use_this: "Use this answer instead",
    time_left: "left of this step",
    time_over: "over time",
    start: "Start timer",
    pause: "Pause",
    again: "Reset",
};
