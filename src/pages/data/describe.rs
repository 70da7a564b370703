//! Says in words which field of which thing people disagree on, and what its values are.

use std::collections::HashMap;

use crate::model::class::{Class, classes};
use crate::model::conference::Conference;
use crate::model::document::Document;
use crate::model::entity::Entity;
use crate::model::finding::Finding;
use crate::model::id::{Id, RecordId};
use crate::model::pupil::{Pupil, memberships};
use crate::model::record::EXISTS;
use crate::model::scale::{Scale, scale};
use crate::model::sheet::Sheet;
use crate::model::subject::Subject;
use crate::model::term::{Term, Year, year_label};
use crate::model::value::{self, Value};
use crate::texts::Texts;
use crate::ui::names::Naming;

/// The longest text that is shown whole.
const LONGEST: usize = 240;

/// The words for the things of one document.
pub struct Words<'a> {
    document: &'a Document,
    t: &'static Texts,
    pupils: HashMap<Id<Pupil>, String>,
    hidden: bool,
}

impl<'a> Words<'a> {
    /// Returns the words for the things of a document.
    pub fn new(document: &'a Document, naming: Naming, t: &'static Texts) -> Self {
        let ids: Vec<Id<Class>> = classes(document).into_iter().map(|class| class.id).collect();
        Self { document, t, pupils: naming.of_classes(document, &ids), hidden: naming.is_hidden() }
    }

    /// Returns what a field of a thing is called: `8.A · Clara Storm · MAT 8.A 2. termin`.
    pub fn field(&self, id: &RecordId, field: &str) -> String {
        let words = &self.t.data().words;
        let parts: Vec<String> = match id.kind() {
            "rating" => return self.rating(id, field),
            Pupil::KIND => {
                let pupil = Id::of_record(id);
                let (field, class) = match field.split_once('.') {
                    Some((_, class)) => ("in", self.class(&Id::new(class.to_owned()))),
                    None => {
                        (field, self.class_of(&pupil).map(|class| class.name).unwrap_or_default())
                    }
                };
                vec![class, self.pupil(&pupil), words.field(Pupil::KIND, field).into()]
            }
            "sheet" => {
                let class = self.class(&Id::new(id.chunk().to_owned()));
                let year = id.local().parse().map(year_label).unwrap_or_default();
                let field = if field.starts_with("scale.") {
                    words.kind("scale")
                } else {
                    words.field("sheet", field)
                };
                vec![class, format!("{} {year}", words.form), field.into()]
            }
            Conference::KIND => {
                vec![self.text(id, Conference::TITLE.key()), self.conference_field(field)]
            }
            kind => {
                let of = Id::<Conference>::new(id.chunk().to_owned());
                let conference = self.text(&of.record(), Conference::TITLE.key());
                let thing =
                    format!("{} {}", words.kind(kind), self.title(id)).trim_end().to_owned();
                vec![conference, thing, words.field(kind, field).into()]
            }
        };
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(" · ")
    }

    /// Returns a value of a field in words.
    pub fn value(&self, id: &RecordId, field: &str, value: &Value) -> String {
        let words = &self.t.data().words;
        match value {
            Value::Null => words.empty.into(),
            Value::Bool(true) if field == EXISTS => words.exists.into(),
            Value::Bool(false) if field == EXISTS => words.deleted.into(),
            Value::Bool(yes) => (if *yes { words.yes } else { words.no }).into(),
            Value::Number(number) => self.number(id, field, number.as_f64().unwrap_or_default()),
            Value::String(text) => self.string(id.kind(), field, text),
            Value::Array(list) if matches!(field, "classes" | "pupils" | "subjects") => {
                let names =
                    list.iter().filter_map(Value::as_str).map(|name| self.reference(field, name));
                names.collect::<Vec<_>>().join(", ")
            }
            Value::Array(list) => (words.several)(list.len()),
            Value::Object(_) => String::new(),
        }
    }

    fn rating(&self, id: &RecordId, field: &str) -> String {
        let Some((pupil, subject, year)) = rating_of(id) else { return id.as_str().to_owned() };
        let class = self.class_of(&pupil);
        let slot = field.split('.').next().and_then(|slot| slot.parse().ok()).unwrap_or(1);
        let term = Term { year, slot };
        let when = match &class {
            Some(class) => {
                let slots = Sheet::read(self.document, &class.id, year).terms;
                let term = (self.t.common().term)(term, class.level_in(year), slots);
                format!("{} {term}", class.name_in(year))
            }
            None => year_label(year),
        };
        let mut parts =
            vec![when, self.pupil(&pupil), self.reference("subjects", subject.as_str())];
        if field.ends_with(".note") {
            parts.push(self.t.data().words.comment.into());
        }
        parts.join(" · ")
    }

    fn number(&self, id: &RecordId, field: &str, value: f64) -> String {
        let on_scale = rating_of(id).and_then(|(pupil, subject, year)| {
            let class = self.class_of(&pupil)?;
            let sheet = Sheet::read(self.document, &class.id, year);
            let is_it = |column: &crate::model::sheet::Column| {
                column.subject == subject && column.term.field() == field
            };
            let column = sheet.columns().find(is_it)?;
            Some(scale(self.document, &column.scale).write(value))
        });
        on_scale.unwrap_or_else(|| value.to_string().replace('.', ",").replace('-', "\u{2212}"))
    }

    fn string(&self, kind: &str, field: &str, text: &str) -> String {
        if let Some(word) = self.t.data().words.value(kind, field, text) {
            return word.into();
        }
        match field {
            "previous" => {
                self.text(&Id::<Conference>::new(text.to_owned()).record(), Conference::TITLE.key())
            }
            "finding" => {
                self.text(&Id::<Finding>::new(text.to_owned()).record(), Finding::TEXT.key())
            }
            _ if field.starts_with("scale") => self
                .t
                .common()
                .scale_name(&scale(self.document, &Id::<Scale>::new(text.to_owned()))),
            _ => match value::date(text) {
                Some(date) => (self.t.common().date)(date),
                None if text.chars().count() > LONGEST => {
                    text.chars().take(LONGEST).chain(['…']).collect()
                }
                None => text.to_owned(),
            },
        }
    }

    fn reference(&self, field: &str, name: &str) -> String {
        match field {
            "classes" => self.class(&Id::new(name.to_owned())),
            "pupils" => self.pupil(&Id::new(name.to_owned())),
            _ => self.text(&Id::<Subject>::new(name.to_owned()).record(), Subject::NAME.key()),
        }
    }

    fn conference_field(&self, field: &str) -> String {
        let words = &self.t.data().words;
        let step = |rest: &str| rest.split('.').next().unwrap_or_default().to_owned();
        match field.split_once('.') {
            Some(("answer", rest)) => (words.answer)(&step(rest)),
            Some(("minutes", rest)) => (words.minutes)(&step(rest)),
            Some(("done", rest)) => (words.done)(&step(rest)),
            Some(("held", _)) => words.field(Conference::KIND, "held").into(),
            _ => words.field(Conference::KIND, field).into(),
        }
    }

    /// What a thing is known by: its name or what it says.
    fn title(&self, id: &RecordId) -> String {
        let texts = ["name", "title", "what", "text"].map(|field| self.text(id, field));
        let title = texts.into_iter().find(|text| !text.is_empty()).unwrap_or_default();
        if title.chars().count() > 60 {
            title.chars().take(60).chain(['…']).collect()
        } else {
            title
        }
    }

    fn text(&self, id: &RecordId, field: &str) -> String {
        self.document.record(id).map(|record| record.text(field).to_owned()).unwrap_or_default()
    }

    fn class(&self, id: &Id<Class>) -> String {
        self.text(&id.record(), Class::NAME.key())
    }

    fn class_of(&self, pupil: &Id<Pupil>) -> Option<Class> {
        let record = self.document.record(&pupil.record())?;
        // Of several classes the one the pupil has not left, or left last.
        let latest =
            memberships(record).max_by_key(|(_, time)| (time.to.is_none(), time.to, time.from));
        self.document.get(&latest?.0)
    }

    fn pupil(&self, id: &Id<Pupil>) -> String {
        let known = self.pupils.get(id).cloned();
        let named = || {
            self.document
                .get(id)
                .filter(|_| !self.hidden)
                .map(|pupil| pupil.shown_name().to_owned())
        };
        known.or_else(named).unwrap_or_else(|| self.t.data().words.some_pupil.into())
    }
}

/// Returns whose ratings lie at an address, in which subject and school year.
fn rating_of(id: &RecordId) -> Option<(Id<Pupil>, Id<Subject>, Year)> {
    let (home, year) = id.chunk().rsplit_once('-')?;
    let (pupil, subject) = id.local().split_once('.')?;
    let pupil = Id::of_record(&RecordId::new(Pupil::KIND, home, pupil));
    (id.kind() == "rating").then_some((pupil, Id::new(subject.to_owned()), year.parse().ok()?))
}
