//! Knows what was spent on a plan in a year beside what was planned for it. What nobody reported is unknown, not zero.

use super::{Costing, NationalPlan};
use crate::assessment::Strategy;
use crate::assessment::strategy::Expenditure;
use crate::framework::{ActionId, ObjectiveId};
use rust_decimal::Decimal;
use serde::Serialize;

/// A year of a plan in money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Spending {
    /// The year.
    pub year: i32,
    /// Actions for which something is planned or reported for the year, in the order of the plan.
    pub actions: Vec<ActionSpending>,
    /// By objective in their order; actions of none last, as `None`.
    pub objectives: Vec<(Option<ObjectiveId>, SpendingSum)>,
    /// Everything.
    pub total: SpendingSum,
}

/// An action in the year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ActionSpending {
    /// The action.
    pub id: ActionId,
    /// Its objective.
    pub objective: Option<ObjectiveId>,
    /// The planned cost, with inflation and contingency; absent where nobody entered one for the year.
    pub planned: Option<Decimal>,
    /// What was reported; absent where nobody did.
    pub spent: Option<Expenditure>,
    /// What of it is in the currency of the strategy; other currencies are told and not added up.
    pub counted: Option<Decimal>,
}

/// Several actions together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SpendingSum {
    /// What was planned, as far as it was entered; absent where nothing was.
    pub planned: Option<Decimal>,
    /// What was spent, as far as it was reported in the currency of the strategy; absent where nothing was.
    pub spent: Option<Decimal>,
    /// Planned and spent of the actions for which both are known.
    both: Option<(Decimal, Decimal)>,
    /// Actions with a planned cost and no report.
    pub silent: usize,
    /// Actions reported in another currency.
    pub foreign: usize,
}

impl ActionSpending {
    /// The share of the planned cost that was spent; absent where one of them is unknown or nothing was planned.
    pub fn rate(&self) -> Option<Decimal> {
        SpendingSum::default().with(self).rate()
    }
}

impl SpendingSum {
    /// Spent by planned, over the actions for which both are known: those without a report would make it too low, and
    /// those without a plan too high. Absent where there is none, or nothing was planned.
    pub fn rate(&self) -> Option<Decimal> {
        let (planned, spent) = self.both.filter(|(planned, _)| *planned > Decimal::ZERO)?;
        spent.checked_div(planned)
    }

    fn with(self, action: &ActionSpending) -> SpendingSum {
        let both = action.planned.zip(action.counted);
        let sum = |a: Option<Decimal>, b: Option<Decimal>| match (a, b) {
            (Some(a), Some(b)) => Some(a.saturating_add(b)),
            (one, other) => one.or(other),
        };
        SpendingSum {
            planned: sum(self.planned, action.planned),
            spent: sum(self.spent, action.counted),
            both: match (self.both, both) {
                (Some(a), Some(b)) => Some((a.0.saturating_add(b.0), a.1.saturating_add(b.1))),
                (one, other) => one.or(other),
            },
            silent: self.silent + usize::from(action.planned.is_some() && action.spent.is_none()),
            foreign: self.foreign + usize::from(action.spent.is_some() && action.counted.is_none()),
        }
    }
}

/// What was planned and spent in the year.
pub fn spending(plan: &NationalPlan, costing: &Costing, strategy: &Strategy, year: i32) -> Spending {
    let all = plan.actions.iter().map(|action| {
        let planned = costing.action(&action.id).and_then(|costed| costed.by_year.get(&year));
        let planned =
            planned.map(|balance| balance.cost.current().amount()).filter(|cost| *cost > Decimal::ZERO);
        let spent = strategy.actions.get(&action.id).and_then(|record| record.spent.get(&year)).cloned();
        let counted = spent.as_ref().filter(|spent| spent.currency == costing.currency);
        let counted = counted.map(|spent| spent.amount);
        ActionSpending { id: action.id.clone(), objective: action.objective.clone(), planned, spent, counted }
    });
    let actions: Vec<_> = all.filter(|one| one.planned.is_some() || one.spent.is_some()).collect();
    let sum = |of: &dyn Fn(&ActionSpending) -> bool| {
        let here = actions.iter().filter(|one| of(one));
        here.fold(SpendingSum::default(), SpendingSum::with)
    };
    let named = plan.objectives.iter().map(|served| Some(served.id.clone())).chain([None]);
    let objectives = named
        .filter(|id| actions.iter().any(|one| one.objective == *id))
        .map(|id| (id.clone(), sum(&|one| one.objective == id)))
        .collect();
    Spending { year, objectives, total: sum(&|_| true), actions }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn action(planned: Option<i64>, spent: Option<(i64, &str)>) -> ActionSpending {
        let spent = spent.map(|(amount, currency)| Expenditure {
            amount: amount.into(),
            currency: currency.into(),
            date: chrono::NaiveDate::MIN,
            source: "audit".into(),
        });
        let counted = spent.as_ref().filter(|spent| spent.currency == "KES").map(|spent| spent.amount);
        ActionSpending {
            id: "A01-1".into(),
            objective: None,
            planned: planned.map(Decimal::from),
            spent,
            counted,
        }
    }

    #[test]
    fn silence_and_other_currencies_are_told_and_never_counted() {
        let all = [
            action(Some(100), Some((50, "KES"))),
            action(Some(900), None),
            action(None, Some((7, "KES"))),
            action(Some(10), Some((3, "USD"))),
        ];
        let sum = all.iter().fold(SpendingSum::default(), SpendingSum::with);
        assert_eq!((sum.planned, sum.spent), (Some(1_010.into()), Some(57.into())));
        assert_eq!((sum.silent, sum.foreign), (1, 1));
        assert_eq!(sum.rate(), Some(Decimal::new(5, 1)), "50 of 100, whatever the others keep silent");
        assert_eq!(SpendingSum::default().rate(), None);
        let none = all[1..2].iter().fold(SpendingSum::default(), SpendingSum::with);
        assert_eq!((none.spent, none.rate()), (None, None), "unknown is not zero");
        assert_eq!(
            action(Some(4), Some((0, "KES"))).rate(),
            Some(Decimal::ZERO),
            "nothing spent is a report"
        );
    }
}
