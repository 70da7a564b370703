//! What an edit was about: the things that undo names when it tells what it took back.

use super::command::{EditKind, Undo};
use super::document::Document;
use super::entity::Entity;
use super::id::RecordId;
use super::kinds::{Owner, owner, title, titles};
use super::order::sort_with;
use super::pupil::Pupil;

/// Returns the things an edit was about, each once, in the order of their addresses: those of the kind
/// it goes by, otherwise all it wrote in. What has no name of its own stands for whose it is: a rating
/// for its pupil, a form for its class.
pub fn things(edit: &Undo) -> Vec<RecordId> {
    let kind = kind_name(edit.edit_kind);
    let written = edit.undone.iter().map(|one| &one.record);
    let written = written.filter(|id| kind.is_none_or(|kind| id.kind() == kind));
    let mut things: Vec<RecordId> = Vec::new();
    for id in written {
        let thing = named(id);
        if things.last() != Some(&thing) {
            things.push(thing);
        }
    }
    sort_with(&mut things, RecordId::cmp);
    things.dedup();
    things
}

/// The kind that an edit goes by, or `None` for one that is an edit of its own.
pub fn kind_name(edit_kind: EditKind) -> Option<&'static str> {
    match edit_kind {
        EditKind::Add(kind)
        | EditKind::Edit(kind)
        | EditKind::Remove(kind)
        | EditKind::Reorder(kind) => Some(kind),
        _ => None,
    }
}

fn named(id: &RecordId) -> RecordId {
    let is_nameless = titles(id).is_empty();
    match owner(id, &[]) {
        Some(Owner::Pupil(pupil)) if is_nameless => pupil.record(),
        Some(Owner::Class(class)) if is_nameless => class.record(),
        _ => id.clone(),
    }
}

/// Returns what a thing is called, or the empty text; one whose making was taken back is still known
/// by what the edit found written in it.
pub fn title_of(id: &RecordId, document: &Document, edit: &Undo) -> String {
    let now = document.record(id).map(|record| title(id, record)).unwrap_or_default();
    if !now.is_empty() {
        return now.to_owned();
    }
    let of_thing = || edit.undone.iter().filter(|one| one.record == *id);
    let found = |title: &&str| {
        let mut before = of_thing().filter(|one| &*one.field == *title);
        before.find_map(|one| one.before.first()?.value.as_str()).filter(|text| !text.is_empty())
    };
    titles(id).iter().find_map(found).unwrap_or_default().to_owned()
}

/// Tells whether a thing is named in words of somebody's own, in which a pupil's name may stand.
pub fn is_named_freely(id: &RecordId) -> bool {
    id.kind() != Pupil::KIND && !matches!(owner(id, &[]), Some(Owner::School | Owner::Class(_)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::class::Class;
    use crate::model::command::{Change, Command};
    use crate::model::decision::Decision;
    use crate::model::history::History;
    use crate::model::id::Id;
    use crate::model::rating;
    use crate::model::sheet;
    use crate::model::stamp::{Clock, ReplicaId};
    use crate::model::value::Value;

    fn apply(document: &mut Document, edit_kind: EditKind, changes: Vec<Change>) -> Undo {
        let mut clock = Clock::new(ReplicaId::new("mette", "s1"));
        document.apply(&Command::new(edit_kind, changes), &mut clock, 1)
    }

    #[test]
    fn a_class_that_is_made_with_its_pupils_is_what_the_edit_was_about() {
        let (class, pupil): (Id<Class>, Id<Pupil>) = (Id::new("k1"), Id::new("k1.p1"));
        let changes = vec![
            Class::create(&class),
            Class::NAME.set(&class, "7.A".into()),
            Pupil::create(&pupil),
            Pupil::NAME.set(&pupil, "Agnes".into()),
        ];
        let edit = apply(&mut Document::default(), EditKind::Add(Class::KIND), changes);
        assert_eq!(things(&edit), [class.record()]);
    }

    #[test]
    fn a_rating_stands_for_its_pupil_and_a_form_for_its_class() {
        let ratings = ["dansk", "mat"].map(|subject| {
            let record = rating::record_of(&Id::new("k1.p1"), 2026, &Id::new(subject));
            Change::new(record, "1", Value::from(4))
        });
        let edit = apply(&mut Document::default(), EditKind::PasteRatings, ratings.into());
        assert_eq!(things(&edit), [Id::<Pupil>::new("k1.p1").record()]);
        let terms = sheet::set_terms(&Id::new("k1"), 2026, 3);
        let edit = apply(&mut Document::default(), EditKind::Edit(sheet::KIND), vec![terms]);
        assert_eq!(things(&edit), [Id::<Class>::new("k1").record()]);
    }

    #[test]
    fn what_was_never_made_after_all_is_still_known_by_name() {
        let mut document = Document::default();
        let mut clock = Clock::new(ReplicaId::new("mette", "s1"));
        let id: Id<Decision> = Id::new("c1.b1");
        let changes = [Decision::create(&id), Decision::WHAT.set(&id, "Makkerlæsning".into())];
        let add = Command::new(EditKind::Add(Decision::KIND), changes);
        let mut history = History::default();
        let made = document.apply(&add, &mut clock, 1);
        history.push(made, &document, 1);
        let back = history.undo(&mut document, &mut clock, 2).unwrap().written;
        assert_eq!(title_of(&id.record(), &document, &back), "Makkerlæsning");
        let again = history.redo(&mut document, &mut clock, 3).unwrap().written;
        assert_eq!(title_of(&id.record(), &document, &again), "Makkerlæsning");
    }

    #[test]
    fn what_people_word_themselves_may_name_a_pupil() {
        assert!(is_named_freely(&Id::<Decision>::new("c1.b1").record()));
        assert!(is_named_freely(&RecordId::parse("later/c1/x").unwrap()));
        assert!(!is_named_freely(&Id::<Class>::new("k1").record()));
    }
}
