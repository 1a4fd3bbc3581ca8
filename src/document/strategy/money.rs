//! Knows how amounts and funding of the strategy are written; knows no plan.

use super::case::Case;
use crate::assessment::strategy::FundingLine;
use crate::framework::ObjectiveId;
use crate::plan::{Balance, Constant, Current, Money};
use crate::presentation::{self, Label};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

impl Case<'_> {
    /// An amount in the currency of the strategy, to the unit: a price, a line.
    pub fn money(&self, amount: Decimal) -> String {
        presentation::money(&self.voice, self.inputs.analysis.costing(), amount)
    }

    /// A sum, rounded as texts are.
    pub fn rounded(&self, amount: Decimal) -> String {
        presentation::rounded_money(&self.voice, self.inputs.analysis.costing(), amount)
    }

    /// A sum, rounded; empty where it is not more than nothing.
    pub fn rounded_if_any(&self, amount: Decimal) -> String {
        if amount > Decimal::ZERO { self.rounded(amount) } else { String::new() }
    }

    /// Cost and funds of an objective, of the actions of none for `None`; nothing where none of them has a cost.
    pub fn balance(&self, objective: Option<&ObjectiveId>) -> Option<Balance> {
        let all = self.inputs.analysis.costing().objectives.iter();
        let mut costed = all.filter(|(_, balance)| !balance.cost.constant().amount().is_zero());
        costed.find(|(of, _)| of.as_ref() == objective).map(|(_, balance)| *balance)
    }

    /// An amount of US dollars, rounded, in the currency of the strategy; in dollars where there is no rate.
    pub fn of_dollars(&self, dollars: Decimal) -> String {
        match self.inputs.analysis.costing().per_dollar {
            Some(rate) => self.rounded(dollars.saturating_mul(rate)),
            None => presentation::dollars_in_words(&self.voice, dollars),
        }
    }

    /// A sum, rounded, with the year whose prices it is in.
    pub fn constant(&self, amount: Constant) -> String {
        let costing = self.inputs.analysis.costing();
        presentation::constant_money(&self.voice, costing, amount, presentation::rounded_money)
    }

    /// A cost at constant prices and, where anything is added to it, what budgets have to provide behind it in brackets.
    pub fn both_prices(&self, cost: &Money) -> String {
        let constant = self.constant(cost.constant());
        if self.inputs.analysis.costing().has_additions() {
            format!("{constant} ({})", self.current(cost.current()))
        } else {
            constant
        }
    }

    /// What a budget has to provide, rounded, with what was added.
    pub fn current(&self, amount: Current) -> String {
        let costing = self.inputs.analysis.costing();
        presentation::current_money(&self.voice, costing, amount, presentation::rounded_money)
    }

    /// A sum in US dollars, rounded; empty where the country gave no rate, or counts in them.
    pub fn dollars(&self, amount: Decimal) -> String {
        presentation::dollars(&self.voice, self.inputs.analysis.costing(), amount).unwrap_or_default()
    }

    /// A share in percent.
    pub fn percent(&self, share: Decimal) -> String {
        self.voice.percent(share.to_f64().unwrap_or_default())
    }

    /// Who pays and how surely: `state budget, secured`.
    pub fn funding(&self, line: &FundingLine) -> String {
        format!("{}, {}", line.source.name(&self.voice), line.status.name(&self.voice))
    }
}
