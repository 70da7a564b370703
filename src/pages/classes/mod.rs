//! *Klasser*: all classes.

pub mod new;

use leptos::prelude::*;

use crate::insight::class_list::{ClassLine, class_list};
use crate::insight::filled::Filled;
use crate::model::class::Class;
use crate::model::term::{year_label, year_of};
use crate::pages::home::Unsettled;
use crate::route::{ClassTab, Route};
use crate::store::{time, use_store};
use crate::texts::{Texts, use_texts};
use crate::ui::head::Head;
use crate::ui::memo::memo;
use crate::ui::meter::Meter;

/// *Klasser*: all classes, by level and name.
#[component]
pub fn Classes() -> impl IntoView {
    let store = use_store();
    let t = use_texts();
    let rows = memo(move || store.with(|document| class_list(document, time::today())));
    let has_rows = memo(move || rows.with(|rows| !rows.is_empty()));
    let buttons = move || {
        (has_rows.get() && store.space().is_kept()).then(|| {
            view! {
                <div class="btn-row">
                    <a class="btn" href=Route::Results.hash()>{t.classes().results}</a>
                    <a class="btn main" href=Route::NewClass.hash()>{t.classes().new_class}</a>
                </div>
            }
        })
    };
    let list = move || {
        if !has_rows.get() {
            return view! { <NoClasses/> }.into_any();
        }
        let rows = rows.get().into_iter().map(|row| view! { <ClassRow row/> });
        view! { <ul class="list">{rows.collect_view()}</ul> }.into_any()
    };
    view! {
        <Head title=t.shell().classes>{buttons}</Head>
        {list}
    }
}

#[component]
fn NoClasses() -> impl IntoView {
    let t = use_texts();
    view! {
        // A colleague may have deleted what one was writing in.
        <Unsettled/>
        <div class="empty">
            <p class="empty__title">{t.classes().none}</p>
            <p>{t.classes().none_text}</p>
            <a class="btn main" href=Route::NewClass.hash()>{t.classes().new_class}</a>
            <a class="btn quiet" href=Route::Results.hash()>{t.classes().results}</a>
        </div>
    }
}

#[component]
fn ClassRow(row: ClassLine) -> impl IntoView {
    let t = use_texts();
    let ClassLine { class, pupils, filled } = row;
    let facts = format!("{} · {}", (t.classes().level)(class.level), (t.common().pupils)(pupils));
    let old = class.year < year_of(time::today());
    let old = old.then(
        || view! { <span class="tag warn">{(t.classes().old_year)(&year_label(class.year))}</span> },
    );
    view! {
        <li>
            <a href=Route::Class(class.id.clone(), ClassTab::Form).hash()>
                <span class="list__main"><b>{class.name.clone()}</b> <small>{facts}</small></span>
                <span class="list__side">{old} {share(t, &class, filled)}</span>
            </a>
        </li>
    }
}

fn share(t: Texts, class: &Class, filled: Filled) -> impl IntoView + use<> {
    if filled.cells == 0 {
        return view! { <span>{t.classes().no_fields}</span> }.into_any();
    }
    let term = (t.common().term)(filled.term, class.level, filled.slots);
    if !filled.begun && filled.rated == 0 {
        return view! { <span class="soft">{(t.classes().to_come)(&term)}</span> }.into_any();
    }
    view! {
        <span>{(t.classes().filled)(&term, filled.rated, filled.cells)}</span>
        <Meter part=filled.rated whole=filled.cells/>
    }
    .into_any()
}
