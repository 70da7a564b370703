//! Saving everything, or some classes, to a file.

use leptos::prelude::*;

use super::import_state::{holds, use_import_state};
use crate::file::format::{self, Package};
use crate::file::scope::{Scope, select};
use crate::model::class::{Class, classes};
use crate::model::id::Id;
use crate::model::school::School;
use crate::model::sorted::SortedSet;
use crate::route::query::Param;
use crate::store::{Space, Store, time, use_settings};
use crate::texts::{Texts, use_texts};
use crate::ui::download::{NotTaken, save_text};
use crate::ui::keyed::For;
use crate::ui::memo::memo;
use crate::ui::notices::{Tone, use_notices};
use crate::ui::router::use_route;
use crate::ui::your_name::YourName;

/// Chooses what goes into a file, and saves it.
#[component]
pub fn SaveFile() -> impl IntoView {
    let t = use_texts();
    let texts = &t.data().save;
    let imports = use_import_state();
    let store = imports.store;
    let settings = use_settings();
    let notices = use_notices();
    // `#/data?klasse=k1` asks for one class.
    let asked = use_route().chosen::<Id<Class>>(Param::Class).get_untracked();
    let part = RwSignal::new(asked.is_some());
    let chosen: RwSignal<SortedSet<Id<Class>>> = RwSignal::new(asked.into_iter().collect());
    let asks_name = settings.with_untracked(|s| s.name.is_empty());

    let list = memo(move || store.with_kind::<Class, _>(classes));
    let scope = memo(move || {
        let chosen = chosen.get();
        let known = list.get().into_iter().map(|class| class.id).filter(|id| chosen.contains(id));
        if part.get() { Scope::of_classes(known.collect()) } else { Scope::all() }
    });
    let file_name = memo(move || name_of(t, store, &scope.get(), &list.get()));
    let nobody = move || scope.get() == Scope::of_classes(Vec::new());
    let is_empty = memo(move || store.with(|document| document.is_empty()));
    let contents = move || {
        let scope = scope.get();
        store.with(|document| holds(t, &select(document, &scope)))
    };

    let save = move |_| {
        let scope = scope.get_untracked();
        let name = file_name.get_untracked();
        let saved = save_file(store, &scope, &name, settings.with_untracked(|s| s.name.clone()));
        if saved.is_ok() {
            if imports.space() == Space::Own {
                let now = Some(time::now());
                settings.update(|s| match scope.is_all() {
                    true => s.last_file = now,
                    false => s.last_part = now,
                });
            }
            notices.ok((texts.saved)(&name));
        } else {
            notices.tell(Tone::Error, texts.failed);
        }
    };
    let toggle = move |id: Id<Class>, on: bool| {
        chosen.update(|chosen| {
            if on {
                chosen.insert(id);
            } else {
                chosen.remove(&id);
            }
        });
    };
    let choose_part = move |_| {
        part.set(true);
        // Of one class there is nothing to choose.
        if let [only] = list.get_untracked().as_slice() {
            toggle(only.id.clone(), true);
        }
    };
    let one_class = move |class: Class| {
        let (id, shown) = (class.id.clone(), class.id.clone());
        view! {
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=move || chosen.with(|chosen| chosen.contains(&shown))
                    on:change=move |event| toggle(id.clone(), event_target_checked(&event))
                />
                <span>{class.name}</span>
            </label>
        }
    };
    let body = move || {
        view! {
            <fieldset class="field">
                <legend>{texts.what}</legend>
                <div class="checks">
                    <label class="check">
                        <input
                            type="radio"
                            name="save-what"
                            prop:checked=move || !part.get()
                            on:change=move |_| part.set(false)
                        />
                        <span>{texts.all} " " <small class="help">{texts.all_help}</small></span>
                    </label>
                    <label class="check">
                        <input type="radio" name="save-what" prop:checked=move || part.get() on:change=choose_part/>
                        <span>{texts.part} " " <small class="help">{texts.part_help}</small></span>
                    </label>
                </div>
            </fieldset>
            <Show when=move || part.get()>
                <fieldset class="field">
                    <legend>{texts.classes}</legend>
                    <div class="cluster">
                        <For each=move || list.get() key=|class| (class.id.clone(), class.name.clone()) children=one_class/>
                    </div>
                </fieldset>
            </Show>
            {asks_name.then(|| view! {
                <div class="field">
                    <label for="save-name">{texts.your_name}</label>
                    <p class="help" id="save-name-help">{texts.your_name_help}</p>
                    <YourName id="save-name" described_by="save-name-help"/>
                </div>
            })}
            <p>
                {texts.file} ": " <b>{move || file_name.get()}</b> <br/>
                <span class="soft">{contents}</span>
            </p>
            {move || if store.space() == Space::Demo {
                view! { <p class="soft">{texts.demo}</p> }.into_any()
            } else {
                view! { <div class="banner warn" role="note"><p>{texts.personal}</p></div> }.into_any()
            }}
            <div class="btn-row">
                <button class="btn main" data-testid="export-json" disabled=nobody on:click=save>{texts.button}</button>
                {move || nobody().then(|| view! { <span class="soft" role="status">{texts.no_class}</span> })}
            </div>
        }
        .into_any()
    };
    view! {
        <section class="card" aria-labelledby="save-title">
            <div class="stack">
                <h2 id="save-title">{texts.title}</h2>
                <p>{texts.lead}</p>
                {move || if is_empty.get() { view! { <p class="soft">{texts.nothing}</p> }.into_any() } else { body() }}
            </div>
        </section>
    }
}

/// Saves a part of the open data under a name.
pub fn save_file(store: Store, scope: &Scope, name: &str, by: String) -> Result<(), NotTaken> {
    if !by.is_empty() {
        // The field for it may not have been left yet: who gets the file must still see whose edits these are.
        store.sign_as(&by);
    }
    let text = store.with_untracked(|document| {
        format::write(&Package {
            app: env!("CARGO_PKG_VERSION").into(),
            saved: Some(time::now()),
            by,
            school: School::name_in(document),
            scope: scope.clone(),
            demo: untrack(|| store.space()) == Space::Demo,
            document: select(document, scope),
        })
    });
    save_text(name, &text, "application/json")
}

/// Returns the name of a file with everything or some classes.
pub fn name_of(t: Texts, store: Store, scope: &Scope, classes: &[Class]) -> String {
    let texts = &t.data().save;
    let names = |chosen: &[Id<Class>]| {
        let names = classes
            .iter()
            .filter(|class| chosen.contains(&class.id))
            .map(|class| class.name.as_str());
        names.collect::<Vec<_>>().join("-")
    };
    let label = match &scope.classes {
        None => texts.label_all.to_owned(),
        Some(chosen) => names(chosen),
    };
    let demo =
        if store.space() == Space::Demo { format!("{}-", texts.label_demo) } else { String::new() };
    format::file_name(&format!("{demo}{label}"), time::today())
}
