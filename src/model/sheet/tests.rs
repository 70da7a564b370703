use super::*;
use crate::model::id::IdGenerator;
use crate::model::pupil::members;
use crate::model::rating::{Cell, set};
use crate::model::setup::{
    NewClass, add_classes, add_subject, edit_class, first_setup, into_forms, move_up, retire,
};
use crate::model::stamp::{Clock, ReplicaId};
use chrono::NaiveDate;

struct School {
    document: Document,
    clock: Clock,
    id_generator: IdGenerator,
}

impl School {
    fn new() -> Self {
        let clock = Clock::new(ReplicaId::new("mette", "s1"));
        Self { document: Document::default(), clock, id_generator: IdGenerator::seeded(3) }
    }

    fn run(&mut self, command: &Command) {
        self.document.apply(command, &mut self.clock, 1);
    }

    fn class(&mut self, name: &str) -> Id<Class> {
        let (level, pupils) = (7, vec!["Ida".to_owned()]);
        let new = NewClass { name: name.into(), level, years: 2025..=2026, pupils };
        let (ids, command) = add_classes(&self.document, &mut self.id_generator, &[new]);
        self.run(&command);
        ids[0].clone()
    }

    /// A class as earlier versions made it: its forms have no list of subjects.
    fn old_class(&mut self) -> Id<Class> {
        let (id, command) =
            Class::add(&mut self.id_generator, "8.B", 8, 2025..=2026, &["Bo".to_owned()]);
        let first = first_setup(&self.document);
        self.run(&command.and(first));
        id
    }

    fn subject(&mut self, name: &str) -> Id<Subject> {
        let (id, command) = add_subject(&self.document, &mut self.id_generator, name);
        self.run(&command);
        id
    }

    fn names(&self, class: &Id<Class>, year: Year) -> Vec<String> {
        let sheet = Sheet::read(&self.document, class, year);
        sheet.subjects.into_iter().map(|subject| subject.name).collect()
    }

    fn get(&self, id: &Id<Class>) -> Class {
        self.document.get(id).unwrap()
    }
}

const FIRST: [&str; 3] = ["DANSK", "MAT", "SOC"];

fn today() -> NaiveDate {
    "2027-06-20".parse().unwrap()
}

#[test]
fn a_form_keeps_the_columns_it_was_given() {
    let mut school = School::new();
    let (given, old) = (school.class("7.A"), school.old_class());
    school.subject("ENG");
    for (class, year) in [(&given, 2025), (&given, 2026), (&old, 2025), (&old, 2026)] {
        assert_eq!(school.names(class, year), FIRST, "{class} {year}");
    }
    let later = school.class("7.C");
    assert_eq!(school.names(&later, 2026), ["DANSK", "MAT", "SOC", "ENG"]);
}

#[test]
fn a_new_subject_comes_into_the_forms_there_are_only_when_asked_for() {
    let mut school = School::new();
    let (given, old) = (school.class("7.A"), school.old_class());
    let english = school.subject("ENG");
    let into = into_forms(&school.document, &english);
    school.run(&Command::new(EditKind::Edit(KIND), into));
    for class in [given, old] {
        assert_eq!(school.names(&class, 2026), ["DANSK", "MAT", "SOC", "ENG"]);
        assert_eq!(school.names(&class, 2025), FIRST, "not in years that are over");
    }
}

#[test]
fn a_retired_subject_keeps_its_columns_and_is_left_out_of_new_forms() {
    let mut school = School::new();
    let (given, old) = (school.class("7.A"), school.old_class());
    school.run(&retire(&Id::new("soc"), true));
    assert_eq!(school.names(&given, 2026), FIRST);
    assert_eq!(school.names(&old, 2026), FIRST);
    let later = school.class("7.C");
    assert_eq!(school.names(&later, 2026), ["DANSK", "MAT"]);
    for class in [given, old] {
        let up = move_up(&school.document, &school.get(&class), today());
        school.run(&up);
        assert_eq!(school.names(&class, 2026), FIRST, "last year's form stays");
        assert_eq!(school.names(&class, 2027), ["DANSK", "MAT"], "this year's is a new form");
    }
}

#[test]
fn a_form_without_a_list_shows_what_its_pupils_are_rated_in() {
    let mut school = School::new();
    let old = school.old_class();
    let english = school.subject("ENG");
    let pupil = members(&school.document, &old)[0].0.id.clone();
    let cell = Cell { pupil, term: Term { year: 2025, slot: 1 }, subject: english };
    school.run(&Command::new(EditKind::Rate, [set(&cell, Some(3.0))]));
    assert_eq!(school.names(&old, 2025), ["DANSK", "MAT", "SOC", "ENG"]);
}

#[test]
fn moving_up_goes_on_with_the_terms_and_subjects_of_the_year_before() {
    let mut school = School::new();
    let class = school.class("7.A");
    let chosen = vec![Id::new("mat")];
    let changes = [set_subjects(&class, 2026, chosen), set_terms(&class, 2026, 3)];
    school.run(&Command::new(EditKind::Edit(KIND), changes));
    let up = move_up(&school.document, &school.get(&class), today());
    school.run(&up);
    let now = school.get(&class);
    assert_eq!((now.name.as_str(), now.level, now.year), ("8.A", 8, 2027));
    assert_eq!(
        (school.names(&class, 2027), Sheet::read(&school.document, &class, 2027).terms),
        (vec!["MAT".to_owned()], 3)
    );
    assert_eq!(school.names(&class, 2025), FIRST);
    // What is changed in one year later on is a matter of that year.
    school.run(&Command::new(
        EditKind::Edit(KIND),
        [set_subjects(&class, 2026, vec![Id::new("soc")])],
    ));
    assert_eq!(school.names(&class, 2027), ["MAT"]);
}

#[test]
fn moving_up_back_and_up_again_keeps_the_new_years_form() {
    let mut school = School::new();
    let class = school.class("7.A");
    let before = school.get(&class);
    let up = move_up(&school.document, &before, today());
    school.run(&up);
    school.run(&Command::new(
        EditKind::Edit(KIND),
        [set_subjects(&class, 2027, vec![Id::new("soc")])],
    ));
    let after = school.get(&class);
    let back = edit_class(&school.document, &before, today());
    school.run(&back);
    assert_eq!(school.get(&class), before);
    let again = edit_class(&school.document, &after, today());
    school.run(&again);
    assert_eq!(school.names(&class, 2027), ["SOC"]);
}

#[test]
fn an_earlier_first_year_gets_the_columns_of_the_nearest_year() {
    let mut school = School::new();
    let class = school.class("7.A");
    school.run(&Command::new(
        EditKind::Edit(KIND),
        [set_subjects(&class, 2025, vec![Id::new("mat")])],
    ));
    let earlier = Class { from: 2023, ..school.get(&class) };
    let command = edit_class(&school.document, &earlier, today());
    school.run(&command);
    assert_eq!(school.names(&class, 2023), ["MAT"]);
    assert_eq!(school.names(&class, 2026), FIRST);
}
