use super::*;
use crate::file::csv::Table;
use crate::file::gradebook::{Mapping, ScaleSpec, apply};
use crate::model::class::classes;
use crate::model::scale::scale;
use crate::model::setup::{NewClass, add_classes};
use crate::model::stamp::{Clock, ReplicaId};

const TABLE: &str =
    "Klasse;Navn;G1;G2;G3\n7.A;Ida Holm;5;6;7\n7.A;Bo Riis;;0;20\n7.B;Åse Æbelø;1;2;21\n";

struct School {
    document: Document,
    id_generator: IdGenerator,
    clock: Clock,
}

impl School {
    fn new() -> Self {
        Self {
            document: Document::default(),
            id_generator: IdGenerator::seeded(7),
            clock: Clock::new(ReplicaId::new("p", "s")),
        }
    }

    fn import(&mut self, text: &str, scale: ResultScale) -> Tally {
        self.import_in(text, scale, &[])
    }

    /// Imports a table whose columns hold these subjects in the first term, or as is suggested.
    fn import_in(&mut self, text: &str, scale: ResultScale, subjects: &[&str]) -> Tally {
        let table = Table::parse(text).unwrap();
        let mut mapping = Mapping::suggest(&table, 2026, "MAT");
        mapping.scale = scale.spec(&self.document);
        if !subjects.is_empty() {
            let value = |(subject, column): (&&str, usize)| ValueColumn {
                column,
                subject: (*subject).to_owned(),
                year: 2026,
                slot: 1,
            };
            mapping.values = subjects.iter().zip(2..).map(value).collect();
        }
        let book = apply(&table, &mapping);
        let plan = Plan {
            values: mapping.values,
            scale,
            class_name: "Klasse".into(),
            level: 8,
            into_known: true,
        };
        let (tally, command) = import(&self.document, &mut self.id_generator, &book, &plan);
        self.document.apply(&command, &mut self.clock, 1);
        tally
    }

    fn twenty() -> ResultScale {
        ResultScale::New { name: "0–20".into(), min: 0.0, max: 20.0, decimals: 0 }
    }
}

#[test]
fn a_table_becomes_classes_with_pupils_columns_and_ratings() {
    let mut school = School::new();
    let tally = school.import(TABLE, School::twenty());
    assert_eq!((tally.classes.len(), tally.pupils, tally.ratings, tally.replaced), (2, 3, 7, 0));
    let classes = classes(&school.document);
    let names: Vec<(&str, u8)> = classes.iter().map(|c| (c.name.as_str(), c.level)).collect();
    assert_eq!(names, [("7.A", 7), ("7.B", 7)]);
    let columns = sheet::columns(&school.document, &classes[0]);
    assert_eq!(columns.len(), 3);
    let twenty = scale(&school.document, &columns[0].scale);
    assert_eq!((twenty.name.as_str(), twenty.max), ("0–20", 20.0));
    assert!(columns.iter().all(|column| column.scale == twenty.id));
    assert_eq!(columns[0].subject.as_str(), "mat");
    let bo = members(&school.document, &classes[0].id)
        .into_iter()
        .find(|(pupil, _)| pupil.name == "Bo Riis")
        .unwrap();
    let values: Vec<Option<f64>> = columns
        .iter()
        .map(|column| {
            let (term, subject) = (column.term, column.subject.clone());
            rating(&school.document, &Cell { pupil: bo.0.id.clone(), term, subject })
        })
        .collect();
    assert_eq!(values, [None, Some(0.0), Some(20.0)], "an empty cell is not a zero");
}

#[test]
fn the_same_table_again_finds_the_classes_and_pupils() {
    let mut school = School::new();
    school.import(TABLE, School::twenty());
    let before = school.document.clone();
    let known = sheet::columns(&before, &classes(&before)[0])[0].scale.clone();
    let changed = TABLE.replace("Ida Holm;5", "Ida Holm;8").replace("Bo Riis", "bo riis");
    let tally = school.import(&changed, ResultScale::Known(known));
    assert!(tally.classes.is_empty());
    assert_eq!((tally.known_classes.len(), tally.pupils, tally.known_pupils), (2, 0, 3));
    assert_eq!((tally.ratings, tally.replaced), (7, 1));
    assert_eq!(school.document.all::<Pupil>().count(), 3);
}

#[test]
fn a_scale_the_school_has_is_used_and_a_missing_one_is_named_after_its_range() {
    let known = [Scale::five(), Scale::marks()];
    let of = |min, max, step| ResultScale::from_spec(&ScaleSpec { min, max, step }, &known);
    assert_eq!(of(1.0, 5.0, 1.0), ResultScale::Known(Scale::five_id()));
    assert_eq!(of(-3.0, 12.0, 0.01), ResultScale::Known(Scale::marks_id()));
    let ResultScale::New { name, decimals, .. } = of(0.0, 100.0, 0.25) else { panic!() };
    assert_eq!((name.as_str(), decimals), ("0–100", 2));
}

#[test]
fn four_hundred_pupils_are_brought_in_at_once() {
    let rows: String = (0..400).map(|n| format!("{}.A;Elev {n};1;2;3\n", n % 10)).collect();
    let mut school = School::new();
    let tally = school.import(&format!("Klasse;Navn;G1;G2;G3\n{rows}"), School::twenty());
    assert_eq!((tally.classes.len(), tally.pupils, tally.ratings), (10, 400, 1200));
}

fn names(school: &School, class: &Class) -> Vec<String> {
    let sheet = Sheet::read(&school.document, &class.id, class.year);
    sheet.subjects.into_iter().map(|subject| subject.name).collect()
}

impl School {
    fn class(&mut self, name: &str) -> Class {
        let new = NewClass {
            name: name.into(),
            level: 7,
            years: 2026..=2026,
            pupils: vec!["Ida Holm".into()],
        };
        let (ids, command) = add_classes(&self.document, &mut self.id_generator, &[new]);
        self.document.apply(&command, &mut self.clock, 1);
        self.document.get(&ids[0]).unwrap()
    }
}

fn five() -> ResultScale {
    ResultScale::Known(Scale::five_id())
}

const PHYSICS: &str = "Klasse;Navn;FYS\n7.A;Ida Holm;4\n";

#[test]
fn a_subject_brought_in_for_one_class_comes_into_its_form_alone() {
    let mut school = School::new();
    let (a, b) = (school.class("7.A"), school.class("7.B"));
    let tally = school.import_in(PHYSICS, five(), &["FYS"]);
    assert_eq!(tally.columns.into_iter().collect::<Vec<_>>(), [("7.A".into(), "FYS".into())]);
    assert_eq!(names(&school, &a), ["DANSK", "MAT", "SOC", "FYS"]);
    assert_eq!(names(&school, &b), ["DANSK", "MAT", "SOC"]);
    let c = school.class("7.C");
    assert_eq!(names(&school, &c), ["DANSK", "MAT", "SOC"], "nor into new forms");
}

#[test]
fn a_hidden_subject_comes_back_only_with_ratings_and_then_it_is_said() {
    let mut school = School::new();
    let a = school.class("7.A");
    school.import_in(PHYSICS, five(), &["FYS"]);
    let usual: Vec<Id<Subject>> = ["dansk", "mat", "soc"].into_iter().map(Id::new).collect();
    let hide = Command::new(EditKind::Edit(sheet::KIND), [sheet::set_subjects(&a.id, 2026, usual)]);
    school.document.apply(&hide, &mut school.clock, 1);
    let without = "Klasse;Navn;FYS;MAT\n7.A;Ida Holm;;3\n";
    let tally = school.import_in(without, five(), &["FYS", "MAT"]);
    assert_eq!(names(&school, &a), ["DANSK", "MAT", "SOC"]);
    assert!(tally.columns.is_empty());
    let tally = school.import_in(PHYSICS, five(), &["FYS"]);
    assert_eq!(names(&school, &a), ["DANSK", "MAT", "SOC", "FYS"]);
    assert_eq!(tally.columns.len(), 1);
}

#[test]
fn the_other_years_of_a_form_without_lists_keep_their_columns() {
    let mut school = School::new();
    school.class("7.B");
    let (id, command) =
        Class::add(&mut school.id_generator, "7.A", 7, 2025..=2026, &["Ida Holm".to_owned()]);
    school.document.apply(&command, &mut school.clock, 1);
    school.import_in(PHYSICS, five(), &["FYS"]);
    let columns = |year| Sheet::read(&school.document, &id, year).subjects.len();
    assert_eq!((columns(2025), columns(2026)), (3, 4));
}

#[test]
fn ratings_that_stay_on_another_scale_are_told_and_their_scale_is_offered() {
    let marks = ResultScale::Known(Scale::marks_id());
    let text = "Klasse;Navn;A\n7.A;Ida Holm;4\n7.A;Bo Riis;7\n7.A;Åse Ærø;10\n";
    let again = "Klasse;Navn;A\n7.A;Ida Holm;13\n7.A;Bo Riis;\n";
    let table = Table::parse(again).unwrap();
    let rated = || {
        let mut school = School::new();
        school.import_in(text, marks.clone(), &["MAT"]);
        school
    };
    let tally = rated().import_in(again, School::twenty(), &["MAT"]);
    let [one] = &tally.rescaled[..] else { panic!("one column: {tally:?}") };
    assert_eq!((&*one.class, &*one.subject, one.slot, one.ratings), ("7.A", "MAT", 1, 2));
    let tally = rated().import_in(text, School::twenty(), &["MAT"]);
    assert_eq!(tally.rescaled, [], "all are replaced");
    let tally = rated().import_in(again, marks.clone(), &["MAT"]);
    assert_eq!(tally.rescaled, [], "it is the same scale");
    let value = ValueColumn { column: 2, subject: "MAT".into(), year: 2026, slot: 1 };
    let mapping = Mapping { values: vec![value.clone()], ..Mapping::suggest(&table, 2026, "MAT") };
    let book = apply(&table, &mapping);
    let plan = Plan {
        values: vec![value],
        scale: School::twenty(),
        class_name: String::new(),
        level: 8,
        into_known: true,
    };
    assert_eq!(standing_scale(&rated().document, &book, &plan), Some(Scale::marks_id()));
    assert_eq!(standing_scale(&Document::default(), &book, &plan), None);
}
