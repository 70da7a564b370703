//! Care with few pupils.

/// The smallest number of pupils that is not flagged.
pub const ENOUGH: usize = 5;

/// Tells whether a number of pupils is so small that one of them moves the picture: 1 to 4.
pub fn is_small(n: usize) -> bool {
    (1..ENOUGH).contains(&n)
}

/// Returns `part` of `whole` in whole percent, 0 to 100, or `None` of nothing. Rounded on its own,
/// so that several need not add up to 100.
pub fn percent(part: usize, whole: usize) -> Option<u8> {
    let exact = (part.min(whole) * 200 + whole).checked_div(whole * 2)?;
    u8::try_from(exact).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_to_four_pupils_are_few() {
        let small: Vec<usize> = (0..8).filter(|n| is_small(*n)).collect();
        assert_eq!(small, [1, 2, 3, 4]);
    }

    #[test]
    fn percentages_are_rounded_and_stay_within_bounds() {
        assert_eq!(percent(1, 0), None);
        assert_eq!(percent(0, 7), Some(0));
        assert_eq!(percent(1, 8), Some(13), "12,5 is rounded up");
        assert_eq!(percent(9, 51), Some(18));
        assert_eq!(percent(51, 51), Some(100));
        assert_eq!(percent(60, 51), Some(100));
    }
}
