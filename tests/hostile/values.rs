//! Any value in any field of any kind, merged into a school: all pages can still be shown.

use fremdrift::file::compare::{conflicts, preview};
use fremdrift::file::merge::merge;
use fremdrift::model::class::Class;
use fremdrift::model::document::Document;
use fremdrift::model::id::{Id, RecordId};
use fremdrift::model::kinds::can_lie_at;
use fremdrift::model::record::{Entry, Record, Register};
use fremdrift::model::stamp::{ReplicaId, Stamp};
use fremdrift::model::term::year_label;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::anything::document;
use crate::{cases, demo_school, pages, there_and_back};

/// Leaves out what no file can hold, since it is refused as a whole: things where none can lie.
fn as_a_file_holds_it(document: &Document) -> Document {
    let mut sound = Document::default();
    let records = document.records().filter(|(id, _)| can_lie_at(id));
    records.for_each(|(id, record)| sound.insert(id.clone(), record.clone()));
    sound
}

proptest! {
    #![proptest_config(cases(14))]

    #[test]
    fn whatever_a_file_says_all_pages_can_be_shown(theirs in document()) {
        let theirs = there_and_back(&as_a_file_holds_it(&theirs));
        pages::show_all(&theirs);
        let mut ours = demo_school().clone();
        preview(&ours, &theirs, 1_795_352_700_000);
        merge(&mut ours, &theirs);
        conflicts(&ours);
        pages::show_all(&ours);
        // Not `prop_assert_eq`, which would print two whole schools.
        prop_assert!(there_and_back(&ours) == ours, "nothing of it is lost or mended on the way");
    }

}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn whatever_is_stored_all_pages_can_be_shown(stored in document()) {
        pages::show_all(&stored);
    }
}

fn with(address: &str, fields: &[(&str, Value)]) -> Document {
    let stamp = Stamp { at: 1, replica: ReplicaId::new("fjende", "s1") };
    let fields = fields.iter().chain([&("is", json!(true))]).map(|(field, value)| {
        ((*field).into(), Register::new(Entry { value: value.clone(), stamp: stamp.clone() }))
    });
    let mut document = Document::default();
    let record = Record::from_parts(fields.collect(), Default::default());
    document.insert(RecordId::parse(address).unwrap(), record);
    document
}

#[test]
fn a_class_of_an_impossible_year_has_none() {
    for year in
        [json!(i32::MIN), json!(i32::MAX), json!(-1), json!(3000), json!(1e300), json!("2026")]
    {
        let fields =
            [("name", json!("7.A")), ("year", year.clone()), ("from", year), ("level", json!(200))];
        let mut document = with("class/classes/k1", &fields);
        let class = document.get(&Id::<Class>::new("k1")).unwrap();
        assert_eq!((class.year, class.level), (0, 0));
        assert_eq!(class.years().count(), 1);
        assert_eq!(year_label(class.year), "–");
        document = there_and_back(&document);
        pages::show_all(&document);
        merge(&mut document, demo_school());
        pages::show_all(&document);
    }
}

#[test]
fn a_class_without_a_first_year_shows_the_one_it_is_in() {
    let document = with("class/classes/k1", &[("year", json!(2026))]);
    let years: Vec<i32> = document.get(&Id::<Class>::new("k1")).unwrap().years().collect();
    assert_eq!(years, [2026]);
    let document = with("class/classes/k1", &[("year", json!(2026)), ("from", json!(1900))]);
    assert_eq!(document.get(&Id::<Class>::new("k1")).unwrap().years().count(), 13);
}

#[test]
fn a_value_beyond_its_limits_stays_in_its_record() {
    let document =
        with("class/classes/k1", &[("year", json!(i32::MIN)), ("level", json!([1e300]))]);
    let again = there_and_back(&document);
    assert_eq!(again, document);
    assert_eq!(again.value(&Id::<Class>::new("k1").record(), "year"), &json!(i32::MIN));
}
