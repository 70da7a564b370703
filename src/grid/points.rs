//! A grid of another kind for the tests: points of pupils by task, from 0 to a most, or absent.

use super::position::{CellPosition, Size};
use super::source::{GridEdit, GridSource};
use crate::model::command::{Change, Command, EditKind};
use crate::model::document::Document;
use crate::model::id::RecordId;
use crate::model::stamp::{Clock, ReplicaId};
use crate::model::value::{FieldType, Value};

/// Who was not there that day.
const ABSENT: &str = "a";

/// The most points of a task.
const MOST: u8 = 4;

pub struct Points {
    pub document: Document,
    pupils: Vec<String>,
    tasks: Vec<String>,
    /// Cells that nobody fills.
    pub closed: Vec<CellPosition>,
    clock: Clock,
}

impl Points {
    pub fn of(pupils: &[&str], tasks: &[&str]) -> Self {
        let own = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        Self {
            document: Document::default(),
            pupils: own(pupils),
            tasks: own(tasks),
            closed: Vec::new(),
            clock: Clock::new(ReplicaId::new("p", "s")),
        }
    }

    /// Carries out what was done to cells.
    pub fn apply(&mut self, edit: GridEdit, cells: Vec<(CellPosition, Value)>) {
        let command = self.command(edit, cells);
        self.document.apply(&command, &mut self.clock, 1);
    }

    /// Types texts into the cells of a row, from its beginning.
    pub fn fill_row(&mut self, row: usize, texts: &[&str]) {
        for (col, text) in texts.iter().enumerate() {
            let at = CellPosition { row, col };
            let value = self.parse(at, text).unwrap();
            self.apply(GridEdit::Type, vec![(at, value)]);
        }
    }

    /// What the cells of the rows show.
    pub fn texts(&self) -> Vec<Vec<String>> {
        let row = |row| (0..self.tasks.len()).map(move |col| self.text(CellPosition { row, col }));
        (0..self.pupils.len()).map(|each| row(each).collect()).collect()
    }

    fn record(&self, row: usize) -> RecordId {
        RecordId::new("points", "test", &self.pupils[row])
    }
}

impl GridSource for Points {
    fn size(&self) -> Size {
        Size { rows: self.pupils.len(), cols: self.tasks.len() }
    }

    fn value(&self, at: CellPosition) -> Value {
        self.document.value(&self.record(at.row), &self.tasks[at.col]).clone()
    }

    fn text(&self, at: CellPosition) -> String {
        match self.value(at) {
            Value::Null => String::new(),
            Value::String(state) => state,
            number => number.to_string(),
        }
    }

    fn parse(&self, _: CellPosition, text: &str) -> Result<Value, String> {
        match (text, text.parse::<u8>()) {
            ("", _) => Ok(Value::Null),
            (ABSENT, _) => Ok(Value::from(ABSENT)),
            (_, Ok(points)) if points <= MOST => Ok(points.write()),
            _ => Err(format!("0 to {MOST}, or {ABSENT}")),
        }
    }

    fn takes(&self, at: CellPosition, value: &Value) -> bool {
        value.is_string() || self.parse(at, &value.to_string()).is_ok()
    }

    fn takes_single_signs(&self, _: CellPosition) -> bool {
        true
    }

    fn is_open(&self, at: CellPosition) -> bool {
        !self.closed.contains(&at)
    }

    fn why_closed(&self, at: CellPosition) -> String {
        format!("{} did not get the task", self.pupils[at.row])
    }

    fn command(&self, _: GridEdit, cells: Vec<(CellPosition, Value)>) -> Command {
        let change = |(at, value): (CellPosition, Value)| {
            Change::new(self.record(at.row), &self.tasks[at.col], value)
        };
        Command::new(EditKind::Rate, cells.into_iter().map(change))
    }

    fn row_name(&self, row: usize) -> String {
        self.pupils[row].clone()
    }

    fn col_name(&self, col: usize) -> String {
        self.tasks[col].clone()
    }

    fn begins_group(&self, col: usize) -> bool {
        col == 0
    }

    fn row_id(&self, row: usize) -> Option<String> {
        self.pupils.get(row).cloned()
    }

    fn col_id(&self, col: usize) -> Option<String> {
        self.tasks.get(col).cloned()
    }
}
