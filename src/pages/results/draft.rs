//! The table that is being brought in, and how it is going to be read.

use std::sync::Arc;

use leptos::prelude::*;

use crate::file::csv::{Table, TableError};
use crate::file::gradebook::{Gradebook, Mapping, NameFrom, ValueColumn, apply};
use crate::file::results::{Plan, ResultScale, Tally, import, standing_scale};
use crate::file::text::class_grade;
use crate::model::document::Document;
use crate::model::id::IdGenerator;
use crate::model::scale::Scale;
use crate::model::setup;
use crate::model::sorted::SortedSet;
use crate::model::subject::subjects;
use crate::model::term::year_of;
use crate::store::{Store, time, use_store};
use crate::texts::{Texts, use_texts};

/// The level offered for classes whose name does not say one: a guess to be looked at.
const USUAL_LEVEL: u8 = 9;

/// One column with ratings, on the page. It outlives the field or button that added it.
pub type Value = (u32, ArcRwSignal<ValueColumn>);

/// Up to two columns that are read together.
pub type Pair = [Option<usize>; 2];

/// The table and how it is going to be read; copied freely, since it is only a handle.
#[derive(Clone, Copy)]
pub struct Draft {
    store: Store,
    t: Texts,
    /// What the table is called.
    pub file: RwSignal<String>,
    /// The table.
    pub table: RwSignal<Option<Arc<Table>>>,
    /// Why there is none.
    pub error: RwSignal<Option<TableError>>,
    /// The columns that make the class.
    pub class_columns: RwSignal<Pair>,
    /// The columns that make the name.
    pub name_columns: RwSignal<Pair>,
    /// The columns with ratings.
    pub values: RwSignal<Vec<Value>>,
    next_value: RwSignal<u32>,
    /// The scale of the ratings.
    pub scale: RwSignal<ResultScale>,
    /// The name of the class where the table names none.
    pub class_name: RwSignal<String>,
    /// The level of classes whose name does not say it.
    pub level: RwSignal<u8>,
    /// Tells whether classes of the same name are used.
    pub into_known: RwSignal<bool>,
}

impl Draft {
    /// Makes an empty draft available to the parts of the page.
    pub fn provide() -> Self {
        let t = use_texts();
        let draft = Self {
            store: use_store(),
            t,
            file: RwSignal::default(),
            table: RwSignal::default(),
            error: RwSignal::default(),
            class_columns: RwSignal::default(),
            name_columns: RwSignal::default(),
            values: RwSignal::default(),
            next_value: RwSignal::default(),
            scale: RwSignal::new(ResultScale::Known(Scale::five_id())),
            class_name: RwSignal::new(t.results().usual_class.to_owned()),
            level: RwSignal::new(USUAL_LEVEL),
            into_known: RwSignal::new(true),
        };
        provide_context(draft);
        draft
    }

    /// Takes a table and guesses how it is meant.
    pub fn take(&self, name: &str, text: &str) {
        self.file.set(name.to_owned());
        match Table::parse(text) {
            Err(error) => {
                self.table.set(None);
                self.error.set(Some(error));
            }
            Ok(table) => {
                self.error.set(None);
                self.guess(&table, name);
                self.table.set(Some(Arc::new(table)));
            }
        }
    }

    fn guess(&self, table: &Table, file: &str) {
        let subject = self.store.with_untracked(|document| subject_of_file(document, file));
        let mapping = Mapping::suggest(table, year_of(time::today()), &subject);
        let pair = |columns: &[usize]| [columns.first().copied(), columns.get(1).copied()];
        self.class_columns.set(pair(&mapping.class_columns));
        self.name_columns.set(match &mapping.name {
            NameFrom::Columns(columns) => pair(columns),
            NameFrom::RowNumber { .. } => Pair::default(),
        });
        let known = self.store.with_untracked(setup::scales);
        self.scale.set(ResultScale::from_spec(&mapping.scale, &known));
        self.values.set(Vec::new());
        mapping.values.clone().into_iter().for_each(|value| self.add(value));
        self.prefer_standing_scale(table, mapping);
    }

    /// Takes the scale of the ratings that stand in the columns already, where most of the table fits
    /// it: a mistyped number must not put a whole column on another scale.
    fn prefer_standing_scale(&self, table: &Table, mapping: Mapping) {
        let plan = untrack(|| self.plan());
        let fitting = |book: &Gradebook| {
            let rows = book.classes.iter().flat_map(|class| &class.pupils);
            rows.flat_map(|row| &row.values).flatten().count()
        };
        let book = apply(table, &mapping);
        let standing = self.store.with_untracked(|document| {
            let scale = ResultScale::Known(standing_scale(document, &book, &plan)?);
            let spec = scale.spec(document);
            let fits = fitting(&apply(table, &Mapping { scale: spec, ..mapping }));
            (fits * 2 > fitting(&book)).then_some(scale)
        });
        if let Some(scale) = standing {
            self.scale.set(scale);
        }
    }

    /// Adds a column with ratings.
    pub fn add(&self, value: ValueColumn) {
        let key = self.next_value.get_untracked();
        self.next_value.set(key + 1);
        self.values.update(|values| values.push((key, ArcRwSignal::new(value))));
    }

    /// Adds a column like the last one, a term later.
    pub fn add_another(&self) {
        let last = self
            .values
            .with_untracked(|values| values.last().map(|(_, value)| value.get_untracked()));
        self.add(match last {
            Some(last) => ValueColumn { column: last.column + 1, slot: last.slot % 4 + 1, ..last },
            None => ValueColumn {
                column: 0,
                year: year_of(time::today()),
                slot: 1,
                subject: String::new(),
            },
        });
    }

    /// Takes a column with ratings away.
    pub fn remove(&self, key: u32) {
        self.values.update(|values| values.retain(|(other, _)| *other != key));
    }

    fn value_columns(&self) -> Vec<ValueColumn> {
        self.values.with(|values| values.iter().map(|(_, value)| value.get()).collect())
    }

    fn mapping(&self) -> Mapping {
        let columns = |pair: Pair| pair.into_iter().flatten().collect::<Vec<_>>();
        let names = columns(self.name_columns.get());
        let prefix = self.t.results().pupil_prefix.to_owned();
        let name = if names.is_empty() {
            NameFrom::RowNumber { prefix }
        } else {
            NameFrom::Columns(names)
        };
        let scale =
            self.scale.with(|scale| self.store.with_untracked(|document| scale.spec(document)));
        Mapping {
            class_columns: columns(self.class_columns.get()),
            name,
            values: self.value_columns(),
            scale,
        }
    }

    /// What the table holds, read that way.
    pub fn book(&self) -> Option<Gradebook> {
        let table = self.table.get()?;
        Some(apply(&table, &self.mapping()))
    }

    /// What is to be made of it.
    pub fn plan(&self) -> Plan {
        Plan {
            values: self.value_columns(),
            scale: self.scale.get(),
            class_name: self.class_name.get().trim().to_owned(),
            level: self.level.get(),
            into_known: self.into_known.get(),
        }
    }

    /// What would come of it.
    pub fn tally(&self, book: &Gradebook) -> Tally {
        let plan = self.plan();
        // Only to count: these names are never used.
        let mut id_generator = IdGenerator::seeded(0);
        self.store.with_untracked(|document| import(document, &mut id_generator, book, &plan).0)
    }

    /// Tells whether there is a class whose name does not begin with a level.
    pub fn asks_level(&self, book: &Gradebook) -> bool {
        let plan = self.plan();
        book.classes.iter().any(|rows| class_grade(plan.label(rows)).is_none())
    }

    /// What must be put right before it can be brought in.
    pub fn lacks(&self, book: &Gradebook) -> Option<&'static str> {
        let r = &self.t.results().outcome;
        let plan = self.plan();
        let mut seen = SortedSet::new();
        if !self.store.space().is_kept() {
            return Some(r.read_only);
        }
        if book.classes.is_empty() {
            return Some(r.lacks_pupils);
        }
        if plan.values.is_empty() || plan.values.iter().any(|value| value.subject.trim().is_empty())
        {
            return Some(r.lacks_subject);
        }
        if !plan
            .values
            .iter()
            .all(|v| seen.insert((v.year, v.slot, v.subject.trim().to_lowercase())))
        {
            return Some(r.lacks_difference);
        }
        if matches!(&plan.scale, ResultScale::New { min, max, .. } if min >= max) {
            return Some(r.lacks_range);
        }
        book.classes.iter().any(|rows| plan.label(rows).is_empty()).then_some(r.lacks_class)
    }

    /// The heading of a column, or its number.
    pub fn heading(&self, column: usize) -> String {
        self.table.with(|table| {
            let heading = table
                .as_ref()
                .map(|table| table.cell(0, column).trim().to_owned())
                .unwrap_or_default();
            if heading.is_empty() { (self.t.results().column)(column + 1) } else { heading }
        })
    }
}

/// Returns the draft of the page.
pub fn use_draft() -> Draft {
    expect_context()
}

/// The subject that a file's name names, such as MAT in `karakterer-mat.csv`.
fn subject_of_file(document: &Document, file: &str) -> String {
    let words = file.to_lowercase();
    let own = subjects(document).into_iter().map(|subject| subject.name);
    let first = crate::model::setup::FIRST_SUBJECTS.iter().map(|(_, name)| (*name).to_owned());
    let mut names: Vec<String> = own.collect();
    if names.is_empty() {
        names = first.collect();
    }
    names.into_iter().find(|name| words.contains(&name.to_lowercase())).unwrap_or_default()
}
