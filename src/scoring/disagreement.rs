//! Knows where two frameworks say different things about the same matter; does not know which is right.

use super::{ConsistencyQuestion, Rule, ScoredFramework};
use crate::framework::{ItemId, Level};
use std::collections::BTreeSet;

/// How many levels apart two answers about the same thing must be before they are questioned.
const APART: u8 = 2;

/// Linked items of different frameworks whose levels lie two or more apart, each pair once.
///
/// Items are linked where one names the other in `also_counts_for`. Items without a known level agree with everything.
pub fn disagreements(scored: &[ScoredFramework<'_>]) -> Vec<ConsistencyQuestion> {
    let level =
        |id: &ItemId| -> Option<Level> { scored.iter().find_map(|one| one.scorecard.item(id))?.claimed };
    let mut seen = BTreeSet::new();
    let mut questions = Vec::new();
    for item in scored.iter().flat_map(|one| &one.framework.items) {
        for other in &item.also_counts_for {
            let (Some(one), Some(two)) = (level(&item.id), level(other)) else { continue };
            let pair = (item.id.clone().min(other.clone()), item.id.clone().max(other.clone()));
            if one.value().abs_diff(two.value()) >= APART && seen.insert(pair) {
                let items = vec![item.id.clone(), other.clone()];
                questions.push(ConsistencyQuestion { rule: Rule::FrameworksDisagree, items });
            }
        }
    }
    questions
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::sample;

    #[test]
    fn linked_items_two_levels_apart_are_questioned_once() {
        let (mut one, mut two) = (sample::framework_of(&[("X1", &[])]), sample::framework_of(&[("Y1", &[])]));
        one.items[0].also_counts_for = vec!["Y1".into()];
        two.items[0].also_counts_for = vec!["X1".into()];
        let frameworks = [one, two];
        for (levels, expected) in [
            ("X1=3 Y1=1", 1),
            ("X1=0 Y1=4", 1),
            ("X1=3 Y1=2", 0),
            ("X1=4 Y1=?", 0),
            ("X1=4", 0),
            ("X1=4 Y1=-", 0),
        ] {
            let scorecards = frameworks.each_ref().map(|framework| sample::score_levels(framework, levels));
            let pairs = frameworks.iter().zip(&scorecards);
            let scored: Vec<ScoredFramework<'_>> =
                pairs.map(|(framework, scorecard)| ScoredFramework { framework, scorecard }).collect();
            let questions = disagreements(&scored);
            assert_eq!(questions.len(), expected, "{levels}");
            assert!(questions.iter().all(|question| question.items == ["X1".into(), "Y1".into()]));
        }
    }
}
