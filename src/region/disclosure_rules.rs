//! Knows the rules that a cell meets before anybody looks for what follows from it: size, spread, distance from what was
//! published. They are cheap and not enough: the audit decides.

use super::band::{ByBand, CellMembers};
use std::collections::BTreeSet;

/// The fewest countries of a cell.
pub const FEWEST_COUNTRIES: u32 = 6;

/// The fewest countries in each of at least two bands, and the fewest outside of the largest one.
pub const FEWEST_COUNTS: u32 = 2;

/// The fewest countries in which what is published differs from what was published before.
pub const FEWEST_CHANGES: usize = 3;

/// Whether a group with these counts may be told of: at least six countries, at least two bands with two each, and the
/// largest band at least two short of all. In one band all would be known; with one outside of it, that one would know
/// all others.
pub fn counts_fit(counts: &ByBand<u32>) -> bool {
    let all: u32 = counts.all().iter().sum();
    let largest = counts.all().into_iter().max().unwrap_or_default();
    let wide = counts.all().iter().filter(|count| **count >= FEWEST_COUNTS).count() >= 2;
    all >= FEWEST_COUNTRIES && wide && all - largest >= FEWEST_COUNTS
}

/// In how many countries two cells differ: those that came, those that left, and those that validated anew.
pub fn changes(one: &CellMembers, other: &CellMembers) -> usize {
    let countries: BTreeSet<_> = one.keys().chain(other.keys()).collect();
    let since = |cell: &CellMembers, country| cell.get(country).map(|standing| standing.since);
    countries.into_iter().filter(|country| since(one, country) != since(other, country)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::region::{Band, BandStanding};

    #[test]
    fn a_group_is_large_and_spread() {
        let cases = [
            ([3, 3, 0], true),
            ([4, 2, 0], true),
            ([2, 2, 2], true),
            ([0, 4, 2], true),
            ([3, 2, 0], false),
            ([6, 0, 0], false),
            ([5, 1, 0], false),
            ([4, 1, 1], false),
            ([40, 1, 1], false),
            ([41, 2, 1], true),
            ([0, 0, 0], false),
        ];
        for (counts, fits) in cases {
            let [low, middle, high] = counts;
            assert_eq!(counts_fit(&ByBand { low, middle, high }), fits, "{counts:?}");
        }
    }

    #[test]
    fn who_came_who_left_and_who_validated_anew_are_changes() {
        let on = |month| chrono::NaiveDate::from_ymd_opt(2026, month, 1).unwrap();
        let cell = |members: &[(&str, u32, Band)]| -> CellMembers {
            let standing = |since, band| BandStanding { band, since: on(since) };
            members.iter().map(|(code, since, band)| ((*code).into(), standing(*since, *band))).collect()
        };
        let before = cell(&[("A", 1, Band::Low), ("B", 1, Band::Low), ("C", 1, Band::High)]);
        let cases = [
            (cell(&[("A", 1, Band::Low), ("B", 1, Band::Low), ("C", 1, Band::High)]), 0),
            (cell(&[("A", 1, Band::Low), ("B", 1, Band::Low)]), 1),
            (cell(&[("A", 2, Band::Low), ("B", 1, Band::Low), ("D", 1, Band::High)]), 3),
            (cell(&[]), 3),
        ];
        for (after, expected) in cases {
            assert_eq!(changes(&before, &after), expected, "{after:?}");
            assert_eq!(changes(&after, &before), expected, "{after:?}");
        }
    }
}
