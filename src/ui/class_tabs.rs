//! The pages of one class beside each other.

use leptos::prelude::*;

use crate::model::class::Class;
use crate::model::id::Id;
use crate::route::{ClassTab, Route};
use crate::texts::use_texts;

/// The tabs of a class's pages.
#[component]
pub fn ClassTabs(
    /// The class.
    id: Id<Class>,
    /// The page one is on.
    current: ClassTab,
) -> impl IntoView {
    let t = use_texts();
    let tab = move |to: ClassTab, name: &'static str| {
        let here = (to == current).then_some("page");
        view! { <a href=Route::Class(id.clone(), to).hash() aria-current=here>{name}</a> }
    };
    view! {
        <nav class="tabs no-print" aria-label=t.common().class_pages>
            {tab(ClassTab::Pupils, t.common().class_tabs[0])}
            {tab(ClassTab::Form, t.common().class_tabs[1])}
            {tab(ClassTab::Progress, t.common().class_tabs[2])}
        </nav>
    }
}
