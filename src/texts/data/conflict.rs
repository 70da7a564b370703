//! Where people have written differently, before and after merging.

use super::{count, list};
/// Texts about what people disagree on.
pub struct ConflictTexts {
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
    /// How many more conflicts are not listed before merging.
    pub more_after: fn(usize) -> String,
    /// How many more conflicts are not listed.
    pub more: fn(usize) -> String,
    /// Heading of the standing conflicts, from how many.
    pub standing: fn(usize) -> String,
    /// What they are.
    pub standing_help: &'static str,
    /// Keeps the value that counts.
    pub keep: &'static str,
    /// Chooses another value.
    pub choose: &'static str,
    /// Keeps both texts.
    pub both: &'static str,
    /// Said after choosing, from what it is about and the value.
    pub chosen: fn(&str, &str) -> String,
    /// Said after keeping both, from what it is about.
    pub both_chosen: fn(&str) -> String,
    /// Before the buttons that settle many at once.
    pub all: &'static str,
    /// Settles all for my values, from how many.
    pub all_mine: fn(usize) -> String,
    /// Settles all for a colleague's values, from the name and how many.
    pub all_theirs: fn(&str, usize) -> String,
    /// Said after that, mine, from how many.
    pub all_mine_chosen: fn(usize) -> String,
    /// Said after that, a colleague's, from the name and how many.
    pub all_theirs_chosen: fn(&str, usize) -> String,
    /// A colleague without a name.
    pub nobody: &'static str,
    /// Something deleted unseen: what, by whom (or empty), what is written in it.
    pub deleted: fn(&str, &str, &str) -> String,
    /// What is written, from how many there are of each sort and how many fields of the thing itself.
    pub written: fn(Vec<String>, usize) -> String,
    /// Who wrote it, from their names.
    pub replicas: fn(&[String]) -> String,
    /// When it was deleted, from the moment.
    pub deleted_at: fn(&str) -> String,
    /// What merging does about it.
    pub deleted_help: &'static str,
    /// Brings it back.
    pub keep_thing: &'static str,
    /// Deletes it, with what is written in it.
    pub delete_thing: &'static str,
    /// Said after bringing it back, from what it is.
    pub thing_kept: fn(&str) -> String,
    /// Said after deleting it, from what it is.
    pub thing_deleted: fn(&str) -> String,
}

/// Danish.
pub const DA: ConflictTexts = ConflictTexts {
    conflicts: |n| count(n, "sted har I skrevet forskelligt", "steder har I skrevet forskelligt"),
    conflicts_help: "Når du fletter, tæller det, der er skrevet senest. Det andet gemmes også, og du kan vælge det bagefter.",
    ours: "Hos dig",
    theirs: "I filen",
    counts: "tæller",
    more_after: |n| format!("… og {n} mere. Du ser dem alle, når du har flettet."),
    more: |n| format!("… og {n} mere. Du ser dem, når de første er afgjort."),
    standing: |n| count(n, "sted har I skrevet forskelligt", "steder har I skrevet forskelligt"),
    standing_help: "I har skrevet det samme sted uden at have set hinandens svar. Det seneste tæller, indtil en af jer vælger. Valget følger med i den næste fil.",
    keep: "Behold dette",
    choose: "Brug dette",
    both: "Behold begge",
    chosen: |what, value| format!("{what}: {value} gælder nu."),
    both_chosen: |what| format!("{what}: begge tekster er beholdt."),
    all: "Vælg for alle steder på én gang",
    all_mine: |n| format!("Brug alle mine ({n})"),
    all_theirs: |who, n| format!("Brug alle fra {who} ({n})"),
    all_mine_chosen: |n| format!("{}: det, du skrev, gælder nu.", settled_da(n)),
    all_theirs_chosen: |who, n| format!("{}: det, {who} skrev, gælder nu.", settled_da(n)),
    nobody: "en kollega",
    deleted: |what, by, written| match by {
        "" => {
            format!("{what} er slettet, men har {written}, som ikke var set, da der blev slettet.")
        }
        by => format!("{what} er slettet af {by}, men har {written}, som {by} ikke havde set."),
    },
    written: |mut sorts, fields| {
        sorts.extend((fields > 0).then(|| count(fields, "ændring", "ændringer")));
        list(&sorts, "og")
    },
    replicas: |names| format!("Skrevet af {}", list(names, "og")),
    deleted_at: |at| format!("slettet {at}"),
    deleted_help: "Efter fletningen er det ude af syne, men ikke væk: du kan vælge, om det skal beholdes.",
    keep_thing: "Behold",
    delete_thing: "Slet med det, der er skrevet",
    thing_kept: |what| format!("{what} er beholdt."),
    thing_deleted: |what| format!("{what} er slettet."),
};

/// English.
pub const EN: ConflictTexts = ConflictTexts {
    conflicts: |n| {
        count(n, "place where you wrote differently", "places where you wrote differently")
    },
    conflicts_help: "When you merge, what was written last counts. The other is kept as well, and you can choose it afterwards.",
    ours: "Yours",
    theirs: "In the file",
    counts: "counts",
    more_after: |n| format!("… and {n} more. You will see them all once you have merged."),
    more: |n| format!("… and {n} more. You will see them once the first are settled."),
    standing: |n| {
        count(n, "place where you wrote differently", "places where you wrote differently")
    },
    standing_help: "You wrote in the same place without having seen each other's answer. The latest counts until one of you chooses. The choice goes along in the next file.",
    keep: "Keep this",
    choose: "Use this",
    both: "Keep both",
    chosen: |what, value| format!("{what}: {value} is now in use."),
    both_chosen: |what| format!("{what}: both texts are kept."),
    all: "Choose for all places at once",
    all_mine: |n| format!("Use all of mine ({n})"),
    all_theirs: |who, n| format!("Use all from {who} ({n})"),
    all_mine_chosen: |n| format!("{}: what you wrote is now in use.", settled_en(n)),
    all_theirs_chosen: |who, n| format!("{}: what {who} wrote is now in use.", settled_en(n)),
    nobody: "a colleague",
    deleted: |what, by, written| match by {
        "" => format!("{what} was deleted, but has {written} that had not been seen then."),
        by => format!("{what} was deleted by {by}, but has {written} that {by} had not seen."),
    },
    written: |mut sorts, fields| {
        sorts.extend((fields > 0).then(|| count(fields, "change", "changes")));
        list(&sorts, "and")
    },
    replicas: |names| format!("Written by {}", list(names, "and")),
    deleted_at: |at| format!("deleted {at}"),
    deleted_help: "After merging it is out of sight but not gone: you can choose whether to keep it.",
    keep_thing: "Keep",
    delete_thing: "Delete with what is written",
    thing_kept: |what| format!("{what} is kept."),
    thing_deleted: |what| format!("{what} is deleted."),
};

fn settled_da(n: usize) -> String {
    count(n, "sted er afgjort", "steder er afgjort")
}

fn settled_en(n: usize) -> String {
    count(n, "place is settled", "places are settled")
}
