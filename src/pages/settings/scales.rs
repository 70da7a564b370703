//! The school's scales.

use crate::model::entity::Entity;
use leptos::prelude::*;

use super::scale_form::ScaleForm;
use crate::model::command::{Command, EditKind};
use crate::model::scale::{Band, Scale};
use crate::model::setup;
use crate::store::use_store;
use crate::texts::{Texts, use_texts};
use crate::ui::dialog::Dialog;
use crate::ui::keyed::For;
use crate::ui::memo::memo;
use crate::ui::notices::use_notices;

/// The scales with their colours, and ways to change and make them.
#[component]
pub fn Scales() -> impl IntoView {
    let t = use_texts();
    let texts = t.settings();
    let store = use_store();
    let edited: RwSignal<Option<Scale>> = RwSignal::new(None);
    let open = RwSignal::new(false);
    let list = memo(move || store.with(setup::scales));
    let edit = move |scale: Scale| {
        edited.set(Some(scale));
        open.set(true);
    };
    let new = move |_| {
        let nothing = Command::new(EditKind::Add(Scale::KIND), []);
        edit(store.create_with(|_, id_generator| (setup::new_scale(id_generator), nothing)).0);
    };
    let one = move |scale: Scale| view! { <OneScale scale edit/> };
    let close = move || open.set(false);
    // A scale that changes is made anew in the list; nothing is typed there.
    let key = |scale: &Scale| format!("{scale:?}");
    view! {
        <section class="stack" aria-labelledby="scales-title">
            <div>
                <h3 id="scales-title">{texts.scales}</h3>
                <p class="soft">{texts.scales_help}</p>
            </div>
            <ol class="rows plain" data-testid="scales">
                <For each=move || list.get() key=key children=one/>
            </ol>
            <div class="rows__add">
                <button type="button" class="btn" on:click=new>{texts.new_scale}</button>
            </div>
            <Dialog open title=texts.edit_scale>
                {edited.get().map(|scale| view! { <ScaleForm scale close/> })}
            </Dialog>
        </section>
    }
}

#[component]
fn OneScale(scale: Scale, edit: impl Fn(Scale) + Copy + Send + Sync + 'static) -> impl IntoView {
    let t = use_texts();
    let texts = t.settings();
    let store = use_store();
    let notices = use_notices();
    let name = t.common().scale_name(&scale);
    let built_in = [Scale::five_id(), Scale::marks_id()].contains(&scale.id);
    let id = scale.id.clone();
    let used = memo(move || store.with(|document| setup::scale_use(document, &id)));
    let (id, said) = (StoredValue::new(scale.id.clone()), name.clone());
    let delete = move |_| {
        let outcome = store.apply(id.with_value(setup::remove_scale));
        notices.ok_with_undo(outcome, (texts.scale_deleted)(&said));
    };
    let deletable = move || !built_in && used.with(setup::ScaleUse::is_empty);
    let chips = scale
        .bands
        .iter()
        .enumerate()
        .map(|(place, band)| chip(&scale, place, band, t))
        .collect_view();
    let range = (texts.range)(&scale.write(scale.min), &scale.write(scale.max), scale.decimals);
    let (edited, edit_name, delete_name) = (
        scale.clone(),
        format!("{}: {name}", t.common().edit),
        format!("{}: {name}", t.common().delete),
    );
    let delete = StoredValue::new(delete);
    view! {
        <li class="rowcard">
            <div class="rowcard__body">
                <b>{name}</b> " " <span class="soft">{range} ". " {move || used.with(|used| (texts.scale_use)(used))}</span>
                <ul class="key">{chips}</ul>
            </div>
            <div class="rowcard__acts">
                <button type="button" class="btn small" aria-label=edit_name on:click=move |_| edit(edited.clone())>{t.common().edit}</button>
                {move || deletable().then(|| view! {
                    <button
                        type="button"
                        class="btn small quiet"
                        aria-label=delete_name.clone()
                        on:click=move |event| delete.with_value(|delete| delete(event))
                    >
                        {t.common().delete}
                    </button>
                })}
            </div>
        </li>
    }
}

/// A band: its colour with where it begins, and what it means.
fn chip(scale: &Scale, place: usize, band: &Band, t: Texts) -> impl IntoView + use<> {
    let tone = band.tone.number();
    let colour = usize::from(tone) - 1;
    let meaning = if band.label.is_empty() {
        t.common().tones[colour].to_owned()
    } else {
        band.label.clone()
    };
    let from = scale.write(if place == 0 { scale.min } else { band.from });
    view! {
        <li>
            <span class="band" data-band=tone>{from}</span>
            <span class="vh">{t.common().colours[colour]} ": "</span>
            {meaning}
        </li>
    }
}
