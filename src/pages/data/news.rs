//! What a file brings to one part of the school, thing by thing.

use crate::model::rating;
use crate::model::sorted::SortedMap;

use leptos::prelude::*;

use super::describe::Words;
use super::summary::place_name;
use crate::file::compare::{FieldNews, News, PreviewGroup, Status};
use crate::model::conference::{self, Conference};
use crate::model::document::Document;
use crate::model::entity::Entity;
use crate::model::id::{Id, RecordId};
use crate::model::order::sort_with;
use crate::model::pupil::Pupil;
use crate::model::value::Value;
use crate::texts::Texts;
use crate::ui::names::{Naming, danish_order};
use crate::ui::text::beginning;

/// The most lines under one heading.
const LISTED: usize = 40;

/// The most characters of a text.
const BEGINNING: usize = 90;

/// One line: what it is about, and what is new in it.
struct Line {
    about: String,
    news: Vec<String>,
}

/// Unfolds what changes in one part of the school. The lines are made when it is opened.
pub fn details(
    group: &PreviewGroup,
    merged: &std::sync::Arc<Document>,
    naming: Naming,
    t: Texts,
) -> Option<AnyView> {
    let news: Vec<News> = group.news.iter().filter_map(without_conflicts).collect();
    if news.is_empty() {
        return None;
    }
    let texts = &t.data().news;
    let open = RwSignal::new(false);
    let merged = merged.clone();
    let sections = move || {
        open.get().then(|| {
            let words = Words::new(&merged, naming, t);
            sections(&news, &words, t)
                .into_iter()
                .filter(|(_, lines)| !lines.is_empty())
                .map(|(title, lines)| section(title, lines, t))
                .collect_view()
        })
    };
    let toggle = move |event: leptos::ev::Event| {
        let details = event_target::<web_sys::HtmlDetailsElement>(&event);
        open.set(details.open());
    };
    Some(
        view! {
            <details class="fold" on:toggle=toggle>
                <summary>{(texts.see)(&place_name(t, group))}</summary>
                <div class="stack tight">{sections}</div>
            </details>
        }
        .into_any(),
    )
}

/// What people disagree on is listed by itself, with both values.
fn without_conflicts(news: &News) -> Option<News> {
    let told = news.fields.iter().filter(|field| field.status != Status::Conflict);
    let fields: Vec<FieldNews> = told.cloned().collect();
    let is_whole = matches!(news.status, Status::New | Status::Removed);
    (is_whole || !fields.is_empty()).then(|| News { fields, ..news.clone() })
}

fn section(title: &'static str, lines: Vec<Line>, t: Texts) -> AnyView {
    let rest = lines.len().saturating_sub(LISTED);
    let lines = lines.into_iter().take(LISTED).map(|Line { about, news }| {
        let colon = if about.is_empty() || news.is_empty() { "" } else { ": " };
        view! { <li><b>{about}</b> {colon} {news.join(" · ")}</li> }
    });
    view! {
        <h4>{title}</h4>
        <ul class="news">{lines.collect_view()}</ul>
        {(rest > 0).then(|| view! { <p class="soft">{(t.data().news.more)(rest)}</p> })}
    }
    .into_any()
}

fn sections(news: &[News], words: &Words, t: Texts) -> Vec<(&'static str, Vec<Line>)> {
    let texts = &t.data().news;
    let [new, changed, removed] = texts.things;
    let things = |status: &dyn Fn(Status) -> bool| {
        let of_status = news.iter().filter(|one| one.record.kind() != rating::KIND);
        let lines = of_status.filter(|one| status(one.status)).filter_map(|one| {
            let fields = one.fields.iter().filter(|field| !is_answer(&one.record, field));
            let fields: Vec<&FieldNews> = fields.collect();
            let is_whole = matches!(one.status, Status::New | Status::Removed);
            (is_whole || !fields.is_empty()).then(|| Line {
                about: words.thing(&one.record),
                news: match one.status {
                    Status::Changed | Status::Conflict => {
                        fields.iter().map(|field| own(words, &one.record, field, t)).collect()
                    }
                    _ => Vec::new(),
                },
            })
        });
        lines.collect::<Vec<_>>()
    };
    vec![
        (texts.ratings, ratings(news, words, t)),
        (texts.answers, answers(news, words, t)),
        (new, things(&|status| status == Status::New)),
        (changed, things(&|status| matches!(status, Status::Changed | Status::Conflict))),
        (removed, things(&|status| status == Status::Removed)),
    ]
}

/// The ratings and comments, a line per pupil in the order of their names.
fn ratings(news: &[News], words: &Words, t: Texts) -> Vec<Line> {
    // Two pupils may have one name.
    let mut pupils: SortedMap<Id<Pupil>, Line> = SortedMap::new();
    for one in news {
        let Some((pupil, about)) = words.rated(&one.record) else { continue };
        let line = pupils.entry(pupil).or_insert(Line { about, news: Vec::new() });
        line.news.extend(one.fields.iter().map(|field| {
            let column = words.column(&one.record, &field.field);
            format!("{column} {}", change(words, &one.record, field, t))
        }));
    }
    let mut lines: Vec<Line> = pupils.into_values().collect();
    let order = danish_order();
    sort_with(&mut lines, |a, b| order(&a.about, &b.about));
    lines
}

fn answers(news: &[News], words: &Words, t: Texts) -> Vec<Line> {
    let fields = news.iter().flat_map(|one| {
        let answers = one.fields.iter().filter(|field| is_answer(&one.record, field));
        answers.map(move |field| (&one.record, field))
    });
    let line = |(record, field): (&RecordId, &FieldNews)| Line {
        about: words.own_field(record, &field.field),
        news: vec![change(words, record, field, t)],
    };
    fields.map(line).collect()
}

fn is_answer(record: &RecordId, field: &FieldNews) -> bool {
    record.kind() == Conference::KIND && conference::is_answer(&field.field)
}

/// A changed field of a thing: `frist: 3. maj 2027`.
fn own(words: &Words, record: &RecordId, field: &FieldNews, t: Texts) -> String {
    let name = words.own_field(record, &field.field);
    // When a pupil was in a class is no value that could be shown in a word.
    if record.kind() == Pupil::KIND && field.field.contains('.') {
        return name;
    }
    format!("{name}: {}", change(words, record, field, t))
}

/// What becomes of a value: `4`, `3 → 4`, `3 fjernes`.
fn change(words: &Words, record: &RecordId, field: &FieldNews, t: Texts) -> String {
    let texts = &t.data().news;
    let say = |value: &Value| match value {
        Value::String(text) if words.is_hidden() && may_name(record, &field.field, text) => {
            texts.hidden.to_owned()
        }
        value => first_line(&words.value(record, &field.field, value)),
    };
    match field.status {
        Status::Changed => (texts.change)(&say(&field.before), &say(&field.after)),
        Status::Removed => (texts.removal)(&say(&field.before)),
        _ => say(&field.after),
    }
}

/// Tells whether a text may hold pupils' names: what people have written freely.
fn may_name(record: &RecordId, field: &str, text: &str) -> bool {
    record.kind() == rating::KIND || conference::is_answer(field) || text.contains(' ')
}

fn first_line(text: &str) -> String {
    beginning(&text.split_whitespace().collect::<Vec<_>>().join(" "), BEGINNING)
}
