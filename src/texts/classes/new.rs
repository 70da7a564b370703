//! Texts for making a class out of a pasted list, and for adding pupils the same way.

use crate::file::roster::{DropReason, SkipReason};

/// Texts for making a class.
pub struct NewClassTexts {
    /// Title.
    pub title: &'static str,
    /// Heading: where the names are put in.
    pub names: &'static str,
    /// Name of the field for the list.
    pub paste: &'static str,
    /// What can be pasted.
    pub paste_help: &'static str,
    /// An example in the empty field.
    pub placeholder: &'static str,
    /// Chooses a file.
    pub pick: &'static str,
    /// Said beside the button.
    pub drop: &'static str,
    /// A file was read, from its name.
    pub read: fn(&str) -> String,
    /// A file is too large.
    pub too_large: &'static str,
    /// A file could not be read.
    pub unreadable: &'static str,
    /// Heading: what was understood.
    pub understood: &'static str,
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
    /// Heading: the class.
    pub class: &'static str,
    /// Legend: one class or several.
    pub several: &'static str,
    /// A class for each label, from their number.
    pub each: fn(usize) -> String,
    /// One class of all.
    pub all_in_one: &'static str,
    /// Field: the name.
    pub name: &'static str,
    /// An example of a name.
    pub name_help: &'static str,
    /// Field: the level.
    pub level: &'static str,
    /// Field: the school year.
    pub year: &'static str,
    /// Field: the first school year shown.
    pub from: &'static str,
    /// Why one might want earlier years.
    pub from_help: &'static str,
    /// Only this year.
    pub only: fn(&str) -> String,
    /// There is a class of that name, from name and year.
    pub taken: fn(&str, &str) -> String,
    /// The name is missing.
    pub no_name: &'static str,
    /// There is no pupil.
    pub no_pupil: &'static str,
    /// Makes one class, from name and pupils.
    pub make: fn(&str, usize) -> String,
    /// Makes several, from their number and pupils.
    pub make_all: fn(usize, usize) -> String,
    /// One class was made, from name and pupils.
    pub made: fn(&str, usize) -> String,
    /// Several were made, from their number and pupils.
    pub made_all: fn(usize, usize) -> String,
    /// Nothing can be made while a file is only looked at.
    pub read_only: &'static str,
}

/// Danish.
pub const DA: NewClassTexts = NewClassTexts {
    title: "Ny klasse",
    names: "Elevernes navne",
    paste: "Liste med navne",
    paste_help: "Kopiér listen fra et regneark, skolens system eller en mail, og sæt den ind her. CPR-numre kommer aldrig med.",
    placeholder: "Aisha Karimi\nAlbert Holm\nAlma Friis",
    pick: "Vælg en fil …",
    drop: "eller træk en CSV- eller tekstfil herhen",
    read: |name| format!("{name} er læst ind. Se listen igennem, før du opretter klassen."),
    too_large: "Filen er for stor til at være en navneliste. Intet er ændret; vælg en anden fil.",
    unreadable: "Filen kunne ikke læses. Intet er ændret; prøv igen, eller kopiér navnene ind i feltet.",
    understood: "Sådan er listen forstået",
    nothing: "Når du har sat navnene ind, ser du dem her og kan rette til.",
    no_names: "Der er ingen navne i teksten. Sæt en liste ind med mindst ét navn.",
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
            "1 linje blev ingen elev".into()
        } else {
            format!("{n} linjer blev ingen elever")
        }
    },
    skipped_line: |line, text, reason| format!("Linje {line}: \"{text}\" – {reason}"),
    skip_reason: |reason| match reason {
        SkipReason::NoLetter => "intet navn",
        SkipReason::BeforeHeader => "står over overskrifterne",
        SkipReason::ClassLine => "klassens navn",
    },
    numbered: "Numre foran navnene er taget væk.",
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
        format!("Listen har flere end {limit} rækker. Del den op, og hent én klasse ad gangen.")
    },
    too_many_columns: |limit| {
        format!(
            "Tabellen har flere end {limit} kolonner. Kopiér kun kolonnerne med navn og klasse."
        )
    },
    pupils: "Elever, der kommer med",
    more: |n| format!("… og {n} til, som også kommer med."),
    class: "Klassen",
    several: "Listen nævner flere klasser",
    each: |n| format!("Opret {n} klasser"),
    all_in_one: "Saml alle i én klasse",
    name: "Klassens navn",
    name_help: "For eksempel 7.A",
    level: "Klassetrin",
    year: "Skoleår",
    from: "Skemaet begynder i",
    from_help: "Vælg et tidligere år, hvis I vil skrive gamle vurderinger ind.",
    only: |year| format!("{year} (kun i år)"),
    taken: |name, year| {
        format!(
            "Der er allerede en klasse {name} i {year}. Opretter du en til, står de ved siden af hinanden."
        )
    },
    no_name: "Giv klassen et navn.",
    no_pupil: "Sæt mindst ét navn ind.",
    make: |name, n| {
        let who = if n == 1 { "1 elev".into() } else { format!("{n} elever") };
        if name.is_empty() {
            format!("Opret klasse med {who}")
        } else {
            format!("Opret {name} med {who}")
        }
    },
    make_all: |classes, n| format!("Opret {classes} klasser med {n} elever"),
    made: |name, n| {
        format!(
            "{name} er oprettet med {}.",
            if n == 1 { "1 elev".into() } else { format!("{n} elever") }
        )
    },
    made_all: |classes, n| format!("{classes} klasser er oprettet med {n} elever i alt."),
    read_only: "Du ser i en fil, så her kan intet oprettes. Luk filen først.",
};

/// English.
pub const EN: NewClassTexts = NewClassTexts {
    title: "New class",
    names: "The pupils' names",
    paste: "List of names",
    paste_help: "Copy the list from a spreadsheet, your school's system or an e-mail, and paste it here. CPR numbers are never taken in.",
    placeholder: "Aisha Karimi\nAlbert Holm\nAlma Friis",
    pick: "Choose a file …",
    drop: "or drop a CSV or text file here",
    read: |name| format!("{name} has been read. Look the list over before you make the class."),
    too_large: "The file is too large to be a list of names. Nothing has changed; choose another file.",
    unreadable: "The file could not be read. Nothing has changed; try again, or paste the names into the field.",
    understood: "How the list was understood",
    nothing: "Once you have pasted the names, they appear here and can be corrected.",
    no_names: "There are no names in the text. Paste a list with at least one name.",
    one_a_line: "One name on each line",
    delimited: |delimiter| match delimiter {
        '\t' => "Columns parted by tabs".into(),
        ';' => "Columns parted by semicolons".into(),
        ',' => "Columns parted by commas".into(),
        other => format!("Columns parted by {other}"),
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
        DropReason::Cpr => "CPR number, never taken in",
        DropReason::Number => "running number",
        DropReason::Login => "user name",
        DropReason::NotUsed => "not used",
    },
    skipped: |n| {
        if n == 1 { "1 line became no pupil".into() } else { format!("{n} lines became no pupils") }
    },
    skipped_line: |line, text, reason| format!("Line {line}: \"{text}\" – {reason}"),
    skip_reason: |reason| match reason {
        SkipReason::NoLetter => "no name",
        SkipReason::BeforeHeader => "above the headings",
        SkipReason::ClassLine => "the class's name",
    },
    numbered: "Numbers before the names have been taken away.",
    ragged: |lines| {
        format!("The number of columns changes in line {lines}. Check that the names are whole.")
    },
    duplicate: |line| format!("same name as line {line}"),
    turned: "last name stood first",
    shortened: "name was shortened",
    cpr: "CPR number removed",
    crowded: |n| format!("{n} pupils are many for one class. Are these several classes at once?"),
    one_line: "Everything is on one line. Put each name on a line of its own.",
    too_many_rows: |limit| {
        format!("The list has more than {limit} rows. Split it and bring in one class at a time.")
    },
    too_many_columns: |limit| {
        format!(
            "The table has more than {limit} columns. Copy only the columns with name and class."
        )
    },
    pupils: "Pupils to take in",
    more: |n| format!("… and {n} more, who come along too."),
    class: "The class",
    several: "The list names several classes",
    each: |n| format!("Make {n} classes"),
    all_in_one: "Put all in one class",
    name: "Name of the class",
    name_help: "For example 7.A",
    level: "Year level",
    year: "School year",
    from: "The form begins in",
    from_help: "Choose an earlier year if you want to enter old ratings.",
    only: |year| format!("{year} (this year only)"),
    taken: |name, year| {
        format!(
            "There already is a class {name} in {year}. If you make another, they stand side by side."
        )
    },
    no_name: "Give the class a name.",
    no_pupil: "Paste at least one name.",
    make: |name, n| {
        let who = if n == 1 { "1 pupil".into() } else { format!("{n} pupils") };
        if name.is_empty() {
            format!("Make a class of {who}")
        } else {
            format!("Make {name} with {who}")
        }
    },
    make_all: |classes, n| format!("Make {classes} classes with {n} pupils"),
    made: |name, n| {
        format!(
            "{name} was made with {}.",
            if n == 1 { "1 pupil".into() } else { format!("{n} pupils") }
        )
    },
    made_all: |classes, n| format!("{classes} classes were made with {n} pupils in all."),
    read_only: "You are looking at a file, so nothing can be made here. Close the file first.",
};
