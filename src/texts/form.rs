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
    /// How many pupils there are, and how many more have left the class.
    pub pupils_and_left: fn(usize, usize) -> String,
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
    /// A value was typed over one that somebody else wrote meanwhile: where, and which.
    pub replaced_meanwhile: fn(&str, &str) -> String,
    /// The class has no pupils.
    pub no_pupils: &'static str,
    /// Way to the roster.
    pub to_pupils: &'static str,
    /// Nothing can be pasted because it is not text.
    pub nothing_to_paste: &'static str,
    /// After pasting, where no cell was set.
    pub pasted_nothing: &'static str,
    /// After pasting what stood there already.
    pub pasted_same: &'static str,
    /// After pasting, from how many cells lay outside the form.
    pub paste_outside: fn(usize) -> String,
    /// The cells to be emptied were empty.
    pub nothing_cleared: &'static str,
    /// After filling downwards.
    pub filled_down: fn(usize) -> String,
    /// Filling downwards changed nothing, because the cells were filled so already.
    pub filled_same: &'static str,
    /// There is nothing to fill downwards, or nowhere.
    pub nothing_to_fill: &'static str,
    /// The last pupil of a column has been rated, from the column that comes next.
    pub column_end: fn(&str) -> String,
    /// The last subject of a row has been rated, from the pupil who comes next.
    pub row_end: fn(&str) -> String,
    /// The last cell has been filled.
    pub form_end: &'static str,
    /// What was typed has not been written, and why.
    pub not_written: fn(&str, &str) -> String,
    /// A cell of a term in which the pupil was not in the class.
    pub not_enrolled: fn(&str) -> String,
    /// The same where a rating stands.
    pub not_counted: fn(&str) -> String,
    /// A cell where people have written differently.
    pub disputed: &'static str,
    /// Who wrote the number, and when.
    pub written_by: fn(&str, &str) -> String,
    /// Who wrote the comment, and when.
    pub comment_by: fn(&str, &str) -> String,
    /// Heading of what people have rated differently.
    pub ratings_differ: &'static str,
    /// Heading of the comments where people have written differently.
    pub comments_differ: &'static str,
    /// What to do about it.
    pub differ_help: &'static str,
    /// Who wrote one of the versions, and when.
    pub version_by: fn(&str, &str) -> String,
    /// One of the versions: nothing.
    pub version_empty: &'static str,
    /// At the version that counts.
    pub version_counts: &'static str,
    /// Keeps the version that counts.
    pub version_keep: &'static str,
    /// Chooses another version.
    pub version_choose: &'static str,
    /// After choosing a version.
    pub version_chosen: fn(&str) -> String,
    /// Jumps from the top of the page to the grid.
    pub to_grid: &'static str,
}

/// Danish.
pub const DA: FormTexts = FormTexts {
    title: |class| format!("{class} · Elevvurdering"),
    grid: |class| format!("Elevvurderingsskema for {class}"),
    term: "Termin",
    pupil: "Elev",
    tail: "Til drøftelse",
    filled: |done, all| format!("{done} af {all} felter udfyldt"),
    pupils_and_left: |now, left| match now {
        1 => format!("1 elev og {left}, der har forladt klassen"),
        _ => format!("{now} elever og {left}, der har forladt klassen"),
    },
    move_after: "Når du har skrevet en vurdering",
    move_down: "Næste elev",
    move_right: "Næste fag",
    move_stay: "Bliv i feltet",
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
    keyboard: "Et helt tal går selv videre til næste felt. Andre tal afslutter du med Enter (ned) eller Tab (til højre). Piletasterne flytter dig også op til kolonnernes skalaer og ud til elevernes navne. Skift+pil markerer en blok, Ctrl+C og Ctrl+V flytter tal til og fra et regneark, Ctrl+D udfylder nedad, Delete tømmer, F2 retter, Alt+C skriver kommentar og viser, hvem der har skrevet. Tab eller Esc fører ud af skemaet.",
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
    replaced_meanwhile: |place, value| {
        format!(
            "{place}: Der blev skrevet {value} et andet sted, mens du skrev. Nu gælder dit tal."
        )
    },
    dropped: |text| {
        format!(
            "»{text}« blev ikke gemt, fordi skalaen ikke har den værdi. Feltet er, som det var."
        )
    },
    no_pupils: "Der er ingen elever i klassen endnu.",
    to_pupils: "Tilføj elever",
    nothing_to_paste: "Der er ingen tekst at indsætte. Kopiér cellerne igen i regnearket.",
    pasted_nothing: "Der er ikke indsat noget.",
    pasted_same: "Felterne indeholdt allerede det, du indsatte. Der er ikke ændret noget.",
    paste_outside: |n| match n {
        1 => "1 tal fik ikke plads, fordi skemaet slutter her.".into(),
        _ => format!("{n} tal fik ikke plads, fordi skemaet slutter her."),
    },
    nothing_cleared: "Felterne var tomme i forvejen. Der er ikke ændret noget.",
    filled_down: |n| match n {
        1 => "1 felt udfyldt med tallet over det.".into(),
        _ => format!("{n} felter udfyldt med tallet øverst i blokken."),
    },
    filled_same: "Felterne har allerede tallet øverst i blokken. Der er ikke ændret noget.",
    nothing_to_fill: "Der er ikke udfyldt noget. Markér et felt med et tal og felterne under det, og tryk Ctrl+D igen.",
    column_end: |next| {
        format!("Det var den sidste elev i kolonnen. Tryk Enter for at fortsætte øverst i {next}.")
    },
    row_end: |next| {
        format!("Det var det sidste fag i rækken. Tryk Enter for at fortsætte med {next}.")
    },
    form_end: "Det var skemaets sidste felt. Ret et tal med F2, eller gå tilbage med piletasterne.",
    not_written: |sign, why| format!("»{sign}« er ikke skrevet. {why}"),
    not_enrolled: |pupil| format!("{pupil} gik ikke i klassen da."),
    not_counted: |pupil| format!("{pupil} gik ikke i klassen da, så tallet tæller ikke med."),
    disputed: "Flere har skrevet forskelligt her. Tryk Alt+C for at vælge.",
    written_by: |who, when| format!("Tallet er skrevet af {who}, {when}."),
    comment_by: |who, when| format!("Kommentaren er skrevet af {who}, {when}."),
    ratings_differ: "Flere har vurderet forskelligt",
    comments_differ: "Flere har skrevet forskellige kommentarer",
    differ_help: "Det seneste gælder, indtil I vælger.",
    version_by: |who, when| format!("Skrevet af {who}, {when}"),
    version_empty: "tomt",
    version_counts: "gælder nu",
    version_keep: "Behold",
    version_choose: "Brug denne",
    version_chosen: |value| format!("Valgt: {value}."),
    to_grid: "Spring til skemaet",
};

/// English.
pub const EN: FormTexts = FormTexts {
    title: |class| format!("{class} · Rating form"),
    grid: |class| format!("Rating form for {class}"),
    term: "Term",
    pupil: "Pupil",
    tail: "To discuss",
    filled: |done, all| format!("{done} of {all} cells filled"),
    pupils_and_left: |now, left| match now {
        1 => format!("1 pupil and {left} who left the class"),
        _ => format!("{now} pupils and {left} who left the class"),
    },
    move_after: "After typing a rating",
    move_down: "Next pupil",
    move_right: "Next subject",
    move_stay: "Stay in the cell",
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
    keyboard: "A whole number moves on to the next cell by itself. End other numbers with Enter (down) or Tab (right). The arrow keys also take you up to the columns' scales and out to the pupils' names. Shift+arrow selects a block, Ctrl+C and Ctrl+V move numbers to and from a spreadsheet, Ctrl+D fills downwards, Delete clears, F2 edits, Alt+C writes a comment and shows who wrote. Tab or Esc leads out of the form.",
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
        1 => "1 cell cleared.".into(),
        _ => format!("{n} cells cleared."),
    },
    replaced_meanwhile: |place, value| {
        format!("{place}: {value} was written elsewhere while you typed. Your number counts now.")
    },
    dropped: |text| {
        format!(
            "“{text}” was not saved, because the scale does not have it. The cell is as it was."
        )
    },
    no_pupils: "There are no pupils in the class yet.",
    to_pupils: "Add pupils",
    nothing_to_paste: "There is no text to paste. Copy the cells in the spreadsheet again.",
    pasted_nothing: "Nothing was pasted.",
    pasted_same: "The cells already had what you pasted. Nothing has been changed.",
    paste_outside: |n| match n {
        1 => "1 number found no room, because the form ends here.".into(),
        _ => format!("{n} numbers found no room, because the form ends here."),
    },
    nothing_cleared: "The cells were empty already. Nothing has been changed.",
    filled_down: |n| match n {
        1 => "1 cell filled with the number above it.".into(),
        _ => format!("{n} cells filled with the number at the top of the block."),
    },
    filled_same: "The cells already have the number at the top of the block. Nothing has been changed.",
    nothing_to_fill: "Nothing was filled. Select a cell with a number and the cells below it, and press Ctrl+D again.",
    column_end: |next| {
        format!(
            "That was the last pupil in the column. Press Enter to continue at the top of {next}."
        )
    },
    row_end: |next| {
        format!("That was the last subject in the row. Press Enter to continue with {next}.")
    },
    form_end: "That was the last cell of the form. Correct a number with F2, or go back with the arrow keys.",
    not_written: |sign, why| format!("“{sign}” was not written. {why}"),
    not_enrolled: |pupil| format!("{pupil} was not in the class then."),
    not_counted: |pupil| {
        format!("{pupil} was not in the class then, so the number does not count.")
    },
    disputed: "Several people have written differently here. Press Alt+C to choose.",
    written_by: |who, when| format!("The number was written by {who}, {when}."),
    comment_by: |who, when| format!("The comment was written by {who}, {when}."),
    ratings_differ: "Several people have rated differently",
    comments_differ: "Several people have written different comments",
    differ_help: "The latest counts until you choose.",
    version_by: |who, when| format!("Written by {who}, {when}"),
    version_empty: "empty",
    version_counts: "counts now",
    version_keep: "Keep",
    version_choose: "Use this one",
    version_chosen: |value| format!("Chosen: {value}."),
    to_grid: "Skip to the form",
};
