//! Knows how much may be claimed about the gaps of a country and their order; knows no page and no paper.
//!
//! Source: `mnr.md` 6.2 (4) for the floor, 6.3 for the order.

use super::Names;
use crate::code::codes;
use crate::plan::Reason;
use crate::scoring::{Constants, Coverage, Reliability, Scorecard, Uncertainty};

codes! {
    /// How much may be claimed, the least first. Every page, paper and command takes its words by it.
    #[derive(PartialOrd, Ord)]
    pub enum Claim {
        /// Nothing: no level is known.
        Nothing = "nothing",
        /// Single facts. Less is known than a figure is published for: nothing may be said of all, and no order.
        Partial = "partial",
        /// Facts about the whole, but no order: slightly other inputs give another.
        Unordered = "unordered",
        /// That the first of the order is probably among the first.
        Likely = "likely",
        /// That the first of the order is among the first, wherever exactly.
        AmongFirst = "among-first",
        /// That the first of the order comes first.
        First = "first",
    }
}

impl Claim {
    /// What a scorecard allows whose order stands as far as that.
    ///
    /// The top of the order comes first where it is robust and on top in at least half of the draws, and is among the first
    /// where it is robust only; it is likely to be where it is among the first five in at least half of them.
    pub fn of(card: &Scorecard, uncertainty: &Uncertainty, constants: &Constants) -> Claim {
        let known = Claim::of_coverage(card.coverage, constants);
        let top = card.order.first().and_then(|id| uncertainty.item(id));
        match top {
            Some(top) if known.is_whole() => match top.label {
                Reliability::Robust if top.median_rank == 1 => Claim::First,
                Reliability::Robust => Claim::AmongFirst,
                Reliability::Likely => Claim::Likely,
                Reliability::Sensitive => Claim::Unordered,
            },
            _ => known,
        }
    }

    /// What may be claimed where only the coverage is known; never an order.
    pub fn of_coverage(coverage: Coverage, constants: &Constants) -> Claim {
        match coverage.known {
            0 => Claim::Nothing,
            _ if coverage.share() < constants.index_floor => Claim::Partial,
            _ => Claim::Unordered,
        }
    }

    /// Whether enough is known to speak of all, and of an order as a proposal.
    pub fn is_whole(self) -> bool {
        self >= Claim::Unordered
    }

    /// Whether a reason for the place of a gap may be given: one that sets it above others needs the others to be
    /// known.
    pub fn allows(self, reason: &Reason) -> bool {
        match reason {
            Reason::LargestGap => self.is_whole(),
            Reason::BelowTarget { .. }
            | Reason::HighImpact
            | Reason::UnlocksOthers(_)
            | Reason::HelpsOthers(_)
            | Reason::WaitsFor(_)
            | Reason::StartNow
            | Reason::QuickWin
            | Reason::OwnChoice => true,
        }
    }

    /// Whether something may be said to come first, at least probably.
    pub fn is_ordered(self) -> bool {
        self >= Claim::Likely
    }
}

impl Names<'_> {
    /// What may be said of the gaps and their order, as a clause without a stop.
    pub fn claim(&self, claim: Claim, card: &Scorecard) -> String {
        let voice = self.voice;
        let below = card.items.iter().filter(|item| item.is_gap()).count();
        let owed = card.items.iter().filter(|item| item.owes_evidence()).count();
        match (claim, card.order.first()) {
            (Claim::Nothing, _) if card.coverage.applicable == 0 => voice.say("claim-outside"),
            (Claim::Nothing, _) => voice.say("claim-nothing"),
            (Claim::Partial, _) => {
                let args = [
                    ("n", card.coverage.known.into()),
                    ("known", voice.items(&card.framework, card.coverage.known).text.into()),
                    ("applicable", voice.number(card.coverage.applicable).into()),
                ];
                voice.say_with("claim-partial", &args)
            }
            (Claim::First, Some(top)) => voice.say_with("claim-first", &[("item", self.title(top).into())]),
            (Claim::AmongFirst, Some(top)) => {
                voice.say_with("claim-among-first", &[("item", self.title(top).into())])
            }
            (Claim::Likely, Some(top)) => voice.say_with("claim-likely", &[("item", self.title(top).into())]),
            (Claim::Unordered, Some(_)) => {
                let gaps = voice.count("gaps", below).text;
                voice.say_with("claim-unordered", &[("n", below.into()), ("gaps", gaps.into())])
            }
            (_, None) if below == 0 && owed == 0 => voice.say("claim-closed"),
            (_, None) if below == 0 => voice.say_count("claim-owed", owed),
            (_, None) => voice.say_count("claim-open", below),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::{ItemUncertainty, sample};

    /// An analysis in which every item stands as the one given.
    fn uncertainty_of(card: &Scorecard, label: Reliability, median_rank: usize) -> Uncertainty {
        let items = card.items.iter().map(|item| ItemUncertainty {
            id: item.id.clone(),
            median_rank,
            low: 1,
            high: 4,
            top5: 0.5,
            label,
        });
        Uncertainty { seed: 1, draws: 100, items: items.collect(), tau: None }
    }

    #[test]
    fn an_order_is_claimed_only_above_the_floor_and_as_far_as_it_stands() {
        let (robust, likely, sensitive) = (Reliability::Robust, Reliability::Likely, Reliability::Sensitive);
        for (levels, label, rank, expected) in [
            ("", robust, 1, Claim::Nothing),
            ("A1=?", robust, 1, Claim::Nothing),
            ("A1=1", robust, 1, Claim::Partial),
            ("A1=1 A2=0", robust, 1, Claim::Partial),
            ("A1=1 A2=0 A3=1", robust, 1, Claim::First),
            ("A1=1 A2=0 A3=1", robust, 2, Claim::AmongFirst),
            ("A1=1 A2=0 A3=1", likely, 1, Claim::Likely),
            ("A1=1 A2=0 A3=1", sensitive, 1, Claim::Unordered),
            ("A1=4 A2=4 A3=4 B1=4", robust, 1, Claim::Unordered),
        ] {
            let card = sample::scorecard(levels);
            let claim = Claim::of(&card, &uncertainty_of(&card, label, rank), &Constants::default());
            assert_eq!(claim, expected, "{levels}, {label:?}, rank {rank}");
        }
    }

    #[test]
    fn no_gap_is_called_large_among_those_known_while_too_little_is() {
        for claim in Claim::ALL {
            assert_eq!(claim.allows(&Reason::LargestGap), claim.is_whole(), "{claim:?}");
            assert!(claim.allows(&Reason::HighImpact), "{claim:?}: it says nothing of others");
        }
    }

    #[test]
    fn nothing_drawn_is_no_order() {
        let card = sample::scorecard("A1=1 A2=0 A3=1 B1=1");
        let nothing = Uncertainty { seed: 1, draws: 0, items: Vec::new(), tau: None };
        assert_eq!(Claim::of(&card, &nothing, &Constants::default()), Claim::Unordered);
    }
}
