//! Knows the three bands in which levels of several countries are told, and since when a country stands in one.

use crate::code::codes;
use crate::framework::{CountryCode, Level};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

codes! {
    /// Levels that are told apart no further where several countries are told of together: 1, 2 and 3, 4. Level 0 is in the
    /// band of level 1: the official model knows no level below "building", and a band of its own for the few that have not
    /// started would single them out. A level that nobody knows is in no band, and its country is not in the cell.
    #[derive(PartialOrd, Ord, Hash)]
    pub enum Band {
        /// Levels 0 and 1.
        Low = "0-1",
        /// Levels 2 and 3.
        Middle = "2-3",
        /// Level 4.
        High = "4",
    }
}

impl From<Level> for Band {
    fn from(level: Level) -> Band {
        match level.value() {
            0 | 1 => Band::Low,
            2 | 3 => Band::Middle,
            _ => Band::High,
        }
    }
}

/// Something for each band.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ByBand<T> {
    /// For levels 0 and 1.
    pub low: T,
    /// For levels 2 and 3.
    pub middle: T,
    /// For level 4.
    pub high: T,
}

impl<T: Copy> ByBand<T> {
    /// The three, lowest band first.
    pub fn all(&self) -> [T; 3] {
        [self.low, self.middle, self.high]
    }

    /// What is made of each.
    pub fn map<U>(&self, change: impl Fn(T) -> U) -> ByBand<U> {
        ByBand { low: change(self.low), middle: change(self.middle), high: change(self.high) }
    }
}

/// Where a country stands in one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BandStanding {
    /// Its band.
    pub band: Band,
    /// The day on which it last validated its level. Others know that day: who did not validate anew kept the band.
    pub since: NaiveDate,
}

/// The countries of one cell with where each stands. Those whose level is not known, or not consented to, are not among
/// them.
pub type CellMembers = BTreeMap<CountryCode, BandStanding>;

/// How many of these countries are in each band.
pub(super) fn count(members: &CellMembers) -> ByBand<u32> {
    members.values().fold(ByBand::default(), |mut counts, standing| {
        match standing.band {
            Band::Low => counts.low += 1,
            Band::Middle => counts.middle += 1,
            Band::High => counts.high += 1,
        }
        counts
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_level_has_one_band() {
        for (level, band) in [(0, "0-1"), (1, "0-1"), (2, "2-3"), (3, "2-3"), (4, "4")] {
            assert_eq!(Band::from(Level::try_from(level).unwrap()).code(), band, "{level}");
        }
    }
}
