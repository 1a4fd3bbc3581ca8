//! Knows the middle of a set of levels; knows no item.

use crate::framework::Level;

/// The lower median: of an even number of levels the lower of the two in the middle, so that it is a level that
/// somebody has reached. `None` for no levels.
pub fn lower_median(levels: impl IntoIterator<Item = Level>) -> Option<Level> {
    let mut sorted: Vec<Level> = levels.into_iter().collect();
    sorted.sort_unstable();
    sorted.get(sorted.len().saturating_sub(1) / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lower_of_the_two_in_the_middle() {
        for (levels, expected) in [
            (vec![], None),
            (vec![3], Some(3)),
            (vec![4, 1], Some(1)),
            (vec![3, 0, 2], Some(2)),
            (vec![4, 2, 0, 3], Some(2)),
        ] {
            let median = lower_median(levels.iter().map(|level| Level::ALL[*level]));
            assert_eq!(median.map(|level| usize::from(level.value())), expected, "{levels:?}");
        }
    }
}
