//! Knows what a reader with two minutes must see: the first gaps and the first open questions.

use super::priorities::Priorities;
use crate::document::strategy::case::{Case, ItemReference};
use schemars::JsonSchema;
use serde::Serialize;

/// How many unknown items the summary names.
const OPEN: usize = 3;

/// The chapter.
#[derive(Serialize, JsonSchema)]
pub struct SummaryFacts {
    /// The gap that comes first, at least probably; missing where nothing may be said to.
    first: Option<ItemReference>,
    /// The unknown items that would tell most.
    open: Vec<ItemReference>,
    /// The answers behind the gaps whose place hardly changes.
    robust: Vec<String>,
}

/// The facts of the chapter.
pub fn summary(case: &Case, priorities: &Priorities) -> SummaryFacts {
    let open = case.inputs.main.scorecard.find_out_first.iter().take(OPEN).map(|entry| &entry.id);
    SummaryFacts {
        first: priorities.gaps.first().filter(|_| priorities.ordered).map(|gap| gap.item.clone()),
        open: case.item_references(open),
        robust: priorities.robust.iter().flat_map(|item| item.answer.clone()).collect(),
    }
}
