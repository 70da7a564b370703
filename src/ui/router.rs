//! The current route as a signal over the address.

use leptos::ev;
use leptos::prelude::*;

use crate::route::Route;

/// The page one is on.
#[derive(Clone, Copy)]
pub struct CurrentRoute(RwSignal<Route>);

impl CurrentRoute {
    /// Follows the address, and makes the route available to all pages.
    pub fn provide() -> Self {
        let current = Self(RwSignal::new(read()));
        provide_context(current);
        let _ = window_event_listener(ev::hashchange, move |_| {
            let route = read();
            if current.0.with_untracked(|now| *now != route) {
                current.0.set(route);
            }
        });
        current
    }

    /// Returns the route, and follows it.
    pub fn get(&self) -> Route {
        self.0.get()
    }
}

/// Returns the page one is on.
pub fn use_route() -> CurrentRoute {
    expect_context()
}

/// Goes to a page.
pub fn go(route: &Route) {
    // A browser refuses this only where the page is being left anyway.
    let _ = window().location().set_hash(&route.hash());
}

fn read() -> Route {
    Route::parse(&window().location().hash().unwrap_or_default())
}
