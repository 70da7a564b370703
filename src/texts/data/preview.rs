//! What files will do.

use super::count;

/// Texts about what files will do.
pub struct PreviewTexts {
    /// Heading of the preview.
    pub title: &'static str,
    /// Header of a file.
    pub school: &'static str,
    /// Header of a file.
    pub by: &'static str,
    /// Header of a file.
    pub saved: &'static str,
    /// Header of a file.
    pub scope: &'static str,
    /// Header: everything.
    pub scope_all: &'static str,
    /// Header: classes, from their names.
    pub scope_classes: fn(&str) -> String,
    /// Header: not known.
    pub unknown: &'static str,
    /// Mark of a demo file.
    pub demo: &'static str,
    /// The columns of the table: new, changed, removed, conflict, ours, unchanged.
    pub columns: [&'static str; 6],
    /// Head of the first column.
    pub place: &'static str,
    /// Place: the school's setup.
    pub setup: &'static str,
    /// Place: none of the others.
    pub other: &'static str,
    /// A class or conference without a name.
    pub nameless: &'static str,
    /// The file brings nothing.
    pub empty: &'static str,
    /// A demo file while the school's own data are open.
    pub demo_into_own: &'static str,
    /// A real file while the demo school is open.
    pub own_into_demo: &'static str,
    /// A file of another school: its name, ours.
    pub other_school: fn(&str, &str) -> String,
    /// Stamps ahead of the clock, how many.
    pub future: fn(usize) -> String,
    /// A class made twice, its name.
    pub same_class: fn(&str) -> String,
    /// Merging erases something for ever: what it is called, how many pupils, how many records.
    pub erases: fn(&str, usize, usize) -> String,
    /// The verb on the button: merge, from the number of files.
    pub merge: fn(usize) -> String,
    /// The verb on the button: replace.
    pub replace: &'static str,
    /// The verb on the button: look at it.
    pub look: &'static str,
    /// What the three do.
    pub help: &'static str,
    /// Said after replacing, what there is now.
    pub replaced: fn(&str) -> String,
    /// No room for the data.
    pub no_room: &'static str,
}

/// Danish.
pub const DA: PreviewTexts = PreviewTexts {
    title: "Når du fletter",
    school: "Skole",
    by: "Gemt af",
    saved: "Gemt",
    scope: "Indeholder",
    scope_all: "alt",
    scope_classes: |names| format!("kun {names}"),
    unknown: "fremgår ikke",
    demo: "Demo: opdigtede elever",
    columns: ["Nye", "Ændrede", "Fjernede", "Forskellige", "Nyere her", "Ens"],
    place: "Hvor",
    setup: "Skolens fag og skalaer",
    other: "Andet",
    nameless: "Uden navn",
    empty: "Der er ikke noget nyt i filen. Du har allerede alt i den.",
    demo_into_own: "Filen er fra demoskolen. Fletter du den, blandes opdigtede elever med dine egne. Vælg hellere »Se filen«.",
    own_into_demo: "Du er i demoskolen, og filen indeholder en virkelig skoles data. Det, du fletter her, forsvinder, når du forlader demoskolen. Forlad den først.",
    other_school: |theirs, ours| {
        format!("Filen er fra {theirs}, og dine data er fra {ours}. Er det den rigtige fil?")
    },
    future: |n| {
        format!(
            "{} dateret mere end et døgn frem i tiden. Uret på den computer går nok forkert, og derfor tæller de, hvor I har skrevet forskelligt.",
            count(n, "ændring i filen er", "ændringer i filen er")
        )
    },
    erases: |what, pupils, records| {
        let pupils = match pupils {
            0 | 1 => String::new(),
            n => format!(" med {n} elever"),
        };
        let places = if records == 1 { "1 sted".into() } else { format!("{records} steder") };
        format!(
            "Filen siger, at {what}{pupils} er slettet for altid. Fletter du, forsvinder det også her, {places} i dine data, og i kopierne. Er det en fejl, så flet ikke filen, og tal med den, der har gemt den."
        )
    },
    same_class: |name| {
        format!(
            "I har hver især oprettet klassen {name}. Fletter du, får du to klasser med det navn. Aftal, hvem der opretter, og lad de andre begynde med dennes fil."
        )
    },
    merge: |files| if files > 1 { format!("Flet {files} filer") } else { "Flet".into() },
    replace: "Erstat alt …",
    look: "Se filen",
    help: "»Flet« lægger filens indhold sammen med dit. »Erstat« sletter det, der er her. »Se filen« viser den uden at gemme noget.",
    replaced: |now| format!("Alt er erstattet. Nu er her {now}."),
    no_room: "Der er ikke plads i browseren til filens indhold. Der er ikke ændret noget. Slet kopier, du ikke bruger, længere nede på siden, og prøv igen.",
};

/// English.
pub const EN: PreviewTexts = PreviewTexts {
    title: "When you merge",
    school: "School",
    by: "Saved by",
    saved: "Saved",
    scope: "Contains",
    scope_all: "everything",
    scope_classes: |names| format!("only {names}"),
    unknown: "not stated",
    demo: "Demo: made-up pupils",
    columns: ["New", "Changed", "Removed", "Conflicting", "Newer here", "Identical"],
    place: "Where",
    setup: "The school's subjects and scales",
    other: "Other",
    nameless: "No name",
    empty: "The file brings nothing new: you have all of it already.",
    demo_into_own: "The file is from the demo school. If you merge it, made-up pupils will be mixed with your own. Choose “View the file” instead.",
    own_into_demo: "You are in the demo school, and the file contains a real school's data. What you merge here is gone when you leave the demo school. Leave it first.",
    other_school: |theirs, ours| {
        format!("The file is from {theirs}, and your data are from {ours}. Is it the right file?")
    },
    future: |n| {
        format!(
            "{} dated more than a day ahead. The clock of that computer is probably wrong, so they will count where you wrote differently.",
            count(n, "edit in the file is", "edits in the file are")
        )
    },
    erases: |what, pupils, records| {
        let pupils = match pupils {
            0 | 1 => String::new(),
            n => format!(" with {n} pupils"),
        };
        let places = if records == 1 { "1 place".into() } else { format!("{records} places") };
        format!(
            "The file says that {what}{pupils} was erased for ever. If you merge, it goes here too, in {places} of your data, and in the copies. If that is a mistake, do not merge the file, and talk to whoever saved it."
        )
    },
    same_class: |name| {
        format!(
            "You have each created the class {name}. If you merge, you get two classes of that name. Agree on who creates it, and let the others begin with that file."
        )
    },
    merge: |files| if files > 1 { format!("Merge {files} files") } else { "Merge".into() },
    replace: "Replace everything …",
    look: "View the file",
    help: "“Merge” combines the file with your data. “Replace” deletes what is here. “View the file” shows it and saves nothing.",
    replaced: |now| format!("Everything has been replaced. This browser now holds {now}."),
    no_room: "There is no room in the browser for what the file contains. Nothing has been changed. Delete copies you do not use, further down the page, and try again.",
};
