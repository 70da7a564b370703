//! What every school starts with, and how it makes its subjects and scales its own.

mod scales;
mod subjects;

pub use scales::{
    ScaleFlaw, ScaleUse, flaw, new_scale, remove_scale, save_scale, scale_use, scales,
};
pub use subjects::{add_subject, into_forms, retire, shift};

use std::ops::RangeInclusive;

use super::class::Class;
use super::command::{Change, Command, EditKind};
use super::document::Document;
use super::entity::Entity;
use super::held::keep_names;
use super::id::{Id, IdGenerator};
use super::scale::Scale;
use super::sheet::{self, new_form, set_subjects};
use super::subject::Subject;
use super::term::Year;
use chrono::NaiveDate;

/// The subjects every school starts with, in their order: Danish, maths, and social well-being.
pub const FIRST_SUBJECTS: [(&str, &str); 3] = [("dansk", "DANSK"), ("mat", "MAT"), ("soc", "SOC")];

/// Returns the changes that give a school its first scales and subjects, none when it has some.
///
/// Their names are the same everywhere, so two teachers who both start from nothing still rate in
/// the same subjects when their files meet.
pub fn first_setup(document: &Document) -> Vec<Change> {
    if document.all::<Subject>().next().is_some() {
        return Vec::new();
    }
    let scales = [Scale::five(), Scale::marks()].into_iter().flat_map(|scale| write_scale(&scale));
    let subjects = FIRST_SUBJECTS.iter().zip(1..).flat_map(|((id, name), place)| {
        write_subject(&Id::new(*id), name, f64::from(place), &Scale::five_id())
    });
    scales.chain(subjects).collect()
}

/// A class to be made.
#[derive(Clone, Debug, PartialEq)]
pub struct NewClass {
    /// Its name in the last of its years.
    pub name: String,
    /// Its level in that year.
    pub level: u8,
    /// The school years its form shows.
    pub years: RangeInclusive<Year>,
    /// Its pupils' names.
    pub pupils: Vec<String>,
}

/// Returns the command that makes classes, with the first scales and subjects where there are none.
pub fn add_classes(
    document: &Document,
    id_generator: &mut IdGenerator,
    classes: &[NewClass],
) -> (Vec<Id<Class>>, Command) {
    let mut ids = Vec::new();
    let mut command = Command::new(EditKind::Add(Class::KIND), first_setup(document));
    for new in classes {
        let (id, made) =
            Class::add(id_generator, &new.name, new.level, new.years.clone(), &new.pupils);
        let form = new_form(document);
        let lists = new.years.clone().map(|year| set_subjects(&id, year, form.clone()));
        command = command.and(made.changes).and(lists);
        ids.push(id);
    }
    (ids, command)
}

/// Returns the command that makes a class what `after` says: name, level, years. New school years
/// go on with the columns of the year before, and conferences that were held keep the name the
/// class had then.
pub fn edit_class(document: &Document, after: &Class, today: NaiveDate) -> Command {
    let Some(before) = document.get(&after.id) else {
        return Command::new(EditKind::Edit(Class::KIND), []);
    };
    let id = &after.id;
    let fields = [
        (before.name != after.name).then(|| Class::NAME.set(id, after.name.clone())),
        (before.level != after.level).then(|| Class::LEVEL.set(id, after.level)),
        (before.year != after.year).then(|| Class::YEAR.set(id, after.year)),
        (before.from != after.from).then(|| Class::FROM.set(id, after.from)),
    ];
    let columns = match before.years().eq(after.years()) {
        true => Vec::new(),
        false => sheet::settle(document, &before, before.years().chain(after.years())),
    };
    Command::new(EditKind::Edit(Class::KIND), fields.into_iter().flatten())
        .and(columns)
        .and(keep_names(document, &before, after, today))
}

/// Returns the command that moves a class to the next school year, one level up.
pub fn move_up(document: &Document, class: &Class, today: NaiveDate) -> Command {
    edit_class(document, &class.moved_up(), today)
}

/// Returns the changes that write a scale.
pub fn write_scale(scale: &Scale) -> Vec<Change> {
    let id = &scale.id;
    vec![
        Scale::create(id),
        Scale::NAME.set(id, scale.name.clone()),
        Scale::MIN.set(id, scale.min),
        Scale::MAX.set(id, scale.max),
        Scale::DECIMALS.set(id, scale.decimals),
        Scale::BANDS.set(id, scale.bands.clone()),
    ]
}

/// Returns the changes that write a subject.
pub fn write_subject(id: &Id<Subject>, name: &str, order: f64, scale: &Id<Scale>) -> Vec<Change> {
    vec![
        Subject::create(id),
        Subject::NAME.set(id, name.to_owned()),
        Subject::ORDER.set(id, order),
        Subject::SCALE.set(id, Some(scale.clone())),
    ]
}
