//! Texts of the pages in `pages/home`.

/// Texts of these pages.
pub struct HomeTexts {
    /// Said before there are any data.
    pub welcome: &'static str,
    /// Door: the demo school.
    pub demo: &'static str,
    /// What is behind that door.
    pub demo_text: &'static str,
    /// Door: the first class.
    pub first_class: &'static str,
    /// What is behind that door.
    pub first_class_text: &'static str,
    /// Door: a file.
    pub open_file: &'static str,
    /// What is behind that door.
    pub open_file_text: &'static str,
    /// Heading: the next conference.
    pub next: &'static str,
    /// There is no conference to come.
    pub no_next: &'static str,
    /// Leads to the conferences.
    pub plan: &'static str,
    /// A conference that has no date yet.
    pub undated: &'static str,
    /// The step to take next, from its number and name.
    pub next_step: fn(u8, &str) -> String,
    /// All six steps are ticked off.
    pub all_steps: &'static str,
    /// Heading: sources that are not there yet.
    pub sources: &'static str,
    /// A deadline, from the day as seen from today.
    pub due: fn(&str) -> String,
    /// No date is set.
    pub no_due: &'static str,
    /// A follow-up meeting, from its date and its distance.
    pub follow_up: fn(&str, &str) -> String,
    /// Heading: open decisions.
    pub decisions: &'static str,
    /// There are none.
    pub no_decisions: &'static str,
    /// How many more there are.
    pub more_decisions: fn(usize) -> String,
    /// A decision that says nothing yet.
    pub no_words: &'static str,
    /// Nobody is named.
    pub nobody: &'static str,
    /// Heading: classes with missing ratings.
    pub missing: &'static str,
    /// No rating is missing, in terms that have begun.
    pub all_filled: &'static str,
    /// There are no classes.
    pub no_classes: &'static str,
    /// Makes a class.
    pub new_class: &'static str,
    /// How many cells are not filled in, of how many.
    pub missing_cells: fn(usize, usize) -> String,
    /// Leads to all classes, from how many more have missing ratings.
    pub more_classes: fn(usize) -> String,
    /// How many places wait for somebody to choose between two people's values.
    pub unsettled: fn(usize) -> String,
    /// Leads there.
    pub settle: &'static str,
    /// Heading: the last file.
    pub file: &'static str,
    /// When it was saved, from days.
    pub file_age: fn(i64) -> String,
    /// A part was saved since: how many days ago everything was, if ever, and the part.
    pub part_age: fn(Option<i64>, i64) -> String,
    /// It was never saved.
    pub no_file: &'static str,
    /// Why it matters.
    pub file_why: &'static str,
    /// Leads to files and data.
    pub save_file: &'static str,
}

/// Danish.
pub const DA: HomeTexts = HomeTexts {
    welcome: "Her forbereder og holder I læringskonferencen og følger op på den. Alt bliver i denne browser, indtil du selv gemmer en fil.",
    demo: "Prøv demoskolen",
    demo_text: "En opdigtet skole med to klasser, en afholdt konference og en under forberedelse. Du kan prøve alt.",
    first_class: "Opret din første klasse",
    first_class_text: "Indsæt navnene fra et regneark eller skolens system, så står skemaet klar.",
    open_file: "Åbn en fil",
    open_file_text: "Har en kollega sendt dig en fil, eller har du selv gemt en? Se den, før noget ændres.",
    next: "Næste konference",
    no_next: "Der er ingen konference på vej.",
    plan: "Planlæg en konference",
    undated: "Datoen mangler",
    next_step: |number, name| format!("Næste trin: {number} {name}"),
    all_steps: "Alle seks trin er klaret.",
    sources: "Kilder, der ikke er klar endnu",
    due: |day| format!("senest {day}"),
    no_due: "uden frist",
    follow_up: |date, distance| format!("Opfølgningsmøde {date} ({distance})"),
    decisions: "Åbne beslutninger",
    no_decisions: "Ingen beslutninger venter.",
    more_decisions: |n| format!("og {n} til"),
    no_words: "Beslutning uden tekst",
    nobody: "ingen ansvarlig",
    missing: "Vurderinger, der mangler nu",
    all_filled: "Der mangler ingen vurderinger lige nu.",
    no_classes: "Der er ingen klasser endnu.",
    new_class: "Opret en klasse",
    missing_cells: |missing, cells| format!("{missing} af {cells} felter mangler"),
    more_classes: |n| if n == 1 { "og 1 klasse til".into() } else { format!("og {n} klasser til") },
    unsettled: |n| match n {
        1 => "1 sted har I skrevet forskelligt. Vælg, hvad der skal gælde.".into(),
        n => format!("{n} steder har I skrevet forskelligt. Vælg, hvad der skal gælde."),
    },
    settle: "Se dem og vælg",
    file: "Sidste fil",
    file_age: |days| match days {
        0 => "Du gemte en fil i dag.".into(),
        1 => "Du gemte en fil i går.".into(),
        _ => format!("Du gemte sidst en fil for {days} dage siden."),
    },
    part_age: |all, part| match all {
        None => format!("Du gemte en del i en fil {}, men har aldrig gemt alt.", ago_da(part)),
        Some(all) => {
            format!("Du gemte sidst alt i en fil {}, og en del {}.", ago_da(all), ago_da(part))
        }
    },
    no_file: "Du har ikke gemt en fil endnu.",
    file_why: "Gem jævnligt en fil. Uden den går arbejdet tabt, hvis browserens data bliver ryddet.",
    save_file: "Gem en fil",
};

/// English.
pub const EN: HomeTexts = HomeTexts {
    welcome: "Prepare and hold your learning conference here, and follow it up. Everything stays in this browser until you save a file yourself.",
    demo: "Try the demo school",
    demo_text: "A made-up school with two classes, a conference that has been held and one in preparation. Try anything you like.",
    first_class: "Create your first class",
    first_class_text: "Paste the names from a spreadsheet or your school's system, and the form is ready.",
    open_file: "Open a file",
    open_file_text: "Did a colleague send you a file, or did you save one? View it before anything changes.",
    next: "Next conference",
    no_next: "No conference is coming up.",
    plan: "Plan a conference",
    undated: "No date yet",
    next_step: |number, name| format!("Next step: {number} {name}"),
    all_steps: "All six steps are done.",
    sources: "Sources that are not ready yet",
    due: |day| format!("due {day}"),
    no_due: "no deadline",
    follow_up: |date, distance| format!("Follow-up meeting {date} ({distance})"),
    decisions: "Open decisions",
    no_decisions: "No decisions are waiting.",
    more_decisions: |n| format!("and {n} more"),
    no_words: "Decision with no text",
    nobody: "no one responsible",
    missing: "Ratings missing now",
    all_filled: "No ratings are missing right now.",
    no_classes: "There are no classes yet.",
    new_class: "Create a class",
    missing_cells: |missing, cells| format!("{missing} of {cells} cells missing"),
    more_classes: |n| {
        if n == 1 { "and 1 more class".into() } else { format!("and {n} more classes") }
    },
    unsettled: |n| match n {
        1 => "You wrote differently in 1 place. Choose what should count.".into(),
        n => format!("You wrote differently in {n} places. Choose what should count."),
    },
    settle: "See them and choose",
    file: "Last file",
    file_age: |days| match days {
        0 => "You saved a file today.".into(),
        1 => "You saved a file yesterday.".into(),
        _ => format!("You last saved a file {days} days ago."),
    },
    part_age: |all, part| match all {
        None => format!("You saved a part to a file {}, but never everything.", ago_en(part)),
        Some(all) => format!(
            "You last saved everything to a file {}, and a part {}.",
            ago_en(all),
            ago_en(part)
        ),
    },
    no_file: "You have not saved a file yet.",
    file_why: "Save a file regularly. Without it your work is lost if the browser's data are cleared.",
    save_file: "Save a file",
};

fn ago_da(days: i64) -> String {
    (super::common::DA.from_today)(-days)
}

fn ago_en(days: i64) -> String {
    (super::common::EN.from_today)(-days)
}
