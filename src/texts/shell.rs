//! The frame around every page: menu, top bar, banners, and the page that is not there.

use crate::file::stock::Damage;

/// Texts of the frame around every page.
pub struct ShellTexts {
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
    /// All edits are stored.
    pub saved: &'static str,
    /// Edits are about to be stored.
    pub saving: &'static str,
    /// Local storage is full.
    pub full: &'static str,
    /// Storing is not allowed.
    pub blocked: &'static str,
    /// Nothing is stored because a file is only looked at.
    pub not_kept: &'static str,
    /// How long ago everything was saved to a file, from days.
    pub last_file: fn(i64) -> String,
    /// A part was saved since: how many days ago everything was, if ever, and the part.
    pub part_file: fn(Option<i64>, i64) -> String,
    /// Never saved to a file.
    pub no_file: &'static str,
    /// Toggle.
    pub hide_names: &'static str,
    /// Toggle.
    pub projector: &'static str,
    /// Switch to the other language, named in that language.
    pub other_language: &'static str,
    /// Short form of the other language.
    pub other_language_short: &'static str,
    /// Said after undo, from the deed.
    pub undone: fn(&str) -> String,
    /// Said after redo, from the deed.
    pub redone: fn(&str) -> String,
    /// Said after it, with the number of fields that somebody else has written since.
    pub left_alone: fn(usize) -> String,
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
    /// Banner when storage is full.
    pub full_banner: &'static str,
    /// Banner when storage is blocked.
    pub blocked_banner: &'static str,
    /// Storing would write over what another tab has put in the place of these data.
    pub replaced: &'static str,
    /// Banner for that.
    pub replaced_banner: &'static str,
    /// Shows what the other tab has put there.
    pub show_replacement: &'static str,
    /// Said when another tab has put other data in the place of these.
    pub was_replaced: &'static str,
    /// The same, when this tab had edits that were not saved.
    pub was_replaced_kept: &'static str,
    /// Said when another tab has opened the demo school anew.
    pub demo_replaced: &'static str,
    /// Said when local storage was emptied from outside and has been written again.
    pub written_again: &'static str,
    /// The demo school is not opened because there is no room.
    pub demo_no_room: &'static str,
    /// What "saved" means, in full.
    pub saved_means: &'static str,
    /// Tries to store again.
    pub save_again: &'static str,
    /// Saves everything to a file.
    pub save_file_now: &'static str,
    /// Banner when stored pieces could not be read, from their number.
    pub damaged: fn(&[Damage]) -> String,
    /// Leads to the page on files and data.
    pub damaged_more: &'static str,
    /// Other data are not opened because there are unsaved edits.
    pub unsaved: &'static str,
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
    skip: "Spring til indholdet",
    menu: "Hovedmenu",
    home: "Overblik",
    classes: "Klasser",
    conferences: "Konferencer",
    data: "Filer og data",
    settings: "Indstillinger",
    help: "Hjælp",
    saved: "Gemt i browseren",
    saving: "Gemmer …",
    full: "Ikke gemt: browserens lager er fuldt",
    blocked: "Ikke gemt: browseren tillader det ikke",
    not_kept: "Gemmes ikke",
    last_file: |days| match days {
        0 => "sidste fil i dag".into(),
        1 => "sidste fil i går".into(),
        _ => format!("sidste fil for {days} dage siden"),
    },
    part_file: |all, part| {
        let ago = super::common::DA.from_today;
        match all {
            None => format!("en del i en fil {}, aldrig alt", ago(-part)),
            Some(all) => format!("alt i en fil {}, en del {}", ago(-all), ago(-part)),
        }
    },
    no_file: "ingen fil endnu",
    hide_names: "Skjul navne",
    projector: "Stor skrift",
    other_language: "English",
    other_language_short: "EN",
    undone: |deed| format!("Fortrudt: {deed}."),
    redone: |deed| format!("Gentaget: {deed}."),
    left_alone: |count| match count {
        1 => "1 felt er ladt, som det er, fordi en anden har skrevet i det siden.".into(),
        _ => format!("{count} felter er ladt, som de er, fordi andre har skrevet i dem siden."),
    },
    nothing_to_undo: "Der er ikke mere at fortryde.",
    nothing_to_redo: "Der er ikke mere at gentage.",
    nothing_changed: "Der var ikke noget at ændre.",
    banners: "Om de data, du ser",
    demo_mark: "Demo",
    demo: "Du er i demoskolen. Alle navne og tal er opdigtede, og dine egne data er urørte.",
    leave_demo: "Forlad demoskolen",
    beside_mark: "Kun til at se i",
    beside: |file| {
        format!("Du ser i filen {file}. Intet herfra gemmes, og dine egne data er urørte.")
    },
    beside_refused: "Her kan intet ændres: du ser kun i en fil. Luk filen, og flet den ind, hvis du vil arbejde videre med den.",
    leave_beside: "Luk filen",
    full_banner: "Browserens lager er fuldt, så det sidste, du skrev, er kun i denne fane. Gem en fil nu, før du lukker den. Det, der var gemt i forvejen, er urørt.",
    blocked_banner: "Browseren lader ikke siden gemme noget. Du kan arbejde videre, men gem en fil, før du lukker fanen.",
    replaced: "Ikke gemt: dataene er skiftet ud i en anden fane",
    replaced_banner: "En anden fane har sat andre data i stedet for dem, du ser her, og der er ikke plads til en kopi af dine \
                      seneste ændringer. De er kun i denne fane. Gem en fil nu, og vis så de nye data.",
    show_replacement: "Vis de nye data",
    was_replaced: "En anden fane har sat andre data i stedet for dem, du så her. Nu ser du de nye.",
    was_replaced_kept: "En anden fane har sat andre data i stedet for dem, du så her. Dine ændringer, som ikke var gemt endnu, \
                        ligger i en kopi under Filer og data.",
    demo_replaced: "Demoskolen er åbnet forfra i en anden fane. Nu ser du den også her.",
    written_again: "Browserens lager blev tømt udefra. Dine data var stadig i denne fane og er gemt igen.",
    demo_no_room: "Der er ikke plads til demoskolen i browserens lager. Dine egne data er, som de var. Slet gamle kopier under \
                   Filer og data, og prøv igen.",
    saved_means: "Gemt i denne browser. Går computeren eller browseren ned, kan det sidste halve minut gå tabt. Gem en fil, så er \
                  du sikker.",
    save_again: "Prøv at gemme igen",
    save_file_now: "Gem fil nu",
    damaged: |found| {
        let one = |damage, what: &str| {
            let many = match found.iter().filter(|one| **one == damage).count() {
                0 => return None,
                1 => "En del",
                _ => "Nogle dele",
            };
            Some(format!("{many} af det gemte {what}"))
        };
        let told = [
            one(Damage::Altered, "kunne ikke læses. Det er lagt til side og ikke slettet."),
            one(Damage::Missing, "mangler. Har du en fil eller en kopi, kan du hente det derfra."),
            one(
                Damage::Misplaced,
                "lå under et forkert navn. Det, der kunne læses, er lagt på plads.",
            ),
            one(
                Damage::Outdated,
                "er ældre, end det burde være. Har du en nyere fil, så flet den ind.",
            ),
        ];
        let told: Vec<String> = told.into_iter().flatten().collect();
        format!("{} Alt andet er, som du forlod det.", told.join(" "))
    },
    damaged_more: "Se, hvad du kan gøre",
    unsaved: "Det sidste, du skrev, er ikke gemt endnu, fordi browserens lager er fuldt. Gem en fil først; så går intet tabt.",
    fetching: "Henter siden …",
    cannot_fetch: "Siden kunne ikke hentes",
    cannot_fetch_text: "Forbindelsen er måske væk, eller der er lagt en nyere udgave af Fremdrift ud. Det, du har gemt i denne browser, er ikke rørt. Genindlæs siden, når der er forbindelse.",
    reload: "Genindlæs siden",
    rescue: "Gem dine data uden appen",
    not_found: "Siden findes ikke",
    not_found_text: "Adressen fører ingen steder hen. Måske er den skrevet forkert, eller det, den viste, er slettet.",
    to_home: "Gå til overblikket",
};

/// English.
pub const EN: ShellTexts = ShellTexts {
    skip: "Skip to content",
    menu: "Main menu",
    home: "Overview",
    classes: "Classes",
    conferences: "Conferences",
    data: "Files and data",
    settings: "Settings",
    help: "Help",
    saved: "Saved on this computer",
    saving: "Saving …",
    full: "Not saved: the browser's storage is full",
    blocked: "Not saved: the browser does not allow it",
    not_kept: "Not kept",
    last_file: |days| match days {
        0 => "last file today".into(),
        1 => "last file yesterday".into(),
        _ => format!("last file {days} days ago"),
    },
    part_file: |all, part| {
        let ago = super::common::EN.from_today;
        match all {
            None => format!("a part in a file {}, never everything", ago(-part)),
            Some(all) => format!("everything in a file {}, a part {}", ago(-all), ago(-part)),
        }
    },
    no_file: "no file yet",
    hide_names: "Hide names",
    projector: "Large type",
    other_language: "Dansk",
    other_language_short: "DA",
    undone: |deed| format!("Undone: {deed}."),
    redone: |deed| format!("Done again: {deed}."),
    left_alone: |count| match count {
        1 => "1 cell was left as it is, because someone else has written in it since.".into(),
        _ => format!(
            "{count} cells were left as they are, because others have written in them since."
        ),
    },
    nothing_to_undo: "There is nothing more to undo.",
    nothing_to_redo: "There is nothing more to redo.",
    nothing_changed: "There was nothing to change.",
    banners: "About the data you see",
    demo_mark: "Demo",
    demo: "You are in the demo school. All names and numbers are made up, and your own data are untouched.",
    leave_demo: "Leave the demo school",
    beside_mark: "Just looking",
    beside: |file| {
        format!(
            "You are looking at the file {file}. Nothing here is kept, and your own data are untouched."
        )
    },
    beside_refused: "Nothing can be changed here: you are only looking at a file. Close it, and merge it in to go on working with it.",
    leave_beside: "Close the file",
    full_banner: "The browser's storage is full, so what you wrote last is in this tab only. Save a file now, before you close it. What was saved before is untouched.",
    blocked_banner: "The browser does not let the page save anything. You can work on, but save a file before you close the tab.",
    replaced: "Not saved: another tab has replaced the data",
    replaced_banner: "Another tab has replaced the data you see here, and there is no room for a copy of your latest changes. They \
                      are in this tab only. Save a file now, then show the new data.",
    show_replacement: "Show the new data",
    was_replaced: "Another tab has replaced the data you saw here. You now see the new data.",
    was_replaced_kept: "Another tab has replaced the data you saw here. Your changes that had not been saved yet are in a copy \
                        under Files and data.",
    demo_replaced: "The demo school was opened afresh in another tab. You now see it here too.",
    written_again: "The browser's storage was cleared from outside. Your data were still in this tab and have been saved again.",
    demo_no_room: "There is no room for the demo school in the browser's storage. Your own data are unchanged. Delete old copies \
                   under Files and data and try again.",
    saved_means: "Saved in this browser. If the computer or the browser crashes, the last half minute may be lost. Save a file to be \
                  safe.",
    save_again: "Try to save again",
    save_file_now: "Save file now",
    damaged: |found| {
        let one = |damage, what: &str| {
            let many = match found.iter().filter(|one| **one == damage).count() {
                0 => return None,
                1 => "Part",
                _ => "Some parts",
            };
            Some(format!("{many} of your saved data {what}"))
        };
        let told = [
            one(Damage::Altered, "could not be read. It has been put aside and not deleted."),
            one(
                Damage::Missing,
                "went missing. If you have a file or a copy, you can get it from there.",
            ),
            one(
                Damage::Misplaced,
                "was stored under a wrong name. What could be read is back in place.",
            ),
            one(
                Damage::Outdated,
                "is older than it should be. If you have a newer file, merge it.",
            ),
        ];
        let told: Vec<String> = told.into_iter().flatten().collect();
        format!("{} Everything else is as you left it.", told.join(" "))
    },
    damaged_more: "See what you can do",
    unsaved: "What you wrote last is not saved yet, because the browser's storage is full. Save a file first; then nothing is lost.",
    fetching: "Fetching the page …",
    cannot_fetch: "The page could not be fetched",
    cannot_fetch_text: "The connection may be gone, or a newer Fremdrift has been published. What you have saved in this browser is untouched. Load the page again when there is a connection.",
    reload: "Load the page again",
    rescue: "Save your data without the app",
    not_found: "There is no such page",
    not_found_text: "The address leads nowhere. It may be mistyped, or what it showed has been deleted.",
    to_home: "Go to the overview",
};
