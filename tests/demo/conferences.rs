//! The demo school: its two conferences, and what holds for all of it.

use super::*;

#[test]
fn the_finished_conference_is_filled_in() {
    each_day(|today, document| {
        let [coming, spring] = the_conferences(document);
        assert_eq!(coming.previous.as_ref(), Some(&spring.id));
        assert_eq!(spring.classes.len(), 2);
        let met = spring.date.unwrap();
        assert_eq!((met.weekday(), year_of(met)), (Weekday::Tue, year_of(today) - 1));
        for step in Step::ALL {
            assert_eq!(Conference::progress(document, &spring.id, step), Progress::Done);
            for question in questions(document, &spring.id, step) {
                assert!(!question.answer(document, &spring.id).is_empty(), "{question:?}");
            }
        }
        let at = Step::ALL.into_iter().filter(|step| step.phase() == Phase::At);
        let minutes: u16 = at.map(|step| Conference::minutes(document, &spring.id, step)).sum();
        assert_eq!(minutes + spring.frame_minutes.unwrap(), 120);

        let people: Vec<Participant> = items(document, &spring.id);
        for role in [Role::Leader, Role::Facilitator, Role::Secretary, Role::Teacher] {
            assert!(people.iter().any(|person| person.role == role), "{role:?}");
        }
        let sources: Vec<Source> = items(document, &spring.id);
        assert!(sources.iter().all(|source| source.ready && source.due.unwrap() < met));
        assert!(sources.iter().any(|source| source.kind_of == SourceKind::RatingForm));
        assert!(sources.iter().any(|source| source.kind_of.is_qualitative()));
        assert!(spring.follow_date.unwrap() > met && spring.follow_date.unwrap() < today);
        assert!(!spring.follow_owner.is_empty() && !spring.place.is_empty());
        assert_eq!(
            items::<Milestone>(document, &spring.id).iter().filter(|m| m.reached).count(),
            1
        );
    });
}

#[test]
fn findings_rest_on_cells_that_have_values() {
    let document = usual();
    let [_, spring] = the_conferences(&document);
    let findings: Vec<Finding> = items(&document, &spring.id);
    assert_eq!(findings.iter().filter(|finding| finding.is_impression()).count(), 1);
    let sizes: Vec<usize> = findings.iter().map(|finding| finding.cells.len()).collect();
    assert_eq!(sizes, [18, 18, 12, 0]);
    for finding in &findings {
        assert!(finding.is_interpreted());
        assert_eq!(finding.is_impression(), finding.rule.is_empty());
        for cell in &finding.cells {
            assert!(rating(&document, cell).is_some(), "{cell:?}");
        }
    }
}

#[test]
fn decisions_have_every_outcome() {
    each_day(|today, document| {
        let [_, spring] = the_conferences(document);
        let decisions: Vec<Decision> = items(document, &spring.id);
        let count = |status| decisions.iter().filter(|decision| decision.status == status).count();
        assert_eq!([Status::Done, Status::NotDone, Status::Planned].map(count), [2, 1, 1]);
        for decision in &decisions {
            let finding: Finding = document.get(decision.finding.as_ref().unwrap()).unwrap();
            let pupils: BTreeSet<_> = finding.cells.iter().map(|cell| &cell.pupil).collect();
            assert_eq!(pupils, decision.pupils.iter().collect());
            assert!(!decision.who.is_empty());
            assert_eq!(decision.worked.is_empty(), decision.status != Status::Done);
        }
        let open: Vec<_> = decisions.iter().filter(|decision| decision.is_open()).collect();
        assert_eq!(open[0].sort, DecisionSort::KnowMore);
        assert!(open[0].due.unwrap() < today, "it waits");
    });
}

#[test]
fn the_next_conference_is_in_preparation() {
    each_day(|today, document| {
        let [coming, _] = the_conferences(document);
        let meets = coming.date.unwrap();
        let away = meets.signed_duration_since(today).num_days();
        let summer = today.month() == 7 || (today.month() == 6 && today.day() > 5);
        assert!((21..=if summer { 82 } else { 35 }).contains(&away), "{away}");
        assert!(meets.month() != 7 && (meets.month(), meets.day()) < (12, 22));
        assert!(!matches!(meets.weekday(), Weekday::Sat | Weekday::Sun));
        assert_eq!(coming.subjects, [Id::new("mat")]);
        for step in Step::ALL {
            let begun = matches!(step, Step::Focus | Step::Select);
            let wanted = if begun { Progress::Begun } else { Progress::NotStarted };
            assert_eq!(Conference::progress(document, &coming.id, step), wanted, "{step:?}");
        }
        let sources: Vec<Source> = items(document, &coming.id);
        let waiting: Vec<_> = sources.iter().filter(|source| !source.ready).collect();
        assert!(!waiting.is_empty() && waiting.len() < sources.len());
        assert!(waiting.iter().all(|source| (today..meets).contains(&source.due.unwrap())));
    });
}

#[test]
fn everything_was_written_in_the_past_by_somebody_with_a_name() {
    each_day(|today, document| {
        let first = millis(NaiveDate::from_ymd_opt(year_of(today) - 2, 8, 1).unwrap());
        for register in registers(document) {
            let stamp = register.stamp().unwrap();
            assert!((first..millis(today)).contains(&stamp.at), "{stamp:?}");
            assert!(!name_of_replica(document, &stamp.replica).is_empty());
            assert_eq!(register.others().count(), 0);
        }
        assert_eq!(document.all::<Person>().count(), 4);
        // The log was written on its days: no replica's clock had to be pushed on.
        let [_, spring] = the_conferences(document);
        for entry in items::<LogEntry>(document, &spring.id) {
            let record = document.record(&entry.id.record()).unwrap();
            let written = record.register(LogEntry::TEXT.key()).unwrap().stamp().unwrap().at;
            let day = entry.date.unwrap();
            assert!((millis(day)..millis(day.succ_opt().unwrap())).contains(&written), "{day}");
        }
    });
}

#[test]
fn ratings_were_written_in_their_term() {
    let document = usual();
    for class in &both_classes(&document) {
        for year in class.years() {
            for column in Sheet::read(&document, &class.id, year).columns() {
                for (pupil, _) in members(&document, &class.id) {
                    let cell = Cell {
                        pupil: pupil.id,
                        term: column.term,
                        subject: column.subject.clone(),
                    };
                    let record = document.record(&cell.record());
                    let register = record.and_then(|record| record.register(cell.term.field()));
                    let Some(stamp) = register.and_then(Register::stamp) else { continue };
                    let (from, to) =
                        [((11, 1), (12, 1)), ((4, 1), (5, 15))][usize::from(cell.term.slot) - 1];
                    let year = cell.term.year + i32::from(cell.term.slot) - 1;
                    let day = |(month, day)| NaiveDate::from_ymd_opt(year, month, day).unwrap();
                    assert!((millis(day(from))..millis(day(to))).contains(&stamp.at), "{cell:?}");
                }
            }
        }
    }
}

#[test]
fn texts_claim_no_causes() {
    let document = usual();
    let texts = registers(&document).filter_map(|register| register.value().as_str());
    for text in texts {
        for claim in ["fordi", "takket være", "på grund af", "skyldes", "virkede", "effekt"] {
            assert!(!text.to_lowercase().contains(claim), "{text}");
        }
    }
}

#[test]
fn the_ends_of_the_calendar_do_not_crash_it() {
    for day in [NaiveDate::MIN, NaiveDate::MAX, NaiveDate::default()] {
        demo::school(day);
    }
}
