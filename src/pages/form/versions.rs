//! Who wrote a cell, and what others have written there.

use leptos::prelude::*;

use super::state::{FormState, use_form};
use crate::file::compare::{Conflict, Version, choose, conflict_of};
use crate::model::person::name_of_replica;
use crate::model::rating::Cell;
use crate::model::scale::Scale;
use crate::model::value::Value;
use crate::store::time;
use crate::texts::{Texts, use_texts};
use crate::ui::memo::memo;
use crate::ui::notices::use_notices;
use crate::ui::shell::focus;

/// Says who wrote the number and the comment of a cell, and when. Where people have written
/// differently, it shows all they wrote, to choose one.
#[component]
pub fn Versions(cell: Cell, scale: Scale) -> impl IntoView {
    let t = use_texts();
    let form = use_form();
    let fields = [cell.term.field().to_owned(), cell.comment_field()];
    let scale = StoredValue::new(scale);
    let each = fields.into_iter().enumerate().map(move |(place, field)| {
        let cell = cell.clone();
        // Keyed by what there is to say, so that a letter in the comment does not take the buttons away.
        let shown = memo(move || read(form, &cell, &field));
        move || {
            shown.get().map(|shown| {
                let is_comment = place == 1;
                let written = match &shown {
                    Shown::Written { by, at } if is_comment => {
                        (t.form().comment_by)(name(by, t), &(t.data().moment)(time::local(*at)))
                    }
                    Shown::Written { by, at } => {
                        (t.form().written_by)(name(by, t), &(t.data().moment)(time::local(*at)))
                    }
                    Shown::Disputed(conflict) => {
                        return view! { <Disputed conflict=conflict.clone() scale is_comment/> }
                            .into_any();
                    }
                };
                view! { <p class="soft">{written}</p> }.into_any()
            })
        }
    });
    each.collect_view()
}

/// What is said of a field.
#[derive(Clone, Debug, PartialEq)]
enum Shown {
    Written { by: String, at: u64 },
    Disputed(Conflict),
}

fn read(form: FormState, cell: &Cell, field: &str) -> Option<Shown> {
    let id = cell.record();
    let (disputed, written) = form.store.with_record(&id, |record| {
        let register = record.and_then(|record| record.register(field))?;
        let written = (!register.value().is_null()).then(|| register.stamp().cloned()).flatten();
        Some((register.others().next().is_some(), written))
    })?;
    form.store.with_untracked(|document| {
        let conflict = disputed.then(|| conflict_of(document, &id, field)).flatten();
        if let Some(conflict) = conflict {
            return Some(Shown::Disputed(conflict));
        }
        let stamp = written?;
        let by = name_of_replica(document, &stamp.replica).to_owned();
        Some(Shown::Written { by, at: stamp.at })
    })
}

/// What people wrote, and a button at each that lets it count.
#[component]
fn Disputed(conflict: Conflict, scale: StoredValue<Scale>, is_comment: bool) -> impl IntoView {
    let t = use_texts();
    let form = use_form();
    let notices = use_notices();
    let heading = if is_comment { t.form().comments_differ } else { t.form().ratings_differ };
    let one = |(place, version): (usize, &Version)| {
        let value = scale.with_value(|scale| shown(&version.value, scale, t));
        let about = (t.form().version_by)(
            name(&version.by, t),
            &(t.data().moment)(time::local(version.at)),
        );
        let (conflict, said) = (conflict.clone(), value.clone());
        let settle = move |_| {
            if let Some(command) = choose(&conflict, place) {
                let outcome = form.store.apply(command);
                notices.ok_with_undo(outcome, (t.form().version_chosen)(&said));
                // The buttons are gone with the question.
                if let Some(field) = document().get_element_by_id("comment") {
                    focus(&field);
                }
            }
        };
        let label = if place == 0 { t.form().version_keep } else { t.form().version_choose };
        view! {
            <li class="input-row">
                <div>
                    <b>{value.clone()}</b>
                    " "
                    {(place == 0).then(|| view! { <span class="tag">{t.form().version_counts}</span> })}
                    <p class="help">{about}</p>
                </div>
                <button type="button" class="btn small" aria-label=format!("{label}: {value}") on:click=settle>
                    {label}
                </button>
            </li>
        }
    };
    let versions = conflict.versions.iter().enumerate().map(one).collect_view();
    view! {
        <div class="stack tight" data-testid="versions">
            <h3>{heading}</h3>
            <p class="help">{t.form().differ_help}</p>
            <ul class="rows plain">{versions}</ul>
        </div>
    }
}

fn shown(value: &Value, scale: &Scale, t: Texts) -> String {
    match (value.as_f64(), value.as_str()) {
        (Some(number), _) => scale.write(number),
        (None, Some(text)) if !text.is_empty() => text.to_owned(),
        _ => t.form().version_empty.to_owned(),
    }
}

fn name(by: &str, t: Texts) -> &str {
    if by.is_empty() { t.common().nameless } else { by }
}
