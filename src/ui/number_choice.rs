//! A choice among numbers.

use leptos::prelude::*;

use super::field::optional;

/// A choice among numbers, such as years or levels. What is done with it is the page's matter.
#[component]
pub fn NumberChoice(
    /// The number that is chosen.
    #[prop(into)]
    value: Signal<i32>,
    /// The choices: the number, and how it is shown.
    #[prop(into)]
    options: Signal<Vec<(i32, String)>>,
    /// Called with the number chosen.
    #[prop(into)]
    on_choose: Callback<i32>,
    /// The id that its label points to.
    #[prop(into, optional)]
    id: String,
    /// Its name, where no label points to it.
    #[prop(into, optional)]
    label: String,
) -> impl IntoView {
    let options = move || {
        let option = |(number, shown): (i32, String)| {
            view! { <option value=number.to_string() prop:selected=move || value.get() == number>{shown}</option> }
        };
        options.get().into_iter().map(option).collect_view()
    };
    let change = move |event| {
        if let Ok(number) = event_target_value(&event).parse() {
            on_choose.run(number);
        }
    };
    view! {
        <select class="input" id=optional(id) aria-label=optional(label) on:change=change>
            {options}
        </select>
    }
}
