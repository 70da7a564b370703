//! The next conference: when it is, what comes next, and which data are not ready.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::decisions::Due;
use crate::model::conference::{Conference, conferences};
use crate::model::document::Document;
use crate::model::item::items;
use crate::model::order::sort_with_key;
use crate::model::source::Source;
use crate::model::step::Step;
use crate::pages::conference::title::title_of;
use crate::route::Route;
use crate::store::{time, use_store};
use crate::texts::{Texts, use_texts};
use crate::ui::memo::memo;

#[derive(Clone, Default, PartialEq)]
struct Coming {
    next: Option<Next>,
    /// Conferences that were held and are followed up on a day to come.
    follow_ups: Vec<(Conference, NaiveDate)>,
}

#[derive(Clone, PartialEq)]
struct Next {
    conference: Conference,
    step: Option<Step>,
    sources: Vec<Source>,
}

/// The next conference: when it is, what comes next, and which data are not ready.
#[component]
pub fn NextConference() -> impl IntoView {
    let store = use_store();
    let t = use_texts();
    let coming = memo(move || store.with(coming));
    let body = move || {
        match coming.get().next {
        Some(next) => view! { <NextCard next/> }.into_any(),
        None => view! {
            <p class="soft">{t.home().no_next}</p>
            <div class="btn-row"><a class="btn" href=Route::Conferences.hash()>{t.home().plan}</a></div>
        }
        .into_any(),
    }
    };
    let follow_ups = move || {
        let list = coming.get().follow_ups.into_iter();
        list.map(|(conference, date)| {
            let when = (t.home().follow_up)(&(t.common().date)(date), &distance(t, date));
            let title = title_of(&conference, t);
            view! {
                <li>
                    <a href=Route::Step(conference.id, Step::FollowUp).hash()>
                        <span class="list__main"><b>{title}</b> <small>{when}</small></span>
                    </a>
                </li>
            }
        })
        .collect_view()
    };
    let has_follow_ups = move || coming.with(|coming| !coming.follow_ups.is_empty());
    view! {
        <section class="section">
            <header class="section__head"><h2>{t.home().next}</h2></header>
            <div class="stack tight">
                {body} {move || has_follow_ups().then(|| view! { <ul class="list">{follow_ups()}</ul> })}
            </div>
        </section>
    }
}

#[component]
fn NextCard(next: Next) -> impl IntoView {
    let t = use_texts();
    let Next { conference, step, sources } = next;
    let when = match conference.date {
        Some(date) => format!("{} ({})", (t.common().date)(date), distance(t, date)),
        None => t.home().undated.to_owned(),
    };
    let select = Route::Step(conference.id.clone(), Step::Select).hash();
    let sources = (!sources.is_empty()).then(|| {
        let rows = sources.into_iter().map(|source| {
            view! {
                <li>
                    <a href=select.clone()>
                        <span class="list__main">{source.title}</span>
                        <span class="list__side">{source.who} <Due due=source.due/></span>
                    </a>
                </li>
            }
        });
        view! {
            <h4 class="help">{t.home().sources}</h4>
            <ul class="list">{rows.collect_view()}</ul>
        }
    });
    let go = match step {
        Some(step) => {
            let name = t.common().step(step);
            let text = (t.home().next_step)(step.number(), name);
            view! { <a class="btn main" href=Route::Step(conference.id.clone(), step).hash()>{text}</a> }.into_any()
        }
        None => view! {
            <span class="tag ok">{t.home().all_steps}</span>
            <a class="btn" href=Route::Step(conference.id.clone(), Step::FollowUp).hash()>{title_of(&conference, t)}</a>
        }
        .into_any(),
    };
    view! {
        <article class="card accent">
            <header class="card__head">
                <h3>{title_of(&conference, t)}</h3>
                <span>{when}</span>
            </header>
            <div class="stack tight">{sources} <div class="btn-row">{go}</div></div>
        </article>
    }
}

fn distance(t: Texts, date: NaiveDate) -> String {
    (t.common().from_today)((date - time::today()).num_days())
}

fn coming(document: &Document) -> Coming {
    let today = time::today();
    // The latest first, those without a date before all others.
    let all = conferences(document);
    let dated =
        all.iter().rev().find(|conference| conference.date.is_some_and(|date| date >= today));
    let next = dated.or_else(|| all.iter().find(|conference| conference.date.is_none())).cloned();
    let is_next = |other: &Conference| next.as_ref().is_some_and(|next| next.id == other.id);
    let mut follow_ups: Vec<(Conference, NaiveDate)> = all
        .iter()
        .filter(|conference| !is_next(conference))
        .filter_map(|conference| {
            Some((conference.clone(), conference.follow_date.filter(|day| *day >= today)?))
        })
        .collect();
    sort_with_key(&mut follow_ups, |(_, day)| *day);
    Coming { next: next.map(|conference| look(document, conference)), follow_ups }
}

fn look(document: &Document, conference: Conference) -> Next {
    let step = conference.next_step(document, time::today());
    let mut sources: Vec<Source> = items(document, &conference.id);
    sources.retain(|source| !source.ready && !source.title.is_empty());
    sort_with_key(&mut sources, |source| source.due.unwrap_or(NaiveDate::MAX));
    Next { conference, step, sources }
}
