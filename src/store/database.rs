//! The browser's database (IndexedDB): what is kept beside local storage, in its own time.
//!
//! What a transaction wrote survives the end of the browser's process as soon as it is complete, which
//! local storage promises for nothing. It has far more room as well. But it answers later, so nothing
//! that must be known at once lies in it.
//!
//! Written over the browser's own interface: no crate that wraps it lets one ask for relaxed
//! durability, without which every keystroke would wait for the disk.

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbKeyRange, IdbObjectStore, IdbOpenDbRequest, IdbRequest};
use web_sys::{IdbTransaction, IdbTransactionMode};

use super::storage::prefix;

/// The version of the database's layout. A later one only adds areas, so that this one can go on.
const VERSION: u32 = 1;

/// The areas of the database; within each, texts or objects lie under names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Area {
    /// Edits that local storage may not have written yet.
    Journal,
    /// Copies of everything.
    Snapshots,
    /// What was done in this browser, and what takes it back.
    History,
    /// What is neither: marks, keys, the shared folder.
    Marks,
}

impl Area {
    /// All there are.
    pub(super) const ALL: [Self; 4] = [Self::Journal, Self::Snapshots, Self::History, Self::Marks];

    fn name(self) -> &'static str {
        match self {
            Self::Journal => "journal",
            Self::Snapshots => "snapshots",
            Self::History => "history",
            Self::Marks => "marks",
        }
    }
}

/// The database cannot be used, or a transaction came to nothing: all of it, never a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Failed;

impl From<JsValue> for Failed {
    fn from(_: JsValue) -> Self {
        Self
    }
}

/// One change of a transaction.
pub(super) enum Write {
    /// Puts a value under a name.
    Put(Area, String, JsValue),
    /// Removes what lies under a name.
    Delete(Area, String),
    /// Removes all whose names begin with this.
    DeleteAll(Area, String),
}

#[wasm_bindgen]
extern "C" {
    /// A database, with what the binding lacks: options for transactions.
    #[derive(Clone)]
    #[wasm_bindgen(extends = IdbDatabase, js_name = IDBDatabase)]
    type WithOptions;
    #[wasm_bindgen(method, catch, js_name = transaction)]
    fn transaction_with(
        this: &WithOptions,
        areas: &JsValue,
        mode: IdbTransactionMode,
        options: &JsValue,
    ) -> Result<IdbTransaction, JsValue>;
}

/// An open database; cheap to clone, since it is only a handle.
#[derive(Clone)]
pub(super) struct Database(WithOptions);

impl Database {
    /// Opens the database of the app in this folder. Fails where the browser has none, lets the page
    /// have none (as in some private windows), or a later version of the app has changed its layout.
    pub(super) async fn open() -> Result<Self, Failed> {
        let window = web_sys::window().ok_or(Failed)?;
        let factory = window.indexed_db()?.ok_or(Failed)?;
        let request = factory.open_with_u32(&prefix(), VERSION)?;
        let opening = request.clone();
        let make_areas = Closure::once_into_js(move || {
            // Ignored: what cannot be made fails again when it is first used.
            let _ = make_areas(&opening);
        });
        request.set_onupgradeneeded(Some(make_areas.unchecked_ref()));
        let database: WithOptions = result(&request).await?.unchecked_into();
        // A later version that wants to change the layout need not wait for this tab.
        let closing = database.clone();
        let close = Closure::once_into_js(move || closing.close());
        database.set_onversionchange(Some(close.unchecked_ref()));
        Ok(Self(database))
    }

    /// Writes in one transaction, which is on its way when this returns; wait to know what became of it.
    /// Relaxed: it is complete once the system has it, not the disk. So it survives the end of the
    /// browser, but may not survive that of the computer.
    pub(super) fn write(
        &self,
        changes: &[Write],
    ) -> impl Future<Output = Result<(), Failed>> + 'static {
        let done = self.begin_write(changes);
        async {
            JsFuture::from(done?).await?;
            Ok(())
        }
    }

    fn begin_write(&self, changes: &[Write]) -> Result<Promise, Failed> {
        let mut areas: Vec<Area> = Vec::new();
        for change in changes {
            let (Write::Put(area, ..) | Write::Delete(area, _) | Write::DeleteAll(area, _)) =
                change;
            if !areas.contains(area) {
                areas.push(*area);
            }
        }
        let transaction = self.transaction(&areas, IdbTransactionMode::Readwrite)?;
        let done = Promise::new(&mut |done, failed| {
            transaction.set_oncomplete(Some(&done));
            transaction.set_onabort(Some(&failed));
        });
        for change in changes {
            match change {
                Write::Put(area, name, value) => {
                    store(&transaction, *area)?.put_with_key(value, &name.as_str().into())?
                }
                Write::Delete(area, name) => {
                    store(&transaction, *area)?.delete(&name.as_str().into())?
                }
                Write::DeleteAll(area, prefix) => {
                    store(&transaction, *area)?.delete(&range(prefix)?.into())?
                }
            };
        }
        Ok(done)
    }

    /// Returns the names that begin with `prefix` and what lies under them, in the names' order.
    pub(super) async fn all(
        &self,
        area: Area,
        prefix: &str,
    ) -> Result<Vec<(String, JsValue)>, Failed> {
        let transaction = self.transaction(&[area], IdbTransactionMode::Readonly)?;
        let store = store(&transaction, area)?;
        let range = range(prefix)?;
        // Both are listened for before either is waited for.
        let names = result(&store.get_all_keys_with_key(&range)?);
        let values = result(&store.get_all_with_key(&range)?);
        let (names, values) = (Array::from(&names.await?), Array::from(&values.await?));
        let names = names.iter().filter_map(|name| name.as_string());
        Ok(names.zip(values.iter()).collect())
    }

    /// Returns the names that begin with `prefix` and the texts under them; what is no text is empty.
    pub(super) async fn texts(
        &self,
        area: Area,
        prefix: &str,
    ) -> Result<Vec<(String, String)>, Failed> {
        let all = self.all(area, prefix).await?.into_iter();
        Ok(all.map(|(name, value)| (name, value.as_string().unwrap_or_default())).collect())
    }

    fn transaction(
        &self,
        areas: &[Area],
        mode: IdbTransactionMode,
    ) -> Result<IdbTransaction, Failed> {
        let names: Array = areas.iter().map(|area| JsValue::from(area.name())).collect();
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"relaxed".into())?;
        Ok(self.0.transaction_with(&names, mode, &options)?)
    }
}

fn make_areas(opening: &IdbOpenDbRequest) -> Result<(), JsValue> {
    let database: IdbDatabase = opening.result()?.unchecked_into();
    for area in Area::ALL {
        database.create_object_store(area.name())?;
    }
    Ok(())
}

fn store(transaction: &IdbTransaction, area: Area) -> Result<IdbObjectStore, Failed> {
    Ok(transaction.object_store(area.name())?)
}

/// All names that begin with `prefix`: no name of ours has a character as large as the last one here.
fn range(prefix: &str) -> Result<IdbKeyRange, Failed> {
    Ok(IdbKeyRange::bound(&prefix.into(), &format!("{prefix}\u{ffff}").into())?)
}

/// Waits for a request; its own functions settle the promise, so nothing of ours has to live on.
fn result(request: &IdbRequest) -> impl Future<Output = Result<JsValue, Failed>> + 'static {
    let settled = Promise::new(&mut |done, failed| {
        request.set_onsuccess(Some(&done));
        request.set_onerror(Some(&failed));
    });
    let request = request.clone();
    async move {
        JsFuture::from(settled).await?;
        Ok(request.result()?)
    }
}
