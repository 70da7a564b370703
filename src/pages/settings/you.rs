//! What concerns the user and this browser alone.

use leptos::prelude::*;

use crate::store::{Language, MoveAfter, Theme, use_settings};
use crate::texts::use_texts;
use crate::ui::your_name::YourName;

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
            <div class="field measure">
                <label for="your-name">{texts.your_name.name}</label>
                <p class="help" id="your-name-help">{texts.your_name.name_help}</p>
                <YourName id="your-name" described_by="your-name-help"/>
            </div>
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
