//! Which rows and columns a class's form has.

use std::collections::BTreeSet;

use crate::grid::CellPosition;
use crate::insight::enrolment::Enrolment;
use crate::model::class::Class;
use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::rating::{Cell, rating};
use crate::model::scale::{Scale, scale};
use crate::model::sheet::{Column, Sheet};
use crate::store::time;
use crate::texts::Texts;
use crate::ui::names::{Listed, Naming};

/// A column with what its head says.
#[derive(Clone, Debug, PartialEq)]
pub struct FormColumn {
    /// Term, subject and scale.
    pub column: Column,
    /// The scale itself.
    pub scale: Scale,
    /// The subject's name.
    pub subject: String,
    /// Class and term, for example `8.A 1. termin`.
    pub term: String,
    /// Tells that a new term begins here.
    pub first: bool,
}

/// Rows and columns of a class's form; all but the ratings.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// The class.
    pub class: Class,
    /// The columns, oldest first.
    pub columns: Vec<FormColumn>,
    /// The rows, in Danish alphabetical order.
    pub rows: Vec<Listed>,
    /// What can be expected of each cell, row by row.
    enrolments: Vec<Enrolment>,
}

impl Layout {
    /// Returns the layout of a class's form, or `None` when there is no such class.
    pub fn read(document: &Document, id: &Id<Class>, naming: Naming, t: Texts) -> Option<Self> {
        let class: Class = document.get(id)?;
        let mut columns: Vec<FormColumn> = Vec::new();
        let mut slots = Vec::new();
        for year in class.years() {
            let sheet = Sheet::read(document, id, year);
            let level = class.level_in(year);
            for column in sheet.columns() {
                let term = (t.common().term)(column.term, level, sheet.terms);
                let subject = sheet.subjects.iter().find(|subject| subject.id == column.subject);
                slots.push(sheet.terms);
                columns.push(FormColumn {
                    scale: scale(document, &column.scale),
                    subject: subject.map(|subject| subject.name.clone()).unwrap_or_default(),
                    term: format!("{} {term}", class.name_in(year)),
                    first: columns.last().is_none_or(|last| last.column.term != column.term),
                    column,
                });
            }
        }
        let rows = naming.class(document, id);
        let enrolments = rows
            .iter()
            .flat_map(|row| {
                let each = columns.iter().zip(&slots);
                each.map(|(c, slots)| Enrolment::of(&row.time, c.column.term, *slots))
            })
            .collect();
        Some(Self { class, columns, rows, enrolments })
    }

    /// Returns a form with nothing in it.
    pub fn empty() -> Self {
        let class = Class { id: Id::new(""), name: String::new(), level: 0, year: 0, from: 0 };
        Self { class, columns: Vec::new(), rows: Vec::new(), enrolments: Vec::new() }
    }

    /// What can be expected of a cell.
    pub fn enrolment(&self, at: CellPosition) -> Enrolment {
        let index = at.row * self.columns.len() + at.col;
        self.enrolments.get(index).copied().unwrap_or(Enrolment::Outside)
    }

    /// Tells whether the pupil was in the class in the term of the column, so that the cell is there
    /// to be filled.
    pub fn is_open(&self, at: CellPosition) -> bool {
        self.enrolment(at) != Enrolment::Outside
    }

    /// How a pupil is called.
    pub fn row_name(&self, row: usize) -> String {
        self.rows.get(row).map(|row| row.shown.clone()).unwrap_or_default()
    }

    /// Tells whether the pupil of a row has left the class by today.
    pub fn has_left(&self, row: usize) -> bool {
        let last = self.rows.get(row).and_then(|row| row.time.to);
        last.is_some_and(|last| last < time::today())
    }

    /// The cell in a row and column, both from 0.
    pub fn cell(&self, row: usize, column: usize) -> Option<Cell> {
        let column = &self.columns.get(column)?.column;
        Some(Cell {
            pupil: self.rows.get(row)?.pupil.id.clone(),
            term: column.term,
            subject: column.subject.clone(),
        })
    }

    /// How a column is called where its head is not in sight.
    pub fn column_name(&self, column: usize) -> String {
        self.columns.get(column).map(|c| format!("{} {}", c.subject, c.term)).unwrap_or_default()
    }

    /// How many ratings stand in a column that another scale would refuse.
    pub fn misfits(&self, document: &Document, column: usize, scale: &Scale) -> usize {
        let cells = (0..self.rows.len()).filter_map(|row| self.cell(row, column));
        cells
            .filter_map(|cell| rating(document, &cell))
            .filter(|&value| scale.check(value).is_err())
            .count()
    }

    /// The scales of the columns, each once.
    pub fn scales(&self) -> Vec<&Scale> {
        let mut seen = BTreeSet::new();
        self.columns
            .iter()
            .map(|c| &c.scale)
            .filter(|scale| seen.insert(scale.id.clone()))
            .collect()
    }

    /// The longest name, in characters, for the width of the names' column; 0 where many columns need
    /// the room more.
    pub fn longest_name(&self) -> usize {
        const FEW: usize = 9;
        if self.columns.len() > FEW {
            return 0;
        }
        self.rows.iter().map(|row| row.shown.chars().count()).max().unwrap_or_default()
    }

    /// The widths of the columns, as the style sheet's names for them.
    pub fn tracks(&self) -> String {
        // Two decimals and a number of two digits need more room than one digit.
        let cells = self.columns.iter().map(|c| match (c.first, c.scale.decimals > 0) {
            (true, false) => " var(--c1)",
            (false, false) => " var(--c)",
            (true, true) => " var(--cw1)",
            (false, true) => " var(--cw)",
        });
        format!("var(--w-name){} var(--w-tail)", cells.collect::<String>())
    }
}
