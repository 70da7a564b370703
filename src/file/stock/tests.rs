use super::*;
use crate::demo;
use crate::file::codec::write_records;
use crate::model::command::{Command, EditKind};
use crate::model::entity::Entity;
use crate::model::id::Id;
use crate::model::school::School;
use crate::model::sorted::SortedMap;
use crate::model::stamp::{Clock, ReplicaId};

/// A stored school: its pieces by name, and the list of them.
struct Stored {
    document: Document,
    texts: SortedMap<String, String>,
    inventory: Inventory,
}

fn stored() -> Stored {
    let document = demo::school("2026-11-22".parse().unwrap());
    let (mut texts, mut inventory) = (SortedMap::new(), Inventory::default());
    for name in document.chunks() {
        let text = chunk::write(&name, document.chunk(&name));
        let records = document.chunk(&name).map(|(_, record)| record);
        inventory.note(&name, Listed::of(&text, records).unwrap());
        texts.insert(name, text);
    }
    Stored { document, texts, inventory }
}

impl Stored {
    fn take(&self) -> Stock {
        take_stock(self.texts.clone(), Some(&self.inventory))
    }

    /// What is told: names and damages.
    fn told(&self) -> Vec<(String, Damage)> {
        self.take().flawed.into_iter().map(|one| (one.chunk, one.damage)).collect()
    }

    /// Two pieces with ratings.
    fn two(&self) -> [String; 2] {
        let mut names = self.texts.keys().filter(|name| name.contains("-20")).cloned();
        [names.next().unwrap(), names.next().unwrap()]
    }
}

#[test]
fn a_list_is_read_as_it_was_written_and_not_otherwise() {
    let list = stored().inventory;
    let text = list.to_string();
    assert_eq!(Inventory::parse(&text), Some(list));
    assert_eq!(Inventory::parse(&text.replacen("setup", "satup", 1)), None);
    assert_eq!(Inventory::parse(&text[..text.len() - 5]), None);
    assert_eq!(Inventory::parse(""), None);
    let none = Inventory::default();
    assert_eq!(Inventory::parse(&none.to_string()), Some(none));
}

#[test]
fn what_is_whole_is_read_without_a_word() {
    let stored = stored();
    let stock = stored.take();
    assert!(stock.flawed.is_empty());
    assert!(stock.document == stored.document);
    assert_eq!(stock.sound, stored.texts);
}

#[test]
fn pieces_of_an_earlier_version_are_read_without_a_list() {
    let stored = stored();
    let old = stored.document.chunks().into_iter().map(|name| {
        let text = write_records(stored.document.chunk(&name));
        (name, text)
    });
    let stock = take_stock(old, None);
    assert!(stock.flawed.is_empty());
    assert!(stock.document == stored.document);
}

#[test]
fn two_swapped_pieces_are_told_and_nothing_is_lost() {
    let mut stored = stored();
    let [one, other] = stored.two();
    let texts = [stored.texts[&one].clone(), stored.texts[&other].clone()];
    stored.texts.insert(one.clone(), texts[1].clone());
    stored.texts.insert(other.clone(), texts[0].clone());
    let misplaced = |name: &String| (name.clone(), Damage::Misplaced);
    assert_eq!(stored.told(), [misplaced(&one), misplaced(&other)]);
    let stock = stored.take();
    assert!(stock.document == stored.document, "each record knows where it belongs");
    let aside: Vec<String> = stock.flawed.into_iter().filter_map(|one| one.text).collect();
    assert_eq!(aside, [texts[1].clone(), texts[0].clone()]);
    assert!(!stock.sound.contains_key(&one) && !stock.sound.contains_key(&other));
}

#[test]
fn a_copy_in_the_place_of_another_is_told() {
    let mut stored = stored();
    let [one, other] = stored.two();
    stored.texts.insert(other.clone(), stored.texts[&one].clone());
    assert_eq!(stored.told(), [(other.clone(), Damage::Misplaced)]);
    let document = stored.take().document;
    assert!(document.chunk(&one).eq(stored.document.chunk(&one)));
    assert_eq!(document.chunk(&other).count(), 0, "it cannot be made up");
}

#[test]
fn a_missing_and_an_emptied_piece_are_told() {
    let mut stored = stored();
    let [one, other] = stored.two();
    stored.texts.remove(&one);
    stored.texts.insert(other.clone(), String::new());
    let told = stored.told();
    assert_eq!(told, [(other, Damage::Altered), (one, Damage::Missing)]);
}

#[test]
fn an_altered_and_a_cut_off_piece_are_set_aside() {
    let mut stored = stored();
    let [one, other] = stored.two();
    let altered = stored.texts[&one].replacen("[3,", "[5,", 1);
    let half = stored.texts[&other][..200].to_owned();
    stored.texts.insert(one.clone(), altered.clone());
    stored.texts.insert(other.clone(), half.clone());
    let stock = stored.take();
    let aside: Vec<Option<String>> = stock.flawed.iter().map(|one| one.text.clone()).collect();
    assert_eq!(aside, [Some(altered), Some(half)]);
    assert!(stock.flawed.iter().all(|one| one.damage == Damage::Altered));
}

fn renamed(mut document: Document, name: &str) -> Document {
    let mut clock = Clock::new(ReplicaId::new("mette", "s9"));
    let change = School::NAME.set(&School::id(), name.to_owned());
    document.apply(
        &Command::new(EditKind::Edit(School::KIND), [change]),
        &mut clock,
        4_000_000_000_000,
    );
    document
}

#[test]
fn an_old_copy_of_the_same_piece_is_told_and_used() {
    let mut stored = stored();
    let later = renamed(stored.document.clone(), "Ny skole");
    let text = chunk::write("setup", later.chunk("setup"));
    let records = later.chunk("setup").map(|(_, record)| record);
    stored.inventory.note("setup", Listed::of(&text, records).unwrap());
    assert_eq!(stored.told(), [("setup".to_owned(), Damage::Outdated)]);
    assert!(stored.take().document == stored.document);
    // The other way round the browser was closed before the list was written.
    let mut early = self::stored();
    early.texts.insert("setup".to_owned(), text);
    assert!(early.told().is_empty());
    assert_eq!(
        early.take().document.get(&Id::<School>::new("school")).map(|s| s.name),
        later.get(&School::id()).map(|s| s.name)
    );
}
