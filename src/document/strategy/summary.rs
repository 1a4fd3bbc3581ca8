//! Knows what a reader with two minutes must see: the first gaps and the first open questions.

use super::case::{Case, Named};
use super::priorities::Priorities;
use schemars::JsonSchema;
use serde::Serialize;

/// How many unknown items the summary names.
const OPEN: usize = 3;

/// The chapter.
#[derive(Serialize, JsonSchema)]
pub(super) struct Summary {
    /// The gap that comes first.
    first: Option<Named>,
    /// The unknown items that would tell most.
    open: Vec<Named>,
    /// The answers behind the gaps whose place hardly changes.
    robust: Vec<String>,
}

/// The facts of the chapter.
pub(super) fn summary(case: &Case, priorities: &Priorities) -> Summary {
    let open = case.inputs.main.scorecard.find_out_first.iter().take(OPEN).map(|entry| &entry.id);
    Summary {
        first: priorities.gaps.first().map(|gap| gap.item.clone()),
        open: case.all_named(open),
        robust: priorities.robust.iter().flat_map(|item| item.answer.clone()).collect(),
    }
}
