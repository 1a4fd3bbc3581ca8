//! Knows how often each item came at which rank; knows nothing of why.

/// How many places of an order count as the first: how often an item is among them says how far its place can be
/// relied on, and the plan begins with them. Source: `mnr.md` 6.3.
pub const FIRST_PLACES: usize = 5;

/// Ranks counted over draws. Counts are whole numbers, so tallies add up to the same in any order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tally {
    items: usize,
    /// How often item `i` came at rank `r`, at `i × items + r`; rank 0 is the first.
    counts: Vec<u32>,
    /// How often each item was among the first places of the order.
    top: Vec<u32>,
    draws: u32,
    /// Pairs of the baseline in the same order minus pairs in the opposite order, over all draws.
    agreement: i64,
    /// The ranks of the draw at hand.
    ranks: Vec<usize>,
}

impl Tally {
    /// An empty tally for this many items.
    pub(super) fn new(items: usize) -> Tally {
        Tally {
            items,
            counts: vec![0; items * items],
            top: vec![0; items],
            draws: 0,
            agreement: 0,
            ranks: vec![0; items],
        }
    }

    /// Counts one draw. Items that are not in the order share the rank after its last.
    pub(super) fn record(&mut self, order: &[usize], baseline: &[usize]) {
        self.ranks.fill(order.len());
        for (rank, position) in order.iter().enumerate() {
            self.ranks[*position] = rank;
        }
        for (position, rank) in self.ranks.iter().enumerate() {
            self.counts[position * self.items + rank] += 1;
        }
        for position in order.iter().take(FIRST_PLACES) {
            self.top[*position] += 1;
        }
        self.draws += 1;
        for (index, earlier) in baseline.iter().enumerate() {
            for later in &baseline[index + 1..] {
                self.agreement += match self.ranks[*earlier].cmp(&self.ranks[*later]) {
                    std::cmp::Ordering::Less => 1,
                    std::cmp::Ordering::Equal => 0,
                    std::cmp::Ordering::Greater => -1,
                };
            }
        }
    }

    /// Adds the counts of another tally of the same items.
    pub(super) fn add(&mut self, other: &Tally) {
        for (count, more) in self.counts.iter_mut().zip(&other.counts) {
            *count += more;
        }
        for (count, more) in self.top.iter_mut().zip(&other.top) {
            *count += more;
        }
        self.draws += other.draws;
        self.agreement += other.agreement;
    }

    /// The rank, 1 for the first, that this share of the draws reaches or stays below.
    pub(super) fn quantile(&self, position: usize, share: f64) -> usize {
        let counts = self.counts_of(position);
        let wanted = share * f64::from(self.draws);
        let mut passed = 0.0;
        let reached = counts.iter().position(|count| {
            passed += f64::from(*count);
            passed >= wanted
        });
        reached.map_or(self.items, |rank| rank + 1)
    }

    /// The share of the draws in which the item was among the first five of the order, 0 to 1.
    pub(super) fn top_share(&self, position: usize) -> f64 {
        f64::from(self.top[position]) / f64::from(self.draws.max(1))
    }

    /// The mean Kendall tau against the baseline, -1 to 1, ties counting 0; `None` where there is no pair.
    pub(super) fn tau(&self, baseline: &[usize]) -> Option<f64> {
        let pairs = baseline.len() * baseline.len().saturating_sub(1) / 2;
        (pairs > 0 && self.draws > 0).then(|| self.agreement as f64 / (pairs as f64 * f64::from(self.draws)))
    }

    fn counts_of(&self, position: usize) -> &[u32] {
        &self.counts[position * self.items..(position + 1) * self.items]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally() -> Tally {
        let mut tally = Tally::new(3);
        tally.record(&[0, 1, 2], &[0, 1, 2]);
        tally.record(&[1, 0], &[0, 1, 2]);
        tally.record(&[0], &[0, 1, 2]);
        tally.record(&[0, 1, 2], &[0, 1, 2]);
        tally
    }

    #[test]
    fn quantiles_are_ranks_that_were_taken() {
        let tally = tally();
        let ranks = [0.05, 0.5, 0.95].map(|share| tally.quantile(0, share));
        assert_eq!(ranks, [1, 1, 2]);
        assert_eq!([0.05, 0.5, 0.95].map(|share| tally.quantile(2, share)), [2, 3, 3]);
    }

    #[test]
    fn an_item_outside_the_order_is_never_on_top() {
        let tally = tally();
        assert_eq!([0, 1, 2].map(|position| tally.top_share(position)), [1.0, 0.75, 0.5]);
    }

    #[test]
    fn the_top_has_five_places() {
        let mut tally = Tally::new(7);
        tally.record(&[0, 1, 2, 3, 4, 5], &[]);
        let shares = [0, 4, 5, 6].map(|position| tally.top_share(position));
        assert_eq!(shares, [1.0, 1.0, 0.0, 0.0]);
        assert_eq!(tally.quantile(6, 0.5), 7);
    }

    #[test]
    fn tau_is_the_mean_agreement_of_pairs() {
        // 3, then 2 kept - 1 turned, then 2 kept and 1 tied, then 3: of 4 × 3 pairs.
        assert_eq!(tally().tau(&[0, 1, 2]), Some(9.0 / 12.0));
        assert_eq!(tally().tau(&[0]), None);
    }
}
