//! Texts of the help page.

/// A key or keys, and what they do.
pub type Key = (&'static [&'static str], &'static str);

/// Texts of the help page.
pub struct HelpTexts {
    /// Title of the page.
    pub title: &'static str,
    /// Name of the list of contents.
    pub contents: &'static str,
    /// What the app is for.
    pub purpose: Part,
    /// The six steps: heading, text before the list.
    pub steps: Part,
    /// The six steps: name, what for.
    pub step_list: [(&'static str, &'static str); 6],
    /// Heading and text before the keys.
    pub keys: Part,
    /// The keys of the form.
    pub key_list: &'static [Key],
    /// How colleagues share.
    pub sharing: Part,
    /// Where data live.
    pub privacy: Part,
    /// Heading and text before the rules.
    pub rules: Part,
    /// The rules: what they are called, what they say.
    pub rule_list: &'static [(&'static str, &'static str)],
    /// Between keys that do the same.
    pub or: &'static str,
}

/// A part of the help: its heading and paragraphs.
pub struct Part {
    /// Heading.
    pub title: &'static str,
    /// Paragraphs.
    pub text: &'static [&'static str],
}

/// Danish.
pub const DA: HelpTexts = HelpTexts {
    title: "Hjælp",
    contents: "På denne side",
    purpose: Part {
        title: "Hvad Fremdrift er til",
        text: &[
            "Et årgangsteam og dets leder mødes et par gange om året for at tale om elevernes læring. Fremdrift samler det, I skal bruge: elevvurderingsskemaet, diagrammer over udviklingen, spørgsmålene undervejs og beslutningerne bagefter.",
            "Tallene er et udgangspunkt for samtalen, ikke et facit. Et tomt felt er ikke nul, små grupper er mærket, og ingen elever, klasser eller lærere bliver rangordnet.",
        ],
    },
    steps: Part {
        title: "De seks trin",
        text: &[
            "To før mødet, tre på mødet og ét bagefter. I kan tage trinnene i den rækkefølge, I vil. Et flueben viser kun, at I selv har kaldt trinnet færdigt.",
        ],
    },
    step_list: [
        (
            "Fokusér blikket",
            "Vælg et snævert emne, hvem der skal med, og hvad I vil have ud af mødet.",
        ),
        (
            "Udvælg data",
            "Vælg nogle få kilder, både tal og observationer, og aftal, hvem der tager dem med og hvornår.",
        ),
        (
            "Identificér det vigtige",
            "Skriv, hvad der springer i øjnene, og knyt det til de tal, det bygger på. Uden tal er det et indtryk.",
        ),
        (
            "Fortolk resultaterne",
            "Overvej, hvor sikre I er, hvad der undrer, og hvad der kan ligge bag.",
        ),
        (
            "Beslut næste skridt",
            "Aftal, hvem der gør hvad hvornår. At undersøge mere er også en beslutning.",
        ),
        (
            "Følg løbende op",
            "Spørg først, om det blev gjort, og så, om det virkede. Næste konference begynder med det.",
        ),
    ],
    keys: Part { title: "Taster i skemaet", text: &["Skemaet betjenes som et regneark."] },
    key_list: &[
        (&["0–9"], "skriver vurderingen. På en skala med ét ciffer går feltet selv videre"),
        (
            &["Enter"],
            "går ned, og fra den sidste elev til næste kolonne. Lige efter et tal, der selv er gået videre, sker der ikke mere",
        ),
        (&["Tab"], "fører ud af skemaet. Mens du skriver i et felt: gemmer og går til højre"),
        (
            &["← ↑ → ↓"],
            "flytter til feltet ved siden af, op til kolonnens skala og ud til elevens navn",
        ),
        (&["F2"], "retter i feltet"),
        (
            &["Escape"],
            "lader feltet være, som det var, fjerner markeringen eller fører ud af skemaet",
        ),
        (&["Delete"], "tømmer feltet eller blokken"),
        (&["Shift+← ↑ → ↓"], "markerer en blok"),
        (&["Ctrl+A"], "markerer det hele"),
        (&["Ctrl+D"], "fylder nedad i blokken"),
        (&["Ctrl+C"], "kopierer, også til et regneark"),
        (&["Ctrl+V"], "indsætter, også fra et regneark"),
        (&["Ctrl+Z"], "fortryder det sidste, overalt i Fremdrift"),
        (&["Ctrl+Y"], "gentager det, du fortrød"),
        (&["Shift+F2", "Alt+C"], "skriver en kommentar til feltet og viser, hvem der har skrevet"),
    ],
    sharing: Part {
        title: "Når I er flere",
        text: &[
            "Én opretter klassen og sender filen til de andre. Så er det den samme klasse hos alle, og filerne kan flettes.",
            "Hver udfylder sit, gemmer »Min del« under Filer og data og sender filen til den, der samler. Den, der samler, åbner alle filerne på én gang og ser, hvad de vil ændre, før de flettes.",
            "Rækkefølgen er ligegyldig, og samme fil kan flettes flere gange. Har to skrevet forskelligt i det samme felt uden at have set hinandens svar, tæller det seneste, og det andet gemmes, så I kan vælge.",
        ],
    },
    privacy: Part {
        title: "Hvor dine data er",
        text: &[
            "Alt ligger i denne browser på denne computer. Der bliver ikke sendt noget, og der er ingen konto. Kun en fil, du selv gemmer, forlader browseren. Lukker browseren uventet ned, er det hele der igen, når du åbner den. Men går computeren i stykker, eller bliver browserens data ryddet, er det væk, så gem en fil, når I er færdige.",
            "Vurderinger af elever ved navn er personoplysninger. Send kun filer krypteret, fx med skolens sikre post. Bruger andre computeren, så vælg »Slet alle data« under Filer og data, når du er færdig, og sæt flueben ved »Slet også kopierne«. Ellers ligger der stadig en kopi i browseren.",
            "»Skjul navne« øverst viser Elev 1, Elev 2 og så videre, når andre kan se med. En elev med beskyttet navn kan få et visningsnavn under Elever.",
        ],
    },
    rules: Part {
        title: "Reglerne bag",
        text: &[
            "Fremdrift tæller og peger, men siger ikke hvorfor. Det er disse regler, der tælles efter.",
        ],
    },
    rule_list: &[
        (
            "Uændret",
            "Samme farve i alle de viste terminer, mindst to. Eleven skal have en vurdering i dem alle, og de skal være på samme skala. Et tal, der ændrer sig inden for sin farve, er uændret.",
        ),
        (
            "Bevægelse",
            "En anden farve end terminen før, op eller ned. Kun elever med en vurdering begge gange på samme skala tælles.",
        ),
        ("Begge ender", "Rød og orange i den ene ende, meget grøn i den anden."),
        (
            "Kan ikke sammenlignes",
            "Mangler en vurdering, er skalaen skiftet, eller var eleven ikke i klassen, tælles eleven for sig. Fremdrift gætter ikke.",
        ),
        ("Lille gruppe", "Færre end fem elever. Så ændrer én elev hele diagrammet."),
    ],
    or: "eller",
};

/// English.
pub const EN: HelpTexts = HelpTexts {
    title: "Help",
    contents: "On this page",
    purpose: Part {
        title: "What Fremdrift is for",
        text: &[
            "A grade team and its leader meet a couple of times a year to talk about the pupils' learning. Fremdrift gathers what you need for it: the rating form, charts of progress, the questions on the way, and the decisions afterwards.",
            "The numbers begin the conversation and do not end it. An empty cell is not zero, small groups are marked, and no pupils, classes or teachers are ranked.",
        ],
    },
    steps: Part {
        title: "The six steps",
        text: &[
            "Two before the meeting, three at it and one after. You can take them in any order. A tick only shows that you have called the step done.",
        ],
    },
    step_list: [
        (
            "Narrow the focus",
            "Choose a narrow topic, who takes part, and what you want out of the meeting.",
        ),
        (
            "Choose data",
            "Choose a few sources, both numbers and observations, and agree who brings them and when.",
        ),
        (
            "Identify what matters",
            "Write what stands out and tie it to the numbers it rests on. Without numbers it is an impression.",
        ),
        (
            "Interpret the results",
            "Consider how sure you are, what puzzles you, and what may lie behind.",
        ),
        ("Decide next steps", "Agree who does what by when. Finding out more is a decision, too."),
        (
            "Follow up",
            "First ask whether it was done, and then whether it worked. The next conference opens with that.",
        ),
    ],
    keys: Part { title: "Keys in the form", text: &["The form works like a spreadsheet."] },
    key_list: &[
        (&["0–9"], "enters the rating. On a scale of one digit the cell moves on by itself"),
        (
            &["Enter"],
            "goes down, and from the last pupil to the next column. Right after a number that moved on by itself, it does nothing more",
        ),
        (&["Tab"], "leads out of the form. While you type in a cell: keeps it and goes right"),
        (
            &["← ↑ → ↓"],
            "moves to the next cell that way, up to the column's scale and out to the pupil's name",
        ),
        (&["F2"], "edits the cell"),
        (&["Escape"], "leaves the cell as it was, removes the selection, or leads out of the form"),
        (&["Delete"], "clears the cell or the block"),
        (&["Shift+← ↑ → ↓"], "selects a block"),
        (&["Ctrl+A"], "selects everything"),
        (&["Ctrl+D"], "fills the block downwards"),
        (&["Ctrl+C"], "copies, also to a spreadsheet"),
        (&["Ctrl+V"], "pastes, also from a spreadsheet"),
        (&["Ctrl+Z"], "undoes the last change, everywhere in Fremdrift"),
        (&["Ctrl+Y"], "redoes what you undid"),
        (&["Shift+F2", "Alt+C"], "writes a comment on the cell and shows who wrote"),
    ],
    sharing: Part {
        title: "When you are several",
        text: &[
            "One of you creates the class and sends the file to the others. Then it is the same class for all, and the files can be merged.",
            "Each fills in their part, saves “My part” under Files and data, and sends the file to whoever gathers them. That person opens all files at once and sees what they will change before they are merged.",
            "The order does not matter, and a file can be merged several times. Where two wrote differently in the same cell without having seen each other's answer, the latest counts, and the other is kept so that you can choose.",
        ],
    },
    privacy: Part {
        title: "Where your data are",
        text: &[
            "Everything is in this browser on this computer. Nothing is sent anywhere, and there is no account. Only a file that you save yourself leaves the browser. If the browser crashes, everything is there again when you open it. But if the computer breaks, or the browser's data are cleared, it is gone, so save a file when you are done.",
            "Ratings of named pupils are personal data. Send files encrypted only, for example by the school's secure mail. If others use the computer, choose “Delete all data” under Files and data when you are done, and tick “Also delete the copies”. Otherwise a copy stays in the browser.",
            "“Hide names” at the top shows Pupil 1, Pupil 2 and so on when others can see the screen. A pupil with a protected name can have a display name under Pupils.",
        ],
    },
    rules: Part {
        title: "The rules behind it",
        text: &[
            "Fremdrift counts and points but does not say why. These are the rules it counts by.",
        ],
    },
    rule_list: &[
        (
            "Unchanged",
            "The same colour in all terms shown, at least two. The pupil must be rated in all of them, on the same scale. A number that changes within its colour is unchanged.",
        ),
        (
            "Movement",
            "Another colour than the term before, up or down. Only pupils rated both times on the same scale are counted.",
        ),
        ("Both ends", "Red and orange at one end, very green at the other."),
        (
            "Not comparable",
            "Where a rating is missing, the scale was changed, or the pupil was not in the class, the pupil is counted apart. Fremdrift does not guess.",
        ),
        ("Small group", "Fewer than five pupils. Then one pupil changes the whole chart."),
    ],
    or: "or",
};
