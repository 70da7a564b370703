//! Texts of the pictures of a class, on its page and beside the questions of a conference.

/// Texts of the pictures of a class.
pub struct ProgressTexts {
    /// Title of the class's page.
    pub title: fn(&str) -> String,
    /// Name of the choice of subject.
    pub subject: &'static str,
    /// Name of the choice of terms.
    pub terms: &'static str,
    /// Name of the choice of the two terms.
    pub movement_between: &'static str,
    /// The earlier term.
    pub from: &'static str,
    /// The later term.
    pub to: &'static str,
    /// Nobody is rated yet.
    pub nothing: &'static str,
    /// What to do about it.
    pub nothing_help: &'static str,
    /// Name of the list of observations.
    pub observations: &'static str,
    /// Mark of one observation.
    pub observation: &'static str,
    /// Makes an observation a finding.
    pub make_finding: &'static str,
    /// Opens the cells an observation rests on.
    pub see_cells: fn(usize) -> String,
    /// Heading, from the subject.
    pub standstill: fn(&str) -> String,
    /// The rule.
    pub standstill_rule: &'static str,
    /// Fewer than two terms are chosen.
    pub choose_terms: &'static str,
    /// How many could be judged.
    pub judged: fn(usize) -> String,
    /// The low end.
    pub low: &'static str,
    /// The middle.
    pub middle: &'static str,
    /// The high end.
    pub high: &'static str,
    /// The finding made of one end: how many, of how many, subject, end, over how many terms.
    pub standstill_finding: fn(usize, usize, &str, &str, usize) -> String,
}

/// Danish.
pub const DA: ProgressTexts = ProgressTexts {
    title: |class| format!("{class} · Udvikling"),
    subject: "Fag",
    terms: "Terminer",
    movement_between: "Bevægelse mellem to terminer",
    from: "fra",
    to: "til",
    nothing: "Der er ingen vurderinger at vise endnu",
    nothing_help: "Diagrammerne kommer af sig selv, når I er begyndt på skemaet.",
    observations: "Det viser tallene",
    observation: "Det viser tallene",
    make_finding: "Gør det til et fund",
    see_cells: |n| if n == 1 { "Se feltet".into() } else { format!("Se de {n} felter") },
    standstill: |subject| format!("Uændret i {subject}"),
    standstill_rule: "Samme farve i alle de valgte terminer, på samme skala og uden huller.",
    choose_terms: "Vælg mindst to terminer.",
    judged: |n| {
        if n == 1 {
            "1 elev kan sammenlignes.".into()
        } else {
            format!("{n} elever kan sammenlignes.")
        }
    },
    low: "Rød og orange",
    middle: "Gul og grøn",
    high: "Meget grøn",
    standstill_finding: |n, all, subject, end, terms| {
        let pupils = if all == 1 { "elev" } else { "elever" };
        format!(
            "I {subject} har {n} af {all} {pupils} samme farve i {terms} terminer: {}.",
            end.to_lowercase()
        )
    },
};

/// English.
pub const EN: ProgressTexts = ProgressTexts {
    title: |class| format!("{class} · Progress"),
    subject: "Subject",
    terms: "Terms",
    movement_between: "Movement between two terms",
    from: "from",
    to: "to",
    nothing: "There are no ratings to show yet",
    nothing_help: "The charts appear once you have started the rating form.",
    observations: "What the numbers show",
    observation: "What the numbers show",
    make_finding: "Make it a finding",
    see_cells: |n| if n == 1 { "See the cell".into() } else { format!("See the {n} cells") },
    standstill: |subject| format!("Unchanged in {subject}"),
    standstill_rule: "The same colour in all the chosen terms, on one scale and without gaps.",
    choose_terms: "Choose at least two terms.",
    judged: |n| {
        if n == 1 {
            "1 pupil can be compared.".into()
        } else {
            format!("{n} pupils can be compared.")
        }
    },
    low: "Red and orange",
    middle: "Yellow and green",
    high: "Very green",
    standstill_finding: |n, all, subject, end, terms| {
        let pupils = if all == 1 { "pupil" } else { "pupils" };
        let have = if n == 1 { "has" } else { "have" };
        format!(
            "In {subject}, {n} of {all} {pupils} {have} had the same colour for {terms} terms: {}.",
            end.to_lowercase()
        )
    },
};
