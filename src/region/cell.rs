//! Knows what is told of a group of countries that may be told of: counts, or words where the group is small. Knows no words
//! of a language, and no reason why nothing is told.

use super::band::{ByBand, CellMembers, count};
use crate::code::codes;
use serde::Serialize;

/// From so many countries on, pages give counts.
const COUNTED_ON_PAGES: u32 = 12;

codes! {
    /// How much of a small group is in a band.
    pub enum BandShare {
        /// No country.
        None = "none",
        /// At most a quarter.
        Few = "few",
        /// More than a quarter and less than two fifths.
        Minority = "minority",
        /// From two to three fifths.
        AboutHalf = "about-half",
        /// More than three fifths.
        Most = "most",
    }
}

impl BandShare {
    fn of(part: u32, whole: u32) -> BandShare {
        match part {
            0 => BandShare::None,
            part if part * 4 <= whole => BandShare::Few,
            part if part * 5 < whole * 2 => BandShare::Minority,
            part if part * 5 <= whole * 3 => BandShare::AboutHalf,
            _ => BandShare::Most,
        }
    }
}

/// What is known of a group that may be told of. It cannot be written anywhere itself: pages take [`GroupFigure::page`],
/// the officer's file takes [`GroupFigure::officer`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroupFigure(ByBand<u32>);

impl GroupFigure {
    pub(super) fn of(members: &CellMembers) -> GroupFigure {
        GroupFigure(count(members))
    }

    /// The sum of two groups that have no country in common.
    pub(super) fn plus(self, other: GroupFigure) -> GroupFigure {
        let (one, two) = (self.0, other.0);
        GroupFigure(ByBand {
            low: one.low + two.low,
            middle: one.middle + two.middle,
            high: one.high + two.high,
        })
    }

    /// What a page may show: counts from twelve countries on, shares below.
    pub fn page(self) -> PageFigure {
        let countries = self.0.all().iter().sum();
        if countries < COUNTED_ON_PAGES {
            PageFigure::Shares { countries, shares: self.0.map(|part| BandShare::of(part, countries)) }
        } else {
            PageFigure::Counts(self.0)
        }
    }

    /// What the officer's file may hold, where countries consented to counts.
    pub fn officer(self) -> OfficerCounts {
        OfficerCounts(self.0)
    }
}

/// A figure on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PageFigure {
    /// How many countries are in each band; of twelve or more.
    Counts(ByBand<u32>),
    /// How much of a group of fewer than twelve is in each band.
    Shares {
        /// How many countries the group has.
        countries: u32,
        /// The part of them that is in each band.
        shares: ByBand<BandShare>,
    },
}

/// How many countries are in each band, for the officer's file alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct OfficerCounts(ByBand<u32>);

impl OfficerCounts {
    /// The counts.
    pub fn counts(self) -> ByBand<u32> {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_grows_with_its_part() {
        use BandShare::{AboutHalf, Few, Minority, Most, None};
        let expected = [None, Few, Few, Minority, AboutHalf, AboutHalf, AboutHalf, Most, Most, Most, Most];
        for (part, share) in (0..).zip(expected) {
            assert_eq!(BandShare::of(part, 10), share, "{part} of 10");
        }
    }

    #[test]
    fn pages_count_from_twelve_countries_on() {
        let of = |low, middle, high| GroupFigure(ByBand { low, middle, high });
        let small = of(5, 4, 2).page();
        let shares = ByBand { low: BandShare::AboutHalf, middle: BandShare::Minority, high: BandShare::Few };
        assert_eq!(small, PageFigure::Shares { countries: 11, shares });
        let json = serde_json::to_string(&small).unwrap();
        assert_eq!(
            json,
            r#"{"shares":{"countries":11,"shares":{"low":"about-half","middle":"minority","high":"few"}}}"#
        );
        assert_eq!(of(5, 4, 3).page(), PageFigure::Counts(ByBand { low: 5, middle: 4, high: 3 }));
        assert_eq!(of(5, 4, 2).officer().counts(), ByBand { low: 5, middle: 4, high: 2 });
        assert_eq!(of(1, 2, 3).plus(of(4, 0, 1)), of(5, 2, 4));
    }
}
