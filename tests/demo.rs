//! The demo school: whole, believable, and the same every time.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate, Weekday};
use fremdrift::demo;
use fremdrift::model::class::{Class, classes};
use fremdrift::model::conference::{Conference, conferences};
use fremdrift::model::decision::{Decision, DecisionSort, Status};
use fremdrift::model::document::Document;
use fremdrift::model::finding::Finding;
use fremdrift::model::followup::{LogEntry, Milestone};
use fremdrift::model::id::Id;
use fremdrift::model::item::items;
use fremdrift::model::participant::{Participant, Role};
use fremdrift::model::person::{Person, name_of_writer};
use fremdrift::model::pupil::{Membership, Pupil, members};
use fremdrift::model::rating::{Cell, comment, rating};
use fremdrift::model::record::Register;
use fremdrift::model::scale::{Scale, scale};
use fremdrift::model::school::School;
use fremdrift::model::sheet::{Sheet, columns, terms};
use fremdrift::model::source::{Source, SourceKind};
use fremdrift::model::step::{Phase, Progress, Step};
use fremdrift::model::subject::subjects;
use fremdrift::model::term::{Term, year_of};

/// Days spread over the school year, its ends, a leap day and both long holidays.
const DAYS: [&str; 14] = [
    "2026-11-22",
    "2026-08-01",
    "2026-08-15",
    "2026-10-01",
    "2026-12-08",
    "2027-01-01",
    "2027-02-01",
    "2027-04-30",
    "2027-06-15",
    "2027-07-31",
    "2028-02-29",
    "2028-08-01",
    "2031-11-11",
    "2040-05-05",
];

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn usual() -> Document {
    demo::school(date("2026-11-22"))
}

fn each_day(check: impl Fn(NaiveDate, &Document)) {
    for day in DAYS.map(date) {
        println!("on {day}");
        check(day, &demo::school(day));
    }
}

fn both_classes(document: &Document) -> [Class; 2] {
    classes(document).try_into().unwrap()
}

fn the_conferences(document: &Document) -> [Conference; 2] {
    conferences(document).try_into().unwrap()
}

/// A pupil's ratings in a subject, through the terms of the form, with the term.
fn series(
    document: &Document,
    class: &Class,
    pupil: &Id<Pupil>,
    subject: &str,
) -> Vec<Option<f64>> {
    let cell = |term| Cell { pupil: pupil.clone(), term, subject: Id::new(subject) };
    terms(document, class).into_iter().map(|term| rating(document, &cell(term))).collect()
}

fn all_series(document: &Document, subject: &str) -> BTreeMap<String, Vec<Option<f64>>> {
    let both = both_classes(document);
    let named = both.iter().flat_map(|class| {
        members(document, &class.id).into_iter().map(|(pupil, _)| {
            let series = series(document, class, &pupil.id, subject);
            (pupil.name, series)
        })
    });
    named.collect()
}

fn registers(document: &Document) -> impl Iterator<Item = &Register> {
    document.records().flat_map(|(_, record)| record.fields().map(|(_, register)| register))
}

fn millis(day: NaiveDate) -> u64 {
    let days = day.signed_duration_since(NaiveDate::default()).num_days();
    u64::try_from(days).unwrap() * 86_400_000
}

#[test]
fn the_same_day_gives_the_same_school() {
    assert_eq!(usual(), usual());
    assert_ne!(usual(), demo::school(date("2027-11-22")));
}

#[test]
fn the_name_says_that_it_is_a_demo() {
    let name = usual().get(&School::id()).unwrap().name;
    assert!(name.to_lowercase().contains("demo"), "{name}");
}

#[test]
fn two_classes_have_three_years() {
    each_day(|today, document| {
        let [a, b] = both_classes(document);
        assert_eq!((a.name.as_str(), b.name.as_str()), ("8.A", "8.B"));
        for class in [&a, &b] {
            let year = year_of(today);
            assert_eq!((class.level, class.year, class.from), (8, year, year - 2));
            assert_eq!(columns(document, class).len(), 18);
        }
        let now = |class: &Class| {
            let members = members(document, &class.id).into_iter();
            members.filter(|(_, time)| time.holds_on(today)).count()
        };
        assert_eq!((now(&a), now(&b)), (24, 26));
        assert_eq!(subjects(document).len(), 3);
    });
}

#[test]
fn names_are_many_and_danish() {
    let pupils: Vec<Pupil> = usual().all().collect();
    let names: BTreeSet<&str> = pupils.iter().map(|pupil| pupil.name.as_str()).collect();
    assert_eq!(names.len(), pupils.len());
    assert!(names.contains("Åse Bjørg Ærø-Thygesen"));
    let aliased: Vec<&Pupil> = pupils.iter().filter(|pupil| !pupil.alias.is_empty()).collect();
    assert_eq!(aliased.len(), 1);
    assert!(!aliased[0].alias.contains(&aliased[0].name));
}

#[test]
fn some_pupils_came_later_and_one_left() {
    each_day(|today, document| {
        let times: Vec<(Pupil, Membership)> =
            both_classes(document).iter().flat_map(|class| members(document, &class.id)).collect();
        let later: Vec<_> =
            times.iter().filter_map(|(pupil, time)| Some((pupil, time.from?))).collect();
        assert_eq!(later.len(), 2);
        assert_eq!(times.iter().filter(|(_, time)| time.to.is_some()).count(), 1);
        for (pupil, time) in &times {
            let ends = [time.from, time.to].into_iter().flatten();
            assert!(ends.clone().all(|end| end < today), "{}", pupil.name);
        }
        // Whoever was not there was not rated.
        for class in &both_classes(document) {
            for (pupil, time) in members(document, &class.id) {
                let rated = series(document, class, &pupil.id, "mat");
                let start = |term: &Term| {
                    NaiveDate::from_ymd_opt(
                        term.year + i32::from(term.slot) - 1,
                        [9, 3][usize::from(term.slot) - 1],
                        1,
                    )
                };
                for (term, value) in terms(document, class).iter().zip(rated) {
                    let there = time.holds_on(start(term).unwrap());
                    assert!(there || value.is_none(), "{} {term}", pupil.name);
                }
            }
        }
    });
}

#[test]
fn every_rating_is_a_value_of_its_scale() {
    each_day(|today, document| {
        let mut cells = 0;
        for class in &both_classes(document) {
            for column in columns(document, class) {
                let now = column.term.year == year_of(today);
                let marks = now && column.subject.as_str() != "soc";
                assert_eq!(column.scale, if marks { Scale::marks_id() } else { Scale::five_id() });
                let scale = scale(document, &column.scale);
                for (pupil, _) in members(document, &class.id) {
                    let cell = Cell {
                        pupil: pupil.id,
                        term: column.term,
                        subject: column.subject.clone(),
                    };
                    let Some(value) = rating(document, &cell) else { continue };
                    assert_eq!(scale.check(value), Ok(value), "{cell:?}");
                    assert!(!(now && column.term.slot == 2), "the second term is yet to come");
                    cells += 1;
                }
            }
        }
        assert!(cells > 650, "{cells}");
    });
}

#[test]
fn averages_are_made_of_marks() {
    const MARKS: [i32; 7] = [-3, 0, 2, 4, 7, 10, 12];
    let of_two: BTreeSet<i32> = MARKS.iter().flat_map(|a| MARKS.map(|b| a + b)).collect();
    let of_four: BTreeSet<i32> =
        of_two.iter().flat_map(|a| of_two.iter().map(move |b| a + b)).collect();
    let document = usual();
    for (subject, marks, sums) in [("mat", 2.0, &of_two), ("dansk", 4.0, &of_four)] {
        for (name, values) in all_series(&document, subject) {
            let Some(average) = values[4] else { continue };
            let sum = average * marks;
            assert!(
                sum.fract() == 0.0 && sums.contains(&(sum as i32)),
                "{name} {subject} {average}"
            );
        }
    }
}

#[test]
fn a_handful_of_cells_is_missing_this_term() {
    let document = usual();
    let missing: usize = both_classes(&document)
        .iter()
        .flat_map(|class| {
            let there =
                members(&document, &class.id).into_iter().filter(|(_, time)| time.to.is_none());
            there.flat_map(|(pupil, _)| {
                ["dansk", "mat", "soc"]
                    .map(|subject| series(&document, class, &pupil.id, subject)[4])
            })
        })
        .filter(Option::is_none)
        .count();
    assert!((3..=8).contains(&missing), "{missing}");
}

#[test]
fn cells_have_comments_also_an_empty_one() {
    let document = usual();
    let mut commented = Vec::new();
    for class in &both_classes(&document) {
        for (pupil, _) in members(&document, &class.id) {
            for column in columns(&document, class) {
                let cell =
                    Cell { pupil: pupil.id.clone(), term: column.term, subject: column.subject };
                if !comment(&document, &cell).is_empty() {
                    commented.push(rating(&document, &cell));
                }
            }
        }
    }
    assert_eq!(commented.len(), 14);
    assert!(commented.contains(&None));
}

#[test]
fn the_stories_hold() {
    let document = usual();
    let maths = all_series(&document, "mat");
    let still = |at: fn(f64) -> bool| -> BTreeSet<&str> {
        let stands = |series: &[Option<f64>]| {
            series[3].is_some_and(at) && series[1] == series[2] && series[2] == series[3]
        };
        maths.iter().filter(|(_, s)| stands(s)).map(|(name, _)| name.as_str()).collect()
    };
    assert_eq!(still(|value| value <= 2.0).len(), 6);
    assert_eq!(still(|value| value == 5.0).len(), 3);

    let middle =
        maths.values().filter(|s| s[0] == Some(3.0) && s[1..4].iter().all(Option::is_some));
    let middle: Vec<_> = middle.collect();
    assert!(middle.len() > 20);
    let mean =
        |term: usize| middle.iter().filter_map(|s| s[term]).sum::<f64>() / middle.len() as f64;
    assert!((1..4).all(|term| mean(term) >= mean(term - 1)), "{:?}", [0, 1, 2, 3].map(mean));
    assert!(mean(3) > mean(0) + 0.5);

    let catches_up = &maths["Yasin Öztas-Lyngdal"];
    assert_eq!(catches_up[..4], [2.0, 2.0, 3.0, 4.0].map(Some));

    let falling: Vec<String> = all_series(&document, "soc")
        .into_iter()
        .filter(|(_, s)| s[0].zip(s[4]).is_some_and(|(first, last)| last <= first - 2.0))
        .map(|(name, _)| name)
        .collect();
    assert_eq!(falling, ["Ella Strandkær"]);
    for subject in ["dansk", "mat"] {
        let held = &all_series(&document, subject)["Ella Strandkær"];
        assert!(held[..4].is_sorted(), "{subject}");
    }
}

#[test]
fn danish_dips_in_one_class_only() {
    let document = usual();
    let lower = |class: &Class| {
        let members = members(&document, &class.id).into_iter();
        let series = members.map(|(pupil, _)| series(&document, class, &pupil.id, "dansk"));
        series.filter(|s| s[2].zip(s[3]).is_some_and(|(autumn, spring)| spring < autumn)).count()
    };
    let [a, b] = both_classes(&document);
    assert_eq!((lower(&a), lower(&b)), (0, 9));
}

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
            for question in step.questions() {
                let answer = Conference::answer(document, &spring.id, step, question);
                assert!(!answer.is_empty(), "{step:?} {question}");
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
            assert!(!name_of_writer(document, &stamp.writer).is_empty());
            assert_eq!(register.others().count(), 0);
        }
        assert_eq!(document.all::<Person>().count(), 4);
        // The log was written on its days: no writer's clock had to be pushed on.
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
