//! How edits are kept, and what happened to what is stored.

use crate::file::stock::Damage;
use crate::store::Damaged;

/// Texts about how edits are kept, and what happened to what is stored.
pub struct StorageTexts {
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
    /// Never saved to a file.
    pub no_file: &'static str,
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
    /// A replacement was cut off in the middle.
    pub unfinished: &'static str,
    /// Said when the browser had ended before everything was written, and it was brought back.
    pub recovered: &'static str,
    /// Said when local storage was emptied from outside and has been written again.
    pub written_again: &'static str,
    /// The demo school is not opened because there is no room.
    pub demo_no_room: &'static str,
    /// What "saved" means, in full.
    pub saved_means: &'static str,
    /// The same, where the browser lets the page keep no journal.
    pub saved_means_less: &'static str,
    /// Tries to store again.
    pub save_again: &'static str,
    /// Saves everything to a file.
    pub save_file_now: &'static str,
    /// Banner when stored pieces could not be read, from their number.
    pub damaged: fn(&[Damaged]) -> String,
    /// Leads to the page on files and data.
    pub damaged_more: &'static str,
    /// Other data are not opened because there are unsaved edits.
    pub unsaved: &'static str,
    /// To take an import back, on the button that takes back the last thing done.
    pub take_back: &'static str,
    /// Said after taking an import back.
    pub taken_back: &'static str,
    /// An import was taken back, and what was written since is still there.
    pub back_but_later: &'static str,
    /// An import was taken back, and what was written since is in a copy.
    pub back_later_in_copy: &'static str,
    /// To merge again what was taken back, on the button that does the last thing undone again.
    pub merge_again: &'static str,
    /// Said after merging again.
    pub merged_again: &'static str,
    /// What was merged cannot be merged again because there is no room.
    pub not_again_no_room: &'static str,
    /// An import cannot be taken back because other data are open.
    pub not_back_elsewhere: &'static str,
    /// An import cannot be taken back because there is no room.
    pub not_back_no_room: &'static str,
}

/// Danish.
pub const DA: StorageTexts = StorageTexts {
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
    no_file: "ingen fil endnu",
    full_banner: "Browserens lager er fuldt, så det sidste, du skrev, er kun i denne fane. Gem en fil nu, før du lukker den. Det, der var gemt i forvejen, er ikke ændret.",
    blocked_banner: "Browseren lader ikke siden gemme noget. Du kan arbejde videre, men gem en fil, før du lukker fanen.",
    replaced: "Ikke gemt: dataene er skiftet ud i en anden fane",
    replaced_banner: "En anden fane har sat andre data i stedet for dem, du ser her, og der er ikke plads til en kopi af dine \
                      seneste ændringer. De er kun i denne fane. Gem en fil nu, og vis så de nye data.",
    show_replacement: "Vis de nye data",
    was_replaced: "En anden fane har sat andre data i stedet for dem, du så her. Nu ser du de nye. Mangler du \
                   noget, så se efter i kopierne under Filer og data.",
    was_replaced_kept: "En anden fane har sat andre data i stedet for dem, du så her. Dine ændringer, som ikke var gemt endnu, \
                        ligger i en kopi under Filer og data.",
    demo_replaced: "Demoskolen er åbnet forfra i en anden fane. Nu ser du den også her.",
    unfinished: "Sidst blev data skiftet ud, og det blev afbrudt midt i det hele. Noget kan mangle. Kopien fra før \
                 ligger under Filer og data; gå tilbage til den, eller åbn filen igen.",
    recovered: "Browseren lukkede, før den nåede at skrive det sidste i sit lager. Fremdrift havde det i sin journal, og nu er \
                det her igen.",
    written_again: "Browserens lager blev tømt udefra. Dine data var stadig i denne fane og er gemt igen.",
    demo_no_room: "Der er ikke plads til demoskolen i browserens lager. Dine egne data er ikke ændret. Slet gamle kopier under \
                   Filer og data, og prøv igen.",
    saved_means: "Gemt på denne computer, også hvis browseren lukker uventet ned. Går strømmen, kan de sidste sekunder gå tabt. \
                  Gem en fil, så er du sikker.",
    saved_means_less: "Gemt i denne browser. Den lader ikke Fremdrift føre journal (det gælder nogle private vinduer), så lukker \
                       den uventet ned, kan de sidste minutter gå tabt. Gem en fil, så er du sikker.",
    save_again: "Prøv at gemme igen",
    save_file_now: "Gem fil nu",
    damaged: |found| {
        let told = |is_told: &dyn Fn(&Damaged) -> bool, what: &str| {
            let many = match found.iter().filter(|one| is_told(one)).count() {
                0 => return None,
                1 => "En del",
                _ => "Nogle dele",
            };
            Some(format!("{many} af det gemte {what}"))
        };
        let one = |damage, what| told(&|one| one.damage == damage && !one.is_locked, what);
        let told = [
            told(
                &|one| one.is_locked,
                "kunne ikke læses, og der er ikke plads til at lægge det til side. Det er ikke slettet. \
                 Det, du skriver i den del nu, bliver først gemt, når der er plads: slet gamle kopier \
                 under Filer og data, eller gem en fil.",
            ),
            one(Damage::Altered, "kunne ikke læses. Det er lagt til side og ikke slettet."),
            one(
                Damage::Missing,
                "mangler. Har du en fil eller en kopi, kan du få det igen derfra.",
            ),
            one(
                Damage::Misplaced,
                "lå under et forkert navn. Det, der kunne læses, er lagt på plads.",
            ),
            one(
                Damage::Outdated,
                "er ældre, end det burde være. Har du en nyere fil, så flet den.",
            ),
        ];
        let told: Vec<String> = told.into_iter().flatten().collect();
        format!("{} Alt andet er, som du forlod det.", told.join(" "))
    },
    damaged_more: "Se, hvad du kan gøre",
    unsaved: "Det sidste, du skrev, er ikke gemt endnu, fordi browserens lager er fuldt. Gem en fil først, så går der ikke noget tabt.",
    take_back: "Fortryd: data flettet eller erstattet",
    taken_back: "Fortrudt. Alt er, som det var før.",
    back_but_later: "Fortrudt. Det, der kom ind, er væk igen. Det, der er skrevet siden, er beholdt; i en klasse, der kom med filen, ses det, når filen flettes igen.",
    back_later_in_copy: "Fortrudt. Alt er, som det var før. Det, der blev skrevet siden, ligger i en kopi under Filer og data.",
    merge_again: "Gentag: data flettet",
    merged_again: "Gentaget. Det, der kom ind, er her igen.",
    not_again_no_room: "Der er ikke plads i browseren til det, der kom ind. Der er ikke ændret noget. Slet kopier under Filer og data, og prøv igen.",
    not_back_elsewhere: "Det kan ikke fortrydes herfra, for der er åbnet andre data siden. Brug kopien under Filer og data.",
    not_back_no_room: "Der er ikke plads i browseren til det, der var før. Der er ikke ændret noget. Slet kopier under Filer og data, og prøv igen.",
};

/// English.
pub const EN: StorageTexts = StorageTexts {
    saved: "Saved in this browser",
    saving: "Saving …",
    full: "Not saved: the browser's storage is full",
    blocked: "Not saved: the browser does not allow it",
    not_kept: "Not saved",
    last_file: |days| match days {
        0 => "last file today".into(),
        1 => "last file yesterday".into(),
        _ => format!("last file {days} days ago"),
    },
    no_file: "no file yet",
    full_banner: "The browser's storage is full, so what you wrote last is in this tab only. Save a file now, before you close it. What was saved before has not been changed.",
    blocked_banner: "The browser does not let the page save anything. You can work on, but save a file before you close the tab.",
    replaced: "Not saved: another tab has replaced the data",
    replaced_banner: "Another tab has replaced the data you see here, and there is no room for a copy of your latest changes. They \
                      are in this tab only. Save a file now, then show the new data.",
    show_replacement: "Show the new data",
    was_replaced: "Another tab has replaced the data you saw here. You now see the new data. If something is missing, look \
                   among the copies under Files and data.",
    was_replaced_kept: "Another tab has replaced the data you saw here. Your changes that had not been saved yet are in a copy \
                        under Files and data.",
    demo_replaced: "The demo school was opened afresh in another tab. You now see it here too.",
    unfinished: "Last time, data were being replaced when it was cut off in the middle. Something may be missing. The copy \
                 from before is under Files and data; go back to it, or open the file again.",
    recovered: "The browser closed before it had written the last edits to its storage. Fremdrift had them in its journal, and \
                they are here again.",
    written_again: "The browser's storage was cleared from outside. Your data were still in this tab and have been saved again.",
    demo_no_room: "There is no room for the demo school in the browser's storage. Your own data have not been changed. Delete old copies \
                   under Files and data and try again.",
    saved_means: "Saved on this computer, even if the browser crashes. If the power fails, the last seconds may be lost. Save \
                  a file to be safe.",
    saved_means_less: "Saved in this browser. It does not let Fremdrift keep a journal (some private windows do not), so if it \
                       crashes, the last minutes may be lost. Save a file to be safe.",
    save_again: "Try to save again",
    save_file_now: "Save file now",
    damaged: |found| {
        let told = |is_told: &dyn Fn(&Damaged) -> bool, what: &str| {
            let many = match found.iter().filter(|one| is_told(one)).count() {
                0 => return None,
                1 => "Part",
                _ => "Some parts",
            };
            Some(format!("{many} of your saved data {what}"))
        };
        let one = |damage, what| told(&|one| one.damage == damage && !one.is_locked, what);
        let told = [
            told(
                &|one| one.is_locked,
                "could not be read, and there is no room to put it aside. It has not been deleted. What \
                 you write in that part now is saved only once there is room: delete old copies under \
                 Files and data, or save a file.",
            ),
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
    unsaved: "What you wrote last is not saved yet, because the browser's storage is full. Save a file first, and nothing is lost.",
    take_back: "Undo: data merged or replaced",
    taken_back: "Undone. Everything is as it was before.",
    back_but_later: "Undone. What came in is gone again. What was written since is kept; in a class that came with the file you see it again when the file is merged again.",
    back_later_in_copy: "Undone. Everything is as it was before. What was written since is in a copy under Files and data.",
    merge_again: "Redo: data merged",
    merged_again: "Redone. What came in is here again.",
    not_again_no_room: "The browser has no room for what came in. Nothing was changed. Delete copies under Files and data, and try again.",
    not_back_elsewhere: "It cannot be undone from here, because other data have been opened since. Use the copy under Files and data.",
    not_back_no_room: "There is no room in the browser for what was here before. Nothing has been changed. Delete copies under Files and data, and try again.",
};
