use super::*;
use crate::model::class::Class;
use crate::model::command::{Change, Command};
use crate::model::id::RecordId;
use crate::model::stamp::ReplicaId;
use serde_json::json;

/// One person's document with its history.
struct Tab {
    document: Document,
    clock: Clock,
    history: History,
    now: u64,
}

impl Tab {
    fn new(name: &str) -> Self {
        Self {
            document: Document::default(),
            clock: Clock::new(ReplicaId::new(name, &format!("{name}1"))),
            history: History::default(),
            now: 1_000_000,
        }
    }

    /// Writes a field after a pause of so many milliseconds.
    fn write_after(&mut self, pause: u64, field: &str, value: Value) {
        self.now += pause;
        let command = Command::new(EditKind::Rate, [Change::new(record(), field, value)]);
        let undo = self.document.apply(&command, &mut self.clock, self.now);
        self.history.push(undo, &self.document, self.now);
    }

    fn undo(&mut self) -> Option<usize> {
        let told = self.history.next_undo();
        let done = self.history.undo(&mut self.document, &mut self.clock, self.now);
        assert_eq!(
            told,
            done.as_ref().map(|done| done.edit_kind),
            "what is offered is what is done"
        );
        done.filter(Reversal::is_change).map(|done| done.left_alone)
    }

    fn redo(&mut self) -> Option<usize> {
        let done = self.history.redo(&mut self.document, &mut self.clock, self.now);
        done.filter(Reversal::is_change).map(|done| done.left_alone)
    }

    fn value(&self, field: &str) -> &Value {
        self.document.value(&record(), field)
    }

    /// Takes in what another tab has written.
    fn hear(&mut self, other: &Self) {
        crate::file::merge::merge(&mut self.document, &other.document);
    }
}

fn record() -> RecordId {
    RecordId::new("rating", "k1-2026", "p1.mat")
}

#[test]
fn what_is_typed_without_a_pause_is_one_step() {
    let mut tab = Tab::new("anna");
    tab.write_after(0, "1", json!(1));
    tab.write_after(2_999, "1", json!(2));
    tab.write_after(3_000, "1", json!(3));
    assert_eq!(tab.undo(), Some(0));
    assert_eq!(tab.value("1"), &json!(2));
    assert_eq!(tab.undo(), Some(0));
    assert_eq!(tab.value("1"), &Value::Null);
    assert_eq!(tab.undo(), None, "there is nothing left, and that is said");
}

#[test]
fn what_is_typed_into_two_fields_at_once_is_one_step_as_well() {
    let mut tab = Tab::new("anna");
    for (time, text) in ["7", "7.", "7.A"].into_iter().enumerate() {
        let both = ["name", "held"].map(|field| Change::new(record(), field, json!(text)));
        let command = Command::new(EditKind::Edit(Class::KIND), both);
        let now = 1_000_000 + time as u64;
        let undo = tab.document.apply(&command, &mut tab.clock, now);
        tab.history.push(undo, &tab.document, now);
    }
    assert_eq!(tab.undo(), Some(0));
    assert_eq!((tab.value("name"), tab.value("held")), (&Value::Null, &Value::Null));
    assert_eq!(tab.undo(), None);
}

#[test]
fn of_a_typed_text_only_the_first_value_is_kept() {
    let mut tab = Tab::new("anna");
    tab.write_after(0, "1.note", json!("Før"));
    for end in 1..=300 {
        tab.write_after(if end == 1 { 5_000 } else { 100 }, "1.note", json!("x".repeat(end)));
    }
    assert_eq!(tab.history.position(), 2);
    let typed = &tab.history.past[1].undone;
    let kept: Vec<&Value> = typed.iter().flat_map(|one| values_of(&one.before)).collect();
    assert_eq!(kept, [&json!("Før")]);
    assert_eq!(tab.undo(), Some(0));
    assert_eq!(tab.value("1.note"), &json!("Før"));
    assert_eq!(tab.redo(), Some(0));
    assert_eq!(tab.value("1.note"), &json!("x".repeat(300)));
}

#[test]
fn two_fields_are_two_steps() {
    let mut tab = Tab::new("anna");
    tab.write_after(0, "1", json!(1));
    tab.write_after(10, "2", json!(2));
    tab.undo();
    assert_eq!((tab.value("1"), tab.value("2")), (&json!(1), &Value::Null));
}

#[test]
fn after_taking_back_a_new_edit_stands_by_itself() {
    let mut tab = Tab::new("anna");
    tab.write_after(0, "1", json!(1));
    tab.write_after(5_000, "1", json!(2));
    tab.undo();
    tab.write_after(10, "1", json!(3));
    tab.undo();
    assert_eq!(tab.value("1"), &json!(1), "only the 3 is taken back");
    assert_eq!(tab.redo(), Some(0));
    assert_eq!(tab.value("1"), &json!(3));
    assert_eq!(tab.redo(), None, "the 2 gave way to the 3");
}

#[test]
fn undo_and_redo_walk_the_same_way_any_number_of_times() {
    let mut tab = Tab::new("anna");
    for value in 1..=4 {
        tab.write_after(5_000, "1", json!(value));
    }
    for _ in 0..3 {
        for value in [json!(3), json!(2), json!(1), Value::Null] {
            assert_eq!(tab.undo(), Some(0));
            assert_eq!(tab.value("1"), &value);
        }
        for value in 1..=4 {
            assert_eq!(tab.redo(), Some(0));
            assert_eq!(tab.value("1"), &json!(value));
        }
    }
}

/// A types 1, another tab types 5, A types 2.
fn overtaken(pause: u64) -> Tab {
    let (mut anna, mut bo) = (Tab::new("anna"), Tab::new("bo"));
    anna.write_after(0, "1", json!(1));
    bo.hear(&anna);
    bo.write_after(pause, "1", json!(5));
    anna.hear(&bo);
    anna.write_after(pause, "1", json!(2));
    anna
}

#[test]
fn undo_brings_back_the_value_of_another_and_never_more() {
    for pause in [100, 10_000] {
        let mut anna = overtaken(pause);
        assert_eq!(anna.undo(), Some(0));
        assert_eq!(anna.value("1"), &json!(5), "the other's value is back");
        assert_eq!(anna.undo(), None, "and stays, since it is not hers to take");
        assert_eq!(anna.value("1"), &json!(5));
        assert_eq!(anna.redo(), Some(0));
        assert_eq!(anna.value("1"), &json!(2));
    }
}

#[test]
fn what_another_has_written_since_is_left_alone() {
    let (mut anna, mut bo) = (Tab::new("anna"), Tab::new("bo"));
    let both = [("1", json!(1)), ("2", json!(1))].map(|(f, v)| Change::new(record(), f, v));
    let undo = anna.document.apply(&Command::new(EditKind::PasteRatings, both), &mut anna.clock, 5);
    anna.history.push(undo, &anna.document, 5);
    bo.hear(&anna);
    bo.write_after(0, "1", json!(5));
    anna.hear(&bo);
    assert_eq!(anna.undo(), Some(1), "one field is told as left alone");
    assert_eq!((anna.value("1"), anna.value("2")), (&json!(5), &Value::Null));
    assert_eq!(anna.redo(), Some(0));
    assert_eq!((anna.value("1"), anna.value("2")), (&json!(5), &json!(1)));
}

#[test]
fn a_step_that_others_have_written_over_is_gone_and_no_other_is_taken_back_for_it() {
    let (mut anna, mut bo) = (Tab::new("anna"), Tab::new("bo"));
    anna.write_after(0, "1", json!(1));
    anna.write_after(5_000, "2", json!(2));
    bo.hear(&anna);
    bo.write_after(6_000, "2", json!(4));
    anna.hear(&bo);
    assert_eq!(anna.undo(), None);
    assert_eq!((anna.value("1"), anna.value("2")), (&json!(1), &json!(4)));
    assert_eq!(anna.undo(), Some(0));
    assert_eq!((anna.value("1"), anna.value("2")), (&Value::Null, &json!(4)));
}

#[test]
fn taking_back_a_choice_brings_the_disagreement_back() {
    let (mut anna, mut bo) = (Tab::new("anna"), Tab::new("bo"));
    anna.write_after(0, "1", json!(3));
    bo.write_after(10, "1", json!(5));
    anna.hear(&bo);
    let values =
        |tab: &Tab| tab.document.record(&record()).unwrap().register("1").unwrap().values();
    assert_eq!(values(&anna), [json!(5), json!(3)]);
    anna.write_after(5_000, "1", json!(5));
    assert_eq!(values(&anna), [json!(5)], "choosing the value that counts settles it");
    anna.undo();
    assert_eq!(values(&anna), [json!(5), json!(3)]);
    bo.hear(&anna);
    assert_eq!(values(&bo), [json!(5), json!(3)], "and it travels");
}

#[test]
fn what_changes_nothing_is_no_step() {
    let mut tab = Tab::new("anna");
    tab.write_after(0, "1", Value::Null);
    assert_eq!(tab.undo(), None);
    tab.write_after(0, "1", json!(3));
    tab.write_after(5_000, "1", json!(3));
    // There and back again within one thought.
    tab.write_after(5_000, "1", json!(4));
    tab.write_after(10, "1", json!(3));
    assert_eq!(tab.undo(), Some(0));
    assert_eq!(tab.value("1"), &Value::Null);
    assert_eq!(tab.undo(), None);
}

#[test]
fn the_oldest_edits_give_way() {
    let mut tab = Tab::new("anna");
    for value in 0..=DEPTH {
        tab.write_after(5_000, "1", json!(value));
    }
    let steps = std::iter::from_fn(|| tab.undo()).count();
    assert_eq!(steps, DEPTH);
    assert_eq!(tab.value("1"), &json!(0), "the first can no longer be taken back");
}

#[test]
fn what_another_wrote_is_still_theirs_when_an_edit_over_it_is_taken_back() {
    let (mut anna, mut bo) = (Tab::new("anna"), Tab::new("bo"));
    bo.write_after(0, "x", json!(5));
    anna.hear(&bo);
    anna.write_after(10, "x", json!(2));
    assert_eq!(anna.undo(), Some(0));
    let register = anna.document.record(&record()).and_then(|r| r.register("x")).unwrap();
    assert_eq!(register.value(), &json!(5));
    let replica = &register.stamp().unwrap().replica;
    assert_eq!((replica.person(), replica.session()), ("bo", "anna1"));
}

#[test]
fn a_thing_that_another_has_written_in_is_not_unmade() {
    let (mut anna, mut bo) = (Tab::new("anna"), Tab::new("bo"));
    anna.write_after(0, EXISTS, json!(true));
    bo.hear(&anna);
    bo.write_after(10, "name", json!("7.A"));
    anna.hear(&bo);
    assert_eq!(anna.undo(), None, "it would be gone under Bo's hands");
    assert!(anna.document.record(&record()).unwrap().exists());
}

#[test]
fn what_one_wrote_in_an_earlier_session_is_not_the_work_of_others() {
    let mut anna = Tab::new("anna");
    anna.write_after(0, EXISTS, json!(true));
    // Too long ago to be taken back by itself.
    let name =
        Command::new(EditKind::Edit(Class::KIND), [Change::new(record(), "name", json!("7.A"))]);
    anna.document.apply(&name, &mut anna.clock, anna.now + 10);
    anna.clock = Clock::new(ReplicaId::new("annette", "anna2"));
    assert_eq!(anna.undo(), Some(0));
    assert!(!anna.document.record(&record()).unwrap().exists());
}
