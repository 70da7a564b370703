//! *Overblik*: what needs me now.

use leptos::prelude::*;

/// *Overblik*: what needs me now.
#[component]
pub fn Home() -> impl IntoView {
    
}
