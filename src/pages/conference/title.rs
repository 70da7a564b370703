//! How a conference is called: its title, its classes, its day and hours.

use chrono::{NaiveTime, TimeDelta, Timelike};

use super::agenda::length;
use crate::model::class::{Class, classes};
use crate::model::conference::Conference;
use crate::model::document::Document;
use crate::model::id::Id;
use crate::texts::Texts;

/// Returns the names of a conference's classes in their order: `8.A og 8.B`.
pub fn class_names(document: &Document, ids: &[Id<Class>], t: &Texts) -> String {
    let all = classes(document);
    let names: Vec<String> =
        all.into_iter().filter(|class| ids.contains(&class.id)).map(|class| class.name).collect();
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => {
            format!("{} {} {last}", rest.join(", "), t.common().and)
        }
        _ => names.concat(),
    }
}

/// Writes a time of day: `14.15`.
pub fn clock(time: NaiveTime) -> String {
    format!("{}.{:02}", time.hour(), time.minute())
}

/// Returns the day and hours of a meeting: `3. november 2026, 14.15–16.15`; empty without a day.
pub fn time_of(document: &Document, conference: &Conference, t: &Texts) -> String {
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
pub fn title_of(conference: &Conference, t: &Texts) -> String {
    match conference.title.trim() {
        "" => t.conference().list.untitled.to_owned(),
        title => title.to_owned(),
    }
}
