//! The app: what is set up once, and which page is shown.

use leptos::prelude::*;

use crate::charts::look::provide_look;
use crate::pages;
use crate::route::{ClassTab, Route};
use crate::store::settings::SettingsSignal;
use crate::store::{Store, Theme, rescue};
use crate::texts::Texts;
use crate::ui::notices::Notices;
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
    Notices::provide();
    let language = settings.memo(|s| s.language);
    let hidden = settings.memo(|s| s.hide_names);
    mark_page(settings);
    let theme = settings.memo(|s| (s.theme, s.projector));
    provide_look(move || theme.track());
    move || {
        hidden.track();
        let texts: &'static Texts = language.get().texts();
        provide_context(texts);
        view! {
            <Shell>
                <Page/>
            </Shell>
        }
    }
}

/// Keeps language, theme and size of type on the page's root, where the style sheets look.
fn mark_page(settings: SettingsSignal) {
    let language = settings.memo(|s| s.language);
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
        set("lang", Some(language.get().texts().code));
        set(
            "data-theme",
            match theme.get() {
                Theme::System => None,
                Theme::Light => Some("light"),
                Theme::Dark => Some("dark"),
            },
        );
        set("data-projector", projector.get().then_some(""));
    });
}

/// The page of the route. A new page begins at its top, and has the keyboard.
#[component]
fn Page() -> impl IntoView {
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
    let wide = move || matches!(route.get(), Route::Class(_, ClassTab::Form));
    view! {
        <main class="page" class:wide=wide id="main" tabindex="-1" node_ref=main>
            // Keyed, so that a new page is made anew: what somebody typed into the last one must not
            // stay in a field that happens to stand in the same place.
            <For each=move || [route.get()] key=Route::clone children=page/>
        </main>
    }
}

fn page(route: Route) -> AnyView {
    match route {
        Route::Home => view! { <pages::home::Home/> }.into_any(),
        Route::Classes => view! { <pages::classes::Classes/> }.into_any(),
        Route::NewClass => view! { <pages::classes::new::NewClass/> }.into_any(),
        Route::Results => view! { <pages::results::Results/> }.into_any(),
        Route::Class(id, ClassTab::Pupils) => view! { <pages::pupils::Pupils id/> }.into_any(),
        Route::Class(id, ClassTab::Form) => view! { <pages::form::Form id/> }.into_any(),
        Route::Class(id, ClassTab::Progress) => {
            view! { <pages::progress::Progress id/> }.into_any()
        }
        Route::Pupil(id) => view! { <pages::pupil::PupilPage id/> }.into_any(),
        Route::Conferences => view! { <pages::conferences::Conferences/> }.into_any(),
        Route::Step(id, step) => view! { <pages::conference::ConferenceStep id step/> }.into_any(),
        Route::Minutes(id) => view! { <pages::minutes::Minutes id/> }.into_any(),
        Route::Data => view! { <pages::data::Data/> }.into_any(),
        Route::Settings => view! { <pages::settings::SettingsPage/> }.into_any(),
        Route::Help => view! { <pages::help::Help/> }.into_any(),
        Route::NotFound => view! { <pages::not_found::NotFound/> }.into_any(),
    }
}
