//! The head of a page: where one is, the title, and what can be done.

use leptos::prelude::*;

use crate::route::Route;

/// A step on the way to a page: its name, and where it leads unless it is the last.
pub type Crumb = (String, Option<Route>);

/// The head of a page. The title is also the tab's title, for history and bookmarks.
#[component]
pub fn Head(
    /// The title.
    #[prop(into)]
    title: Signal<String>,
    /// The way to the page, from the menu.
    #[prop(optional)]
    crumbs: Vec<Crumb>,
    /// What can be done with the page, and short facts.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    Effect::new(move |_| document().set_title(&format!("{} · Fremdrift", title.get())));
    let crumbs = crumbs
        .into_iter()
        .map(|(name, to)| match to {
            Some(route) => view! { <a href=route.hash()>{name}</a> }.into_any(),
            None => view! { <span>{name}</span> }.into_any(),
        })
        .collect_view();
    view! {
        <header class="head">
            <div class="head__title">
                <div class="crumbs">{crumbs}</div>
                <h1>{move || title.get()}</h1>
            </div>
            {children.map(|children| children())}
        </header>
    }
}
