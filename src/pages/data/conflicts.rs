//! What two people will disagree on once a file is in.

use leptos::prelude::*;

use super::describe::Words;
use super::import_state::use_import_state;
use super::preview::of_file;
use super::summary::sorts;
use crate::file::compare::{Clash, Deletion, Side, Version};
use crate::store::time;
use crate::texts::{Texts, use_texts};
use crate::ui::dynamic::dynamic;
use crate::ui::names::use_naming;

/// The most that are listed: enough to see what it is about; the choice is made after merging.
const LISTED: usize = 8;

/// What two people will disagree on once a file is in.
#[component]
pub fn Clashes(id: u32) -> impl IntoView {
    let t = use_texts();
    let texts = &t.data().conflict;
    let imports = use_import_state();
    let naming = use_naming();
    dynamic(move || {
        imports.plan.with(|plan| {
            let preview = of_file(plan, id)?;
            let (clashes, deletions) = (&preview.clashes, &preview.deletions);
            let total = clashes.len() + deletions.len();
            if total == 0 {
                return None;
            }
            let words = Words::new(&plan.merged, naming, t);
            let gone = deletions.iter().take(LISTED).map(|deletion| {
                view! {
                    <li class="conflict">
                        {told(&words, deletion, t)}
                        <p class="help">{texts.deleted_help}</p>
                    </li>
                }
            });
            let gone = gone.collect_view();
            let rest = LISTED.saturating_sub(deletions.len());
            let list = clashes.iter().take(rest).map(|clash| one(&words, clash, t)).collect_view();
            Some(view! {
                <h4>{(texts.conflicts)(total)}</h4>
                <p class="soft">{texts.conflicts_help}</p>
                <ul class="preview__list">{gone} {list}</ul>
                {(total > LISTED)
                    .then(|| view! { <p class="soft">{(texts.more_after)(total - LISTED)}</p> })}
            })
        })
    })
}

fn one(words: &Words, clash: &Clash, t: Texts) -> impl IntoView + use<> {
    let texts = &t.data().conflict;
    let side = |whose: &'static str, version: &Version, side: Side| {
        let value = words.value(&clash.record, &clash.field, &version.value);
        // Whoever works here is no colleague for having no name yet.
        let when = match (side, version.by.is_empty()) {
            (Side::Ours, true) => moment(version, t),
            _ => who(version, t),
        };
        let counts =
            (clash.winner == side).then(|| view! { <span class="tag">{texts.counts}</span> });
        view! {
            <div>
                <b class="verse">{value}</b> " " {counts}
                <p class="help">{whose} " · " {when}</p>
            </div>
        }
    };
    view! {
        <li class="conflict">
            <p class="conflict__what">{words.field(&clash.record, &clash.field)}</p>
            <div class="conflict__choices">
                {side(texts.ours, &clash.ours, Side::Ours)}
                {side(texts.theirs, &clash.theirs, Side::Theirs)}
            </div>
        </li>
    }
}

/// What was deleted unseen, by whom and when, and what is written in it.
pub fn told(words: &Words, deletion: &Deletion, t: Texts) -> AnyView {
    let texts = &t.data().conflict;
    let what = words.thing(&deletion.record);
    let counted = deletion.written.sorts.iter().map(|(sort, n)| (*sort, *n));
    let written = (texts.written)(sorts(t, counted), deletion.written.fields);
    let said = (texts.deleted)(&what, &deletion.by, &written);
    let at = (t.data().moment)(time::local(deletion.at));
    let replicas = (!deletion.replicas.is_empty())
        .then(|| format!("{} · ", (texts.replicas)(&deletion.replicas)));
    view! {
        <p class="conflict__what">{said}</p>
        <p class="help">{replicas} {(texts.deleted_at)(&at)}</p>
    }
    .into_any()
}

/// Who wrote a version, and when.
pub fn who(version: &Version, t: Texts) -> String {
    let by = if version.by.is_empty() { t.data().conflict.nobody } else { &version.by };
    format!("{by}, {}", moment(version, t))
}

fn moment(version: &Version, t: Texts) -> String {
    (t.data().moment)(time::local(version.at))
}
