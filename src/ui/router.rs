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
    /// Whether one comes to the next page to write at once.
    begins: StoredValue<bool>,
}

impl CurrentRoute {
    /// Follows the address, and makes it available to all pages.
    pub fn provide() -> Self {
        let address = RwSignal::new(read());
        let route = memo(move || address.with(|address| address.route.clone()));
        let current = Self { address, route, begins: StoredValue::new(false) };
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

    /// Goes to a page to write there at once: the page gives the focus to where one begins.
    pub fn begin(&self, route: &Route) {
        self.begins.set_value(true);
        go(route);
    }

    /// Tells a page, once, whether it is to give the focus to where one begins.
    pub fn take_begins(&self) -> bool {
        self.begins.try_update_value(std::mem::take).unwrap_or_default()
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
