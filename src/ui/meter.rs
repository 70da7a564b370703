//! How much of something is done, as a bar. The numbers stand beside it as text.

use leptos::prelude::*;

/// A bar that shows a part of a whole; for the eye only, since the numbers stand beside it.
#[component]
pub fn Meter(
    /// How much is done.
    part: usize,
    /// Of how much.
    whole: usize,
) -> impl IntoView {
    let percent = (part * 100).checked_div(whole).unwrap_or_default();
    let level = match percent {
        100 => "full",
        0..50 => "low",
        _ => "mid",
    };
    view! { <span class="meter" data-level=level style=format!("--v:{percent}%") aria-hidden="true"></span> }
}
