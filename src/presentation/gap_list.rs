//! Knows in which order known gaps stand wherever they are listed, once for page, paper and command line.

use super::Claim;
use crate::scoring::{ItemScore, Scorecard};

/// The known gaps that have a weight. Where enough is known for an order, in the order in which to take them up; else
/// the heaviest first, which is no order of work: of equal weights, the lower id first.
pub fn listed_gaps(card: &Scorecard, claim: Claim) -> Vec<&ItemScore> {
    let mut gaps: Vec<&ItemScore> = card.order.iter().filter_map(|id| card.item(id)).collect();
    if !claim.is_whole() {
        let weight = |gap: &ItemScore| gap.priority.unwrap_or_default();
        gaps.sort_by(|a, b| weight(b).total_cmp(&weight(a)).then_with(|| a.id.cmp(&b.id)));
    }
    gaps
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::sample;

    /// Four gaps of these weights, of which A2 weighs most and waits for A1.
    fn card(weights: [f64; 4]) -> Scorecard {
        let mut card = sample::scorecard("A1=1 A2=0 A3=0 B1=0");
        for (item, weight) in card.items.iter_mut().zip(weights) {
            item.priority = Some(weight);
        }
        card.order = ["B1", "A1", "A2", "A3"].map(Into::into).into();
        card
    }

    fn ids(card: &Scorecard, claim: Claim) -> Vec<String> {
        listed_gaps(card, claim).into_iter().map(|gap| gap.id.to_string()).collect()
    }

    #[test]
    fn what_waits_stands_by_its_weight_while_there_is_no_order() {
        let card = card([0.2, 0.9, 0.5, 0.4]);
        for claim in [Claim::Unordered, Claim::Likely, Claim::AmongFirst, Claim::First] {
            assert_eq!(ids(&card, claim), ["B1", "A1", "A2", "A3"], "{claim:?}");
        }
        for claim in [Claim::Nothing, Claim::Partial] {
            assert_eq!(ids(&card, claim), ["A2", "A3", "B1", "A1"], "{claim:?}");
        }
    }

    #[test]
    fn of_equal_weights_the_lower_id_stands_first() {
        assert_eq!(ids(&card([0.5; 4]), Claim::Partial), ["A1", "A2", "A3", "B1"]);
    }
}
