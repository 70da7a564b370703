//! The demo school: its classes, pupils and ratings.

use super::*;

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

    let catches_up = &maths["Yasin Öztas"];
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
