//! The roster of a class, and what the class is called.

mod add;
mod edit;
mod settings;
mod table;
mod years;

use leptos::prelude::*;

use crate::model::class::Class;
use crate::model::id::Id;
use crate::model::pupil::Pupil;
use crate::pages::not_found::NotFound;
use crate::route::{ClassTab, Route};
use crate::store::{time, use_store};
use crate::texts::use_texts;
use crate::ui::class_tabs::ClassTabs;
use crate::ui::dynamic::dynamic;
use crate::ui::head::Head;
use crate::ui::memo::memo;
use crate::ui::names::{Listed, use_naming};

/// The roster of a class.
#[component]
pub fn Pupils(id: Id<Class>) -> impl IntoView {
    let store = use_store();
    let shown = id.clone();
    let exists = memo(move || store.get(&shown).is_some());
    dynamic(move || match exists.get() {
        true => view! { <Roster id=id.clone()/> }.into_any(),
        false => view! { <NotFound/> }.into_any(),
    })
}

#[component]
fn Roster(id: Id<Class>) -> impl IntoView {
    let store = use_store();
    let t = use_texts();
    let naming = use_naming();
    let (named, listed) = (id.clone(), id.clone());
    let name = memo(move || store.get(&named).map(|class| class.name).unwrap_or_default());
    let rows =
        memo(move || store.with_kind::<Pupil, _>(|document| naming.class(document, &listed)));
    // Those who have left or come later are on the list, but are not in the class today.
    let counted = move || {
        let today = time::today();
        rows.with(|rows| {
            let has_left = |row: &&Listed| row.time.to.is_some_and(|last| last < today);
            let gone = rows.iter().filter(has_left).count();
            let here = rows.iter().filter(|row| row.time.holds_on(today)).count();
            (t.classes().roster.counted)(here, gone, rows.len() - here - gone)
        })
    };
    let adding = RwSignal::new(false);
    let setting = RwSignal::new(false);
    let editing = edit::Editing::default();
    let editable = move || store.space().is_kept();
    let empty = memo(move || rows.with(Vec::is_empty));
    let crumbs = vec![(t.shell().classes.to_owned(), Some(Route::Classes))];
    let (for_add, for_settings, for_edit, for_table) =
        (id.clone(), id.clone(), id.clone(), id.clone());
    let body = move || {
        if empty.get() {
            return view! {
                <div class="empty">
                    <p class="empty__title">{t.classes().roster.none}</p>
                    <p>{t.classes().roster.none_text}</p>
                    {move || editable().then(|| view! {
                        <button class="btn main" on:click=move |_| adding.set(true)>{t.classes().roster.add}</button>
                    })}
                </div>
            }
            .into_any();
        }
        view! { <table::PupilTable class=for_table.clone() rows editing/> }.into_any()
    };
    view! {
        <Head title=Signal::derive(move || (t.classes().roster.title)(&name.get())) crumbs>
            <span class="head__info">{counted}</span>
            {move || editable().then(|| view! {
                <div class="btn-row">
                    <button class="btn" data-testid="class-settings" on:click=move |_| setting.set(true)>
                        {t.classes().roster.settings}
                    </button>
                    <button class="btn main" data-testid="add-pupils" on:click=move |_| adding.set(true)>
                        {t.classes().roster.add}
                    </button>
                </div>
            })}
        </Head>
        <ClassTabs id=id current=ClassTab::Pupils/>
        {body}
        <add::AddDialog class=for_add open=adding/>
        <settings::SettingsDialog class=for_settings open=setting/>
        <edit::EditDialog class=for_edit editing/>
    }
}

/// The pupil with this id among the rows.
fn row_of(rows: &[Listed], id: &Id<Pupil>) -> Option<Listed> {
    rows.iter().find(|row| row.pupil.id == *id).cloned()
}
