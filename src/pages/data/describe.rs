//! Says in words which field of which thing is meant, and what its values are.

mod values;

use crate::model::rating;
use crate::model::scale::Scale;
use crate::model::sheet;
use std::collections::HashMap;

use crate::model::class::{Class, classes};
use crate::model::conference::Conference;
use crate::model::document::Document;
use crate::model::entity::Entity;
use crate::model::id::{Id, RecordId};
use crate::model::kinds;
use crate::model::pupil::{Pupil, latest_class, memberships};
use crate::model::question::questions;
use crate::model::step::Step;
use crate::model::subject::Subject;
use crate::model::term::{Term, Year, year_label};
use crate::texts::Texts;
use crate::ui::names::Naming;
use crate::ui::terms::term_name;
use crate::ui::text::short;

/// The words for the things of one document.
pub struct Words<'a> {
    document: &'a Document,
    t: Texts,
    pupils: HashMap<Id<Pupil>, String>,
    hidden: bool,
}

impl<'a> Words<'a> {
    /// Returns the words for the things of a document.
    pub fn new(document: &'a Document, naming: Naming, t: Texts) -> Self {
        let ids: Vec<Id<Class>> = classes(document).into_iter().map(|class| class.id).collect();
        Self { document, t, pupils: naming.of_classes(document, &ids), hidden: naming.is_hidden() }
    }

    /// Returns what a field of a thing is called: `8.A · Clara Storm · MAT 8.A 2. termin`.
    pub fn field(&self, id: &RecordId, field: &str) -> String {
        let words = &self.t.data().words;
        let parts: Vec<String> = match id.kind() {
            rating::KIND => return self.rating(id, field),
            Pupil::KIND => {
                let pupil = Id::from_record(id);
                let (field, class) = match field.split_once('.') {
                    Some((_, class)) => ("in", self.class(&Id::new(class.to_owned()))),
                    None => {
                        (field, self.class_of(&pupil).map(|class| class.name).unwrap_or_default())
                    }
                };
                vec![class, self.pupil(&pupil), words.field(Pupil::KIND, field).into()]
            }
            sheet::KIND => {
                let class = self.class(&Id::new(id.chunk().to_owned()));
                let year = id.local().parse().map(year_label).unwrap_or_default();
                let field = if field.starts_with("scale.") {
                    self.t.kinds().words(Scale::KIND).title
                } else {
                    words.field(sheet::KIND, field)
                };
                vec![class, format!("{} {year}", words.form), field.into()]
            }
            Conference::KIND => {
                vec![self.text(id, Conference::TITLE.key()), self.conference_field(id, field)]
            }
            kind => {
                let of = Id::<Conference>::new(id.chunk().to_owned());
                let conference = self.text(&of.record(), Conference::TITLE.key());
                vec![conference, self.kind_and_title(kind, id), words.field(kind, field).into()]
            }
        };
        joined(parts)
    }

    /// Returns what a thing is called: `8.A · Clara Storm`, `7. årgang · Beslutning Makkerlæsning`.
    pub fn thing(&self, id: &RecordId) -> String {
        match id.kind() {
            Pupil::KIND => {
                let pupil = Id::from_record(id);
                let class = self.class_of(&pupil).map(|class| class.name).unwrap_or_default();
                // A hidden name already comes with the class where there are several.
                let name = self.pupil(&pupil);
                let class = if name.starts_with(&class) { String::new() } else { class };
                joined(vec![class, name])
            }
            sheet::KIND => {
                let class = self.class(&Id::new(id.chunk().to_owned()));
                let year = id.local().parse().map(year_label).unwrap_or_default();
                joined(vec![class, format!("{} {year}", self.t.data().words.form)])
            }
            kind @ (Class::KIND | Conference::KIND) => self.kind_and_title(kind, id),
            kind => {
                let of = Id::<Conference>::new(id.chunk().to_owned());
                let conference = self.text(&of.record(), Conference::TITLE.key());
                joined(vec![conference, self.kind_and_title(kind, id)])
            }
        }
    }

    /// Returns whose rating it is, with the name, or `None` where it is none.
    pub fn rated(&self, id: &RecordId) -> Option<(Id<Pupil>, String)> {
        rating_of(id).map(|(pupil, ..)| (pupil.clone(), self.pupil(&pupil)))
    }

    /// Returns the column of a rating or comment: `7.A Efterår MAT`.
    pub fn column(&self, id: &RecordId, field: &str) -> String {
        let Some((pupil, subject, year)) = rating_of(id) else { return id.as_str().to_owned() };
        let subject = self.reference("subjects", subject.as_str());
        let column = format!("{} {subject}", self.when(&pupil, year, field));
        if rating::is_comment(field) {
            format!("{column}, {}", self.t.data().words.comment)
        } else {
            column
        }
    }

    /// Returns what one field of a thing is called, without the thing.
    pub fn own_field(&self, id: &RecordId, field: &str) -> String {
        let words = &self.t.data().words;
        match id.kind() {
            Pupil::KIND => match field.split_once('.') {
                Some((_, class)) => {
                    let class = self.class(&Id::new(class.to_owned()));
                    format!("{} {class}", words.field(Pupil::KIND, "in"))
                }
                None => words.field(Pupil::KIND, field).into(),
            },
            sheet::KIND if field.starts_with("scale.") => {
                self.t.kinds().words(Scale::KIND).title.into()
            }
            Conference::KIND => self.conference_field(id, field),
            kind => words.field(kind, field).into(),
        }
    }

    /// Tells whether names are hidden.
    pub fn is_hidden(&self) -> bool {
        self.hidden
    }

    fn rating(&self, id: &RecordId, field: &str) -> String {
        let Some((pupil, subject, year)) = rating_of(id) else { return id.as_str().to_owned() };
        let when = self.when(&pupil, year, field);
        let mut parts =
            vec![when, self.pupil(&pupil), self.reference("subjects", subject.as_str())];
        if rating::is_comment(field) {
            parts.push(self.t.data().words.comment.into());
        }
        parts.join(" · ")
    }

    /// The term of a rating, with the name the class had then: `7.A Efterår`.
    fn when(&self, pupil: &Id<Pupil>, year: Year, field: &str) -> String {
        let slot = field.split('.').next().and_then(|slot| slot.parse().ok()).unwrap_or(1);
        let term = Term { year, slot };
        match self.class_of(pupil) {
            Some(class) => term_name(self.document, &[class], term, self.t),
            None => year_label(year),
        }
    }

    fn conference_field(&self, id: &RecordId, field: &str) -> String {
        let words = &self.t.data().words;
        let step = |rest: &str| rest.split('.').next().unwrap_or_default().to_owned();
        match field.split_once('.') {
            Some(("answer", rest)) => {
                let (step, name) = rest.split_once('.').unwrap_or((rest, ""));
                (words.answer)(step, self.question(id, step, name))
            }
            Some(("minutes", rest)) => (words.minutes)(&step(rest)),
            Some(("done", rest)) => (words.done)(&step(rest)),
            Some(("held", _)) => words.field(Conference::KIND, "held").into(),
            _ => words.field(Conference::KIND, field).into(),
        }
    }

    /// The question an answer belongs to, or empty where it is one of another version's.
    fn question(&self, id: &RecordId, step: &str, name: &str) -> &'static str {
        let find = || {
            let step = Step::from_number(step.parse().ok()?)?;
            let asked = questions(self.document, &Id::from_record(id), step);
            let question = asked.into_iter().find(|question| question.id == name)?;
            let asks = self.t.data().words.questions.get(usize::from(step.number()) - 1)?;
            asks.iter().find(|(id, _)| *id == question.id).map(|(_, ask)| *ask)
        };
        find().unwrap_or_default()
    }

    fn kind_and_title(&self, kind: &str, id: &RecordId) -> String {
        let title = self.title(id);
        match kind {
            // A class or a conference is known by its name alone.
            Class::KIND | Conference::KIND if !title.is_empty() => title,
            kind => match self.t.kinds().words(kind).title {
                // One of a later version's, as it is kept.
                "" => format!("{kind} {title}").trim_end().to_owned(),
                called => format!("{called} {title}").trim_end().to_owned(),
            },
        }
    }

    /// What a thing is known by: its name or what it says.
    fn title(&self, id: &RecordId) -> String {
        let title = self.document.record(id).map_or("", |record| kinds::title(id, record));
        short(title)
    }

    fn text(&self, id: &RecordId, field: &str) -> String {
        self.document.record(id).map(|record| record.text(field).to_owned()).unwrap_or_default()
    }

    fn class(&self, id: &Id<Class>) -> String {
        self.text(&id.record(), Class::NAME.key())
    }

    fn class_of(&self, pupil: &Id<Pupil>) -> Option<Class> {
        let record = self.document.record(&pupil.record())?;
        self.document.get(&latest_class(memberships(record))?)
    }

    fn pupil(&self, id: &Id<Pupil>) -> String {
        let known = self.pupils.get(id).cloned();
        // Also of one who was deleted.
        let named = || {
            let record = self.document.record(&id.record()).filter(|_| !self.hidden)?;
            let name = Pupil::read(id.clone(), record).shown_name().to_owned();
            (!name.is_empty()).then_some(name)
        };
        known.or_else(named).unwrap_or_else(|| self.t.data().words.some_pupil.into())
    }
}

fn joined(parts: Vec<String>) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// Returns whose ratings lie at an address, in which subject and school year.
fn rating_of(id: &RecordId) -> Option<(Id<Pupil>, Id<Subject>, Year)> {
    let (home, year) = id.chunk().rsplit_once('-')?;
    let (pupil, subject) = id.local().split_once('.')?;
    let pupil = Id::from_record(&RecordId::new(Pupil::KIND, home, pupil));
    (id.kind() == rating::KIND).then_some((pupil, Id::new(subject.to_owned()), year.parse().ok()?))
}
