//! Files and data.

use leptos::prelude::*;

/// Files and data.
#[component]
pub fn Data() -> impl IntoView {
    
}
