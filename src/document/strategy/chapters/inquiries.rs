//! Knows which unknown answers could change the order of work most, and whom to ask.

use super::situation::{UnknownItem, unknown_item};
use crate::document::strategy::case::Case;
use schemars::JsonSchema;
use serde::Serialize;

/// How many unknown items the text asks about; the others stand in the situation chapter.
const ASKED: usize = 8;

/// The section.
#[derive(Serialize, JsonSchema)]
pub struct Inquiries {
    /// The unknown items that would tell most, eight at most.
    items: Vec<UnknownItem>,
    /// All unknown items, of which `items` are the most telling.
    unknown: usize,
}

/// The facts of the section.
pub fn inquiries(case: &Case) -> Inquiries {
    let open = &case.inputs.main.scorecard.find_out_first;
    let items = open.iter().filter_map(|entry| case.framework().item(&entry.id));
    Inquiries { items: items.take(ASKED).map(|item| unknown_item(case, item)).collect(), unknown: open.len() }
}
