//! Knows how to say which single change would put another item on top; knows not how that was found.

use super::case::Case;
use crate::framework::ItemId;
use crate::scoring::{Tipping, TippingChange};
use serde::Serialize;

/// How many changes the text names.
const NAMED: usize = 4;

/// The single changes that would put another item on top.
#[derive(Serialize)]
pub(super) struct Tips {
    n: usize,
    /// The first few in words.
    said: Vec<String>,
}

/// The changes in words: of levels first, because they can be checked.
pub(super) fn tips(case: &Case) -> Tips {
    let known = |tip: &&Tipping| matches!(tip.change, TippingChange::Level { from: Some(_), .. });
    let all = case.inputs.tipping;
    let levels = all.iter().filter(known);
    let others = all.iter().filter(|tip| !known(tip));
    Tips { n: all.len(), said: levels.chain(others).take(NAMED).map(|tip| say(case, tip)).collect() }
}

fn say(case: &Case, tip: &Tipping) -> String {
    let name = |id: &ItemId| case.named(id).name;
    let number = |value: f64| case.voice.format.number(value, usize::from(value.fract() != 0.0));
    let (key, from, to) = match tip.change {
        TippingChange::Level { from: Some(from), to } => ("tip-level", from.to_string(), to.to_string()),
        TippingChange::Level { from: None, to } => ("tip-found", String::new(), to.to_string()),
        TippingChange::Impact { from, to } => ("tip-impact", number(from), number(to)),
        TippingChange::Feasibility { from, to } => ("tip-feasibility", number(from), number(to)),
    };
    let top = tip.top.as_ref().map_or_else(|| case.voice.say("tip-nothing"), name);
    let args =
        [("item", name(&tip.item).into()), ("from", from.into()), ("to", to.into()), ("top", top.into())];
    case.voice.with(key, &args)
}
