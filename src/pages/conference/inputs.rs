//! Small inputs of the steps that other pages have no use for.

use leptos::prelude::*;

use crate::store::use_store;
use crate::ui::field::{Choice, DateInput, FieldBinding, TextArea, TextInput, locked};

/// A control with a quiet label above it, for the compact forms of lists.
fn labelled(id: String, label: &'static str, full: bool, control: impl IntoView) -> impl IntoView {
    view! {
        <div class="field" class:full=full>
            <span class="help"><label for=id>{label}</label></span>
            {control}
        </div>
    }
}

/// A line of text with its label.
#[component]
pub fn LineField(
    /// What it shows and changes.
    binding: FieldBinding,
    /// What the label says.
    label: &'static str,
    /// Tells that it takes the whole width.
    #[prop(optional)]
    full: bool,
    /// Suggestions: the id of a `datalist`.
    #[prop(optional)]
    list: &'static str,
) -> impl IntoView {
    let id = binding.control();
    labelled(id.clone(), label, full, view! { <TextInput binding id list/> })
}

/// A text of several lines with its label; it takes the whole width.
#[component]
pub fn AreaField(
    /// What it shows and changes.
    binding: FieldBinding,
    /// What the label says.
    label: &'static str,
    /// Said in it while it is empty.
    #[prop(optional)]
    placeholder: &'static str,
) -> impl IntoView {
    let id = binding.control();
    labelled(id.clone(), label, true, view! { <TextArea binding id placeholder/> })
}

/// A date with its label.
#[component]
pub fn DateField(
    /// What it shows and changes.
    binding: FieldBinding,
    /// What the label says.
    label: &'static str,
) -> impl IntoView {
    let id = binding.control();
    labelled(id.clone(), label, false, view! { <DateInput binding id/> })
}

/// A choice of one among few with its label.
#[component]
pub fn ChoiceField(
    /// What it shows and changes.
    binding: FieldBinding,
    /// What the label says.
    label: &'static str,
    /// The choices: the word that is kept, and how it is shown. The first also stands for empty.
    options: Vec<(String, String)>,
    /// Tells that it takes the whole width.
    #[prop(optional)]
    full: bool,
) -> impl IntoView {
    let id = binding.control();
    labelled(id.clone(), label, full, view! { <Choice binding id options/> })
}

/// A time of day that saves when chosen.
#[component]
pub fn TimeInput(
    /// What it shows and changes.
    binding: FieldBinding,
    /// The id that its label points to.
    #[prop(into)]
    id: String,
) -> impl IntoView {
    let store = use_store();
    let text = binding.text();
    // Browsers may add seconds; the model keeps hours and minutes.
    let change =
        move |event| binding.set(event_target_value(&event).chars().take(5).collect::<String>());
    view! { <input class="input" type="time" id=id prop:readOnly=locked(store) prop:value=move || text.get() on:change=change/> }
}

/// A choice of one among two to four, all in sight, that saves when chosen.
#[component]
pub fn Segmented(
    /// What it shows and changes.
    binding: FieldBinding,
    /// What is chosen.
    #[prop(into)]
    legend: String,
    /// The choices: the word that is kept, and how it is shown. The first also stands for empty.
    options: Vec<(&'static str, &'static str)>,
) -> impl IntoView {
    let store = use_store();
    let text = binding.text();
    let name = format!("{}-{}", binding.record.local(), binding.field);
    let first = options.first().map(|(word, _)| *word);
    let options = options
        .into_iter()
        .map(|(word, shown)| {
            let binding = binding.clone();
            let chosen =
                move || text.with(|text| text == word || (text.is_empty() && first == Some(word)));
            view! {
                <label>
                    <input
                        type="radio"
                        name=name.clone()
                        value=word
                        prop:checked=chosen
                        prop:disabled=locked(store)
                        on:change=move |_| binding.set(word.to_owned())
                    />
                    {shown}
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="field full">
            <legend><span class="help">{legend}</span></legend>
            <div class="segmented">{options}</div>
        </fieldset>
    }
}
