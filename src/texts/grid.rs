//! Texts of the grid of ratings, as the grid says them: what became of what was typed, copied, pasted.

/// What a grid says. Another grid than the rating form has words of its own.
#[derive(Debug)]
pub struct GridTexts {
    /// Name of the editor of a cell, from pupil and column.
    pub edit_cell: fn(&str, &str) -> String,
    /// After copying.
    pub copied: fn(usize) -> String,
    /// After emptying.
    pub cleared: fn(usize) -> String,
    /// The cells to be emptied were empty.
    pub nothing_cleared: &'static str,
    /// After pasting, from how many cells were set.
    pub pasted: fn(usize) -> String,
    /// After pasting, where no cell was set.
    pub pasted_nothing: &'static str,
    /// After pasting what stood there already.
    pub pasted_same: &'static str,
    /// After pasting, from how many were refused, and the first reason.
    pub paste_refused: fn(usize, &str) -> String,
    /// Where a pasted value was refused: pupil, column, what stood there, why.
    pub refused_at: fn(&str, &str, &str, &str) -> String,
    /// After pasting, from how many cells lay outside the form.
    pub paste_outside: fn(usize) -> String,
    /// Nothing can be pasted because it is not text.
    pub nothing_to_paste: &'static str,
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
    pub grid_end: &'static str,
    /// What was typed has not been written, and why.
    pub not_written: fn(&str, &str) -> String,
    /// A value that was typed and not accepted has been left out.
    pub dropped: fn(&str) -> String,
    /// A value was typed over one that somebody else wrote meanwhile: where, and which.
    pub replaced_meanwhile: fn(&str, &str) -> String,
}

/// Danish.
pub const DA: GridTexts = GridTexts {
    edit_cell: |pupil, column| format!("{pupil}, {column}"),
    copied: |n| match n {
        1 => "1 felt kopieret.".into(),
        _ => format!("{n} felter kopieret."),
    },
    cleared: |n| match n {
        1 => "1 felt tømt.".into(),
        _ => format!("{n} felter tømt."),
    },
    nothing_cleared: "Felterne var tomme i forvejen. Der er ikke ændret noget.",
    pasted: |n| match n {
        1 => "1 felt indsat.".into(),
        _ => format!("{n} felter indsat."),
    },
    pasted_nothing: "Der er ikke indsat noget.",
    pasted_same: "Felterne indeholdt allerede det, du indsatte. Der er ikke ændret noget.",
    paste_refused: |n, first| match n {
        1 => format!("1 felt blev afvist og er, som det var. {first}"),
        _ => format!("{n} felter blev afvist og er, som de var. Det første: {first}"),
    },
    refused_at: |pupil, column, text, why| format!("{pupil}, {column}: »{text}«. {why}"),
    paste_outside: |n| match n {
        1 => "1 tal fik ikke plads, fordi skemaet slutter her.".into(),
        _ => format!("{n} tal fik ikke plads, fordi skemaet slutter her."),
    },
    nothing_to_paste: "Der er ingen tekst at indsætte. Kopiér cellerne igen i regnearket.",
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
    grid_end: "Det var skemaets sidste felt. Ret et tal med F2, eller gå tilbage med piletasterne.",
    not_written: |sign, why| format!("»{sign}« er ikke skrevet. {why}"),
    dropped: |text| {
        format!(
            "»{text}« blev ikke gemt, fordi skalaen ikke har den værdi. Feltet er, som det var."
        )
    },
    replaced_meanwhile: |place, value| {
        format!(
            "{place}: Der blev skrevet {value} et andet sted, mens du skrev. Nu gælder dit tal."
        )
    },
};

/// English.
pub const EN: GridTexts = GridTexts {
    edit_cell: |pupil, column| format!("{pupil}, {column}"),
    copied: |n| match n {
        1 => "1 cell copied.".into(),
        _ => format!("{n} cells copied."),
    },
    cleared: |n| match n {
        1 => "1 cell cleared.".into(),
        _ => format!("{n} cells cleared."),
    },
    nothing_cleared: "The cells were empty already. Nothing has been changed.",
    pasted: |n| match n {
        1 => "1 cell pasted.".into(),
        _ => format!("{n} cells pasted."),
    },
    pasted_nothing: "Nothing was pasted.",
    pasted_same: "The cells already had what you pasted. Nothing has been changed.",
    paste_refused: |n, first| match n {
        1 => format!("1 cell was refused and is as it was. {first}"),
        _ => format!("{n} cells were refused and are as they were. The first: {first}"),
    },
    refused_at: |pupil, column, text, why| format!("{pupil}, {column}: “{text}”. {why}"),
    paste_outside: |n| match n {
        1 => "1 number found no room, because the form ends here.".into(),
        _ => format!("{n} numbers found no room, because the form ends here."),
    },
    nothing_to_paste: "There is no text to paste. Copy the cells in the spreadsheet again.",
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
    grid_end: "That was the last cell of the form. Correct a number with F2, or go back with the arrow keys.",
    not_written: |sign, why| format!("“{sign}” was not written. {why}"),
    dropped: |text| {
        format!(
            "“{text}” was not saved, because the scale does not have it. The cell is as it was."
        )
    },
    replaced_meanwhile: |place, value| {
        format!("{place}: {value} was written elsewhere while you typed. Your number counts now.")
    },
};
