//! The classes whose ratings are missing in the term they are in.

use leptos::prelude::*;

use crate::insight::filled::Filled;
use crate::model::class::{Class, classes};
use crate::model::document::Document;
use crate::model::id::Id;
use crate::route::{ClassTab, Route};
use crate::store::{time, use_store};
use crate::texts::{Texts, use_texts};
use crate::ui::memo::memo;
use crate::ui::meter::Meter;

/// More rows than this are no overview.
const SHOWN: usize = 6;

#[derive(Clone, PartialEq)]
struct ClassLine {
    class: Id<Class>,
    name: String,
    term: String,
    filled: Filled,
}

/// The classes whose ratings are missing in the term they are in.
#[component]
pub fn MissingRatings() -> impl IntoView {
    let store = use_store();
    let t = use_texts();
    let rows = memo(move || store.with(|document| rows(document, t)));
    let any = memo(move || {
        store.with_kind::<Class, _>(|document| document.all::<Class>().next().is_some())
    });
    let body = move || {
        let mut rows = rows.get();
        if !any.get() {
            return view! {
                <p class="soft">{t.home().no_classes}</p>
                <div class="btn-row"><a class="btn" href=Route::NewClass.hash()>{t.home().new_class}</a></div>
            }
            .into_any();
        }
        if rows.is_empty() {
            return view! { <p class="soft">{t.home().all_filled}</p> }.into_any();
        }
        let more = rows.len().saturating_sub(SHOWN);
        rows.truncate(SHOWN);
        let rows = rows.into_iter().map(|row| view! { <ClassRow row/> }).collect_view();
        view! {
            <ul class="list">{rows}</ul>
            {(more > 0).then(|| view! { <a href=Route::Classes.hash()>{(t.home().more_classes)(more)}</a> })}
        }
        .into_any()
    };
    view! {
        <section class="section">
            <header class="section__head"><h2>{t.home().missing}</h2></header>
            <div class="stack tight">{body}</div>
        </section>
    }
}

#[component]
fn ClassRow(row: ClassLine) -> impl IntoView {
    let t = use_texts();
    view! {
        <li>
            <a href=Route::Class(row.class, ClassTab::Form).hash()>
                <span class="list__main">
                    <b>{row.name}</b> <small>{row.term}</small>
                </span>
                <span class="list__side">
                    {(t.home().missing_cells)(row.filled.missing(), row.filled.cells)}
                    <Meter part=row.filled.rated whole=row.filled.cells/>
                </span>
            </a>
        </li>
    }
}

fn rows(document: &Document, t: Texts) -> Vec<ClassLine> {
    let today = time::today();
    classes(document)
        .into_iter()
        .filter_map(|class| {
            let filled = Filled::now(document, &class, today);
            let term = (t.common().term)(filled.term, class.level, filled.slots);
            (filled.missing() > 0).then(|| ClassLine {
                class: class.id.clone(),
                name: class.name,
                term,
                filled,
            })
        })
        .collect()
}
