//! Knows what reaching the level that others wait for is worth to them; knows no order.
//!
//! Source: `mnr.md` 6.2 (9).

use super::{Figures, Model};
use crate::framework::{Framework, ItemId};

/// Writes the unlock value of every item: `Σ gap × impact/5` over the items that need it, soft ones weighing less.
///
/// Zero for an item that is not known to be below the level needed. The sums run over known items only.
pub(super) fn write_unlock_values(model: &Model, figures: &mut [Figures]) {
    for figure in figures.iter_mut() {
        figure.unlock = 0.0;
    }
    for (position, item) in model.items.iter().enumerate() {
        let (Some(gap), Some(weights)) = (figures[position].gap, item.weights) else { continue };
        let need = gap * weights.impact / 5.0;
        for prerequisite in item.hard.iter().filter(|p| model.is_open(**p)) {
            figures[*prerequisite].unlock += need;
        }
        for prerequisite in item.soft.iter().filter(|p| model.is_open(**p)) {
            figures[*prerequisite].unlock += model.soft_weight * need;
        }
    }
}

/// K: the largest unlock value the framework's graph allows, with every gap 1 and the default impacts.
///
/// A constant of the framework, not this country's own maximum, which would lift a priority merely because
/// nothing else is unlocked. 6.04 for the MNR; 0 for a framework without ranked dependants.
pub fn full_unlock(framework: &Framework, soft_weight: f64) -> f64 {
    framework
        .items
        .iter()
        .map(|item| unlock_at_full_gaps(framework, &item.id, soft_weight))
        .fold(0.0, f64::max)
}

fn unlock_at_full_gaps(framework: &Framework, prerequisite: &ItemId, soft_weight: f64) -> f64 {
    let count = |ids: &[ItemId]| ids.iter().filter(|id| *id == prerequisite).count() as f64;
    framework
        .items
        .iter()
        .filter_map(|item| Some((&item.prerequisites, item.worth.as_ref()?)))
        .map(|(before, worth)| {
            f64::from(worth.impact) / 5.0 * (count(&before.hard) + soft_weight * count(&before.soft))
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::{Evaluation, sample};

    #[test]
    fn the_sum_runs_over_known_items_with_a_gap() {
        // A2 needs A1 (hard, impact 4), A3 needs A2 (hard, 3) and A1 (soft, 3).
        for (levels, expected) in [
            ("A1=0 A2=0 A3=0", 0.8 + 0.3 * 0.6),
            ("A1=0 A2=0 A3=?", 0.8),
            ("A1=0 A2=3 A3=0", 0.3 * 0.6),
            ("A1=0 A2=? A3=-", 0.0),
            ("A1=2 A2=0 A3=0", 0.0),
            ("A1=? A2=0 A3=0", 0.0),
        ] {
            let unlock = Evaluation::of(&sample::model(levels)).figures()[0].unlock;
            assert!((unlock - expected).abs() < 1e-12, "{levels}: {unlock}");
        }
    }

    #[test]
    fn the_constant_is_the_largest_value_at_full_gaps() {
        assert!((full_unlock(&sample::framework(), 0.3) - 0.98).abs() < 1e-12);
        let mut unranked = sample::framework();
        unranked.items.iter_mut().for_each(|item| item.worth = None);
        assert_eq!(full_unlock(&unranked, 0.3), 0.0);
    }
}
