//! A class made by pasting names.

use leptos::prelude::*;

/// A class made by pasting names.
#[component]
pub fn NewClass() -> impl IntoView {
    
}
