//! *Overblik*: what needs me now.

mod conference;
mod decisions;
mod ratings;
mod unsettled;

pub use unsettled::Unsettled;

use crate::model::entity::Entity;
use crate::ui::dynamic::dynamic;
use crate::ui::memo::memo;
use leptos::prelude::*;

use crate::model::class::Class;
use crate::model::conference::Conference;
use crate::pages::demo::use_demo;
use crate::parts::{once_fetched, today};
use crate::route::Route;
use crate::store::{Space, time, use_settings, use_store};
use crate::texts::use_texts;
use crate::ui::head::Head;

/// *Overblik*: what needs me now; with no data, the three ways to begin.
#[component]
pub fn Home() -> impl IntoView {
    let store = use_store();
    let t = use_texts();
    let empty = memo(move || {
        store.follow_kind(Class::KIND);
        store.with_kind::<Conference, _>(|document| {
            document.all::<Class>().next().is_none()
                && document.all::<Conference>().next().is_none()
        })
    });
    view! {
        <Head title=t.shell().home/>
        {move || if empty.get() {
            // A colleague may have deleted what one was writing in.
            let was_more = store.with_untracked(|document| {
                [Class::KIND, Conference::KIND].iter().any(|kind| document.of_kind(kind).next().is_some())
            });
            view! {
                {was_more.then(|| once_fetched(today(true)))}
                <GettingStarted/>
            }
            .into_any()
        } else {
            once_fetched(today(false))
        }}
    }
}

/// The three ways to begin.
#[component]
fn GettingStarted() -> impl IntoView {
    let t = use_texts();
    let open_demo = use_demo();
    view! {
        <div class="stack loose">
            <p class="measure">{t.home().welcome}</p>
            <div class="doors">
                <button class="door" data-testid="load-demo" on:click=move |_| open_demo()>
                    <b class="door__title">{t.home().demo}</b>
                    <span class="door__text">{t.home().demo_text}</span>
                </button>
                <a class="door first" href=Route::NewClass.hash()>
                    <b class="door__title">{t.home().first_class}</b>
                    <span class="door__text">{t.home().first_class_text}</span>
                </a>
                <a class="door" href=Route::Data.hash()>
                    <b class="door__title">{t.home().open_file}</b>
                    <span class="door__text">{t.home().open_file_text}</span>
                </a>
            </div>
        </div>
    }
}

/// What needs me now.
#[component]
pub fn Today() -> impl IntoView {
    view! {
        <Unsettled/>
        <div class="today">
            <div>
                <conference::NextConference/>
                <decisions::OpenDecisions/>
            </div>
            <div>
                <ratings::MissingRatings/>
                <LastFile/>
            </div>
        </div>
    }
}

/// Older than this many days, a file no longer protects much.
const OLD_FILE: i64 = 7;

/// How old the last file is. Only the school's own data need one.
#[component]
fn LastFile() -> impl IntoView {
    let store = use_store();
    let t = use_texts();
    let last = use_settings().memo(|s| (s.last_file, s.last_part));
    let days = |at: u64| (time::today() - time::local(at).date()).num_days();
    let all = move || last.get().0.map(days);
    let part = move || last.get().1.map(days).filter(|part| all().is_none_or(|all| *part < all));
    let is_old = move || all().is_none_or(|days| days > OLD_FILE);
    let age = move || match (all(), part()) {
        (Some(all), None) => (t.home().file_age)(all),
        (None, None) => t.home().no_file.to_owned(),
        (all, Some(part)) => (t.home().part_age)(all, part),
    };
    dynamic(move || {
        (store.space() == Space::Own).then(|| {
            view! {
                <section class="section">
                    <header class="section__head"><h2>{t.home().file}</h2></header>
                    <div class="stack tight">
                        <p>{age()}</p>
                        {is_old().then(|| view! { <p class="soft">{t.home().file_why}</p> })}
                        <div class="btn-row">
                            <a class="btn" href=Route::Data.hash()>{t.home().save_file}</a>
                        </div>
                    </div>
                </section>
            }
        })
    })
}
