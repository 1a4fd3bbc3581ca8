//! Knows the frame of a strategy: title, period, money and the limits of a year.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// The years that a strategy may speak of.
pub const YEARS: RangeInclusive<i32> = 1990..=2100;

/// Whether a year may be kept.
pub fn year_fits(year: i32) -> bool {
    YEARS.contains(&year)
}

/// The years in some words: four digits in a row, whether they may be kept or not.
pub fn years_in(words: &str) -> impl Iterator<Item = i32> {
    let numbers = words.split(|letter: char| !letter.is_ascii_digit()).filter(|digits| digits.len() == 4);
    numbers.filter_map(|digits| digits.parse().ok())
}

/// Title, period, money and limits. Empty words and absent values mean that the country has not decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Frame {
    /// The title in the country's words; a usual one stands where it is empty.
    pub title: String,
    /// The vision; never proposed.
    pub vision: String,
    /// The mission; never proposed.
    pub mission: String,
    /// The institution that leads the strategy.
    pub lead: String,
    /// The first year.
    pub first_year: Option<i32>,
    /// The last year; not before the first, at most fifteen years later.
    pub last_year: Option<i32>,
    /// The currency, an ISO 4217 code in capitals; empty where none is chosen.
    pub currency: String,
    /// How many units of the currency one US dollar costs.
    pub per_dollar: Option<Decimal>,
    /// The year whose prices are used.
    pub price_year: Option<i32>,
    /// Expected inflation per year, in percent.
    pub inflation: Decimal,
    /// Added to every cost for the unforeseen, in percent.
    pub contingency: Decimal,
    /// How many points of work the country can begin in a year (an action of low cost counts 1, middle 3, high 8);
    /// no limit where absent. Source: `mnr.md` 6.2 (12).
    pub points_per_year: Option<u32>,
    /// How much money the country can spend in a year, in its currency; no limit where absent.
    pub money_per_year: Option<Decimal>,
    /// How many actions one institution can lead at once. Source: `mnr.md` 6.2 (12).
    pub leads_per_institution: u32,
    /// Who reports to whom, and when.
    pub reporting: String,
}

impl Default for Frame {
    fn default() -> Frame {
        Frame {
            title: String::new(),
            vision: String::new(),
            mission: String::new(),
            lead: String::new(),
            first_year: None,
            last_year: None,
            currency: String::new(),
            per_dollar: None,
            price_year: None,
            inflation: Decimal::ZERO,
            contingency: Decimal::ZERO,
            points_per_year: None,
            money_per_year: None,
            leads_per_institution: 3,
            reporting: String::new(),
        }
    }
}

impl Frame {
    /// The longest period, in years.
    pub const LONGEST: i32 = 15;

    /// The years of the strategy; empty while the period is not decided.
    pub fn years(&self) -> Vec<i32> {
        match (self.first_year, self.last_year) {
            (Some(first), Some(last)) => (first..=last).take(Self::LONGEST as usize).collect(),
            _ => Vec::new(),
        }
    }
}
