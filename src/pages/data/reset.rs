//! The demo school, and emptying everything.

use leptos::prelude::*;

use super::import_state::{Task, use_import_state};
use crate::pages::demo::use_demo;
use crate::store::Space;
use crate::store::files::Caution;
use crate::texts::use_texts;
use crate::ui::dialog::Dialog;
use crate::ui::memo::memo;

/// Opens or leaves the demo school.
#[component]
pub fn DemoSchool() -> impl IntoView {
    let t = use_texts();
    let texts = &t.data().keep;
    let imports = use_import_state();
    let open = use_demo();
    let inside = memo(move || imports.store.space() == Space::Demo);
    let button = move || {
        if inside.get() {
            view! { <button class="btn" on:click=move |_| imports.store.open_own()>{texts.demo_leave}</button> }.into_any()
        } else {
            view! { <button class="btn" data-testid="load-demo" on:click=move |_| open()>{texts.demo_open}</button> }.into_any()
        }
    };
    view! {
        <section class="section" aria-labelledby="demo-title">
            <h3 id="demo-title">{texts.demo}</h3>
            <div class="stack tight">
            <p>{move || if inside.get() { texts.demo_inside } else { texts.demo_help }}</p>
            <div class="btn-row">{button}</div>
        </div>
            </section>
    }
}

/// Empties the open data, after asking.
#[component]
pub fn Reset() -> impl IntoView {
    let t = use_texts();
    let texts = &t.data().keep;
    let imports = use_import_state();
    let open = RwSignal::new(false);
    let copies_too = RwSignal::new(false);
    let own = move || imports.space() == Space::Own;
    let confirm = move |_| {
        open.set(false);
        if own() && copies_too.get_untracked() {
            imports.run(Task::Wipe, Caution::None);
        } else {
            imports.run(Task::Reset, Caution::Snapshot);
        }
        copies_too.set(false);
    };
    let about = move || {
        if own() {
            view! {
                <p>{texts.reset_copy}</p>
                <label class="check">
                    <input
                        type="checkbox"
                        prop:checked=move || copies_too.get()
                        on:change=move |event| copies_too.set(event_target_checked(&event))
                    />
                    <span>{texts.reset_copies} " " <small class="help">{texts.reset_copies_help}</small></span>
                </label>
            }
            .into_any()
        } else {
            view! { <p>{texts.reset_demo}</p> }.into_any()
        }
    };
    view! {
        <section class="section" aria-labelledby="reset-title">
            <h3 id="reset-title">{texts.reset}</h3>
            <div class="stack tight">
            <p>{texts.reset_help}</p>
            <div class="btn-row">
                <button class="btn danger" data-testid="reset-all" on:click=move |_| open.set(true)>{texts.reset_button}</button>
            </div>
            <Dialog open title=texts.reset_title>
                <p>{(texts.reset_text)(&imports.holds_now())}</p>
                {about()}
                <div class="btn-row end">
                    <button class="btn" on:click=move |_| open.set(false)>{t.common().cancel}</button>
                    <button class="btn danger" data-testid="reset-confirm" on:click=confirm>{texts.reset_confirm}</button>
                </div>
            </Dialog>
        </div>
            </section>
    }
}
