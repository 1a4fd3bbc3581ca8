//! Knows how far priorities would stand if inputs were a little different; knows no words for it.
//!
//! Source: `mnr.md` 6.3.

use super::draw::DrawInputs;
use super::lots::Lots;
use super::tally::Tally;
use super::{Constants, Evaluation, Scorecard};
use crate::code::codes;
use crate::framework::{Framework, ItemId};
use serde::Serialize;
use std::num::NonZero;
use std::thread;

/// Draws that share a stream of lots; fixed, so that the result does not depend on the number of threads.
const CHUNK: usize = 250;

/// How stable the priorities of a scorecard are.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Uncertainty {
    /// The seed of the lots; with the same seed and number of draws the result is the same.
    pub seed: u64,
    /// How often everything was drawn and scored again.
    pub draws: usize,
    /// Every item that applies and is ranked, unknown ones too, in the framework's order.
    pub items: Vec<ItemUncertainty>,
    /// Mean Kendall tau of the drawn orders against the scorecard's order, -1 to 1; absent for fewer than two items.
    pub tau: Option<f64>,
}

impl Uncertainty {
    /// An item that applies and is ranked.
    pub fn item(&self, id: &ItemId) -> Option<&ItemUncertainty> {
        self.items.iter().find(|item| &item.id == id)
    }
}

/// How stable the rank of one item is. Ranks begin with 1; an item without a gap ranks after the last with one.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ItemUncertainty {
    /// The item.
    pub id: ItemId,
    /// The rank it reached in half of the draws.
    pub median_rank: usize,
    /// The rank it reached in 5 % of the draws.
    pub low: usize,
    /// The rank it kept in 95 % of the draws.
    pub high: usize,
    /// The share of the draws in which it was among the first five, 0 to 1.
    pub top5: f64,
    /// What that share amounts to.
    pub label: Reliability,
}

codes! {
    /// How far the claim "among the first five" can be relied on.
    pub enum Reliability {
        /// In the first five in at least 80 % of the draws.
        Robust = "robust",
        /// In at least half.
        Likely = "likely",
        /// In fewer.
        Sensitive = "sensitive",
    }
}

/// Scores `draws` variations of a scorecard, on as many threads as the machine offers.
///
/// Nothing is drawn for `draws` = 0, and no item is listed.
pub fn uncertainty(
    framework: &Framework,
    scorecard: &Scorecard,
    constants: &Constants,
    seed: u64,
    draws: usize,
) -> Uncertainty {
    let sources = DrawInputs::of(framework, scorecard, constants);
    let run = Run { baseline: Evaluation::of(&sources.base).order().to_vec(), sources, seed, draws };
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let tally = run.on_threads(threads);
    let ranked = |position: &usize| {
        draws > 0
            && !scorecard.items[*position].is_excluded()
            && scorecard.items[*position].weights().is_some()
    };
    let of_item =
        |position: usize| item_uncertainty(&scorecard.items[position].id, &tally, position, constants);
    Uncertainty {
        seed,
        draws,
        items: (0..scorecard.items.len()).filter(ranked).map(of_item).collect(),
        tau: tally.tau(&run.baseline),
    }
}

fn item_uncertainty(id: &ItemId, tally: &Tally, position: usize, constants: &Constants) -> ItemUncertainty {
    let top5 = tally.top_share(position);
    ItemUncertainty {
        id: id.clone(),
        median_rank: tally.quantile(position, 0.5),
        low: tally.quantile(position, 0.05),
        high: tally.quantile(position, 0.95),
        top5,
        label: label(top5, constants),
    }
}

fn label(top5: f64, constants: &Constants) -> Reliability {
    if top5 >= constants.robust_from {
        Reliability::Robust
    } else if top5 >= constants.likely_from {
        Reliability::Likely
    } else {
        Reliability::Sensitive
    }
}

/// All draws of one analysis.
struct Run {
    sources: DrawInputs,
    baseline: Vec<usize>,
    seed: u64,
    draws: usize,
}

impl Run {
    /// Counts all draws. One thread spawns nothing, so that this also runs where threads do not exist.
    fn on_threads(&self, threads: usize) -> Tally {
        let chunks = self.draws.div_ceil(CHUNK);
        let threads = threads.clamp(1, chunks.max(1));
        let mut tallies = vec![Tally::new(self.baseline_items()); threads];
        match tallies.as_mut_slice() {
            [only] => self.count_chunks((0..chunks).step_by(1), only),
            several => thread::scope(|scope| {
                for (first, tally) in several.iter_mut().enumerate() {
                    scope.spawn(move || self.count_chunks((first..chunks).step_by(threads), tally));
                }
            }),
        }
        let mut total = Tally::new(self.baseline_items());
        tallies.iter().for_each(|tally| total.add(tally));
        total
    }

    fn count_chunks(&self, chunks: impl Iterator<Item = usize>, tally: &mut Tally) {
        let mut model = self.sources.base.clone();
        let mut evaluation = Evaluation::of(&model);
        for chunk in chunks {
            let mut chance = Lots::new(self.seed, chunk as u64);
            for number in chunk * CHUNK..self.draws.min((chunk + 1) * CHUNK) {
                self.sources.draw(&mut model, number, &mut chance);
                evaluation.update(&model);
                tally.record(evaluation.order(), &self.baseline);
            }
        }
    }

    fn baseline_items(&self) -> usize {
        self.sources.base.items.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::sample;

    const LEVELS: &str = "A1=1 A2=0 A3=? B1=2";

    fn run(levels: &str, seed: u64, draws: usize) -> Run {
        let framework = sample::framework();
        let scorecard = sample::score_levels(&framework, levels);
        let sources = DrawInputs::of(&framework, &scorecard, &Constants::default());
        Run { baseline: Evaluation::of(&sources.base).order().to_vec(), sources, seed, draws }
    }

    fn analysed(levels: &str, draws: usize) -> Uncertainty {
        let framework = sample::framework();
        let scorecard = sample::score_levels(&framework, levels);
        uncertainty(&framework, &scorecard, &Constants::default(), 42, draws)
    }

    #[test]
    fn the_number_of_threads_changes_nothing() {
        let run = run(LEVELS, 42, 1_100);
        let alone = run.on_threads(1);
        for threads in [2, 3, 5, 64] {
            assert_eq!(run.on_threads(threads), alone.clone(), "{threads} threads");
        }
    }

    #[test]
    fn the_seed_repeats_the_result_and_another_seed_does_not() {
        assert_eq!(analysed(LEVELS, 700), analysed(LEVELS, 700));
        assert_ne!(run(LEVELS, 1, 700).on_threads(1), run(LEVELS, 2, 700).on_threads(1));
    }

    #[test]
    fn every_ranked_item_that_applies_is_listed_with_ordered_ranks() {
        let result = analysed("A1=1 A2=0 A3=? B1=-", 500);
        let ids: Vec<&str> = result.items.iter().map(|item| item.id.as_str()).collect();
        assert_eq!(ids, ["A1", "A2", "A3"]);
        for item in &result.items {
            assert!(
                1 <= item.low && item.low <= item.median_rank && item.median_rank <= item.high,
                "{item:?}"
            );
            assert!((0.0..=1.0).contains(&item.top5));
        }
        assert!(result.tau.is_some_and(|tau| (0.0..=1.0).contains(&tau)));
    }

    #[test]
    fn labels_follow_the_share_of_draws() {
        let constants = Constants::default();
        for (top5, expected) in [
            (1.0, Reliability::Robust),
            (0.80, Reliability::Robust),
            (0.799, Reliability::Likely),
            (0.50, Reliability::Likely),
            (0.499, Reliability::Sensitive),
            (0.0, Reliability::Sensitive),
        ] {
            assert_eq!(label(top5, &constants), expected, "{top5}");
        }
    }

    #[test]
    fn nothing_drawn_lists_nothing() {
        let result = analysed(LEVELS, 0);
        assert_eq!((result.items.len(), result.tau), (0, None));
    }
}
