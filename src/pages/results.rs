//! Bringing in a table of results.

use leptos::prelude::*;

/// Bringing in a table of results.
#[component]
pub fn Results() -> impl IntoView {
    
}
