//! Knows whether a band follows from published cells, by going through all worlds, country by country and band by band. Shares
//! no thought with the audit, and is as slow as that.

use super::{Band, CellMembers};
use std::collections::BTreeMap;

/// One band that nobody is told.
struct Place {
    country: usize,
    band: usize,
    cells: Vec<usize>,
}

/// Everything that was published.
pub struct Oracle {
    places: Vec<Place>,
    countries: usize,
    counts: Vec<[usize; 3]>,
}

impl Oracle {
    /// Of these cells.
    pub fn of(cells: &[CellMembers]) -> Oracle {
        let mut found: BTreeMap<_, (usize, Vec<usize>)> = BTreeMap::new();
        let mut counts = vec![[0; 3]; cells.len()];
        for (number, cell) in cells.iter().enumerate() {
            for (country, standing) in cell {
                let band = Band::ALL.iter().position(|band| *band == standing.band).unwrap();
                counts[number][band] += 1;
                let place = found.entry((country.clone(), standing.since)).or_insert((band, Vec::new()));
                assert_eq!(place.0, band, "{country} has two bands by one validation");
                place.1.push(number);
            }
        }
        let mut numbers = BTreeMap::new();
        let mut places = Vec::new();
        for ((country, _), (band, cells)) in found {
            let next = numbers.len();
            let country = *numbers.entry(country).or_insert(next);
            places.push(Place { country, band, cells });
        }
        Oracle { places, countries: numbers.len(), counts }
    }

    /// How many bands somebody can work out, alone or, where two may, with one other.
    pub fn exposures(&self, two: bool) -> usize {
        (0..self.places.len()).filter(|target| self.is_exposed(*target, two)).count()
    }

    /// Whether there is no exposure at all.
    pub fn is_safe(&self, two: bool) -> bool {
        !(0..self.places.len()).any(|target| self.is_exposed(target, two))
    }

    fn is_exposed(&self, target: usize, two: bool) -> bool {
        let own = self.places[target].country;
        let others: Vec<usize> = (0..self.countries).filter(|country| *country != own).collect();
        others.iter().any(|one| {
            others
                .iter()
                .filter(|other| *other == one || two)
                .any(|other| *other >= *one && !self.another_world(target, [*one, *other]))
        })
    }

    /// Whether there is a world in which the target's band is another one and those of these countries are the same.
    fn another_world(&self, target: usize, insiders: [usize; 2]) -> bool {
        let mut left = self.counts.clone();
        let mut open = Vec::new();
        for (number, place) in self.places.iter().enumerate() {
            if insiders.contains(&place.country) {
                place.cells.iter().for_each(|cell| left[*cell][place.band] -= 1);
            } else if number != target {
                open.push(number);
            }
        }
        // Those that stand where the target stands come last, so that what is tried last is a swap.
        let alike = |number: &usize| {
            self.places[*number].cells.iter().filter(|cell| self.places[target].cells.contains(cell)).count()
        };
        open.sort_by_key(alike);
        open.insert(0, target);
        self.fill(&open, &mut left, target)
    }

    fn fill(&self, open: &[usize], left: &mut Vec<[usize; 3]>, target: usize) -> bool {
        let Some((first, rest)) = open.split_first() else { return true };
        let own = self.places[*first].band;
        for band in [own, (own + 1) % 3, (own + 2) % 3] {
            let cells = self.places[*first].cells.clone();
            if (*first == target && band == own) || cells.iter().any(|cell| left[*cell][band] == 0) {
                continue;
            }
            cells.iter().for_each(|cell| left[*cell][band] -= 1);
            if self.fill(rest, left, target) {
                return true;
            }
            cells.iter().for_each(|cell| left[*cell][band] += 1);
        }
        false
    }
}
