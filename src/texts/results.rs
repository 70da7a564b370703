//! Texts of the pages in `pages/results`.

pub mod outcome;

/// Texts of these pages.
pub struct ResultsTexts {
    /// Title.
    pub title: &'static str,
    /// What the page is for.
    pub intro: &'static str,
    /// Heading: the table.
    pub table: &'static str,
    /// Chooses a file.
    pub pick: &'static str,
    /// Chooses another file.
    pub pick_other: &'static str,
    /// Said beside the button.
    pub drop: &'static str,
    /// Name of the field for a pasted table.
    pub paste: &'static str,
    /// What can be pasted.
    pub paste_help: &'static str,
    /// Name of a table that was pasted.
    pub pasted: &'static str,
    /// What was read, from file, rows and columns.
    pub read: fn(&str, usize, usize) -> String,
    /// There is nothing in it.
    pub empty: &'static str,
    /// It has no rows below the headings.
    pub only_head: &'static str,
    /// Too many rows, from the limit.
    pub too_many_rows: fn(usize) -> String,
    /// Too many columns, from the limit.
    pub too_many_columns: fn(usize) -> String,
    /// Damaged, from the line.
    pub damaged: fn(usize) -> String,
    /// A file is too large.
    pub too_large: &'static str,
    /// A file could not be read.
    pub unreadable: &'static str,
    /// A quotation mark was never closed, from the line.
    pub quote: fn(usize) -> String,
    /// Name of the first rows.
    pub first_rows: &'static str,
    /// Mark of a column: class.
    pub is_class: &'static str,
    /// Mark of a column: name.
    pub is_name: &'static str,
    /// A column without heading, from its number.
    pub column: fn(usize) -> String,
    /// Heading: classes and pupils.
    pub who: &'static str,
    /// Field: the class.
    pub class: &'static str,
    /// Field: what else makes the class.
    pub class_too: &'static str,
    /// No column says the class.
    pub one_class: &'static str,
    /// Nothing else.
    pub nothing_else: &'static str,
    /// Field: the name of that one class.
    pub class_name: &'static str,
    /// Its usual name.
    pub usual_class: &'static str,
    /// Field: the pupil's name.
    pub name: &'static str,
    /// Field: the rest of the name.
    pub name_too: &'static str,
    /// No column says the name.
    pub row_number: &'static str,
    /// What stands before the number, with its space.
    pub pupil_prefix: &'static str,
    /// Field: the level of classes whose name does not say it.
    pub level: &'static str,
    /// Why it is asked.
    pub level_help: &'static str,
    /// Heading: the ratings.
    pub values: &'static str,
    /// No column was found.
    pub no_values: &'static str,
    /// Field: the column.
    pub value_column: &'static str,
    /// Field: the subject.
    pub subject: &'static str,
    /// The subject is new.
    pub new_subject: &'static str,
    /// Field: the school year.
    pub year: &'static str,
    /// Field: the term.
    pub term: &'static str,
    /// Adds a column.
    pub add_value: &'static str,
    /// Takes a column off, from its number.
    pub remove_value: fn(usize) -> String,
    /// Name of the fields of one column, from its number.
    pub value_number: fn(usize) -> String,
    /// Heading: the scale.
    pub scale: &'static str,
    /// Field: which scale.
    pub which_scale: &'static str,
    /// A scale with its range, from name, smallest and largest.
    pub scale_range: fn(&str, &str, &str) -> String,
    /// A new one.
    pub new_scale: &'static str,
    /// Field: its name.
    pub scale_name: &'static str,
    /// Field: the smallest value.
    pub min: &'static str,
    /// Field: the largest value.
    pub max: &'static str,
    /// Field: decimals.
    pub decimals: &'static str,
    /// What the colours of a new scale are.
    pub bands: &'static str,
    /// From this value on.
    pub from: fn(&str) -> String,
    /// What comes out of it.
    pub outcome: outcome::OutcomeTexts,
}

/// Danish.
pub const DA: ResultsTexts = ResultsTexts {
    title: "Indlæs resultater",
    intro: "Har skolen karakterer eller prøveresultater i et regneark, kan du indlæse dem her. Du ser alt igennem først.",
    table: "Tabellen",
    pick: "Vælg en fil …",
    pick_other: "Vælg en anden fil …",
    drop: "eller træk en CSV-fil herhen",
    paste: "Eller indsæt tabellen",
    paste_help: "Kopiér fra regnearket, med overskrifterne øverst og én elev i hver række.",
    pasted: "Den indsatte tabel",
    read: |name, rows, columns| format!("{name}: {rows} rækker og {columns} kolonner"),
    empty: "Der er ikke noget i tabellen. Vælg en anden fil.",
    only_head: "Der er kun én række i tabellen. Øverst skal der stå overskrifter og under dem én elev i hver række.",
    too_many_rows: |limit| {
        format!(
            "Tabellen har flere end {limit} rækker. Del den op, og indlæs en del ad gangen. Der er ikke ændret noget."
        )
    },
    too_many_columns: |limit| {
        format!(
            "Tabellen har flere end {limit} kolonner. Behold kun dem, du skal bruge. Der er ikke ændret noget."
        )
    },
    damaged: |line| {
        format!(
            "Tabellen kan ikke læses omkring linje {line}. Gem den igen som CSV. Der er ikke ændret noget."
        )
    },
    too_large: "Filen er for stor til at være en tabel med resultater. Der er ikke ændret noget. Vælg en anden fil.",
    unreadable: "Filen kunne ikke læses. Der er ikke ændret noget. Prøv igen, eller indsæt tabellen i feltet.",
    quote: |line| {
        format!(
            "Et anførselstegn i linje {line} bliver aldrig lukket, så anførselstegn er læst som almindelig tekst."
        )
    },
    first_rows: "De første rækker",
    is_class: "klasse",
    is_name: "navn",
    column: |n| format!("Kolonne {n}"),
    who: "Klasser og elever",
    class: "Klassen står i",
    class_too: "sammen med",
    one_class: "– alle er i én klasse –",
    nothing_else: "– ikke mere –",
    class_name: "Klassens navn",
    usual_class: "Ny klasse",
    name: "Navnet står i",
    name_too: "sammen med",
    row_number: "– ingen navne: Elev og rækkens nummer –",
    pupil_prefix: "Elev ",
    level: "Klassetrin",
    level_help: "Gælder de klasser, hvor navnet ikke begynder med et klassetrin.",
    values: "Vurderinger",
    no_values: "Ingen kolonne ligner vurderinger. Tilføj dem selv herunder.",
    value_column: "Kolonne",
    subject: "Fag",
    new_subject: "nyt fag",
    year: "Skoleår",
    term: "Termin",
    add_value: "Tilføj kolonne",
    remove_value: |n| format!("Fjern kolonne {n}"),
    value_number: |n| format!("Kolonne {n} med vurderinger"),
    scale: "Skala",
    which_scale: "Vurderingerne er på skalaen",
    scale_range: |name, min, max| format!("{name} ({min} til {max})"),
    new_scale: "Ny skala …",
    scale_name: "Skalaens navn",
    min: "Mindste værdi",
    max: "Største værdi",
    decimals: "Decimaler",
    bands: "Farverne deler skalaen i fem lige store dele. De siger kun, hvor på skalaen et tal ligger, ikke om det er godt nok.",
    from: |value| format!("fra {value}"),
    outcome: outcome::DA,
};

/// English.
pub const EN: ResultsTexts = ResultsTexts {
    title: "Import results",
    intro: "If your school has marks or test results in a spreadsheet, you can import them here. You look it all over first.",
    table: "The table",
    pick: "Choose a file …",
    pick_other: "Choose another file …",
    drop: "or drop a CSV file here",
    paste: "Or paste the table",
    paste_help: "Copy from the spreadsheet, with the headings on top and one pupil in each row.",
    pasted: "The pasted table",
    read: |name, rows, columns| format!("{name}: {rows} rows and {columns} columns"),
    empty: "There is nothing in the table. Choose another file.",
    only_head: "The table has only one row. There must be headings on top, and below them one pupil in each row.",
    too_many_rows: |limit| {
        format!(
            "The table has more than {limit} rows. Split it and import one part at a time. Nothing has been changed."
        )
    },
    too_many_columns: |limit| {
        format!(
            "The table has more than {limit} columns. Keep only those you need. Nothing has been changed."
        )
    },
    damaged: |line| {
        format!(
            "The table cannot be read around line {line}. Save it as CSV again. Nothing has been changed."
        )
    },
    too_large: "The file is too large to be a table of results. Nothing has been changed. Choose another file.",
    unreadable: "The file could not be read. Nothing has been changed. Try again, or paste the table into the field.",
    quote: |line| {
        format!(
            "A quotation mark in line {line} is never closed, so quotation marks were read as plain text."
        )
    },
    first_rows: "The first rows",
    is_class: "class",
    is_name: "name",
    column: |n| format!("Column {n}"),
    who: "Classes and pupils",
    class: "The class is in",
    class_too: "together with",
    one_class: "– all are in one class –",
    nothing_else: "– nothing else –",
    class_name: "Name of the class",
    usual_class: "New class",
    name: "The name is in",
    name_too: "together with",
    row_number: "– no names: Pupil and the row's number –",
    pupil_prefix: "Pupil ",
    level: "Grade",
    level_help: "For classes whose name does not begin with a grade.",
    values: "Ratings",
    no_values: "No column looks like ratings. Add them yourself below.",
    value_column: "Column",
    subject: "Subject",
    new_subject: "new subject",
    year: "School year",
    term: "Term",
    add_value: "Add a column",
    remove_value: |n| format!("Remove column {n}"),
    value_number: |n| format!("Column {n} with ratings"),
    scale: "Scale",
    which_scale: "The ratings are on the scale",
    scale_range: |name, min, max| format!("{name} ({min} to {max})"),
    new_scale: "New scale …",
    scale_name: "Name of the scale",
    min: "Smallest value",
    max: "Largest value",
    decimals: "Decimals",
    bands: "The colours divide the scale into five equal parts. They only say where on the scale a number is, not whether it is good enough.",
    from: |value| format!("from {value}"),
    outcome: outcome::EN,
};
