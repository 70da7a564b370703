//! One pupil in one subject: a line over the terms, on the bands of its own scale.

use charming::component::Axis;
use charming::datatype::DataPoint;
use charming::element::{
    AxisLine, Color, Emphasis, ItemStyle, Label, LabelPosition, LineStyle, MarkArea, MarkAreaData,
    Symbol,
};
use charming::series::Line;

use super::option::ChartOption;
use super::parts::{
    gap, grid, hairline, labelled, lanes, names_axis, own_label, place, room_below, silent_axis,
    term_below, tone_name, widths, wrapped,
};
use super::{Frame, Picture};
use crate::insight::series::{Point, Segment, Series};
use crate::model::scale::{Scale, Tone};
use crate::texts::charts::Stretch;
use crate::ui::figure::Facts;
use crate::ui::figure::table::Table;
use crate::ui::figure::theme::ChartTheme;

/// Room to the left of each stretch for the bands' ranges, in percent.
const GUTTER: f64 = 9.0;

/// Room at the right for what is wider than its columns, in percent.
const END: f64 = 4.0;

/// Returns the picture of one pupil's ratings in one subject. Each stretch on one scale has axes
/// of its own, side by side in time; a gap breaks the line.
pub fn picture(series: &Series, frame: &Frame<'_>) -> Picture {
    let theme = frame.theme;
    let mut chart = ChartOption::new(&theme.paper);
    let widths = widths(series.segments.iter().map(|segment| segment.points.len()));
    let scale =
        |(segment, width): (&Segment, &usize)| wrapped(&(frame.scale)(&segment.scale), *width);
    let scales: Vec<String> = series.segments.iter().zip(&widths).map(scale).collect();
    let bottom = theme.size * room_below(3, &scales);
    let lanes = lanes(&widths, GUTTER, END);
    for (index, (segment, lane)) in series.segments.iter().zip(lanes).enumerate() {
        let names = segment.points.iter().map(|point| under(point, frame)).collect();
        let x = names_axis(theme, index, names, &scales[index]);
        chart = chart
            .grid(grid(lane, theme.size * 1.5, bottom))
            .x_axis(x.axis_line(AxisLine::new().show(false)))
            .y_axis(y_axis(theme, index, &segment.scale));
        for band in bands(&segment.scale, theme, frame) {
            chart = chart.series(background(index, band));
        }
        chart = chart.series(line(index, segment, frame));
    }
    Picture {
        facts: Facts {
            kind: "pupil",
            table: table(series, frame),
            alt: alt(series, frame),
            n: series.ratings(),
            // It is about one pupil, and says so.
            small: false,
            // The ranges of the bands stand in a column of their own.
            columns: widths.iter().sum::<usize>() + widths.len(),
        },
        chart: chart.into(),
        theme: theme.clone(),
        asides: Vec::new(),
    }
}

/// What stands under a point: the term, and a dash where the rating is missing.
fn under(point: &Point, frame: &Frame<'_>) -> String {
    let term = term_below(frame, point.term);
    if point.value.is_none() { format!("{term}\n–") } else { term }
}

fn y_axis(theme: &ChartTheme, index: usize, scale: &Scale) -> Axis {
    silent_axis(index, range(scale)).split_line(
        charming::element::SplitLine::new()
            .show(scale.bands.is_empty())
            .line_style(hairline(theme)),
    )
}

/// Half of the smallest difference: a band reaches that far around its values, so that on 1–5 each
/// value lies in the middle of its band.
fn half(scale: &Scale) -> f64 {
    0.5 / 10f64.powi(scale.decimals.into())
}

fn range(scale: &Scale) -> (f64, f64) {
    (scale.min - half(scale), scale.max + half(scale))
}

/// A band on the drawing.
struct Backdrop {
    from: f64,
    to: f64,
    label: String,
    fill: String,
    ink: String,
    size: f64,
}

fn bands(scale: &Scale, theme: &ChartTheme, frame: &Frame<'_>) -> Vec<Backdrop> {
    let (bottom, top) = range(scale);
    (0..scale.bands.len())
        .map(|index| {
            let band = &scale.bands[index];
            let next = scale.bands.get(index + 1);
            let from = if index == 0 { bottom } else { band.from - half(scale) };
            let to = next.map_or(top, |next| next.from - half(scale));
            let low = if index == 0 { scale.min } else { band.from };
            // The greatest value in the band: one step below the next band.
            let high = next.map_or(scale.max, |next| next.from - 2.0 * half(scale));
            let write = |value| frame.texts.short_value(scale, value);
            let label = match (write(low), write(high)) {
                (low, high) if low == high => low,
                (low, _) => format!("{low}+"),
            };
            let fill = theme.bands[place(band.tone)].clone();
            Backdrop { from, to, label, fill, ink: theme.soft.clone(), size: theme.size }
        })
        .collect()
}

/// A series without points, since a series has one colour for its areas.
fn background(index: usize, band: Backdrop) -> Line {
    let corner = |y: f64| MarkAreaData::new().y_axis(y.to_string());
    let label = Label::new()
        .show(true)
        .position(LabelPosition::Left)
        .color(band.ink.as_str())
        .font_size(band.size);
    let area = MarkArea::new()
        .silent(true)
        .item_style(ItemStyle::new().color(Color::Value(band.fill)))
        .label(label)
        .data(vec![(corner(band.from).name(band.label), corner(band.to))]);
    Line::new().x_axis_index(index as f64).y_axis_index(index as f64).silent(true).mark_area(area)
}

fn line(index: usize, segment: &Segment, frame: &Frame<'_>) -> Line {
    let theme = frame.theme;
    let point = |point: &Point| match point.value {
        Some(value) => labelled(value, frame.texts.value(&segment.scale, value)),
        None => gap(),
    };
    let points: Vec<DataPoint> = segment.points.iter().map(point).collect();
    Line::new()
        .x_axis_index(index as f64)
        .y_axis_index(index as f64)
        .silent(true)
        .connect_nulls(false)
        .symbol(Symbol::Circle)
        .symbol_size(theme.size * 0.75)
        .show_symbol(true)
        .line_style(LineStyle::new().color(theme.band_ink.as_str()).width(2.0))
        .item_style(ItemStyle::new().color(theme.band_ink.as_str()))
        .label(own_label(&theme.band_ink, theme.size, LabelPosition::Top))
        .emphasis(Emphasis::new().disabled(true))
        .data(points)
}

fn table(series: &Series, frame: &Frame<'_>) -> Table {
    let texts = frame.texts;
    let row = |segment: &Segment, point: &Point| {
        let tone = |tone: Tone| tone_name(frame, place(tone));
        let rating = match point.value {
            Some(value) => texts.value(&segment.scale, value),
            None => texts.missing.to_owned(),
        };
        vec![
            (frame.term)(point.term),
            (frame.scale)(&segment.scale),
            rating,
            point.tone.map_or_else(String::new, tone),
        ]
    };
    Table {
        caption: (texts.pupil_title)(frame.subject),
        head: [texts.term, texts.scale, texts.rating, texts.colour].map(str::to_owned).into(),
        rows: series
            .segments
            .iter()
            .flat_map(|segment| segment.points.iter().map(|point| row(segment, point)))
            .collect(),
    }
}

fn alt(series: &Series, frame: &Frame<'_>) -> String {
    let point = |segment: &Segment, point: &Point| {
        let value = point.value.map(|value| frame.texts.value(&segment.scale, value));
        ((frame.term)(point.term), value)
    };
    let stretch = |segment: &Segment| {
        let ratings = segment.points.iter().map(|one| point(segment, one)).collect();
        Stretch { scale: (frame.scale)(&segment.scale), ratings }
    };
    let stretches: Vec<_> = series.segments.iter().map(stretch).collect();
    (frame.texts.pupil_alt)(frame.subject, &stretches)
}
