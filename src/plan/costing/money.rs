//! Knows sums of money exactly: what a thing costs, who pays, what is missing. Knows no action.
//!
//! Rounding: the cost of one line in one year is kept to six decimals, half to even, so that sums are the same in
//! whatever order they are made. Only what is shown is rounded further, to the currency's minor unit, half to even.

use rust_decimal::{Decimal, RoundingStrategy};
use serde::Serialize;
use std::iter::Sum;
use std::ops::Add;

/// The decimals to which the cost of one line in one year is kept.
pub const KEPT: u32 = 6;

/// The largest cost of one line in one year that is counted in full: a million times a million times a million.
pub const CEILING: Decimal = Decimal::from_parts(2_808_348_672, 232_830_643, 0, false, 0);

/// An amount at the prices of the price year, so that years can be compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Constant(Decimal);

/// An amount at the prices of the year in which it is paid, with the reserve: what a budget has to provide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Current(Decimal);

impl Constant {
    /// The amount, in the currency of the strategy.
    pub fn amount(self) -> Decimal {
        self.0
    }
}

impl Current {
    /// The amount, in the currency of the strategy.
    pub fn amount(self) -> Decimal {
        self.0
    }
}

/// A cost with what it is made of, in the currency of the strategy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Money {
    /// At prices of the base year.
    pub base: Decimal,
    /// What expected inflation adds.
    pub inflation: Decimal,
    /// What is added for the unforeseen.
    pub contingency: Decimal,
}

impl Money {
    /// The cost at the prices of the base year: without inflation and reserve.
    pub fn constant(&self) -> Constant {
        Constant(self.base)
    }

    /// The cost at the prices of the year in which it is paid, with the reserve.
    pub fn current(&self) -> Current {
        Current(self.base.saturating_add(self.inflation).saturating_add(self.contingency))
    }
}

impl Add for Money {
    type Output = Money;

    fn add(self, other: Money) -> Money {
        Money {
            base: self.base.saturating_add(other.base),
            inflation: self.inflation.saturating_add(other.inflation),
            contingency: self.contingency.saturating_add(other.contingency),
        }
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Money>>(all: I) -> Money {
        all.fold(Money::default(), Money::add)
    }
}

/// A cost beside the money for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Balance {
    /// What it costs.
    pub cost: Money,
    /// Money in an adopted budget or a signed agreement.
    pub secured: Decimal,
    /// Money that is announced.
    pub pledged: Decimal,
}

impl Balance {
    /// What a budget has to provide less secured and pledged money; negative where there is more money than cost, so
    /// that gaps add up.
    pub fn gap(&self) -> Current {
        Current(self.without_funds(self.cost.current().0))
    }

    /// The same at the prices of the base year: money is counted as it was promised, since nobody knows when it comes.
    pub fn constant_gap(&self) -> Constant {
        Constant(self.without_funds(self.cost.constant().0))
    }

    fn without_funds(&self, cost: Decimal) -> Decimal {
        cost.saturating_sub(self.secured).saturating_sub(self.pledged)
    }

    /// The share of what a budget has to provide that is secured or pledged, 0 or more, to four decimals; absent where nothing is costed.
    pub fn funded_share(&self) -> Option<Decimal> {
        let money = self.secured.saturating_add(self.pledged);
        money.checked_div(self.cost.current().0).map(|share| round(share, 4))
    }
}

impl Add for Balance {
    type Output = Balance;

    fn add(self, other: Balance) -> Balance {
        Balance {
            cost: self.cost + other.cost,
            secured: self.secured.saturating_add(other.secured),
            pledged: self.pledged.saturating_add(other.pledged),
        }
    }
}

impl Sum for Balance {
    fn sum<I: Iterator<Item = Balance>>(all: I) -> Balance {
        all.fold(Balance::default(), Balance::add)
    }
}

/// Rounded half to even to so many decimals.
pub(super) fn round(amount: Decimal, decimals: u32) -> Decimal {
    amount.round_dp_with_strategy(decimals, RoundingStrategy::MidpointNearestEven)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ceiling_is_what_it_says() {
        assert_eq!(CEILING, "1000000000000000000".parse().unwrap());
    }

    #[test]
    fn halves_go_to_the_even_neighbour() {
        for (amount, expected) in [("0.5", "0"), ("1.5", "2"), ("2.5", "2"), ("2.51", "3")] {
            assert_eq!(round(amount.parse().unwrap(), 0), expected.parse().unwrap(), "{amount}");
        }
    }

    #[test]
    fn a_gap_can_be_negative_and_a_share_needs_a_cost() {
        let paid = Balance { secured: Decimal::TEN, ..Balance::default() };
        assert_eq!((paid.gap(), paid.funded_share()), (Current(-Decimal::TEN), None));
        let cost =
            Money { base: Decimal::from(32), inflation: Decimal::from(5), contingency: Decimal::from(3) };
        let balance = paid + Balance { cost, ..Balance::default() };
        assert_eq!(
            (cost.constant().amount(), cost.current().amount()),
            (Decimal::from(32), Decimal::from(40))
        );
        assert_eq!(balance.constant_gap().amount(), Decimal::from(22));
        assert_eq!(balance.gap().amount(), Decimal::from(30));
        assert_eq!(balance.funded_share(), Some("0.25".parse().unwrap()), "of what a budget has to provide");
    }
}
