//! What several pictures are made of.

use charming::component::{Axis, Grid};
use charming::datatype::{CompositeValue, DataPoint, DataPointItem, NumericValue};
use charming::element::{
    AxisLabel, AxisLine, AxisTick, AxisType, Emphasis, ItemStyle, Label, LabelPosition, LineStyle,
    NameLocation, SplitLine, TextStyle,
};
use charming::series::Bar;

use super::Frame;
use crate::model::scale::Tone;
use crate::model::term::Term;
use crate::ui::figure::theme::ChartTheme;

/// The tones' numbers as they stand on a drawing, so that a band is known without its colour.
const BADGES: [&str; 5] = ["①", "②", "③", "④", "⑤"];

/// The number of a tone in a ring.
pub fn badge(place: usize) -> &'static str {
    BADGES.get(place).copied().unwrap_or_default()
}

/// A colour's number and name: `2 orange`.
pub fn tone_name(frame: &Frame<'_>, place: usize) -> String {
    let name = frame.texts.tones.get(place).copied().unwrap_or_default();
    format!("{} {name}", place + 1)
}

/// The place of a tone among the five, 0 to 4.
pub fn place(tone: Tone) -> usize {
    usize::from(tone.number()) - 1
}

/// A gap in a series: nothing, not zero.
pub fn gap() -> DataPoint {
    DataPoint::Value(CompositeValue::OptionalNumber(None))
}

/// A value with the text that stands on it.
pub fn labelled(value: impl Into<NumericValue>, label: String) -> DataPoint {
    DataPoint::Item(DataPointItem::new(value.into()).name(label))
}

/// A number of pupils with its label, a gap for none.
pub fn counted(n: usize, label: impl Fn(usize) -> String) -> DataPoint {
    match i64::try_from(n) {
        Ok(count) if count > 0 => labelled(count, label(n)),
        _ => gap(),
    }
}

/// The text on a data point, taken from the point's own name.
pub fn own_label(color: &str, size: f64, position: LabelPosition) -> Label {
    Label::new().show(true).position(position).formatter("{b}").color(color).font_size(size)
}

/// How wide each of several drawings beside each other is, in columns: one for each of its own, and
/// enough for the name of its scale.
pub fn widths(columns: impl ExactSizeIterator<Item = usize>) -> Vec<usize> {
    let least = if columns.len() > 1 { 2 } else { 1 };
    columns.map(|count| count.max(least)).collect()
}

/// Drawings beside each other: their left edges and widths in percent of the whole, after a gutter
/// each and before an end, as wide as the weights say.
pub fn lanes(weights: &[usize], gutter: f64, end: f64) -> Vec<(f64, f64)> {
    let all: usize = weights.iter().sum();
    let count = u32::try_from(weights.len()).unwrap_or(1);
    let room = 100.0 - gutter * f64::from(count) - end;
    let mut left = 0.0;
    weights
        .iter()
        .map(|&weight| {
            let width = room * weight as f64 / all.max(1) as f64;
            let lane = (left + gutter, width);
            left += gutter + width;
            lane
        })
        .collect()
}

/// The place of one drawing among several.
pub fn grid((left, width): (f64, f64), top: f64, bottom: f64) -> Grid {
    let percent = |number: f64| format!("{number:.2}%");
    Grid::new().left(percent(left)).width(percent(width)).top(top).bottom(bottom)
}

/// An axis of names, without line ticks; `below` stands beneath it.
pub fn names_axis(theme: &ChartTheme, index: usize, names: Vec<String>, below: &str) -> Axis {
    let lines = names.iter().map(|name| name.lines().count()).max().unwrap_or(1) as f64;
    Axis::new()
        .type_(AxisType::Category)
        .grid_index(index as f64)
        .data(names)
        .name(below)
        .name_location(NameLocation::Middle)
        .name_gap(theme.size * (lines * 1.2 + 1.4))
        .name_text_style(TextStyle::new().color(theme.soft.as_str()).font_size(theme.size))
        .axis_tick(AxisTick::new().show(false))
        .axis_line(AxisLine::new().show(false))
        .split_line(SplitLine::new().show(false))
        .axis_label(axis_label(theme))
}

/// An axis of numbers that shows nothing: the numbers stand on the drawing itself.
pub fn silent_axis(index: usize, (min, max): (f64, f64)) -> Axis {
    Axis::new()
        .type_(AxisType::Value)
        .grid_index(index as f64)
        .min(min)
        .max(max)
        .axis_label(AxisLabel::new().show(false))
        .axis_tick(AxisTick::new().show(false))
        .axis_line(AxisLine::new().show(false))
        .split_line(SplitLine::new().show(false))
}

/// The text of an axis; every name is shown, however narrow.
fn axis_label(theme: &ChartTheme) -> AxisLabel {
    AxisLabel::new().color(theme.soft.as_str()).font_size(theme.size).interval(0.0)
}

/// A piece of stacked bars in one colour.
pub fn stacked(theme: &ChartTheme, stack: &str, axis: usize, fill: &str, ink: &str) -> Bar {
    Bar::new()
        .stack(stack)
        .x_axis_index(axis as f64)
        .y_axis_index(axis as f64)
        .item_style(edge(theme).color(fill))
        .label(own_label(ink, theme.size, LabelPosition::Inside))
        .emphasis(Emphasis::new().disabled(true))
}

/// The air between pieces of a bar.
pub fn edge(theme: &ChartTheme) -> ItemStyle {
    ItemStyle::new().border_color(theme.paper.as_str()).border_width(1.5).border_radius(2.0)
}

/// A hairline.
pub fn hairline(theme: &ChartTheme) -> LineStyle {
    LineStyle::new().color(theme.line.as_str()).width(1.0)
}

/// A term's name as it stands under a column: in two lines.
pub fn term_below(frame: &Frame<'_>, term: Term) -> String {
    (frame.term)(term).replacen(' ', "\n", 1)
}

/// How many letters have room under a column.
const LETTERS: usize = 12;

/// Breaks a text that stands under some columns into lines.
pub fn wrapped(text: &str, columns: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < columns * LETTERS => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.join("\n")
}

/// The room under columns, in lines of text: for their names and for what stands below.
pub fn room_below(names: usize, below: &[String]) -> f64 {
    let lines = below.iter().map(|text| text.lines().count()).max().unwrap_or(0);
    (names + lines) as f64 * 1.25 + 1.0
}
