//! What a file's checksum says.

/// Texts about checksums.
pub struct ChecksumTexts {
    /// The file has none.
    pub missing: &'static str,
    /// The file was changed since it was saved, from the name of who saved it, which may be empty.
    pub wrong: fn(&str) -> String,
    /// Title of the question before it is used.
    pub ask_title: &'static str,
    /// The question, from the files' names and the name of who saved the first, which may be empty.
    pub ask: fn(&str, &str) -> String,
    /// Leaves it alone.
    pub refrain: &'static str,
    /// Uses it all the same.
    pub anyway: &'static str,
}

/// Danish.
pub const DA: ChecksumTexts = ChecksumTexts {
    missing: "Filen har ingen kontrolsum, så Fremdrift kan ikke se, om den er ændret undervejs. Det er sådan med filer, der er gemt med en tidligere udgave.",
    wrong: |by| {
        format!(
            "Filen er ændret, siden den blev gemt. Den kan være beskadiget undervejs, så vurderinger og tekst kan være forkerte. Bed {} gemme og sende den igen.",
            sender(by, "afsenderen om at", "om at")
        )
    },
    ask_title: "Filen er ændret, siden den blev gemt",
    ask: |names, by| {
        format!(
            "{names} er beskadiget undervejs eller rettet i hånden. Vurderinger og tekst kan være forkerte, uden at det ses. Dine egne data er ikke ændret. Bed {} gemme og sende filen igen.",
            sender(by, "afsenderen om at", "om at")
        )
    },
    refrain: "Brug den ikke",
    anyway: "Brug den alligevel",
};

/// English.
pub const EN: ChecksumTexts = ChecksumTexts {
    missing: "The file has no checksum, so Fremdrift cannot tell whether it was changed on its way. Files saved with an earlier version have none.",
    wrong: |by| {
        format!(
            "The file has been changed since it was saved. It may have been damaged on its way, so ratings and texts may be wrong. Ask {} save and send it again.",
            sender(by, "the sender to", "to")
        )
    },
    ask_title: "The file has been changed since it was saved",
    ask: |names, by| {
        format!(
            "{names}: damaged on its way or edited by hand. Ratings and texts may be wrong without it showing. Your own data have not been changed. Ask {} save and send the file again.",
            sender(by, "the sender to", "to")
        )
    },
    refrain: "Do not use it",
    anyway: "Use it anyway",
};

/// Whom to ask: by name where it is known.
fn sender(by: &str, unknown: &str, known: &str) -> String {
    if by.is_empty() { unknown.to_owned() } else { format!("{by} {known}") }
}
