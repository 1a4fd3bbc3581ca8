//! Knows what an action costs and who pays, line by line and year by year. Amounts are decimal, in the currency of the
//! strategy and the prices of its base year.

use crate::code::codes;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The largest amount that a single field may hold: ten million million, enough for every currency in use.
pub const LARGEST_AMOUNT: Decimal = Decimal::from_parts(1_316_134_912, 2328, 0, false, 0);

/// Whether an amount or quantity may be kept: from 0 to [`LARGEST_AMOUNT`], with at most four decimals.
pub fn amount_fits(amount: Decimal) -> bool {
    !amount.is_sign_negative() && amount <= LARGEST_AMOUNT && amount.normalize().scale() <= 4
}

/// Unit cost times quantity, year by year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CostLine {
    /// What is paid for.
    pub what: String,
    /// Whether it comes again every year.
    pub kind: CostKind,
    /// What a budget classifies it as; absent where nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<EconomicClass>,
    /// The line or code of the budget that it is booked under; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub code: String,
    /// What is counted: a training day, a licence, a post for a year.
    #[serde(default)]
    pub unit: String,
    /// The price of one unit in the base year.
    pub unit_cost: Decimal,
    /// How many units in each year.
    #[serde(default)]
    pub quantities: BTreeMap<i32, Decimal>,
}

codes! {
    /// Whether a cost comes again.
    pub enum CostKind {
        /// It comes again: salaries, licences, rent.
        Recurrent = "recurrent",
        /// It is paid once: a review, a building. Its code is older than [`EconomicClass`].
        Once = "capital",
    }
}

codes! {
    /// What a budget classifies a cost as, in the coarsest form that all budgets have. Source: Government Finance Statistics
    /// Manual 2014, chapters 6 and 8 (recalled).
    #[derive(PartialOrd, Ord)]
    pub enum EconomicClass {
        /// Pay and social contributions of those whom the State employs.
        Wages = "wages",
        /// What is bought and used up: services, training, travel, upkeep.
        Goods = "goods-services",
        /// What is passed on to districts, organizations or people.
        Transfers = "transfers",
        /// What lasts: buildings, equipment, systems.
        Capital = "capital",
    }
}

/// Money from one source, year by year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FundingLine {
    /// The kind of source.
    pub source: FundingSource,
    /// Budget line, fund or donor by name.
    #[serde(default)]
    pub name: String,
    /// How sure it is.
    pub status: FundingStatus,
    /// How much in each year.
    #[serde(default)]
    pub amounts: BTreeMap<i32, Decimal>,
}

/// What was spent on an action in a year, as somebody reported it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expenditure {
    /// How much, at the prices of the year.
    pub amount: Decimal,
    /// ISO 4217 code of the currency it was spent in.
    pub currency: String,
    /// The day for which the amount holds.
    pub date: NaiveDate,
    /// The account, audit or report that says so; never empty.
    pub source: String,
}

codes! {
    /// The kind of a source of money. Source: `itu.md` 4.6.
    #[derive(PartialOrd, Ord)]
    pub enum FundingSource {
        /// A line of the state budget.
        StateBudget = "state-budget",
        /// A regulator's levy or a universal service fund.
        Levy = "levy",
        /// A donor or an international organisation.
        Donor = "donor",
        /// A company or foundation.
        Private = "private",
    }
}

codes! {
    /// How sure money is; what is neither is the gap.
    #[derive(PartialOrd, Ord)]
    pub enum FundingStatus {
        /// In an adopted budget or a signed agreement.
        Secured = "secured",
        /// Announced.
        Pledged = "pledged",
    }
}

impl CostLine {
    /// The cost in a year, at prices of the base year; zero where nothing was entered.
    pub fn in_year(&self, year: i32) -> Decimal {
        let quantity = self.quantities.get(&year).copied().unwrap_or_default();
        self.unit_cost.saturating_mul(quantity)
    }

    /// The cost over all years, at prices of the base year.
    pub fn total(&self) -> Decimal {
        self.quantities.keys().map(|year| self.in_year(*year)).fold(Decimal::ZERO, Decimal::saturating_add)
    }
}

impl FundingLine {
    /// The money over all years.
    pub fn total(&self) -> Decimal {
        self.amounts.values().copied().fold(Decimal::ZERO, Decimal::saturating_add)
    }
}
