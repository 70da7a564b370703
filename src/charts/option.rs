//! What is handed to ECharts.

use charming::component::{Axis, Grid};
use charming::series::{Bar, Line};
use serde::Serialize;

/// An option of ECharts, of those components of `charming`'s that the pictures have.
///
/// `charming::Chart` holds every component and every series there is, and writing them all out was a
/// fortieth of the download.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChartOption {
    animation: bool,
    background_color: String,
    grid: Vec<Grid>,
    x_axis: Vec<Axis>,
    y_axis: Vec<Axis>,
    series: Vec<Series>,
}

/// The kinds of series that the pictures have.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum Series {
    /// Bars.
    Bar(Box<Bar>),
    /// A line, or areas without one.
    Line(Box<Line>),
}

impl From<Bar> for Series {
    fn from(bar: Bar) -> Self {
        Self::Bar(Box::new(bar))
    }
}

impl From<Line> for Series {
    fn from(line: Line) -> Self {
        Self::Line(Box::new(line))
    }
}

impl ChartOption {
    /// Returns an empty drawing: still, and on a ground of this colour so that a saved picture can be
    /// read.
    pub fn new(background_color: &str) -> Self {
        Self {
            animation: false,
            background_color: background_color.to_owned(),
            grid: Vec::new(),
            x_axis: Vec::new(),
            y_axis: Vec::new(),
            series: Vec::new(),
        }
    }

    /// Adds a place for a drawing.
    pub fn grid(mut self, grid: Grid) -> Self {
        self.grid.push(grid);
        self
    }

    /// Adds an axis along the width of a drawing.
    pub fn x_axis(mut self, axis: Axis) -> Self {
        self.x_axis.push(axis);
        self
    }

    /// Adds an axis along the height of a drawing.
    pub fn y_axis(mut self, axis: Axis) -> Self {
        self.y_axis.push(axis);
        self
    }

    /// Adds a series.
    pub fn series(mut self, series: impl Into<Series>) -> Self {
        self.series.push(series.into());
        self
    }
}
