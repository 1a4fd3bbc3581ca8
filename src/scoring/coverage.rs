//! Knows how much of what applies is known; knows no levels.

use super::ItemScore;
use serde::Serialize;
use std::iter::Sum;

/// How much is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Coverage {
    /// Items with a level.
    pub known: usize,
    /// Items that apply: all but those answered "not applicable".
    pub applicable: usize,
    /// Items that have any answer, "don't know" included.
    pub answered: usize,
    /// All items.
    pub total: usize,
}

impl Coverage {
    /// The coverage of some items.
    pub fn of<'a>(items: impl IntoIterator<Item = &'a ItemScore>) -> Coverage {
        items.into_iter().fold(Coverage::default(), |sum, item| Coverage {
            known: sum.known + usize::from(item.effective.is_some()),
            applicable: sum.applicable + usize::from(!item.is_excluded()),
            answered: sum.answered + usize::from(item.rating.is_some()),
            total: sum.total + 1,
        })
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Coverage) -> Coverage {
        Coverage {
            known: self.known + other.known,
            applicable: self.applicable + other.applicable,
            answered: self.answered + other.answered,
            total: self.total + other.total,
        }
    }

    /// Known as a share of applicable, 0 to 1; 0 where nothing applies.
    pub fn share(self) -> f64 {
        if self.applicable == 0 { 0.0 } else { self.known as f64 / self.applicable as f64 }
    }
}

impl Sum for Coverage {
    fn sum<I: Iterator<Item = Coverage>>(all: I) -> Coverage {
        all.fold(Coverage::default(), Coverage::and)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::sample;

    #[test]
    fn not_applicable_leaves_the_denominator_and_unknown_stays_in_it() {
        let scorecard = sample::scorecard("A1=2 A2=? A3=-");
        assert_eq!(scorecard.coverage, Coverage { known: 1, applicable: 3, answered: 3, total: 4 });
        assert!((scorecard.coverage.share() - 1.0 / 3.0).abs() < 1e-12);
        assert_eq!(sample::scorecard("A1=- A2=- A3=- B1=-").coverage.share(), 0.0);
    }
}
