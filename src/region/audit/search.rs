//! Knows how to find a world that differs from the real one as asked for, or to be sure that there is none; knows no
//! country.

use super::patterns::{BANDS, Patterns};
use super::rows::Rows;
use super::shift::Shift;

/// The least and the most by which each slot may change.
type Bounds = Vec<(i32, i32)>;

/// What came of a search.
pub(super) enum SearchResult {
    /// Such a world.
    World(Shift),
    /// There is none.
    NoWorld,
    /// It would have taken more steps than there were.
    OutOfSteps,
}

/// A search through worlds with a number of steps for all that is asked; a step is one look at one term of one sum.
pub(super) struct Search<'r> {
    /// What is the same in every world.
    pub rows: &'r Rows,
    /// How many steps are left.
    pub steps: u64,
}

/// What is known of some bounds once they were drawn as closely as the sums allow.
enum Closeness {
    Possible,
    Impossible,
    OutOfSteps,
}

impl Search<'_> {
    /// A world in which fewer are in `slot` than in these counts, which are those of a real one. All sums stay as they are.
    ///
    /// Bounds are drawn closer until they hold no contradiction that one sum alone shows; then every slot is left as it is
    /// where it may be. If a sum is not the same by that, one of its slots must change: first by one, then not at all.
    pub fn world(&mut self, counts: &[i32], slot: usize) -> SearchResult {
        let mut first: Bounds = Vec::with_capacity(counts.len());
        for pattern in 0..counts.len() / BANDS {
            let own = &counts[Patterns::slots(pattern)];
            let all: i32 = own.iter().sum();
            first.extend(own.iter().map(|count| (-count, all - count)));
        }
        first[slot].1 = -1;
        let every_row: Vec<usize> = (0..self.rows.terms.len()).collect();
        let mut open = vec![(first, every_row)];
        while let Some((mut bounds, rows)) = open.pop() {
            match self.close_in(&mut bounds, rows) {
                Closeness::Possible => {}
                Closeness::Impossible => continue,
                Closeness::OutOfSteps => return SearchResult::OutOfSteps,
            }
            let Some((slot, direction)) = self.next_slot(&bounds) else {
                return SearchResult::World(Shift::of(bounds.into_iter().map(usual)));
            };
            let (mut changes, mut stays) = (bounds.clone(), bounds);
            let by = usual(stays[slot]);
            if direction < 0 {
                (changes[slot].1, stays[slot].0) = (by - 1, by);
            } else {
                (changes[slot].0, stays[slot].1) = (by + 1, by);
            }
            open.push((stays, self.rows.places[slot].clone()));
            open.push((changes, self.rows.places[slot].clone()));
        }
        SearchResult::NoWorld
    }

    /// Draws the bounds closer by these sums and by all that are touched by that.
    fn close_in(&mut self, bounds: &mut Bounds, mut open: Vec<usize>) -> Closeness {
        let mut is_open = vec![false; self.rows.terms.len()];
        open.iter().for_each(|row| is_open[*row] = true);
        while let Some(row) = open.pop() {
            is_open[row] = false;
            let terms = &self.rows.terms[row];
            let Some(steps) = self.steps.checked_sub(terms.len() as u64) else { return Closeness::OutOfSteps };
            self.steps = steps;
            let (mut least, mut most) = (0, 0);
            for (slot, factor) in terms {
                let (low, high) = span(bounds[*slot], *factor);
                (least, most) = (least + low, most + high);
            }
            if least > 0 || most < 0 {
                return Closeness::Impossible;
            }
            for (slot, factor) in terms {
                let (low, high) = span(bounds[*slot], *factor);
                // What the others can make up for, divided by the factor and rounded inwards.
                let (down, up) = if *factor > 0 { (high - most, low - least) } else { (least - low, most - high) };
                let closer = (-(-down).div_euclid(factor.abs()), up.div_euclid(factor.abs()));
                let old = bounds[*slot];
                let new = (old.0.max(closer.0), old.1.min(closer.1));
                if new.0 > new.1 {
                    return Closeness::Impossible;
                }
                if new != old {
                    bounds[*slot] = new;
                    let (low, high) = span(new, *factor);
                    let (was_low, was_high) = span(old, *factor);
                    (least, most) = (least + low - was_low, most + high - was_high);
                    for touched in &self.rows.places[*slot] {
                        if !is_open[*touched] {
                            is_open[*touched] = true;
                            open.push(*touched);
                        }
                    }
                }
            }
        }
        Closeness::Possible
    }

    /// The slot that is to change next, and whether to less or to more; `None` where nothing more has to. Of the sums that
    /// are not the same the one with the fewest slots that may still change, and of these the one that may least.
    fn next_slot(&self, bounds: &Bounds) -> Option<(usize, i32)> {
        let is_open = |slot: usize| bounds[slot].0 < bounds[slot].1;
        let sum = |terms: &[(usize, i32)]| -> i32 { terms.iter().map(|(slot, factor)| factor * usual(bounds[*slot])).sum() };
        let uneven = self.rows.terms.iter().map(|terms| (terms, sum(terms))).filter(|(_, sum)| *sum != 0);
        let (terms, sum) =
            uneven.min_by_key(|(terms, _)| terms.iter().filter(|(slot, _)| is_open(*slot)).count())?;
        let directions = terms.iter().map(|(slot, factor)| (*slot, -sum.signum() * factor.signum()));
        let can_move = |(slot, direction): &(usize, i32)| {
            let (low, high) = bounds[*slot];
            if *direction < 0 { low < usual((low, high)) } else { high > usual((low, high)) }
        };
        directions.filter(can_move).min_by_key(|(slot, _)| bounds[*slot].1 - bounds[*slot].0)
    }
}

/// The smallest change that these bounds let.
fn usual((low, high): (i32, i32)) -> i32 {
    0.clamp(low, high)
}

/// The least and the most that a change adds to a sum in which it has this factor.
fn span((low, high): (i32, i32), factor: i32) -> (i32, i32) {
    if factor > 0 { (low * factor, high * factor) } else { (high * factor, low * factor) }
}
