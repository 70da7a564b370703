//! Values of fields in words.

use super::{Words, rating_of};
use crate::model::conference::Conference;
use crate::model::decision::Decision;
use crate::model::entity::Entity;
use crate::model::finding::Finding;
use crate::model::id::{Id, RecordId};
use crate::model::pupil::Pupil;
use crate::model::record::EXISTS;
use crate::model::scale::{Scale, scale};
use crate::model::sheet::Sheet;
use crate::model::subject::Subject;
use crate::model::value::{self, Value};
use crate::ui::text::beginning;

/// The longest text that is shown whole.
const LONGEST: usize = 240;

impl Words<'_> {
    /// Returns a value of a field in words.
    pub fn value(&self, id: &RecordId, field: &str, value: &Value) -> String {
        let words = &self.t.data().words;
        match value {
            Value::Null => words.empty.into(),
            Value::String(_) if self.hidden && id.kind() == Pupil::KIND => words.hidden.into(),
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
            field if field == Conference::PREVIOUS.key() => {
                self.text(&Id::<Conference>::new(text.to_owned()).record(), Conference::TITLE.key())
            }
            field if field == Decision::FINDING.key() => {
                self.text(&Id::<Finding>::new(text.to_owned()).record(), Finding::TEXT.key())
            }
            _ if field.starts_with("scale") => self
                .t
                .common()
                .scale_name(&scale(self.document, &Id::<Scale>::new(text.to_owned()))),
            _ => match value::date(text) {
                Some(date) => (self.t.common().date)(date),
                None => beginning(text, LONGEST),
            },
        }
    }

    pub(super) fn reference(&self, field: &str, name: &str) -> String {
        match field {
            "classes" => self.class(&Id::new(name.to_owned())),
            "pupils" => self.pupil(&Id::new(name.to_owned())),
            _ => self.text(&Id::<Subject>::new(name.to_owned()).record(), Subject::NAME.key()),
        }
    }
}
