//! Where in all that is written freely pupils are named, so that it can be looked at, and replaced,
//! before they are erased or a file leaves the house.
//!
//! How a name is told from other words is a matter of [`super::mentions`]; here it is where to look, and
//! what to doubt. Nothing here decides: whatever is found is to be shown to somebody.

use super::mentions::{ADULTS, Known, adults_of, folded, is_adult, names_in_text};
use crate::model::command::{Change, Command, EditKind};
use crate::model::conference::Conference;
use crate::model::document::Document;
use crate::model::entity::Entity;
use crate::model::id::{Id, RecordId};
use crate::model::kinds::{Owner, kind_of, owner, titles};
use crate::model::order::sort_with_key;
use crate::model::participant::Participant;
use crate::model::pupil::Pupil;
use crate::model::sorted::{SortedMap, SortedSet};
use crate::model::value::FieldType;

/// How many characters of a text are shown on each side of a name.
const AROUND: usize = 40;

/// The fewest letters of a first name that is taken for one without doubt.
const SHORT: usize = 3;

/// First names that begin a Danish sentence as often as they are names.
const WORDS: [&str; 42] = [
    "ane", "anker", "ask", "bent", "birk", "bjørn", "bo", "bror", "dag", "falk", "fred", "fryd",
    "gry", "hans", "karl", "kim", "kjær", "liv", "lykke", "lærke", "maj", "mark", "mie", "my",
    "mynte", "per", "pil", "ravn", "ro", "rosa", "rose", "saga", "sejr", "siv", "sky", "sol",
    "sten", "storm", "svend", "tage", "tor", "ture",
];

/// Why a word may not be the name that it looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubt {
    /// People disagree on the text; it has to be settled before anything in it can be replaced.
    Disputed,
    /// It is written without a capital letter.
    Small,
    /// It is a common word as well (*Lykke*, *Bo*, *Hans*), or very short.
    Word,
    /// An adult who takes part in the conference has the same first name.
    Adult,
    /// Another pupil has the same first name.
    Shared,
}

/// A place where a pupil seems to be named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The record of the text.
    pub record: RecordId,
    /// Its field.
    pub field: Box<str>,
    /// Where the name begins in it, in bytes.
    pub start: usize,
    /// The name as it is written there, without the *s* of a genitive.
    pub name: String,
    /// What stands before it.
    pub before: String,
    /// What stands after it.
    pub after: String,
    /// What speaks against replacing it unseen, if anything does.
    pub doubt: Option<Doubt>,
}

/// The names of some pupils, among those of all.
#[derive(Clone, Debug, Default)]
pub struct Names {
    sought: Vec<Known>,
    others: Vec<Known>,
    /// The first words of the names that are sought, in small letters.
    first: SortedSet<String>,
}

impl Names {
    /// Returns the names of these pupils, as a document knows them and all others.
    pub fn of(document: &Document, pupils: &[Id<Pupil>]) -> Self {
        let mut names = Self::default();
        let pupils: SortedSet<&Id<Pupil>> = pupils.iter().collect();
        for (id, record) in document.of_kind(Pupil::KIND) {
            let Some(id) = Id::at(id) else { continue };
            let known = Known {
                name: record.text(Pupil::NAME.key()).to_owned(),
                alias: record.text(Pupil::ALIAS.key()).to_owned(),
                shown: String::new(),
            };
            if !known.name.is_empty() {
                let list = if pupils.contains(&id) { &mut names.sought } else { &mut names.others };
                list.push(known);
            }
        }
        names.first = names.sought.iter().filter_map(|one| first_word(&one.name)).collect();
        names
    }

    /// Returns the places in a document where one of the pupils seems to be named: in comments, answers
    /// and all else that people word themselves, also in what was deleted or waits to be chosen.
    pub fn mentions(&self, document: &Document) -> Vec<Mention> {
        let mut found = Vec::new();
        if self.sought.is_empty() {
            return found;
        }
        let mut all = self.sought.clone();
        all.extend(self.others.iter().cloned());
        let mut adults: SortedMap<Id<Conference>, SortedSet<String>> = SortedMap::new();
        for (id, record) in document.records() {
            for (field, register) in record.fields().filter(|(field, _)| is_free(id, field)) {
                let is_disputed = register.others().next().is_some();
                for text in register.values() {
                    let Some(text) = text.as_str() else { continue };
                    // Most texts name none of them, and to look for all names takes its time.
                    if !folded(text).iter().any(|word| self.may_begin_with(word)) {
                        continue;
                    }
                    let conference = match owner(id, &[]) {
                        Some(Owner::Conference(conference)) => Some(conference),
                        _ => None,
                    };
                    let adults = conference.map(|conference| {
                        &*adults.entry(conference).or_insert_with_key(|id| adults_of(document, id))
                    });
                    let mentions = names_in_text(text, &all).into_iter();
                    for one in mentions.filter(|one| one.who.iter().any(|who| self.is_sought(*who)))
                    {
                        let name = &text[one.start..one.end];
                        let is_first = !name.contains(|c: char| !c.is_alphabetic());
                        let doubt = match () {
                            () if is_disputed => Some(Doubt::Disputed),
                            () if !one.capital => Some(Doubt::Small),
                            () if is_first && is_word(name) => Some(Doubt::Word),
                            () if adults.is_some_and(|set| is_adult(name, set)) => {
                                Some(Doubt::Adult)
                            }
                            () if !one.who.iter().all(|who| self.is_sought(*who)) => {
                                Some(Doubt::Shared)
                            }
                            () => None,
                        };
                        found.push(Mention {
                            record: id.clone(),
                            field: field.into(),
                            start: one.start,
                            name: name.to_owned(),
                            before: end_of(&text[..one.start]).to_owned(),
                            after: start_of(&text[one.end..]).to_owned(),
                            doubt,
                        });
                    }
                }
            }
        }
        found
    }

    fn may_begin_with(&self, word: &str) -> bool {
        let genitive = || word.strip_suffix('s').is_some_and(|name| self.first.contains(name));
        self.first.contains(word) || genitive()
    }

    fn is_sought(&self, who: usize) -> bool {
        who < self.sought.len()
    }
}

/// Returns the command that writes a word in the place of names. What is disputed stays, as does what
/// has been written anew since it was found.
pub fn replace(document: &Document, mentions: &[Mention], word: &str) -> Option<Command> {
    let mut places: SortedMap<(&RecordId, &str), Vec<&Mention>> = SortedMap::new();
    for mention in mentions.iter().filter(|mention| mention.doubt != Some(Doubt::Disputed)) {
        places
            .entry((&mention.record, &*mention.field))
            .or_insert_with_key(|_| Vec::new())
            .push(mention);
    }
    let mut changes: Vec<Change> = Vec::new();
    for ((id, field), mut mentions) in places {
        let Some(text) = document.value(id, field).as_str() else { continue };
        let mut text = text.to_owned();
        // From the end, so that the places before stay where they are.
        sort_with_key(&mut mentions, |one| std::cmp::Reverse(one.start));
        for mention in &mentions {
            let place = mention.start..mention.start + mention.name.len();
            if text.get(place.clone()) == Some(&mention.name) {
                text.replace_range(place, word);
            }
        }
        if document.value(id, field).as_str() != Some(&text) {
            changes.push(Change::new(id.clone(), field, text.write()));
        }
    }
    let kind = kind_of(&changes.first()?.record).map_or("", |kind| kind.name);
    Some(Command::new(EditKind::Edit(kind), changes))
}

/// Tells whether a field holds what people word themselves, in which a pupil's name may stand.
fn is_free(id: &RecordId, field: &str) -> bool {
    let Some(kind) = kind_of(id) else { return true };
    let is_title = || {
        let is_conferences = matches!(owner(id, &[]), Some(Owner::Conference(_)));
        is_conferences && (titles(id).contains(&field) || matches!(field, "why" | "rule" | "place"))
    };
    id.kind() != Participant::KIND
        && !ADULTS.contains(&field)
        && (kind.is_prose(field) || is_title())
}

fn first_word(name: &str) -> Option<String> {
    folded(name).into_iter().next()
}

fn is_word(name: &str) -> bool {
    name.chars().count() < SHORT || WORDS.contains(&&*name.to_lowercase())
}

fn end_of(text: &str) -> &str {
    let from = text.char_indices().rev().nth(AROUND - 1).map_or(0, |(place, _)| place);
    &text[from..]
}

fn start_of(text: &str) -> &str {
    let to = text.char_indices().nth(AROUND).map_or(text.len(), |(place, _)| place);
    &text[..to]
}

#[cfg(test)]
mod tests;
