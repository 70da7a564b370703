//! What terms are called.

use crate::model::class::Class;
use crate::model::document::Document;
use crate::model::sheet::Sheet;
use crate::model::term::{Term, year_label};
use crate::texts::Texts;

/// Returns what a term is called for some classes: of one class `8.A 1. termin`; of a year group `8. kl. 1. termin`; of classes on
/// several levels after the school year. A class whose name is the same every year gets the school year after it.
pub fn term_name(document: &Document, classes: &[Class], term: Term, t: Texts) -> String {
    let Some(first) = classes.first() else { return term.to_string() };
    let level = first.level_in(term.year);
    let slots = Sheet::read(document, &first.id, term.year).terms;
    let name = (t.common().term)(term, level, slots);
    if classes.len() == 1 {
        let label = first.name_in(term.year);
        let before = first.name_in(term.year - 1);
        let is_telling = slots == 1 || label != before || first.years().count() == 1;
        let year = if is_telling { String::new() } else { format!(" {}", year_label(term.year)) };
        format!("{label} {name}{year}")
    } else if classes.iter().all(|class| class.level_in(term.year) == level) {
        format!("{} {name}", (t.common().level)(level))
    } else {
        format!("{} {name}", year_label(term.year))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::command::{Command, EditKind};
    use crate::model::id::IdGenerator;
    use crate::model::stamp::{Clock, ReplicaId};

    fn spring_of_2026(name: &str) -> String {
        let mut document = Document::default();
        let (id, command) = Class::add(&mut IdGenerator::seeded(1), name, 7, 2025..=2026, &[]);
        let command = Command::new(EditKind::Rate, command.changes);
        document.apply(&command, &mut Clock::new(ReplicaId::new("p", "s")), 1);
        let class: Class = document.get(&id).unwrap();
        term_name(&document, &[class], Term { year: 2025, slot: 2 }, Texts::danish())
    }

    #[test]
    fn a_class_that_is_called_the_same_every_year_has_the_year_in_its_terms() {
        assert_eq!(spring_of_2026("7.A"), "6.A Forår");
        assert_eq!(spring_of_2026("Modtageholdet"), "Modtageholdet Forår 2025/26");
    }
}
