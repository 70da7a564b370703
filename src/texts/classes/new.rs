//! Texts for making a class out of a pasted list, and for adding pupils the same way.

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
    /// The list as it was understood.
    pub list: super::list::ListTexts,
}

/// Danish.
pub const DA: NewClassTexts = NewClassTexts {
    title: "Ny klasse",
    names: "Elevernes navne",
    paste: "Liste med navne",
    paste_help: "Kopiér listen fra et regneark, skolens system eller en mail, og indsæt den her. CPR-numre kommer aldrig med.",
    placeholder: "Aisha Karimi\nAlbert Holm\nAlma Friis",
    pick: "Vælg en fil …",
    drop: "eller træk en CSV- eller tekstfil herhen",
    read: |name| format!("{name} er indlæst. Se listen igennem, før du opretter klassen."),
    too_large: "Filen er for stor til at være en navneliste. Der er ikke ændret noget. Vælg en anden fil.",
    unreadable: "Filen kunne ikke læses. Der er ikke ændret noget. Prøv igen, eller indsæt navnene i feltet.",
    class: "Klassen",
    several: "Listen nævner flere klasser",
    each: |n| format!("Opret {n} klasser"),
    all_in_one: "Saml alle i én klasse",
    name: "Klassens navn",
    name_help: "For eksempel 7.A",
    level: "Klassetrin",
    year: "Skoleår",
    from: "Skemaet begynder i",
    from_help: "Vælg et tidligere år, hvis I vil indtaste gamle vurderinger.",
    only: |year| format!("{year} (kun i år)"),
    taken: |name, year| {
        format!("Der er allerede en klasse {name} i {year}. Opretter du en til, er der to.")
    },
    no_name: "Giv klassen et navn.",
    no_pupil: "Indsæt mindst ét navn.",
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
    read_only: "Du har åbnet filen for at se den og kan ikke ændre noget. Luk den for at arbejde i dine egne data.",
    list: super::list::DA,
};

/// English.
pub const EN: NewClassTexts = NewClassTexts {
    title: "New class",
    names: "The pupils' names",
    paste: "List of names",
    paste_help: "Copy the list from a spreadsheet, your school's system or an e-mail, and paste it here. CPR numbers are never imported.",
    placeholder: "Aisha Karimi\nAlbert Holm\nAlma Friis",
    pick: "Choose a file …",
    drop: "or drop a CSV or text file here",
    read: |name| format!("{name} has been read. Look the list over before you create the class."),
    too_large: "The file is too large to be a list of names. Nothing has been changed. Choose another file.",
    unreadable: "The file could not be read. Nothing has been changed. Try again, or paste the names into the field.",
    class: "The class",
    several: "The list names several classes",
    each: |n| format!("Create {n} classes"),
    all_in_one: "Put all in one class",
    name: "Name of the class",
    name_help: "For example 7.A",
    level: "Grade",
    year: "School year",
    from: "The form begins in",
    from_help: "Choose an earlier year if you want to enter old ratings.",
    only: |year| format!("{year} (this year only)"),
    taken: |name, year| {
        format!(
            "There is already a class {name} in {year}. If you create another, there will be two."
        )
    },
    no_name: "Give the class a name.",
    no_pupil: "Paste at least one name.",
    make: |name, n| {
        let who = if n == 1 { "1 pupil".into() } else { format!("{n} pupils") };
        if name.is_empty() {
            format!("Create a class of {who}")
        } else {
            format!("Create {name} with {who}")
        }
    },
    make_all: |classes, n| format!("Create {classes} classes with {n} pupils"),
    made: |name, n| {
        format!(
            "{name} was created with {}.",
            if n == 1 { "1 pupil".into() } else { format!("{n} pupils") }
        )
    },
    made_all: |classes, n| format!("{classes} classes were created with {n} pupils in all."),
    read_only: "You have opened a file to view it and cannot change anything. Close it to work in your own data.",
    list: super::list::EN,
};
