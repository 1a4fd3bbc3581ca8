//! Knows the plan and its money as the sheets show them, and how sums over other sheets are asked for.

use super::super::case::Case;
use super::super::planned_action::order;
use crate::assessment::strategy::FundingStatus;
use crate::document::workbook::{Cell, ColumnKind, Formula, KeyValue, RowCondition, SheetColumn};
use crate::framework::ObjectiveId;
use crate::plan::{Costing, NationalPlan, PlannedAction};
use crate::presentation::Label;
use rust_decimal::Decimal;

/// What the sheets of plan and money are made from.
pub(super) struct SheetFacts<'a> {
    pub case: &'a Case<'a>,
    pub plan: &'a NationalPlan,
    pub costing: &'a Costing,
}

impl<'a> SheetFacts<'a> {
    pub fn of(case: &'a Case<'a>) -> SheetFacts<'a> {
        SheetFacts { case, plan: case.inputs.analysis.national(), costing: case.inputs.analysis.costing() }
    }

    /// An amount in the currency of the strategy: an estimate, shown without decimals.
    pub fn money(&self) -> ColumnKind {
        ColumnKind::Money { currency: self.costing.currency.clone(), decimals: 0 }
    }

    /// A price in the currency of the strategy, to its smallest coin.
    pub fn price(&self) -> ColumnKind {
        let decimals = u16::try_from(self.costing.decimals).unwrap_or(2);
        ColumnKind::Money { currency: self.costing.currency.clone(), decimals }
    }

    /// The actions of the plan in the order of their numbers.
    pub fn actions(&self) -> Vec<&'a PlannedAction> {
        let mut actions: Vec<&PlannedAction> = self.plan.actions.iter().collect();
        actions.sort_by_key(|action| order(&action.number));
        actions
    }

    /// Whether something bounds above what the actions come to that nobody has costed.
    pub fn is_bounded(&self) -> bool {
        self.costing.uncosted_range.is_some_and(|range| range.high.is_some())
    }

    /// The name by which sums find an objective; a dash for what belongs to none.
    pub fn objective(&self, id: Option<&ObjectiveId>) -> Cell {
        let named = id.and_then(|id| self.objective_number(id));
        named.unwrap_or_else(|| self.case.voice.say("cell-none")).into()
    }

    /// An objective by its number; none for one that the plan does not need.
    pub fn objective_number(&self, id: &ObjectiveId) -> Option<String> {
        let number = self.plan.objective_number(id)?;
        Some(self.case.voice.say_with("cell-objective", &[("number", number.to_string().into())]))
    }

    /// What is secured and what is pledged: of what this column of the row itself holds, or in all.
    pub fn paid(&self, of: Option<&str>) -> [Cell; 2] {
        [FundingStatus::Secured, FundingStatus::Pledged].map(|status| {
            let key = of.map(|column| (column, own(column)));
            let status = ("funding-status", KeyValue::Text(status.name(&self.case.voice)));
            sum("funding", "amount", key.into_iter().chain([status]).collect())
        })
    }

    /// The years of the period and those in which somebody entered money.
    pub fn years(&self) -> &[i32] {
        &self.costing.years
    }

    /// A column of money for each of these years.
    pub fn year_columns(&self) -> impl Iterator<Item = SheetColumn> {
        self.years().iter().map(|year| SheetColumn {
            id: format!("y{year}"),
            title: year.to_string(),
            kind: self.money(),
            width: 12,
            editable: false,
        })
    }
}

/// The sum of a column of another sheet over the rows where every key fits.
pub(super) fn sum(sheet: &str, column: &str, keys: Vec<(&str, KeyValue)>) -> Cell {
    let key = |(column, is): (&str, KeyValue)| RowCondition { column: column.to_owned(), is };
    let keys = keys.into_iter().map(key).collect();
    Formula::SumIf { sheet: sheet.to_owned(), column: column.to_owned(), keys }.into()
}

/// What stands in this column of the row itself.
pub(super) fn own(column: &str) -> KeyValue {
    KeyValue::Own(column.to_owned())
}

/// Money, cost at base prices and budget less money, and the share of the budget that there is money for; from `base`,
/// `budget`, `secured` and `pledged`.
pub(super) fn balance() -> [Cell; 4] {
    let money = || vec!["secured".into(), "pledged".into()];
    [
        Formula::Sum(money()).into(),
        Formula::Rest("base".into(), money()).into(),
        Formula::Rest("budget".into(), money()).into(),
        Formula::Quotient("money".into(), "budget".into()).into(),
    ]
}

/// A year as a key.
pub(super) fn year(year: i32) -> KeyValue {
    KeyValue::Number(Decimal::from(year))
}
