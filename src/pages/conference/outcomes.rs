//! What became of decisions: first whether it was done, and only then whether it worked.

use leptos::prelude::*;

use super::inputs::{AreaField, ChoiceField};
use super::privacy::Names;
use crate::model::conference::Conference;
use crate::model::decision::{Decision, Status};
use crate::model::id::Id;
use crate::store::{time, use_store};
use crate::texts::use_texts;
use crate::ui::field::FieldBinding;
use crate::ui::keyed::For;
use crate::ui::memo::memo;
use crate::ui::names::use_naming;
use crate::ui::sortable_list::ids;

/// The decisions of a conference, each with its outcome.
#[component]
pub fn Outcomes(id: Id<Conference>) -> impl IntoView {
    let t = use_texts();
    let list = ids::<Decision>(use_store(), &id);
    view! {
        <ol class="rows plain" aria-label=t.conference().decisions.decisions>
            <For
                each=move || list.get()
                key=|id| id.as_str().to_owned()
                children=|id| view! { <Outcome id/> }
            />
        </ol>
    }
}

#[component]
fn Outcome(id: Id<Decision>) -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let c = &t.conference().decisions;
    let of = id.clone();
    let decision = memo(move || store.get(&of));
    let naming = use_naming();
    // What is only read here can be shown without names; the fields it is written in cannot.
    let what = move || {
        let decision = decision.get()?;
        store.with_untracked(|document| {
            let conference: Conference = document.get(&Id::new(decision.id.chunk()))?;
            Some(Names::read(document, &conference, naming).hide(&decision.what))
        })
    };
    let when = move || {
        decision.with(|d| {
            let d = d.as_ref()?;
            let who = if d.who.is_empty() { c.no_owner } else { &d.who };
            Some(match d.due {
                Some(due) => (c.who_when)(who, &(t.common().short_date)(due)),
                None => who.to_owned(),
            })
        })
    };
    let late =
        memo(move || decision.with(|d| d.as_ref().is_some_and(|d| d.is_overdue(time::today()))));
    let done =
        memo(move || decision.with(|d| d.as_ref().is_some_and(|d| d.status == Status::Done)));
    let options = Status::ALL
        .iter()
        .map(|status| (status.word().to_owned(), (c.status_name)(*status).to_owned()));
    let worked = FieldBinding::of(&id, Decision::WORKED);
    view! {
        <li class="rowcard" class:done=move || done.get()>
            <div class="rowcard__body stack tight">
                <p>{what}" "<small class="soft">{when}</small>" "
                    {move || late.get().then(|| view! { <span class="tag bad">{t.common().overdue}</span> })}
                </p>
                <div class="rowcard__form">
                    <ChoiceField binding=FieldBinding::of(&id, Decision::STATUS) options=options.collect() label=c.status/>
                </div>
                <Show when=move || done.get()>
                    <AreaField binding=worked.clone() placeholder=c.worked_help label=c.worked/>
                </Show>
            </div>
        </li>
    }
}
