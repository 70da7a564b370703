//! Dialogs before everything is replaced or changed without a copy.

/// Texts of these dialogs.
pub struct ReplaceTexts {
    /// Title of the dialog before replacing.
    pub title: &'static str,
    /// What goes and what comes: what is here, what the files hold.
    pub text: fn(&str, &str) -> String,
    /// A copy is taken.
    pub copy: &'static str,
    /// No copy is taken of the demo school.
    pub demo: &'static str,
    /// The file holds only a part of a school.
    pub part: &'static str,
    /// Confirms replacing.
    pub confirm: &'static str,
    /// Title of the dialog without room for a snapshot.
    pub no_copy_title: &'static str,
    /// Text of that dialog.
    pub no_copy_text: &'static str,
    /// Goes on without a snapshot.
    pub no_copy_go: &'static str,
    /// Saves a file first.
    pub no_copy_save: &'static str,
}

/// Danish.
pub const DA: ReplaceTexts = ReplaceTexts {
    title: "Erstat alle data?",
    text: |here, there| {
        format!("I denne browser ligger {here}. Det bliver erstattet af filen: {there}.")
    },
    copy: "Først gemmes en kopi her i browseren, så du kan fortryde.",
    demo: "Du er i demoskolen, så der gemmes ingen kopi. Dine egne data er ikke ændret.",
    part: "Filen indeholder kun en del af en skole. Flet den, hvis du vil beholde resten.",
    confirm: "Erstat alt",
    no_copy_title: "Der er ikke plads til en kopi",
    no_copy_text: "Før store ændringer gemmer Fremdrift en kopi, så alt kan fortrydes. Den er der ikke plads til i browseren. Gem dine data i en fil først, så har du dem dér.",
    no_copy_go: "Fortsæt uden kopi",
    no_copy_save: "Gem en fil først",
};

/// English.
pub const EN: ReplaceTexts = ReplaceTexts {
    title: "Replace all data?",
    text: |here, there| {
        format!("This browser holds {here}. It will be replaced by the file: {there}.")
    },
    copy: "A copy is kept in the browser first, so that you can undo it.",
    demo: "You are in the demo school, so no copy is kept. Your own data have not been changed.",
    part: "The file contains only a part of a school. Merge it if you want to keep the rest.",
    confirm: "Replace everything",
    no_copy_title: "There is no room for a copy",
    no_copy_text: "Before large changes Fremdrift keeps a copy, so that everything can be undone. The browser has no room for it. Save your data to a file first, and you have them there.",
    no_copy_go: "Continue without a copy",
    no_copy_save: "Save a file first",
};
