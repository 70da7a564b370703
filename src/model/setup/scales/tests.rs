use super::*;
use crate::model::rating;
use crate::model::scale::Tone;
use crate::model::setup::first_setup;
use crate::model::stamp::{Clock, ReplicaId};
use crate::model::subject::Subject;
use crate::model::term::Term;

struct School {
    document: Document,
    clock: Clock,
    id_generator: IdGenerator,
}

impl School {
    fn new() -> Self {
        let clock = Clock::new(ReplicaId::new("mette", "s1"));
        let mut school =
            Self { document: Document::default(), clock, id_generator: IdGenerator::seeded(7) };
        let first = first_setup(&school.document);
        school.run(&Command::new(EditKind::Add(Subject::KIND), first));
        school
    }

    fn run(&mut self, command: &Command) {
        self.document.apply(command, &mut self.clock, 1);
    }

    fn own_scale(&mut self) -> Scale {
        let scale = Scale { name: "Læsning".into(), ..new_scale(&mut self.id_generator) };
        let command = save_scale(&self.document, &scale);
        self.run(&command);
        scale
    }

    fn flaw(&self, change: impl FnOnce(&mut Scale)) -> Option<ScaleFlaw> {
        let mut scale =
            Scale { name: "Ny".into(), ..Scale::even(Id::new("ny"), "", (1.0, 10.0), 0) };
        change(&mut scale);
        flaw(&self.document, &scale)
    }
}

#[test]
fn a_school_has_the_built_in_scales_even_before_it_begins() {
    let ids: Vec<String> = scales(&Document::default()).iter().map(|s| s.id.to_string()).collect();
    assert_eq!(ids, ["five", "marks"]);
}

#[test]
fn saving_an_unchanged_scale_changes_nothing() {
    let mut school = School::new();
    let scale = school.own_scale();
    assert!(save_scale(&school.document, &scale).changes.is_empty());
    assert_eq!(scales(&school.document).last(), Some(&scale));
    let wider = Scale { max: 12.0, ..scale };
    assert_eq!(save_scale(&school.document, &wider).changes.len(), 1);
}

#[test]
fn a_scale_in_use_says_where() {
    let mut school = School::new();
    let scale = school.own_scale();
    assert!(scale_use(&school.document, &scale.id).is_empty());
    let change = Subject::SCALE.set(&Id::new("mat"), Some(scale.id.clone()));
    school.run(&Command::new(EditKind::Edit(Scale::KIND), [change]));
    let (_, class) = Class::add(&mut school.id_generator, "8.A", 8, 2026..=2026, &[]);
    school.run(&class);
    let used = scale_use(&school.document, &scale.id);
    assert_eq!((used.subjects, used.classes), (vec!["MAT".to_owned()], vec!["8.A".to_owned()]));
    school.run(&remove_scale(&scale.id));
    assert_eq!(scales(&school.document).len(), 2);
}

#[test]
fn a_flaw_is_named() {
    let school = School::new();
    assert_eq!(school.flaw(|_| ()), None);
    assert_eq!(school.flaw(|s| s.name = " ".into()), Some(ScaleFlaw::NoName));
    assert_eq!(school.flaw(|s| s.max = 1.0), Some(ScaleFlaw::Range));
    assert_eq!(school.flaw(|s| s.max = f64::NAN), Some(ScaleFlaw::Range));
    assert_eq!(school.flaw(|s| s.max = 1e6), Some(ScaleFlaw::TooFar));
    assert_eq!(school.flaw(|s| s.max = 9.5), Some(ScaleFlaw::RangeTooFine));
    assert_eq!(school.flaw(|s| s.bands.clear()), Some(ScaleFlaw::NoBands));
    assert_eq!(school.flaw(|s| s.bands[4].from = 11.0), Some(ScaleFlaw::BandOutside(4)));
    assert_eq!(school.flaw(|s| s.bands[2].from = s.bands[1].from), Some(ScaleFlaw::BandOrder(2)));
    let built_in = Scale { bands: vec![Scale::five().bands[0].clone()], ..Scale::five() };
    assert_eq!(flaw(&school.document, &built_in), None, "built-in scales need no name");
    assert_eq!(built_in.tone(5.0), Some(Tone::new(1)));
}

#[test]
fn two_scales_cannot_have_one_name() {
    let mut school = School::new();
    school.own_scale();
    assert_eq!(school.flaw(|s| s.name = "læsning ".into()), Some(ScaleFlaw::NameTaken));
}

#[test]
fn a_scale_cannot_shrink_away_from_its_ratings() {
    let mut school = School::new();
    let (class, command) =
        Class::add(&mut school.id_generator, "8.A", 8, 2026..=2026, &["Bo".into()]);
    school.run(&command);
    let pupil = members(&school.document, &class)[0].0.id.clone();
    let cell = Cell { pupil, term: Term { year: 2026, slot: 1 }, subject: Id::new("mat") };
    school.run(&rating::rate(&cell, &Scale::five(), "5").unwrap());
    let narrow = Scale { max: 4.0, bands: Scale::five().bands[..4].to_vec(), ..Scale::five() };
    assert_eq!(flaw(&school.document, &narrow), Some(ScaleFlaw::RatingsOutside(1)));
}
