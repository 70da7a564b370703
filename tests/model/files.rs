//! What is written is read again, whatever it is.

use chrono::NaiveDate;
use fremdrift::file::codec::{read_records, write_records};
use fremdrift::file::format::{Opened, Package, file_name, read, write};
use fremdrift::file::scope::Scope;
use fremdrift::model::document::Document;
use fremdrift::model::entity::Entity;
use fremdrift::model::id::{Id, RecordId};
use fremdrift::model::pupil::Pupil;
use fremdrift::model::stamp::{Clock, ReplicaId};
use proptest::prelude::*;
use serde_json::json;

use crate::merging::merged;
use crate::replicas::{NOW, World, acts, cases, school};

pub fn package(document: Document) -> Package {
    Package {
        app: "0.1.0".into(),
        saved: Some(NOW),
        by: "Mette \"Øst\"".into(),
        school: "Skolen ved Åen".into(),
        scope: Scope::of_classes(vec![Id::new("k1"), Id::new("k2")]),
        demo: false,
        document,
    }
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn a_file_holds_everything(acts in acts(60)) {
        let world = World::after(&acts);
        let [a, b, c] = world.documents()[..] else { unreachable!() };
        let package = package(merged(&merged(a, b), c));
        let text = write(&package);
        prop_assert_eq!(text.lines().count(), package.document.records().count() + 3);
        prop_assert_eq!(read(&text), Ok(Opened::Current(package.clone())));
        let with_mark = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        prop_assert_eq!(read(&with_mark), Ok(Opened::Current(package)));
    }

    #[test]
    fn a_chunk_of_storage_holds_everything(acts in acts(60)) {
        for document in World::after(&acts).documents() {
            let text = write_records(document.records());
            let mut again = Document::default();
            for (id, record) in read_records(&text).unwrap() {
                again.insert(id, record);
            }
            prop_assert_eq!(&again, document);
            prop_assert_eq!(write_records(again.records()), text);
        }
    }
}

#[test]
fn the_order_and_layout_of_a_file_do_not_matter() {
    let package = package(school());
    let value: serde_json::Value = serde_json::from_str(&write(&package)).unwrap();
    // Sorted by key, so `version` comes last, and spread over many lines.
    let pretty = serde_json::to_string_pretty(&value).unwrap();
    assert_eq!(read(&pretty), Ok(Opened::Current(package)));
}

#[test]
fn names_are_text_whatever_they_look_like() {
    let name = "<img src=x onerror=alert(1)> \"&amp;\" \\u0041 \u{202e}";
    let mut document = school();
    let mut clock = Clock::new(ReplicaId::new("mette", "s1"));
    let id = crate::replicas::pupil("k1", 0);
    let rename = Pupil::NAME.set(&id, name.into());
    document.apply(
        &fremdrift::model::command::Command::new(
            fremdrift::model::command::EditKind::Edit(Pupil::KIND),
            [rename],
        ),
        &mut clock,
        NOW,
    );
    let Ok(Opened::Current(read)) = read(&write(&package(document))) else { panic!("readable") };
    assert_eq!(read.document.get(&id).unwrap().name, name);
}

#[test]
fn what_a_later_version_adds_is_kept() {
    let text = r#"{"records":{"robot/k1/r1":{"arm":[{"x":[1.5,null]},"bo.s1",5],"~~odd":["",
        "bo.s1",6],"~seen":{"anna.s1":9,"bo.s1":2}}}}"#;
    let records = read_records(text).unwrap();
    let record = &records[&RecordId::parse("robot/k1/r1").unwrap()];
    assert_eq!(record.value("arm"), &json!({"x": [1.5, null]}));
    assert_eq!(record.text("~odd"), "");
    let seen: Vec<_> = record.seen().iter().map(|(replica, at)| (replica.as_str(), at)).collect();
    assert_eq!(seen, [("anna.s1", 9), ("bo.s1", 6)]);
    let again = write_records(records.iter());
    assert_eq!(
        again,
        r#"{"records":{"robot/k1/r1":{"arm":[{"x":[1.5,null]},"bo.s1",5],"~~odd":["","bo.s1",6],"~seen":{"anna.s1":9}}}}"#
    );
    assert_eq!(read_records(&again).unwrap(), records);
}

#[test]
fn an_edit_far_ahead_of_time_is_still_read() {
    let text = r#"{"records":{"robot/k1/r1":{"is":[true,"bo.s1",8640000000000000]}}}"#;
    assert_eq!(write_records(read_records(text).unwrap().iter()), text);
}

#[test]
fn file_names_are_plain() {
    let name = |label| file_name(label, NaiveDate::from_ymd_opt(2026, 11, 22).unwrap());
    assert_eq!(name("8.A"), "fremdrift-8A-2026-11-22.fremdrift.json");
    assert_eq!(name(""), "fremdrift-2026-11-22.fremdrift.json");
    assert_eq!(name(" / ../Søgård & Ærø "), "fremdrift-Soegaard-Aeroe-2026-11-22.fremdrift.json");
    assert_eq!(name("漢字"), "fremdrift-2026-11-22.fremdrift.json");
    assert_eq!(name(&"x".repeat(300)).len(), "fremdrift--2026-11-22.fremdrift.json".len() + 40);
}
