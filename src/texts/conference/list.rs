//! Texts of the list of conferences and of making a new one.

/// Texts of the list of conferences and of making a new one.
pub struct ListTexts {
    /// The page's title.
    pub title: &'static str,
    /// Button, and title of the form it opens.
    pub new: &'static str,
    /// There are none.
    pub empty: &'static str,
    /// What one is for.
    pub empty_text: &'static str,
    /// A conference whose title was left out.
    pub untitled: &'static str,
    /// No day is set.
    pub no_date: &'static str,
    /// Open decisions.
    pub open_decisions: fn(usize) -> String,
    /// The step it has come to, from number and name.
    pub at_step: fn(u8, &str) -> String,
    /// All steps are ticked off.
    pub all_done: &'static str,
    /// Label of the title.
    pub about: &'static str,
    /// Help for the title.
    pub about_help: &'static str,
    /// The title is missing.
    pub about_missing: &'static str,
    /// Legend of the classes.
    pub classes: &'static str,
    /// No class is chosen.
    pub classes_missing: &'static str,
    /// Chooses all classes of a level.
    pub whole_year: fn(u8) -> String,
    /// The name a class had when the conference was held.
    pub then: fn(&str) -> String,
    /// A class that has been deleted since.
    pub deleted: &'static str,
    /// There are no classes yet.
    pub no_classes: &'static str,
    /// Leads to a new class.
    pub make_class: &'static str,
    /// Label of the day.
    pub date: &'static str,
    /// Help for the day.
    pub date_help: &'static str,
    /// There was one before, from its title and day.
    pub earlier: fn(&str, &str) -> String,
    /// Makes it.
    pub create: &'static str,
    /// It was made, from its title.
    pub created: fn(&str) -> String,
}

/// Danish.
pub const DA: ListTexts = ListTexts {
    title: "Konferencer",
    new: "Ny konference",
    empty: "Ingen konferencer endnu",
    empty_text: "En læringskonference er et møde om elevernes læring: to trin før mødet, tre på mødet og ét bagefter. Begynd med, hvad den skal handle om.",
    untitled: "Konference uden titel",
    no_date: "uden dato",
    open_decisions: |n| {
        if n == 1 { "1 åben beslutning".into() } else { format!("{n} åbne beslutninger") }
    },
    at_step: |number, name| format!("trin {number}: {name}"),
    all_done: "alle trin færdige",
    about: "Hvad skal den handle om?",
    about_help: "Én linje, for eksempel: matematik på 8. årgang.",
    about_missing: "Skriv med få ord, hvad konferencen handler om.",
    classes: "Hvilke klasser?",
    classes_missing: "Vælg mindst én klasse.",
    whole_year: |level| format!("Hele {level}. årgang"),
    then: |name| format!("(dengang {name})"),
    deleted: "(slettet)",
    no_classes: "Der er ingen klasser endnu. Diagrammerne i trin 3 og 4 kommer fra klassernes skemaer.",
    make_class: "Opret en klasse",
    date: "Hvornår?",
    date_help: "Kan vente. Frister regnes ud fra datoen.",
    earlier: |title, date| {
        format!(
            "Der har været en konference for gruppen før: »{title}« ({date}). Den nye åbner med beslutningerne derfra."
        )
    },
    create: "Opret, og gå til trin 1",
    created: |title| format!("»{title}« er oprettet."),
};

/// English.
pub const EN: ListTexts = ListTexts {
    title: "Conferences",
    new: "New conference",
    empty: "No conferences yet",
    empty_text: "A learning conference is a meeting about the pupils' learning: two steps before the meeting, three at it and one after. Begin with what it is to be about.",
    untitled: "Conference without a title",
    no_date: "no date",
    open_decisions: |n| {
        if n == 1 { "1 open decision".into() } else { format!("{n} open decisions") }
    },
    at_step: |number, name| format!("step {number}: {name}"),
    all_done: "all steps done",
    about: "What is it to be about?",
    about_help: "One line, for example: maths in grade 8.",
    about_missing: "Write in a few words what the conference is about.",
    classes: "Which classes?",
    classes_missing: "Choose at least one class.",
    whole_year: |level| format!("All of grade {level}"),
    then: |name| format!("({name} then)"),
    deleted: "(deleted)",
    no_classes: "There are no classes yet. The charts in steps 3 and 4 come from the classes' rating forms.",
    make_class: "Create a class",
    date: "When?",
    date_help: "Can wait. Deadlines are counted from the day.",
    earlier: |title, date| {
        format!(
            "There has been a conference for the group before: “{title}” ({date}). The new one opens with its decisions."
        )
    },
    create: "Create, and go to step 1",
    created: |title| format!("“{title}” has been created."),
};
