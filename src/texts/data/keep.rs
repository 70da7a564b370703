//! What lies in the browser: room, the demo school, emptying.

use crate::store::usage::Part;

/// Texts about what lies in the browser.
pub struct KeepTexts {
    /// Heading.
    pub title: &'static str,
    /// Where the data are.
    pub lead: &'static str,
    /// How much is used, in percent.
    pub used: fn(usize) -> String,
    /// Said when more than three quarters are used.
    pub nearly_full: &'static str,
    /// Caption of the table.
    pub caption: &'static str,
    /// Head of a column.
    pub part: &'static str,
    /// Head of a column.
    pub size: &'static str,
    /// Last line of the table.
    pub total: &'static str,
    /// A part's name.
    pub parts: fn(Part) -> &'static str,
    /// A size in characters, in thousands.
    pub thousand: fn(usize) -> String,
    /// Nothing can be stored.
    pub blocked: &'static str,
    /// Heading of the demo school.
    pub demo: &'static str,
    /// What it is.
    pub demo_help: &'static str,
    /// What it is, while one is in it.
    pub demo_inside: &'static str,
    /// Opens it.
    pub demo_open: &'static str,
    /// Leaves it.
    pub demo_leave: &'static str,
    /// Heading of emptying.
    pub reset: &'static str,
    /// When one would.
    pub reset_help: &'static str,
    /// The button.
    pub reset_button: &'static str,
    /// Title of the dialog.
    pub reset_title: &'static str,
    /// What goes.
    pub reset_text: fn(&str) -> String,
    /// In the demo school.
    pub reset_demo: &'static str,
    /// A copy is taken.
    pub reset_copy: &'static str,
    /// The tick that throws copies away as well.
    pub reset_copies: &'static str,
    /// Explains the tick.
    pub reset_copies_help: &'static str,
    /// Confirms.
    pub reset_confirm: &'static str,
    /// Said after that, what was here.
    pub reset_done: fn(&str) -> String,
    /// Said after that where no copy is kept.
    pub reset_emptied: fn(&str) -> String,
    /// Said after that when the copies went as well.
    pub reset_gone: fn(&str) -> String,
    /// Nothing is here.
    pub reset_nothing: &'static str,
}

/// Danish.
pub const DA: KeepTexts = KeepTexts {
    title: "Det er gemt i browseren",
    lead: "Alt gemmes på denne computer, i denne browser, og sendes ingen steder hen. Skifter du computer eller browser, tager du dine data med i en fil. Rydder nogen browserens data, forsvinder de, så gem en fil jævnligt.",
    used: |percent| format!("{percent} % af pladsen er brugt"),
    nearly_full: "Der er ved at være fyldt op. Gem en fil, og slet kopier, du ikke bruger.",
    caption: "Hvad pladsen bruges til",
    part: "Hvad",
    size: "Tegn",
    total: "I alt, af omkring 5 mio.",
    parts: |part| match part {
        Part::Classes => "Skole, klasser og elever",
        Part::Ratings => "Vurderinger",
        Part::Conferences => "Konferencer",
        Part::Demo => "Demoskolen",
        Part::Snapshots => "Kopier",
        Part::SetAside => "Lagt til side",
        Part::Settings => "Dine indstillinger",
        Part::Others => "Andre sider på samme adresse",
    },
    thousand: |size| match size {
        0..1000 => "under 1.000".into(),
        _ => thousands(size, '.'),
    },
    blocked: "Browseren lader ikke siden gemme noget. Måske er vinduet privat, eller skolen har spærret for det. Gem en fil, før du lukker fanen.",
    demo: "Demoskolen",
    demo_help: "En opdigtet skole, hvor du kan prøve det hele. Dine egne data bliver ikke ændret imens.",
    demo_inside: "Du er i demoskolen. Når du forlader den, glemmes dine ændringer i den.",
    demo_open: "Åbn demoskolen",
    demo_leave: "Forlad demoskolen",
    reset: "Slet alle data",
    reset_help: "Brug det, når du er færdig på en computer, som andre også bruger, eller vil begynde forfra. På en fælles computer: sæt flueben ved »Slet også kopierne«. Ellers ligger der stadig en kopi i browseren.",
    reset_button: "Slet alle data …",
    reset_title: "Slet alle data?",
    reset_text: |here| {
        format!("I denne browser ligger {here}. Det bliver slettet. Dine indstillinger bliver.")
    },
    reset_demo: "Du er i demoskolen. Kun dens data bliver slettet. Dine egne data er ikke ændret.",
    reset_copy: "Der gemmes først en kopi i browseren, så du kan fortryde. Sætter du flueben herunder, gemmes der ingen.",
    reset_copies: "Slet også kopierne og det, der er lagt til side",
    reset_copies_help: "Så er der ikke flere data om elever i denne browser, og du kan kun få dem igen fra en fil. Filer, du har gemt på computeren, sletter du selv.",
    reset_confirm: "Slet alle data",
    reset_done: |was| format!("Alle data er slettet: {was}. Der ligger en kopi i browseren."),
    reset_emptied: |was| format!("Alle data er slettet: {was}."),
    reset_gone: |was| format!("Alle data er slettet: {was}. Kopierne er også slettet."),
    reset_nothing: "Der er ingen data i denne browser.",
};

/// English.
pub const EN: KeepTexts = KeepTexts {
    title: "What is stored in this browser",
    lead: "Everything is kept on this computer, in this browser, and is sent nowhere. If you change computer or browser, take your data along in a file. If somebody clears the browser's data they are gone, so save a file regularly.",
    used: |percent| format!("{percent}% of the room is used"),
    nearly_full: "It is getting full. Save a file, and delete copies you do not use.",
    caption: "What the room is used for",
    part: "What",
    size: "Characters",
    total: "In all, of about 5 million",
    parts: |part| match part {
        Part::Classes => "School, classes and pupils",
        Part::Ratings => "Ratings",
        Part::Conferences => "Conferences",
        Part::Demo => "The demo school",
        Part::Snapshots => "Copies",
        Part::SetAside => "Set aside",
        Part::Settings => "Your settings",
        Part::Others => "Other pages on the same address",
    },
    thousand: |size| match size {
        0..1000 => "under 1,000".into(),
        _ => thousands(size, ','),
    },
    blocked: "The browser does not let the page save anything. The window may be private, or the school may have blocked it. Save a file before you close the tab.",
    demo: "The demo school",
    demo_help: "A made-up school to try everything on. Your own data are not changed meanwhile.",
    demo_inside: "You are in the demo school. When you leave it, your changes in it are forgotten.",
    demo_open: "Open the demo school",
    demo_leave: "Leave the demo school",
    reset: "Delete all data",
    reset_help: "Use this when you are done on a computer that others use as well, or want to start again. On a shared computer, tick “Also delete the copies”. Otherwise a copy stays in the browser.",
    reset_button: "Delete all data …",
    reset_title: "Delete all data?",
    reset_text: |here| {
        format!("This browser holds {here}. They will be deleted. Your settings stay.")
    },
    reset_demo: "You are in the demo school. Only its data will be deleted. Your own data are not changed.",
    reset_copy: "A copy is kept in this browser first, so that you can undo it. If you tick the box below, none is kept.",
    reset_copies: "Also delete the copies and what is set aside",
    reset_copies_help: "Then this browser has no more data about pupils, and you can only get them back from a file. Files you have saved on the computer are yours to delete.",
    reset_confirm: "Delete all data",
    reset_done: |was| format!("All data deleted: {was}. A copy is kept in this browser."),
    reset_emptied: |was| format!("All data deleted: {was}."),
    reset_gone: |was| format!("All data deleted: {was}. The copies are deleted as well."),
    reset_nothing: "There are no data in this browser.",
};

/// `1.234.567`
pub(super) fn thousands(n: usize, mark: char) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}
