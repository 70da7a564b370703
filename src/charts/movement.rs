//! Who moved between two terms: three lanes, down, same colour and up.

use std::cmp::Ordering;

use charming::component::Axis;
use charming::datatype::DataPoint;

use super::option::ChartOption;
use super::parts::{badge, counted, grid, lanes, names_axis, silent_axis, stacked, tone_name};
use super::{Frame, Picture};
use crate::insight::movement::{Movement, ScaleMoves, Tally};
use crate::insight::small::is_small;
use crate::insight::standstill::Why;
use crate::ui::figure::Facts;
use crate::ui::figure::table::Table;

/// Room for the names of the colours people came from, in percent of the first lane's left.
const NAMES: f64 = 22.0;

/// A piece that is less than one in so many of the whole width holds the number alone.
const NARROW: usize = 9;

/// The lanes from left to right.
const LANES: [Ordering; 3] = [Ordering::Less, Ordering::Equal, Ordering::Greater];

/// Returns the picture of movement between two terms on one scale: a row for each colour people
/// came from, very green at the top, and in it how many went down, stayed, went up, in the colours
/// they came to. `group` is the place of the scale among the movement's
/// [`groups`](Movement::groups), usually 0; `None` when there is none.
pub fn picture(movement: &Movement, group: usize, frame: &Frame<'_>) -> Option<Picture> {
    let moves = movement.groups.get(group)?;
    let (theme, matrix) = (frame.theme, moves.matrix());
    let widest = LANES.map(|lane| (0..5).map(|from| in_lane(&matrix, from, lane)).max());
    let widest = widest.map(|most| most.unwrap_or_default().max(1));
    let bands = moves.bands();
    let heads = [
        (frame.texts.down, bands.down),
        (frame.texts.same, bands.same),
        (frame.texts.up, bands.up),
    ];
    let mut chart = ChartOption::new(&theme.paper);
    // A lane is as wide as its longest row, so that equal numbers are equally long in all three.
    let places = placed(widest);
    for (index, (lane, place)) in LANES.into_iter().zip(places).enumerate() {
        let (head, n) = heads[index];
        let max = widest[index] as f64;
        chart = chart
            .grid(grid(place, theme.size * 0.5, theme.size * 2.5))
            .x_axis(
                named(silent_axis(index, (0.0, max)), frame, &format!("{head} · {n}"))
                    // Away from those who stayed, on both sides.
                    .inverse(lane == Ordering::Less),
            )
            .y_axis(from_axis(index, frame));
        for step in 0..5 {
            // The nearest colour first, whichever way it goes.
            let to = if lane == Ordering::Less { 4 - step } else { step };
            let row = |from: usize| {
                let n = if to.cmp(&from) == lane { matrix[from][to] } else { 0 };
                let narrow = n * NARROW < widest.iter().sum();
                counted(n, |n| if narrow { n.to_string() } else { format!("{} {n}", badge(to)) })
            };
            let data: Vec<DataPoint> = (0..5).map(row).collect();
            let bar =
                stacked(theme, &format!("lane {index}"), index, &theme.bands[to], &theme.band_ink);
            chart = chart.series(bar.name(tone_name(frame, to)).bar_width("70%").data(data));
        }
    }
    let n = bands.n();
    Some(Picture {
        facts: Facts {
            kind: "movement",
            table: table(movement, moves, frame),
            alt: alt(movement, moves, frame),
            n,
            small: is_small(n),
            columns: 6,
        },
        chart: chart.into(),
        theme: theme.clone(),
        asides: Vec::new(),
    })
}

/// How many went from a colour in the direction of a lane.
fn in_lane(matrix: &[[usize; 5]; 5], from: usize, lane: Ordering) -> usize {
    (0..5).filter(|to| to.cmp(&from) == lane).map(|to| matrix[from][to]).sum()
}

/// The lanes' places after the names of the rows; none is so narrow that its head has no room.
fn placed(widest: [usize; 3]) -> Vec<(f64, f64)> {
    let all: usize = widest.iter().sum();
    let weights = widest.map(|most| most.max(all / 6));
    let share = (100.0 - NAMES) / 100.0;
    let lanes = lanes(&weights, 3.0, 1.0).into_iter();
    lanes.map(|(left, width)| (NAMES + left * share, width * share)).collect()
}

fn named(axis: Axis, frame: &Frame<'_>, name: &str) -> Axis {
    let theme = frame.theme;
    let style = charming::element::TextStyle::new().color(theme.ink.as_str()).font_size(theme.size);
    axis.name(name)
        .name_location(charming::element::NameLocation::Middle)
        .name_gap(theme.size * 0.75)
        .name_text_style(style)
}

/// The colours people came from; named once, at the first lane.
fn from_axis(index: usize, frame: &Frame<'_>) -> Axis {
    let names = (0..5).map(|place| match index {
        0 => format!("{} {}", badge(place), frame.texts.tones[place].replace(' ', "\n")),
        _ => String::new(),
    });
    names_axis(frame.theme, index, names.collect(), "")
}

fn table(movement: &Movement, moves: &ScaleMoves, frame: &Frame<'_>) -> Table {
    let texts = frame.texts;
    let matrix = moves.matrix();
    let mut head = vec![texts.from.to_owned()];
    head.extend((0..5).map(|to| format!("→ {}", tone_name(frame, to))));
    head.extend([texts.down, texts.same, texts.up].map(str::to_owned));
    let numbers = |name: String, cells: [usize; 5], tally: Tally| {
        let rest = [tally.down, tally.same, tally.up];
        let cells = cells.into_iter().chain(rest).map(|n| n.to_string());
        std::iter::once(name).chain(cells).collect::<Vec<String>>()
    };
    let row = |from: usize| {
        let [down, same, up] = LANES.map(|lane| in_lane(&matrix, from, lane));
        numbers(tone_name(frame, from), matrix[from], Tally { up, same, down })
    };
    let sums = std::array::from_fn(|to| matrix.iter().map(|row| row[to]).sum());
    let sum = numbers(texts.sum.to_owned(), sums, moves.bands());
    let (from, to) = ((frame.term)(movement.from), (frame.term)(movement.to));
    Table {
        caption: (texts.movement_title)(frame.subject, &from, &to),
        head,
        rows: (0..5).rev().map(row).chain([sum]).collect(),
    }
}

fn alt(movement: &Movement, moves: &ScaleMoves, frame: &Frame<'_>) -> String {
    let terms = ((frame.term)(movement.from), (frame.term)(movement.to));
    let (bands, values) = (moves.bands(), moves.values());
    let told = (frame.texts.movement_alt)(frame.subject, (&terms.0, &terms.1), bands, values);
    std::iter::once(told).chain(left_out(movement, frame)).collect::<Vec<_>>().join(" ")
}

/// Who is not in the picture and why, a sentence per reason, for the text beneath it.
pub fn left_out(movement: &Movement, frame: &Frame<'_>) -> Vec<String> {
    let reasons = [Why::Missing, Why::ScaleChanged, Why::NotEnrolled, Why::NotOnForm, Why::NoBands];
    let counted = reasons.into_iter().map(|why| (why, movement.without(why)));
    let counted = counted.filter(|(_, n)| *n > 0);
    counted.map(|(why, n)| format!("{}.", (frame.texts.why)(why, n))).collect()
}
