//! Where two people have written differently: in a file that comes in, and in the open data.

use leptos::prelude::*;

use super::describe::Words;
use super::desk::use_desk;
use super::preview::of_file;
use crate::file::compare::{Conflict, Side, Version, choose, conflicts};
use crate::store::{Outcome, time};
use crate::texts::{Texts, use_texts};
use crate::ui::names::use_naming;
use crate::ui::notices::use_notices;

/// The most that are listed at once.
const LISTED: usize = 50;

/// What two people will disagree on once a file is in.
#[component]
pub fn Clashes(id: u32) -> impl IntoView {
    let t = use_texts();
    let texts = &t.data().preview;
    let desk = use_desk();
    let naming = use_naming();
    move || {
        desk.plan.with(|plan| {
            let clashes = &of_file(plan, id)?.clashes;
            if clashes.is_empty() {
                return None;
            }
            let words = Words::new(&plan.merged, naming, t);
            let one = |clash: &crate::file::compare::Clash| {
                let side = |whose: &'static str, version: &Version, side: Side| {
                    let value = words.value(&clash.record, &clash.field, &version.value);
                    let counts = (clash.winner == side)
                        .then(|| view! { <span class="tag">{texts.counts}</span> });
                    view! {
                        <div>
                            <b>{value}</b> " " {counts}
                            <p class="help">{whose} " · " {who(version, t)}</p>
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
            };
            let list = clashes.iter().take(LISTED).map(one).collect_view();
            Some(view! {
                <h4>{(texts.conflicts)(clashes.len())}</h4>
                <p class="soft">{texts.conflicts_help}</p>
                <ul class="preview__list">{list}</ul>
                {more(clashes.len(), t)}
            })
        })
    }
}

/// What people disagree on in the open data, to be settled by one click each.
#[component]
pub fn StandingConflicts() -> impl IntoView {
    let t = use_texts();
    let texts = &t.data().preview;
    let desk = use_desk();
    let naming = use_naming();
    let list = Memo::new(move |_| desk.store.with(conflicts));
    let total = move || list.with(Vec::len);
    let shown = move || list.with(|list| list.iter().take(LISTED).cloned().collect::<Vec<_>>());
    let key = |conflict: &Conflict| {
        let stamps: Vec<u64> = conflict.versions.iter().map(|version| version.at).collect();
        (conflict.record.clone(), conflict.field.clone(), stamps)
    };
    let one = move |conflict: Conflict| {
        let what = desk.store.peek(|document| {
            Words::new(document, naming, t).field(&conflict.record, &conflict.field)
        });
        let version = |place: usize| view! { <OneVersion conflict=conflict.clone() place/> };
        let versions = (0..conflict.versions.len()).map(version).collect_view();
        view! {
            <li class="conflict">
                <p class="conflict__what">{what}</p>
                <div class="conflict__choices">{versions}</div>
            </li>
        }
    };
    view! {
        <Show when=move || list.with(|list| !list.is_empty())>
            <section class="card accent" aria-labelledby="standing-title" data-testid="conflicts">
                <div class="stack">
                    <h2 id="standing-title">{texts.standing} " (" {total} ")"</h2>
                    <p>{texts.standing_help}</p>
                    <ul class="preview__list">
                        <For each=shown key=key children=one/>
                    </ul>
                    {move || more(total(), t)}
                </div>
            </section>
        </Show>
    }
}

/// One of the values, and the button that chooses it.
#[component]
fn OneVersion(conflict: Conflict, place: usize) -> impl IntoView {
    let t = use_texts();
    let texts = &t.data().preview;
    let desk = use_desk();
    let naming = use_naming();
    let notices = use_notices();
    let version = conflict.versions.get(place)?.clone();
    let value = desk.store.peek(|document| {
        Words::new(document, naming, t).value(&conflict.record, &conflict.field, &version.value)
    });
    let counts = place == 0;
    let words = move |conflict: &Conflict, place: usize| {
        let value = &conflict.versions.get(place)?.value;
        Some(desk.store.peek(|document| {
            Words::new(document, naming, t).value(&conflict.record, &conflict.field, value)
        }))
    };
    // Undo brings back what counted before; what never counted needs a way of its own.
    let say = move |outcome: Outcome, conflict: &Conflict| {
        let chosen = words(conflict, place).unwrap_or_default();
        if !counts {
            return notices.ok_with_undo(outcome, (texts.chosen)(&chosen));
        }
        let other = words(conflict, 1).unwrap_or_default();
        let (store, instead) = (desk.store, choose(conflict, 1));
        notices.ok_with((texts.kept)(&chosen, &other), texts.use_other, move || {
            if let Some(command) = &instead {
                store.run(command.clone());
            }
        });
    };
    let settle = move |_| {
        if let Some(command) = choose(&conflict, place) {
            say(desk.store.run(command), &conflict);
        }
    };
    let label = if counts { texts.keep } else { texts.choose };
    Some(view! {
        <div class="input-row">
            <div>
                <b>{value.clone()}</b> " " {counts.then(|| view! { <span class="tag">{texts.counts}</span> })}
                <p class="help">{who(&version, t)}</p>
            </div>
            <button class="btn small" aria-label=format!("{label}: {value}") on:click=settle>{label}</button>
        </div>
    })
}

fn who(version: &Version, t: &Texts) -> String {
    let by = if version.by.is_empty() { t.common().nameless } else { &version.by };
    format!("{by}, {}", (t.data().moment)(time::local(version.at)))
}

fn more(total: usize, t: &Texts) -> Option<impl IntoView + use<>> {
    let rest = total.checked_sub(LISTED).filter(|rest| *rest > 0)?;
    let text = (t.data().preview.more)(rest);
    Some(view! { <p class="soft">{text}</p> })
}
