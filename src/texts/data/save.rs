//! Saving a file.

use super::count;

/// Texts about saving a file.
pub struct SaveTexts {
    /// Heading.
    pub title: &'static str,
    /// What a file is for.
    pub lead: &'static str,
    /// Legend of the choice.
    pub what: &'static str,
    /// Choice: everything.
    pub all: &'static str,
    /// Explains the choice.
    pub all_help: &'static str,
    /// Choice: some classes.
    pub part: &'static str,
    /// Explains the choice.
    pub part_help: &'static str,
    /// Legend of the classes.
    pub classes: &'static str,
    /// Said when a part is wanted and no class is ticked.
    pub no_class: &'static str,
    /// Label of the field for the name, shown while it is empty.
    pub your_name: &'static str,
    /// Why a name.
    pub your_name_help: &'static str,
    /// Before the file's name.
    pub file: &'static str,
    /// About personal data and e-mail.
    pub personal: &'static str,
    /// The button.
    pub button: &'static str,
    /// What the file holds: classes, pupils, conferences.
    pub holds: fn(usize, usize, usize) -> String,
    /// The file was saved: its name.
    pub saved: fn(&str) -> String,
    /// The browser did not take the file.
    pub failed: &'static str,
    /// Nothing to save yet.
    pub nothing: &'static str,
    /// The demo school's files are marked.
    pub demo: &'static str,
    /// No saving of a file that is only looked at.
    pub beside: &'static str,
    /// Part of the file's name.
    pub label_all: &'static str,
    /// Part of the file's name in the demo school.
    pub label_demo: &'static str,
}

/// Danish.
pub const DA: SaveTexts = SaveTexts {
    title: "Gem en fil",
    lead: "En fil er din sikkerhedskopi, og den er måden, I deler på: send din del til kolleger, som fletter den.",
    what: "Hvad skal med?",
    all: "Alt",
    all_help: "Alle klasser, konferencer og indstillinger for skolen. Bedst som sikkerhedskopi.",
    part: "Min del",
    part_help: "Kun de klasser, du vælger: deres skemaer, elever og vurderinger, og de konferencer, der kun handler om dem.",
    classes: "Klasser i filen",
    no_class: "Vælg mindst én klasse.",
    your_name: "Dit navn (kan undlades)",
    your_name_help: "Så kan dine kolleger se, hvem der har skrevet hvad. Du bliver kun spurgt én gang.",
    file: "Filen kommer til at hedde",
    personal: "Filen indeholder elevers navne og vurderinger, og det er personoplysninger. Send den kun krypteret, fx med skolens sikre post, og slet filer, I ikke bruger mere.",
    button: "Gem fil",
    holds: |classes, pupils, conferences| {
        format!(
            "{}, {} og {}",
            count(classes, "klasse", "klasser"),
            count(pupils, "elev", "elever"),
            count(conferences, "konference", "konferencer")
        )
    },
    saved: |name| format!("Filen {name} er gemt i mappen med overførsler."),
    failed: "Browseren tog ikke imod filen. Dine data er ikke ændret. Prøv igen, eller se efter, om browseren spærrer for overførsler.",
    nothing: "Der er ikke noget at gemme endnu.",
    demo: "Filen bliver mærket som demo, så ingen tager den for virkelige elever.",
    beside: "Du har åbnet filen for at se den og kan ikke ændre noget. Luk den for at arbejde i dine egne data.",
    label_all: "alt",
    label_demo: "demo",
};

/// English.
pub const EN: SaveTexts = SaveTexts {
    title: "Save a file",
    lead: "A file is your backup, and it is how you share: send your part to colleagues, who merge it.",
    what: "What should go in?",
    all: "Everything",
    all_help: "All classes, conferences and the school's settings. Best as a backup.",
    part: "My part",
    part_help: "Only the classes you choose: their forms, pupils and ratings, and the conferences that are about them alone.",
    classes: "Classes in the file",
    no_class: "Choose at least one class.",
    your_name: "Your name (optional)",
    your_name_help: "It lets your colleagues see who wrote what. You are asked only once.",
    file: "The file will be called",
    personal: "The file contains pupils' names and ratings, which are personal data. Send it encrypted only, for example by the school's secure mail, and delete files you no longer use.",
    button: "Save file",
    holds: |classes, pupils, conferences| {
        format!(
            "{}, {} and {}",
            count(classes, "class", "classes"),
            count(pupils, "pupil", "pupils"),
            count(conferences, "conference", "conferences")
        )
    },
    saved: |name| format!("The file {name} is in your downloads folder."),
    failed: "The browser did not take the file. Your data have not been changed. Try again, or see whether the browser blocks downloads.",
    nothing: "There is nothing to save yet.",
    demo: "The file will be marked as demo, so that nobody takes it for real pupils.",
    beside: "You have opened a file to view it and cannot change anything. Close it to work in your own data.",
    label_all: "all",
    label_demo: "demo",
};
