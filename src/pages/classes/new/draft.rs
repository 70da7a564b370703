//! The class that is being put together.

use leptos::prelude::*;

use crate::file::roster::{RosterError, RosterOptions, RosterPreview, RosterRow, preview};
use crate::model::class::{Class, level_of_name};
use crate::model::id::Id;
use crate::model::order::sort_with;
use crate::model::setup::NewClass;
use crate::model::sorted::{SortedMap, SortedSet};
use crate::model::term::{Year, year_of};
use crate::store::time;
use crate::ui::memo::memo;
use crate::ui::names::danish_order;

/// The level shown where neither name nor list says one.
const USUAL_LEVEL: u8 = 7;

/// The class that is being put together; copied freely, since it is only a handle.
#[derive(Clone, Copy)]
pub struct Draft {
    /// The list as pasted or read.
    pub text: RwSignal<String>,
    /// Corrections to how it is read.
    pub options: RwSignal<RosterOptions>,
    /// Lines whose pupils are left out.
    pub unticked: RwSignal<SortedSet<usize>>,
    /// The list as understood, names in Danish order.
    pub preview: Memo<Result<RosterPreview, RosterError>>,
    /// Tells that the classes the list names are made, each by itself.
    pub split: RwSignal<bool>,
    /// The name as typed.
    pub name: RwSignal<Option<String>>,
    /// The level as chosen.
    pub level: RwSignal<Option<u8>>,
    /// The school year.
    pub year: RwSignal<Year>,
    /// How many earlier school years its form shows.
    pub earlier: RwSignal<i32>,
    /// Tells that somebody has tried to make it, so that what is missing is said.
    pub tried: RwSignal<bool>,
}

impl Draft {
    /// Makes an empty draft available to the parts of the page.
    pub fn provide() -> Self {
        let text = RwSignal::new(String::new());
        let options = RwSignal::new(RosterOptions::default());
        let draft = Self {
            text,
            options,
            unticked: RwSignal::default(),
            preview: memo(move || text.with(|text| options.with(|options| sorted(text, options)))),
            split: RwSignal::new(true),
            name: RwSignal::default(),
            level: RwSignal::default(),
            year: RwSignal::new(year_of(time::today())),
            earlier: RwSignal::new(0),
            tried: RwSignal::new(false),
        };
        provide_context(draft);
        draft
    }

    /// Takes a new list; corrections to the one before do not concern it.
    pub fn take(&self, text: String) {
        self.options.set(RosterOptions::default());
        self.unticked.set(SortedSet::new());
        self.split.set(true);
        self.text.set(text);
    }

    /// The rows that are taken along.
    pub fn rows(&self) -> Vec<RosterRow> {
        let unticked = self.unticked.get();
        self.preview.with(|preview| {
            let rows = preview.iter().flat_map(|preview| &preview.rows);
            rows.filter(|row| !unticked.contains(&row.line)).cloned().collect()
        })
    }

    /// The classes that the list names, with their pupils' names.
    pub fn labels(&self) -> SortedMap<String, Vec<String>> {
        let mut labels: SortedMap<String, Vec<String>> = SortedMap::new();
        for row in self.rows() {
            labels.entry(row.class.unwrap_or_default()).or_default().push(row.name);
        }
        labels
    }

    /// Tells whether the list names several classes.
    pub fn has_several(&self) -> bool {
        self.preview.with(|preview| {
            let rows = preview.iter().flat_map(|preview| &preview.rows);
            rows.filter_map(|row| row.class.as_ref()).collect::<SortedSet<_>>().len() > 1
        })
    }

    /// Tells whether several classes are going to be made.
    pub fn is_split(&self) -> bool {
        self.split.get() && self.has_several()
    }

    /// The name of the one class: as typed, else the one the list names.
    pub fn class_name(&self) -> String {
        self.name.get().unwrap_or_else(|| {
            let mut labels = self.labels().into_keys();
            match (labels.next(), labels.next()) {
                (Some(only), None) => only,
                _ => String::new(),
            }
        })
    }

    /// The level of the one class: as chosen, else the one its name says.
    pub fn class_level(&self) -> u8 {
        self.level.get().or_else(|| level_of_name(&self.class_name())).unwrap_or(USUAL_LEVEL)
    }

    /// What the class was called in an earlier year.
    pub fn name_in(&self, year: Year) -> String {
        let (now, level) = (self.year.get(), self.class_level());
        Class { id: Id::new("new"), name: self.class_name(), level, year: now, from: now }
            .name_in(year)
    }

    /// The classes as they are going to be made.
    pub fn classes(&self) -> Vec<NewClass> {
        let year = self.year.get();
        let years = year - self.earlier.get()..=year;
        if !self.is_split() {
            let pupils = self.rows().into_iter().map(|row| row.name).collect();
            let name = self.class_name().trim().to_owned();
            return vec![NewClass { name, level: self.class_level(), years, pupils }];
        }
        let labels = self.labels().into_iter();
        labels
            .map(|(label, pupils)| {
                // Rows without a class stand together in one with the name typed for them.
                let name =
                    if label.is_empty() { self.name.get().unwrap_or_default() } else { label };
                let level = level_of_name(&name).unwrap_or_else(|| self.class_level());
                NewClass { name: name.trim().to_owned(), level, years: years.clone(), pupils }
            })
            .collect()
    }
}

/// Returns the draft of the page.
pub fn use_draft() -> Draft {
    expect_context()
}

/// The list as understood, names in Danish order.
fn sorted(text: &str, options: &RosterOptions) -> Result<RosterPreview, RosterError> {
    let mut found = preview(text, options)?;
    let order = danish_order();
    sort_with(&mut found.rows, |a, b| order(&a.name, &b.name).then(a.line.cmp(&b.line)));
    Ok(found)
}
