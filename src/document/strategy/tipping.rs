//! Knows how to say which single change would put another item on top; knows not how that was found.

use super::case::Case;
use crate::framework::ItemId;
use crate::scoring::{Tipping, TippingChange};
use crate::words::Count;
use serde::Serialize;
use std::collections::BTreeSet;

/// How many changes the text names.
const NAMED: usize = 5;

/// The single changes that would put another item on top.
#[derive(Serialize)]
pub(super) struct Tips {
    /// Changes by one level or one step of a rating.
    n: usize,
    /// The first few of them in words.
    said: Vec<String>,
    /// Unknown items that could put another item on top once they are known.
    unknown: Count,
}

/// The changes in words: of levels first, because they can be checked.
pub(super) fn tips(case: &Case) -> Tips {
    let steps = || case.inputs.tipping.iter().filter(|tip| is_step(tip.change));
    let is_level = |tip: &&Tipping| matches!(tip.change, TippingChange::Level { .. });
    let levels = steps().filter(is_level);
    let ratings = steps().filter(|tip| !is_level(tip));
    let open = case.inputs.tipping.iter().filter(|tip| is_found(tip.change));
    let open: BTreeSet<&ItemId> = open.map(|tip| &tip.item).collect();
    Tips {
        n: steps().count(),
        said: levels.chain(ratings).take(NAMED).map(|tip| say(case, tip)).collect(),
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

fn say(case: &Case, tip: &Tipping) -> String {
    let name = |id: &ItemId| case.named(id).name;
    let number = |value: f64| case.voice.decimal(value, usize::from(value.fract() != 0.0));
    let (key, from, to) = match tip.change {
        TippingChange::Level { from, to } => {
            ("tip-level", from.map(|from| from.to_string()).unwrap_or_default(), to.to_string())
        }
        TippingChange::Impact { from, to } => ("tip-impact", number(from), number(to)),
        TippingChange::Feasibility { from, to } => ("tip-feasibility", number(from), number(to)),
    };
    let top = match &tip.top {
        Some(top) if top == &tip.item => case.voice.say("tip-itself"),
        Some(top) => name(top),
        None => case.voice.say("tip-nothing"),
    };
    let args =
        [("item", name(&tip.item).into()), ("from", from.into()), ("to", to.into()), ("top", top.into())];
    case.voice.say_with(key, &args)
}
