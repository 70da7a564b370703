//! Documents with anything in them.

use fremdrift::model::class::{Class, classes};
use fremdrift::model::document::Document;
use fremdrift::model::id::RecordId;
use fremdrift::model::kinds::KINDS;
use fremdrift::model::record::{Entry, Record, Register};
use fremdrift::model::stamp::{ReplicaId, Stamp};
use fremdrift::model::subject::subjects;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::demo_school;

/// Names of fields of all kinds there are, and of none.
const FIELDS: &[&str] = &[
    "is",
    "name",
    "alias",
    "level",
    "year",
    "from",
    "min",
    "max",
    "decimals",
    "bands",
    "order",
    "scale",
    "retired",
    "terms",
    "subjects",
    "classes",
    "title",
    "date",
    "start",
    "place",
    "previous",
    "follow-date",
    "follow-owner",
    "frame",
    "role",
    "kind",
    "why",
    "who",
    "due",
    "ready",
    "text",
    "rule",
    "cells",
    "certainty",
    "wonder",
    "explanations",
    "tell-apart",
    "what",
    "sort",
    "pupils",
    "finding",
    "status",
    "worked",
    "signs",
    "reached",
    "1",
    "2",
    "3",
    "4",
    "1.note",
    "4.note",
    "answer.3.agree",
    "answer.9.",
    "minutes.3",
    "minutes.",
    "done.6",
    "scale.1.mat",
    "scale.9.",
    "in.",
    "in.a/b",
    "~odd",
    "held.k1",
    "knew",
    "in.\u{202e}",
    "",
];

fn number() -> impl Strategy<Value = Value> {
    prop_oneof![
        (-3_i64..=12).prop_map(Value::from),
        (1890_i64..=3010).prop_map(Value::from),
        prop::sample::select(vec![
            json!(i64::MIN),
            json!(i64::MAX),
            json!(u64::MAX),
            json!(i32::MIN),
            json!(i32::MAX),
            json!(u32::MAX),
            json!(65_535),
            json!(65_536),
            json!(255),
            json!(f64::MAX),
            json!(f64::MIN),
            json!(f64::MIN_POSITIVE),
            json!(-0.0),
            json!(1e18),
            json!(0.1),
            json!(-2.999_999_999),
        ]),
        // Numbers are exact up to 15 digits, as docs/format.md has it.
        (any::<i32>(), 0..6)
            .prop_map(|(whole, places)| json!(f64::from(whole) / 10f64.powi(places))),
    ]
}

fn text() -> impl Strategy<Value = String> {
    let known = [
        "",
        " ",
        "0000-00-00",
        "0001-01-01",
        "1900-01-01",
        "2999-12-31",
        "3000-01-01",
        "-262143-01-01",
        "262142-12-31",
        "99999999999999-1-1",
        "2026-02-30",
        "23:59",
        "24:00",
        "-1:-1",
        "99:99:99",
        "2026-1",
        "2999-4",
        "2147483647-255",
        "mat",
        "five",
        ".",
        "..",
        "a.",
        ".a",
        "a/b",
        "../../x",
        "a.b.c.d",
        "x x x",
        "p1 2026-1 mat",
        ". 2026-1 .",
        "action",
        "done",
        "teacher",
        "\u{0}\u{1}\u{1f}",
        "\u{202e}\u{feff}e\u{301}\u{301}\u{301}",
        "👩‍👩‍👧‍👦𝒳",
        "7.A",
        "99999999999999.A",
        "<img src=x onerror=alert(1)>",
    ];
    prop_oneof![
        4 => prop::sample::select(known.to_vec()).prop_map(str::to_owned),
        1 => any::<String>(),
        1 => (1_usize..5_000).prop_map(|length| "Å".repeat(length)),
        1 => (1_usize..170).prop_map(|length| "a".repeat(length)),
    ]
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        1 => Just(Value::Null),
        1 => any::<bool>().prop_map(Value::from),
        4 => number(),
        4 => text().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            3 => prop::collection::vec(inner.clone(), 0..5).prop_map(Value::Array),
            1 => prop::collection::vec((text(), inner), 0..4)
                .prop_map(|pairs| Value::Object(pairs.into_iter().collect())),
        ]
    })
}

/// Addresses of the demo school's own things, and of things that it does not have.
fn address() -> impl Strategy<Value = RecordId> {
    let known: Vec<RecordId> = demo_school().records().map(|(id, _)| id.clone()).collect();
    let mut strange: Vec<RecordId> =
        KINDS.iter().filter_map(|kind| RecordId::parse(&format!("{}/k1/x", kind.name))).collect();
    strange.extend(
        ["rating/k1-2026/p1.mat", "rating/-/.", "rating/x-99999999999/a.b", "sheet/k1/2147483647"]
            .into_iter()
            .chain([
                "sheet/k1/-1",
                "class/classes/k1",
                "scale/setup/five",
                "robot/r/r",
                "subject/setup/a.b",
            ])
            .chain(["conference/k1/k1", "pupil/k1/p1", "person/people/x", "school/setup/school"])
            .chain([
                "erasure/setup/pupil.k1.p1",
                "erasure/setup/year.2026",
                "erasure/setup/year.-1",
            ])
            .chain(["erasure/setup/class.k1", "erasure/setup/conference.k1"])
            .filter_map(RecordId::parse),
    );
    prop_oneof![3 => prop::sample::select(known), 1 => prop::sample::select(strange)]
}

/// A field: of those a record can have, one that the class or subject of the demo school gives its
/// name to, or any.
fn field() -> impl Strategy<Value = String> {
    let school = demo_school();
    let mut named: Vec<String> =
        classes(school).iter().map(|class: &Class| format!("in.{}", class.id)).collect();
    named.extend(subjects(school).iter().map(|subject| format!("scale.1.{}", subject.id)));
    prop_oneof![
        6 => prop::sample::select(FIELDS.to_vec()).prop_map(str::to_owned),
        2 => prop::sample::select(named),
        1 => "[a-z~.0-9]{0,12}",
    ]
}

fn entry() -> impl Strategy<Value = Entry> {
    let times = prop::sample::select(vec![
        0,
        1,
        1_795_352_700_000,
        8_210_266_876_799_999,
        8_640_000_000_000_000_u64,
    ]);
    (value(), times).prop_map(|(value, at)| Entry {
        value,
        stamp: Stamp { at, replica: ReplicaId::new("fjende", "s1") },
    })
}

/// A document of some records with anything in them. Most things exist, or they would not be seen.
pub fn document() -> impl Strategy<Value = Document> {
    let registers = prop::collection::vec((field(), prop::collection::vec(entry(), 1..3)), 1..6);
    prop::collection::vec((address(), registers, any::<bool>()), 1..12).prop_map(|records| {
        let mut document = Document::default();
        for (id, registers, exists) in records {
            let mut fields: std::collections::BTreeMap<Box<str>, Register> = registers
                .into_iter()
                .filter_map(|(field, entries)| {
                    Some((field.into(), Register::from_entries(entries)?))
                })
                .collect();
            if exists {
                let stamp =
                    Stamp { at: 1_795_352_700_001, replica: ReplicaId::new("fjende", "s1") };
                fields.insert("is".into(), Register::new(Entry { value: true.into(), stamp }));
            }
            document.insert(id, Record::from_parts(fields, Default::default()));
        }
        document
    })
}
