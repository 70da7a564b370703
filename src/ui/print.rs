//! Printing.

use leptos::prelude::window;

/// Prints the page.
pub fn page() {
    // It throws only where a page may not open dialogs.
    let _ = window().print();
}
