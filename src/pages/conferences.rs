//! *Konferencer*: all conferences.

use leptos::prelude::*;

/// *Konferencer*: all conferences.
#[component]
pub fn Conferences() -> impl IntoView {
    
}
