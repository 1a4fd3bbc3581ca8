//! Knows how amounts and funding of the strategy are written; knows no plan.

use super::case::Case;
use crate::assessment::strategy::FundingLine;
use crate::plan::{Constant, Current};
use crate::presentation::{self, Label};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

impl Case<'_> {
    /// An amount in the currency of the strategy.
    pub fn money(&self, amount: Decimal) -> String {
        presentation::money(&self.voice, self.inputs.analysis.costing(), amount)
    }

    /// The same for running text: millions with one decimal, or whole thousands.
    pub fn rounded(&self, amount: Decimal) -> String {
        presentation::rounded_money(&self.voice, self.inputs.analysis.costing(), amount)
    }

    /// The same with the year whose prices it is in.
    pub fn rounded_constant(&self, amount: Constant) -> String {
        let costing = self.inputs.analysis.costing();
        presentation::constant_money(&self.voice, costing, amount, presentation::rounded_money)
    }

    /// An exact amount with the year whose prices it is in.
    pub fn constant(&self, amount: Constant) -> String {
        presentation::constant_money(&self.voice, self.inputs.analysis.costing(), amount, presentation::money)
    }

    /// What a budget has to provide, with what was added.
    pub fn current(&self, amount: Current) -> String {
        presentation::current_money(&self.voice, self.inputs.analysis.costing(), amount, presentation::money)
    }

    /// An amount in US dollars; empty where the country gave no rate, or counts in them.
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
