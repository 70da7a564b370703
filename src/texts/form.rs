//! Texts of the rating form.

/// Texts of the rating form.
pub struct FormTexts {
    /// Title of the page, from the class.
    pub title: fn(&str) -> String,
    /// Name of the grid, from the class.
    pub grid: fn(&str) -> String,
    /// Head of the line with terms, for those who cannot see it.
    pub term: &'static str,
    /// Head of the column with names.
    pub pupil: &'static str,
    /// Head of the column with what is worth talking about.
    pub tail: &'static str,
    /// `154 af 156 felter udfyldt`.
    pub filled: fn(usize, usize) -> String,
    /// Legend of the choice where a typed value moves to.
    pub move_after: &'static str,
    /// Choice: to the next pupil.
    pub move_down: &'static str,
    /// Choice: to the next subject.
    pub move_right: &'static str,
    /// Choice: nowhere.
    pub move_stay: &'static str,
    /// Button: comment on the cell in focus.
    pub comment: &'static str,
    /// Title of the comment dialog, from pupil and column.
    pub comment_on: fn(&str, &str) -> String,
    /// Help in the comment dialog.
    pub comment_help: &'static str,
    /// Name of the editor of a cell, from pupil and column.
    pub edit_cell: fn(&str, &str) -> String,
    /// Name of the button at the head of a column, from its subject and term.
    pub column_button: fn(&str, &str) -> String,
    /// Label of the choice of a column's scale.
    pub column_scale: &'static str,
    /// Help on changing a column's scale.
    pub column_help: &'static str,
    /// Told of ratings that do not fit the chosen scale.
    pub misfits: fn(usize) -> String,
    /// Heading of the key to a scale's colours.
    pub key: &'static str,
    /// Key: a cell with nothing in it.
    pub key_empty: &'static str,
    /// Opens the line on the keyboard.
    pub keys: &'static str,
    /// Short line on the keyboard.
    pub keyboard: &'static str,
    /// After pasting, from how many cells were set.
    pub pasted: fn(usize) -> String,
    /// After pasting, from how many were refused, and the first reason.
    pub paste_refused: fn(usize, &str) -> String,
    /// Where a pasted value was refused: pupil, column, what stood there, why.
    pub refused_at: fn(&str, &str, &str, &str) -> String,
    /// After copying.
    pub copied: fn(usize) -> String,
    /// After emptying.
    pub cleared: fn(usize) -> String,
    /// A value that was typed and not accepted has been left out.
    pub dropped: fn(&str) -> String,
    /// The class has no pupils.
    pub no_pupils: &'static str,
    /// Way to the roster.
    pub to_pupils: &'static str,
    /// Nothing can be pasted because it is not text.
    pub nothing_to_paste: &'static str,
}

/// Danish.
pub const DA: FormTexts = FormTexts {
    title: |class| format!("{class} · Skema"),
    grid: |class| format!("Elevvurderingsskema for {class}"),
    term: "Termin",
    pupil: "Elev",
    tail: "Til drøftelse",
    filled: |done, all| format!("{done} af {all} felter udfyldt"),
    move_after: "Når du har skrevet et tal",
    move_down: "gå ned",
    move_right: "gå til højre",
    move_stay: "bliv",
    comment: "Kommentar",
    comment_on: |pupil, column| format!("Kommentar: {pupil}, {column}"),
    comment_help: "Kort og sagligt. Kommentaren følger med, når du gemmer en fil.",
    edit_cell: |pupil, column| format!("{pupil}, {column}"),
    column_button: |subject, term| format!("{subject}, {term}: vælg skala"),
    column_scale: "Skala i denne kolonne",
    column_help: "Skalaen gælder kun denne kolonne. Tallene i den ændres ikke.",
    misfits: |n| match n {
        1 => {
            "1 vurdering i kolonnen passer ikke til skalaen. Den bliver stående, til du retter den."
                .into()
        }
        _ => format!(
            "{n} vurderinger i kolonnen passer ikke til skalaen. De bliver stående, til du retter dem."
        ),
    },
    key: "Farvernes betydning",
    key_empty: "ikke udfyldt (er ikke nul)",
    keys: "Tastatur",
    keyboard: "Skriv tal, og gå videre med Enter, Tab eller piletaster. Skift+pil markerer en blok, Ctrl+C og Ctrl+V flytter tal til og fra et regneark, Delete tømmer, F2 retter, Alt+C skriver kommentar.",
    pasted: |n| match n {
        1 => "1 felt indsat.".into(),
        _ => format!("{n} felter indsat."),
    },
    paste_refused: |n, first| match n {
        1 => format!("1 felt blev afvist og er, som det var. {first}"),
        _ => format!("{n} felter blev afvist og er, som de var. Det første: {first}"),
    },
    refused_at: |pupil, column, text, why| format!("{pupil}, {column}: »{text}«. {why}"),
    copied: |n| match n {
        1 => "1 felt kopieret.".into(),
        _ => format!("{n} felter kopieret."),
    },
    cleared: |n| match n {
        1 => "1 felt tømt.".into(),
        _ => format!("{n} felter tømt."),
    },
    dropped: |text| {
        format!(
            "»{text}« blev ikke gemt, fordi skalaen ikke har den værdi. Feltet er, som det var."
        )
    },
    no_pupils: "Der er ingen elever i klassen endnu.",
    to_pupils: "Tilføj elever",
    nothing_to_paste: "Der er ingen tekst at indsætte. Kopiér cellerne igen i regnearket.",
};

/// English.
pub const EN: FormTexts = FormTexts {
    title: |class| format!("{class} · Form"),
    grid: |class| format!("Rating form for {class}"),
    term: "Term",
    pupil: "Pupil",
    tail: "To discuss",
    filled: |done, all| format!("{done} of {all} cells filled"),
    move_after: "After typing a number",
    move_down: "go down",
    move_right: "go right",
    move_stay: "stay",
    comment: "Comment",
    comment_on: |pupil, column| format!("Comment: {pupil}, {column}"),
    comment_help: "Short and factual. The comment goes along when you save a file.",
    edit_cell: |pupil, column| format!("{pupil}, {column}"),
    column_button: |subject, term| format!("{subject}, {term}: choose scale"),
    column_scale: "Scale of this column",
    column_help: "The scale is for this column only. The numbers in it are not changed.",
    misfits: |n| match n {
        1 => "1 rating in the column does not fit the scale. It stays until you correct it.".into(),
        _ => format!(
            "{n} ratings in the column do not fit the scale. They stay until you correct them."
        ),
    },
    key: "What the colours mean",
    key_empty: "not filled in (is not zero)",
    keys: "Keyboard",
    keyboard: "Type numbers and move on with Enter, Tab or the arrow keys. Shift+arrow selects a block, Ctrl+C and Ctrl+V move numbers from and to a spreadsheet, Delete empties, F2 edits, Alt+C writes a comment.",
    pasted: |n| match n {
        1 => "1 cell pasted.".into(),
        _ => format!("{n} cells pasted."),
    },
    paste_refused: |n, first| match n {
        1 => format!("1 cell was refused and is as it was. {first}"),
        _ => format!("{n} cells were refused and are as they were. The first: {first}"),
    },
    refused_at: |pupil, column, text, why| format!("{pupil}, {column}: “{text}”. {why}"),
    copied: |n| match n {
        1 => "1 cell copied.".into(),
        _ => format!("{n} cells copied."),
    },
    cleared: |n| match n {
        1 => "1 cell emptied.".into(),
        _ => format!("{n} cells emptied."),
    },
    dropped: |text| {
        format!(
            "“{text}” was not saved, because the scale does not have it. The cell is as it was."
        )
    },
    no_pupils: "There are no pupils in the class yet.",
    to_pupils: "Add pupils",
    nothing_to_paste: "There is no text to paste. Copy the cells in the spreadsheet again.",
};
