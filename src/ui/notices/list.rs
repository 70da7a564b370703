//! The messages on the page.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{HtmlDivElement, HtmlElement, ResizeObserver};

use super::{Notice, Offer, Tone, element_id, use_notices};
use crate::store::news::News;
use crate::store::use_store;
use crate::texts::{Texts, use_texts};
use crate::ui::keyed::For;
use crate::ui::memo::memo;

/// Says what happened to the data without the user's doing.
fn say(news: News, t: Texts) -> &'static str {
    let texts = &t.shell().storage;
    match news {
        News::Replaced { unsaved_kept: true } => texts.was_replaced_kept,
        News::Replaced { unsaved_kept: false } => texts.was_replaced,
        News::DemoReplaced => texts.demo_replaced,
        News::WrittenAgain => texts.written_again,
        News::Unfinished => texts.unfinished,
        News::Recovered => texts.recovered,
    }
}

/// Shows the messages.
#[component]
pub fn NoticeList() -> impl IntoView {
    let notices = use_notices();
    let store = use_store();
    let t = use_texts();
    let one = move |notice: Notice| {
        let id = notice.id;
        let undo = move |_| {
            notices.close(id);
            notices.reversed(true, store.undo());
        };
        let offer = match notice.offer {
            Offer::None => ().into_any(),
            Offer::Undo => {
                // Undo takes the last edit back; once there is a later one, the offer would not
                // keep its word.
                let told = untrack(|| store.edits());
                let still = memo(move || store.edits() == told);
                view! {
                    <Show when=move || still.get()>
                        <button class="btn quiet" on:click=undo>{t.common().undo}</button>
                    </Show>
                }
                .into_any()
            }
            Offer::Own(name, act) => {
                let act = move |_| {
                    notices.close(id);
                    act();
                };
                view! { <button class="btn quiet" on:click=act>{name}</button> }.into_any()
            }
        };
        view! {
            <div class="notice" id=element_id(id) data-kind=notice.tone.word()>
                <p>{notice.text}</p>
                {offer}
                <button class="btn icon quiet" aria-label=t.common().close on:click=move |_| notices.close(id)>
                    "×"
                </button>
            </div>
        }
    };
    Effect::new(move |before: Option<u32>| {
        let refusals = store.refusals();
        if before.is_some_and(|before| before != refusals) {
            notices.tell(Tone::Warn, t.shell().beside_refused);
        }
        refusals
    });
    Effect::new(move |_| {
        for news in store.take_news() {
            notices.tell(Tone::Warn, say(news, t));
        }
    });
    let node: NodeRef<html::Div> = NodeRef::new();
    let watch = StoredValue::new_local(None);
    Effect::new(move |_| watch.set_value(node.get().and_then(Watch::new)));
    view! {
        <div class="notices" role="region" aria-live="polite" aria-label=t.common().notices node_ref=node>
            <For each=move || notices.list.get() key=|notice| notice.id children=one/>
        </div>
    }
}

/// Tells the style sheets how high the messages are just now, so that what one goes to by keyboard is
/// scrolled clear of them.
struct Watch {
    observer: ResizeObserver,
    _told: Closure<dyn Fn()>,
}

impl Watch {
    fn new(messages: HtmlDivElement) -> Option<Self> {
        let element = messages.clone();
        let told = Closure::<dyn Fn()>::new(move || {
            let root = document().document_element().and_then(|root| root.dyn_into().ok());
            let root: Option<HtmlElement> = root;
            if let Some(root) = root {
                let height = format!("{}px", element.offset_height());
                // The name is ours and the value a length, so setting it does not fail.
                let _ = root.style().set_property("--notices", &height);
            }
        });
        // Every browser that runs the app has it; without it the room is merely smaller.
        let observer = ResizeObserver::new(told.as_ref().unchecked_ref()).ok()?;
        observer.observe(&messages);
        Some(Self { observer, _told: told })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
