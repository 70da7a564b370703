//! How many terms and which subjects each school year of a form has.

use crate::model::sheet;
use crate::ui::keyed::For;
use crate::ui::memo::memo;
use leptos::prelude::*;

use crate::model::class::Class;
use crate::model::command::{Command, EditKind};
use crate::model::id::Id;
use crate::model::sheet::{Sheet, choose_subjects, offered, set_terms};
use crate::model::subject::Subject;
use crate::model::term::{Term, Year, year_label};
use crate::store::use_store;
use crate::texts::use_texts;
use crate::ui::notices::{Tone, use_notices};
use crate::ui::number_choice::NumberChoice;

/// The terms and subjects of each school year of a class's form.
#[component]
pub fn YearColumns(
    /// The class.
    id: Id<Class>,
) -> impl IntoView {
    let store = use_store();
    let t = use_texts();
    let r = &t.classes().roster;
    let shown = id.clone();
    let years = memo(move || {
        let class = store.get(&shown);
        class
            .map(|class| {
                class.years().rev().map(|year| (year, class.name_in(year))).collect::<Vec<_>>()
            })
            .unwrap_or_default()
    });
    view! {
        <section class="stack tight">
            <h3>{r.columns}</h3>
            <p class="help">{r.columns_help}</p>
            <div class="table-wrap">
                <table class="table wide">
                    <caption class="vh">{r.columns}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{r.column_year}</th>
                            <th scope="col">{r.terms}</th>
                            <th scope="col">{r.subjects}</th>
                        </tr>
                    </thead>
                    <tbody>
                        <For each=move || years.get() key=|year| year.clone() children=move |(year, name)| {
                            view! { <YearRow id=id.clone() year name/> }
                        }/>
                    </tbody>
                </table>
            </div>
        </section>
    }
}

#[component]
fn YearRow(id: Id<Class>, year: Year, name: String) -> impl IntoView {
    let store = use_store();
    let t = use_texts();
    let r = &t.classes().roster;
    let label = year_label(year);
    let shown = id.clone();
    let sheet = memo(move || {
        store.follow_kind(sheet::KIND);
        store.with_kind::<Subject, _>(|document| Sheet::read(document, &shown, year))
    });
    let terms = Signal::derive(move || sheet.with(|sheet| i32::from(sheet.terms)));
    let counts = (1..=Term::MAX_SLOTS).map(|n| (i32::from(n), n.to_string())).collect::<Vec<_>>();
    let of = id.clone();
    let choose = move |terms: i32| {
        let change = set_terms(&of, year, u8::try_from(terms).unwrap_or(1));
        store.apply(Command::new(EditKind::Edit(sheet::KIND), [change]));
    };
    view! {
        <tr>
            <th scope="row" class="nowrap">{label.clone()} " " <span class="soft">{name}</span></th>
            <td>
                <NumberChoice
                    label=(r.terms_in)(&label)
                    value=terms
                    options=Signal::stored(counts)
                    on_choose=choose
                />
            </td>
            <td>
                <fieldset>
                    <legend class="vh">{(r.subjects_in)(&label)}</legend>
                    <SubjectTicks id year sheet/>
                </fieldset>
            </td>
        </tr>
    }
}

#[component]
fn SubjectTicks(id: Id<Class>, year: Year, sheet: Memo<Sheet>) -> impl IntoView {
    let store = use_store();
    let t = use_texts();
    let notices = use_notices();
    let chosen =
        move || sheet.with(|sheet| sheet.subjects.iter().map(|s| s.id.clone()).collect::<Vec<_>>());
    let of = id.clone();
    let subjects = memo(move || {
        sheet.with(|_| ());
        let Some(class) = store.get(&of) else { return Vec::new() };
        let all = store.with_kind::<Subject, _>(|document| offered(document, &class));
        all.into_iter().map(|subject| (subject.id, subject.name)).collect::<Vec<_>>()
    });
    let tick = move |(subject, name): (Id<Subject>, String)| {
        let (is, own, class) = (subject.clone(), subject.clone(), id.clone());
        let change = move |event: web_sys::Event| {
            let on = event_target_checked(&event);
            let mut now = untrack(chosen);
            now.retain(|other| *other != own);
            if on {
                now.push(own.clone());
            }
            if now.is_empty() {
                // An empty choice would mean all of the school's subjects.
                notices.tell(Tone::Warn, t.classes().roster.one_subject);
                tick_again(&event);
                return;
            }
            let command = store.with_untracked(|document| {
                let class = document.get(&class)?;
                let changes = choose_subjects(document, &class, year, now);
                Some(Command::new(EditKind::Edit(sheet::KIND), changes))
            });
            if let Some(command) = command {
                store.apply(command);
            }
        };
        view! {
            <label class="check">
                <input type="checkbox" prop:checked=move || chosen().contains(&is) on:change=change/>
                <span>{name}</span>
            </label>
        }
    };
    view! {
        <div class="cluster">
            <For each=move || subjects.get() key=|subject| subject.clone() children=tick/>
        </div>
    }
}

/// Puts the tick back that the page refuses to take away.
fn tick_again(event: &web_sys::Event) {
    use wasm_bindgen::JsCast;
    let target =
        event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
    if let Some(input) = target {
        input.set_checked(true);
    }
}
