//! Files and data: saving, opening, merging, and what lies in the browser.

mod aside;
mod checksum;
mod conflicts;
mod copies;
mod describe;
mod drop;
mod import_state;
mod incoming;
mod news;
mod open;
mod preview;
mod replace;
mod reset;
mod save;
mod standing;
mod stored;
mod summary;
pub mod tray;

use leptos::prelude::*;

use crate::store::{Space, use_store};
use crate::texts::use_texts;
use crate::ui::head::Head;
use crate::ui::memo::memo;
use import_state::ImportState;

/// Files and data.
#[component]
pub fn Data() -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    ImportState::provide();
    let beside = memo(move || matches!(store.space(), Space::Beside { .. }));
    // The file still lies here afterwards, and can be merged.
    let leave = move |_| store.open_own();
    let body = move || {
        if beside.get() {
            view! {
                <div class="empty">
                    <p>{t.data().save.beside}</p>
                    <button class="btn main" on:click=leave>{t.shell().leave_beside}</button>
                </div>
            }
            .into_any()
        } else {
            view! {
                <div class="stack">
                    <standing::StandingConflicts/>
                    <div class="two">
                        <save::SaveFile/>
                        <open::OpenFiles/>
                    </div>
                </div>
                <preview::Preview/>
                <stored::Stored/>
                <copies::Copies/>
                <aside::SetAside/>
                <div class="two">
                    <reset::DemoSchool/>
                    <reset::Reset/>
                </div>
                <replace::NoCopyDialog/>
            }
            .into_any()
        }
    };
    view! {
        <Head title=t.data().title/>
        {body}
    }
}
