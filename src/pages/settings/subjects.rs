//! The school's subjects.

use crate::model::entity::Entity;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::model::class::Class;
use crate::model::command::{Command, EditKind};
use crate::model::id::Id;
use crate::model::scale::Scale;
use crate::model::setup;
use crate::model::subject::{Subject, subjects};
use crate::store::use_store;
use crate::texts::use_texts;
use crate::ui::field::{FieldBinding, TextInput};
use crate::ui::keyed::For;
use crate::ui::memo::memo;
use crate::ui::notices::use_notices;
use crate::ui::shell::focus;

/// The subjects in their order, and a field for a new one.
#[component]
pub fn Subjects() -> impl IntoView {
    let t = use_texts();
    let texts = t.settings();
    let store = use_store();
    let notices = use_notices();
    let ids = memo(move || {
        let list = store.with_kind::<Subject, _>(subjects);
        list.into_iter().map(|subject| subject.id).collect::<Vec<_>>()
    });
    let begin = move |_| {
        store.create_with(|document, _| {
            ((), Command::new(EditKind::Add(Subject::KIND), setup::first_setup(document)))
        });
    };
    let typed = RwSignal::new(String::new());
    let into_forms = RwSignal::new(false);
    let has_classes = memo(move || {
        store.with_kind::<Class, _>(|document| document.all::<Class>().next().is_some())
    });
    let is_taken = memo(move || {
        let name = typed.with(|typed| typed.trim().to_lowercase());
        store.with_kind::<Subject, _>(|document| {
            document.all::<Subject>().any(|subject| subject.name.trim().to_lowercase() == name)
        })
    });
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let name = typed.with_untracked(|typed| typed.trim().to_owned());
        if name.is_empty() || is_taken.get_untracked() {
            return;
        }
        let into = into_forms.get_untracked() && has_classes.get_untracked();
        let (_, outcome) = store.create_with(|document, id_generator| {
            let (id, command) = setup::add_subject(document, id_generator, &name);
            let forms = if into { setup::into_forms(document, &id) } else { Vec::new() };
            (id, command.and(forms))
        });
        typed.set(String::new());
        into_forms.set(false);
        notices.ok_with_undo(outcome, (texts.subject_added)(&name, into));
    };
    view! {
        <section class="stack" aria-labelledby="subjects-title">
            <div>
                <h3 id="subjects-title">{texts.subjects}</h3>
                <p class="soft">{texts.subjects_help}</p>
            </div>
            <Show
                when=move || ids.with(|ids| !ids.is_empty())
                fallback=move || view! {
                    <div class="empty">
                        <p>{texts.no_subjects}</p>
                        <button class="btn" on:click=begin>{texts.first_subjects}</button>
                    </div>
                }
            >
                <ol class="rows plain" data-testid="subjects">
                    <For each=move || ids.get() key=|id| id.clone() let:id>
                        <OneSubject id order=ids/>
                    </For>
                </ol>
            </Show>
            <form class="field measure" on:submit=add>
                <label for="new-subject">{texts.new_subject}</label>
                <div class="input-row">
                    <input
                        id="new-subject"
                        type="text"
                        autocomplete="off"
                        maxlength="40"
                        aria-describedby="new-subject-error"
                        prop:value=move || typed.get()
                        on:input=move |event| typed.set(event_target_value(&event))
                    />
                    <button class="btn" type="submit">{texts.add_subject}</button>
                </div>
                <Show when=move || has_classes.get()>
                    <label class="check">
                        <input
                            type="checkbox"
                            prop:checked=move || into_forms.get()
                            on:change=move |event| into_forms.set(event_target_checked(&event))
                        />
                        <span>{texts.into_forms} " " <small class="help">{texts.into_forms_help}</small></span>
                    </label>
                </Show>
                <div id="new-subject-error" role="status">
                    {move || is_taken.get().then(|| view! { <p class="error">{texts.subject_taken}</p> })}
                </div>
            </form>
        </section>
    }
}

#[component]
fn OneSubject(
    id: Id<Subject>,
    /// Changes when the rows have changed places.
    order: Memo<Vec<Id<Subject>>>,
) -> impl IntoView {
    let t = use_texts();
    let texts = t.settings();
    let store = use_store();
    let notices = use_notices();
    let of = id.clone();
    let subject = memo(move || store.get(&of));
    let name = move || {
        subject.with(|subject| subject.as_ref().map(|s| s.name.clone()).unwrap_or_default())
    };
    let retired = memo(move || subject.with(|subject| subject.as_ref().is_some_and(|s| s.retired)));
    let binding =
        |field: &'static str| FieldBinding::new(id.record(), field, EditKind::Edit(Subject::KIND));
    let shifted = StoredValue::new(id.clone());
    // Moving the row takes the focus off the button that moved it.
    let pressed: StoredValue<Option<web_sys::Element>, LocalStorage> = StoredValue::new_local(None);
    Effect::new(move |_| {
        order.track();
        if let Some(button) = pressed.try_update_value(Option::take).flatten() {
            focus(&button);
        }
    });
    let shift = move |by: isize, event: web_sys::MouseEvent| {
        store.create_with(|document, _| {
            let command = shifted.with_value(|id| setup::shift(document, id, by));
            ((), command.unwrap_or_else(|| Command::new(EditKind::Reorder(Subject::KIND), [])))
        });
        let button = event.current_target().and_then(|target| target.dyn_into().ok());
        pressed.set_value(button);
    };
    let retire = move |_| {
        let retired = !retired.get_untracked();
        let outcome = store.apply(shifted.with_value(|id| setup::retire(id, retired)));
        let say = if retired { texts.was_retired } else { texts.was_brought_back };
        notices.ok_with_undo(outcome, say(&untrack(name)));
    };
    let named = move |verb: &'static str| move || format!("{verb}: {}", name());
    view! {
        <li class="rowcard" class:done=move || retired.get()>
            <div class="rowcard__body">
                <div class="rowcard__form form-grid">
                    <div class="field">
                        <TextInput binding=binding(Subject::NAME.key()) label=texts.subject_name/>
                        {move || name().trim().is_empty().then(|| view! { <p class="error">{texts.subject_nameless}</p> })}
                    </div>
                    <ScaleChoice id=id.clone()/>
                </div>
                {move || retired.get().then(|| view! {
                    <div class="rowcard__tags"><span class="tag plain">{texts.retired}</span></div>
                })}
            </div>
            <div class="rowcard__acts">
                <button type="button" class="btn icon quiet" aria-label=named(t.common().move_up) on:click=move |event| shift(-1, event)>"↑"</button>
                <button type="button" class="btn icon quiet" aria-label=named(t.common().move_down) on:click=move |event| shift(1, event)>"↓"</button>
                <button type="button" class="btn small quiet" on:click=retire>
                    {move || if retired.get() { texts.bring_back } else { texts.retire }}
                    <span class="vh">": " {name}</span>
                </button>
            </div>
        </li>
    }
}

/// Which scale a subject's columns have unless a column says otherwise.
#[component]
fn ScaleChoice(id: Id<Subject>) -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let of = id.clone();
    let chosen = memo(move || store.get(&of).map(|subject| subject.usual_scale()));
    let scales = memo(move || store.with_kind::<Scale, _>(setup::scales));
    let change = move |event| {
        let scale: Id<Scale> = Id::new(event_target_value(&event));
        store.apply(Command::new(
            EditKind::Edit(Subject::KIND),
            [Subject::SCALE.set(&id, Some(scale))],
        ));
    };
    let options = move || {
        let one = |scale: Scale| {
            let is = scale.id.clone();
            let name = t.common().scale_name(&scale);
            view! { <option value=scale.id.to_string() prop:selected=move || chosen.get().as_ref() == Some(&is)>{name}</option> }
        };
        scales.get().into_iter().map(one).collect_view()
    };
    view! {
        <div class="field">
            <select class="input" aria-label=t.settings().usual_scale on:change=change>{options}</select>
        </div>
    }
}
