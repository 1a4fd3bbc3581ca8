//! Knows what others know of a set of published cells: who stands in which, and who kept the band between two of them.

use crate::framework::CountryCode;
use crate::region::{Band, CellMembers};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// How many bands there are.
pub(super) const BANDS: usize = Band::ALL.len();

/// The bands that nobody is told, put together where they are alike. A slot is a pattern and a band: `pattern * BANDS +
/// band`.
pub(super) struct Patterns {
    /// For each pattern the cells in which it stands, in order; no two patterns have the same.
    pub cells: Vec<Vec<usize>>,
    /// How many of each pattern are really in each band, by slot.
    pub counts: Vec<i32>,
    /// For each country the slots in which it stands.
    pub holdings: Vec<Vec<usize>>,
}

impl Patterns {
    /// Of all cells that were published. `None` where a country has two bands by one validation: who believes that it kept
    /// its band would be misled, and nothing can be said of what others work out.
    pub fn of(cells: &[CellMembers]) -> Option<Patterns> {
        let mut places: BTreeMap<(&CountryCode, NaiveDate), (Band, Vec<usize>)> = BTreeMap::new();
        for (number, cell) in cells.iter().enumerate() {
            for (country, standing) in cell {
                let place = places.entry((country, standing.since)).or_insert((standing.band, Vec::new()));
                if place.0 != standing.band {
                    return None;
                }
                place.1.push(number);
            }
        }
        let mut numbers: BTreeMap<&[usize], usize> = BTreeMap::new();
        for (_, found) in places.values() {
            let next = numbers.len();
            numbers.entry(found).or_insert(next);
        }
        let mut patterns = Patterns {
            cells: vec![Vec::new(); numbers.len()],
            counts: vec![0; numbers.len() * BANDS],
            holdings: Vec::new(),
        };
        let mut holdings: BTreeMap<&CountryCode, Vec<usize>> = BTreeMap::new();
        for ((country, _), (band, found)) in &places {
            let Some(pattern) = numbers.get(found.as_slice()) else { continue };
            let slot = pattern * BANDS + *band as usize;
            patterns.cells[*pattern].clone_from(found);
            patterns.counts[slot] += 1;
            holdings.entry(country).or_default().push(slot);
        }
        patterns.holdings = holdings.into_values().collect();
        Some(patterns)
    }

    /// The slots of a pattern.
    pub fn slots(pattern: usize) -> std::ops::Range<usize> {
        pattern * BANDS..(pattern + 1) * BANDS
    }
}
