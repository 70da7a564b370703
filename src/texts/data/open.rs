//! Opening files.

use super::count;
use crate::file::codec::Flaw;
use crate::file::format::OpenError;

/// Texts about opening files.
pub struct OpenTexts {
    /// Heading.
    pub title: &'static str,
    /// What happens.
    pub lead: &'static str,
    /// The button.
    pub choose: &'static str,
    /// Beside the button.
    pub drop: &'static str,
    /// While files are read.
    pub reading: &'static str,
    /// The file is larger than any of ours, from the limit in megabytes.
    pub too_large: fn(usize) -> String,
    /// The file is not UTF-8 text.
    pub not_text: &'static str,
    /// The browser could not read the file.
    pub unread: &'static str,
    /// The file is of another kind or damaged.
    pub trouble: fn(&OpenError) -> String,
    /// Goes with every trouble.
    pub nothing_changed: &'static str,
    /// The file is of a later version that cannot even be shown.
    pub newer_unreadable: &'static str,
    /// The file is of a later version: it can be looked at only.
    pub newer: &'static str,
    /// Takes a file off the list; followed by its name for screen readers.
    pub drop_file: &'static str,
    /// Said of the files just read: good ones, bad ones.
    pub read: fn(usize, usize) -> String,
}

/// Danish.
pub const DA: OpenTexts = OpenTexts {
    title: "Åbn en fil",
    lead: "Du ser først, hvad filen vil ændre. Der sker ikke noget, før du har valgt, og alt kan fortrydes.",
    choose: "Vælg filer …",
    drop: "eller træk en eller flere filer herhen",
    reading: "Læser …",
    too_large: |mb| {
        format!(
            "Filen er større end {mb} MB og kan ikke være en fil fra Fremdrift. Vælg en fil, der slutter på .fremdrift.json."
        )
    },
    not_text: "Filen er ikke fra Fremdrift eller er pakket. Vælg en fil, der slutter på .fremdrift.json, og pak den ud først, hvis den er pakket.",
    unread: "Browseren kunne ikke læse filen. Måske er den flyttet, eller den ligger på et drev, du ikke har forbindelse til. Gem den på computeren, og prøv igen.",
    trouble: |error| {
        match error {
        OpenError::NotFremdrift => "Filen er ikke fra Fremdrift. Vælg en fil, der slutter på .fremdrift.json. En klasseliste eller et regneark indlæser du under Klasser.".into(),
        OpenError::TooLarge { limit } => (DA.too_large)(limit / 1_000_000),
        OpenError::Truncated => "Filen er ikke hel og er ikke åbnet. Hent den igen fra mailen, eller bed afsenderen sende den igen.".into(),
        OpenError::NotJson { line, column } => format!("Filen er beskadiget og ikke åbnet. Bed afsenderen gemme og sende den igen. Teknisk: linje {line}, tegn {column}."),
        OpenError::NoRecords => "Filen er fra Fremdrift, men den indeholder ingen data. Bed afsenderen gemme og sende den igen.".into(),
        OpenError::Damaged { path, flaw } => format!("Filen er beskadiget og ikke åbnet. Bed afsenderen gemme og sende den igen. Teknisk: {} ({path}).", flaw_da(*flaw)),
    }
    },
    nothing_changed: "Dine data er ikke ændret.",
    newer_unreadable: "Filen er gemt med en nyere udgave af Fremdrift, som denne udgave ikke forstår. Genindlæs siden for at få den nyeste udgave, og prøv igen.",
    newer: "Filen er gemt med en nyere udgave af Fremdrift. Du kan se den, men ikke flette den, for så kunne noget gå tabt. Genindlæs siden for at få den nyeste udgave.",
    drop_file: "Fjern filen fra listen",
    read: |good, bad| match (good, bad) {
        (good, 0) => format!("{} læst.", count(good, "fil er", "filer er")),
        (0, bad) => {
            format!(
                "{} ikke læses. Der er ikke ændret noget.",
                count(bad, "fil kunne", "filer kunne")
            )
        }
        (good, bad) => {
            format!("{} læst. {bad} kunne ikke læses.", count(good, "fil er", "filer er"))
        }
    },
};

fn flaw_da(flaw: Flaw) -> &'static str {
    match flaw {
        Flaw::Missing => "noget mangler",
        Flaw::Type | Flaw::Word => "noget har en forkert form",
        Flaw::Duplicate => "noget står der to gange",
        Flaw::Address => "et id er ugyldigt",
        Flaw::Replica => "det fremgår ikke, hvem der har skrevet noget",
        Flaw::Time => "et tidspunkt er ugyldigt",
        Flaw::Entries => "en værdi er ikke hel",
        Flaw::TextTooLong => "en tekst er for lang",
        Flaw::FieldName => "et felt har et ugyldigt navn",
    }
}

/// English.
pub const EN: OpenTexts = OpenTexts {
    title: "Open a file",
    lead: "You first see what the file will change. Nothing happens until you have chosen, and everything can be undone.",
    choose: "Choose files …",
    drop: "or drag one or more files here",
    reading: "Reading …",
    too_large: |mb| {
        format!(
            "The file is larger than {mb} MB and cannot be one from Fremdrift. Choose a file that ends in .fremdrift.json."
        )
    },
    not_text: "The file is not from Fremdrift or is zipped. Choose a file that ends in .fremdrift.json, and unzip it first if it is zipped.",
    unread: "The browser could not read the file. It may have been moved, or be on a drive that is not connected. Save it on the computer and try again.",
    trouble: |error| {
        match error {
        OpenError::NotFremdrift => "The file is not from Fremdrift. Choose a file that ends in .fremdrift.json. You import a class list or a spreadsheet under Classes.".into(),
        OpenError::TooLarge { limit } => (EN.too_large)(limit / 1_000_000),
        OpenError::Truncated => "The file is not complete and was not opened. Download it again from the e-mail, or ask the sender to send it again.".into(),
        OpenError::NotJson { line, column } => format!("The file is damaged and was not opened. Ask the sender to save and send it again. Technical: line {line}, character {column}."),
        OpenError::NoRecords => "The file is from Fremdrift but contains no data. Ask the sender to save and send it again.".into(),
        OpenError::Damaged { path, flaw } => format!("The file is damaged and was not opened. Ask the sender to save and send it again. Technical: {} ({path}).", flaw_en(*flaw)),
    }
    },
    nothing_changed: "Your data have not been changed.",
    newer_unreadable: "The file was saved by a later version of Fremdrift that this version does not understand. Reload the page to get the latest version, and try again.",
    newer: "The file was saved by a later version of Fremdrift. You can view it but not merge it, for something might be lost. Reload the page to get the latest version.",
    drop_file: "Remove the file from the list",
    read: |good, bad| match (good, bad) {
        (good, 0) => format!("{} read.", count(good, "file", "files")),
        (0, bad) => {
            format!("{} could not be read. Nothing has been changed.", count(bad, "file", "files"))
        }
        (good, bad) => format!("{} read. {bad} could not be read.", count(good, "file", "files")),
    },
};

fn flaw_en(flaw: Flaw) -> &'static str {
    match flaw {
        Flaw::Missing => "something is missing",
        Flaw::Type | Flaw::Word => "something has the wrong form",
        Flaw::Duplicate => "something is there twice",
        Flaw::Address => "a name of a record is invalid",
        Flaw::Replica => "it does not say who wrote something",
        Flaw::Time => "a time is invalid",
        Flaw::Entries => "a value is incomplete",
        Flaw::TextTooLong => "a text is too long",
        Flaw::FieldName => "a field has an invalid name",
    }
}
