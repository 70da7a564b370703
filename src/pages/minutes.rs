//! The minutes.

use leptos::prelude::*;

use crate::model::conference::Conference;
use crate::model::id::Id;

/// The minutes.
#[component]
pub fn Minutes(id: Id<Conference>) -> impl IntoView {
    let _ = id;
}
