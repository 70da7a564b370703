use super::*;
use crate::model::entity::Entity;
use crate::model::id::IdGenerator;
use crate::model::setup::{NewClass, add_classes, edit_class, move_up};
use crate::model::stamp::{Clock, ReplicaId};

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

    /// A class of 2025/26 and a conference about it.
    fn meet(&mut self, class: &str, date: &str) -> (Id<Class>, Id<Conference>) {
        let new = NewClass { name: class.into(), level: 7, years: 2025..=2025, pupils: Vec::new() };
        let (ids, command) = add_classes(&self.document, &mut self.id_generator, &[new]);
        self.run(&command);
        let (id, command) = Conference::add(
            &self.document,
            &mut self.id_generator,
            "MAT",
            ids.clone(),
            date.parse().ok(),
        );
        self.run(&command);
        (ids[0].clone(), id)
    }

    fn rename(&mut self, class: &Id<Class>, name: &str, today: &str) {
        let after = Class { name: name.into(), ..self.document.get(class).unwrap() };
        let command = edit_class(&self.document, &after, day(today));
        self.run(&command);
    }

    fn move_up(&mut self, class: &Id<Class>, today: &str) {
        let class = self.document.get(class).unwrap();
        let command = move_up(&self.document, &class, day(today));
        self.run(&command);
    }

    fn held(&self, id: &Id<Conference>, today: &str) -> Vec<(String, Year)> {
        let conference = self.document.get(id).unwrap();
        let held = conference.held(&self.document, day(today)).into_iter();
        held.map(|class| (class.name, class.year)).collect()
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn is(name: &str, year: Year) -> Vec<(String, Year)> {
    vec![(name.to_owned(), year)]
}

#[test]
fn after_moving_up_the_minutes_are_still_about_the_class_of_then() {
    let mut school = School::new();
    let (class, conference) = school.meet("7.A", "2025-12-03");
    school.move_up(&class, "2026-08-10");
    assert_eq!(school.held(&conference, "2026-08-10"), is("7.A", 2025));
    school.move_up(&class, "2027-08-10");
    assert_eq!(school.held(&conference, "2027-08-10"), is("7.A", 2025));
}

#[test]
fn a_deleted_class_keeps_its_name_in_its_conferences() {
    let mut school = School::new();
    let (class, conference) = school.meet("7.A", "2025-12-03");
    school.run(&Class::remove(&class));
    assert_eq!(school.held(&conference, "2026-01-10"), is("7.A", 2025));
    assert_eq!(school.held(&conference, "2025-10-10"), is("7.A", 2025));
}

#[test]
fn a_name_changed_after_the_meeting_changes_no_minutes() {
    let mut school = School::new();
    let (class, conference) = school.meet("7.A", "2025-12-03");
    school.rename(&class, "7.X", "2025-12-02");
    assert_eq!(school.held(&conference, "2025-12-02"), is("7.X", 2025), "before the meeting");
    school.rename(&class, "Delfinerne", "2026-01-10");
    assert_eq!(school.held(&conference, "2026-01-10"), is("7.X", 2025));
}

#[test]
fn a_conference_of_an_earlier_version_keeps_its_names_from_the_first_change_on() {
    let mut school = School::new();
    let (class, conference) = school.meet("7.A", "");
    let date = Conference::DATE.set(&conference, Some(day("2025-12-03")));
    school.run(&Command::new(EditKind::Edit(Conference::KIND), [date]));
    school.rename(&class, "7.B", "2026-01-10");
    school.rename(&class, "7.C", "2026-01-11");
    school.move_up(&class, "2026-08-10");
    assert_eq!(school.held(&conference, "2026-08-10"), is("7.A", 2025));
}

#[test]
fn a_conference_to_come_follows_its_class() {
    let mut school = School::new();
    let (class, conference) = school.meet("7.A", "2026-11-03");
    assert_eq!(school.held(&conference, "2026-05-01"), is("7.A", 2025), "not moved up yet");
    school.move_up(&class, "2026-08-10");
    assert_eq!(school.held(&conference, "2026-08-10"), is("8.A", 2026));
    assert_eq!(school.held(&conference, "2027-01-10"), is("8.A", 2026), "and when it is over");
    let (class, undated) = school.meet("7.B", "");
    school.move_up(&class, "2026-08-10");
    assert_eq!(school.held(&undated, "2026-08-10"), is("8.B", 2026));
}

#[test]
fn another_day_means_another_school_year_but_not_another_name() {
    let mut school = School::new();
    let (class, id) = school.meet("7.A", "2025-12-03");
    school.move_up(&class, "2026-08-10");
    school.rename(&class, "8.X", "2026-08-11");
    let conference = school.document.get(&id).unwrap();
    let today = day("2026-08-12");
    let corrected = conference.move_to(&school.document, Some(day("2025-12-04")), today);
    school.run(&corrected);
    assert_eq!(school.held(&id, "2026-08-12"), is("7.A", 2025));
    let conference = school.document.get(&id).unwrap();
    let moved = conference.move_to(&school.document, Some(day("2026-12-04")), today);
    school.run(&moved);
    assert_eq!(school.held(&id, "2027-08-12"), is("8.X", 2026));
}

#[test]
fn a_class_added_later_is_kept_as_well() {
    let mut school = School::new();
    let (first, id) = school.meet("7.A", "2025-12-03");
    let (second, _) = school.meet("7.B", "");
    let conference = school.document.get(&id).unwrap();
    let command = conference.choose_classes(&school.document, vec![second.clone(), first]);
    school.run(&command);
    school.rename(&second, "7.C", "2026-01-01");
    let names: Vec<String> =
        school.held(&id, "2026-01-02").into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["7.A", "7.B"]);
}
