//! The questions of a step, who answered last, and what somebody else answered at the same time.

use leptos::prelude::*;

use crate::model::command::{Change, Command, EditKind};
use crate::model::conference::Conference;
use crate::model::document::Document;
use crate::model::id::{Id, RecordId};
use crate::model::person::name_of_replica;
use crate::model::question::{Question, questions};
use crate::model::record::Entry;
use crate::model::stamp::Stamp;
use crate::model::step::Step;
use crate::model::value::Value;
use crate::store::{time, use_store};
use crate::texts::{Texts, use_texts};
use crate::ui::dynamic::dynamic;
use crate::ui::field::{FieldBinding, TextArea};
use crate::ui::memo::memo;

/// The questions of a step with their answers.
#[component]
pub fn Questions(id: Id<Conference>, step: Step) -> impl IntoView {
    let store = use_store();
    let of = id.clone();
    let asked = memo(move || {
        store.with_record(&of.record(), |_| ());
        store.with_untracked(|document| questions(document, &of, step))
    });
    let one = move |question: Question| view! { <Answer id=id.clone() question/> };
    dynamic(move || asked.get().into_iter().map(one.clone()).collect_view())
}

#[component]
fn Answer(id: Id<Conference>, question: Question) -> impl IntoView {
    let t = use_texts();
    let texts = t.conference().question(&question);
    let record = id.record();
    let field = question.field();
    let control = format!("answer-{}", question.id);
    let help = format!("help-{}", question.id);
    view! {
        <div class="question">
            <label for=control.clone()>{texts.map(|texts| texts.ask)}</label>
            <p class="help" id=help.clone()>{texts.map(|texts| texts.help)}</p>
            <TextArea
                binding=FieldBinding::new(record.clone(), field.clone(), EditKind::Answer)
                id=control
                described_by=help
            />
            <Written record field/>
        </div>
    }
}

/// Who wrote a field last and when, and the answers that were written at the same time.
#[component]
fn Written(record: RecordId, field: String) -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let c = &t.conference().frame;
    let (of, key) = (record.clone(), field.clone());
    let by = memo(move || {
        let stamp = store.with_record(&of, |record| {
            let register = record?.register(&key).filter(|register| !register.value().is_null())?;
            register.stamp().cloned()
        })?;
        Some(store.with_untracked(|document| {
            let (name, when) = who_and_when(document, &stamp, t);
            (c.written)(&name, &when)
        }))
    });
    let (of, key) = (record.clone(), field.clone());
    let others = memo(move || {
        let entries: Vec<Entry> = store.with_record(&of, |record| {
            let register = record.and_then(|record| record.register(&key));
            register.map(|register| register.others().cloned().collect()).unwrap_or_default()
        });
        store.with_untracked(|document| {
            let said = entries.into_iter().filter_map(|entry| {
                let text = entry.value.as_str()?.to_owned();
                let (name, when) = who_and_when(document, &entry.stamp, t);
                Some(((c.also_written)(&name, &when), text))
            });
            said.collect::<Vec<_>>()
        })
    });
    let one = move |(who, text): (String, String)| {
        let change = Change::new(record.clone(), &field, Value::String(text.clone()));
        let take = move |_| {
            store.apply(Command::new(EditKind::ResolveConflict, [change.clone()]));
        };
        view! {
            <div class="banner warn">
                <p>{who}" "<q>{text}</q></p>
                <button type="button" class="btn small" on:click=take>{c.use_this}</button>
            </div>
        }
    };
    view! {
        {move || by.get().map(|by| view! { <p class="question__by">{by}</p> })}
        {move || others.get().into_iter().map(one.clone()).collect_view()}
    }
}

/// The name behind a stamp, and when that was, seen from today.
fn who_and_when(document: &Document, stamp: &Stamp, t: Texts) -> (String, String) {
    let at = time::local(stamp.at);
    let days = (at.date() - time::today()).num_days();
    let when = match days {
        0 => (t.conference().frame.today_at)(&super::title::clock(at.time())),
        -6..=6 => (t.common().from_today)(days),
        _ => (t.common().date)(at.date()),
    };
    (name_of_replica(document, &stamp.replica).to_owned(), when)
}
