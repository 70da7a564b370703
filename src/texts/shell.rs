//! The frame around every page: menu, top bar, banners, and the page that is not there.

mod storage;

pub use storage::StorageTexts;

/// Texts of the frame around every page.
pub struct ShellTexts {
    /// How edits are kept.
    pub storage: StorageTexts,
    /// Link for those who use the keyboard.
    pub skip: &'static str,
    /// Name of the menu.
    pub menu: &'static str,
    /// Menu: start page.
    pub home: &'static str,
    /// Menu: classes.
    pub classes: &'static str,
    /// Menu: conferences.
    pub conferences: &'static str,
    /// Menu: files and data.
    pub data: &'static str,
    /// Menu: settings.
    pub settings: &'static str,
    /// Menu: help.
    pub help: &'static str,
    /// A part was saved since: how many days ago everything was, if ever, and the part.
    pub part_file: fn(Option<i64>, i64) -> String,
    /// Toggle.
    pub hide_names: &'static str,
    /// Toggle.
    pub projector: &'static str,
    /// Switch to the other language, named in that language.
    pub other_language: &'static str,
    /// Short form of the other language.
    pub other_language_short: &'static str,
    /// Said after undo, from the words for the edit.
    pub undone: fn(&str) -> String,
    /// Said after redo, from the words for the edit.
    pub redone: fn(&str) -> String,
    /// Said after it, with the number of fields that somebody else has written since.
    pub left_alone: fn(usize) -> String,
    /// Said instead, when somebody else has written over all of it.
    pub overtaken: &'static str,
    pub nothing_to_undo: &'static str,
    pub nothing_to_redo: &'static str,
    /// Said instead of what an action did, when everything was already so.
    pub nothing_changed: &'static str,
    /// Name of the region with banners.
    pub banners: &'static str,
    /// Mark of the demo banner.
    pub demo_mark: &'static str,
    /// The demo banner.
    pub demo: &'static str,
    /// Leaves the demo.
    pub leave_demo: &'static str,
    /// Mark of the banner over a file looked at.
    pub beside_mark: &'static str,
    /// The banner over a file looked at, from its name.
    pub beside: fn(&str) -> String,
    /// Said instead of making an edit in a file that is only looked at.
    pub beside_refused: &'static str,
    /// Closes the file looked at.
    pub leave_beside: &'static str,
    /// While a page is being downloaded.
    pub fetching: &'static str,
    /// Title instead of a page that could not be downloaded.
    pub cannot_fetch: &'static str,
    /// Why, and what is safe.
    pub cannot_fetch_text: &'static str,
    /// Loads the app again.
    pub reload: &'static str,
    /// Leads to the page that saves everything without the app.
    pub rescue: &'static str,
    /// Title of the page that is not there.
    pub not_found: &'static str,
    /// Text of the page that is not there.
    pub not_found_text: &'static str,
    /// Way home.
    pub to_home: &'static str,
}

/// Danish.
pub const DA: ShellTexts = ShellTexts {
    storage: storage::DA,
    skip: "Spring til indholdet",
    menu: "Hovedmenu",
    home: "Overblik",
    classes: "Klasser",
    conferences: "Konferencer",
    data: "Filer og data",
    settings: "Indstillinger",
    help: "Hjælp",
    part_file: |all, part| {
        let ago = super::common::DA.from_today;
        match all {
            None => format!("en del i en fil {}, aldrig alt", ago(-part)),
            Some(all) => format!("alt i en fil {}, en del {}", ago(-all), ago(-part)),
        }
    },
    hide_names: "Skjul navne",
    projector: "Stor skrift",
    other_language: "English",
    other_language_short: "EN",
    undone: |edit| format!("Fortrudt: {edit}."),
    redone: |edit| format!("Gentaget: {edit}."),
    left_alone: |count| match count {
        1 => "1 felt er ikke ændret, fordi en anden har skrevet i det siden.".into(),
        _ => format!("{count} felter er ikke ændret, fordi andre har skrevet i dem siden."),
    },
    overtaken: "Din seneste ændring er ikke fortrudt, fordi en anden har skrevet det samme sted siden.",
    nothing_to_undo: "Der er ikke mere at fortryde.",
    nothing_to_redo: "Der er ikke mere at gentage.",
    nothing_changed: "Der var ikke noget at ændre.",
    banners: "Om de data, du ser",
    demo_mark: "Demo",
    demo: "Du er i demoskolen. Alle navne og tal er opdigtede, og dine egne data er ikke ændret.",
    leave_demo: "Forlad demoskolen",
    beside_mark: "Kun visning",
    beside: |file| {
        format!(
            "Du har åbnet filen {file} for at se den og kan ikke ændre noget. Luk den for at arbejde i dine egne data."
        )
    },
    beside_refused: "Du har åbnet filen for at se den og kan ikke ændre noget. Luk den for at arbejde i dine egne data.",
    leave_beside: "Luk filen",
    fetching: "Henter siden …",
    cannot_fetch: "Siden kunne ikke hentes",
    cannot_fetch_text: "Forbindelsen er måske væk, eller der er lagt en nyere udgave af Fremdrift ud. Det, du har gemt i denne browser, er ikke ændret. Genindlæs siden, når der er forbindelse.",
    reload: "Genindlæs siden",
    rescue: "Gem dine data uden appen",
    not_found: "Siden findes ikke",
    not_found_text: "Måske er adressen skrevet forkert, eller siden viste noget, der er slettet.",
    to_home: "Gå til overblikket",
};

/// English.
pub const EN: ShellTexts = ShellTexts {
    storage: storage::EN,
    skip: "Skip to content",
    menu: "Main menu",
    home: "Overview",
    classes: "Classes",
    conferences: "Conferences",
    data: "Files and data",
    settings: "Settings",
    help: "Help",
    part_file: |all, part| {
        let ago = super::common::EN.from_today;
        match all {
            None => format!("a part in a file {}, never everything", ago(-part)),
            Some(all) => format!("everything in a file {}, a part {}", ago(-all), ago(-part)),
        }
    },
    hide_names: "Hide names",
    projector: "Large type",
    other_language: "Dansk",
    other_language_short: "DA",
    undone: |edit| format!("Undone: {edit}."),
    redone: |edit| format!("Redone: {edit}."),
    left_alone: |count| match count {
        1 => "1 cell was left as it is, because someone else has written in it since.".into(),
        _ => format!(
            "{count} cells were left as they are, because others have written in them since."
        ),
    },
    overtaken: "Your latest change was not undone, because someone else has written in the same place since.",
    nothing_to_undo: "There is nothing more to undo.",
    nothing_to_redo: "There is nothing more to redo.",
    nothing_changed: "There was nothing to change.",
    banners: "About the data you see",
    demo_mark: "Demo",
    demo: "You are in the demo school. All names and numbers are made up, and your own data have not been changed.",
    leave_demo: "Leave the demo school",
    beside_mark: "View only",
    beside: |file| {
        format!(
            "You have opened the file {file} to view it and cannot change anything. Close it to work in your own data."
        )
    },
    beside_refused: "You have opened a file to view it and cannot change anything. Close it to work in your own data.",
    leave_beside: "Close the file",
    fetching: "Loading the page …",
    cannot_fetch: "The page could not be loaded",
    cannot_fetch_text: "The connection may be gone, or a newer Fremdrift has been published. What you have saved in this browser has not been changed. Reload the page when there is a connection.",
    reload: "Reload the page",
    rescue: "Save your data without the app",
    not_found: "There is no such page",
    not_found_text: "The address may be mistyped, or what it showed has been deleted.",
    to_home: "Go to the overview",
};
