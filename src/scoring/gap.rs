//! Knows how much is missing on the way to a target; knows nothing but levels.

use crate::framework::Level;

/// What is missing on the way to the target, 0 to 1: `max(0, T - L) / H`, where H is the [`highest_target`] beside it;
/// 0 where all targets are level 0.
///
/// Divided by the highest target and not by the item's own, so that a missing level weighs the same wherever it is
/// missing and a low target is never a full gap. Where all targets are equal it is the share of the target.
/// \[design\], in place of `mnr.md` 6.2 (7), which divides by the item's own target.
pub fn gap(level: Level, target: Level, highest: Level) -> f64 {
    let missing = target.value().saturating_sub(level.value());
    f64::from(missing) / f64::from(highest.value().max(1))
}

/// The highest of the targets that apply; level 0 for none.
///
/// Those of items without a known level count too, so that no gap moves because another item is answered.
pub fn highest_target(targets: impl IntoIterator<Item = Level>) -> Level {
    targets.into_iter().max().unwrap_or(Level::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gap_is_the_missing_share_of_the_target_where_all_are_equal() {
        for (level, target, expected) in
            [(0, 3, 1.0), (1, 3, 2.0 / 3.0), (3, 3, 0.0), (4, 3, 0.0), (1, 4, 0.75), (0, 0, 0.0), (4, 0, 0.0)]
        {
            let target = Level::ALL[target];
            let gap = gap(Level::ALL[level], target, target);
            assert!((gap - expected).abs() < 1e-12, "{level} of {target}: {gap}");
        }
    }

    #[test]
    fn a_low_target_is_a_small_gap() {
        let highest = highest_target([1, 3, 4, 2].map(|level| Level::ALL[level]));
        for (level, target, expected) in [(0, 1, 0.25), (0, 2, 0.5), (0, 3, 0.75), (0, 4, 1.0), (1, 2, 0.25)]
        {
            let gap = gap(Level::ALL[level], Level::ALL[target], highest);
            assert!((gap - expected).abs() < 1e-12, "{level} of {target}: {gap}");
        }
        assert_eq!(highest_target([]), Level::MIN);
    }
}
