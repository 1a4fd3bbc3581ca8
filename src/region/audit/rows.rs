//! Knows which sums stay the same in every world: those of the published cells, and shorter ones that follow from them.

use super::patterns::{BANDS, Patterns};

/// The largest factor in a sum that is looked for.
const LARGEST_FACTOR: i32 = 4;

/// Sums of slots, each slot with a factor, that are the same in every world.
pub(super) struct Rows {
    /// The terms of each sum.
    pub terms: Vec<Vec<(usize, i32)>>,
    /// For each slot the sums in which it stands.
    pub places: Vec<Vec<usize>>,
    /// How many terms there are.
    pub size: usize,
}

impl Rows {
    /// For each pattern its size, for each band and cell its count, and what is left of these when one is taken from the
    /// other as long as that makes them shorter: two cells of two dates have nearly all countries in common, and their
    /// difference is about those that moved.
    pub fn of(patterns: &Patterns, cells: usize) -> Rows {
        let width = patterns.cells.len();
        let mut sums = vec![vec![0; width]; cells];
        for (pattern, found) in patterns.cells.iter().enumerate() {
            for cell in found {
                sums[*cell][pattern] = 1;
            }
        }
        let short = shorten(sums.clone());
        sums.extend(short);
        sums.sort_unstable();
        sums.dedup();
        let mut terms: Vec<Vec<(usize, i32)>> =
            (0..width).map(|pattern| Patterns::slots(pattern).map(|slot| (slot, 1)).collect()).collect();
        for sum in sums.iter().filter(|sum| length(sum) > 0) {
            for band in 0..BANDS {
                let factors = sum.iter().enumerate().filter(|(_, factor)| **factor != 0);
                terms.push(factors.map(|(pattern, factor)| (pattern * BANDS + band, *factor)).collect());
            }
        }
        let mut places = vec![Vec::new(); width * BANDS];
        for (row, terms) in terms.iter().enumerate() {
            terms.iter().for_each(|(slot, _)| places[*slot].push(row));
        }
        let size = terms.iter().map(Vec::len).sum();
        Rows { terms, places, size }
    }
}

/// The sums with others added or taken away until none becomes shorter. What they say together stays the same, and it ends
/// because together they become shorter with each step.
fn shorten(mut sums: Vec<Vec<i32>>) -> Vec<Vec<i32>> {
    let mut is_done = false;
    while !is_done {
        is_done = true;
        for one in 0..sums.len() {
            for other in (0..sums.len()).filter(|other| *other != one) {
                for factor in [-1, 1] {
                    let pairs = sums[one].iter().zip(&sums[other]);
                    let sum: Vec<i32> = pairs.map(|(one, other)| one + factor * other).collect();
                    let is_plain = sum.iter().all(|factor| factor.abs() <= LARGEST_FACTOR);
                    if is_plain && length(&sum) < length(&sums[one]) {
                        sums[one] = sum;
                        is_done = false;
                    }
                }
            }
        }
    }
    sums
}

fn length(sum: &[i32]) -> usize {
    sum.iter().filter(|factor| **factor != 0).count()
}
