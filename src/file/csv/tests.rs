use super::*;

fn cells(table: &Table) -> Vec<Vec<&str>> {
    let rows = table.rows().iter();
    rows.map(|row| row.cells.iter().map(String::as_str).collect()).collect()
}

fn parse(text: &str) -> Table {
    Table::parse(text).unwrap()
}

#[test]
fn the_delimiter_is_found() {
    assert_eq!(parse("Navn;Dansk\nÅse;5,50\nBo;4,75").delimiter(), Some(';'));
    assert_eq!(parse("Navn\tDansk\nÅse\t5,50\nBo\t4;75").delimiter(), Some('\t'));
    assert_eq!(parse("name,mark\nÅse,5\n\"Bo; Ib\",4").delimiter(), Some(','));
    assert_eq!(parse("Åse\nBo\nHansen, Ib").delimiter(), None);
}

#[test]
fn delimiters_inside_quotes_do_not_count() {
    let table = parse("a,b\n\"x;y;z\",1\n\"x;y\",2\n\"x;;\",3");
    assert_eq!(table.delimiter(), Some(','));
    assert_eq!(table.cell(1, 0), "x;y;z");
}

#[test]
fn a_first_line_names_the_delimiter() {
    for text in ["sep=;\na;b\n1;2", "SEP=;\r\na;b\r\n1;2", "\u{FEFF}sep=;;;\na;b\n1;2"] {
        let table = parse(text);
        assert!(table.declared(), "{text}");
        assert_eq!(cells(&table), [["a", "b"], ["1", "2"]]);
        assert_eq!(table.rows()[0].line, 2);
    }
    assert_eq!(cells(&parse("sep=|\na|b;c")), [["a", "b;c"]]);
    assert_eq!(cells(&parse("sep=\t\na\tb")), [["a", "b"]]);
    assert_eq!(Table::parse("sep=;"), Err(TableError::Empty));
    assert!(!parse("sep=æ\na;b").declared());
}

#[test]
fn quotes_hold_delimiters_quotes_and_line_breaks() {
    let table = parse("a;b\n\"x;\"\"y\"\"\nz\";2\r\n3;4");
    assert_eq!(cells(&table), [["a", "b"], ["x;\"y\"\nz", "2"], ["3", "4"]]);
    let lines: Vec<usize> = table.rows().iter().map(|row| row.line).collect();
    assert_eq!(lines, [1, 2, 4]);
}

#[test]
fn a_quote_that_never_closes_is_a_character() {
    let table = parse("a;b\n\"x;2\n3;4");
    assert_eq!(cells(&table), [["a", "b"], ["\"x", "2"], ["3", "4"]]);
    assert_eq!(table.unclosed_quote(), Some(2));
}

#[test]
fn ragged_rows_are_padded_and_told() {
    let table = parse("a;b;c\n1;2;3\n1;2\n1;2;3;4\n1;2;3");
    assert_eq!(table.width(), 4);
    assert_eq!(table.ragged(), [3, 4]);
    assert_eq!(table.cell(2, 2), "");
    assert_eq!(table.cell(99, 99), "");
}

#[test]
fn blank_lines_are_dropped_and_lines_stay_right() {
    let table = parse("\n\na;b\n\n;;\n  \n1;2\n\n");
    let lines: Vec<usize> = table.rows().iter().map(|row| row.line).collect();
    assert_eq!(lines, [3, 7]);
    assert_eq!(table.empty_lines(), 5);
    assert_eq!(Table::parse(" \n;;\n"), Err(TableError::Empty));
}

#[test]
fn there_are_limits() {
    let limit = MAX_ROWS;
    assert_eq!(parse(&"a;b\n".repeat(MAX_ROWS)).rows().len(), MAX_ROWS);
    assert_eq!(Table::parse(&"a;b\n".repeat(MAX_ROWS + 1)), Err(TableError::TooManyRows { limit }));
    let (limit, line) = (MAX_COLUMNS, 1);
    assert_eq!(
        Table::parse(&";x".repeat(MAX_COLUMNS)),
        Err(TableError::TooManyColumns { limit, line })
    );
}

#[test]
fn excel_gets_a_mark_semicolons_and_crlf() {
    let text = to_csv(&[vec!["Navn", "Dansk"], vec!["Åse \"Å\" Bo; Ib", "5,50"]]);
    assert_eq!(text, "\u{FEFF}Navn;Dansk\r\n\"Åse \"\"Å\"\" Bo; Ib\";\"5,50\"\r\n");
}

#[test]
fn formulas_are_defused_and_numbers_are_not() {
    let written = |cell: &str| {
        let text = to_csv(&[[cell]]);
        parse(&text).cell(0, 0).to_owned()
    };
    for formula in ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\tx", "  =1", "-"] {
        assert_eq!(written(formula), format!("'{formula}"));
    }
    for number in ["-3", "-3,5", "+2", "−3", "12", "-1.500"] {
        assert_eq!(written(number), number);
    }
    assert!(to_csv(&[["\r=1"]]).trim_start_matches('\u{FEFF}').starts_with("\"'"));
}

#[test]
fn danish_numbers_are_read() {
    let cases = [
        ("5,50", 5.5),
        ("5.5", 5.5),
        (" 12 ", 12.0),
        ("\u{A0}-3", -3.0),
        ("−3", -3.0),
        ("+2", 2.0),
        ("00", 0.0),
        ("02", 2.0),
        ("-00", 0.0),
        ("0.125", 0.125),
        ("1234.500", 1234.5),
        ("4,667", 4.667),
    ];
    for (text, number) in cases {
        assert_eq!(parse_number(text), Some(number), "{text}");
    }
    assert!(parse_number("-0").unwrap().is_sign_positive());
}

#[test]
fn what_is_no_clear_number_is_refused() {
    for text in [
        "",
        "-",
        "NaN",
        "inf",
        "1e5",
        "5,",
        ",5",
        "1.000",
        "-1.500",
        "1.000,5",
        "1 000",
        "5,5,5",
        "--5",
        "5%",
        "F",
        "٣",
        "1234567890123456",
    ] {
        assert_eq!(parse_number(text), None, "{text}");
    }
    assert_eq!(parse_decimal("4.667"), Some(4.667));
}

#[test]
fn danish_numbers_are_written() {
    assert_eq!(format_number(5.5, 2), "5,50");
    assert_eq!(format_number(-3.0, 0), "-3");
    assert_eq!(format_number(-0.001, 2), "0,00");
    assert_eq!(format_number(1234.5, 1), "1234,5");
    assert_eq!(format_number(f64::NAN, 2), "");
    assert_eq!(format_number(f64::INFINITY, 2), "");
}
