//! Knows which coded answers the country confirmed, by whom and when; knows no level.

use crate::document::strategy::case::{Case, ItemReference};
use crate::document::strategy::quote;
use crate::words::Count;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;

/// What the country confirmed of what analysts coded.
#[derive(Serialize, JsonSchema)]
pub struct Confirmations {
    /// How many answers the country confirmed as they are.
    answers: Count,
    /// How many it did not.
    open: Count,
    /// The items whose answers it confirmed.
    items: Vec<ItemReference>,
    /// The answered items whose answers it did not.
    open_items: Vec<ItemReference>,
    /// Who confirmed them, each once.
    by: Vec<String>,
    /// The first day on which something was confirmed.
    first: Option<NaiveDate>,
    /// The last day.
    last: Option<NaiveDate>,
}

/// The facts.
pub fn confirmations(case: &Case) -> Confirmations {
    let assessment = &case.inputs.analysis.assessment;
    let asked =
        case.scored_frameworks().flat_map(|scored| scored.framework.items.iter().map(|item| &item.id));
    let answered: Vec<_> = asked.filter(|id| assessment.answers.contains_key(*id)).collect();
    let (items, open): (Vec<_>, Vec<_>) =
        answered.into_iter().partition(|id| assessment.confirmation(id).is_some());
    let acts = || items.iter().filter_map(|id| assessment.confirmation(id));
    let by: BTreeSet<String> = acts().map(|act| quote(&act.by)).collect();
    Confirmations {
        answers: case.voice.count("answers", items.len()),
        open: case.voice.count("answers", open.len()),
        by: by.into_iter().collect(),
        first: acts().map(|act| act.date).min(),
        last: acts().map(|act| act.date).max(),
        items: case.item_references(items),
        open_items: case.item_references(open),
    }
}
