//! The school itself.

use super::document::Document;
use super::id::Id;
use super::record::Record;
use crate::record;

record! {
    /// The school (*skole*) whose data this is.
    pub struct School in "school" at "setup" {
        /// What it is called.
        name NAME "name": String,
    }
}

impl School {
    /// The one school of a document.
    pub fn id() -> Id<Self> {
        Id::new("school")
    }

    /// What the school is called, or the empty text. There is always one school, so nobody has to
    /// make it before its name counts.
    pub fn name_in(document: &Document) -> String {
        Self::name_of(document.record(&Self::id().record()))
    }

    /// What the school with this record is called.
    pub fn name_of(record: Option<&Record>) -> String {
        record.and_then(|record| Self::NAME.read(record)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::command::{Command, EditKind};
    use crate::model::entity::Entity;
    use crate::model::stamp::{Clock, ReplicaId};

    #[test]
    fn a_name_typed_in_the_settings_is_the_schools_name() {
        let mut document = Document::default();
        assert_eq!(School::name_in(&document), "");
        let typed = School::NAME.set(&School::id(), "Åskolen".to_owned());
        let mut clock = Clock::new(ReplicaId::new("mette", "s1"));
        document.apply(&Command::new(EditKind::Edit(School::KIND), [typed]), &mut clock, 1);
        assert_eq!(School::name_in(&document), "Åskolen");
    }
}
