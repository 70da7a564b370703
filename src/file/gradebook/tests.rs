use super::*;

fn table(text: &str) -> Table {
    Table::parse(text).unwrap()
}

fn suggest(text: &str) -> Mapping {
    Mapping::suggest(&table(text), 2026, "Matematik")
}

fn scale(text: &str) -> (f64, f64, f64) {
    let scale = suggest(text).scale;
    (scale.min, scale.max, scale.step)
}

fn values(mapping: &Mapping) -> Vec<(usize, i32, u8, &str)> {
    let values = mapping.values.iter();
    values.map(|value| (value.column, value.year, value.slot, value.subject.as_str())).collect()
}

#[test]
fn numbered_marks_are_terms() {
    let mapping =
        suggest("school;sex;age;Medu;G1;G2;G3\nGP;F;15;4;5;\"6\";20\nMS;M;16;1;0;9;\"10\"");
    assert_eq!(mapping.class_columns, [0, 2]);
    assert_eq!(mapping.name, NameFrom::RowNumber { prefix: String::new() });
    assert_eq!(
        values(&mapping),
        [(4, 2026, 1, "Matematik"), (5, 2026, 2, "Matematik"), (6, 2026, 3, "Matematik")]
    );
}

#[test]
fn the_rating_form_is_understood() {
    let mapping = suggest(
        "Klasse;Navn;DANSK 7.A Efterår;DANSK 7.A Forår;DANSK 8.A 1. termin;DANSK 8.A 2. termin;SOC 8.A 2. termin\n\
         8.A;Åse;3;2;5,50;4,75;3",
    );
    assert_eq!(mapping.class_columns, [0]);
    assert_eq!(mapping.name, NameFrom::Columns(vec![1]));
    assert_eq!(
        values(&mapping),
        [
            (2, 2025, 1, "DANSK"),
            (3, 2025, 2, "DANSK"),
            (4, 2026, 1, "DANSK"),
            (5, 2026, 2, "DANSK"),
            (6, 2026, 2, "SOC")
        ]
    );
    assert!(mapping.scale.has(4.75));
}

#[test]
fn years_in_headings() {
    let mapping = suggest("Navn;Efterår 2024;Forår 2025;Forår 2025/26\nÅse;1;2;3");
    assert_eq!(
        values(&mapping),
        [(1, 2024, 1, "Matematik"), (2, 2024, 2, "Matematik"), (3, 2025, 2, "Matematik")]
    );
}

#[test]
fn subjects_are_single_ratings() {
    let mapping = suggest("Fornavn;Efternavn;Hold;Alder;Dansk;MAT;Fravær\nÅse;Holm;7.A;13;4;7;2");
    assert_eq!(mapping.name, NameFrom::Columns(vec![0, 1]));
    assert_eq!(mapping.class_columns, [2]);
    assert_eq!(values(&mapping), [(4, 2026, 1, "Dansk"), (5, 2026, 1, "MAT")]);
}

#[test]
fn tasks_of_a_test_are_not_terms() {
    assert!(suggest("Navn;Q1;Q2;Q3;Q4\nÅse;1;2;3;4").values.is_empty());
}

#[test]
fn well_known_scales_are_preferred() {
    assert_eq!(scale("P1;P2\n2;3\n5;1"), (1.0, 5.0, 1.0));
    assert_eq!(scale("P1;P2\n02;-3\n10;12"), (-3.0, 12.0, 1.0));
    assert_eq!(scale("P1;P2\n5,50;4,75\n10;12"), (-3.0, 12.0, 0.25));
    assert_eq!(scale("P1;P2\n0;19\n6;9"), (0.0, 20.0, 1.0));
    assert_eq!(scale("P1;P2\n0;45\n6;9"), (0.0, 100.0, 1.0));
    assert_eq!(scale("P1;P2\n4%;3 %\n5%;2%"), (0.0, 100.0, 1.0));
    assert_eq!(scale("P1;P2\n0,5;0,75\n1;0"), (0.0, 1.0, 0.01));
    assert_eq!(scale("P1;P2\n-7;200,5\n1;0"), (-7.0, 201.0, 0.5));
    assert_eq!(scale("P1;P2\nx;y\n1;z"), (1.0, 5.0, 1.0));
}

#[test]
fn every_cell_is_taken_or_told() {
    let table =
        table("Navn;Klasse;P1;P2\nÅse;10.A;3;6\nBo;7.A;F;\n;;;\nIb;10.A;2,5;4.000\n;7.B;1;\n");
    let mapping = Mapping::suggest(&table, 2026, "Dansk");
    let scale = ScaleSpec { min: 1.0, max: 5.0, step: 1.0 };
    let book = apply(&table, &Mapping { scale, ..mapping });
    let labels: Vec<&str> = book.classes.iter().map(|class| class.label.as_str()).collect();
    assert_eq!(labels, ["7.A", "7.B", "10.A"]);
    assert_eq!(book.empty_cells, 2);
    let refused: Vec<(usize, usize, &str, Refusal)> = book
        .refused
        .iter()
        .map(|refused| (refused.row, refused.column, refused.text.as_str(), refused.why))
        .collect();
    assert_eq!(
        refused,
        [
            (1, 3, "6", Refusal::OutOfScale),
            (2, 2, "F", Refusal::NotANumber),
            (3, 2, "2,5", Refusal::OutOfScale)
        ]
    );
    assert_eq!(book.classes[1].pupils[0].name, "4");
    assert_eq!(book.classes[2].pupils[0].values, [Some(3.0), None]);
    assert_eq!(book.classes[2].pupils[1].values, [None, Some(4.0)]);
}

#[test]
fn a_mapping_may_be_wrong() {
    let mapping = Mapping {
        class_columns: vec![9],
        name: NameFrom::Columns(vec![7]),
        values: vec![ValueColumn { column: 8, year: 2026, slot: 1, subject: "Dansk".into() }],
        scale: ScaleSpec { min: 1.0, max: 5.0, step: 0.0 },
    };
    assert!(apply(&table("a;b\n1;2"), &mapping).classes.is_empty());
}

#[test]
fn cpr_numbers_never_come_in() {
    let table = table(
        "Navn;Klasse;P1;P2\nÅse 010112-1234;7.A;0101121234;2\nBo;010112-1234;3;3\nIb;7.A;1;1",
    );
    let book = apply(&table, &Mapping::suggest(&table, 2026, "Dansk"));
    assert!(!format!("{book:?}").contains("1234"));
}

#[test]
fn labels_sort_naturally() {
    let mut labels = ["10.A", "GP · 15", "7.B", "GP · 9", "7.a", "Ålborg", "Zebra", "Ærø"];
    labels.sort_by_key(|label| sort_key(label));
    assert_eq!(labels, ["7.a", "7.B", "10.A", "GP · 9", "GP · 15", "Zebra", "Ærø", "Ålborg"]);
}

#[test]
fn a_last_name_before_a_comma_comes_last() {
    let table =
        table("Elev;Klasse;MAT\n\"Jensen, Emma\";8.A;4\nO'Neill, Seán;8.A;5\nÅse Ærø;8.A;3\n");
    let mapping = Mapping::suggest(&table, 2026, "MAT");
    let book = apply(&table, &mapping);
    let names: Vec<&str> = book.classes[0].pupils.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Emma Jensen", "Seán O'Neill", "Åse Ærø"]);
}
