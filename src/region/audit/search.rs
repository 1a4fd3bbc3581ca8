//! Knows how to find a world that differs from the real one as asked for, or to be sure that there is none; knows no
//! country.

use super::patterns::{BANDS, Patterns};
use super::rows::Rows;
use super::shift::Shift;
use std::collections::BTreeMap;

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

/// Worlds that are still possible, and a slot by which they are parted.
struct Branch {
    bounds: Bounds,
    slot: usize,
    direction: i32,
}

/// What is known of some bounds once they were drawn as closely as the sums allow.
enum Closeness {
    World(Shift),
    /// There may be a world; how far it is at least, by a guess.
    Possible(i32, Branch),
    Impossible,
    OutOfSteps,
}

impl Search<'_> {
    /// A world in which fewer are in `slot` than in these counts, which are those of a real one. All sums stay as they are.
    ///
    /// Bounds are drawn closer until no sum alone contradicts them; then every slot is left as it is where it may be. If a
    /// sum is not the same by that, one of its slots is tried: it changes, or it does not. What seems nearest to a world
    /// goes on first, because most often there is one in which little changes.
    pub fn world(&mut self, counts: &[i32], slot: usize) -> SearchResult {
        let mut first: Bounds = Vec::with_capacity(counts.len());
        for pattern in 0..counts.len() / BANDS {
            let own = &counts[Patterns::slots(pattern)];
            let all: i32 = own.iter().sum();
            first.extend(own.iter().map(|count| (-count, all - count)));
        }
        first[slot].1 = -1;
        // By distance, and of the same distance the newest: steps only become fewer.
        let mut open: BTreeMap<(i32, u64), Branch> = BTreeMap::new();
        let mut tried = vec![(first, (0..self.rows.terms.len()).collect())];
        loop {
            for (bounds, rows) in tried {
                match self.close_in(bounds, rows) {
                    Closeness::World(shift) => return SearchResult::World(shift),
                    Closeness::Possible(distance, branch) => {
                        drop(open.insert((distance, self.steps), branch))
                    }
                    Closeness::Impossible => {}
                    Closeness::OutOfSteps => return SearchResult::OutOfSteps,
                }
            }
            let Some((_, branch)) = open.pop_first() else { return SearchResult::NoWorld };
            let places = &self.rows.places[branch.slot];
            tried = branch.part().into_iter().map(|bounds| (bounds, places.clone())).collect();
        }
    }

    /// Draws the bounds closer by these sums and by all that are touched by that, and looks what is left to be done.
    fn close_in(&mut self, mut bounds: Bounds, mut open: Vec<usize>) -> Closeness {
        let mut is_open = vec![false; self.rows.terms.len()];
        open.iter().for_each(|row| is_open[*row] = true);
        while let Some(row) = open.pop() {
            is_open[row] = false;
            if !self.spend(self.rows.terms[row].len()) {
                return Closeness::OutOfSteps;
            }
            let Some(touched) = draw_closer(&mut bounds, &self.rows.terms[row]) else {
                return Closeness::Impossible;
            };
            for place in touched.iter().flat_map(|slot| &self.rows.places[*slot]) {
                if !std::mem::replace(&mut is_open[*place], true) {
                    open.push(*place);
                }
            }
        }
        if self.spend(self.rows.size) { self.look_at(bounds) } else { Closeness::OutOfSteps }
    }

    /// Takes so many steps, if there are so many.
    fn spend(&mut self, steps: usize) -> bool {
        let left = self.steps.checked_sub(steps as u64);
        self.steps = left.unwrap_or_default();
        left.is_some()
    }

    /// Whether all sums are the same where every slot stays as it is where it may. If not, the slot to change next: of the
    /// uneven sums the one with the fewest slots that may still change, and of these the one that may least.
    fn look_at(&self, bounds: Bounds) -> Closeness {
        let off = |terms: &[(usize, i32)]| -> i32 {
            terms.iter().map(|(slot, factor)| factor * usual(bounds[*slot])).sum()
        };
        let uneven = self.rows.terms.iter().map(|terms| (terms, off(terms))).filter(|(_, off)| *off != 0);
        let uneven: Vec<_> = uneven.collect();
        let is_free = |slot: usize| bounds[slot].0 < bounds[slot].1;
        let free = |terms: &[(usize, i32)]| terms.iter().filter(|(slot, _)| is_free(*slot)).count();
        let Some((terms, sum)) = uneven.iter().min_by_key(|(terms, _)| free(terms)) else {
            return Closeness::World(Shift::of(bounds.into_iter().map(usual)));
        };
        let directions = terms.iter().map(|(slot, factor)| (*slot, -sum.signum() * factor.signum()));
        let can_move = |(slot, direction): &(usize, i32)| {
            let (low, high) = bounds[*slot];
            if *direction < 0 { low < usual((low, high)) } else { high > usual((low, high)) }
        };
        let width = |slot: usize| bounds[slot].1 - bounds[slot].0;
        let Some((slot, direction)) = directions.filter(can_move).min_by_key(|(slot, _)| width(*slot)) else {
            return Closeness::Impossible;
        };
        let changes: i32 = bounds.iter().map(|one| usual(*one).abs()).sum();
        let missing: i32 = uneven.iter().map(|(_, off)| off.abs()).sum();
        Closeness::Possible(changes + missing / 4, Branch { bounds, slot, direction })
    }
}

impl Branch {
    /// The worlds in which the slot stays as it usually would, or goes the other way, and those in which it changes.
    fn part(self) -> [Bounds; 2] {
        let (mut stays, mut changes) = (self.bounds.clone(), self.bounds);
        let by = usual(stays[self.slot]);
        if self.direction < 0 {
            (stays[self.slot].0, changes[self.slot].1) = (by, by - 1);
        } else {
            (stays[self.slot].1, changes[self.slot].0) = (by, by + 1);
        }
        [stays, changes]
    }
}

/// Draws the bounds closer by one sum, which has to stay the same; gives the slots whose bounds are new. `None` where no
/// world is left.
fn draw_closer(bounds: &mut Bounds, terms: &[(usize, i32)]) -> Option<Vec<usize>> {
    let (mut least, mut most) = (0, 0);
    for (slot, factor) in terms {
        let (low, high) = span(bounds[*slot], *factor);
        (least, most) = (least + low, most + high);
    }
    if least > 0 || most < 0 {
        return None;
    }
    let mut touched = Vec::new();
    for (slot, factor) in terms {
        let old = bounds[*slot];
        let (low, high) = span(old, *factor);
        // What the others can make up for, divided by the factor and rounded inwards.
        let (down, up) = if *factor > 0 { (high - most, low - least) } else { (least - low, most - high) };
        let (down, up) = (-(-down).div_euclid(factor.abs()), up.div_euclid(factor.abs()));
        let new = (old.0.max(down), old.1.min(up));
        if new.0 > new.1 {
            return None;
        }
        if new != old {
            bounds[*slot] = new;
            let (new_low, new_high) = span(new, *factor);
            (least, most) = (least - low + new_low, most - high + new_high);
            touched.push(*slot);
        }
    }
    Some(touched)
}

/// The smallest change that these bounds let.
fn usual((low, high): (i32, i32)) -> i32 {
    0.clamp(low, high)
}

/// The least and the most that a change adds to a sum in which it has this factor.
fn span((low, high): (i32, i32), factor: i32) -> (i32, i32) {
    if factor > 0 { (low * factor, high * factor) } else { (high * factor, low * factor) }
}
