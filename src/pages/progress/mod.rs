//! *Udvikling*: the pictures of a class.

use leptos::prelude::*;

use crate::insight::group::Moment;
use crate::model::class::Class;
use crate::model::id::Id;
use crate::pages::not_found::NotFound;
use crate::pages::pictures::Pictures;
use crate::route::{ClassTab, Route};
use crate::store::use_store;
use crate::texts::use_texts;
use crate::ui::class_tabs::ClassTabs;
use crate::ui::dynamic::dynamic;
use crate::ui::head::Head;
use crate::ui::memo::memo;

/// The pictures of a class.
#[component]
pub fn Progress(id: Id<Class>) -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let shown = id.clone();
    let all = id.clone();
    let now = memo(move || Moment { classes: store.get(&all).into_iter().collect(), day: None });
    let name = memo(move || store.get(&shown).map(|class| class.name));
    dynamic(move || match name.get() {
        None => view! { <NotFound/> }.into_any(),
        Some(name) => {
            let crumbs =
                vec![(t.shell().classes.to_owned(), Some(Route::Classes)), (name.clone(), None)];
            view! {
                <Head title=(t.progress().title)(&name) crumbs>
                    <div class="btn-row">
                        <button class="btn" data-testid="print" on:click=move |_| crate::ui::print::page()>
                            {t.common().print}
                        </button>
                    </div>
                </Head>
                <ClassTabs id=id.clone() current=ClassTab::Progress/>
                <h2 class="vh">{t.common().class_tabs[2]}</h2>
                <Pictures of=now/>
            }
            .into_any()
        }
    })
}
