//! What was understood of a list of pupils, and what can be corrected.

use crate::file::roster::{DropReason, SkipReason};

/// Texts of a list of pupils as it was understood.
pub struct ListTexts {
    /// Heading: what was understood.
    pub title: &'static str,
    /// Nothing is there to understand.
    pub nothing: &'static str,
    /// There is text, but no name in it.
    pub no_names: &'static str,
    /// One name a line.
    pub one_a_line: &'static str,
    /// How the columns are parted, from the delimiter.
    pub delimited: fn(char) -> String,
    /// Tick: the first row has headings.
    pub header: &'static str,
    /// Legend: the order of names.
    pub order: &'static str,
    /// First name first.
    pub first_last: &'static str,
    /// Last name first.
    pub last_first: &'static str,
    /// Legend: the columns of the name.
    pub columns: &'static str,
    /// A column without heading, from its number.
    pub column: fn(usize) -> String,
    /// An example from a column.
    pub sample: fn(&str) -> String,
    /// Columns left out, from their names.
    pub dropped: fn(&str) -> String,
    /// Why a column is left out.
    pub drop_reason: fn(DropReason) -> &'static str,
    /// Lines passed over, from their number.
    pub skipped: fn(usize) -> String,
    /// One of them, from line, text and reason.
    pub skipped_line: fn(usize, &str, &str) -> String,
    /// Why a line was passed over.
    pub skip_reason: fn(SkipReason) -> &'static str,
    /// Numbers before the names were taken away.
    pub numbered: &'static str,
    /// Lines with another number of columns, from their numbers.
    pub ragged: fn(&str) -> String,
    /// Mark: the name stands twice, from the first line.
    pub duplicate: fn(usize) -> String,
    /// Mark: last name first, turned.
    pub turned: &'static str,
    /// Mark: cut.
    pub shortened: &'static str,
    /// Mark: a CPR number was left out.
    pub cpr: &'static str,
    /// Many pupils in one class.
    pub crowded: fn(usize) -> String,
    /// The whole text is one line with several names.
    pub one_line: &'static str,
    /// Too many rows, from the limit.
    pub too_many_rows: fn(usize) -> String,
    /// Too many columns, from the limit.
    pub too_many_columns: fn(usize) -> String,
    /// Legend of the list with ticks.
    pub pupils: &'static str,
    /// How many rows are not shown but taken along.
    pub more: fn(usize) -> String,
}

/// Danish.
pub const DA: ListTexts = ListTexts {
    title: "Sådan er listen forstået",
    nothing: "Når du har indsat navnene, ser du dem her og kan rette dem.",
    no_names: "Der er ingen navne i teksten. Indsæt en liste med mindst ét navn.",
    one_a_line: "Ét navn på hver linje",
    delimited: |delimiter| match delimiter {
        '\t' => "Kolonner adskilt af tabulator".into(),
        ';' => "Kolonner adskilt af semikolon".into(),
        ',' => "Kolonner adskilt af komma".into(),
        other => format!("Kolonner adskilt af {other}"),
    },
    header: "Første række er overskrifter",
    order: "Navnene står som",
    first_last: "Fornavn Efternavn",
    last_first: "Efternavn, Fornavn",
    columns: "Navnet står i",
    column: |n| format!("Kolonne {n}"),
    sample: |text| format!("fx {text}"),
    dropped: |names| format!("Udeladt: {names}."),
    drop_reason: |reason| match reason {
        DropReason::Cpr => "CPR-nummer, tages aldrig med",
        DropReason::Number => "løbenummer",
        DropReason::Login => "brugernavn",
        DropReason::NotUsed => "bruges ikke",
    },
    skipped: |n| {
        if n == 1 {
            "1 linje er sprunget over".into()
        } else {
            format!("{n} linjer er sprunget over")
        }
    },
    skipped_line: |line, text, reason| format!("Linje {line}: »{text}« – {reason}"),
    skip_reason: |reason| match reason {
        SkipReason::NoLetter => "der er ikke noget navn",
        SkipReason::BeforeHeader => "står over overskrifterne",
        SkipReason::ClassLine => "klassens navn",
    },
    numbered: "Numre foran navnene er fjernet.",
    ragged: |lines| {
        format!("Antallet af kolonner skifter i linje {lines}. Se efter, at navnene er hele.")
    },
    duplicate: |line| format!("samme navn som linje {line}"),
    turned: "efternavn stod først",
    shortened: "navnet er forkortet",
    cpr: "CPR-nummer fjernet",
    crowded: |n| format!("{n} elever er mange i én klasse. Er det flere klasser på én gang?"),
    one_line: "Alt står på én linje. Sæt hvert navn på sin egen linje.",
    too_many_rows: |limit| {
        format!("Listen har flere end {limit} rækker. Del den op, og indlæs én klasse ad gangen.")
    },
    too_many_columns: |limit| {
        format!(
            "Tabellen har flere end {limit} kolonner. Kopiér kun kolonnerne med navn og klasse."
        )
    },
    pupils: "Elever, der kommer med",
    more: |n| format!("… og {n} til, som også kommer med."),
};

/// English.
pub const EN: ListTexts = ListTexts {
    title: "How the list was understood",
    nothing: "Once you have pasted the names, they appear here and can be corrected.",
    no_names: "There are no names in the text. Paste a list with at least one name.",
    one_a_line: "One name on each line",
    delimited: |delimiter| match delimiter {
        '\t' => "Columns separated by tabs".into(),
        ';' => "Columns separated by semicolons".into(),
        ',' => "Columns separated by commas".into(),
        other => format!("Columns separated by {other}"),
    },
    header: "The first row has headings",
    order: "Names are written",
    first_last: "First name Last name",
    last_first: "Last name, First name",
    columns: "The name is in",
    column: |n| format!("Column {n}"),
    sample: |text| format!("e.g. {text}"),
    dropped: |names| format!("Left out: {names}."),
    drop_reason: |reason| match reason {
        DropReason::Cpr => "CPR number, never imported",
        DropReason::Number => "running number",
        DropReason::Login => "user name",
        DropReason::NotUsed => "not used",
    },
    skipped: |n| {
        if n == 1 { "1 line skipped".into() } else { format!("{n} lines skipped") }
    },
    skipped_line: |line, text, reason| format!("Line {line}: “{text}” – {reason}"),
    skip_reason: |reason| match reason {
        SkipReason::NoLetter => "no name",
        SkipReason::BeforeHeader => "above the headings",
        SkipReason::ClassLine => "the class's name",
    },
    numbered: "Numbers before the names have been removed.",
    ragged: |lines| {
        format!("The number of columns changes in line {lines}. Check that the names are whole.")
    },
    duplicate: |line| format!("same name as line {line}"),
    turned: "last name came first",
    shortened: "name was shortened",
    cpr: "CPR number removed",
    crowded: |n| format!("{n} pupils are many for one class. Are these several classes at once?"),
    one_line: "Everything is on one line. Put each name on a line of its own.",
    too_many_rows: |limit| {
        format!("The list has more than {limit} rows. Split it and import one class at a time.")
    },
    too_many_columns: |limit| {
        format!(
            "The table has more than {limit} columns. Copy only the columns with name and class."
        )
    },
    pupils: "Pupils to add",
    more: |n| format!("… and {n} more, who are added too."),
};
