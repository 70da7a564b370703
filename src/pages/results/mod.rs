//! Bringing in a table of results.

mod draft;
mod outcome;
mod scale;
mod source;
mod table;
mod values;
mod who;

use leptos::prelude::*;

use crate::route::Route;
use crate::texts::use_texts;
use crate::ui::head::Head;
use crate::ui::memo::memo;
use draft::Draft;

/// Bringing in a table of results: the table, how it is read, and what comes out of it.
#[component]
pub fn Results() -> impl IntoView {
    let t = use_texts();
    let draft = Draft::provide();
    let crumbs = vec![
        (t.shell().classes.to_owned(), Some(Route::Classes)),
        (t.results().title.to_owned(), None),
    ];
    // A table with headings only has nobody in it.
    let ready = memo(move || {
        draft.table.with(|table| table.as_ref().is_some_and(|table| table.rows().len() > 1))
    });
    let controls = move || {
        ready.get().then(|| {
            view! {
                <table::FirstRows/>
                <div class="two">
                    <div><who::Who/> <scale::ScaleChoice/></div>
                    <div><values::Values/> <outcome::Outcome/></div>
                </div>
            }
        })
    };
    view! {
        <Head title=t.results().title crumbs/>
        <p class="measure">{t.results().intro}</p>
        <source::Source/>
        {controls}
    }
}
