//! Any id that a file may bring: what is made with it can be written, sent, and read again, and its
//! pages can be gone to.

use fremdrift::file::codec::{Flaw, read_records, write_records};
use fremdrift::file::format::{OpenError, Package, read, write};
use fremdrift::file::scope::{Scope, select};
use fremdrift::model::class::Class;
use fremdrift::model::command::{Change, Command, EditKind};
use fremdrift::model::conference::Conference;
use fremdrift::model::decision::Decision;
use fremdrift::model::deletion::ratings;
use fremdrift::model::document::Document;
use fremdrift::model::entity::Entity;
use fremdrift::model::finding::Finding;
use fremdrift::model::id::{Id, IdGenerator, RecordId};
use fremdrift::model::item::{self, items};
use fremdrift::model::kinds::{KINDS, can_lie_at};
use fremdrift::model::pupil::{Membership, Pupil, is_written_about, members, memberships};
use fremdrift::model::rating::{Cell, comment, rating, set, set_comment};
use fremdrift::model::scale::{Scale, scale};
use fremdrift::model::sheet::{Column, Sheet, set_scale, set_subjects, set_terms};
use fremdrift::model::stamp::{Clock, ReplicaId};
use fremdrift::model::step::Step;
use fremdrift::model::subject::Subject;
use fremdrift::model::term::Term;
use fremdrift::model::value::Value;
use fremdrift::route::{Address, ClassTab, Route};
use proptest::prelude::*;

use crate::{cases, there_and_back};

/// A part of an address that a file can bring.
fn part() -> impl Strategy<Value = String> {
    let known = [
        "ny",
        "resultater",
        "elever",
        "skema",
        "1",
        ".",
        "..",
        "-",
        ".a",
        "a.",
        "a.b",
        "a-2026",
        "k7f2m3qz",
    ];
    prop_oneof![
        2 => "[A-Za-z0-9._-]{1,12}",
        2 => "[A-Za-z0-9_-]{1,80}",
        1 => "[A-Za-z0-9._-]{78,82}",
        1 => prop::sample::select(known.to_vec()).prop_map(str::to_owned),
    ]
}

fn a_few_words() -> impl Strategy<Value = [String; 6]> {
    [part(), part(), part(), part(), part(), part()]
}

fn bring<E: Entity>(document: &mut Document, clock: &mut Clock, address: &str) -> Option<Id<E>> {
    let record = RecordId::parse(address)?;
    let exists = Change::new(record.clone(), "is", Value::Bool(true));
    document.apply(&Command::new(EditKind::Edit(Class::KIND), [exists]), clock, 1);
    Some(Id::from_record(&record))
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn whatever_is_made_with_a_file_s_ids_can_be_read_again(
        [class, home, pupil, subject, scale_name, conference] in a_few_words()
    ) {
        let mut clock = Clock::new(ReplicaId::new("mette", "s1"));
        let mut brought = Document::default();
        let addresses = [
            format!("class/classes/{class}"),
            format!("pupil/{home}/{pupil}"),
            format!("subject/setup/{subject}"),
            format!("scale/setup/{scale_name}"),
            format!("conference/{conference}/{conference}"),
        ];
        let class: Option<Id<Class>> = bring(&mut brought, &mut clock, &addresses[0]);
        let pupil: Option<Id<Pupil>> = bring(&mut brought, &mut clock, &addresses[1]);
        let subject: Option<Id<Subject>> = bring(&mut brought, &mut clock, &addresses[2]);
        let scale_id: Option<Id<Scale>> = bring(&mut brought, &mut clock, &addresses[3]);
        let conference: Option<Id<Conference>> = bring(&mut brought, &mut clock, &addresses[4]);

        let text = write(&Package { document: brought.clone(), ..Package::default() });
        if !brought.records().all(|(id, _)| can_lie_at(id)) {
            let refused = matches!(read(&text), Err(OpenError::Damaged { flaw: Flaw::Address, .. }));
            prop_assert!(refused, "a thing at an address that it cannot have is told with its place");
            return Ok(());
        }
        let mut document = there_and_back(&brought);
        prop_assert_eq!(&document, &brought);
        let (Some(class), Some(pupil), Some(subject), Some(scale_id), Some(conference)) =
            (class, pupil, subject, scale_id, conference) else { return Ok(()) };

        // All that can be done with them.
        let mut id_generator = IdGenerator::seeded(7);
        let (added, new_pupil) = Pupil::add(&mut id_generator, &class, "Ida");
        let term = Term { year: 2999, slot: 4 };
        let cell = |pupil: &Id<Pupil>| Cell { pupil: pupil.clone(), term, subject: subject.clone() };
        let column = Column { term, subject: subject.clone(), scale: scale_id.clone() };
        let mut changes: Vec<Change> = new_pupil.into();
        changes.extend([
            Class::YEAR.set(&class, 2999),
            Class::FROM.set(&class, 2999),
            Pupil::membership(&pupil, &class, Some(Membership::default())),
            set_terms(&class, 2999, 4),
            set_subjects(&class, 2999, vec![subject.clone()]),
            set_scale(&class, &column, &scale_id),
            set(&cell(&pupil), Some(3.0)),
            set(&cell(&added), Some(4.0)),
            Conference::CLASSES.set(&conference, vec![class.clone()]),
            Conference::SUBJECTS.set(&conference, vec![subject.clone()]),
        ]);
        changes.extend(set_comment(&cell(&added), "Fint").changes);
        changes.extend(Conference::set_answer(&conference, Step::Focus, "depth", "Ja").changes);
        let command = Command::new(EditKind::Edit(Class::KIND), changes);
        document.apply(&command, &mut clock, 2);
        let both = vec![pupil.clone(), added.clone()];
        let (finding, command) = item::add(&document, &mut id_generator, &conference, |id| {
            vec![Finding::CELLS.set(id, both.iter().map(cell).collect())]
        });
        document.apply(&command, &mut clock, 3);
        let (decision, command) = item::add(&document, &mut id_generator, &conference, |id| {
            vec![
                Decision::PUPILS.set(id, both.clone()),
                Decision::FINDING.set(id, Some(finding.clone())),
            ]
        });
        document.apply(&command, &mut clock, 4);

        // It is stored and sent, and is what it was.
        let stored = read_records(&write_records(document.records())).unwrap();
        prop_assert_eq!(stored.len(), document.records().count());
        let again = there_and_back(&document);
        prop_assert_eq!(&again, &document);
        prop_assert_eq!(rating(&again, &cell(&pupil)), Some(3.0));
        prop_assert_eq!(rating(&again, &cell(&added)), Some(4.0));
        prop_assert_eq!(comment(&again, &cell(&added)), "Fint");
        prop_assert_eq!(members(&again, &class).len(), 2);
        let of: Vec<_> = memberships(again.record(&added.record()).unwrap()).map(|(id, _)| id).collect();
        prop_assert_eq!(of, vec![class.clone()]);
        let sheet = Sheet::read(&again, &class, 2999);
        prop_assert_eq!(sheet.columns().last().map(|column| column.scale), Some(scale_id.clone()));
        prop_assert_eq!(scale(&again, &scale_id).id, scale_id);
        prop_assert_eq!(items::<Finding>(&again, &conference)[0].cells.len(), 2);
        let decided = again.get(&decision).unwrap();
        prop_assert_eq!(decided.pupils, both);
        prop_assert_eq!(decided.finding, Some(finding));
        prop_assert_eq!(items::<Decision>(&again, &conference).len(), 1);

        // The file of the class has it all but the setup's deleted traces.
        let part = select(&again, &Scope::of_classes(vec![class.clone()]));
        prop_assert_eq!(rating(&part, &cell(&added)), Some(4.0));
        prop_assert_eq!(rating(&part, &cell(&pupil)), Some(3.0));
        prop_assert!(part.get(&conference).is_some() && part.get(&decision).is_some());

        // Its pages have addresses.
        let mut routes = vec![Route::Minutes(conference.clone())];
        routes.extend([&pupil, &added].map(|id| Route::Pupil(id.clone())));
        let tabs = [ClassTab::Pupils, ClassTab::Form, ClassTab::Progress];
        routes.extend(tabs.map(|tab| Route::Class(class.clone(), tab)));
        routes.extend(Step::ALL.map(|step| Route::Step(conference.clone(), step)));
        for route in routes {
            prop_assert_eq!(Address::parse(&route.hash()).route, route);
        }
    }

    #[test]
    fn an_id_that_is_read_leads_to_a_record_that_can_be_written(text in "[A-Za-z0-9._/ -]{0,170}") {
        if let Some(id) = Id::<Pupil>::parse(&text) {
            prop_assert!(RecordId::parse(id.record().as_str()).is_some_and(|id| can_lie_at(&id)));
            prop_assert_eq!(Id::from_record(&id.record()), id);
        }
        if let Some(id) = Id::<Class>::parse(&text) {
            prop_assert!(RecordId::parse(id.record().as_str()).is_some_and(|id| can_lie_at(&id)));
        }
    }

    #[test]
    fn whoever_writes_can_be_read(person in any::<String>(), session in any::<String>()) {
        let replica = ReplicaId::new(&person, &session);
        prop_assert_eq!(ReplicaId::parse(replica.as_str()), Some(replica));
    }
}

/// Ids from elsewhere can have hyphens; deleting one pupil must not empty another's ratings.
#[test]
fn the_ratings_of_a_pupil_are_nobody_else_s() {
    let ids = ["k1.p1", "k1-b.p1", "k1-2026.p1"].map(Id::<Pupil>::new);
    let term = Term { year: 2026, slot: 1 };
    let cell = |pupil: &Id<Pupil>| Cell { pupil: pupil.clone(), term, subject: Id::new("mat") };
    let mut clock = Clock::new(ReplicaId::new("mette", "s1"));
    for rated in &ids {
        let mut document = Document::default();
        let command = Command::new(EditKind::Rate, [set(&cell(rated), Some(3.0))]);
        document.apply(&command, &mut clock, 1);
        for id in &ids {
            assert_eq!(is_written_about(&document, id), id == rated, "{id} {rated}");
            assert_eq!(ratings(&document, &id.record()).len(), usize::from(id == rated));
        }
    }
}

#[test]
fn every_person_whose_name_is_plain_keeps_it() {
    assert_eq!(ReplicaId::new("k7f2m3qz", "s1").as_str(), "k7f2m3qz.s1");
    assert!(ReplicaId::is_person("k7f2m3qz"));
    for name in ["", "a b", "a.b", "Åse", "<img>", "k7f2m3qzk7f2m3qzk7f2"] {
        assert!(!ReplicaId::is_person(name), "{name}");
    }
}

/// A kind that is not in the list could be brought in at addresses where none of its things can lie.
#[test]
fn every_kind_of_thing_is_in_the_list_of_kinds() {
    let mut kinds = Vec::new();
    for file in std::fs::read_dir("src/model").unwrap() {
        let path = file.unwrap().path();
        let Ok(text) = std::fs::read_to_string(path) else { continue };
        for line in text.lines().filter(|line| line.starts_with("    pub struct ")) {
            if let Some(kind) = line.split(" in \"").nth(1).and_then(|rest| rest.split('"').next())
            {
                kinds.push(kind.to_owned());
            }
        }
    }
    kinds.sort();
    let things = KINDS.iter().filter(|kind| kind.home.is_some());
    let mut listed: Vec<&str> = things.map(|kind| kind.name).collect();
    listed.sort();
    assert_eq!(listed, kinds);
}
