//! Files of every version there has been, kept as they were written.

use fremdrift::file::compare::conflicts;
use fremdrift::file::format::{Opened, Package, read, write};
use fremdrift::file::merge::merge;
use fremdrift::file::scope::Scope;
use fremdrift::file::seal::{Seal, check};
use fremdrift::model::command::{Change, Command, Deed};
use fremdrift::model::document::Document;
use fremdrift::model::id::{Id, RecordId};
use fremdrift::model::pupil::Pupil;
use fremdrift::model::rating::{rating, set};
use serde_json::json;

use crate::replicas::{NOW, Replica, cell, pupil, school};

/// As the first edition wrote it, without a checksum.
const V1_WITHOUT_SUM: &str = include_str!("golden/v1-without-sum.fremdrift.json");

const V1: &str = include_str!("golden/v1.fremdrift.json");

/// A school with everything a file can hold: a conflict, a deletion, an emptied cell, something
/// seen that shows nowhere, and a kind from the future.
fn everything() -> Document {
    let (mut anna, mut bo) = (Replica::new("anna", school()), Replica::new("bo", school()));
    let rate = |value| Command::new(Deed::Rate, [set(&cell("k1", 0, 1), value)]);
    anna.apply(&rate(Some(2.0)), NOW);
    bo.apply(&rate(Some(5.5)), NOW + 60_000);
    anna.apply(&Command::new(Deed::Rate, [set(&cell("k2", 1, 2), Some(-3.0))]), NOW);
    anna.apply(&Pupil::remove(&pupil("k2", 2)), NOW + 1);
    let future = RecordId::new("robot", "k9", "r1");
    let arm = Change::new(future, "arm", json!({"length": 1.25, "<b>": ["\"", null]}));
    bo.apply(&Command::new(Deed::EditItem, [arm]), NOW + 2);
    merge(&mut anna.document, &bo.document);
    merge(&mut bo.document, &anna.document);
    bo.apply(&Command::new(Deed::ClearRatings, [set(&cell("k2", 1, 2), None)]), NOW + 90_000);
    bo.document
}

fn package() -> Package {
    Package {
        app: "0.1.0".into(),
        saved: Some(NOW + 100_000),
        by: "Bo".into(),
        school: "Skolen ved Åen".into(),
        scope: Scope::All,
        demo: true,
        document: everything(),
    }
}

#[test]
fn a_file_of_version_1_is_read_in_full() {
    for (text, sum) in [(V1_WITHOUT_SUM, Seal::Missing), (V1, Seal::Right)] {
        let Ok(Opened::Current(read)) = read(text) else { panic!("readable") };
        assert_eq!(read, package());
        assert_eq!(check(text), sum);
    }
    let Ok(Opened::Current(read)) = read(V1) else { panic!("readable") };
    assert_eq!(rating(&read.document, &cell("k1", 0, 1)), Some(5.5));
    assert_eq!(conflicts(&read.document).len(), 1);
    assert_eq!(read.document.get(&pupil("k2", 2)), None);
    assert_eq!(read.document.get(&Id::<Pupil>::new("k2.p1")).unwrap().name, "Elev k2.p1");
}

/// While version 1 is the one that is written, not a byte of it changes unnoticed. After a change
/// that is meant: `FREMDRIFT_WRITE_GOLDEN=1 cargo test --no-default-features golden`.
#[test]
fn version_1_is_written_as_ever() {
    let text = write(&package());
    if std::env::var_os("FREMDRIFT_WRITE_GOLDEN").is_some() {
        std::fs::write("tests/model/golden/v1.fremdrift.json", &text).unwrap();
    }
    assert_eq!(text, V1);
}
