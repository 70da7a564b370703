//! The app: what is set up once, and which page is shown.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::pages::data::tray::Tray;
use crate::parts;
use crate::route::Route;
use crate::store::settings::SettingsSignal;
use crate::store::{Language, Store, Theme};
use crate::texts::{ENGLISH_MISSING, Texts, use_texts};
use crate::ui::dynamic::dynamic;
use crate::ui::figure::theme::provide_chart_theme;
use crate::ui::keyed::For;
use crate::ui::notices::{Notices, Tone};
use crate::ui::rescue;
use crate::ui::router::CurrentRoute;
use crate::ui::shell::{Shell, focus};

/// Starts the app in the page.
pub fn start() {
    rescue::install();
    mount_to_body(App);
}

/// The whole app. Language and hidden names make it anew, so that nothing else need follow them.
#[component]
fn App() -> impl IntoView {
    let settings = SettingsSignal::provide();
    Store::provide(settings);
    CurrentRoute::provide();
    let danish = settings.with_untracked(|s| s.language) == Language::Da;
    let texts = RwSignal::new(danish.then(Texts::danish));
    let notices = Notices::provide(texts.into());
    Tray::provide();
    let hidden = settings.memo(|s| s.hide_names);
    follow_language(settings, texts, notices);
    mark_page(settings, texts.into(), provide_chart_theme());
    parts::fetch_later();
    dynamic(move || {
        hidden.get();
        texts.get().map(|texts: Texts| {
            provide_context(texts);
            view! {
                <Shell>
                    <Page/>
                </Shell>
            }
        })
    })
}

/// Keeps the texts in the language that is chosen. The English ones are a part of the download by
/// themselves: until they are there, a page that is shown stays as it is.
fn follow_language(settings: SettingsSignal, texts: RwSignal<Option<Texts>>, notices: Notices) {
    let language = settings.memo(|s| s.language);
    let show = move |chosen: Texts| {
        let shown = texts.get_untracked().map(|texts| texts.code());
        if shown != Some(chosen.code()) {
            texts.set(Some(chosen));
        }
    };
    let fetch_english = move || {
        spawn_local(async move {
            let english = parts::english(()).await;
            if language.get_untracked() == Language::Da {
                return;
            }
            if let Ok(english) = english {
                return show(english);
            }
            settings.update(|s| s.language = Language::Da);
            notices.tell(Tone::Error, ENGLISH_MISSING);
        });
    };
    let follow = move || match language.get() {
        Language::Da => show(Texts::danish()),
        Language::En => fetch_english(),
    };
    Effect::new(move |_| follow());
}

/// Keeps language, theme and size of type on the page's root, where the style sheets look, and calls
/// `marked` whenever they have changed.
fn mark_page(settings: SettingsSignal, texts: Signal<Option<Texts>>, marked: impl Fn() + 'static) {
    let theme = settings.memo(|s| s.theme);
    let projector = settings.memo(|s| s.projector);
    Effect::new(move |_| {
        let Some(root) = document().document_element() else { return };
        let set = |name: &str, value: Option<&str>| {
            // Names of attributes are ours and valid, so setting them does not fail.
            let _ = match value {
                Some(value) => root.set_attribute(name, value),
                None => root.remove_attribute(name),
            };
        };
        set("lang", texts.get().map(|texts| texts.code()));
        set(
            "data-theme",
            match theme.get() {
                Theme::System => None,
                Theme::Light => Some("light"),
                Theme::Dark => Some("dark"),
            },
        );
        set("data-projector", projector.get().then_some(""));
        marked();
    });
}

/// The page of the route. A new page begins at its top, and has the keyboard.
#[component]
fn Page() -> impl IntoView {
    let t = use_texts();
    let route = crate::ui::router::use_route();
    let main: NodeRef<leptos::html::Main> = NodeRef::new();
    let first = StoredValue::new(true);
    Effect::new(move |_| {
        route.get();
        if first.get_value() {
            first.set_value(false);
            return;
        }
        if let Some(main) = main.get_untracked() {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            focus(&main);
        }
    });
    let wide = move || route.get().is_wide();
    view! {
        <main class="page" class:wide=wide id="main" tabindex="-1" node_ref=main>
            // Hidden by the style sheets as soon as there is a page beside it.
            <p class="fetching" role="status">{t.shell().fetching}</p>
            // Keyed, so that a new page is made anew: what somebody typed into the last one must not
            // stay in a field that happens to stand in the same place.
            <For each=move || [route.get()] key=Route::clone children=parts::page/>
        </main>
    }
}
