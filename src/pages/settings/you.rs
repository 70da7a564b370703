//! What concerns the user and this browser alone.

use leptos::prelude::*;

use crate::store::{Language, MoveAfter, Theme, use_settings, use_store};
use crate::texts::use_texts;
use crate::ui::notices::use_notices;

/// Name, language, colours, typing, size of type.
#[component]
pub fn You() -> impl IntoView {
    let t = use_texts();
    let texts = t.settings();
    let settings = use_settings();
    let language = settings.memo(|s| s.language);
    let theme = settings.memo(|s| s.theme);
    let move_after = settings.memo(|s| s.move_after);
    let large = settings.memo(|s| s.projector);
    let languages = [Language::Da, Language::En];
    let themes = [Theme::System, Theme::Light, Theme::Dark];
    let moves = [MoveAfter::Down, MoveAfter::Right, MoveAfter::Stay];
    view! {
        <section class="stack" aria-labelledby="you-title">
            <div>
                <h2 id="you-title">{texts.you}</h2>
                <p class="soft">{texts.you_help}</p>
            </div>
            <Name/>
            <Segments
                legend=texts.language
                names=texts.languages.to_vec()
                chosen=move || languages.iter().position(|one| *one == language.get())
                choose=move |place| settings.update(|s| s.language = languages[place])
            />
            <Segments
                legend=texts.theme
                names=texts.themes.to_vec()
                chosen=move || themes.iter().position(|one| *one == theme.get())
                choose=move |place| settings.update(|s| s.theme = themes[place])
            />
            <Segments
                legend=texts.move_after
                names=texts.moves.to_vec()
                chosen=move || moves.iter().position(|one| *one == move_after.get())
                choose=move |place| settings.update(|s| s.move_after = moves[place])
            />
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=move || large.get()
                    on:change=move |event| {
                        let on = event_target_checked(&event);
                        settings.update(|s| s.projector = on);
                    }
                />
                <span>{texts.large} " " <small class="help">{texts.large_help}</small></span>
            </label>
        </section>
    }
}

/// The name takes effect on a button, since every name in between would be another person.
#[component]
fn Name() -> impl IntoView {
    let t = use_texts();
    let texts = t.settings();
    let settings = use_settings();
    let store = use_store();
    let notices = use_notices();
    let name = settings.memo(|s| s.name.clone());
    let typed = RwSignal::new(settings.peek(|s| s.name.clone()));
    let same = move || typed.with(|typed| typed.trim() == name.get());
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let typed = typed.get_untracked();
        store.sign_as(&typed);
        let said = if typed.trim().is_empty() {
            texts.name_removed.into()
        } else {
            (texts.name_saved)(typed.trim())
        };
        notices.ok(said);
    };
    view! {
        <form class="field measure" on:submit=save>
            <label for="your-name">{texts.name}</label>
            <p class="help" id="your-name-help">{texts.name_help}</p>
            <div class="input-row">
                <input
                    id="your-name"
                    type="text"
                    autocomplete="name"
                    maxlength="80"
                    aria-describedby="your-name-help"
                    prop:value=move || typed.get()
                    on:input=move |event| typed.set(event_target_value(&event))
                />
                <button class="btn" type="submit" disabled=same>{texts.name_save}</button>
            </div>
        </form>
    }
}

/// A choice of one among few, all in sight.
#[component]
fn Segments(
    legend: &'static str,
    names: Vec<&'static str>,
    chosen: impl Fn() -> Option<usize> + Copy + Send + Sync + 'static,
    choose: impl Fn(usize) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let one = move |(place, name): (usize, &'static str)| {
        view! {
            <label>
                <input
                    type="radio"
                    name=legend
                    prop:checked=move || chosen() == Some(place)
                    on:change=move |_| choose(place)
                />
                {name}
            </label>
        }
    };
    view! {
        <fieldset class="field">
            <legend>{legend}</legend>
            <div class="segmented">{names.into_iter().enumerate().map(one).collect_view()}</div>
        </fieldset>
    }
}
