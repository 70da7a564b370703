//! Texts of the pages in `pages/settings`.

mod name;

pub use name::NameTexts;

use crate::model::setup::{ScaleFlaw, ScaleUse};

/// Texts of these pages.
pub struct SettingsTexts {
    /// The user's own name.
    pub your_name: NameTexts,
    /// Title of the page.
    pub title: &'static str,
    /// Heading: the user.
    pub you: &'static str,
    /// Where these settings are kept.
    pub you_help: &'static str,
    /// Legend.
    pub language: &'static str,
    /// The languages: Danish, English, each in its own words.
    pub languages: [&'static str; 2],
    /// Legend.
    pub theme: &'static str,
    /// As the computer, light, dark.
    pub themes: [&'static str; 3],
    /// Legend.
    pub move_after: &'static str,
    /// Down, right, stay.
    pub moves: [&'static str; 3],
    /// Tick.
    pub large: &'static str,
    /// Explains the tick.
    pub large_help: &'static str,
    /// Heading: the school.
    pub school: &'static str,
    /// Who shares these settings.
    pub school_help: &'static str,
    /// Label.
    pub school_name: &'static str,
    /// Heading: subjects.
    pub subjects: &'static str,
    /// What subjects are.
    pub subjects_help: &'static str,
    /// Empty list of subjects.
    pub no_subjects: &'static str,
    /// Button that begins with the usual subjects.
    pub first_subjects: &'static str,
    /// Label of a subject's name.
    pub subject_name: &'static str,
    /// The name is missing.
    pub subject_nameless: &'static str,
    /// Label of a subject's scale.
    pub usual_scale: &'static str,
    /// Button and tag.
    pub retire: &'static str,
    /// Tag of a retired subject.
    pub retired: &'static str,
    /// Button.
    pub bring_back: &'static str,
    /// Said after retiring, from the name.
    pub was_retired: fn(&str) -> String,
    /// Said after bringing back, from the name.
    pub was_brought_back: fn(&str) -> String,
    /// Label of the field for a new subject.
    pub new_subject: &'static str,
    /// Button that adds it.
    pub add_subject: &'static str,
    /// Tick: the forms of the classes there are get it as well.
    pub into_forms: &'static str,
    /// What happens without the tick.
    pub into_forms_help: &'static str,
    /// Said after adding: the name, and whether it came into the forms that are there.
    pub subject_added: fn(&str, bool) -> String,
    /// There is one of that name.
    pub subject_taken: &'static str,
    /// Heading: scales.
    pub scales: &'static str,
    /// What scales are.
    pub scales_help: &'static str,
    /// A scale's range: smallest, largest, decimals.
    pub range: fn(&str, &str, u8) -> String,
    /// Where a scale is used, or that it is not.
    pub scale_use: fn(&ScaleUse) -> String,
    /// Button.
    pub new_scale: &'static str,
    /// Title of the dialog for a scale.
    pub edit_scale: &'static str,
    /// Label.
    pub scale_name: &'static str,
    /// Label.
    pub min: &'static str,
    /// Label.
    pub max: &'static str,
    /// Label.
    pub decimals: &'static str,
    /// Legend of the bands.
    pub bands: &'static str,
    /// What the bands are.
    pub bands_help: &'static str,
    /// Button that spreads the bands evenly.
    pub even: &'static str,
    /// Label of a band's lower bound, from the colour.
    pub from: fn(&str) -> String,
    /// Label of a band's meaning, from the colour.
    pub label: fn(&str) -> String,
    /// Column heads of the bands: colour, from, meaning.
    pub band_heads: [&'static str; 3],
    /// A number cannot be read.
    pub not_a_number: &'static str,
    /// What is wrong with a scale; the colour of the band it is about.
    pub flaw: fn(ScaleFlaw, &str) -> String,
    /// Said after keeping a scale.
    pub scale_saved: fn(&str) -> String,
    /// Said after deleting a scale.
    pub scale_deleted: fn(&str) -> String,
    /// Nothing here can be changed because a file is only looked at.
    pub beside: &'static str,
}

/// Danish.
pub const DA: SettingsTexts = SettingsTexts {
    your_name: name::DA,
    title: "Indstillinger",
    you: "Dig og denne browser",
    you_help: "Gælder kun her på computeren og kommer ikke med i filer, bortset fra dit navn, som vises ved det, du skriver.",
    language: "Sprog",
    languages: ["Dansk", "English"],
    theme: "Farver",
    themes: ["Som computeren", "Lyse", "Mørke"],
    move_after: "Når du har skrevet en vurdering",
    moves: ["Næste elev", "Næste fag", "Bliv i feltet"],
    large: "Stor skrift",
    large_help: "Til projektor, så det kan læses fra bagerste række.",
    school: "Skolen",
    school_help: "Følger med i filerne, så alle på skolen har de samme fag og skalaer.",
    school_name: "Skolens navn",
    subjects: "Fag",
    subjects_help: "Det, eleverne vurderes i: skemaets kolonner. Et fag, der er taget ud af brug, kommer ikke med i nye skemaer, men bliver stående i dem, der har det.",
    no_subjects: "Skolen har ingen fag endnu. DANSK, MAT og SOC (trivsel) oprettes også af sig selv sammen med den første klasse.",
    first_subjects: "Begynd med DANSK, MAT og SOC",
    subject_name: "Fagets navn",
    subject_nameless: "Giv faget et navn, ellers står kolonnen uden overskrift.",
    usual_scale: "Standardskala",
    retire: "Tag ud af brug",
    retired: "ikke i nye skemaer",
    bring_back: "Brug i nye skemaer",
    was_retired: |name| {
        format!("{name} kommer ikke med i nye skemaer. De skemaer, der har faget, beholder det.")
    },
    was_brought_back: |name| format!("{name} kommer med i nye skemaer."),
    new_subject: "Nyt fag",
    add_subject: "Tilføj fag",
    into_forms: "Sæt det også ind i klassernes nuværende skemaer",
    into_forms_help: "Ellers kommer det kun med i nye skemaer. Et skema får også faget under klassens indstillinger.",
    subject_added: |name, into_forms| match into_forms {
        true => format!("{name} er tilføjet og står i klassernes skemaer."),
        false => format!("{name} er tilføjet og kommer med i nye skemaer."),
    },
    subject_taken: "Der er allerede et fag med det navn.",
    scales: "Skalaer",
    scales_help: "En skala har en mindste og en største værdi og op til fem farver. Tallet står altid i feltet. Farven er kun en hjælp.",
    range: |min, max, decimals| match decimals {
        0 => format!("{min} til {max}, hele tal"),
        1 => format!("{min} til {max}, 1 decimal"),
        _ => format!("{min} til {max}, {decimals} decimaler"),
    },
    scale_use: |used| match (used.subjects.as_slice(), used.classes.as_slice()) {
        ([], []) if used.elsewhere => {
            "Nævnes i et skema fra en slettet klasse og kan derfor ikke slettes.".into()
        }
        ([], []) => "Bruges ikke.".into(),
        (subjects, []) => format!("Bruges i {}.", subjects.join(", ")),
        ([], classes) => format!("Bruges i skemaet for {}.", classes.join(", ")),
        (subjects, classes) => {
            format!("Bruges i {} og i skemaet for {}.", subjects.join(", "), classes.join(", "))
        }
    },
    new_scale: "Ny skala …",
    edit_scale: "Skala",
    scale_name: "Skalaens navn",
    min: "Mindste værdi",
    max: "Største værdi",
    decimals: "Decimaler",
    bands: "Farver",
    bands_help: "Skriv, hvor hver farve begynder. Lad feltet stå tomt, hvis farven ikke skal bruges. Den nederste farve begynder altid ved den mindste værdi. Er betydningen tom, bruges standardteksten.",
    even: "Fordel farverne jævnt",
    from: |colour| format!("{colour} begynder ved"),
    label: |colour| format!("Hvad {colour} betyder"),
    band_heads: ["Farve", "Fra", "Betyder"],
    not_a_number: "Skriv et tal.",
    flaw: |flaw, colour| {
        match flaw {
        ScaleFlaw::NoName => "Giv skalaen et navn.".into(),
        ScaleFlaw::NameTaken => "Der er allerede en skala med det navn.".into(),
        ScaleFlaw::Range => "Den mindste værdi skal være mindre end den største.".into(),
        ScaleFlaw::TooFar => "En skala kan højst gå til 10.000.".into(),
        ScaleFlaw::RangeTooFine => "Mindste og største værdi har flere decimaler end skalaen.".into(),
        ScaleFlaw::BandOutside(_) => format!("{colour} begynder et sted, hvor skalaen ingen værdi har."),
        ScaleFlaw::BandOrder(_) => format!("{colour} skal begynde højere end farven før."),
        ScaleFlaw::NoBands => "Brug mindst én farve.".into(),
        ScaleFlaw::RatingsOutside(1) => "1 vurdering passer ikke på den ændrede skala. Gør den bredere, eller opret en ny skala til de kommende terminer.".into(),
        ScaleFlaw::RatingsOutside(n) => format!("{n} vurderinger passer ikke på den ændrede skala. Gør den bredere, eller opret en ny skala til de kommende terminer."),
    }
    },
    scale_saved: |name| format!("Skalaen {name} er gemt."),
    scale_deleted: |name| format!("Skalaen {name} er slettet."),
    beside: "Du har åbnet filen for at se den og kan ikke ændre noget. Luk den for at arbejde i dine egne data.",
};

/// English.
pub const EN: SettingsTexts = SettingsTexts {
    your_name: name::EN,
    title: "Settings",
    you: "You and this browser",
    you_help: "For this computer only and not part of a file, except your name, which is shown next to what you write.",
    language: "Language",
    languages: ["Dansk", "English"],
    theme: "Colours",
    themes: ["Match this computer", "Light", "Dark"],
    move_after: "After typing a rating",
    moves: ["Next pupil", "Next subject", "Stay in the cell"],
    large: "Large type",
    large_help: "For a projector, to be read from the back row.",
    school: "The school",
    school_help: "Goes along in files, so that everybody at the school has the same subjects and scales.",
    school_name: "The school's name",
    subjects: "Subjects",
    subjects_help: "What pupils are rated in: the columns of the form. A subject taken out of use is left out of new forms, but stays in those that have it.",
    no_subjects: "The school has no subjects yet. DANSK, MAT and SOC (social well-being) are also created with the first class.",
    first_subjects: "Start with DANSK, MAT and SOC",
    subject_name: "The subject's name",
    subject_nameless: "Give the subject a name, or its column has no heading.",
    usual_scale: "Default scale",
    retire: "Take out of use",
    retired: "not in new forms",
    bring_back: "Use in new forms",
    was_retired: |name| format!("{name} is left out of new forms. Forms that have it keep it."),
    was_brought_back: |name| format!("{name} will be in new forms."),
    new_subject: "New subject",
    add_subject: "Add subject",
    into_forms: "Add it to the classes' current forms as well",
    into_forms_help: "Otherwise only new forms get it. A form also gets the subject in the settings of its class.",
    subject_added: |name, into_forms| match into_forms {
        true => format!("{name} has been added and is in the classes' forms."),
        false => format!("{name} has been added and will be in new forms."),
    },
    subject_taken: "There is a subject of that name already.",
    scales: "Scales",
    scales_help: "A scale has a smallest and a largest value and up to five colours. The number is always in the cell. The colour only helps.",
    range: |min, max, decimals| match decimals {
        0 => format!("{min} to {max}, whole numbers"),
        1 => format!("{min} to {max}, 1 decimal"),
        _ => format!("{min} to {max}, {decimals} decimals"),
    },
    scale_use: |used| match (used.subjects.as_slice(), used.classes.as_slice()) {
        ([], []) if used.elsewhere => {
            "Named in the form of a deleted class, so it cannot be deleted.".into()
        }
        ([], []) => "Not used.".into(),
        (subjects, []) => format!("Used in {}.", subjects.join(", ")),
        ([], classes) => format!("Used in the form of {}.", classes.join(", ")),
        (subjects, classes) => {
            format!("Used in {} and in the form of {}.", subjects.join(", "), classes.join(", "))
        }
    },
    new_scale: "New scale …",
    edit_scale: "Scale",
    scale_name: "The scale's name",
    min: "Smallest value",
    max: "Largest value",
    decimals: "Decimals",
    bands: "Colours",
    bands_help: "Write where each colour begins. Leave it empty if the colour is not used. The lowest colour always begins at the smallest value. Where the meaning is empty, the default text is used.",
    even: "Spread the colours evenly",
    from: |colour| format!("{colour} begins at"),
    label: |colour| format!("What {colour} means"),
    band_heads: ["Colour", "From", "Means"],
    not_a_number: "Type a number.",
    flaw: |flaw, colour| {
        match flaw {
        ScaleFlaw::NoName => "Give the scale a name.".into(),
        ScaleFlaw::NameTaken => "There is a scale of that name already.".into(),
        ScaleFlaw::Range => "The smallest value must be below the largest.".into(),
        ScaleFlaw::TooFar => "A scale can go no further than 10,000.".into(),
        ScaleFlaw::RangeTooFine => "The smallest or largest value has more decimals than the scale.".into(),
        ScaleFlaw::BandOutside(_) => format!("{colour} begins where the scale has no value."),
        ScaleFlaw::BandOrder(_) => format!("{colour} must begin above the colour before it."),
        ScaleFlaw::NoBands => "Use at least one colour.".into(),
        ScaleFlaw::RatingsOutside(1) => "1 rating would not fit the changed scale. Make it wider, or create a new scale for the coming terms.".into(),
        ScaleFlaw::RatingsOutside(n) => format!("{n} ratings would not fit the changed scale. Make it wider, or create a new scale for the coming terms."),
    }
    },
    scale_saved: |name| format!("The scale {name} is saved."),
    scale_deleted: |name| format!("The scale {name} is deleted."),
    beside: "You have opened a file to view it and cannot change anything. Close it to work in your own data.",
};
