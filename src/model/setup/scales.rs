//! A school's scales.

use super::write_scale;
use crate::model::class::{Class, classes};
use crate::model::command::{Change, Command, EditKind};
use crate::model::document::Document;
use crate::model::entity::Entity;
use crate::model::id::{Id, IdGenerator};
use crate::model::order::sort_with;
use crate::model::pupil::members;
use crate::model::rating::{Cell, rating};
use crate::model::scale::{REACH, Scale, scale};
use crate::model::sheet;
use crate::model::subject::subjects;
use crate::model::value::FieldType;

/// Returns the school's scales: the built-in ones first, then its own by name.
pub fn scales(document: &Document) -> Vec<Scale> {
    let built_in = [Scale::five(), Scale::marks()];
    let mut own: Vec<Scale> = document.all().collect();
    own.retain(|scale| built_in.iter().all(|one| one.id != scale.id));
    sort_with(&mut own, |a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
    let built_in = built_in.into_iter().map(|one| scale(document, &one.id));
    built_in.chain(own).collect()
}

/// Returns a scale to begin with, from 1 to 10.
pub fn new_scale(id_generator: &mut IdGenerator) -> Scale {
    Scale::even(id_generator.id(), "", (1.0, 10.0), 0)
}

/// Returns the command that makes a scale, or changes it to what `scale` says.
pub fn save_scale(document: &Document, scale: &Scale) -> Command {
    let changes = write_scale(scale).into_iter();
    let is_new = |change: &Change| *document.value(&change.record, &change.field) != change.value;
    let edit_kind = match document.get(&scale.id) {
        Some(_) => EditKind::Edit(Scale::KIND),
        None => EditKind::Add(Scale::KIND),
    };
    Command::new(edit_kind, changes.filter(is_new))
}

/// Returns the command that deletes a scale; ask [`scale_use`] first.
pub fn remove_scale(id: &Id<Scale>) -> Command {
    Command::new(EditKind::Remove(Scale::KIND), [Scale::delete(id)])
}

/// Where a scale is used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScaleUse {
    /// The names of the subjects that usually have it.
    pub subjects: Vec<String>,
    /// The names of the classes with a column that has it.
    pub classes: Vec<String>,
    /// Tells that a form of a deleted class, which can come back, names it.
    pub elsewhere: bool,
}

impl ScaleUse {
    /// Tells whether it is used nowhere.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Returns where a scale is used.
pub fn scale_use(document: &Document, id: &Id<Scale>) -> ScaleUse {
    let of_subject = subjects(document).into_iter().filter(|subject| subject.usual_scale() == *id);
    let of_class = classes(document).into_iter().filter(|class| has_column(document, class, id));
    let mut names = |(_, record): (_, &crate::model::record::Record)| {
        record
            .fields_with("scale.")
            .any(|(_, register)| Id::read(register.value()).as_ref() == Some(id))
    };
    let classes: Vec<String> = of_class.map(|class| class.name).collect();
    ScaleUse {
        subjects: of_subject.map(|subject| subject.name).collect(),
        elsewhere: classes.is_empty() && document.of_kind(sheet::KIND).any(&mut names),
        classes,
    }
}

fn has_column(document: &Document, class: &Class, id: &Id<Scale>) -> bool {
    sheet::columns(document, class).iter().any(|column| column.scale == *id)
}

/// What is wrong with a scale that somebody wants to keep.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ScaleFlaw {
    /// It has no name.
    NoName,
    /// Another scale has that name.
    NameTaken,
    /// Its smallest value is not below its largest.
    Range,
    /// It reaches farther than any scale does.
    TooFar,
    /// Its smallest or largest value has more decimals than its values.
    RangeTooFine,
    /// A band begins outside the range, or not where a value can lie; the band's place from 0.
    BandOutside(usize),
    /// A band begins at or below the one before it; the band's place from 0.
    BandOrder(usize),
    /// It has no bands.
    NoBands,
    /// So many ratings on it would no longer be values of it.
    RatingsOutside(usize),
}

/// Returns what is wrong with a scale that somebody wants to keep, if anything.
pub fn flaw(document: &Document, scale: &Scale) -> Option<ScaleFlaw> {
    let built_in = [Scale::five_id(), Scale::marks_id()].contains(&scale.id);
    let same_name = |other: &Scale| {
        other.id != scale.id && other.name.trim().to_lowercase() == scale.name.trim().to_lowercase()
    };
    let outside = |value: f64| scale.check(value).is_err();
    let [low, high] = [scale.min, scale.max].map(|end| !REACH.contains(&end));
    if scale.name.trim().is_empty() && !built_in {
        return Some(ScaleFlaw::NoName);
    } else if !scale.name.trim().is_empty() && scales(document).iter().any(same_name) {
        return Some(ScaleFlaw::NameTaken);
    } else if scale.min.partial_cmp(&scale.max) != Some(std::cmp::Ordering::Less) {
        return Some(ScaleFlaw::Range);
    } else if low || high {
        return Some(ScaleFlaw::TooFar);
    } else if outside(scale.min) || outside(scale.max) {
        return Some(ScaleFlaw::RangeTooFine);
    } else if scale.bands.is_empty() {
        return Some(ScaleFlaw::NoBands);
    }
    let bands = &scale.bands;
    let too_low = bands.windows(2).position(|pair| pair[1].from <= pair[0].from).map(|i| i + 1);
    let misplaced = bands.iter().position(|band| outside(band.from));
    misplaced.map(ScaleFlaw::BandOutside).or(too_low.map(ScaleFlaw::BandOrder)).or_else(|| {
        Some(ratings_outside(document, scale)).filter(|n| *n > 0).map(ScaleFlaw::RatingsOutside)
    })
}

fn ratings_outside(document: &Document, scale: &Scale) -> usize {
    let of_class = |class: Class| {
        let pupils = members(document, &class.id);
        let columns = sheet::columns(document, &class).into_iter();
        let values = columns.filter(|column| column.scale == scale.id).flat_map(|column| {
            let value = |(pupil, _): &(crate::model::pupil::Pupil, _)| {
                let (pupil, subject) = (pupil.id.clone(), column.subject.clone());
                rating(document, &Cell { pupil, term: column.term, subject })
            };
            pupils.iter().filter_map(value).collect::<Vec<f64>>()
        });
        values.filter(|value| scale.check(*value).is_err()).count()
    };
    classes(document).into_iter().map(of_class).sum()
}

#[cfg(test)]
mod tests;
