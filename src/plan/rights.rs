//! Knows how complete the human-rights check is; knows no words.

use crate::assessment::Strategy;
use crate::assessment::strategy::{EntryId, RightsAnswer, SafeguardState};
use crate::framework::StrategyKit;
use serde::Serialize;

/// A question of the check with its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct RightsLine<'a> {
    /// The question, by id.
    pub question: &'a str,
    /// The entry that answers it; the last one where several do.
    pub entry: Option<EntryId>,
    /// Whether the safeguard is there; open where nobody answered.
    pub answer: SafeguardState,
}

/// Every question of the check in its order. The check is obligatory (`itu.md` 4.4, section 13).
pub fn rights_check<'a>(kit: &'a StrategyKit, strategy: &Strategy) -> Vec<RightsLine<'a>> {
    let answers = |question: &str| {
        let entries = strategy.records::<RightsAnswer>().filter(|(_, entry)| entry.about == question);
        entries.map(|(id, entry)| (id, entry.answer)).last()
    };
    let lines = kit.rights_check.iter().map(|question| {
        let found = answers(&question.id);
        RightsLine {
            question: &question.id,
            entry: found.map(|(id, _)| id),
            answer: found.map(|(_, answer)| answer).unwrap_or_default(),
        }
    });
    lines.collect()
}
