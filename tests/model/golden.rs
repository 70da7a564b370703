//! Files of every version there has been, kept as they were written.

use fremdrift::file::compare::conflicts;
use fremdrift::file::format::{Opened, Package, read, write};
use fremdrift::file::scope::Scope;
use fremdrift::file::seal::{Seal, check};
use fremdrift::model::class::Class;
use fremdrift::model::id::{Id, RecordId};
use fremdrift::model::pupil::{Pupil, members};
use fremdrift::model::rating::rating;
use serde_json::json;

use crate::replicas::{NOW, cell, pupil};

/// A school with everything a file can hold: a conflict, a deletion, an emptied cell, something
/// seen that shows nowhere, and a kind from the future.
const V1: &str = include_str!("golden/v1.fremdrift.json");

/// The same as the first edition wrote it, without a checksum.
const V1_WITHOUT_SUM: &str = include_str!("golden/v1-without-sum.fremdrift.json");

fn package(text: &str) -> Package {
    match read(text) {
        Ok(Opened::Current(package)) => package,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_file_of_version_1_is_read_in_full() {
    assert_eq!((check(V1_WITHOUT_SUM), check(V1)), (Seal::Missing, Seal::Right));
    assert!(package(V1_WITHOUT_SUM) == package(V1));
    let Package { app, saved, by, school, scope, demo, document } = package(V1);
    assert_eq!((app.as_str(), saved, by.as_str()), ("0.1.0", Some(NOW + 100_000), "Bo"));
    assert_eq!((school.as_str(), scope, demo), ("Skolen ved Åen", Scope::all(), true));

    assert_eq!(rating(&document, &cell("k1", 0, 1)), Some(5.5));
    let disputed = conflicts(&document);
    assert_eq!(disputed.len(), 1, "anna wrote 2 at the same time");
    assert_eq!(rating(&document, &cell("k2", 1, 2)), None, "emptied");
    assert_eq!(document.get(&pupil("k2", 2)), None, "deleted");
    assert_eq!(document.get(&Id::<Pupil>::new("k2.p1")).unwrap().name, "Elev k2.p1");
    let class = document.get(&Id::<Class>::new("k1")).unwrap();
    assert_eq!((class.name.as_str(), class.level, class.year), ("7.k1", 7, 2026));
    assert_eq!(members(&document, &class.id).len(), 3);
    let future = document.value(&RecordId::new("robot", "k9", "r1"), "arm");
    assert_eq!(future, &json!({"length": 1.25, "<b>": ["\"", null]}), "a kind from the future");
}

/// While version 1 is the one that is written, not a byte of it changes unnoticed.
#[test]
fn version_1_is_written_as_ever() {
    assert_eq!(write(&package(V1)), V1);
    assert_eq!(write(&package(V1_WITHOUT_SUM)), V1);
}
