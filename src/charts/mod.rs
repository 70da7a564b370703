//! Pictures of the ratings: each a pure function from what [`insight`](crate::insight) counted to a
//! drawing and a table of the same numbers.
//!
//! The drawing is an option of ECharts made by `charming`; [`ChartFigure`](mount::ChartFigure)
//! shows it. No formatter functions are used (the page's security policy forbids them): every
//! label is a text made here, in the language's own way of writing numbers.

mod drawing;
mod echarts;
pub mod mount;
pub mod movement;
mod option;
mod parts;
pub mod pupil;
pub mod shares;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use serde_json::{Value, json};

use self::option::ChartOption;
use crate::model::scale::Scale;
use crate::model::term::Term;
use crate::texts::charts::ChartTexts;
use crate::ui::figure::Facts;
use crate::ui::figure::theme::ChartTheme;

/// A drawing, and what it says.
#[derive(Clone)]
pub struct Picture {
    /// What it says.
    pub facts: Facts,
    /// The drawing. Shared, since code that copies and compares the components is to be downloaded too.
    pub chart: Arc<ChartOption>,
    theme: ChartTheme,
    asides: Vec<Aside>,
}

/// The drawing is made of the numbers and the look alone, so these tell whether it is the same.
impl PartialEq for Picture {
    fn eq(&self, other: &Self) -> bool {
        self.facts == other.facts && self.theme == other.theme && self.asides == other.asides
    }
}

/// A point whose text stands beside it, since it is too thin to hold it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Aside {
    series: usize,
    point: usize,
    /// How many such texts stand between it and its point.
    rank: usize,
}

/// What a picture is drawn with.
#[derive(Clone, Copy)]
pub struct Frame<'a> {
    /// The words.
    pub texts: &'a ChartTexts,
    /// The colours.
    pub theme: &'a ChartTheme,
    /// The subject's name.
    pub subject: &'a str,
    /// A term's name, for example `8.A 2. termin`; it breaks at its first space where it stands
    /// under a column.
    pub term: &'a dyn Fn(Term) -> String,
    /// A scale's name.
    pub scale: &'a dyn Fn(&Scale) -> String,
}

impl Picture {
    /// The option to hand to ECharts, as JSON.
    pub fn option(&self) -> String {
        let mut option = serde_json::to_value(&*self.chart).unwrap_or(Value::Null);
        // What charming has no words for.
        let theme = &self.theme;
        option["textStyle"] = json!({ "fontFamily": theme.font });
        for axes in ["xAxis", "yAxis"] {
            for axis in option[axes].as_array_mut().into_iter().flatten() {
                for text in ["/axisLabel", "/nameTextStyle"] {
                    if let Some(text) = axis.pointer_mut(text) {
                        text["lineHeight"] = json!(theme.size * 1.25);
                    }
                }
            }
        }
        for Aside { series, point, rank } in &self.asides {
            if let Some(point) = option.pointer_mut(&format!("/series/{series}/data/{point}"))
                && point.is_object()
            {
                // Above each other: beside each other they would stand in the next bar.
                let up = *rank as f64 * theme.size * 0.8;
                point["label"] = json!({
                    "position": "right",
                    "distance": 3,
                    "offset": [0, -up],
                    "color": theme.ink,
                });
            }
        }
        option.to_string()
    }
}
