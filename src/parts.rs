//! The app in parts: what the first screen does not show is downloaded when it is first needed.
//!
//! The released app is taken apart after it is compiled (xtask/src/parts.rs), at the functions below.
//! Without the feature `parts` it is one piece, and they are functions like any other.

use std::time::Duration;

use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::SplitLoaderError;
#[cfg(feature = "parts")]
use leptos::wasm_split::wasm_split;

use crate::model::class::Class;
use crate::model::conference::Conference;
use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::pupil::Pupil;
use crate::model::step::Step;
use crate::pages;
use crate::route::{ClassTab, Route};
use crate::texts::{Texts, use_texts};
use crate::ui::head::Head;

/// A part could not be downloaded. A later call tries again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing;

impl From<SplitLoaderError> for Missing {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// Makes functions whose code, and all that only they need, is downloaded when they are first called,
/// and for each part that everybody needs a function that only downloads it.
macro_rules! parts {
    ($(
        $(#[$meta:meta])*
        part $part:ident $(, fetched by $fetch:ident)?:
        $vis:vis fn $name:ident($arg:ident: $type:ty) -> $result:ty $body:block
    )*) => {
        $(
            #[cfg(feature = "parts")]
            $(#[$meta])*
            #[wasm_split($part, wasm_split_path = leptos::wasm_split, fallible $(, preload($fetch))?)]
            $vis fn $name($arg: $type) -> Result<$result, Missing> {
                Ok($body)
            }

            #[cfg(not(feature = "parts"))]
            $(#[$meta])*
            $vis async fn $name($arg: $type) -> Result<$result, Missing> {
                Ok($body)
            }
        )*

        /// Downloads what is not there yet, one part after the other.
        async fn fetch_all() {
            $($(
                #[cfg(feature = "parts")]
                // A part that cannot be had now is asked for again when it is needed.
                let _ = $fetch().await;
            )?)*
        }
    };
}

parts! {
    /// Makes what the start page shows once there are data: what needs me now. Where nothing but what
    /// was deleted is left, only what waits for somebody to choose.
    part today, fetched by fetch_today:
    pub fn today(is_empty: bool) -> AnyView {
        if is_empty {
            view! { <pages::home::Unsettled/> }.into_any()
        } else {
            view! { <pages::home::Today/> }.into_any()
        }
    }

    /// Makes the pages of classes and pupils.
    part school, fetched by fetch_school:
    fn school_page(page: SchoolPage) -> AnyView {
        use SchoolPage::{Class, Classes, NewClass, Pupil, Results};
        match page {
            Classes => view! { <pages::classes::Classes/> }.into_any(),
            NewClass => view! { <pages::classes::new::NewClass/> }.into_any(),
            Results => view! { <pages::results::Results/> }.into_any(),
            Class(id, ClassTab::Pupils) => view! { <pages::pupils::Pupils id/> }.into_any(),
            Class(id, ClassTab::Form) => view! { <pages::form::Form id/> }.into_any(),
            Class(id, ClassTab::Progress) => view! { <pages::progress::Progress id/> }.into_any(),
            Pupil(id) => view! { <pages::pupil::PupilPage id/> }.into_any(),
        }
    }

    /// Makes the pages of conferences.
    part conference, fetched by fetch_conference:
    fn conference_page(page: ConferencePage) -> AnyView {
        use ConferencePage::{Conferences, Minutes, Step};
        match page {
            Conferences => view! { <pages::conferences::Conferences/> }.into_any(),
            Step(id, step) => view! { <pages::conference::ConferenceStep id step/> }.into_any(),
            Minutes(id) => view! { <pages::minutes::Minutes id/> }.into_any(),
        }
    }

    /// Makes the pages of files, settings and help.
    part data, fetched by fetch_data:
    fn data_page(page: DataPage) -> AnyView {
        match page {
            DataPage::Data => view! { <pages::data::Data/> }.into_any(),
            DataPage::Settings => view! { <pages::settings::SettingsPage/> }.into_any(),
            DataPage::Help => view! { <pages::help::Help/> }.into_any(),
        }
    }

    /// The English texts. Only who reads them downloads them.
    part english:
    pub fn english(_nothing: ()) -> Texts {
        Texts::english()
    }

    /// Makes the demo school as it stands on a day.
    part demo, fetched by fetch_demo:
    pub fn demo_school(day: NaiveDate) -> Document {
        crate::demo::school(day)
    }
}

/// A page of classes and pupils.
enum SchoolPage {
    Classes,
    NewClass,
    Results,
    Class(Id<Class>, ClassTab),
    Pupil(Id<Pupil>),
}

/// A page of conferences.
enum ConferencePage {
    Conferences,
    Step(Id<Conference>, Step),
    Minutes(Id<Conference>),
}

/// A page of files, settings and help.
enum DataPage {
    Data,
    Settings,
    Help,
}

/// Makes a page: at once if its part is there, otherwise as soon as it is.
pub fn page(route: Route) -> AnyView {
    let school = |page| once_fetched(school_page(page));
    let conference = |page| once_fetched(conference_page(page));
    let data = |page| once_fetched(data_page(page));
    match route {
        Route::Home => view! { <pages::home::Home/> }.into_any(),
        Route::Classes => school(SchoolPage::Classes),
        Route::NewClass => school(SchoolPage::NewClass),
        Route::Results => school(SchoolPage::Results),
        Route::Class(id, tab) => school(SchoolPage::Class(id, tab)),
        Route::Pupil(id) => school(SchoolPage::Pupil(id)),
        Route::Conferences => conference(ConferencePage::Conferences),
        Route::Step(id, step) => conference(ConferencePage::Step(id, step)),
        Route::Minutes(id) => conference(ConferencePage::Minutes(id)),
        Route::Data => data(DataPage::Data),
        Route::Settings => data(DataPage::Settings),
        Route::Help => data(DataPage::Help),
        Route::NotFound => view! { <pages::not_found::NotFound/> }.into_any(),
    }
}

/// Shows a view as soon as its part is there, or says that it cannot be had.
pub fn once_fetched(
    view: impl Future<Output = Result<AnyView, Missing>> + Send + 'static,
) -> AnyView {
    Suspend::new(
        async move { view.await.unwrap_or_else(|Missing| view! { <CannotFetch/> }.into_any()) },
    )
    .into_any()
}

/// How long the first screen has the network for itself.
const HEAD_START: Duration = Duration::from_secs(1);

/// Downloads all parts that everybody needs once the first screen stands, so that every page opens at
/// once, and also when the network has gone or the host has been given a newer app.
pub fn fetch_later() {
    set_timeout(|| spawn_local(fetch_all()), HEAD_START);
}

/// The page that hands out the data without the app.
const RESCUE: &str = "redning.html";

/// Instead of a page that could not be downloaded.
#[component]
fn CannotFetch() -> impl IntoView {
    let t = use_texts();
    let reload = move |_| {
        // It throws only where the page may not be navigated at all.
        let _ = window().location().reload();
    };
    view! {
        <Head title=t.shell().cannot_fetch/>
        <div class="empty" role="alert">
            <p>{t.shell().cannot_fetch_text}</p>
            <div class="btn-row">
                <button class="btn main" on:click=reload>{t.shell().reload}</button>
                <a class="btn" href=RESCUE>{t.shell().rescue}</a>
            </div>
        </div>
    }
}
