//! Settings: of the user in this browser, and of the school.

mod band_rows;
mod scale_form;
mod scales;
mod subjects;
mod you;

use crate::model::entity::Entity;
use leptos::prelude::*;

use crate::model::command::EditKind;
use crate::model::school::School;
use crate::store::use_store;
use crate::texts::use_texts;
use crate::ui::field::{FieldBinding, TextInput};
use crate::ui::head::Head;
use crate::ui::memo::memo;

/// Settings.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let t = use_texts();
    let texts = t.settings();
    let store = use_store();
    let locked = memo(move || !store.space().is_kept());
    let name =
        FieldBinding::new(School::id().record(), School::NAME.key(), EditKind::Edit(School::KIND));
    view! {
        <Head title=texts.title/>
        <you::You/>
        <section class="section stack" aria-labelledby="school-title">
            <div>
                <h2 id="school-title">{texts.school}</h2>
                <p class="soft">{move || if locked.get() { texts.beside } else { texts.school_help }}</p>
            </div>
            <fieldset class="stack loose" disabled=move || locked.get()>
                <legend class="vh">{texts.school}</legend>
                <div class="field measure">
                    <label for="school-name">{texts.school_name}</label>
                    <TextInput binding=name id="school-name"/>
                </div>
                <subjects::Subjects/>
                <scales::Scales/>
            </fieldset>
        </section>
    }
}
