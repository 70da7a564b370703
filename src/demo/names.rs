//! The pupils of the demo school, and how they were rated: every name is made up.
//!
//! Each line is read like the form itself: the terms from the autumn of 6th class on, `-` where
//! the cell is empty. The last value is the first term of 8th class, where Danish and maths are
//! averages of marks.

/// One pupil: the name, and the ratings in DANSK, MAT and SOC.
pub(super) type NamedRatings = (&'static str, &'static str, &'static str, &'static str);

/// The pupils of 8.A.
#[rustfmt::skip]
pub(super) const CLASS_A: [NamedRatings; 24] = [
    ("Aaron Klitbjerg-Holm",       "3 3 4 4 7,00",  "3 3 4 4 7,00",  "4 4 4 4 4"),
    ("Adam Nordlyng",              "3 3 3 3 5,00",  "2 2 2 2 3,00",  "3 3 3 3 3"),
    ("Alma Lærkebæk",              "4 4 5 5 10,00", "4 4 4 5 8,50",  "5 5 5 5 5"),
    ("Amina Hersi Lindvang",       "2 3 3 4 6,25",  "3 3 4 4 5,50",  "4 4 4 5 5"),
    ("Anton Egemose",              "3 3 3 4 5,50",  "3 3 3 4 5,50",  "3 4 4 4 4"),
    ("Asta Vildrose Friis-Dam",    "4 4 4 5 9,25",  "3 4 4 4 7,00",  "4 4 4 4 4"),
    ("August Bakkensø",            "2 2 3 3 4,75",  "3 3 3 3 4,50",  "3 3 3 3 3"),
    ("Bilal Rahimi Skovdal",       "3 3 4 4 6,25",  "4 4 5 5 10,00", "4 4 4 4 5"),
    ("Clara Tangmose",             "4 4 4 4 7,75",  "3 3 4 4 7,00",  "4 5 5 5 5"),
    ("Ebbe Rugholm",               "3 3 3 3 4,75",  "1 1 1 1 1,00",  "3 3 3 3 3"),
    ("Ella Strandkær",             "4 4 4 4 7,00",  "3 3 4 4 7,00",  "4 4 4 3 2"),
    ("Emil Højvang",               "3 3 3 4 6,25",  "5 5 5 5 11,00", "4 4 4 4 4"),
    ("Freja Mosebo",               "3 4 4 4 7,75",  "3 3 3 4 5,50",  "4 4 4 4 4"),
    ("Hannah Søgren",              "5 5 5 5 11,00", "4 4 4 5 8,50",  "4 4 5 5 5"),
    ("Iben Kløverlund",            "3 3 4 4 7,00",  "2 2 2 2 2,00",  "3 4 4 4 4"),
    ("Johan Fyrrested",            "3 3 3 4 -",     "3 4 4 4 7,00",  "4 4 4 4 4"),
    ("Karla Bøgedal",              "4 4 4 5 8,50",  "5 5 5 5 12,00", "4 4 4 4 4"),
    ("Liam Østerled",              "2 3 3 3 4,75",  "3 3 - 4 5,50",  "3 3 3 3 4"),
    ("Malthe Havgård",             "3 3 3 3 5,50",  "3 3 4 4 5,50",  "4 4 3 4 4"),
    ("Nadia Demirci Holmskov",     "3 4 4 5 9,25",  "4 4 4 5 9,50",  "4 4 4 4 4"),
    ("Oskar Pilebro",              "3 3 3 4 5,50",  "2 3 3 3 4,50",  "3 3 4 4 -"),
    ("Sofus Kragelyng",            "2 2 2 3 3,75",  "3 3 3 4 4,50",  "2 2 3 3 3"),
    ("Yaroslava Melnyk-Vang",      "- - 1 2 3,00",  "- - 3 4 7,00",  "- - 3 4 4"),
    ("Åse Bjørg Ærø-Thygesen",     "4 4 4 5 9,25",  "3 3 4 4 7,00",  "4 4 5 5 5"),
];

/// The pupils of 8.B, with one who has left.
#[rustfmt::skip]
pub(super) const CLASS_B: [NamedRatings; 27] = [
    ("Aisha Warsame Bredal",       "3 3 4 3 5,50",  "3 3 4 4 5,50",  "4 4 4 4 4"),
    ("Albert Vesterkær",           "3 4 4 3 6,25",  "3 3 3 4 7,00",  "4 4 4 3 4"),
    ("Anna Lysmose",               "4 4 4 4 7,75",  "4 4 4 5 8,50",  "5 5 5 5 5"),
    ("Bertram Kildegren",          "3 3 3 2 3,50",  "2 2 2 2 3,00",  "3 3 3 3 3"),
    ("Celina Nguyen Markdal",      "4 4 5 5 10,00", "5 5 5 5 10,00", "4 4 4 4 4"),
    ("Christian Ådal-Winther",     "3 3 4 3 5,50",  "3 3 4 4 7,00",  "4 4 3 3 3"),
    ("Elias Tornbæk",              "2 3 3 3 4,25",  "3 3 3 3 4,50",  "3 3 3 3 4"),
    ("Ellen Sivmark",              "4 5 5 4 8,50",  "4 4 4 4 7,00",  "4 4 4 4 4"),
    ("Esther Gyldenlyng",          "3 3 4 4 7,00",  "3 2 2 2 2,00",  "4 4 4 4 4"),
    ("Filippa Nørrevang",          "4 4 4 4 7,75",  "3 4 4 4 7,00",  "4 4 4 4 5"),
    ("Hassan Karimi Løvdal",       "3 3 3 3 5,00",  "3 3 4 4 5,50",  "4 4 4 4 4"),
    ("Ida Rosenkær",               "3 4 4 3 6,25",  "3 3 3 4 5,50",  "4 4 4 4 4"),
    ("Jakub Wilkowski-Hede",       "2 2 3 3 4,25",  "4 4 4 4 8,50",  "3 3 4 4 4"),
    ("Kasper Ulvedal",             "3 3 3 2 3,75",  "3 3 3 4 5,50",  "3 3 3 3 3"),
    ("Lærke Enghave-Juhl",         "5 5 5 5 10,50", "3 4 4 4 7,00",  "4 5 5 5 5"),
    ("Magne Stenbro",              "3 3 3 3 4,75",  "2 2 2 2 3,00",  "2 3 3 3 3"),
    ("Maja Birkelyng",             "4 4 4 3 6,25",  "3 3 4 4 7,00",  "4 4 4 4 4"),
    ("Mille Toftkrog",             "3 3 4 4 7,00",  "3 3 3 4 5,50",  "3 3 3 4 4"),
    ("Noah Ravnsø",                "3 3 3 4 6,25",  "3 3 3 3 -",     "4 4 4 4 4"),
    ("Rosa Hindkær",               "4 4 5 4 8,50",  "4 4 4 5 9,50",  "5 5 5 4 5"),
    ("Samira Haddadi Bro",         "- - - 3 5,00",  "- - - 3 5,50",  "- - - 3 4"),
    ("Storm Hedelyng",             "3 3",           "3 3",           "3 3"),
    ("Thor Kværndal",              "2 2 2 3 3,75",  "3 3 3 4 -",     "3 3 3 3 3"),
    ("Victor Ryebæk",              "3 3 3 3 5,50",  "4 4 5 5 9,50",  "4 4 4 4 -"),
    ("Villads Klokkerholm-Bæk",    "3 3 3 4 6,25",  "3 3 4 4 7,00",  "4 4 4 4 4"),
    ("Yasin Öztas-Lyngdal",        "3 3 3 3 5,50",  "2 2 3 4 7,00",  "3 3 4 4 4"),
    ("Zehra Aydinli Kroghøj",      "3 4 4 4 8,50",  "3 3 4 4 5,50",  "4 4 4 4 4"),
];

/// Came to 7.A when the school year began.
pub(super) const JOINED_IN_AUGUST: &str = "Yaroslava Melnyk-Vang";
/// Came to 7.B after the winter's holidays.
pub(super) const JOINED_IN_JANUARY: &str = "Samira Haddadi Bro";
/// Left 6.B at the end of the school year.
pub(super) const LEFT: &str = "Storm Hedelyng";
/// Has a protected name, and another to be shown.
pub(super) const PROTECTED: (&str, &str) = ("Mille Toftkrog", "Elev Solsort");

/// Those who stand still at 1 or 2 in maths.
pub(super) const STILL_LOW: [&str; 6] = [
    "Adam Nordlyng",
    "Ebbe Rugholm",
    "Iben Kløverlund",
    "Bertram Kildegren",
    "Esther Gyldenlyng",
    "Magne Stenbro",
];

/// Those who stand still at 5 in maths.
pub(super) const STILL_HIGH: [&str; 3] = ["Emil Højvang", "Karla Bøgedal", "Celina Nguyen Markdal"];

/// Those of 7.B who were rated lower in Danish in spring than in autumn.
pub(super) const LOWER_IN_DANISH: [&str; 9] = [
    "Aisha Warsame Bredal",
    "Albert Vesterkær",
    "Bertram Kildegren",
    "Christian Ådal-Winther",
    "Ellen Sivmark",
    "Ida Rosenkær",
    "Kasper Ulvedal",
    "Maja Birkelyng",
    "Rosa Hindkær",
];

/// Comments on cells: the pupil, the subject, which term from 0, and the text.
#[rustfmt::skip]
pub(super) const COMMENTS: [(&str, &str, usize, &str); 14] = [
    ("Yasin Öztas-Lyngdal", "mat", 1, "Er begyndt på matematikholdet, som løber til sommerferien."),
    ("Yasin Öztas-Lyngdal", "mat", 2, "Går selv i gang med opgaverne, siden vi begyndte igen i august."),
    ("Yaroslava Melnyk-Vang", "dansk", 2, "Ny i klassen i august. Dansk er hendes tredje sprog."),
    ("Liam Østerled", "mat", 2, "Mangler: var bortrejst i de uger, hvor vi vurderede."),
    ("Adam Nordlyng", "mat", 3, "Går i stå, når opgaven har flere led. Regner sikkert, når den er delt op."),
    ("Ebbe Rugholm", "mat", 3, "Arbejder godt med en makker og noget at have i hænderne."),
    ("Iben Kløverlund", "mat", 3, "Siger selv, at hun gætter, hvilken regneart der skal bruges."),
    ("Emil Højvang", "mat", 3, "Færdig før de andre. Vi ved for lidt om, hvor langt han kan nå."),
    ("Ella Strandkær", "soc", 3, "Er oftere alene i pauserne end før jul."),
    ("Kasper Ulvedal", "dansk", 3, "Vurderet efter en vinter med skiftende vikarer."),
    ("Maja Birkelyng", "dansk", 3, "Få skriftlige opgaver at se på i denne termin."),
    ("Samira Haddadi Bro", "dansk", 3, "Ny i klassen i januar. Vurderet efter tre måneder."),
    ("Ella Strandkær", "soc", 4, "Holder sig for sig selv, mens fagene går som før. Samtale med hjemmet er aftalt."),
    ("Noah Ravnsø", "mat", 4, "Mangler: har endnu ikke taget den ene prøve."),
];
