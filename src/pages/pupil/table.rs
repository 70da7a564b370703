//! A pupil's ratings: subjects by terms, with the colour of each.

use leptos::prelude::*;

use super::portrait::{Portrait, RatingCell, SubjectRow};
use crate::insight::subject_table::CellStatus;
use crate::texts::{Texts, use_texts};

/// The table of a pupil's ratings, what its signs mean, and the comments.
#[component]
pub fn RatingTable(
    /// What is known about the pupil.
    portrait: Portrait,
) -> impl IntoView {
    let t = use_texts();
    let p = t.pupil();
    let years = portrait.years.iter().map(|(name, count)| {
        view! { <th scope="colgroup" colspan=count.to_string()>{name.clone()}</th> }
    });
    let terms =
        portrait.terms.iter().map(|(_, name, _)| view! { <th scope="col">{name.clone()}</th> });
    let rows = portrait.rows.iter().map(|row| view_row(t, row));
    let scales = portrait.scales.iter().map(|scale| {
        let binding = |value: f64| value.to_string().replace('.', ",").replace('-', "\u{2212}");
        let text =
            (p.scale)(&t.common().scale_name(scale), &binding(scale.min), &binding(scale.max));
        view! { <li>{text}</li> }
    });
    let comments = portrait.comments.iter().map(|(place, text)| {
        view! {
            <div>
                <dt>{place.clone()}</dt>
                <dd>{text.clone()}</dd>
            </div>
        }
    });
    let comments = (!portrait.comments.is_empty()).then(|| {
        view! {
            <section class="section">
                <header class="section__head"><h3>{p.comments}</h3></header>
                <dl class="facts">{comments.collect_view()}</dl>
            </section>
        }
    });
    view! {
        <section class="section">
            <header class="section__head"><h3>{p.ratings}</h3></header>
            <div class="table-wrap" tabindex="0" role="region" aria-label=p.ratings>
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col" rowspan="2">{p.subject}</th>
                            {years.collect_view()}
                        </tr>
                        <tr>{terms.collect_view()}</tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
            <div class="stack tight">
                <p class="help">{p.signs}</p>
                <ul class="key">{scales.collect_view()}</ul>
            </div>
        </section>
        {comments}
    }
}

fn view_row(t: Texts, row: &SubjectRow) -> impl IntoView + use<> {
    let cells = row.cells.iter().map(|RatingCell { status, written, noted, begun }| {
        let noted = noted.then(|| {
            view! { <span aria-hidden="true">"*"</span> <span class="vh">{t.pupil().has_comment}</span> }
        });
        let shown = match status {
            CellStatus::Rated { tone, .. } => {
                let band = tone.map(|tone| tone.number().to_string()).unwrap_or_default();
                view! { <span class="band" data-band=band>{written.clone()}</span> }.into_any()
            }
            CellStatus::Missing { .. } if !begun => view! { <span class="vh">{t.pupil().not_begun}</span> }.into_any(),
            CellStatus::Missing { .. } => view! {
                <span class="soft" aria-hidden="true">"–"</span>
                <span class="vh">{t.pupil().missing}</span>
            }
            .into_any(),
            CellStatus::NotEnrolled => view! { <span class="vh">{t.pupil().not_there}</span> }.into_any(),
            CellStatus::NoColumn => view! { <span class="vh">{t.pupil().no_column}</span> }.into_any(),
        };
        view! { <td>{shown} {noted}</td> }
    });
    view! {
        <tr>
            <th scope="row">{row.subject.name.clone()}</th>
            {cells.collect_view()}
        </tr>
    }
}
