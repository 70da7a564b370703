//! A new conference: what about, which classes, when.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::classes::ClassTicks;
use crate::model::class::Class;
use crate::model::conference::{Conference, last_for};
use crate::model::id::Id;
use crate::model::step::Step;
use crate::pages::conference::title::title_of;
use crate::route::Route;
use crate::store::use_store;
use crate::texts::use_texts;
use crate::ui::field::date_typed;
use crate::ui::focus::focus_once_shown;
use crate::ui::memo::memo;
use crate::ui::notices::use_notices;
use crate::ui::router::go;

/// The form that makes a conference and goes to its first step.
#[component]
pub fn NewConference(close: RwSignal<bool>) -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let notices = use_notices();
    let c = &t.conference().list;
    let title = RwSignal::new(String::new());
    let date = RwSignal::new(None::<NaiveDate>);
    let chosen = RwSignal::new(Vec::<Id<Class>>::new());
    let tried = RwSignal::new(false);
    focus_once_shown("new-title".into());
    let no_classes = memo(move || {
        store.with_kind::<Class, _>(|document| document.all::<Class>().next().is_none())
    });
    let nameless = move || title.with(|title| title.trim().is_empty());
    let classless = move || chosen.with(Vec::is_empty) && !no_classes.get();
    let earlier = move || {
        let last =
            store.with_kind::<Conference, _>(|document| last_for(document, &chosen.get()))?;
        let date = last.date.map_or(c.no_date.to_owned(), t.common().short_date);
        Some(view! { <p class="banner">{(c.earlier)(&title_of(&last, t), &date)}</p> })
    };
    let create = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        if untrack(nameless) {
            return focus_once_shown("new-title".into());
        }
        if untrack(classless) {
            return;
        }
        let (title, classes, date) =
            (title.get_untracked(), chosen.get_untracked(), date.get_untracked());
        let (id, outcome) = store.create_with(|document, id_generator| {
            Conference::add(document, id_generator, &title, classes, date)
        });
        if !outcome.is_changed() {
            return;
        }
        notices.ok((c.created)(title.trim()));
        go(&Route::Step(id, Step::Focus));
    };
    view! {
        <form class="card stack" novalidate on:submit=create>
            <h2>{c.new}</h2>
            <div class="field">
                <label for="new-title">{c.about}</label>
                <p class="help" id="new-title-help">{c.about_help}</p>
                <input
                    type="text"
                    id="new-title"
                    maxlength="300"
                    autocomplete="off"
                    aria-describedby="new-title-help new-title-error"
                    aria-invalid=move || (tried.get() && nameless()).then_some("true")
                    prop:value=title
                    on:input=move |event| title.set(event_target_value(&event))
                />
                <p class="error" id="new-title-error" prop:hidden=move || !(tried.get() && nameless())>
                    {c.about_missing}
                </p>
            </div>
            {move || match no_classes.get() {
                true => view! {
                    <p class="soft">
                        {c.no_classes} " " <a href=Route::NewClass.hash()>{c.make_class}</a>
                    </p>
                }
                .into_any(),
                false => view! {
                    <ClassTicks legend=c.classes chosen=chosen.into() choose=move |list| chosen.set(list)/>
                }
                .into_any(),
            }}
            <p class="error" role="alert" prop:hidden=move || !(tried.get() && classless())>{c.classes_missing}</p>
            <div class="field small">
                <label for="new-date">{c.date}</label>
                <p class="help" id="new-date-help">{c.date_help}</p>
                <input
                    class="input"
                    type="date"
                    id="new-date"
                    aria-describedby="new-date-help"
                    on:change=move |event| date.set(date_typed(&event_target_value(&event)).flatten())
                />
            </div>
            <div role="status">{earlier}</div>
            <div class="btn-row">
                <button type="submit" class="btn main" data-testid="create-conference">{c.create}</button>
                <button type="button" class="btn" on:click=move |_| close.set(false)>{t.common().cancel}</button>
            </div>
        </form>
    }
}
