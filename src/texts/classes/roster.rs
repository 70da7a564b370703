//! Texts of a class's pupils and of what the class is called.

/// Texts of a class's pupils.
pub struct RosterTexts {
    /// Title, from the class's name.
    pub title: fn(&str) -> String,
    /// How many are in the class today, have left, and come later.
    pub counted: fn(usize, usize, usize) -> String,
    /// Adds pupils.
    pub add: &'static str,
    /// Changes class and columns.
    pub settings: &'static str,
    /// There are no pupils.
    pub none: &'static str,
    /// What to do then.
    pub none_text: &'static str,
    /// Name of the table.
    pub table: fn(&str) -> String,
    /// Column: number.
    pub number: &'static str,
    /// Column: name.
    pub name: &'static str,
    /// Column: alias.
    pub alias: &'static str,
    /// Column: what can be done.
    pub actions: &'static str,
    /// A pupil with an alias.
    pub has_alias: &'static str,
    /// A pupil who is no longer in the class.
    pub gone: &'static str,
    /// A pupil who comes later.
    pub to_come: &'static str,
    /// Edits a pupil, from the name.
    pub edit: fn(&str) -> String,
    /// Names are hidden, so they cannot be changed.
    pub hidden: &'static str,
    /// Title of the dialog, from the name.
    pub pupil: fn(&str) -> String,
    /// Field: the name.
    pub own_name: &'static str,
    /// What an alias is for.
    pub alias_help: &'static str,
    /// Field: the first day.
    pub from: &'static str,
    /// Field: the last day.
    pub to: &'static str,
    /// What no date means.
    pub dates_help: &'static str,
    /// The last day is before the first.
    pub wrong_order: &'static str,
    /// Heading: out of the class.
    pub out: &'static str,
    /// What leaving does.
    pub out_help: &'static str,
    /// Ends the pupil's time today.
    pub leave: &'static str,
    /// Said then, from the name.
    pub has_left: fn(&str) -> String,
    /// Deletes the pupil.
    pub delete: &'static str,
    /// Why the pupil can be deleted.
    pub delete_help: &'static str,
    /// Said then, from the name.
    pub deleted: fn(&str) -> String,
    /// Ends editing.
    pub done: &'static str,
    /// Field: more names.
    pub more_names: &'static str,
    /// What can be pasted.
    pub more_help: &'static str,
    /// Field: the day they come.
    pub since: &'static str,
    /// What no day means.
    pub since_help: &'static str,
    /// Adds them, from their number.
    pub add_all: fn(usize) -> String,
    /// Said then, from their number and the class.
    pub added: fn(usize, &str) -> String,
    /// Names that are already in the class.
    pub already: fn(&str) -> String,
    /// Field: the class's name.
    pub class_name: &'static str,
    /// Field: the level.
    pub level: &'static str,
    /// Field: the school year.
    pub year: &'static str,
    /// Field: the first school year shown.
    pub first_year: &'static str,
    /// Heading: terms and subjects.
    pub columns: &'static str,
    /// What happens to columns that are left out.
    pub columns_help: &'static str,
    /// Column of the table: the year.
    pub column_year: &'static str,
    /// Column of the table: how many terms.
    pub terms: &'static str,
    /// Name of that choice, from the year.
    pub terms_in: fn(&str) -> String,
    /// Column of the table: which subjects.
    pub subjects: &'static str,
    /// Name of those ticks, from the year.
    pub subjects_in: fn(&str) -> String,
    /// The last subject cannot be left out.
    pub one_subject: &'static str,
    /// Heading: the next school year.
    pub next: &'static str,
    /// What moving up does.
    pub next_help: &'static str,
    /// Moves the class up, from its new name and year.
    pub move_up: fn(&str, &str) -> String,
    /// Said then.
    pub moved: fn(&str, &str) -> String,
    /// Heading and button: deletes the class.
    pub delete_class: &'static str,
    /// What deleting does, from the number of pupils.
    pub delete_text: fn(usize) -> String,
    /// Asks once more, from the name.
    pub delete_ask: fn(&str) -> String,
    /// Said then, from the name.
    pub class_deleted: fn(&str) -> String,
}

/// Danish.
pub const DA: RosterTexts = RosterTexts {
    title: |name| format!("{name} · Elever"),
    counted: |here, gone, later| {
        let mut parts = vec![if here == 1 { "1 elev".into() } else { format!("{here} elever") }];
        parts.extend((gone > 0).then(|| format!("{gone} gået ud")));
        parts.extend((later > 0).then(|| format!("{later} kommer senere")));
        parts.join(" · ")
    },
    add: "Tilføj elever",
    settings: "Klassens indstillinger",
    none: "Klassen har ingen elever",
    none_text: "Indsæt en liste med navne, så står de i skemaet med det samme.",
    table: |name| format!("Elever i {name}"),
    number: "Nr.",
    name: "Navn",
    alias: "Visningsnavn",
    actions: "Handlinger",
    has_alias: "vises med visningsnavn",
    gone: "gået ud",
    to_come: "kommer senere",
    edit: |name| format!("Redigér {name}"),
    hidden: "Navnene er skjult. Vis dem igen for at rette i listen.",
    pupil: |name| format!("Redigér {name}"),
    own_name: "Navn",
    alias_help: "Vises overalt i stedet for navnet, for eksempel ved navnebeskyttelse. Lad feltet stå tomt for at vise navnet.",
    from: "I klassen fra",
    to: "I klassen til og med",
    dates_help: "Uden datoer regnes eleven med i alle terminer.",
    wrong_order: "Den sidste dag ligger før den første. Datoen er ikke ændret.",
    out: "Ud af klassen",
    out_help: "Elevens vurderinger bliver i skemaet, men eleven tæller ikke med i nye terminer.",
    leave: "Gik ud i dag",
    has_left: |name| format!("{name} er gået ud af klassen. Alt, der er skrevet, er der stadig."),
    delete: "Slet eleven",
    delete_help: "Der er ikke skrevet noget om eleven, så en fejlindtastning kan slettes helt.",
    deleted: |name| format!("{name} er slettet."),
    done: "Færdig",
    more_names: "Navne",
    more_help: "Ét navn på hver linje, eller en tabel med navne.",
    since: "I klassen fra",
    since_help: "Lad datoen stå tom, hvis de har været der hele tiden.",
    add_all: |n| if n == 1 { "Tilføj 1 elev".into() } else { format!("Tilføj {n} elever") },
    added: |n, class| {
        if n == 1 {
            format!("1 elev er føjet til {class}.")
        } else {
            format!("{n} elever er føjet til {class}.")
        }
    },
    already: |names| {
        format!(
            "Står allerede i klassen: {names}. Fjern dem fra listen, hvis det er de samme elever."
        )
    },
    class_name: "Navn",
    level: "Klassetrin",
    year: "Skoleår",
    first_year: "Skemaet begynder i",
    columns: "Terminer og fag i skemaet",
    columns_help: "Det, du vælger fra, bliver kun skjult. Vurderingerne kommer frem igen, når du vælger det til.",
    column_year: "Skoleår",
    terms: "Terminer",
    terms_in: |year| format!("Terminer i {year}"),
    subjects: "Fag",
    subjects_in: |year| format!("Fag i {year}"),
    one_subject: "Skemaet skal have mindst ét fag, så det sidste bliver stående.",
    next: "Næste skoleår",
    next_help: "Klassen får nyt navn og nye kolonner. Alt, der står i skemaet, følger med.",
    move_up: |name, year| format!("Ryk op til {name} i {year}"),
    moved: |name, year| format!("Klassen er rykket op og hedder nu {name} ({year})."),
    delete_class: "Slet klassen",
    delete_text: |n| {
        let who = if n == 1 { "1 elev".into() } else { format!("{n} elever") };
        format!(
            "Klassen og dens skema forsvinder fra listerne. Vurderingerne af {who} bliver i dine data, og du kan fortryde bagefter."
        )
    },
    delete_ask: |name| format!("Slet {name}?"),
    class_deleted: |name| format!("{name} er slettet. Elevernes vurderinger er gemt."),
};

/// English.
pub const EN: RosterTexts = RosterTexts {
    title: |name| format!("{name} · Pupils"),
    counted: |here, gone, later| {
        let mut parts = vec![if here == 1 { "1 pupil".into() } else { format!("{here} pupils") }];
        parts.extend((gone > 0).then(|| format!("{gone} left")));
        parts.extend((later > 0).then(|| format!("{later} to come")));
        parts.join(" · ")
    },
    add: "Add pupils",
    settings: "Settings of the class",
    none: "The class has no pupils",
    none_text: "Paste a list of names, and they are in the form at once.",
    table: |name| format!("Pupils in {name}"),
    number: "No.",
    name: "Name",
    alias: "Display name",
    actions: "Actions",
    has_alias: "shown by display name",
    gone: "has left",
    to_come: "comes later",
    edit: |name| format!("Edit {name}"),
    hidden: "Names are hidden. Show them again to change the list.",
    pupil: |name| format!("Edit {name}"),
    own_name: "Name",
    alias_help: "Shown everywhere instead of the name, for example where a name is protected. Leave it empty to show the name.",
    from: "In the class from",
    to: "In the class until",
    dates_help: "Without dates the pupil counts in every term.",
    wrong_order: "The last day is before the first. The date has not been changed.",
    out: "Out of the class",
    out_help: "The pupil's ratings stay in the form, but the pupil does not count in new terms.",
    leave: "Left today",
    has_left: |name| format!("{name} has left the class. Everything written is still there."),
    delete: "Delete the pupil",
    delete_help: "Nothing is written about the pupil, so an entry made by mistake can be deleted for good.",
    deleted: |name| format!("{name} was deleted."),
    done: "Done",
    more_names: "Names",
    more_help: "One name on each line, or a table with names.",
    since: "In the class from",
    since_help: "Leave the date empty if they were there all along.",
    add_all: |n| if n == 1 { "Add 1 pupil".into() } else { format!("Add {n} pupils") },
    added: |n, class| {
        if n == 1 {
            format!("1 pupil was added to {class}.")
        } else {
            format!("{n} pupils were added to {class}.")
        }
    },
    already: |names| {
        format!(
            "Already in the class: {names}. Remove them from the list if they are the same pupils."
        )
    },
    class_name: "Name",
    level: "Grade",
    year: "School year",
    first_year: "The form begins in",
    columns: "Terms and subjects of the form",
    columns_help: "What you leave out is only hidden. Its ratings come back when you choose it again.",
    column_year: "School year",
    terms: "Terms",
    terms_in: |year| format!("Terms in {year}"),
    subjects: "Subjects",
    subjects_in: |year| format!("Subjects in {year}"),
    one_subject: "The form needs at least one subject, so the last one stays.",
    next: "Next school year",
    next_help: "The class gets a new name and new columns. Everything in the form comes along.",
    move_up: |name, year| format!("Move up to {name} in {year}"),
    moved: |name, year| format!("The class has moved up and is now called {name} ({year})."),
    delete_class: "Delete the class",
    delete_text: |n| {
        let who = if n == 1 { "1 pupil".into() } else { format!("{n} pupils") };
        format!(
            "The class and its form disappear from the lists. The ratings of {who} stay in your data, and you can undo this afterwards."
        )
    },
    delete_ask: |name| format!("Delete {name}?"),
    class_deleted: |name| format!("{name} was deleted. The pupils' ratings are kept."),
};
