use super::*;

/// 28 names as a Danish class may have them.
fn class() -> Vec<&'static str> {
    "Åse Bjørg Ærø-Thygesen, Emil Nørgaard, Øjvind Åkjær, Sofie Østergaard Madsen, Noah Holm, Freja Kjær, Oscar Bjerregaard, \
     Ida-Marie Lund, Mads Peter Skov, Aya Al-Hassan, Liva Søndergård, Carl Emil Toft, Alma Ågesen, Viggo Dam, \
     Zeynep Yıldız, Karla Bang, Malthe Fjord, Nora O'Brien, August von Haven, Ellen Krogh, Saga Ravn, \
     Yusuf Abdi, Signe Hald, Anton Bech, Clara Lykke, Storm Juul, Æmilie Ørsted, Aage Aagaard"
        .split(", ")
        .collect()
}

fn read(text: &str) -> RosterPreview {
    preview(text, &RosterOptions::default()).unwrap()
}

fn names(preview: &RosterPreview) -> Vec<&str> {
    preview.rows.iter().map(|row| row.name.as_str()).collect()
}

fn classes(preview: &RosterPreview) -> Vec<Option<&str>> {
    let rows = preview.rows.iter();
    rows.map(|row| row.class.as_deref()).collect()
}

fn dropped(preview: &RosterPreview) -> Vec<(usize, DropReason)> {
    let dropped = preview.understanding.dropped.iter();
    dropped.map(|dropped| (dropped.column, dropped.reason)).collect()
}

/// Every class name as `write` puts it, given its number from 1, first names and last name.
fn listed(write: impl Fn(usize, &str, &str) -> String) -> String {
    let lines = class().into_iter().enumerate().map(|(index, name)| {
        let (first, last) = name.rsplit_once(' ').unwrap();
        write(index + 1, first, last)
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn one_name_per_line() {
    let found = read(&class().join("\r\n"));
    assert_eq!(names(&found), class());
    assert_eq!(found.understanding.delimiter, None);
    assert!(!found.understanding.header);
    assert_eq!(found.understanding.order, NameOrder::FirstLast);
    assert!(found.rows.iter().all(|row| row.notes.is_empty() && row.alias.is_none()));
    assert!(found.notes.is_empty());
}

#[test]
fn numbered_lists() {
    let lists = [
        listed(|number, first, last| format!("{number}. {first} {last}")),
        listed(|number, first, last| format!("{number}) {first} {last}")),
        listed(|number, first, last| format!("({number}) {first} {last}")),
        listed(|number, first, last| format!("{number} {first} {last}")),
        listed(|number, first, last| format!("• {number}: {first} {last}")),
    ];
    for list in lists {
        let found = read(&list);
        assert_eq!(names(&found), class(), "{list}");
        assert!(found.understanding.numbered);
    }
    assert_eq!(names(&read("1. Åse")), ["Åse"]);
    assert_eq!(names(&read("- Åse\n- Bo")), ["Åse", "Bo"]);
    assert_eq!(names(&read("Elev 1\nElev 2\n3. bo")), ["Elev 1", "Elev 2", "3. bo"]);
}

#[test]
fn a_number_column_is_dropped() {
    let found = read(&listed(|number, first, last| format!("{number}\t{first} {last}")));
    assert_eq!(names(&found), class());
    assert_eq!(dropped(&found), [(0, DropReason::Number)]);
}

#[test]
fn last_name_first() {
    let found = read(&listed(|_, first, last| format!("{last}, {first}")));
    assert_eq!(names(&found), class());
    assert_eq!(found.understanding.order, NameOrder::LastFirst);
    assert_eq!(found.understanding.delimiter, None);
    assert_eq!(found.rows[1].notes, [RowNote::TurnedAround]);

    let few = read("Åse Ærø\nNørgaard, Emil\nBo Holm");
    assert_eq!(names(&few), ["Åse Ærø", "Emil Nørgaard", "Bo Holm"]);

    let numbered = read("1. Nørgaard, Emil\n2. Holm, Bo");
    assert_eq!(names(&numbered), ["Emil Nørgaard", "Bo Holm"]);

    let quoted = read("\"Nørgaard, Emil\"\n\"Holm, Bo\"");
    assert_eq!(names(&quoted), ["Emil Nørgaard", "Bo Holm"]);
}

#[test]
fn the_order_can_be_corrected() {
    let text = "Nørgaard, Emil\nHolm, Bo";
    let options = RosterOptions { order: Some(NameOrder::FirstLast), ..Default::default() };
    assert_eq!(names(&preview(text, &options).unwrap()), ["Nørgaard Emil", "Holm Bo"]);
    let options = RosterOptions { order: Some(NameOrder::LastFirst), ..Default::default() };
    assert_eq!(
        names(&preview("Nørgaard Emil Bo\nHolm Åse", &options).unwrap()),
        ["Emil Bo Nørgaard", "Åse Holm"]
    );
}

#[test]
fn a_header_is_dropped_and_says_what_the_columns_are() {
    let found = read(
        "Nr.;EFTERNAVN;Fornavn;Klasse;UNI-Login;Telefon\n1;Nørgaard;Emil;7.A;emil1234;11223344\n2;Holm;Bo;7.B;boho0001;",
    );
    assert_eq!(names(&found), ["Emil Nørgaard", "Bo Holm"]);
    assert_eq!(classes(&found), [Some("7.A"), Some("7.B")]);
    let understanding = &found.understanding;
    assert!(understanding.header);
    assert_eq!(understanding.name_columns, [1, 2]);
    assert_eq!(understanding.order, NameOrder::LastFirst);
    assert_eq!(
        dropped(&found),
        [(0, DropReason::Number), (4, DropReason::Login), (5, DropReason::NotUsed)]
    );
    assert_eq!(found.rows[0].line, 2);
    assert_eq!(understanding.columns[4].heading.as_deref(), Some("UNI-Login"));
}

#[test]
fn headers_in_every_shape() {
    for text in [
        "Navn\nÅse\nBo",
        "ELEVNAVN\nÅse\nBo",
        "first name,last name\nÅse,\nBo,",
        "Fornavn;Efternavn\nÅse;\nBo;",
        "\u{FEFF}sep=;\nNavn;Klasse\nÅse;7.A\nBo;7.A",
        "Klasseliste 7.A\n\nNavn\nÅse\nBo",
        "Klasse;7.A\nLærer;Jens\n\nNr;Navn;Klasse\n1;Åse;7.A\n2;Bo;7.A",
        "Elev\tDansk\tMat\nÅse\t3\t4\nBo\t5\t5",
    ] {
        let found = read(text);
        assert_eq!(names(&found), ["Åse", "Bo"], "{text}");
        assert!(found.understanding.header, "{text}");
    }
}

#[test]
fn the_header_can_be_corrected() {
    let with = |header| RosterOptions { header: Some(header), ..Default::default() };
    assert_eq!(names(&preview("Elev\nBo", &with(false)).unwrap()), ["Elev", "Bo"]);
    assert_eq!(names(&preview("Hvem\nBo", &with(true)).unwrap()), ["Bo"]);
    assert!(preview("", &with(true)).unwrap().rows.is_empty());
}

#[test]
fn columns_without_header() {
    let comma = read("Emil,Nørgaard,7.A\nBo,Holm,7.A\nÅse,Lund,7.B");
    assert_eq!(names(&comma), ["Emil Nørgaard", "Bo Holm", "Åse Lund"]);
    assert_eq!(comma.understanding.class_column, Some(2));

    let turned = read("Nørgaard\tEmil\t7.A\nHansen\tBo\t7.A");
    assert_eq!(names(&turned), ["Emil Nørgaard", "Bo Hansen"]);

    let class = read("Emil Nørgaard, 7.A\nBo Holm, 7.B");
    assert_eq!(names(&class), ["Emil Nørgaard", "Bo Holm"]);
    assert_eq!(classes(&class), [Some("7.A"), Some("7.B")]);

    let gender = read("Emil\tDreng\nÅse\tPige\nBo\tDreng");
    assert_eq!(names(&gender), ["Emil", "Åse", "Bo"]);
    assert_eq!(dropped(&gender), [(1, DropReason::NotUsed)]);
}

#[test]
fn name_columns_can_be_corrected() {
    let choose = |columns: &[usize]| RosterOptions {
        name_columns: Some(columns.to_vec()),
        ..Default::default()
    };
    let text = "a1;Emil;x;Nørgaard\na2;Bo;y;Holm";
    let found = preview(text, &choose(&[1, 3])).unwrap();
    assert_eq!(names(&found), ["Emil Nørgaard", "Bo Holm"]);
    let found = preview(text, &choose(&[3, 99])).unwrap();
    assert_eq!(names(&found), ["Nørgaard", "Holm"]);
}

#[test]
fn cpr_numbers_never_come_in() {
    let cases = [
        "Navn;CPR\nEmil Nørgaard;010112-1234\nBo Holm;0202121234",
        "Emil Nørgaard;010112-1234\nBo Holm;0202121234",
        "Emil Nørgaard\t101121234\nBo Holm\t0202121234",
        "Emil Nørgaard, 010112-1234\nBo Holm, 020212-1234",
        "Emil Nørgaard 010112-1234\nBo Holm (0202121234)",
        "010112-1234 Emil Nørgaard\n0202121234 Bo Holm",
        "Navn;Andet\nEmil Nørgaard 010112-1234;1\nBo Holm;2\n0202121234;3",
    ];
    for text in cases {
        for header in [None, Some(true), Some(false)] {
            for columns in [None, Some(vec![1]), Some(vec![0, 1])] {
                let options = RosterOptions { header, name_columns: columns, order: None };
                let shown = format!("{:?}", preview(text, &options).unwrap());
                assert!(!shown.contains("1234"), "{text}: {shown}");
            }
        }
        assert_eq!(names(&read(text)), ["Emil Nørgaard", "Bo Holm"], "{text}");
    }
    assert_eq!(dropped(&read(cases[0])), [(1, DropReason::Cpr)]);
    assert_eq!(dropped(&read(cases[1])), [(1, DropReason::Cpr)]);
    assert_eq!(read(cases[4]).rows[0].notes, [RowNote::CprRemoved]);
}

#[test]
fn duplicates_are_kept_and_marked() {
    let found = read("Åse Holm\nBo\nåse  HOLM\nÅse Holm");
    assert_eq!(found.rows.len(), 4);
    let first_line = 1;
    assert!(found.rows[0].notes.is_empty());
    assert_eq!(found.rows[2].notes, [RowNote::Duplicate { first_line }]);
    assert_eq!(found.rows[3].notes, [RowNote::Duplicate { first_line }]);
}

#[test]
fn lines_without_letters_are_skipped_and_told() {
    let found = read("Åse\n\n---\n12\n   \nBo\n");
    assert_eq!(names(&found), ["Åse", "Bo"]);
    assert_eq!(found.understanding.empty_lines, 2);
    let skipped = &found.understanding.skipped;
    assert_eq!(skipped.len(), 2);
    assert_eq!((skipped[0].line, skipped[0].text.as_str()), (3, "---"));
    assert_eq!(skipped[1].reason, SkipReason::NoLetter);
    assert_eq!(found.rows[1].line, 6);
}

#[test]
fn class_lines_between_the_names() {
    for text in ["7.A\nÅse\nBo\n7.B\nIb", "7.A\n1. Åse\n2. Bo\n7.B\n1. Ib"] {
        let found = read(text);
        assert_eq!(names(&found), ["Åse", "Bo", "Ib"], "{text}");
        assert_eq!(classes(&found), [Some("7.A"), Some("7.A"), Some("7.B")]);
        assert_eq!(found.understanding.skipped[1].reason, SkipReason::ClassLine);
    }
}

#[test]
fn markup_is_only_text() {
    let found = read("<img src=x onerror=alert(1)>\n<b>Bo, Ib</b>\n\"Emse\" Hansen");
    assert_eq!(names(&found), ["<img src=x onerror=alert(1)>", "<b>Bo, Ib</b>", "\"Emse\" Hansen"]);
}

#[test]
fn long_names_are_cut_and_told() {
    let found = read(&"Å".repeat(300));
    let limit = MAX_NAME_CHARS;
    assert_eq!(found.rows[0].name.chars().count(), limit);
    assert_eq!(found.rows[0].notes, [RowNote::Shortened { limit }]);
}

#[test]
fn there_is_a_limit_and_a_word_before_it() {
    let pupils = |count: usize| {
        let names = (0..count).map(|number| format!("Elev {number}"));
        names.collect::<Vec<_>>().join("\n")
    };
    assert_eq!(read(&pupils(10_000)).rows.len(), MAX_PUPILS);
    let limit = MAX_PUPILS;
    let too_many = Err(RosterError::TooManyRows { limit });
    let options = RosterOptions::default();
    assert_eq!(preview(&pupils(10_001), &options), too_many);
    assert_eq!(preview(&pupils(30_000), &options), too_many);
    assert!(read(&pupils(60)).notes.is_empty());
    assert_eq!(
        read(&pupils(61)).notes,
        [RosterNote::TooManyForOneClass { class: None, rows: 61, limit: 60 }]
    );
}

#[test]
fn several_names_on_one_line_are_told() {
    let found = read("Emil Nørgaard, Bo Holm, Åse Lund");
    assert_eq!(names(&found), ["Emil Nørgaard"]);
    let line = 1;
    assert_eq!(found.notes, [RosterNote::SeveralNamesOnOneLine { line }]);
}

#[test]
fn nothing_gives_nothing() {
    for text in ["", "\n\n", "sep=;", ";;\n;;", "\u{FEFF}"] {
        let found = read(text);
        assert!(found.rows.is_empty(), "{text}");
        assert!(found.understanding.skipped.is_empty(), "{text}");
    }
}
