//! Which scale a set of ratings is likely to be on.

use super::ScaleSpec;

/// The Danish 7-point scale.
const SEVEN_POINTS: [f64; 7] = [-3.0, 0.0, 2.0, 4.0, 7.0, 10.0, 12.0];

/// The scale the ratings are likely on: a well-known one that holds them all (1–5, −3–12, 0–1, 0–20, 0–100), otherwise
/// their own range in whole numbers. Its step is the coarsest of 1, 0.5, 0.25, 0.1 and 0.01 that fits them all.
pub(super) fn suggest(ratings: &[f64], has_percent: bool) -> ScaleSpec {
    let (min, max) = range(ratings, has_percent);
    let step = step(ratings, max);
    ScaleSpec { min, max, step }
}

fn range(ratings: &[f64], has_percent: bool) -> (f64, f64) {
    let within = |min: f64, max: f64| ratings.iter().all(|&value| value >= min && value <= max);
    let is_whole = ratings.iter().all(|value| value.fract() == 0.0);
    let are_marks = ratings.iter().all(|value| SEVEN_POINTS.contains(value));
    if has_percent && within(0.0, 100.0) {
        (0.0, 100.0)
    } else if within(1.0, 5.0) {
        (1.0, 5.0)
    } else if within(0.0, 1.0) && !is_whole {
        (0.0, 1.0)
    } else if within(-3.0, 12.0) && (are_marks || !is_whole || !within(0.0, 12.0)) {
        (-3.0, 12.0)
    } else if within(0.0, 20.0) {
        (0.0, 20.0)
    } else if within(0.0, 100.0) {
        (0.0, 100.0)
    } else {
        let lowest = ratings.iter().copied().fold(0.0, f64::min);
        let highest = ratings.iter().copied().fold(0.0, f64::max);
        (lowest.floor(), highest.ceil())
    }
}

fn step(ratings: &[f64], max: f64) -> f64 {
    let fits = |step: f64| {
        let scale = ScaleSpec { min: f64::NEG_INFINITY, max: f64::INFINITY, step };
        ratings.iter().all(|&value| scale.has(value))
    };
    let is_share = max <= 1.0;
    let steps = [1.0, 0.5, 0.25, 0.1, 0.01];
    let coarsest = steps.into_iter().find(|&step| fits(step) && !is_share);
    coarsest.unwrap_or(if fits(0.01) { 0.01 } else { 0.0 })
}
