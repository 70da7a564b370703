//! Copies in the browser, and pieces set aside.

use super::keep::thousands;
use crate::store::snapshots::Occasion;

/// Texts about copies in the browser, and pieces set aside.
pub struct CopyTexts {
    /// Heading of the snapshots.
    pub copies: &'static str,
    /// What snapshots are.
    pub copies_help: &'static str,
    /// No snapshot yet.
    pub no_copies: &'static str,
    /// A snapshot, from its moment.
    pub copy: fn(&str) -> String,
    /// What a snapshot was taken before, from the occasion and the files it was about.
    pub copy_before: fn(Occasion, &str) -> String,
    /// What a snapshot holds: classes, pupils, conferences; how many ratings.
    pub copy_holds: fn(&str, usize) -> String,
    /// What a snapshot holds could not be read.
    pub copy_unreadable: &'static str,
    /// Puts a snapshot back.
    pub restore: &'static str,
    /// Title of the dialog before that.
    pub restore_title: &'static str,
    /// Text of that dialog: the snapshot's moment, what it holds, what is here.
    pub restore_text: fn(&str, &str, &str) -> String,
    /// Said after that, from the snapshot's moment.
    pub restored: fn(&str) -> String,
    /// It failed.
    pub restore_unreadable: &'static str,
    /// It failed.
    pub restore_no_room: &'static str,
    /// Throws a snapshot away.
    pub forget: &'static str,
    /// Title of the dialog before that.
    pub forget_title: &'static str,
    /// Text of that dialog: the snapshot's moment, what it holds.
    pub forget_text: fn(&str, &str) -> String,
    /// Said after that.
    pub forgotten: &'static str,
    /// Heading of the pieces set aside.
    pub aside: &'static str,
    /// What they are.
    pub aside_help: &'static str,
    /// One piece: its name, size in characters.
    pub aside_piece: fn(&str, usize) -> String,
    /// A piece that was missing, from its name.
    pub aside_missing: fn(&str) -> String,
    /// A piece: a class's pupils and form, from the class.
    pub piece_pupils: fn(&str) -> String,
    /// A piece: a class's ratings of a year, from both.
    pub piece_ratings: fn(&str, &str) -> String,
    /// A piece: subjects and scales.
    pub piece_setup: &'static str,
    /// A piece: the list of classes.
    pub piece_classes: &'static str,
    /// A piece: names of those who wrote.
    pub piece_people: &'static str,
    /// Saves a piece as a file.
    pub aside_save: &'static str,
    /// Throws a piece away.
    pub aside_drop: &'static str,
    /// Title of the dialog before that.
    pub aside_title: &'static str,
    /// Text of that dialog, from what the piece is.
    pub aside_text: fn(&str) -> String,
    /// Said after that.
    pub aside_dropped: &'static str,
}

/// Danish.
pub const DA: CopyTexts = CopyTexts {
    copies: "Kopier",
    copies_help: "Før en fil flettes eller erstatter noget, og før du sletter alle data, gemmes en kopi af dem. De tre seneste bliver her.",
    no_copies: "Ingen kopier endnu.",
    copy: |moment| format!("Kopi fra {moment}"),
    copy_before: |occasion, of| match occasion {
        Occasion::Untold => String::new(),
        Occasion::Merge if of.is_empty() => "før der blev flettet".into(),
        Occasion::Merge => format!("før {of} blev flettet"),
        Occasion::Replace if of.is_empty() => "før alt blev erstattet".into(),
        Occasion::Replace => format!("før alt blev erstattet med {of}"),
        Occasion::Reset => "før alle data blev slettet".into(),
        Occasion::Restore => "før du gik tilbage til en anden kopi".into(),
        Occasion::Unsaved => {
            "med det, der ikke var gemt, da en anden fane erstattede dine data".into()
        }
    },
    copy_holds: |holds, ratings| {
        format!("{holds} · {}", super::count(ratings, "vurdering", "vurderinger"))
    },
    copy_unreadable: "kan ikke læses",
    restore: "Gå tilbage til denne",
    restore_title: "Gå tilbage til kopien?",
    restore_text: |moment, there, here| {
        format!(
            "Kopien fra {moment} indeholder {there}. Den erstatter det, der er her nu: {here}. Det bliver selv til en kopi, så du kan komme tilbage."
        )
    },
    restored: |moment| format!("Dine data er nu, som de var {moment}."),
    restore_unreadable: "Kopien kan ikke læses. Dine data er ikke ændret.",
    restore_no_room: "Der er ikke plads til både kopien og det, der er her nu. Dine data er ikke ændret. Slet en anden kopi, eller gem en fil, og prøv igen.",
    forget: "Slet kopien",
    forget_title: "Slet kopien?",
    forget_text: |moment, there| {
        format!(
            "Kopien fra {moment} ({there}) slettes fra browseren og kan ikke fås igen. Dine data, som de er nu, ændres ikke."
        )
    },
    forgotten: "Kopien er slettet.",
    aside: "Lagt til side",
    aside_help: "Disse stykker var ikke, som de skulle være, da Fremdrift blev åbnet. De er ikke slettet. Gem dem som fil, hvis du vil have nogen til at se på dem. Har du en nyere fil fra Fremdrift, så flet den.",
    aside_piece: |name, size| format!("{name} · {} tegn", thousands(size, '.')),
    aside_missing: |name| format!("{name} · manglede, da Fremdrift blev åbnet"),
    piece_pupils: |class| format!("{class}: elever og skemaets opbygning"),
    piece_ratings: |class, year| format!("{class}: vurderinger {year}"),
    piece_setup: "Skolens fag og skalaer",
    piece_classes: "Listen over klasser",
    piece_people: "Navne på dem, der har skrevet",
    aside_save: "Gem som fil",
    aside_drop: "Slet stykket",
    aside_title: "Slet stykket?",
    aside_text: |what| {
        format!(
            "{what} slettes fra browseren og kan ikke fås igen. Gem det som fil først, hvis nogen skal se på det. Dine øvrige data ændres ikke."
        )
    },
    aside_dropped: "Stykket er slettet.",
};

/// English.
pub const EN: CopyTexts = CopyTexts {
    copies: "Copies",
    copies_help: "Before a file is merged or replaces something, and before you delete all data, a copy of them is kept. The latest three stay here.",
    no_copies: "No copies yet.",
    copy: |moment| format!("Copy from {moment}"),
    copy_before: |occasion, of| match occasion {
        Occasion::Untold => String::new(),
        Occasion::Merge if of.is_empty() => "before merging".into(),
        Occasion::Merge => format!("before {of} was merged"),
        Occasion::Replace if of.is_empty() => "before everything was replaced".into(),
        Occasion::Replace => format!("before everything was replaced by {of}"),
        Occasion::Reset => "before all data were deleted".into(),
        Occasion::Restore => "before you went back to another copy".into(),
        Occasion::Unsaved => "with what was not saved when another tab replaced your data".into(),
    },
    copy_holds: |holds, ratings| {
        format!("{holds} · {}", super::count(ratings, "rating", "ratings"))
    },
    copy_unreadable: "cannot be read",
    restore: "Go back to this",
    restore_title: "Go back to the copy?",
    restore_text: |moment, there, here| {
        format!(
            "The copy from {moment} contains {there}. It replaces what is here now: {here}. That becomes a copy itself, so you can come back."
        )
    },
    restored: |moment| format!("Your data are now as they were on {moment}."),
    restore_unreadable: "The copy cannot be read. Your data have not been changed.",
    restore_no_room: "There is no room for both the copy and what is here now. Your data have not been changed. Delete another copy, or save a file, and try again.",
    forget: "Delete the copy",
    forget_title: "Delete the copy?",
    forget_text: |moment, there| {
        format!(
            "The copy from {moment} ({there}) is deleted from this browser and cannot be brought back. Your data as they are now do not change."
        )
    },
    forgotten: "The copy is deleted.",
    aside: "Set aside",
    aside_help: "These pieces were not as they should be when Fremdrift was opened. They are not deleted: save them as files if you want somebody to look at them. If you have a recent file from Fremdrift, merge it.",
    aside_piece: |name, size| format!("{name} · {} characters", thousands(size, ',')),
    aside_missing: |name| format!("{name} · was missing when Fremdrift was opened"),
    piece_pupils: |class| format!("{class}: pupils and the form's layout"),
    piece_ratings: |class, year| format!("{class}: ratings {year}"),
    piece_setup: "The school's subjects and scales",
    piece_classes: "The list of classes",
    piece_people: "Names of those who wrote",
    aside_save: "Save as file",
    aside_drop: "Delete the piece",
    aside_title: "Delete the piece?",
    aside_text: |what| {
        format!(
            "{what} is deleted from this browser and cannot be brought back. Save it as a file first if somebody is to look at it. Your other data do not change."
        )
    },
    aside_dropped: "The piece is deleted.",
};
