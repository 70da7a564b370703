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
    ("Aaron Holm Jensen",          "3 3 4 4 7,00",  "3 3 4 4 7,00",  "4 4 4 4 4"),
    ("Adam Nielsen",               "3 3 3 3 5,00",  "2 2 2 2 3,00",  "3 3 3 3 3"),
    ("Alma Sørensen",              "4 4 5 5 10,00", "4 4 4 5 8,50",  "5 5 5 5 5"),
    ("Amina Hersi",                "2 3 3 4 6,25",  "3 3 4 4 5,50",  "4 4 4 5 5"),
    ("Anton Mikkelsen",            "3 3 3 4 5,50",  "3 3 3 4 5,50",  "3 4 4 4 4"),
    ("Asta Friis-Dam",             "4 4 4 5 9,25",  "3 4 4 4 7,00",  "4 4 4 4 4"),
    ("August Bakkensø",            "2 2 3 3 4,75",  "3 3 3 3 4,50",  "3 3 3 3 3"),
    ("Bilal Rahimi",               "3 3 4 4 6,25",  "4 4 5 5 10,00", "4 4 4 4 5"),
    ("Clara Hansen",               "4 4 4 4 7,75",  "3 3 4 4 7,00",  "4 5 5 5 5"),
    ("Ebbe Rugholm",               "3 3 3 3 4,75",  "1 1 1 1 1,00",  "3 3 3 3 3"),
    ("Ella Strandkær",             "4 4 4 4 7,00",  "3 3 4 4 7,00",  "4 4 4 3 2"),
    ("Emil Kristensen",            "3 3 3 4 6,25",  "5 5 5 5 11,00", "4 4 4 4 4"),
    ("Freja Pedersen",             "3 4 4 4 7,75",  "3 3 3 4 5,50",  "4 4 4 4 4"),
    ("Hannah Larsen",              "5 5 5 5 11,00", "4 4 4 5 8,50",  "4 4 5 5 5"),
    ("Iben Thomsen",               "3 3 4 4 7,00",  "2 2 2 2 2,00",  "3 4 4 4 4"),
    ("Johan Andersen",             "3 3 3 4 -",     "3 4 4 4 7,00",  "4 4 4 4 4"),
    ("Karla Madsen",               "4 4 4 5 8,50",  "5 5 5 5 12,00", "4 4 4 4 4"),
    ("Liam Olsen",                 "2 3 3 3 4,75",  "3 3 - 4 5,50",  "3 3 3 3 4"),
    ("Malthe Havgård",             "3 3 3 3 5,50",  "3 3 4 4 5,50",  "4 4 3 4 4"),
    ("Nadia Demirci",              "3 4 4 5 9,25",  "4 4 4 5 9,50",  "4 4 4 4 4"),
    ("Oskar Rasmussen",            "3 3 3 4 5,50",  "2 3 3 3 4,50",  "3 3 4 4 -"),
    ("Sofus Kragh",                "2 2 2 3 3,75",  "3 3 3 4 4,50",  "2 2 3 3 3"),
    ("Yaroslava Melnyk",           "- - 1 2 3,00",  "- - 3 4 7,00",  "- - 3 4 4"),
    ("Åse Bjørg Ærø-Thygesen",     "4 4 4 5 9,25",  "3 3 4 4 7,00",  "4 4 5 5 5"),
];

/// The pupils of 8.B, with one who has left.
#[rustfmt::skip]
pub(super) const CLASS_B: [NamedRatings; 27] = [
    ("Aisha Warsame",              "3 3 4 3 5,50",  "3 3 4 4 5,50",  "4 4 4 4 4"),
    ("Albert Christensen",         "3 4 4 3 6,25",  "3 3 3 4 7,00",  "4 4 4 3 4"),
    ("Anna Petersen",              "4 4 4 4 7,75",  "4 4 4 5 8,50",  "5 5 5 5 5"),
    ("Bertram Kildegren",          "3 3 3 2 3,50",  "2 2 2 2 3,00",  "3 3 3 3 3"),
    ("Celina Nguyen",              "4 4 5 5 10,00", "5 5 5 5 10,00", "4 4 4 4 4"),
    ("Christian Ådal-Winther",     "3 3 4 3 5,50",  "3 3 4 4 7,00",  "4 4 3 3 3"),
    ("Elias Jørgensen",            "2 3 3 3 4,25",  "3 3 3 3 4,50",  "3 3 3 3 4"),
    ("Ellen Poulsen",              "4 5 5 4 8,50",  "4 4 4 4 7,00",  "4 4 4 4 4"),
    ("Esther Johansen",            "3 3 4 4 7,00",  "3 2 2 2 2,00",  "4 4 4 4 4"),
    ("Filippa Nørrevang",          "4 4 4 4 7,75",  "3 4 4 4 7,00",  "4 4 4 4 5"),
    ("Hassan Karimi",              "3 3 3 3 5,00",  "3 3 4 4 5,50",  "4 4 4 4 4"),
    ("Ida Knudsen",                "3 4 4 3 6,25",  "3 3 3 4 5,50",  "4 4 4 4 4"),
    ("Jakub Wilkowski",            "2 2 3 3 4,25",  "4 4 4 4 8,50",  "3 3 4 4 4"),
    ("Kasper Mortensen",           "3 3 3 2 3,75",  "3 3 3 4 5,50",  "3 3 3 3 3"),
    ("Lærke Juhl",                 "5 5 5 5 10,50", "3 4 4 4 7,00",  "4 5 5 5 5"),
    ("Magne Stenbro",              "3 3 3 3 4,75",  "2 2 2 2 3,00",  "2 3 3 3 3"),
    ("Maja Møller",                "4 4 4 3 6,25",  "3 3 4 4 7,00",  "4 4 4 4 4"),
    ("Mille Toftkrog",             "3 3 4 4 7,00",  "3 3 3 4 5,50",  "3 3 3 4 4"),
    ("Noah Lund",                  "3 3 3 4 6,25",  "3 3 3 3 -",     "4 4 4 4 4"),
    ("Rosa Eriksen",               "4 4 5 4 8,50",  "4 4 4 5 9,50",  "5 5 5 4 5"),
    ("Samira Haddadi",             "- - - 3 5,00",  "- - - 3 5,50",  "- - - 3 4"),
    ("Storm Henriksen",            "3 3",           "3 3",           "3 3"),
    ("Thor Kværndal",              "2 2 2 3 3,75",  "3 3 3 4 -",     "3 3 3 3 3"),
    ("Victor Schmidt",             "3 3 3 3 5,50",  "4 4 5 5 9,50",  "4 4 4 4 -"),
    ("Villads Klokkerholm-Bæk",    "3 3 3 4 6,25",  "3 3 4 4 7,00",  "4 4 4 4 4"),
    ("Yasin Öztas",                "3 3 3 3 5,50",  "2 2 3 4 7,00",  "3 3 4 4 4"),
    ("Zehra Aydinli",              "3 4 4 4 8,50",  "3 3 4 4 5,50",  "4 4 4 4 4"),
];

/// Came to 7.A when the school year began.
pub(super) const JOINED_IN_AUGUST: &str = "Yaroslava Melnyk";
/// Came to 7.B after the winter's holidays.
pub(super) const JOINED_IN_JANUARY: &str = "Samira Haddadi";
/// Left 6.B at the end of the school year.
pub(super) const LEFT: &str = "Storm Henriksen";
/// Has a protected name, and another to be shown.
pub(super) const PROTECTED: (&str, &str) = ("Mille Toftkrog", "Elev Solsort");

/// Those who stand still at 1 or 2 in maths.
pub(super) const STILL_LOW: [&str; 6] = [
    "Adam Nielsen",
    "Ebbe Rugholm",
    "Iben Thomsen",
    "Bertram Kildegren",
    "Esther Johansen",
    "Magne Stenbro",
];

/// Those who stand still at 5 in maths.
pub(super) const STILL_HIGH: [&str; 3] = ["Emil Kristensen", "Karla Madsen", "Celina Nguyen"];

/// Those of 7.B who were rated lower in Danish in spring than in autumn.
pub(super) const LOWER_IN_DANISH: [&str; 9] = [
    "Aisha Warsame",
    "Albert Christensen",
    "Bertram Kildegren",
    "Christian Ådal-Winther",
    "Ellen Poulsen",
    "Ida Knudsen",
    "Kasper Mortensen",
    "Maja Møller",
    "Rosa Eriksen",
];

/// Comments on cells: the pupil, the subject, which term from 0, and the text.
#[rustfmt::skip]
pub(super) const COMMENTS: [(&str, &str, usize, &str); 14] = [
    ("Yasin Öztas", "mat", 1, "Er begyndt på matematikholdet, som løber til sommerferien."),
    ("Yasin Öztas", "mat", 2, "Går selv i gang med opgaverne, siden vi begyndte igen i august."),
    ("Yaroslava Melnyk", "dansk", 2, "Ny i klassen i august. Dansk er hendes tredje sprog."),
    ("Liam Olsen", "mat", 2, "Mangler: var bortrejst i de uger, hvor vi vurderede."),
    ("Adam Nielsen", "mat", 3, "Går i stå, når opgaven har flere led. Regner sikkert, når den er delt op."),
    ("Ebbe Rugholm", "mat", 3, "Arbejder godt med en makker og noget at have i hænderne."),
    ("Iben Thomsen", "mat", 3, "Siger selv, at hun gætter, hvilken regneart der skal bruges."),
    ("Emil Kristensen", "mat", 3, "Færdig før de andre. Vi ved for lidt om, hvor langt han kan nå."),
    ("Ella Strandkær", "soc", 3, "Er oftere alene i pauserne end før jul."),
    ("Kasper Mortensen", "dansk", 3, "Vurderet efter en vinter med skiftende vikarer."),
    ("Maja Møller", "dansk", 3, "Få skriftlige opgaver at se på i denne termin."),
    ("Samira Haddadi", "dansk", 3, "Ny i klassen i januar. Vurderet efter knap fire måneder."),
    ("Ella Strandkær", "soc", 4, "Holder sig for sig selv, mens fagene går som før. Samtale med hjemmet er aftalt."),
    ("Noah Lund", "mat", 4, "Mangler: har været meget fraværende i perioden, så karakteren gives senere."),
];
