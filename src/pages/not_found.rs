//! The page for an address that leads nowhere.

use leptos::prelude::*;

use crate::route::Route;
use crate::texts::use_texts;
use crate::ui::head::Head;

/// Says that there is no such page, and leads home. Also shown for a class, pupil or conference
/// that has been deleted.
#[component]
pub fn NotFound() -> impl IntoView {
    let t = use_texts();
    view! {
        <Head title=t.shell().not_found/>
        <div class="empty">
            <p>{t.shell().not_found_text}</p>
            <a class="btn main" href=Route::Home.hash()>{t.shell().to_home}</a>
        </div>
    }
}
