//! Knows which single changes that would put another item on top the text names; knows not how they were found.

use crate::document::strategy::case::Case;
use crate::framework::ItemId;
use crate::presentation::TippingGroup;
use crate::scoring::{TippingChange, TippingPoint};
use crate::words::Count;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;

/// How many changes the text names.
const NAMED: usize = 5;

/// The single changes that would put another item on top.
#[derive(Serialize, JsonSchema)]
pub struct TippingFacts {
    /// Changes by one level or one step of a rating.
    n: usize,
    /// The first few of them in words.
    said: Vec<String>,
    /// Unknown items that could put another item on top once they are known.
    unknown: Count,
}

/// The changes in words: of levels first, because they can be checked.
pub fn tips(case: &Case) -> TippingFacts {
    let steps = || case.inputs.sensitivity.tipping.iter().filter(|tip| is_step(tip.change));
    let is_level = |tip: &&TippingPoint| matches!(tip.change, TippingChange::Level { .. });
    let levels = steps().filter(is_level);
    let ratings = steps().filter(|tip| !is_level(tip));
    let open = case.inputs.sensitivity.tipping.iter().filter(|tip| is_found(tip.change));
    let open: BTreeSet<&ItemId> = open.map(|tip| &tip.item).collect();
    TippingFacts {
        n: steps().count(),
        said: levels
            .chain(ratings)
            .take(NAMED)
            .map(|tip| case.names().turn(&TippingGroup::of(tip)))
            .collect(),
        unknown: case.voice.items(&case.framework().id, open.len()),
    }
}

/// A change by one step of something known.
fn is_step(change: TippingChange) -> bool {
    match change {
        TippingChange::Level { from: Some(from), to } => from.value().abs_diff(to.value()) == 1,
        TippingChange::Level { from: None, .. } => false,
        TippingChange::Impact { .. } | TippingChange::Feasibility { .. } => true,
    }
}

fn is_found(change: TippingChange) -> bool {
    matches!(change, TippingChange::Level { from: None, .. })
}
