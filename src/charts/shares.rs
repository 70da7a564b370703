//! How many pupils stand in each colour, term by term: stacked bars.

use charming::datatype::DataPoint;
use charming::element::{BorderType, ItemStyle};

use super::option::ChartOption;
use super::parts::{
    badge, counted, grid, lanes, names_axis, room_below, silent_axis, stacked, term_below,
    tone_name, widths, wrapped,
};
use super::{Aside, Frame, Picture};
use crate::insight::shares::{ScaleShares, Share, Shares};
use crate::insight::small::is_small;
use crate::ui::figure::Facts;
use crate::ui::figure::table::Table;

/// A piece that is less than one in so many of the whole height cannot hold its text.
const THIN: usize = 20;

/// Air between the drawings of two scales, in percent.
const GUTTER: f64 = 3.0;

/// Room at the right for what stands beside a bar, in percent.
const END: f64 = 5.0;

/// Returns the picture of how many pupils stand in each colour: one bar per term, from red at the
/// bottom to very green, and those without a rating on top. Terms on another scale stand apart.
/// All bars are drawn against the same height, so equal numbers are equally high.
pub fn picture(shares: &Shares, frame: &Frame<'_>) -> Picture {
    let theme = frame.theme;
    let mut chart = ChartOption::new(&theme.paper);
    let several = shares.groups.len() > 1;
    let widths = widths(shares.groups.iter().map(|group| group.columns.len()));
    let scale = |(group, width): (&ScaleShares, &usize)| match several {
        true => wrapped(&(frame.scale)(&group.scale), *width),
        false => String::new(),
    };
    let scales: Vec<String> = shares.groups.iter().zip(&widths).map(scale).collect();
    let bottom = theme.size * room_below(2, &scales);
    let tallest = shares.tallest().max(1);
    let mut series = 0;
    let mut asides = Vec::new();
    for (index, (group, lane)) in shares.groups.iter().zip(lanes(&widths, GUTTER, END)).enumerate()
    {
        let names = group.columns.iter().map(|share| term_below(frame, share.term)).collect();
        // How many texts stand beside the last piece of each bar already.
        let mut beside = vec![0; group.columns.len()];
        chart = chart
            .grid(grid(lane, theme.size * 0.75, bottom))
            .x_axis(names_axis(theme, index, names, &scales[index]))
            .y_axis(silent_axis(index, (0.0, tallest as f64)));
        for layer in layers(group, frame) {
            for (point, &n) in layer.counts.iter().enumerate().filter(|(_, n)| **n > 0) {
                if n * THIN < tallest {
                    asides.push(Aside { series, point, rank: beside[point] });
                    beside[point] += 1;
                } else {
                    beside[point] = 0;
                }
            }
            series += 1;
            let bar = stacked(theme, &format!("scale {index}"), index, &layer.fill, &layer.ink)
                .name(layer.name.as_str())
                // Room for a number beside it.
                .bar_width("46%")
                .data(layer.points());
            let dashed = || {
                let style = ItemStyle::new().color(theme.empty.as_str()).border_radius(2.0);
                style.border_color(theme.soft.as_str()).border_type(BorderType::Dashed)
            };
            let bar = if layer.is_gap { bar.item_style(dashed().border_width(1.0)) } else { bar };
            chart = chart.series(bar);
        }
    }
    let columns = || shares.groups.iter().flat_map(|group| &group.columns);
    Picture {
        facts: Facts {
            kind: "shares",
            table: table(shares, frame),
            alt: alt(shares, frame),
            n: shares.latest().map_or(shares.pupils, |(_, rated, _)| rated),
            small: is_small(shares.pupils) || columns().any(|share| is_small(share.n())),
            columns: widths.iter().sum(),
        },
        chart: chart.into(),
        theme: theme.clone(),
        asides,
    }
}

/// One colour through all bars.
struct Layer {
    name: String,
    fill: String,
    ink: String,
    mark: String,
    counts: Vec<usize>,
    is_gap: bool,
}

impl Layer {
    fn points(&self) -> Vec<DataPoint> {
        self.counts.iter().map(|&n| counted(n, |n| format!("{}{n}", self.mark))).collect()
    }
}

fn layers(group: &ScaleShares, frame: &Frame<'_>) -> Vec<Layer> {
    let theme = frame.theme;
    let counts = |of: &dyn Fn(&Share) -> usize| group.columns.iter().map(of).collect();
    let tone = |place: usize| Layer {
        name: tone_name(frame, place),
        fill: theme.bands[place].clone(),
        ink: theme.band_ink.clone(),
        mark: format!("{} ", badge(place)),
        counts: counts(&|share| share.tones[place]),
        is_gap: false,
    };
    let grey = |name: &str, fill: &str, of: &dyn Fn(&Share) -> usize, mark: &str| Layer {
        name: name.to_owned(),
        fill: fill.to_owned(),
        ink: theme.soft.clone(),
        mark: mark.to_owned(),
        counts: counts(of),
        is_gap: false,
    };
    let mut layers: Vec<Layer> = (0..5).map(tone).collect();
    if group.columns.iter().any(|share| share.plain > 0) {
        layers.push(grey(frame.texts.plain, &theme.line, &|share| share.plain, ""));
    }
    if group.columns.iter().any(|share| share.missing > 0) {
        let missing = grey(frame.texts.missing, &theme.empty, &|share| share.missing, "– ");
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
