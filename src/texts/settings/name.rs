//! The user's own name.

/// Texts about the user's own name.
pub struct NameTexts {
    /// Label.
    pub name: &'static str,
    /// Why a name.
    pub name_help: &'static str,
    /// After another name was typed, from the old and the new one: whose is what.
    pub other_person: fn(&str, &str) -> String,
    /// Button: it is the same person.
    pub same_person: &'static str,
    /// Said then, from the old and the new name.
    pub same_person_done: fn(&str, &str) -> String,
    /// Said after another name was typed.
    pub name_saved: fn(&str) -> String,
    /// Said after the name was removed.
    pub name_removed: &'static str,
}

/// Danish.
pub const DA: NameTexts = NameTexts {
    name: "Dit navn",
    name_help: "Vises ved det, du skriver, så kolleger kan se, hvem det kommer fra. Skriver en anden på samme computer, så skift navnet først.",
    other_person: |old, new| {
        format!("Det, der er skrevet før, står der stadig {old} ved. Nyt bliver skrevet af {new}.")
    },
    same_person: "Det er samme person: ret navnet overalt",
    same_person_done: |old, new| {
        format!("Der står nu {new} i stedet for {old}, også ved det, du skrev før.")
    },
    name_saved: |name| format!("Fra nu af vises {name} ved det, du skriver."),
    name_removed: "Fra nu af vises der ikke noget navn ved det, du skriver.",
};

/// English.
pub const EN: NameTexts = NameTexts {
    name: "Your name",
    name_help: "It is shown next to what you write, so that colleagues can see who it is from. If somebody else writes on the same computer, change the name first.",
    other_person: |old, new| {
        format!("What was written before is still signed {old}. From now on it is {new}.")
    },
    same_person: "Same person: correct the name everywhere",
    same_person_done: |old, new| {
        format!("It now says {new} instead of {old}, also next to what you wrote before.")
    },
    name_saved: |name| format!("From now on {name} is shown next to what you write."),
    name_removed: "From now on no name is shown next to what you write.",
};
