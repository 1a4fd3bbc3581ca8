//! Knows between what amounts the cost of actions lies that nobody has costed; knows no country and no price.

use crate::framework::CostClass;
use crate::plan::NationalPlan;
use rust_decimal::Decimal;
use serde::Serialize;

/// What actions cost over their life by the classes of cost that such work usually has: an order of magnitude. In US
/// dollars. Source: `mnr.md` section 3, conventions (drafted).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct CostRange {
    /// At least so much.
    pub low: Decimal,
    /// At most so much; absent where an action is of the highest class, which nothing bounds above.
    pub high: Option<Decimal>,
    /// How many actions it is of.
    pub actions: usize,
    /// How many of them are of the highest class.
    pub unbounded: usize,
}

impl CostRange {
    /// That of the actions of a plan without a cost and with a class; none where there are none.
    pub(super) fn of(plan: &NationalPlan) -> Option<CostRange> {
        let uncosted = plan.actions.iter().filter(|action| action.costs.is_empty());
        let classes: Vec<CostClass> = uncosted.filter_map(|action| action.cost_class).collect();
        (!classes.is_empty()).then(|| CostRange::of_classes(&classes))
    }

    /// That of one action of this class.
    pub fn of_class(class: CostClass) -> CostRange {
        CostRange::of_classes(&[class])
    }

    fn of_classes(classes: &[CostClass]) -> CostRange {
        let ranges = || classes.iter().map(|class| class.range());
        let highs: Option<Vec<u32>> = ranges().map(|(_, high)| high).collect();
        CostRange {
            low: ranges().map(|(low, _)| Decimal::from(low)).sum(),
            high: highs.map(|highs| highs.into_iter().map(Decimal::from).sum()),
            actions: classes.len(),
            unbounded: ranges().filter(|(_, high)| high.is_none()).count(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_add_up_and_the_highest_leaves_the_top_open() {
        use CostClass::{High, Low, Mid};
        for (classes, low, high, unbounded) in
            [(vec![Low, Low, Mid], 100_000, Some(1_200_000), 0), (vec![Low, High, High], 2_000_000, None, 2)]
        {
            let range = CostRange::of_classes(&classes);
            let high = high.map(|high: u32| Decimal::from(high));
            assert_eq!((range.low, range.high, range.unbounded), (Decimal::from(low), high, unbounded));
            assert_eq!(range.actions, classes.len());
        }
    }
}
