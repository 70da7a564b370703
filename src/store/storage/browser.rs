//! What the browser keeps for this page's address.

use gloo_storage::{LocalStorage, SessionStorage, Storage as _};

use super::{Blocked, NoRoom, Storage};

/// The browser's storage for this app in this folder.
///
/// Everything on one web address shares one storage, other apps and a second copy of this one in
/// another folder included; so every name in it begins with the folder the page stands in.
pub struct Browser {
    raw: web_sys::Storage,
    prefix: String,
}

impl Browser {
    /// Opens local storage, which all tabs share. Asking for it may throw, hence by hand.
    pub fn open() -> Result<Self, Blocked> {
        let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
        let is_open = storage.is_some_and(|storage| storage.length().is_ok());
        if !is_open {
            return Err(Blocked);
        }
        Ok(Self { raw: LocalStorage::raw(), prefix: prefix() })
    }

    /// Opens what the browser keeps for this tab alone.
    pub fn open_of_tab() -> Result<Self, Blocked> {
        let storage = web_sys::window().and_then(|window| window.session_storage().ok().flatten());
        storage.ok_or(Blocked)?;
        Ok(Self { raw: SessionStorage::raw(), prefix: prefix() })
    }

    /// Returns the name of the app's own behind one that the browser tells; `None` for others' names.
    pub fn own_name(told: &str) -> Option<String> {
        told.strip_prefix(&prefix()).map(str::to_owned)
    }

    /// Returns the name by which the browser knows one of the app's own.
    pub fn full_name(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }

    /// About how many characters other pages of the same address take up, names included.
    pub fn taken_by_others(&self) -> usize {
        let others = self.names().filter(|name| !name.starts_with(&self.prefix));
        let size = |name: String| {
            let text = self.raw.get_item(&name).ok().flatten().unwrap_or_default();
            name.encode_utf16().count() + text.encode_utf16().count()
        };
        others.map(size).sum()
    }

    fn names(&self) -> impl Iterator<Item = String> {
        let length = self.raw.length().unwrap_or_default();
        (0..length).filter_map(|place| self.raw.key(place).ok().flatten())
    }
}

impl Storage for Browser {
    fn get(&self, name: &str) -> Option<String> {
        self.raw.get_item(&self.full_name(name)).ok().flatten()
    }

    fn put(&self, name: &str, text: &str) -> Result<(), NoRoom> {
        self.raw.set_item(&self.full_name(name), text).map_err(|_| NoRoom)
    }

    fn delete(&self, name: &str) {
        // Ignored: removing throws only where nothing can be stored.
        let _ = self.raw.remove_item(&self.full_name(name));
    }

    fn list(&self, prefix: &str) -> Vec<String> {
        let prefix = self.full_name(prefix);
        let own = self.names().filter(|name| name.starts_with(&prefix));
        own.map(|name| name[self.prefix.len()..].to_owned()).collect()
    }
}

/// What every name of this app in this folder begins with.
///
/// `public/redning.js` knows it as well, since it must work without the app: change it there too.
pub fn prefix() -> String {
    let path = web_sys::window().and_then(|w| w.location().pathname().ok()).unwrap_or_default();
    let folder = path.rfind('/').map_or("/", |end| &path[..=end]);
    format!("fremdrift:{folder}:")
}
