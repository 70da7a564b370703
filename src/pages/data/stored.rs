//! How much room the data take up.

use leptos::prelude::*;

use super::import_state::use_import_state;
use crate::store::SaveState;
use crate::store::usage::{ROOM, usage};
use crate::texts::use_texts;
use crate::ui::memo::memo;

/// From this share of the room on, in percent, the page says that it is getting full.
const NEARLY_FULL: usize = 75;

/// How much room is used, and for what.
#[component]
pub fn Stored() -> impl IntoView {
    let t = use_texts();
    let texts = &t.data().keep;
    let imports = use_import_state();
    let parts = memo(move || {
        imports.stored.track();
        // Every save ends in this state.
        imports.store.save_state();
        usage()
    });
    let total = memo(move || parts.with(|parts| parts.values().sum::<usize>()));
    let percent = move || (total.get() * 100).div_ceil(ROOM).min(100);
    let nearly_full = memo(move || percent() >= NEARLY_FULL);
    let level = move || if nearly_full.get() { "low" } else { "full" };
    let rows = move || {
        parts.with(|parts| {
            let row = |(part, size): (&_, &usize)| {
                view! {
                    <tr>
                        <th scope="row">{(texts.parts)(*part)}</th>
                        <td class="num">{(texts.thousand)(*size)}</td>
                    </tr>
                }
            };
            parts.iter().map(row).collect_view()
        })
    };
    let blocked = move || imports.store.save_state() == SaveState::Blocked;
    view! {
        <section class="section" aria-labelledby="stored-title">
            <h2 id="stored-title">{texts.title}</h2>
            <div class="stack">
            <p class="measure">{texts.lead}</p>
            <Show when=blocked>
                <div class="banner error" role="note"><p>{texts.blocked}</p></div>
            </Show>
            <p class="cluster">
                <span
                    class="meter"
                    role="img"
                    style=move || format!("--v:{}%", percent())
                    data-level=level
                    aria-label=move || (texts.used)(percent())
                ></span>
                <span aria-hidden="true">{move || (texts.used)(percent())}</span>
            </p>
            <Show when=move || nearly_full.get()>
                <p>{texts.nearly_full}</p>
            </Show>
            <details>
                <summary>{texts.caption}</summary>
                <div class="table-wrap">
                    <table class="table">
                        <thead>
                            <tr>
                                <th scope="col">{texts.part}</th>
                                <th scope="col" class="num">{texts.size}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                        <tfoot>
                            <tr>
                                <th scope="row">{texts.total}</th>
                                <td class="num">{move || (texts.thousand)(total.get())}</td>
                            </tr>
                        </tfoot>
                    </table>
                </div>
            </details>
        </div>
            </section>
    }
}
