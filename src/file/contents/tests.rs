use super::*;
use crate::demo;
use crate::file::scope::{Scope, Without, select};
use crate::insight::name_search::Doubt;
use crate::model::command::Command;
use crate::model::rating::{Cell, set_comment};
use crate::model::stamp::{Clock, ReplicaId};

fn school() -> Document {
    demo::school("2026-11-22".parse().unwrap())
}

fn all_pupils(document: &Document) -> Vec<Id<Pupil>> {
    document.all::<Pupil>().map(|pupil| pupil.id).collect()
}

fn holds(document: &Document, scope: &Scope) -> Contents {
    let names = Names::of(document, &all_pupils(document));
    contents(&select(document, scope), &names)
}

fn without(names: bool, comments: bool, texts: bool) -> Scope {
    Scope { without: Without { names, comments, texts }, ..Scope::all() }
}

#[test]
fn the_whole_school_is_counted_as_it_is_kept() {
    let document = school();
    let all = holds(&document, &Scope::all());
    assert_eq!(all.pupils, document.all::<Pupil>().count());
    assert_eq!(all.named, all.pupils);
    assert_eq!(all.classes.len(), classes(&document).len());
    assert_eq!(all.conferences, document.all::<Conference>().count());
    assert_eq!(all.findings, document.all::<Finding>().count());
    assert_eq!(all.decisions, document.all::<Decision>().count());
    assert!(all.answers > 0 && all.entries > 0 && all.participants > 0 && all.comments > 0);
    assert!(all.subjects.iter().all(|one| !one.name.is_empty() && one.first < one.last));
}

#[test]
fn what_is_left_out_is_not_in_it() {
    let document = school();
    let all = holds(&document, &Scope::all());
    let nameless = holds(&document, &without(true, false, false));
    assert_eq!((nameless.pupils, nameless.named), (all.pupils, 0));
    assert_eq!(nameless.mentions, all.mentions, "names in texts are told all the same");
    let silent = holds(&document, &without(false, true, true));
    assert_eq!((silent.comments, silent.conferences, silent.answers), (0, 0, 0));
    assert_eq!(
        (silent.findings, silent.decisions, silent.entries, silent.participants),
        (0, 0, 0, 0)
    );
    assert_eq!((silent.subjects, silent.mentions), (all.subjects, Vec::new()));
    let one = all_pupils(&document).swap_remove(0);
    let scope =
        Scope { pupils: Some(vec![one]), subjects: Some(vec![Id::new("mat")]), ..Scope::all() };
    let one = holds(&document, &scope);
    assert_eq!((one.pupils, one.classes.len(), one.conferences), (1, 1, 0));
    assert!(one.subjects.iter().all(|one| one.subject.as_str() == "mat"));
}

#[test]
fn a_name_in_a_comment_is_told() {
    let mut document = school();
    let pupil = document.all::<Pupil>().next().unwrap();
    let cell =
        Cell { pupil: pupil.id, term: Term { year: 2026, slot: 1 }, subject: Id::new("mat") };
    let mut clock = Clock::new(ReplicaId::new("mette", "s1"));
    let command: Command = set_comment(&cell, &format!("Godt arbejde af {}!", pupil.name));
    document.apply(&command, &mut clock, 1_900_000_000_000);
    let nameless = holds(&document, &without(true, false, false));
    let found = nameless.mentions.iter().filter(|one| one.record == cell.record());
    let found: Vec<(&str, Option<Doubt>)> =
        found.map(|one| (one.name.as_str(), one.doubt)).collect();
    assert_eq!(found, [(pupil.name.as_str(), None)]);
}
