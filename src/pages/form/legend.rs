//! What the colours mean.

use leptos::prelude::*;

use super::state::use_form;
use crate::model::scale::Scale;
use crate::texts::{Texts, use_texts};

/// The key to the colours, for each scale of the form.
#[component]
pub fn Legend() -> impl IntoView {
    let t = use_texts();
    let layout = use_form().layout();
    let keys = layout.scales().into_iter().map(|scale| key(t, scale)).collect_view();
    view! {
        <section class="section" aria-labelledby="key">
            <h2 id="key" class="section__title">{t.form().key}</h2>
            <div class="stack tight">{keys}</div>
        </section>
    }
}

fn key(t: Texts, scale: &Scale) -> impl IntoView + use<> {
    let ends = scale.bands.iter().skip(1).map(|band| Some(band.from)).chain([None]);
    let bands = scale
        .bands
        .iter()
        .zip(ends)
        .map(|(band, end)| {
            let number = band.tone.number();
            let place = usize::from(number - 1);
            let meaning = if band.label.is_empty() {
                t.common().tones[place].to_owned()
            } else {
                band.label.clone()
            };
            let from = if scale.is_single_digit() {
                scale.write(band.from)
            } else {
                range(scale, band.from, end)
            };
            view! {
                <li>
                    <span class="band" data-band=number>{from}</span>
                    " "
                    {t.common().colours[place]}
                    " – "
                    {meaning}
                </li>
            }
        })
        .collect_view();
    view! {
        <div>
            <p class="soft">{t.common().scale_name(scale)}</p>
            <ul class="grid-legend">{bands}</ul>
        </div>
    }
}

/// The values of a band: up to just below the next one.
fn range(scale: &Scale, from: f64, next: Option<f64>) -> String {
    let step = 10f64.powi(-i32::from(scale.decimals));
    let last = next.map_or(scale.max, |next| next - step);
    format!("{}–{}", scale.write(from), scale.write(last))
}
