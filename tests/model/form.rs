//! The printed example of a rating form: one pupil, three subjects, three years, two scales.

use fremdrift::model::class::{Class, classes};
use fremdrift::model::command::{Command, EditKind};
use fremdrift::model::document::Document;
use fremdrift::model::entity::Entity;
use fremdrift::model::id::{Id, IdGenerator};
use fremdrift::model::pupil::{Pupil, members};
use fremdrift::model::rating::{Cell, rate, rating};
use fremdrift::model::scale::{Refusal, Scale, scale};
use fremdrift::model::setup::first_setup;
use fremdrift::model::sheet;
use fremdrift::model::sheet::{Column, columns, set_scale};
use fremdrift::model::stamp::{Clock, ReplicaId};
use fremdrift::model::subject::Subject;

use crate::replicas::NOW;

/// The rows as they are printed, from the autumn of 7th class to the second term of 9th.
const PRINTED: [(&str, [&str; 6]); 3] = [
    ("dansk", ["3", "2", "5,50", "4,75", "5,00", "5,50"]),
    ("mat", ["4", "3", "5,50", "3,00", "4,00", "5,50"]),
    ("soc", ["3", "3", "2", "3", "4", "3"]),
];

struct Form {
    document: Document,
    clock: Clock,
    pupil: Id<Pupil>,
    columns: Vec<Column>,
}

fn form() -> Form {
    let mut document = Document::default();
    let mut clock = Clock::new(ReplicaId::new("mette", "s0"));
    let mut id_generator = IdGenerator::seeded(1);
    let setup = Command::new(EditKind::Add(Subject::KIND), first_setup(&document));
    document.apply(&setup, &mut clock, NOW);
    let (id, add) = Class::add(&mut id_generator, "9.A", 9, 2024..=2026, &["Elev 1".to_owned()]);
    document.apply(&add, &mut clock, NOW);
    let class = document.get(&id).unwrap();
    let graded = |column: &&Column| column.term.year > 2024 && column.subject.as_str() != "soc";
    let on_marks: Vec<_> = columns(&document, &class)
        .iter()
        .filter(graded)
        .map(|column| set_scale(&id, column, &Scale::marks_id()))
        .collect();
    document.apply(&Command::new(EditKind::Edit(sheet::KIND), on_marks), &mut clock, NOW);
    let (pupil, _) = members(&document, &id).remove(0);
    let columns = columns(&document, &class);
    Form { document, clock, pupil: pupil.id, columns }
}

impl Form {
    fn place(&self, subject: &str, column: usize) -> (Cell, Scale) {
        let column =
            self.columns.iter().filter(|c| c.subject.as_str() == subject).nth(column).unwrap();
        let cell =
            Cell { pupil: self.pupil.clone(), term: column.term, subject: column.subject.clone() };
        (cell, scale(&self.document, &column.scale))
    }
}

#[test]
fn the_printed_form_is_typed_and_read_back_as_printed() {
    let mut form = form();
    assert_eq!(form.columns.len(), 18);
    for (subject, row) in PRINTED {
        for (place, typed) in row.into_iter().enumerate() {
            let (cell, scale) = form.place(subject, place);
            let command = rate(&cell, &scale, typed).unwrap();
            form.document.apply(&command, &mut form.clock, NOW);
        }
    }
    for (subject, row) in PRINTED {
        let shown: Vec<String> = (0..6)
            .map(|place| form.place(subject, place))
            .map(|(cell, scale)| scale.write(rating(&form.document, &cell).unwrap()))
            .collect();
        assert_eq!(shown, row, "{subject}");
    }
    let class = classes(&form.document).remove(0);
    let names: Vec<String> = class.years().map(|year| class.name_in(year)).collect();
    assert_eq!(names, ["7.A", "8.A", "9.A"]);
}

#[test]
fn each_column_refuses_what_its_own_scale_has_not() {
    let form = form();
    let typed = |subject, column, text| {
        let (cell, scale) = form.place(subject, column);
        rate(&cell, &scale, text).map(|command| command.edit_kind)
    };
    // The same subject: whole numbers in 7th class, averages of marks from 8th.
    assert_eq!(typed("dansk", 0, "5,50"), Err(Refusal::OutOfRange { min: 1.0, max: 5.0 }));
    assert_eq!(typed("dansk", 0, "4,75"), Err(Refusal::TooFine { decimals: 0 }));
    assert_eq!(typed("dansk", 2, "4,75"), Ok(EditKind::Rate));
    assert_eq!(typed("dansk", 2, "4,755"), Err(Refusal::TooFine { decimals: 2 }));
    assert_eq!(typed("mat", 5, "13"), Err(Refusal::OutOfRange { min: -3.0, max: 12.0 }));
    assert_eq!(typed("soc", 5, "0"), Err(Refusal::OutOfRange { min: 1.0, max: 5.0 }));
    assert_eq!(typed("soc", 5, "god"), Err(Refusal::NotANumber));
    assert_eq!(typed("soc", 5, " "), Ok(EditKind::ClearRatings));
}
