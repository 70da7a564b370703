//! Which scale a table's results are on.

use crate::file::gradebook::ScaleSpec;
use crate::model::document::Document;
use crate::model::id::{Id, IdGenerator};
use crate::model::scale::{Scale, scale};

/// The scale that the results are on.
#[derive(Clone, Debug, PartialEq)]
pub enum ResultScale {
    /// One that the school has.
    Known(Id<Scale>),
    /// A new one, whose five bands are equally wide.
    New {
        /// What it is called.
        name: String,
        /// The smallest value.
        min: f64,
        /// The largest value.
        max: f64,
        /// How many decimals a value may have.
        decimals: u8,
    },
}

impl ResultScale {
    /// Returns the scale as the school keeps it or will keep it.
    pub fn scale(&self, document: &Document, id_generator: &mut IdGenerator) -> Scale {
        match self {
            Self::Known(id) => scale(document, id),
            Self::New { name, min, max, decimals } => {
                Scale::even(id_generator.id(), name, (*min, *max), *decimals)
            }
        }
    }

    /// Returns which numbers of a table it takes.
    pub fn spec(&self, document: &Document) -> ScaleSpec {
        let (min, max, decimals) = match self {
            Self::Known(id) => {
                let scale = scale(document, id);
                (scale.min, scale.max, scale.decimals)
            }
            Self::New { min, max, decimals, .. } => (*min, *max, *decimals),
        };
        ScaleSpec { min, max, step: 10f64.powi(-i32::from(decimals)) }
    }

    /// Returns the scale that a guess means: the school's own where one has the same range and
    /// can hold every step, else a new one named after its range.
    pub fn from_spec(spec: &ScaleSpec, known: &[Scale]) -> Self {
        let decimals = decimals_of(spec.step);
        let fits = |scale: &&Scale| {
            (scale.min, scale.max) == (spec.min, spec.max) && scale.decimals >= decimals
        };
        match known.iter().find(fits) {
            Some(scale) => Self::Known(scale.id.clone()),
            None => Self::New {
                name: format!("{}–{}", spec.min, spec.max)
                    .replace('.', ",")
                    .replace('-', "\u{2212}"),
                min: spec.min,
                max: spec.max,
                decimals,
            },
        }
    }
}

/// How many decimals a step needs, up to the three that a scale can have.
fn decimals_of(step: f64) -> u8 {
    let fits = |decimals: &u8| {
        let steps = step * 10f64.powi(i32::from(*decimals));
        step > 0.0 && (steps - steps.round()).abs() < 1e-9
    };
    (0..=2).find(fits).unwrap_or(3)
}
