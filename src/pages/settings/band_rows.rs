//! The five colours of a scale that is being edited.

use leptos::prelude::*;

use crate::model::scale::{Scale, Tone};
use crate::texts::use_texts;

/// What is typed for one colour.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BandRow {
    /// Where it begins; empty when it is not used.
    pub from: String,
    /// What it means; empty for the usual meaning.
    pub label: String,
}

/// Returns what stands in the fields for a scale: one row per colour, red first.
pub fn rows_of(scale: &Scale) -> [BandRow; 5] {
    Tone::ALL.map(|tone| {
        let band = scale.bands.iter().find(|band| band.tone == tone);
        band.map(|band| BandRow { from: scale.write(band.from), label: band.label.clone() })
            .unwrap_or_default()
    })
}

/// The fields for the five colours.
#[component]
pub fn BandRows(
    /// What is typed.
    rows: RwSignal<[BandRow; 5]>,
    /// Set once somebody says where a colour begins.
    touched: RwSignal<bool>,
) -> impl IntoView {
    let t = use_texts();
    let texts = t.settings();
    let change = move |place: usize, set: fn(&mut BandRow, String), event: &web_sys::Event| {
        let text = event_target_value(event);
        rows.update(|rows| {
            if let Some(row) = rows.get_mut(place) {
                set(row, text);
            }
        });
    };
    let one = move |place: usize| {
        let colour = t.common().colours[place];
        let row = move |read: fn(&BandRow) -> &String| {
            move || rows.with(|rows| read(&rows[place]).clone())
        };
        view! {
            <tr>
                <th scope="row"><span class="band" data-band=place + 1>{colour}</span></th>
                <td>
                    <input
                        class="input"
                        type="text"
                        inputmode="decimal"
                        size="6"
                        autocomplete="off"
                        aria-label=(texts.from)(colour)
                        prop:value=row(|row| &row.from)
                        on:input=move |event| {
                            touched.set(true);
                            change(place, |row, text| row.from = text, &event);
                        }
                    />
                </td>
                <td>
                    <input
                        class="input"
                        type="text"
                        maxlength="120"
                        autocomplete="off"
                        aria-label=(texts.label)(colour)
                        placeholder=t.common().tones[place]
                        prop:value=row(|row| &row.label)
                        on:input=move |event| change(place, |row, text| row.label = text, &event)
                    />
                </td>
            </tr>
        }
    };
    view! {
        <fieldset class="field">
            <legend>{texts.bands}</legend>
            <p class="help">{texts.bands_help}</p>
            <table class="table wide">
                <thead>
                    <tr>{texts.band_heads.map(|head| view! { <th scope="col">{head}</th> }).collect_view()}</tr>
                </thead>
                <tbody>{(0..5).map(one).collect_view()}</tbody>
            </table>
        </fieldset>
    }
}
