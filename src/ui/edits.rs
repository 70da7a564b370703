//! What an edit was about, in words: "ændring af Agnes Lykke Holm".

use super::names::Naming;
use super::text::short;
use crate::model::about::{is_named_freely, kind_name, things, title_of};
use crate::model::command::Undo;
use crate::model::document::Document;
use crate::model::entity::Entity;
use crate::model::id::{Id, RecordId};
use crate::model::kinds::{Kind, kind_of};
use crate::model::pupil::Pupil;
use crate::texts::Texts;
use crate::texts::kinds::About;

/// Returns what was done, with the name of the one thing it was done to, as the form that follows
/// "Fortrudt: ". While names are hidden, pupils are told by their number, and what people have worded
/// themselves is not told.
pub fn told(edit: &Undo, document: &Document, naming: Naming, t: Texts) -> String {
    let things = things(edit);
    let name = match things.as_slice() {
        [thing] => name_of(thing, edit, document, naming, t),
        _ => String::new(),
    };
    let goes_by_kind = kind_name(edit.edit_kind).is_some();
    let count = if goes_by_kind { things.len() } else { edit.undone.len() };
    (t.kinds().edit)(edit.edit_kind, &About { name, count })
}

fn name_of(thing: &RecordId, edit: &Undo, document: &Document, naming: Naming, t: Texts) -> String {
    let title = match naming.is_hidden() {
        true if thing.kind() == Pupil::KIND => {
            naming.number(document, &Id::from_record(thing)).unwrap_or_default()
        }
        true if is_named_freely(thing) => String::new(),
        _ => short(&title_of(thing, document, edit)),
    };
    if title.is_empty() {
        return title;
    }
    let is_sentence = kind_of(thing).is_some_and(Kind::is_known_by_a_sentence);
    let title = if is_sentence { (t.kinds().quoted)(&title) } else { title };
    let kind = kind_name(edit.edit_kind).unwrap_or(thing.kind());
    format!("{} {title}", t.kinds().words(kind).named).trim_start().to_owned()
}
