//! What files will do, and standing conflicts.

use super::count;

/// What an import did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many files.
    pub files: usize,
    /// How many things are new.
    pub new: usize,
    /// How many are changed.
    pub changed: usize,
    /// How many are removed.
    pub removed: usize,
    /// How many people disagree on.
    pub conflict: usize,
}

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
    /// What a place's numbers are about: ratings, pupils, answers, others.
    pub sorts: fn([usize; 4]) -> String,
    /// Place: the school's setup.
    pub setup: &'static str,
    /// Place: none of the others.
    pub other: &'static str,
    /// A class or conference without a name.
    pub nameless: &'static str,
    /// The file brings nothing.
    pub empty: &'static str,
    /// Heading of the list of conflicts in a file.
    pub conflicts: fn(usize) -> String,
    /// What merging does about them.
    pub conflicts_help: &'static str,
    /// Whose value: mine.
    pub ours: &'static str,
    /// Whose value: the file's.
    pub theirs: &'static str,
    /// Mark of the value that counts.
    pub counts: &'static str,
    /// How many more conflicts are not listed.
    pub more: fn(usize) -> String,
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
    /// The verb on the button: merge, from the number of files.
    pub merge: fn(usize) -> String,
    /// The verb on the button: replace.
    pub replace: &'static str,
    /// The verb on the button: look at it.
    pub look: &'static str,
    /// What the three do.
    pub help: &'static str,
    /// Said after merging.
    pub merged: fn(Tally) -> String,
    /// Said after replacing, what there is now.
    pub replaced: fn(&str) -> String,
    /// Said after taking an import back.
    pub undone: &'static str,
    /// Taking back a merge was done, and what was written since is still there.
    pub undone_but_later: &'static str,
    /// Taking back was done, and what was written since is in a copy.
    pub undone_later_in_copy: &'static str,
    /// It cannot be taken back because other data are open.
    pub undo_elsewhere: &'static str,
    /// No room for the data.
    pub no_room: &'static str,
    /// Heading of the standing conflicts.
    pub standing: &'static str,
    /// What they are.
    pub standing_help: &'static str,
    /// Keeps the value that counts.
    pub keep: &'static str,
    /// Chooses another value.
    pub choose: &'static str,
    /// Said after choosing what did not count, from the value.
    pub chosen: fn(&str) -> String,
    /// Said after keeping what counts, from both values.
    pub kept: fn(&str, &str) -> String,
    /// Takes the other one after all.
    pub use_other: &'static str,
}

/// Danish.
pub const DA: PreviewTexts = PreviewTexts {
    title: "Det vil ske",
    school: "Skole",
    by: "Gemt af",
    saved: "Gemt",
    scope: "Rummer",
    scope_all: "alt",
    scope_classes: |names| format!("kun {names}"),
    unknown: "fremgår ikke",
    demo: "Demo: opdigtede elever",
    columns: ["Nye", "Ændrede", "Fjernede", "Uenige", "Nyere her", "Ens"],
    place: "Hvor",
    sorts: |[ratings, pupils, answers, others]| {
        sorts([
            (ratings, "vurdering", "vurderinger"),
            (pupils, "elev", "elever"),
            (answers, "svar", "svar"),
            (others, "anden ting", "andre ting"),
        ])
    },
    setup: "Skolens fag og skalaer",
    other: "Andet",
    nameless: "Uden navn",
    empty: "Filen bringer intet nyt: alt i den har du allerede.",
    conflicts: |n| count(n, "sted har I skrevet forskelligt", "steder har I skrevet forskelligt"),
    conflicts_help: "Når du fletter, tæller det, der er skrevet senest. Det andet gemmes også, og du kan vælge det bagefter.",
    ours: "Hos dig",
    theirs: "I filen",
    counts: "tæller",
    more: |n| format!("… og {n} til. Dem finder du alle her på siden, når du har flettet."),
    demo_into_own: "Filen er fra demoskolen. Fletter du den ind, blandes opdigtede elever med dine egne. Vælg hellere \u{201d}Se i filen\u{201d}.",
    own_into_demo: "Du er i demoskolen, og filen rummer en virkelig skoles data. Det, du henter ind her, forsvinder, når du forlader demoskolen. Forlad den først.",
    other_school: |theirs, ours| {
        format!("Filen er fra {theirs}, og dine data er fra {ours}. Er det den rigtige fil?")
    },
    future: |n| {
        format!(
            "{} dateret mere end et døgn frem i tiden. Uret er nok forkert på den computer, og derfor vil de vinde, hvor I er uenige.",
            count(n, "ændring i filen er", "ændringer i filen er")
        )
    },
    same_class: |name| {
        format!(
            "I har hver især oprettet klassen {name}. Fletter du, får du to klasser med det navn. Aftal, hvem der opretter, og lad de andre begynde med dennes fil."
        )
    },
    merge: |files| if files > 1 { format!("Flet {files} filer ind") } else { "Flet ind".into() },
    replace: "Erstat alt …",
    look: "Se i filen",
    help: "Flet ind lægger filens indhold sammen med dit. Erstat sletter det, der ligger her. Se i filen viser den ved siden af og gemmer intet.",
    merged: |tally| match tally {
        Tally { new: 0, changed: 0, removed: 0, conflict: 0, .. } => {
            "Flettet. Der var intet nyt i skemaer og konferencer.".into()
        }
        Tally { files, new, changed, removed, conflict } => {
            let what = [
                (new > 0).then(|| count(new, "ny", "nye")),
                (changed > 0).then(|| count(changed, "ændret", "ændrede")),
                (removed > 0).then(|| count(removed, "fjernet", "fjernede")),
                (conflict > 0).then(|| {
                    count(
                        conflict,
                        "sted har I skrevet forskelligt",
                        "steder har I skrevet forskelligt",
                    )
                }),
            ];
            format!(
                "{} flettet ind: {}.",
                count(files, "fil er", "filer er"),
                what.into_iter().flatten().collect::<Vec<_>>().join(", ")
            )
        }
    },
    replaced: |now| format!("Alt er erstattet. Nu ligger her {now}."),
    undone: "Fortrudt. Alt er, som det var før.",
    undone_but_later: "Fortrudt. Det, der kom ind, er væk igen. Det, der er skrevet siden, er her stadig.",
    undone_later_in_copy: "Fortrudt. Alt er, som det var før. Det, der blev skrevet siden, ligger i en kopi under Filer og data.",
    undo_elsewhere: "Det kan ikke fortrydes herfra, for der er åbnet andre data siden. Brug kopien under Filer og data.",
    no_room: "Der er ikke plads i browseren til filens indhold. Intet er ændret. Slet kopier, du ikke bruger, længere nede på siden, og prøv igen.",
    standing: "To har skrevet forskelligt",
    standing_help: "Her skrev I det samme sted uden at have set hinandens. Det seneste tæller, indtil en af jer vælger.",
    keep: "Behold dette",
    choose: "Brug dette",
    chosen: |value| format!("Nu gælder: {value}"),
    kept: |value, other| format!("Beholdt: {value}. Det andet var: {other}"),
    use_other: "Brug det andet",
};

/// English.
pub const EN: PreviewTexts = PreviewTexts {
    title: "What will happen",
    school: "School",
    by: "Saved by",
    saved: "Saved",
    scope: "Holds",
    scope_all: "everything",
    scope_classes: |names| format!("only {names}"),
    unknown: "not stated",
    demo: "Demo: made-up pupils",
    columns: ["New", "Changed", "Removed", "Disagree", "Newer here", "Alike"],
    place: "Where",
    sorts: |[ratings, pupils, answers, others]| {
        sorts([
            (ratings, "rating", "ratings"),
            (pupils, "pupil", "pupils"),
            (answers, "answer", "answers"),
            (others, "other thing", "other things"),
        ])
    },
    setup: "The school's subjects and scales",
    other: "Other",
    nameless: "No name",
    empty: "The file brings nothing new: you have all of it already.",
    conflicts: |n| {
        count(n, "place where you wrote differently", "places where you wrote differently")
    },
    conflicts_help: "When you merge, what was written last counts. The other is kept as well, and you can choose it afterwards.",
    ours: "Yours",
    theirs: "In the file",
    counts: "counts",
    more: |n| format!("… and {n} more. You will find them all on this page once you have merged."),
    demo_into_own: "The file is from the demo school. If you merge it, made-up pupils will stand among your own. Rather choose “Look at the file”.",
    own_into_demo: "You are in the demo school, and the file holds a real school's data. What you bring in here is gone when you leave the demo school. Leave it first.",
    other_school: |theirs, ours| {
        format!("The file is from {theirs}, and your data are from {ours}. Is it the right file?")
    },
    future: |n| {
        format!(
            "{} dated more than a day ahead. The clock of that computer is probably wrong, so they will win where you disagree.",
            count(n, "edit in the file is", "edits in the file are")
        )
    },
    same_class: |name| {
        format!(
            "You have each made the class {name}. If you merge, you get two classes of that name. Agree on who makes it, and let the others begin with that file."
        )
    },
    merge: |files| if files > 1 { format!("Merge {files} files") } else { "Merge".into() },
    replace: "Replace everything …",
    look: "Look at the file",
    help: "Merge puts the file together with yours. Replace deletes what is here. Look at the file shows it beside yours and keeps nothing.",
    merged: |tally| match tally {
        Tally { new: 0, changed: 0, removed: 0, conflict: 0, .. } => {
            "Merged. There was nothing new in forms and conferences.".into()
        }
        Tally { files, new, changed, removed, conflict } => {
            let what = [
                (new > 0).then(|| format!("{new} new")),
                (changed > 0).then(|| format!("{changed} changed")),
                (removed > 0).then(|| format!("{removed} removed")),
                (conflict > 0).then(|| {
                    count(
                        conflict,
                        "place where you wrote differently",
                        "places where you wrote differently",
                    )
                }),
            ];
            format!(
                "{} merged: {}.",
                count(files, "file", "files"),
                what.into_iter().flatten().collect::<Vec<_>>().join(", ")
            )
        }
    },
    replaced: |now| format!("Everything is replaced. Now here are {now}."),
    undone: "Undone. Everything is as it was before.",
    undone_but_later: "Undone. What came in is gone again. What was written since is still here.",
    undone_later_in_copy: "Undone. Everything is as it was before. What was written since is in a copy under Files and data.",
    undo_elsewhere: "It cannot be undone from here, because other data have been opened since. Use the copy under Files and data.",
    no_room: "There is no room in the browser for what the file holds. Nothing is changed. Delete copies you do not use, further down the page, and try again.",
    standing: "Two have written differently",
    standing_help: "You wrote in the same place without having seen each other's. The latest counts until one of you chooses.",
    keep: "Keep this",
    choose: "Use this",
    chosen: |value| format!("Now valid: {value}"),
    kept: |value, other| format!("Kept: {value}. The other was: {other}"),
    use_other: "Use the other",
};

/// `41 vurderinger · 2 elever`: what there is some of.
fn sorts(sorts: [(usize, &str, &str); 4]) -> String {
    let some = sorts.into_iter().filter(|(n, ..)| *n > 0).map(|(n, one, many)| count(n, one, many));
    some.collect::<Vec<_>>().join(" · ")
}
