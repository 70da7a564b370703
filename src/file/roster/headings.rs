//! What a column is for, as far as its heading tells.

use crate::file::text::heading_key;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::file) enum Role {
    /// Whole names.
    Name,
    /// First names.
    First,
    /// Middle names.
    Middle,
    /// Last names.
    Last,
    /// Classes.
    Class,
    /// Civil registration numbers.
    Cpr,
    /// Running numbers.
    Number,
    /// User names, mail addresses that identify.
    Login,
    /// Something else that is known: gender, address, telephone …
    Other,
}

const NAMES: &[(Role, &[&str])] = &[
    (
        Role::Name,
        &[
            "navn",
            "elev",
            "elever",
            "elevnavn",
            "elevensnavn",
            "elevernesnavne",
            "navne",
            "fuldenavn",
            "fuldtnavn",
            "name",
            "names",
            "fullname",
            "pupil",
            "pupils",
            "pupilname",
            "student",
            "students",
            "studentname",
            "barn",
            "barnetsnavn",
            "deltager",
            "deltagere",
            "fornavnefternavn",
            "fornavnogefternavn",
            "efternavnfornavn",
        ],
    ),
    (
        Role::First,
        &["fornavn", "fornavne", "firstname", "firstnames", "givenname", "givennames", "forename"],
    ),
    (Role::Middle, &["mellemnavn", "mellemnavne", "middlename", "middlenames"]),
    (Role::Last, &["efternavn", "efternavne", "lastname", "surname", "familyname"]),
    (Role::Class, &["klasse", "stamklasse", "klassenavn", "hold", "class", "form", "homeroom"]),
    (Role::Cpr, &["cpr", "cprnr", "cprnummer", "cprno", "cprnumber", "personnummer", "personnr"]),
    (
        Role::Number,
        &[
            "nr",
            "nummer",
            "no",
            "number",
            "elevnr",
            "elevnummer",
            "løbenr",
            "løbenummer",
            "id",
            "række",
        ],
    ),
    (
        Role::Login,
        &["unilogin", "uniid", "unic", "unilogins", "brugernavn", "brugerid", "username", "login"],
    ),
    (
        Role::Other,
        &[
            "køn",
            "gender",
            "sex",
            "alder",
            "age",
            "adresse",
            "address",
            "telefon",
            "tlf",
            "mobil",
            "phone",
            "email",
            "mail",
            "fødselsdag",
            "fødselsdato",
            "født",
            "birthday",
            "birthdate",
            "forældre",
            "parents",
            "bemærkning",
            "bemærkninger",
            "note",
            "noter",
            "årgang",
            "klassetrin",
            "grade",
            "skole",
            "school",
            "status",
            "fravær",
            "absences",
            "absence",
        ],
    ),
];

/// What a heading says about its column, spelling, case and punctuation aside; `None` where it is no known heading.
pub(in crate::file) fn role_of_heading(raw: &str) -> Option<Role> {
    let key = heading_key(raw);
    NAMES.iter().find(|(_, keys)| keys.contains(&key.as_str())).map(|(role, _)| *role)
}
