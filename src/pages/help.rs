//! Help.

use leptos::prelude::*;

/// Help.
#[component]
pub fn Help() -> impl IntoView {
    
}
