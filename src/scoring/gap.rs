//! Knows how much of a target is missing; knows nothing but two levels.

use crate::framework::Level;

/// The share of the target still missing, 0 to 1: `max(0, T - L) / T`; 0 where the target is level 0.
///
/// Source: `mnr.md` 6.2 (7).
pub fn gap(level: Level, target: Level) -> f64 {
    let missing = target.value().saturating_sub(level.value());
    f64::from(missing) / f64::from(target.value().max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gap_is_the_missing_share_of_the_target() {
        for (level, target, expected) in
            [(0, 3, 1.0), (1, 3, 2.0 / 3.0), (3, 3, 0.0), (4, 3, 0.0), (1, 4, 0.75), (0, 0, 0.0), (4, 0, 0.0)]
        {
            let gap = gap(Level::ALL[level], Level::ALL[target]);
            assert!((gap - expected).abs() < 1e-12, "{level} of {target}: {gap}");
        }
    }
}
