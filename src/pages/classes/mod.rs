//! *Klasser*: all classes.

use leptos::prelude::*;

pub mod new;

/// *Klasser*: all classes.
#[component]
pub fn Classes() -> impl IntoView {
    
}
