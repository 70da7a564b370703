//! The frame around every page: top bar, banners, menu.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::notices::{NoticeList, use_notices};
use super::router::use_route;
use super::save_line::SaveLine;
use crate::model::school::School;
use crate::model::term::{year_label, year_of};
use crate::route::{Route, Section};
use crate::store::{Language, SaveState, Space, Store, time, use_settings, use_store};
use crate::texts::kinds::About;
use crate::texts::use_texts;
use crate::ui::memo::memo;

/// The frame with the page in it.
#[component]
pub fn Shell(children: Children) -> impl IntoView {
    keyboard_undo();
    let t = use_texts();
    let to_content = move |_| {
        if let Some(main) = document().get_element_by_id("main") {
            focus(&main);
        }
    };
    view! {
        <button class="skip" on:click=to_content>{t.shell().skip}</button>
        <div class="app">
            <TopBar/>
            <Banners/>
            <Menu/>
            {children()}
            <NoticeList/>
        </div>
    }
}

/// Gives an element the focus, where it can have it, without scrolling to it.
pub fn focus(element: &web_sys::Element) {
    if let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        // It throws for no element that is in the page.
        let _ = element.focus_with_options(&options);
    }
}

#[component]
fn TopBar() -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let settings = use_settings();
    let school = move || {
        let name = store.with_record(&School::id().record(), School::name_of);
        let year = year_label(year_of(time::today()));
        if name.is_empty() { year } else { format!("{name} · {year}") }
    };
    let hidden = settings.memo(|s| s.hide_names);
    let projector = settings.memo(|s| s.projector);
    let switch_language = move |_| {
        settings.update(|s| {
            s.language = if s.language == Language::Da { Language::En } else { Language::Da }
        });
    };
    view! {
        <header class="top no-print">
            <a class="brand" href=Route::Home.hash()>
                <i class="brand__mark" aria-hidden="true"></i>
                <span>"Fremdrift"</span>
            </a>
            <span class="top__where">{school}</span>
            <SaveLine/>
            <div class="top__tools">
                <UndoButtons/>
                <button
                    class="chip"
                    data-testid="privacy-toggle"
                    aria-pressed=move || hidden.get().to_string()
                    on:click=move |_| settings.update(|s| s.hide_names = !s.hide_names)
                >
                    {t.shell().hide_names}
                </button>
                <button
                    class="chip"
                    aria-pressed=move || projector.get().to_string()
                    on:click=move |_| settings.update(|s| s.projector = !s.projector)
                >
                    {t.shell().projector}
                </button>
                <button
                    class="chip"
                    data-testid="language-toggle"
                    title=t.shell().other_language
                    on:click=switch_language
                >
                    {t.shell().other_language_short}
                    <span class="vh">" " {t.shell().other_language}</span>
                </button>
            </div>
        </header>
    }
}

#[component]
fn UndoButtons() -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let named = move |verb: &'static str, edit_kind: Option<_>| match edit_kind {
        Some(edit_kind) => format!("{verb}: {}", (t.kinds().edit)(edit_kind, &About::default())),
        None => verb.to_owned(),
    };
    // Most edits leave the same thing to take back, and nothing to be drawn.
    let undo = memo(move || store.next_undo());
    let redo = memo(move || store.next_redo());
    let import = memo(move || store.next_import().is_some());
    let undo_name = move || match import.get() {
        true => t.shell().storage.take_back.to_owned(),
        false => named(t.common().undo, undo.get()),
    };
    let again = memo(move || store.next_import_again().is_some());
    let redo_name = move || match again.get() {
        true => t.shell().storage.merge_again.to_owned(),
        false => named(t.common().redo, redo.get()),
    };
    let act = use_undo();
    view! {
        <button
            class="btn icon quiet"
            data-testid="undo"
            aria-label=undo_name
            title=undo_name
            disabled=move || undo.get().is_none() && !import.get()
            on:click=move |_| act(true)
        >
            "↶"
        </button>
        <button
            class="btn icon quiet"
            data-testid="redo"
            aria-label=redo_name
            title=redo_name
            disabled=move || redo.get().is_none() && !again.get()
            on:click=move |_| act(false)
        >
            "↷"
        </button>
    }
}

/// Returns what takes the last edit back (`true`) or does it again (`false`), and says so.
pub fn use_undo() -> impl Fn(bool) + Copy + Send + Sync + 'static {
    let store = use_store();
    let notices = use_notices();
    move |back| {
        let next = if back { Store::next_import } else { Store::next_import_again };
        match (untrack(|| next(&store)), back) {
            (Some(import), true) => notices.taken_back(store.take_back(&import)),
            (Some(import), false) => notices.merged_again(store.import_again(&import)),
            (None, true) => notices.reversed(back, store.undo()),
            (None, false) => notices.reversed(back, store.redo()),
        }
    }
}

/// Ctrl+Z and Ctrl+Y work everywhere, also in text fields: every letter is an edit of the store, so
/// the browser's own undo would bring field and store apart.
fn keyboard_undo() {
    let act = use_undo();
    let handle = window_event_listener(ev::keydown, move |event| {
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
            return;
        }
        let back = match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
            ("z", false) => true,
            ("z", true) | ("y", false) => false,
            _ => return,
        };
        event.prevent_default();
        if !is_behind_dialog(event.target()) {
            act(back);
        }
    });
    on_cleanup(move || handle.remove());
}

/// Tells whether a dialog is open and the keyboard is in none of its texts: what undo took back then
/// would change out of sight.
fn is_behind_dialog(target: Option<web_sys::EventTarget>) -> bool {
    let open = document().query_selector("dialog[open]").ok().flatten();
    let element: Option<web_sys::Element> = target.and_then(|target| target.dyn_into().ok());
    open.is_some() && element.is_none_or(|it| !it.matches("input, textarea").unwrap_or(false))
}

#[component]
fn Menu() -> impl IntoView {
    let t = use_texts();
    let route = use_route();
    let link = move |to: Section, name: &'static str| {
        let current = move || (route.get().section() == Some(to)).then_some("page");
        view! { <a href=to.front().hash() aria-current=current>{name}</a> }
    };
    view! {
        <nav class="nav no-print" aria-label=t.shell().menu>
            {link(Section::Home, t.shell().home)} {link(Section::Classes, t.shell().classes)}
            {link(Section::Conferences, t.shell().conferences)} <hr/> {link(Section::Data, t.shell().data)}
            {link(Section::Settings, t.shell().settings)} {link(Section::Help, t.shell().help)}
        </nav>
    }
}

#[component]
fn Banners() -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let leave = move |_| {
        // A file that was looked at still lies where it was opened, and can be merged there.
        let to = match untrack(|| store.space()) {
            Space::Beside { .. } => Route::Data,
            Space::Own | Space::Demo => Route::Home,
        };
        store.open_own();
        super::router::go(&to);
    };
    let space = move || {
        match store.space() {
        Space::Own => ().into_any(),
        Space::Demo => view! {
            <div class="banner demo" role="note">
                <b class="banner__mark">{t.shell().demo_mark}</b>
                <p>{t.shell().demo}</p>
                <div class="btn-row no-print">
                    <button class="btn small" data-testid="leave-demo" on:click=leave>{t.shell().leave_demo}</button>
                </div>
            </div>
        }
        .into_any(),
        Space::Beside { file } => view! {
            <div class="banner readonly" role="note">
                <b class="banner__mark">{t.shell().beside_mark}</b>
                <p>{(t.shell().beside)(&file)}</p>
                <div class="btn-row no-print">
                    <button class="btn small" data-testid="leave-beside" on:click=leave>{t.shell().leave_beside}</button>
                </div>
            </div>
        }
        .into_any(),
    }
    };
    let failed = move || match store.save_state() {
        SaveState::Full => Some(t.shell().storage.full_banner),
        SaveState::Blocked => Some(t.shell().storage.blocked_banner),
        SaveState::Replaced => Some(t.shell().storage.replaced_banner),
        _ => None,
    };
    let warning = move || {
        failed().map(|text| {
            let replaced = store.save_state() == SaveState::Replaced;
            let again = if replaced {
                view! { <button class="btn small" on:click=move |_| store.show_replacement()>{t.shell().storage.show_replacement}</button> }
                .into_any()
            } else {
                view! { <button class="btn small" on:click=move |_| store.save_again()>{t.shell().storage.save_again}</button> }
                .into_any()
            };
            view! {
                <div class="banner error" role="alert">
                    <p>{text}</p>
                    <div class="btn-row no-print">
                        {again}
                        <a class="btn small" href=Route::Data.hash()>{t.shell().storage.save_file_now}</a>
                    </div>
                </div>
            }
        })
    };
    let damaged = move || {
        let found = store.damaged();
        (!found.is_empty()).then(|| {
            view! {
                <div class="banner warn" role="alert">
                    <p>{(t.shell().storage.damaged)(&found)}</p>
                    <a class="btn small no-print" href=Route::Data.hash()>{t.shell().storage.damaged_more}</a>
                </div>
            }
        })
    };
    view! { <section class="banners" aria-label=t.shell().banners>{space} {warning} {damaged}</section> }
}
