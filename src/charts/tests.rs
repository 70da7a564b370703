//! What the drawings hold, read from the options that ECharts gets.

use serde_json::{Value, json};

use super::parts::wrapped;
use super::{Frame, Picture, movement, pupil, shares};
use crate::insight::movement::{Comparison, Movement, ScaleMoves};
use crate::insight::series::{Point, Segment, Series};
use crate::insight::shares::{Gap, ScaleShares, Share, Shares};
use crate::insight::standstill::{Unjudged, Why};
use crate::model::id::Id;
use crate::model::scale::{Band, Scale, Tone};
use crate::model::term::Term;
use crate::texts::charts::{DA, EN};
use crate::ui::figure::theme::ChartTheme;

const ONE: Term = Term { year: 2025, slot: 1 };
const TWO: Term = Term { year: 2025, slot: 2 };

fn with_frame<T>(draw: impl FnOnce(&Frame<'_>) -> T) -> T {
    draw(&Frame {
        texts: &DA,
        theme: &ChartTheme::default(),
        subject: "MAT",
        term: &|term| format!("8.A {}. termin", term.slot),
        scale: &|scale| scale.id.to_string(),
    })
}

fn option(picture: &Picture) -> Value {
    serde_json::from_str(&picture.option()).unwrap()
}

/// The series that have data, each as its values and the texts on them.
fn drawn(option: &Value) -> Vec<(Vec<Value>, Vec<String>)> {
    let series = option["series"].as_array().unwrap().iter();
    series
        .filter_map(|one| one["data"].as_array())
        .map(|data| {
            let value = |point: &Value| match point {
                Value::Object(fields) => fields["value"].clone(),
                other => other.clone(),
            };
            let names = data.iter().filter_map(|point| point["name"].as_str());
            (data.iter().map(value).collect(), names.map(str::to_owned).collect())
        })
        .collect()
}

fn segment(scale: Scale, values: &[(Term, Option<f64>)]) -> Segment {
    let point = |&(term, value): &(Term, Option<f64>)| Point {
        term,
        scale: scale.id.clone(),
        value,
        tone: value.and_then(|value| scale.tone(value)),
    };
    Segment { points: values.iter().map(point).collect(), scale }
}

fn line() -> Series {
    let next = |slot| Term { year: 2026, slot };
    Series {
        pupil: Id::new("k.p"),
        subject: Id::new("mat"),
        segments: vec![
            segment(Scale::five(), &[(ONE, Some(3.0)), (TWO, None)]),
            segment(Scale::marks(), &[(next(1), Some(5.5)), (next(2), Some(-3.0))]),
        ],
    }
}

#[test]
fn each_stretch_of_a_line_has_its_own_axes_and_keeps_its_gaps() {
    let picture = with_frame(|frame| pupil::picture(&line(), frame));
    let option = option(&picture);
    assert_eq!(option["grid"].as_array().map(Vec::len), Some(2));
    assert_eq!(option["yAxis"][0]["min"], json!(0.5));
    assert_eq!(option["yAxis"][1]["max"], json!(12.005));
    assert_eq!(option["xAxis"][0]["data"], json!(["8.A\n1. termin", "8.A\n2. termin\n–"]));
    assert_eq!(
        drawn(&option),
        [
            (vec![json!(3.0), Value::Null], vec!["3".to_owned()]),
            (vec![json!(5.5), json!(-3.0)], vec!["5,50".to_owned(), "−3,00".to_owned()]),
        ]
    );
    let lines: Vec<&Value> =
        option["series"].as_array().unwrap().iter().filter(|one| one["data"].is_array()).collect();
    assert!(lines.iter().all(|line| line["connectNulls"] == json!(false)));
    assert_eq!([&lines[0]["xAxisIndex"], &lines[1]["yAxisIndex"]], [&json!(0.0), &json!(1.0)]);
}

#[test]
fn a_line_lies_on_its_scales_bands() {
    let option = option(&with_frame(|frame| pupil::picture(&line(), frame)));
    let bands: Vec<(String, String, String)> = option["series"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| !one["markArea"].is_null())
        .map(|one| {
            let corners = &one["markArea"]["data"][0];
            let text = |value: &Value| value.as_str().unwrap().to_owned();
            (text(&corners[0]["name"]), text(&corners[0]["yAxis"]), text(&corners[1]["yAxis"]))
        })
        .collect();
    let expected = [("3", "2.5", "3.5"), ("4+", "3.995", "5.995")];
    for (place, (name, from, to)) in [2, 7].into_iter().zip(expected) {
        assert_eq!(bands[place], (name.into(), from.into(), to.into()));
    }
    assert_eq!(bands.len(), 10);
}

#[test]
fn a_line_is_told_in_a_table_and_in_words() {
    let picture = with_frame(|frame| pupil::picture(&line(), frame));
    assert_eq!((picture.facts.kind, picture.facts.n, picture.facts.small), ("pupil", 3, false));
    assert_eq!(picture.facts.table.rows[0], ["8.A 1. termin", "five", "3", "3 gul"]);
    assert_eq!(picture.facts.table.rows[1], ["8.A 2. termin", "five", "uden vurdering", ""]);
    assert!(picture.facts.alt.contains("8.A 2. termin: ingen vurdering"), "{}", picture.facts.alt);
    assert!(picture.facts.alt.contains("skifter skalaen"), "{}", picture.facts.alt);
    assert!(picture.facts.alt.contains("5,50"), "{}", picture.facts.alt);
}

/// A file can bring any scale, in any order and of any size.
#[test]
fn no_scale_keeps_a_picture_from_being_drawn() {
    let of = |min, max, decimals, bands: &[(f64, u8)]| {
        let band = |&(from, tone): &(f64, u8)| Band {
            from,
            tone: Tone::new(tone),
            label: "<b>\u{202e}".repeat(9),
        };
        let bands = bands.iter().map(band).collect();
        Scale { id: Id::new("odd"), name: String::new(), min, max, decimals, bands }
    };
    let scales = [
        of(0.0, 0.0, 0, &[]),
        of(10_000.0, -10_000.0, 255, &[(f64::MAX, 0), (f64::MIN, 255), (0.0, 3)]),
        of(f64::MIN, f64::MAX, 3, &[(0.0, 3), (0.0, 3)]),
        of(f64::MIN_POSITIVE, 1.0, 9, &[(1e300, 5); 20]),
    ];
    let next = |slot| Term { year: 2999, slot };
    for scale in scales {
        let values = [(ONE, Some(f64::MAX)), (TWO, None), (next(200), Some(-1e-300))];
        let series = Series { segments: vec![segment(scale.clone(), &values)], ..line() };
        option(&with_frame(|frame| pupil::picture(&series, frame)));
        let mut shares = counts();
        shares.groups[0].scale = scale.clone();
        shares.groups[1].columns.clear();
        option(&with_frame(|frame| shares::picture(&shares, frame)));
        let mut moves = moves();
        moves.groups[0].scale = scale;
        option(&with_frame(|frame| movement::picture(&moves, 0, frame)).unwrap());
    }
    let none = Series { segments: Vec::new(), ..line() };
    option(&with_frame(|frame| pupil::picture(&none, frame)));
    let none = Shares { groups: Vec::new(), ..counts() };
    option(&with_frame(|frame| shares::picture(&none, frame)));
}

fn counts() -> Shares {
    let share = |term, tones, missing| Share { term, tones, plain: 0, missing };
    let five = vec![share(ONE, [1, 2, 0, 4, 1], 0), share(TWO, [0, 2, 1, 3, 1], 1)];
    let marks = vec![share(TWO, [0, 0, 3, 0, 0], 0)];
    Shares {
        subject: Id::new("mat"),
        groups: vec![
            ScaleShares { scale: Scale::five(), columns: five },
            ScaleShares { scale: Scale::marks(), columns: marks },
        ],
        pupils: 11,
        gaps: vec![
            Gap { term: ONE, not_enrolled: 3, no_column: 0 },
            Gap { term: TWO, not_enrolled: 0, no_column: 0 },
        ],
    }
}

#[test]
fn bars_are_stacked_from_red_upwards_with_the_missing_on_top() {
    let picture = with_frame(|frame| shares::picture(&counts(), frame));
    let option = option(&picture);
    let names: Vec<&str> =
        option["series"].as_array().unwrap().iter().filter_map(|s| s["name"].as_str()).collect();
    let tones = ["1 rød", "2 orange", "3 gul", "4 grøn", "5 meget grøn"];
    assert_eq!(names, [&tones[..], &["uden vurdering"], &tones[..]].concat());
    let drawn = drawn(&option);
    assert_eq!(drawn[0], (vec![json!(1), Value::Null], vec!["① 1".to_owned()]), "none is a gap");
    assert_eq!(drawn[3], (vec![json!(4), json!(3)], vec!["④ 4".to_owned(), "④ 3".to_owned()]));
    assert_eq!(drawn[5], (vec![Value::Null, json!(1)], vec!["– 1".to_owned()]));
    assert_eq!(option["yAxis"][0]["max"], option["yAxis"][1]["max"], "equally high");
    assert_eq!(option["series"][3]["data"][0]["label"], Value::Null, "room enough inside");
    assert_eq!(option["series"][0]["itemStyle"]["color"], json!(ChartTheme::default().bands[0]));
    assert!(picture.facts.small, "three pupils on the other scale");
}

#[test]
fn shares_are_told_in_a_table_and_in_words() {
    let picture = with_frame(|frame| shares::picture(&counts(), frame));
    let row = ["8.A 2. termin", "five", "0", "2", "1", "3", "1", "7", "1"];
    assert_eq!(picture.facts.table.rows[1], row);
    assert!(picture.facts.table.rows.iter().all(|row| row.len() == picture.facts.table.head.len()));
    let words = "8.A 1. termin (n = 8): 1 rød, 2 orange, 4 grøn og 1 meget grøn.";
    assert!(picture.facts.alt.contains(words), "{}", picture.facts.alt);
}

fn moves() -> Movement {
    let step = |number: usize, from: u8, to: u8| Comparison {
        pupil: Id::new(format!("k.p{number}")),
        values: [f64::from(from), f64::from(to)],
        tones: [Tone::new(from), Tone::new(to)],
    };
    let pairs = [(1, 1), (1, 2), (2, 4), (3, 3), (3, 3), (4, 2), (5, 5)];
    let steps = pairs.into_iter().enumerate().map(|(number, (a, b))| step(number, a, b)).collect();
    Movement {
        subject: Id::new("mat"),
        from: ONE,
        to: TWO,
        groups: vec![ScaleMoves { scale: Scale::five(), steps }],
        unjudged: vec![Unjudged { pupil: Id::new("k.x"), why: Why::Missing }],
    }
}

#[test]
fn movement_has_a_lane_for_down_same_and_up() {
    let picture = with_frame(|frame| movement::picture(&moves(), 0, frame)).unwrap();
    let option = option(&picture);
    let heads: Vec<&Value> = (0..3).map(|lane| &option["xAxis"][lane]["name"]).collect();
    assert_eq!(heads, [&json!("ned · 1"), &json!("samme farve · 4"), &json!("op · 2")]);
    let drawn = drawn(&option);
    let gap = Value::Null;
    let row = |place: usize, n: i32| {
        let mut row = vec![gap.clone(); 5];
        row[place] = json!(n);
        row
    };
    assert_eq!(drawn[3], (row(3, 1), vec!["② 1".to_owned()]), "from green down to orange");
    assert_eq!(drawn[5 + 2], (row(2, 2), vec!["③ 2".to_owned()]), "yellow stayed");
    assert_eq!(drawn[10 + 3], (row(1, 1), vec!["④ 1".to_owned()]), "from orange up to green");
    assert_eq!((picture.facts.n, picture.facts.small), (7, false));
}

#[test]
fn movement_is_told_in_a_table_and_in_words() {
    let picture = with_frame(|frame| movement::picture(&moves(), 0, frame)).unwrap();
    assert_eq!(picture.facts.table.rows[0][0], "5 meget grøn");
    assert_eq!(picture.facts.table.rows[4], ["1 rød", "1", "1", "0", "0", "0", "0", "1", "1"]);
    assert_eq!(picture.facts.table.rows[5], ["I alt", "1", "2", "2", "1", "1", "1", "4", "2"]);
    assert!(picture.facts.alt.ends_with("1 elev mangler en vurdering."), "{}", picture.facts.alt);
    assert!(with_frame(|frame| movement::picture(&moves(), 1, frame)).is_none());
}

#[test]
fn nothing_in_an_option_needs_more_than_json() {
    let pictures = with_frame(|frame| {
        [
            Some(pupil::picture(&line(), frame)),
            Some(shares::picture(&counts(), frame)),
            movement::picture(&moves(), 0, frame),
        ]
    });
    for picture in pictures.into_iter().flatten() {
        let text = picture.option();
        assert!(!text.contains("function"), "{text}");
        assert!(text.contains("\"animation\":false"));
        assert!(!text.contains("decal"));
        if let Ok(folder) = std::env::var("FREMDRIFT_OPTIONS") {
            let file = std::path::Path::new(&folder).join(format!("{}.json", picture.facts.kind));
            std::fs::write(file, text).unwrap();
        }
    }
}

#[test]
fn both_languages_write_numbers_their_own_way() {
    assert_eq!(DA.value(&Scale::marks(), 5.5), "5,50");
    assert_eq!(EN.value(&Scale::marks(), 5.5), "5.50");
    assert_eq!(DA.short_value(&Scale::marks(), 6.0), "6");
    assert_eq!(DA.short_value(&Scale::five(), 3.0), "3");
}

#[test]
fn a_number_stands_beside_a_piece_that_is_too_thin_for_it() {
    let mut shares = counts();
    shares.groups[0].columns[0].tones[3] = 40;
    let option = option(&with_frame(|frame| shares::picture(&shares, frame)));
    assert_eq!(option["series"][0]["data"][0]["label"]["position"], json!("right"));
    assert_eq!(option["series"][3]["data"][0]["label"], Value::Null);
    for text in ["axisLabel", "nameTextStyle"] {
        assert!(option["xAxis"][0][text]["lineHeight"].is_number(), "lines do not overlap");
    }
    // Two thin ones above each other do not write over each other.
    let offset = |series: usize| option["series"][series]["data"][0]["label"]["offset"][1].as_f64();
    assert!(offset(1) < offset(0), "{:?} {:?}", offset(0), offset(1));
}

#[test]
fn the_name_of_a_scale_is_broken_to_fit_under_its_columns() {
    let name = "Gennemsnit af karakterer (7-trinsskalaen)";
    assert_eq!(wrapped(name, 2), "Gennemsnit af karakterer\n(7-trinsskalaen)");
    assert_eq!(wrapped(name, 5), name);
    assert_eq!(wrapped("1–5 med farver", 4), "1–5 med farver");
    assert_eq!(wrapped("", 1), "");
}

#[test]
fn a_drawing_has_room_for_each_column_and_a_lone_one_for_its_scale() {
    assert_eq!(with_frame(|frame| shares::picture(&counts(), frame)).facts.columns, 4);
    assert_eq!(with_frame(|frame| pupil::picture(&line(), frame)).facts.columns, 6);
}
