//! Knows in which order to take up items so that prerequisites come first; knows no phases.

use super::{Figures, Model};
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// Kahn's algorithm with a priority queue, reusable without allocating. Source: `mnr.md` 6.2 (11).
#[derive(Clone, Debug)]
pub(super) struct Sequencer {
    /// For every item, those that have it as hard prerequisite.
    dependants: Vec<Vec<usize>>,
    /// The place of every item among all ids: the lower id goes first where priorities are equal.
    id_rank: Vec<usize>,
    /// For every item, how many open hard prerequisites of the order it still waits for.
    waiting: Vec<usize>,
    ready: BinaryHeap<OrderCandidate>,
    /// The result of the last [`Sequencer::arrange`].
    pub(super) order: Vec<usize>,
}

impl Sequencer {
    /// A sequencer for this model's graph.
    pub(super) fn of(model: &Model) -> Sequencer {
        let count = model.items.len();
        let mut dependants: Vec<Vec<usize>> = vec![Vec::new(); count];
        for (position, item) in model.items.iter().enumerate() {
            for prerequisite in &item.hard {
                if let Some(waiting) = dependants.get_mut(*prerequisite) {
                    waiting.push(position);
                }
            }
        }
        let mut by_id: Vec<usize> = (0..count).collect();
        by_id.sort_by_key(|position| &model.items[*position].id);
        let mut id_rank = vec![0; count];
        for (rank, position) in by_id.into_iter().enumerate() {
            id_rank[position] = rank;
        }
        Sequencer {
            dependants,
            id_rank,
            waiting: vec![0; count],
            ready: BinaryHeap::with_capacity(count),
            order: Vec::with_capacity(count),
        }
    }

    /// Orders the items with a priority above 0: highest first, but none before its open hard prerequisites.
    ///
    /// A framework with a cycle is rejected when it is loaded; here the highest of the cycle would simply go first.
    pub(super) fn arrange(&mut self, model: &Model, figures: &[Figures]) {
        let in_order = |position: usize| figures[position].priority.is_some_and(|priority| priority > 0.0);
        self.order.clear();
        for (position, item) in model.items.iter().enumerate() {
            let waits_for = |p: &&usize| model.is_open(**p) && in_order(**p);
            self.waiting[position] =
                if in_order(position) { item.hard.iter().filter(waits_for).count() } else { 0 };
            if in_order(position) && self.waiting[position] == 0 {
                self.ready.push(self.candidate(position, figures));
            }
        }
        while let Some(next) = self.ready.pop().or_else(|| self.break_cycle(figures)) {
            self.order.push(next.position);
            if model.is_open(next.position) {
                self.release_dependants(next.position, figures);
            }
        }
    }

    fn release_dependants(&mut self, position: usize, figures: &[Figures]) {
        for index in 0..self.dependants[position].len() {
            let dependant = self.dependants[position][index];
            if self.waiting[dependant] > 0 {
                self.waiting[dependant] -= 1;
                if self.waiting[dependant] == 0 {
                    self.ready.push(self.candidate(dependant, figures));
                }
            }
        }
    }

    fn break_cycle(&mut self, figures: &[Figures]) -> Option<OrderCandidate> {
        let stuck = (0..self.waiting.len()).filter(|position| self.waiting[*position] > 0);
        let next = stuck.map(|position| self.candidate(position, figures)).max()?;
        self.waiting[next.position] = 0;
        Some(next)
    }

    fn candidate(&self, position: usize, figures: &[Figures]) -> OrderCandidate {
        let priority = figures[position].priority.unwrap_or_default();
        OrderCandidate { priority, id_rank: self.id_rank[position], position }
    }
}

/// An item that could be next; the greatest is.
#[derive(Clone, Copy, Debug)]
struct OrderCandidate {
    priority: f64,
    id_rank: usize,
    position: usize,
}

impl Ord for OrderCandidate {
    fn cmp(&self, other: &Self) -> Ordering {
        self.priority.total_cmp(&other.priority).then_with(|| other.id_rank.cmp(&self.id_rank))
    }
}

impl PartialOrd for OrderCandidate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for OrderCandidate {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for OrderCandidate {}

#[cfg(test)]
mod tests {
    use crate::scoring::{Evaluation, Model, sample};

    fn order(model: &Model) -> Vec<&str> {
        Evaluation::of(model).order().iter().map(|p| model.items[*p].id.as_str()).collect()
    }

    #[test]
    fn open_prerequisites_come_first_and_satisfied_ones_do_not_hold_up() {
        for (levels, expected) in [
            ("A1=1 A2=0 A3=0 B1=0", vec!["B1", "A1", "A2", "A3"]),
            ("A1=2 A2=0 A3=0 B1=3", vec!["A2", "A3", "A1"]),
            ("A1=? A2=0 A3=0 B1=-", vec!["A2", "A3"]),
            ("A1=3 A2=3 A3=? B1=4", vec![]),
        ] {
            assert_eq!(order(&sample::model(levels)), expected, "{levels}");
        }
    }

    #[test]
    fn the_lower_id_goes_first_where_priorities_are_equal() {
        let mut model = sample::model("A1=2 A2=2 A3=2 B1=2");
        for item in &mut model.items {
            item.weights = model_weights();
        }
        model.items.reverse();
        model.items.iter_mut().for_each(|item| item.hard.clear());
        assert_eq!(order(&model), ["A1", "A2", "A3", "B1"]);
    }

    #[test]
    fn a_cycle_loses_no_item() {
        let mut model = sample::model("A1=0 A2=0 A3=0 B1=0");
        model.items[0].hard = vec![2];
        let mut found = order(&model);
        found.sort_unstable();
        assert_eq!(found, ["A1", "A2", "A3", "B1"]);
    }

    fn model_weights() -> Option<crate::scoring::Weights> {
        Some(crate::scoring::Weights { impact: 3.0, feasibility: 3.0 })
    }
}
