//! Knows how amounts, quarters and funding are written; knows no plan.

use super::case::Case;
use crate::assessment::strategy::{FundingLine, FundingSource, FundingStatus, Quarter};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

impl Case<'_> {
    /// An amount in the currency of the strategy: from a thousand on in whole units, below as its coins are.
    pub fn money(&self, amount: Decimal) -> String {
        let costing = self.inputs.costing;
        let whole = amount.fract().is_zero() || amount.abs() >= Decimal::ONE_THOUSAND;
        let decimals = if whole { 0 } else { costing.decimals as usize };
        let shown = if whole { amount.round() } else { costing.shown(amount) };
        let shown = shown.to_f64().unwrap_or_default();
        let number = self.voice.decimal(shown, decimals);
        if costing.currency.is_empty() {
            return number;
        }
        self.voice
            .say_with("money", &[("currency", costing.currency.clone().into()), ("amount", number.into())])
    }

    /// The same in US dollars; empty where the country gave no rate, or counts in them.
    pub fn dollars(&self, amount: Decimal) -> String {
        let costing = self.inputs.costing;
        let Some(dollars) = costing.dollars(amount).filter(|_| costing.currency != "USD") else {
            return String::new();
        };
        let number = self.voice.decimal(dollars.to_f64().unwrap_or_default(), 0);
        self.voice.say_with("money", &[("currency", "USD".into()), ("amount", number.into())])
    }

    /// A share in percent.
    pub fn percent(&self, share: Decimal) -> String {
        self.voice.percent(share.to_f64().unwrap_or_default())
    }

    /// A quarter of a year: `Q3 2027`.
    pub fn quarter(&self, quarter: Quarter) -> String {
        let args =
            [("quarter", quarter.quarter.to_string().into()), ("year", quarter.year.to_string().into())];
        self.voice.say_with("quarter", &args)
    }

    /// Who pays and how surely: `state budget, secured`.
    pub fn funding(&self, line: &FundingLine) -> String {
        let source = self.voice.say(source_key(line.source));
        format!("{source}, {}", self.voice.say(status_key(line.status)))
    }
}

/// The key of a kind of source.
pub(super) fn source_key(source: FundingSource) -> &'static str {
    match source {
        FundingSource::StateBudget => "funding-state",
        FundingSource::Levy => "funding-levy",
        FundingSource::Donor => "funding-donor",
        FundingSource::Private => "funding-private",
    }
}

fn status_key(status: FundingStatus) -> &'static str {
    match status {
        FundingStatus::Secured => "funding-secured",
        FundingStatus::Pledged => "funding-pledged",
    }
}
