//! Fields bound to registers: they save as one types.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::model::command::{Change, Command, EditKind};
use crate::model::entity::{Entity, Field};
use crate::model::id::{Id, RecordId};
use crate::model::value::{self, FieldType, Value};
use crate::store::use_store;
use crate::ui::memo::memo;

/// Which register a field shows, and what a change of it is called.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldBinding {
    /// The record.
    pub record: RecordId,
    /// The field of the record.
    pub field: String,
    /// What undo calls the change.
    pub edit_kind: EditKind,
}

impl FieldBinding {
    /// Returns the binding to a field of a record.
    pub fn new(record: RecordId, field: impl Into<String>, edit_kind: EditKind) -> Self {
        Self { record, field: field.into(), edit_kind }
    }

    /// Returns the binding to a field of a thing; to change it is to change the thing.
    pub fn of<E: Entity, T: FieldType>(id: &Id<E>, field: Field<E, T>) -> Self {
        Self::new(id.record(), field.key(), EditKind::Edit(E::KIND))
    }

    /// Returns the id of the control for a field of a thing: `decision-k7f2-what`.
    pub fn control_of(record: &RecordId, field: &str) -> String {
        format!("{}-{}-{field}", record.kind(), record.local())
    }

    /// Returns the id of the control for the field.
    pub fn control(&self) -> String {
        Self::control_of(&self.record, &self.field)
    }

    /// Returns the stored value, and follows its record.
    pub fn get<T: FieldType>(&self) -> Option<T> {
        use_store().with_record(&self.record, |record| {
            T::read(record.map_or(&Value::Null, |r| r.value(&self.field)))
        })
    }

    /// Sets the value.
    pub fn set<T: FieldType>(&self, value: T) {
        let change = Change::new(self.record.clone(), &self.field, value.write());
        use_store().apply(Command::new(self.edit_kind, [change]));
    }

    /// Returns the stored text, following its record.
    pub fn text(&self) -> Memo<String> {
        let binding = self.clone();
        let store = use_store();
        memo(move || {
            store.with_record(&binding.record, |record| {
                record.map(|record| record.text(&binding.field).to_owned()).unwrap_or_default()
            })
        })
    }
}

/// A line of text that saves as one types.
#[component]
pub fn TextInput(
    /// What it shows and changes.
    binding: FieldBinding,
    /// The id that its label points to.
    #[prop(into, optional)]
    id: String,
    /// Its name, where no label points to it.
    #[prop(into, optional)]
    label: String,
    /// Said in it while it is empty.
    #[prop(into, optional)]
    placeholder: String,
    /// Suggestions: the id of a `datalist`.
    #[prop(into, optional)]
    list: String,
) -> impl IntoView {
    let text = binding.text();
    let store = use_store();
    let input = move |event| {
        let value = event_target_value(&event);
        run_text(store, &binding, value);
    };
    view! {
        <input
            class="input"
            type="text"
            id=optional(id)
            aria-label=optional(label)
            placeholder=optional(placeholder)
            list=optional(list)
            autocomplete="off"
            maxlength="300"
            prop:readOnly=locked(store)
            prop:value=move || text.get()
            on:input=input
        />
    }
}

/// A text of several lines that grows and saves as one types.
#[component]
pub fn TextArea(
    /// What it shows and changes.
    binding: FieldBinding,
    /// The id that its label points to.
    #[prop(into, optional)]
    id: String,
    /// Its name, where no label points to it.
    #[prop(into, optional)]
    label: String,
    /// The id of its help.
    #[prop(into, optional)]
    described_by: String,
    /// Said in it while it is empty.
    #[prop(into, optional)]
    placeholder: String,
) -> impl IntoView {
    let text = binding.text();
    let store = use_store();
    let input = move |event| {
        let value = event_target_value(&event);
        run_text(store, &binding, value);
    };
    view! {
        <div class="autosize" data-value=move || text.get()>
            <textarea
                rows="2"
                id=optional(id)
                aria-label=optional(label)
                aria-describedby=optional(described_by)
                placeholder=optional(placeholder)
                maxlength="20000"
                prop:readOnly=locked(store)
                prop:value=move || text.get()
                on:input=input
            ></textarea>
        </div>
    }
}

/// Returns the date that stands in a field, which may be none, or `None` while it is one that cannot
/// be kept: a browser tells of the year 2 while somebody types 2026.
pub fn date_typed(text: &str) -> Option<Option<NaiveDate>> {
    if text.is_empty() { Some(None) } else { value::date(text).map(Some) }
}

/// A date that saves when chosen.
#[component]
pub fn DateInput(
    /// What it shows and changes.
    binding: FieldBinding,
    /// The id that its label points to.
    #[prop(into, optional)]
    id: String,
    /// Its name, where no label points to it.
    #[prop(into, optional)]
    label: String,
) -> impl IntoView {
    let text = binding.text();
    // A file may say that there is a 31st of February; the browser knows no such day.
    let shown =
        move || text.with(|text| value::date(text).map(|_| text.clone()).unwrap_or_default());
    let store = use_store();
    let change = move |event| {
        if let Some(date) = date_typed(&event_target_value(&event)) {
            run_value(store, &binding, date.write());
        }
    };
    view! {
        <input
            class="input"
            type="date"
            id=optional(id)
            aria-label=optional(label)
            prop:readOnly=locked(store)
            prop:value=shown
            on:change=change
        />
    }
}

/// A choice of one among few that saves when chosen.
#[component]
pub fn Choice(
    /// What it shows and changes.
    binding: FieldBinding,
    /// The choices: the word that is kept, and how it is shown. The first also stands for empty.
    options: Vec<(String, String)>,
    /// The id that its label points to.
    #[prop(into, optional)]
    id: String,
    /// Its name, where no label points to it.
    #[prop(into, optional)]
    label: String,
) -> impl IntoView {
    let text = binding.text();
    let store = use_store();
    let change = move |event| {
        let value = event_target_value(&event);
        run_text(store, &binding, value);
    };
    let first = options.first().map(|(word, _)| word.clone()).unwrap_or_default();
    let options = options
        .into_iter()
        .map(|(word, shown)| {
            let (is, first) = (word.clone(), first.clone());
            let chosen = move || text.with(|text| *text == is || (text.is_empty() && is == first));
            view! { <option value=word prop:selected=chosen>{shown}</option> }
        })
        .collect_view();
    view! {
        <select
            class="input"
            id=optional(id)
            aria-label=optional(label)
            prop:disabled=locked(store)
            on:change=change
        >
            {options}
        </select>
    }
}

/// A tick that saves when set.
#[component]
pub fn Tick(
    /// What it shows and changes.
    binding: FieldBinding,
    /// What the tick says.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let store = use_store();
    let shown = binding.clone();
    let on = memo(move || {
        store.with_record(&shown.record, |record| {
            record.is_some_and(|r| *r.value(&shown.field) == Value::Bool(true))
        })
    });
    let change = move |event| run_value(store, &binding, event_target_checked(&event).write());
    view! {
        <label class="check">
            <input type="checkbox" prop:checked=move || on.get() prop:disabled=locked(store) on:change=change/>
            <span>{label}</span>
        </label>
    }
}

/// Tells whether the open data are only looked at, and follows it: what is typed then is not kept.
pub fn locked(store: crate::store::Store) -> impl Fn() -> bool + Copy + Send + Sync + 'static {
    move || !store.space().is_kept()
}

fn run_text(store: crate::store::Store, binding: &FieldBinding, text: String) {
    run_value(store, binding, text.write());
}

fn run_value(store: crate::store::Store, binding: &FieldBinding, value: Value) {
    let change = Change::new(binding.record.clone(), &binding.field, value);
    store.apply(Command::new(binding.edit_kind, [change]));
}

/// An attribute that is left out when there is nothing to say.
pub(super) fn optional(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}
