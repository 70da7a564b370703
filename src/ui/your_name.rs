//! The name that edits are signed with. It is kept as one types, like any other field.

use leptos::prelude::*;

use crate::store::{time, use_settings, use_store};
use crate::texts::use_texts;
use crate::ui::notices::use_notices;

/// Who wrote here before the name was touched.
#[derive(Clone, Default, PartialEq)]
struct Before {
    name: String,
    person: String,
    /// The person that another name stands for: one for the whole visit, not one for each letter.
    other: String,
}

/// The field for one's name. Another name is another person, whose edits are signed anew while the
/// old ones stay as they are; that it was only misspelt can be said below it.
#[component]
pub fn YourName(
    /// The id that its label points to.
    id: &'static str,
    /// The id of its help.
    described_by: &'static str,
) -> impl IntoView {
    let t = use_texts();
    let texts = &t.settings().your_name;
    let settings = use_settings();
    let store = use_store();
    let notices = use_notices();
    let now = settings.memo(|s| s.name.clone());
    let typed = RwSignal::new(settings.with_untracked(|s| s.name.clone()));
    let before = StoredValue::new(None::<Before>);
    let renamed = RwSignal::new(None::<Before>);
    let begin = move |_| {
        let (name, person) = settings.with_untracked(|s| (s.name.clone(), s.person.clone()));
        before.set_value(Some(Before { name, person, other: time::id_generator().next_id() }));
    };
    let input = move |event| {
        typed.set(event_target_value(&event));
        if before.with_value(Option::is_none) {
            begin(());
        }
        let Some(Before { name, person, other }) = before.get_value() else { return };
        let new = typed.with_untracked(|typed| typed.trim().to_owned());
        let is_other = !name.is_empty() && new != name;
        settings.update(|s| {
            s.person = if is_other { other } else { person };
            s.name = new;
        });
    };
    let change = move |_| {
        let name = settings.with_untracked(|s| s.name.clone());
        // The field may go while it is left, with the page it stands on; the name is kept by then.
        let visit = before.try_update_value(Option::take).flatten();
        let Some(old) = visit.filter(|old| old.name != name) else { return };
        typed.try_set(name.clone());
        store.sign_as(&name);
        renamed.try_set((!old.name.is_empty() && !name.is_empty()).then_some(old));
        notices.ok(match name.is_empty() {
            true => texts.name_removed.into(),
            false => (texts.name_saved)(&name),
        });
    };
    let same = move |_| {
        let Some(old) = renamed.get_untracked() else { return };
        renamed.set(None);
        settings.update(|s| s.person = old.person);
        let name = settings.with_untracked(|s| s.name.clone());
        store.sign_as(&name);
        notices.ok((texts.same_person_done)(&old.name, &name));
    };
    view! {
        <input
            id=id
            class="input"
            type="text"
            autocomplete="name"
            maxlength="80"
            aria-describedby=described_by
            prop:value=move || typed.get()
            on:focus=move |_| begin(())
            on:input=input
            on:change=change
        />
        <div role="status">
            {move || renamed.get().map(|old| view! {
                <p class="help">{(texts.other_person)(&old.name, &now.get())}</p>
                <div class="btn-row">
                    <button type="button" class="btn small" on:click=same>{texts.same_person}</button>
                </div>
            })}
        </div>
    }
}
