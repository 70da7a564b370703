//! The current page, and what is chosen on it, as signals over the address.

use leptos::ev;
use leptos::prelude::*;

use crate::route::query::{Param, ParamValue, Query};
use crate::route::{Address, Route};
use crate::ui::memo::memo;

/// Where one is.
#[derive(Clone, Copy)]
pub struct CurrentRoute {
    address: RwSignal<Address>,
    /// Changes with the page and not with what is chosen on it.
    route: Memo<Route>,
}

impl CurrentRoute {
    /// Follows the address, and makes it available to all pages.
    pub fn provide() -> Self {
        let address = RwSignal::new(read());
        let route = memo(move || address.with(|address| address.route.clone()));
        let current = Self { address, route };
        provide_context(current);
        let _ = window_event_listener(ev::hashchange, move |_| current.set(read()));
        current
    }

    fn set(&self, address: Address) {
        if self.address.with_untracked(|now| *now != address) {
            self.address.set(address);
        }
    }

    /// Returns the page, and follows it.
    pub fn get(&self) -> Route {
        self.route.get()
    }

    /// Returns what is chosen on the page under a parameter, and follows it. It stands in the address,
    /// so a link or a reload keeps it.
    pub fn chosen<T>(&self, param: Param) -> Memo<Option<T>>
    where
        T: ParamValue + PartialEq + Send + Sync + 'static,
    {
        let address = self.address;
        memo(move || address.with(|address| address.query.get(param)))
    }

    /// Changes what is chosen on the page. It is no step to go back over.
    pub fn choose(&self, change: impl FnOnce(&mut Query)) {
        let mut address = self.address.get_untracked();
        change(&mut address.query);
        // A browser refuses this only where the page is being left anyway.
        let _ = window().location().replace(&address.hash());
        self.set(address);
    }
}

/// Returns where one is.
pub fn use_route() -> CurrentRoute {
    expect_context()
}

/// Goes to a page.
pub fn go(route: &Route) {
    // A browser refuses this only where the page is being left anyway.
    let _ = window().location().set_hash(&route.hash());
}

fn read() -> Address {
    Address::parse(&window().location().hash().unwrap_or_default())
}
