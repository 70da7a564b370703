//! How a conference is called: its title, its classes, its day and hours.

use chrono::{NaiveTime, TimeDelta, Timelike};
use leptos::prelude::*;

use super::agenda::length;
use crate::model::class::Class;
use crate::model::conference::Conference;
use crate::model::document::Document;
use crate::model::id::Id;
use crate::store::{Store, time};
use crate::texts::Texts;
use crate::ui::memo::memo;

/// Returns the names of a conference's classes as it was held with them: `8.A og 8.B`.
pub fn class_names(document: &Document, conference: &Conference, t: Texts) -> String {
    let classes = conference.held(document, time::today()).into_iter();
    let names: Vec<String> = classes.map(|class| class.name).collect();
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => {
            format!("{} {} {last}", rest.join(", "), t.common().and)
        }
        _ => names.concat(),
    }
}

/// Returns a conference's classes as it was held with them, and follows it.
pub fn held(store: Store, id: &Id<Conference>) -> Memo<Vec<Class>> {
    let id = id.clone();
    memo(move || {
        let Some(conference) = store.get(&id) else { return Vec::new() };
        store.with_kind::<Class, _>(|document| conference.held(document, time::today()))
    })
}

/// Writes a time of day: `14.15`.
pub fn clock(time: NaiveTime) -> String {
    format!("{}.{:02}", time.hour(), time.minute())
}

/// Returns the day and hours of a meeting: `3. november 2026, 14.15–16.15`; empty without a day.
pub fn time_of(document: &Document, conference: &Conference, t: Texts) -> String {
    let Some(date) = conference.date.map(t.common().date) else { return String::new() };
    match conference.start {
        Some(start) => {
            let end = start + TimeDelta::minutes(length(document, conference).into());
            format!("{date}, {}–{}", clock(start), clock(end))
        }
        None => date,
    }
}

/// Returns a conference's title, or what stands for one.
pub fn title_of(conference: &Conference, t: Texts) -> String {
    match conference.title.trim() {
        "" => t.conference().list.untitled.to_owned(),
        title => title.to_owned(),
    }
}
