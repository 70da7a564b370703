//! Files that the user chooses or drops on the page.

use js_sys::Uint8Array;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DragEvent, Event, File, HtmlInputElement};

/// A file that was read.
pub struct Picked {
    /// What it is called.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PickError {
    /// It is larger than any list or table of a school.
    TooLarge,
    /// The browser could not read it.
    Unreadable,
}

/// The largest file that is read, in bytes.
const LARGEST: f64 = 20_000_000.0;

/// Returns the file chosen in a file input, and empties the input so that the same file can be
/// chosen again.
pub fn chosen(event: &Event) -> Option<File> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0);
    input.set_value("");
    file
}

/// Returns the first file that was dropped, and keeps the browser from opening it.
pub fn dropped(event: &DragEvent) -> Option<File> {
    event.prevent_default();
    event.data_transfer()?.files()?.get(0)
}

/// Reads a file and hands it on.
pub fn read(file: File, done: impl FnOnce(Result<Picked, PickError>) + 'static) {
    if file.size() > LARGEST {
        done(Err(PickError::TooLarge));
        return;
    }
    spawn_local(async move {
        let read = JsFuture::from(file.array_buffer()).await;
        let bytes = read.map(|buffer| Uint8Array::new(&buffer).to_vec());
        done(
            bytes
                .map(|bytes| Picked { name: file.name(), bytes })
                .map_err(|_| PickError::Unreadable),
        );
    });
}

/// A button that opens a file.
#[component]
pub fn FileButton(
    /// What the button says.
    label: &'static str,
    /// Which files are offered, as in the attribute `accept`.
    accept: &'static str,
    /// What is done with the file.
    #[prop(into)]
    on_pick: Callback<Result<Picked, PickError>>,
    /// Makes it the page's main button.
    #[prop(optional)]
    main: bool,
) -> impl IntoView {
    let change = move |event: Event| {
        if let Some(file) = chosen(&event) {
            read(file, move |picked| on_pick.run(picked));
        }
    };
    view! {
        <label class="btn file" class:main=main>
            {label} <input class="vh" type="file" accept=accept on:change=change/>
        </label>
    }
}
