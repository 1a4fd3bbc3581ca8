//! Knows that a country stands by a rating that analysts coded: which rating, who said so, and when.

use super::Rating;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A coded rating that the country confirmed. It says nothing about any other rating, so that it lapses when another is
/// answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Confirmation {
    /// What was confirmed.
    pub rating: Rating,
    /// The institution that confirmed it; never empty.
    pub by: String,
    /// The day.
    pub date: NaiveDate,
}
