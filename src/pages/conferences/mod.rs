//! *Konferencer*: all conferences, and a new one.

pub mod classes;
mod new;

use leptos::prelude::*;

use crate::model::class::Class;
use crate::model::conference::{Conference, conferences};
use crate::model::decision::Decision;
use crate::model::id::Id;
use crate::model::item::items;
use crate::model::step::Step;
use crate::pages::conference::frame::progress;
use crate::pages::conference::title::{class_names, title_of};
use crate::route::Route;
use crate::store::{time, use_store};
use crate::texts::use_texts;
use crate::ui::head::Head;
use crate::ui::keyed::For;
use crate::ui::memo::memo;

/// All conferences, the latest first.
#[component]
pub fn Conferences() -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let c = &t.conference().list;
    let list = memo(move || {
        store.with_kind::<Conference, _>(|document| {
            conferences(document).into_iter().map(|conference| conference.id).collect::<Vec<_>>()
        })
    });
    let making = RwSignal::new(false);
    let none = move || list.with(Vec::is_empty);
    view! {
        <Head title=c.title>
            <div class="btn-row">
                <Show when=move || !making.get() && !none()>
                    <button class="btn main" data-testid="new-conference" on:click=move |_| making.set(true)>
                        {c.new}
                    </button>
                </Show>
            </div>
        </Head>
        <Show when=move || making.get()>
            <new::NewConference close=making/>
        </Show>
        <Show when=move || none() && !making.get()>
            <div class="empty">
                <p class="empty__title">{c.empty}</p>
                <p>{c.empty_text}</p>
                <button class="btn main" data-testid="new-conference" on:click=move |_| making.set(true)>
                    {c.new}
                </button>
            </div>
        </Show>
        <ul class="list section" aria-label=c.title prop:hidden=none>
            <For each=move || list.get() key=|id| id.as_str().to_owned() children=|id| view! { <Line id/> }/>
        </ul>
    }
}

/// One conference: what, who, when, how far, and what is still open.
#[component]
fn Line(id: Id<Conference>) -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let c = &t.conference().list;
    let states = progress(store, &id);
    let of = id.clone();
    let step = memo(move || {
        states.with(|_| ());
        store.with_untracked(|document| document.get(&of)?.next_step(document, time::today()))
    });
    let of = id.clone();
    let href = move || match step.get() {
        Some(step) => Route::Step(of.clone(), step).hash(),
        None => Route::Step(of.clone(), Step::FollowUp).hash(),
    };
    let of = id.clone();
    let title = move || store.get(&of).map(|conference| title_of(&conference, t));
    let of = id.clone();
    let about = move || {
        let conference = store.get(&of)?;
        let names = store.with_kind::<Class, _>(|document| class_names(document, &conference, t));
        let date = conference.date.map_or(c.no_date.to_owned(), t.common().date);
        Some(if names.is_empty() { date } else { format!("{names} · {date}") })
    };
    let open = memo(move || {
        store.with_kind::<Decision, _>(|document| {
            items::<Decision>(document, &id).iter().filter(|decision| decision.is_open()).count()
        })
    });
    let state = move || match step.get() {
        Some(step) => view! {
            <span class="tag plain">{(c.at_step)(step.number(), t.common().step(step))}</span>
        }
        .into_any(),
        None => view! { <span class="tag ok">{c.all_done}</span> }.into_any(),
    };
    view! {
        <li>
            <a href=href>
                <span class="list__main"><b>{title}</b>" "<small>{about}</small></span>
                <span class="list__side cluster">
                    {move || {
                        let open = open.get();
                        (open > 0).then(|| view! { <span class="tag warn">{(c.open_decisions)(open)}</span> })
                    }}
                    " "
                    {state}
                </span>
            </a>
        </li>
    }
}
