//! How many pupils stand in each colour, term by term: stacked bars.

use charming::datatype::DataPoint;
use charming::element::{BorderType, ItemStyle};

use super::parts::{
    badge, blank, counted, grid, lanes, names_axis, silent_axis, stacked, term_below, tone_name,
};
use super::table::Table;
use super::{Frame, Picture};
use crate::insight::shares::{ScaleShares, Share, Shares};
use crate::insight::small::is_small;

/// Air between the drawings of two scales, in percent.
const GUTTER: f64 = 3.0;

/// Returns the picture of how many pupils stand in each colour: one bar per term, from red at the
/// bottom to very green, and those without a rating on top. Terms on another scale stand apart.
/// All bars are drawn against the same height, so equal numbers are equally high.
pub fn picture(shares: &Shares, frame: &Frame<'_>) -> Picture {
    let look = frame.look;
    let mut chart = blank(look);
    let weights: Vec<usize> = shares.groups.iter().map(|group| group.columns.len()).collect();
    let several = shares.groups.len() > 1;
    let tallest = shares.tallest().max(1) as f64;
    for (index, (group, lane)) in shares.groups.iter().zip(lanes(&weights, GUTTER)).enumerate() {
        let names = group.columns.iter().map(|share| term_below(frame, share.term)).collect();
        let scale = (frame.scale)(&group.scale);
        let below = if several { scale.as_str() } else { "" };
        chart = chart
            .grid(grid(lane, look.size * 0.75, look.size * if several { 5.0 } else { 3.5 }))
            .x_axis(names_axis(look, index, names, below))
            .y_axis(silent_axis(index, (0.0, tallest)));
        for layer in layers(group, frame) {
            let bar = stacked(look, &format!("scale {index}"), index, &layer.fill, &layer.ink)
                .name(layer.name)
                .bar_width("70%")
                .data(layer.data);
            let dashed = || {
                let style = ItemStyle::new().color(look.empty.as_str()).border_radius(2.0);
                style.border_color(look.soft.as_str()).border_type(BorderType::Dashed)
            };
            let bar = if layer.is_gap { bar.item_style(dashed().border_width(1.0)) } else { bar };
            chart = chart.series(bar);
        }
    }
    let columns = || shares.groups.iter().flat_map(|group| &group.columns);
    Picture {
        kind: "shares",
        chart,
        table: table(shares, frame),
        alt: alt(shares, frame),
        n: shares.pupils,
        small: is_small(shares.pupils) || columns().any(|share| is_small(share.n())),
        font: look.font.clone(),
    }
}

/// One colour through all bars.
struct Layer {
    name: String,
    fill: String,
    ink: String,
    data: Vec<DataPoint>,
    is_gap: bool,
}

fn layers(group: &ScaleShares, frame: &Frame<'_>) -> Vec<Layer> {
    let look = frame.look;
    let data = |of: &dyn Fn(&Share) -> usize, mark: &str| -> Vec<DataPoint> {
        let label = |n: usize| format!("{mark}{n}");
        group.columns.iter().map(|share| counted(of(share), label)).collect()
    };
    let tone = |place: usize| Layer {
        name: tone_name(frame, place),
        fill: look.bands[place].clone(),
        ink: look.band_ink.clone(),
        data: data(&|share| share.tones[place], &format!("{} ", badge(place))),
        is_gap: false,
    };
    let grey = |name: &str, fill: &str, of: &dyn Fn(&Share) -> usize, mark: &str| Layer {
        name: name.to_owned(),
        fill: fill.to_owned(),
        ink: look.soft.clone(),
        data: data(of, mark),
        is_gap: false,
    };
    let mut layers: Vec<Layer> = (0..5).map(tone).collect();
    if group.columns.iter().any(|share| share.plain > 0) {
        layers.push(grey(frame.texts.plain, &look.line, &|share| share.plain, ""));
    }
    if group.columns.iter().any(|share| share.missing > 0) {
        let missing = grey(frame.texts.missing, &look.empty, &|share| share.missing, "– ");
        layers.push(Layer { is_gap: true, ..missing });
    }
    layers
}

fn table(shares: &Shares, frame: &Frame<'_>) -> Table {
    let texts = frame.texts;
    let columns = || shares.groups.iter().flat_map(|group| &group.columns);
    let plain = columns().any(|share| share.plain > 0);
    let row = |group: &ScaleShares, share: &Share| {
        let mut row = vec![(frame.term)(share.term), (frame.scale)(&group.scale)];
        row.extend(share.tones.iter().map(|n| n.to_string()));
        row.extend(plain.then(|| share.plain.to_string()));
        row.extend([share.n().to_string(), share.missing.to_string()]);
        row
    };
    let tones = (0..5).map(|place| tone_name(frame, place));
    let mut head = vec![texts.term.to_owned(), texts.scale.to_owned()];
    head.extend(tones);
    head.extend(plain.then(|| texts.plain.to_owned()));
    head.extend([texts.rated.to_owned(), texts.missing.to_owned()]);
    Table {
        caption: (texts.shares_title)(frame.subject),
        head,
        rows: shares
            .groups
            .iter()
            .flat_map(|group| group.columns.iter().map(|share| row(group, share)))
            .collect(),
    }
}

fn alt(shares: &Shares, frame: &Frame<'_>) -> String {
    let several = shares.groups.len() > 1;
    let mut sentences = vec![format!("{}.", (frame.texts.shares_title)(frame.subject))];
    for group in &shares.groups {
        if several {
            sentences.push(format!("{}:", (frame.scale)(&group.scale)));
        }
        let terms = group.columns.iter();
        sentences.extend(terms.map(|s| (frame.texts.share_alt)(&(frame.term)(s.term), s)));
    }
    sentences.join(" ")
}
