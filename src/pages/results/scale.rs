//! Which scale the ratings are on.

use leptos::prelude::*;

use super::draft::use_draft;
use crate::file::csv::{format_number, parse_decimal};
use crate::file::results::ResultScale;
use crate::model::id::{Id, IdGenerator};
use crate::model::scale::Scale;
use crate::model::setup;
use crate::store::use_store;
use crate::texts::use_texts;
use crate::ui::memo::memo;
use crate::ui::number_choice::NumberChoice;

/// Which scale the ratings are on: one of the school's, or a new one.
#[component]
pub fn ScaleChoice() -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let draft = use_draft();
    let r = t.results();
    let known = StoredValue::new(store.with_untracked(setup::scales));
    let shown = |value: f64| value.to_string().replace('.', ",");
    let mut options: Vec<(i32, String)> = known.with_value(|known| {
        let name = |scale: &Scale| {
            (r.scale_range)(&t.common().scale_name(scale), &shown(scale.min), &shown(scale.max))
        };
        (0..).zip(known).map(|(at, scale)| (at, name(scale))).collect()
    });
    let new = i32::try_from(options.len()).unwrap_or(i32::MAX);
    options.push((new, r.new_scale.to_owned()));
    let value = Signal::derive(move || {
        let chosen = draft.scale.get();
        known.with_value(|known| match chosen {
            ResultScale::Known(id) => {
                (0..).zip(known).find(|(_, scale)| scale.id == id).map_or(0, |(at, _)| at)
            }
            ResultScale::New { .. } => new,
        })
    });
    let choose = move |at: i32| {
        let known = usize::try_from(at)
            .ok()
            .and_then(|at| known.with_value(|known| known.get(at).cloned()));
        let spec = store
            .with_untracked(|document| draft.scale.with_untracked(|scale| scale.spec(document)));
        draft.scale.set(match known {
            Some(scale) => ResultScale::Known(scale.id),
            // A new scale begins as the one chosen before, to be changed from there.
            None => ResultScale::from_spec(&spec, &[]),
        });
    };
    let is_new = memo(move || draft.scale.with(|scale| matches!(scale, ResultScale::New { .. })));
    view! {
        <section class="section stack">
            <header class="section__head"><h2>{r.scale}</h2></header>
            <div class="field">
                <label for="scale">{r.which_scale}</label>
                <NumberChoice id="scale" value options=Signal::stored(options) on_choose=choose/>
            </div>
            {move || is_new.get().then(|| view! { <NewScale/> })}
            <Bands/>
        </section>
    }
}

/// The parts of a new scale.
#[component]
fn NewScale() -> impl IntoView {
    let t = use_texts();
    let draft = use_draft();
    let r = t.results();
    let parts = move || {
        draft.scale.with(|scale| match scale {
            ResultScale::New { name, min, max, decimals } => (name.clone(), *min, *max, *decimals),
            ResultScale::Known(_) => (String::new(), 0.0, 0.0, 0),
        })
    };
    let change = move |edit: &dyn Fn(&mut String, &mut f64, &mut f64, &mut u8)| {
        draft.scale.update(|scale| {
            if let ResultScale::New { name, min, max, decimals } = scale {
                edit(name, min, max, decimals);
            }
        });
    };
    // The number as typed stays in the field; only one that can be read counts.
    let number = move |id: &'static str, label: &'static str, start: f64, is_min: bool| {
        let set = move |event| {
            if let Some(value) = parse_decimal(&event_target_value(&event)) {
                change(&|_, min, max, _| if is_min { *min = value } else { *max = value });
            }
        };
        view! {
            <div class="field small">
                <label for=id>{label}</label>
                <input class="input" id=id type="text" inputmode="decimal" size="6" value=written(start) on:input=set/>
            </div>
        }
    };
    let (name, min, max, _) = untrack(parts);
    let decimals = (0..=3).map(|n| (n, n.to_string())).collect::<Vec<_>>();
    view! {
        <div class="form-grid">
            <div class="field">
                <label for="scale-name">{r.scale_name}</label>
                <input
                    class="input"
                    id="scale-name"
                    type="text"
                    maxlength="40"
                    autocomplete="off"
                    value=name
                    on:input=move |event| {
                        let typed = event_target_value(&event);
                        change(&|name, _, _, _| typed.clone_into(name));
                    }
                />
            </div>
            {number("scale-min", r.min, min, true)} {number("scale-max", r.max, max, false)}
            <div class="field small">
                <label for="scale-decimals">{r.decimals}</label>
                <NumberChoice
                    id="scale-decimals"
                    value=Signal::derive(move || i32::from(parts().3))
                    options=Signal::stored(decimals)
                    on_choose=move |n: i32| change(&|_, _, _, decimals| *decimals = u8::try_from(n).unwrap_or_default())
                />
            </div>
        </div>
    }
}

fn written(value: f64) -> String {
    format_number(value, if value.fract() == 0.0 { 0 } else { 2 })
}

/// Where the colours of the scale begin.
#[component]
fn Bands() -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let draft = use_draft();
    let r = t.results();
    let scale = memo(move || {
        let chosen = draft.scale.get();
        // Only to look at: the new scale gets its real name when it is made.
        let mut scale =
            store.with_untracked(|document| chosen.scale(document, &mut IdGenerator::seeded(0)));
        scale.id = Id::new("shown");
        scale
    });
    let bands = move || {
        let scale = scale.get();
        let band = |band: &crate::model::scale::Band| {
            let (number, from) = (band.tone.number(), scale.write(band.from));
            let colour = t.common().colours[usize::from(number) - 1];
            view! { <li><span class="band" data-band=number.to_string()>{from}</span> " " {colour}</li> }
        };
        scale.bands.iter().map(band).collect_view()
    };
    let is_new = memo(move || draft.scale.with(|scale| matches!(scale, ResultScale::New { .. })));
    view! {
        <ul class="grid-legend">{bands}</ul>
        {move || is_new.get().then(|| view! { <p class="help">{r.bands}</p> })}
    }
}
