//! Texts of the rating form.

use crate::model::scale::Refusal;

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
    /// The class has no pupils.
    pub no_pupils: &'static str,
    /// Way to the roster.
    pub to_pupils: &'static str,
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
    /// Why a value was refused, and what can be typed instead.
    pub refusal: fn(Refusal) -> String,
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
    no_pupils: "Der er ingen elever i klassen endnu.",
    to_pupils: "Tilføj elever",
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
    refusal: |refusal| match refusal {
        Refusal::NotANumber => "Skriv et tal, eller lad feltet stå tomt.".into(),
        Refusal::OutOfRange { min, max } => {
            format!("Skalaen går fra {} til {}.", number(min, ","), number(max, ","))
        }
        Refusal::TooFine { decimals: 0 } => "Skalaen har kun hele tal.".into(),
        Refusal::TooFine { decimals: 1 } => "Skalaen har højst 1 decimal.".into(),
        Refusal::TooFine { decimals } => format!("Skalaen har højst {decimals} decimaler."),
    },
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
    no_pupils: "There are no pupils in the class yet.",
    to_pupils: "Add pupils",
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
    refusal: |refusal| match refusal {
        Refusal::NotANumber => "Type a number, or leave the cell empty.".into(),
        Refusal::OutOfRange { min, max } => {
            format!("The scale runs from {} to {}.", number(min, "."), number(max, "."))
        }
        Refusal::TooFine { decimals: 0 } => "The scale has whole numbers only.".into(),
        Refusal::TooFine { decimals } => format!("The scale has at most {decimals} decimals."),
    },
};

/// A bound of a scale, with the language's decimal mark and without needless decimals.
fn number(value: f64, mark: &str) -> String {
    value.to_string().replace('.', mark).replace('-', "\u{2212}")
}
