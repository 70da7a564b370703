//! What people disagree on in the open data, to be settled by one click each, or many at once.

use leptos::html;
use leptos::prelude::*;

use super::conflicts::{told, who};
use super::describe::Words;
use super::import_state::{Left, use_import_state};
use super::open;
use crate::file::compare::{
    Conflict, Deletion, Part, both, choose, choose_all, conflicts, deletions, parts,
};
use crate::model::command::Command;
use crate::store::use_settings;
use crate::texts::use_texts;
use crate::ui::dynamic::dynamic;
use crate::ui::keyed::For;
use crate::ui::memo::memo;
use crate::ui::names::use_naming;
use crate::ui::notices::use_notices;
use crate::ui::shell::focus;

/// The heading of the list.
const HEADING: &str = "standing-title";

/// The most that are listed at once.
const LISTED: usize = 50;

/// What people disagree on in the open data.
#[component]
pub fn StandingConflicts() -> impl IntoView {
    let t = use_texts();
    let texts = &t.data().conflict;
    let imports = use_import_state();
    let list = memo(move || imports.store.with(conflicts));
    let gone = memo(move || imports.store.with(deletions));
    let total = memo(move || list.with(Vec::len) + gone.with(Vec::len));
    let gone_shown =
        move || gone.with(|gone| gone.iter().take(LISTED).cloned().collect::<Vec<_>>());
    let shown = move || {
        let rest = LISTED.saturating_sub(gone.with(Vec::len));
        list.with(|list| list.iter().take(rest).cloned().collect::<Vec<_>>())
    };
    let key = |conflict: &Conflict| {
        let stamps: Vec<u64> = conflict.versions.iter().map(|version| version.at).collect();
        (conflict.record.clone(), conflict.field.clone(), stamps)
    };
    let gone_key = |gone: &Deletion| (gone.record.clone(), gone.at, gone.written.total());
    let any = memo(move || total.get() > 0);
    let heading: NodeRef<html::H2> = NodeRef::new();
    // The preview that had the focus is gone: what is to be settled after a merge has it now, otherwise
    // where files are opened.
    Effect::new(move |_| {
        let Some(left) = imports.left.get() else { return };
        let heading = heading.get().filter(|heading| heading.is_connected());
        let settles = left == Left::Run && any.get();
        if settles && heading.is_none() {
            // It is on its way.
            return;
        }
        imports.left.set(None);
        let open = || document().get_element_by_id(open::HEADING);
        if let Some(place) = heading.filter(|_| settles).map(Into::into).or_else(open) {
            place.scroll_into_view();
            focus(&place);
        }
    });
    view! {
        <Show when=move || any.get()>
            <section class="card accent" aria-labelledby=HEADING data-testid="conflicts">
                <div class="stack">
                    <h2 id=HEADING tabindex="-1" node_ref=heading>{move || (texts.standing)(total.get())}</h2>
                    <p>{texts.standing_help}</p>
                    <Together list/>
                    <ul class="preview__list">
                        <For each=gone_shown key=gone_key let:deletion><OneDeletion deletion/></For>
                        <For each=shown key=key let:conflict><OneConflict conflict/></For>
                    </ul>
                    {move || {
                        let rest = total.get().checked_sub(LISTED).filter(|rest| *rest > 0);
                        rest.map(|rest| view! { <p class="soft">{(texts.more)(rest)}</p> })
                    }}
                </div>
            </section>
        </Show>
    }
}

/// The buttons that settle many at once, for one person's values.
#[component]
fn Together(list: Memo<Vec<Conflict>>) -> impl IntoView {
    let t = use_texts();
    let texts = &t.data().conflict;
    let imports = use_import_state();
    let notices = use_notices();
    let me = use_settings().with_untracked(|s| s.person.clone());
    let button = move |part: Part, is_mine: bool| {
        let Part { person, by, count } = part;
        let by = if by.is_empty() { texts.nobody.to_owned() } else { by };
        let (label, said) = if is_mine {
            ((texts.all_mine)(count), (texts.all_mine_chosen)(count))
        } else {
            ((texts.all_theirs)(&by, count), (texts.all_theirs_chosen)(&by, count))
        };
        let settle = move |_| {
            let command = list.with_untracked(|list| choose_all(list, &person));
            notices.ok_with_undo(imports.store.apply(command), said.clone());
        };
        view! { <button class="btn small" on:click=settle>{label}</button> }
    };
    dynamic(move || {
        let all = list.with(|list| if list.len() > 1 { parts(list) } else { Vec::new() });
        let (mine, theirs): (Vec<Part>, Vec<Part>) =
            all.into_iter().partition(|part| part.person == me);
        let mine = mine.into_iter().map(|part| button(part, true));
        let buttons: Vec<_> =
            mine.chain(theirs.into_iter().map(|part| button(part, false))).collect();
        (!buttons.is_empty()).then(|| {
            view! { <div class="btn-row" role="group" aria-label=texts.all>{buttons}</div> }
        })
    })
}

/// One field that people disagree on.
#[component]
fn OneConflict(conflict: Conflict) -> impl IntoView {
    let t = use_texts();
    let texts = &t.data().conflict;
    let imports = use_import_state();
    let naming = use_naming();
    let notices = use_notices();
    let what = imports.store.with_untracked(|document| {
        Words::new(document, naming, t).field(&conflict.record, &conflict.field)
    });
    let settle = move |command: Command, said: String| {
        notices.ok_with_undo(imports.store.apply(command), said);
    };
    let version = |place: usize| {
        let version = conflict.versions.get(place)?;
        let value = imports.store.with_untracked(|document| {
            Words::new(document, naming, t).value(&conflict.record, &conflict.field, &version.value)
        });
        let counts = place == 0;
        let label = if counts { texts.keep } else { texts.choose };
        let (command, said) = (choose(&conflict, place)?, (texts.chosen)(&what, &value));
        Some(view! {
            <div class="input-row">
                <div>
                    <b class="verse">{value.clone()}</b> " "
                    {counts.then(|| view! { <span class="tag">{texts.counts}</span> })}
                    <p class="help">{who(version, t)}</p>
                </div>
                <button
                    class="btn small"
                    aria-label=format!("{label}: {value}")
                    on:click=move |_| settle(command.clone(), said.clone())
                >
                    {label}
                </button>
            </div>
        })
    };
    let versions = (0..conflict.versions.len()).map(version).collect_view();
    let both = both(&conflict).map(|command| {
        let said = (texts.both_chosen)(&what);
        let name = format!("{}: {what}", texts.both);
        view! {
            <div class="btn-row">
                <button class="btn small" aria-label=name on:click=move |_| settle(command.clone(), said.clone())>
                    {texts.both}
                </button>
            </div>
        }
    });
    view! {
        <li class="conflict">
            <p class="conflict__what">{what}</p>
            <div class="conflict__choices">{versions}</div>
            {both}
        </li>
    }
}

/// One thing that was deleted unseen.
#[component]
fn OneDeletion(deletion: Deletion) -> impl IntoView {
    let t = use_texts();
    let texts = &t.data().conflict;
    let imports = use_import_state();
    let naming = use_naming();
    let notices = use_notices();
    let (said, what) = imports.store.with_untracked(|document| {
        let words = Words::new(document, naming, t);
        (told(&words, &deletion, t), words.thing(&deletion.record))
    });
    let deletion = StoredValue::new(deletion);
    let settle = move |keep: bool| {
        let command = deletion.with_value(|deletion| {
            imports
                .store
                .with_untracked(|d| if keep { deletion.keep(d) } else { deletion.confirm(d) })
        });
        imports.store.apply(command)
    };
    let button = |keep: bool, label: &'static str, said: String| {
        let name = format!("{label}: {what}");
        let act = move |_| notices.ok_with_undo(settle(keep), said.clone());
        view! { <button class="btn small" aria-label=name on:click=act>{label}</button> }
    };
    let keep = button(true, texts.keep_thing, (texts.thing_kept)(&what));
    let delete = button(false, texts.delete_thing, (texts.thing_deleted)(&what));
    view! {
        <li class="conflict">
            {said}
            <div class="btn-row">{keep} {delete}</div>
        </li>
    }
}
