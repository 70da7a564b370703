//! Reading addresses of pages, and single values as they are typed.

use fremdrift::file::csv;
use fremdrift::file::text::{clean_name, is_cpr, without_cpr};
use fremdrift::model::class::Class;
use fremdrift::model::conference::Conference;
use fremdrift::model::id::{Id, RecordId};
use fremdrift::model::pupil::Pupil;
use fremdrift::model::scale::{self, Scale};
use fremdrift::model::stamp::ReplicaId;
use fremdrift::model::subject::Subject;
use fremdrift::model::term::Term;
use fremdrift::model::value::{FieldType, Value, date};
use fremdrift::route::query::Param;
use fremdrift::route::{Address, Route};

use crate::memory::reading;

pub fn route(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let address = reading(text.len(), || Address::parse(&text));
    let _ = (address.route.section(), address.route.is_wide());
    address.query.get::<Id<Class>>(Param::Class);
    address.query.get::<Id<Subject>>(Param::Subject);
    address.query.get::<(Term, Term)>(Param::Between);
    address.query.get::<Vec<Term>>(Param::Terms);
    let again = Address::parse(&address.hash());
    assert_eq!(again.query, address.query);
    if address.route == Route::NotFound {
        return false;
    }
    assert_eq!(again, address);
    true
}

/// A number, a date, a time, a name or an id, each as its own reader takes it.
pub fn typed(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let value = Value::String(text.clone().into_owned());
    let mut accepted = false;
    reading(text.len(), || {
        accepted |= number(&text);
        accepted |= there_and_back::<chrono::NaiveDate>(&value);
        accepted |= there_and_back::<chrono::NaiveTime>(&value);
        accepted |= there_and_back::<Term>(&value);
        accepted |= there_and_back::<Id<Class>>(&value);
        accepted |= there_and_back::<Id<Conference>>(&value);
        accepted |= there_and_back::<Id<Pupil>>(&value);
        accepted |= date(&text).is_some();
        let [record, replica] = [
            RecordId::parse(&text).map(|id| id.as_str() == text),
            ReplicaId::parse(&text).map(|id| id.as_str() == text),
        ];
        assert!(record.unwrap_or(true) && replica.unwrap_or(true));
    });
    let name = reading(text.len(), || clean_name(&text));
    assert_eq!(clean_name(&name), name, "cleaning twice is cleaning once");
    if let Some(rest) = reading(text.len(), || without_cpr(&text)) {
        assert!(!is_cpr(&rest));
    }
    accepted
}

fn number(text: &str) -> bool {
    for scale in [Scale::five(), Scale::marks()] {
        if let Ok(Some(value)) = scale.parse(text) {
            assert_eq!(scale.parse(&scale.write(value)), Ok(Some(value)));
        }
    }
    if let Some(value) = scale::parse_number(text) {
        assert!(value.is_finite());
    }
    let Some(value) = csv::parse_number(text) else { return false };
    assert!(value.is_finite());
    // Fifteen digits on either side of the comma are not all exact; those that are come back.
    let written = csv::format_number(value, 15);
    assert!(csv::parse_decimal(&written).is_some(), "{written}");
    true
}

fn there_and_back<T: FieldType + PartialEq + std::fmt::Debug>(value: &Value) -> bool {
    let Some(read) = T::read(value) else { return false };
    let written = read.write();
    assert_eq!(T::read(&written).map(T::write), Some(written));
    true
}
