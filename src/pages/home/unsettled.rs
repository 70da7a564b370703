//! Where people have written differently, and nobody has chosen yet.

use leptos::prelude::*;

use crate::file::compare::unsettled;
use crate::route::Route;
use crate::store::use_store;
use crate::texts::use_texts;
use crate::ui::dynamic::dynamic;
use crate::ui::memo::memo;

/// Says how many places wait for somebody to choose, while there are any.
#[component]
pub fn Unsettled() -> impl IntoView {
    let store = use_store();
    let t = use_texts();
    let count = memo(move || store.with(unsettled));
    dynamic(move || {
        let count = count.get();
        (count > 0).then(|| {
            view! {
                <div class="banner warn" role="note" data-testid="unsettled">
                    <p>{(t.home().unsettled)(count)}</p>
                    <div class="btn-row no-print">
                        <a class="btn small" href=Route::Data.hash()>{t.home().settle}</a>
                    </div>
                </div>
            }
        })
    })
}
