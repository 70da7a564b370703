//! The form for one scale: nothing is kept until it is right.

use leptos::prelude::*;

use super::band_rows::{BandRow, BandRows, rows_of};
use crate::model::scale::{Band, Scale, Tone, parse_number};
use crate::model::setup::{self, ScaleFlaw};
use crate::store::use_store;
use crate::texts::use_texts;
use crate::ui::memo::memo;
use crate::ui::notices::use_notices;

/// Why what is typed is no scale yet.
#[derive(Clone, PartialEq)]
enum Fault {
    /// A field holds no number.
    NotANumber,
    /// The scale has a flaw; the colour of the band it is about.
    Flaw(ScaleFlaw, Option<Tone>),
}

/// The form for one scale.
#[component]
pub fn ScaleForm(scale: Scale, close: impl Fn() + Copy + Send + Sync + 'static) -> impl IntoView {
    let t = use_texts();
    let texts = t.settings();
    let store = use_store();
    let notices = use_notices();
    let name = RwSignal::new(t.common().scale_name(&scale).to_owned());
    let (min, max) = (RwSignal::new(scale.write(scale.min)), RwSignal::new(scale.write(scale.max)));
    let decimals = RwSignal::new(scale.decimals);
    let rows = RwSignal::new(rows_of(&scale));
    // Bands that nobody has moved go along with the range; what was chosen is never written over.
    let touched = RwSignal::new(!scale.is_even());
    let tried = RwSignal::new(false);
    let is_new =
        store.with_untracked(|document| document.get(&scale.id).is_none()) && !is_built_in(&scale);
    if is_new {
        name.set(String::new());
    }
    let built_in_name = is_built_in(&scale) && scale.name.is_empty();
    let origin = StoredValue::new(scale);

    // A built-in scale that keeps its name keeps having it in both languages.
    let kept_name = move || {
        let typed = name.get().trim().to_owned();
        let usual = origin.with_value(|scale| t.common().scale_name(scale));
        if built_in_name && typed == usual { String::new() } else { typed }
    };
    let draft = move || -> Result<Scale, Fault> {
        let number = |text: String| parse_number(&text).ok_or(Fault::NotANumber);
        let (low, high) = (number(min.get())?, number(max.get())?);
        let bands = rows.with(|rows| bands_of(rows, low))?;
        let id = origin.with_value(|scale| scale.id.clone());
        let scale =
            Scale { id, name: kept_name(), min: low, max: high, decimals: decimals.get(), bands };
        let flaw = store.with_untracked(|document| setup::flaw(document, &scale));
        match flaw {
            None => Ok(scale),
            Some(flaw @ (ScaleFlaw::BandOutside(place) | ScaleFlaw::BandOrder(place))) => {
                Err(Fault::Flaw(flaw, scale.bands.get(place).map(|band| band.tone)))
            }
            Some(flaw) => Err(Fault::Flaw(flaw, None)),
        }
    };
    let fault = memo(move || draft().err());
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        if let Ok(scale) = untrack(draft) {
            let outcome =
                store.apply(store.with_untracked(|document| setup::save_scale(document, &scale)));
            notices.ok_with_undo(outcome, (texts.scale_saved)(&t.common().scale_name(&scale)));
            close();
        }
    };
    let spread = move || {
        let (Some(low), Some(high)) =
            (parse_number(&min.get_untracked()), parse_number(&max.get_untracked()))
        else {
            return;
        };
        if low < high {
            let id = origin.with_value(|scale| scale.id.clone());
            let even = Scale::even(id, "", (low, high), decimals.get_untracked());
            let labels = rows.get_untracked().map(|row| row.label);
            let mut spread = rows_of(&even);
            spread.iter_mut().zip(labels).for_each(|(row, label)| row.label = label);
            rows.set(spread);
        }
    };
    let follow = move || {
        if !touched.get_untracked() {
            spread();
        }
    };
    let even = move |_| {
        touched.set(false);
        spread();
    };
    let said = move || {
        let fault = fault.get().filter(|_| tried.get())?;
        let text = match fault {
            Fault::NotANumber => texts.not_a_number.into(),
            Fault::Flaw(flaw, tone) => {
                let colour =
                    tone.map_or("", |tone| t.common().colours[usize::from(tone.number()) - 1]);
                capital(&(texts.flaw)(flaw, colour))
            }
        };
        Some(view! { <p class="error" id="scale-error">{text}</p> })
    };
    let number = move |id: &'static str, label: &'static str, value: RwSignal<String>| {
        let wrong = move || {
            (tried.get() && value.with(|text| parse_number(text).is_none())).then_some("true")
        };
        view! {
            <div class="field small">
                <label for=id>{label}</label>
                <input
                    id=id
                    type="text"
                    inputmode="decimal"
                    size="6"
                    autocomplete="off"
                    aria-invalid=wrong
                    prop:value=move || value.get()
                    on:input=move |event| {
                        value.set(event_target_value(&event));
                        follow();
                    }
                />
            </div>
        }
    };
    let places = (0..=3_u8)
        .map(|n| view! { <option value=n.to_string() prop:selected=move || decimals.get() == n>{n}</option> })
        .collect_view();
    view! {
        <form class="stack" on:submit=save novalidate aria-describedby="scale-error">
            <div class="field">
                <label for="scale-name">{texts.scale_name}</label>
                <input
                    id="scale-name"
                    type="text"
                    maxlength="80"
                    autocomplete="off"
                    prop:value=move || name.get()
                    on:input=move |event| name.set(event_target_value(&event))
                />
            </div>
            <div class="cluster">
                {number("scale-min", texts.min, min)}
                {number("scale-max", texts.max, max)}
                <div class="field small">
                    <label for="scale-decimals">{texts.decimals}</label>
                    <select
                        id="scale-decimals"
                        on:change=move |event| {
                            decimals.set(event_target_value(&event).parse().unwrap_or_default());
                            follow();
                        }
                    >
                        {places}
                    </select>
                </div>
            </div>
            <BandRows rows touched/>
            <div class="btn-row">
                <button type="button" class="btn small" on:click=even>{texts.even}</button>
            </div>
            <div role="alert">{said}</div>
            <div class="btn-row end">
                <button type="button" class="btn" on:click=move |_| close()>{t.common().cancel}</button>
                <button type="submit" class="btn main">{t.common().save}</button>
            </div>
        </form>
    }
}

fn is_built_in(scale: &Scale) -> bool {
    [Scale::five_id(), Scale::marks_id()].contains(&scale.id)
}

/// Returns the bands that are used, the lowest from the smallest value.
fn bands_of(rows: &[BandRow; 5], min: f64) -> Result<Vec<Band>, Fault> {
    let mut bands: Vec<Band> = Vec::new();
    for (row, tone) in rows.iter().zip(Tone::ALL) {
        if row.from.trim().is_empty() {
            continue;
        }
        let from = parse_number(&row.from).ok_or(Fault::NotANumber)?;
        let from = if bands.is_empty() { min } else { from };
        bands.push(Band { from, tone, label: row.label.trim().to_owned() });
    }
    Ok(bands)
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}
