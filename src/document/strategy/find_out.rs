//! Knows which unknown answers could change the order of work most, and whom to ask.

use super::case::Case;
use super::situation::{Unknown, unknown};
use schemars::JsonSchema;
use serde::Serialize;

/// How many unknown items the text asks about; the others stand in the situation chapter.
const ASKED: usize = 8;

/// The section.
#[derive(Serialize, JsonSchema)]
pub(super) struct FindOut {
    /// The unknown items that would tell most, eight at most.
    items: Vec<Unknown>,
    /// All unknown items, of which `items` are the most telling.
    unknown: usize,
}

/// The facts of the section.
pub(super) fn find_out(case: &Case) -> FindOut {
    let open = &case.inputs.main.scorecard.find_out_first;
    let items = open.iter().filter_map(|entry| case.framework().item(&entry.id));
    FindOut { items: items.take(ASKED).map(|item| unknown(case, item)).collect(), unknown: open.len() }
}
