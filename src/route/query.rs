//! What is chosen on a page: the part of its address after `?`, such as `fag=mat&mellem=2025-1,2026-1`.

use crate::model::entity::Entity;
use crate::model::id::Id;
use crate::model::term::Term;

/// What can be chosen on a page and stand in its address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Param {
    /// One class.
    Class,
    /// One subject.
    Subject,
    /// Two terms to compare.
    Between,
    /// Any number of terms.
    Terms,
}

impl Param {
    /// All there are.
    pub const ALL: [Self; 4] = [Self::Class, Self::Subject, Self::Between, Self::Terms];

    /// Its name in the address.
    pub fn name(self) -> &'static str {
        match self {
            Self::Class => "klasse",
            Self::Subject => "fag",
            Self::Between => "mellem",
            Self::Terms => "terminer",
        }
    }
}

/// A value as it stands in an address.
pub trait ParamValue: Sized {
    /// Reads a value; `None` for a text that is none, since anybody can write an address.
    fn read(text: &str) -> Option<Self>;
    /// Writes a value so that reading returns it.
    fn write(&self) -> String;
}

impl<E: Entity> ParamValue for Id<E> {
    fn read(text: &str) -> Option<Self> {
        Self::parse(text)
    }
    fn write(&self) -> String {
        self.to_string()
    }
}

impl ParamValue for Vec<Term> {
    fn read(text: &str) -> Option<Self> {
        text.split(',').filter(|term| !term.is_empty()).map(Term::parse).collect()
    }
    fn write(&self) -> String {
        self.iter().map(Term::to_string).collect::<Vec<_>>().join(",")
    }
}

impl ParamValue for (Term, Term) {
    fn read(text: &str) -> Option<Self> {
        let (from, to) = text.split_once(',')?;
        Some((Term::parse(from)?, Term::parse(to)?))
    }
    fn write(&self) -> String {
        format!("{},{}", self.0, self.1)
    }
}

/// What is chosen on a page. Of each [`Param`] there is one value or none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Query(
    /// In the order of the parameters, so that equal choices have equal addresses.
    Vec<(Param, String)>,
);

impl Query {
    /// Returns what the text after `?` chooses; what it does not know or cannot read is left out.
    pub fn parse(text: &str) -> Self {
        let mut query = Self::default();
        for (name, value) in text.split('&').filter_map(|pair| pair.split_once('=')) {
            let param = Param::ALL.into_iter().find(|param| param.name() == name);
            if let (Some(param), Some(value)) = (param, decode(value)) {
                query.put(param, value);
            }
        }
        query
    }

    /// Returns the value chosen for a parameter.
    pub fn get<T: ParamValue>(&self, param: Param) -> Option<T> {
        T::read(&self.0.iter().find(|(one, _)| *one == param)?.1)
    }

    /// Chooses a value.
    pub fn set(&mut self, param: Param, value: &impl ParamValue) {
        self.put(param, value.write());
    }

    /// Takes a choice back.
    pub fn clear(&mut self, param: Param) {
        self.0.retain(|(one, _)| *one != param);
    }

    fn put(&mut self, param: Param, value: String) {
        self.clear(param);
        let place = self.0.partition_point(|(one, _)| *one < param);
        self.0.insert(place, (param, value));
    }
}

/// As it stands in an address, with its `?`; nothing where nothing is chosen.
impl std::fmt::Display for Query {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (place, (param, value)) in self.0.iter().enumerate() {
            let mark = if place == 0 { '?' } else { '&' };
            write!(f, "{mark}{}={}", param.name(), encode(value))?;
        }
        Ok(())
    }
}

/// Writes all but letters, digits and a few signs as `%` and two digits per byte.
fn encode(value: &str) -> String {
    let one = |byte: u8| match byte {
        b if b.is_ascii_alphanumeric() || b"-._~,".contains(&b) => char::from(b).to_string(),
        b => format!("%{b:02X}"),
    };
    value.bytes().map(one).collect()
}

/// Reads what [`encode`] writes, and any other way to write the same; `None` for what is no text.
fn decode(value: &str) -> Option<String> {
    let mut pieces = value.split('%');
    let mut bytes = pieces.next()?.as_bytes().to_vec();
    for piece in pieces {
        let (digits, rest) = (piece.get(..2)?, piece.get(2..)?);
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        bytes.extend(rest.bytes());
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::class::Class;
    use crate::model::subject::Subject;

    const ONE: Term = Term { year: 2025, slot: 1 };
    const TWO: Term = Term { year: 2026, slot: 2 };

    #[test]
    fn choices_are_read_back_whatever_their_order() {
        let query = Query::parse("mellem=2025-1,2026-2&klasse=k1&terminer=&fag=mat");
        assert_eq!(query.get(Param::Class), Some(Id::<Class>::new("k1")));
        assert_eq!(query.get(Param::Subject), Some(Id::<Subject>::new("mat")));
        assert_eq!(query.get(Param::Between), Some((ONE, TWO)));
        assert_eq!(query.get(Param::Terms), Some(Vec::<Term>::new()));
        assert_eq!(query.to_string(), "?klasse=k1&fag=mat&mellem=2025-1,2026-2&terminer=");
    }

    #[test]
    fn what_nobody_chose_is_left_out() {
        for text in ["", "fag", "farve=blå", "fag=%C3", "fag=%+1", "fag=%F", "&&=&"] {
            assert_eq!(Query::parse(text), Query::default(), "{text}");
        }
        let query = Query::parse("fag=a%2Fb&terminer=2025-9");
        assert_eq!(query.get::<Id<Subject>>(Param::Subject), None);
        assert_eq!(query.get::<Vec<Term>>(Param::Terms), None);
    }

    #[test]
    fn a_choice_is_replaced_and_taken_back() {
        let mut query = Query::default();
        query.set(Param::Terms, &vec![ONE]);
        query.set(Param::Terms, &vec![ONE, TWO]);
        query.set(Param::Class, &Id::<Class>::new("k1"));
        assert_eq!(query.to_string(), "?klasse=k1&terminer=2025-1,2026-2");
        query.clear(Param::Class);
        query.clear(Param::Terms);
        assert_eq!(query, Query::default());
    }
}
