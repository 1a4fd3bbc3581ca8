//! Knows a quarter of a year, the precision in which plans start and end.

use super::year_fits;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A quarter of a year. Written as `2027-Q3`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Quarter {
    /// The year.
    pub year: i32,
    /// The quarter, 1 to 4.
    pub quarter: u8,
}

impl Quarter {
    /// The quarter, if there is such a one in the years a strategy may speak of.
    pub fn new(year: i32, quarter: u8) -> Option<Quarter> {
        (year_fits(year) && (1..=4).contains(&quarter)).then_some(Quarter { year, quarter })
    }

    /// Quarters since the year 0, for distances.
    pub fn index(self) -> i32 {
        self.year * 4 + i32::from(self.quarter) - 1
    }

    /// The quarter that lies `count` quarters later; earlier where negative.
    pub fn plus(self, count: i32) -> Quarter {
        let index = self.index().saturating_add(count);
        let quarter = u8::try_from(index.rem_euclid(4)).unwrap_or(0) + 1;
        Quarter { year: index.div_euclid(4), quarter }
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}-Q{}", self.year, self.quarter)
    }
}

impl FromStr for Quarter {
    type Err = String;

    fn from_str(text: &str) -> Result<Quarter, String> {
        let parts = text.trim().split_once("-Q").or_else(|| text.trim().split_once("-q"));
        let read = parts.and_then(|(year, quarter)| Quarter::new(year.parse().ok()?, quarter.parse().ok()?));
        read.ok_or_else(|| format!("`{text}` is no quarter from 1990 to 2100; one is `2027-Q3`"))
    }
}

impl From<Quarter> for String {
    fn from(quarter: Quarter) -> String {
        quarter.to_string()
    }
}

impl TryFrom<String> for Quarter {
    type Error = String;

    fn try_from(text: String) -> Result<Quarter, String> {
        text.parse()
    }
}
