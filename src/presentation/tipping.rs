//! Knows how single changes that would put another item first are said, those of the same kind as one; knows not how
//! they were found.

use super::Names;
use crate::framework::{ItemId, Level};
use crate::scoring::{TippingChange, TippingPoint};
use crate::words::Voice;

/// Changes of one input of one item that lead to the same first item.
#[derive(Clone, Debug, PartialEq)]
pub struct TippingGroup {
    item: ItemId,
    input: Input,
    top: Option<ItemId>,
    to: Vec<f64>,
}

/// Which input changes, and from what.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Input {
    Impact(f64),
    Feasibility(f64),
    Unknown,
    Level(Level),
}

impl TippingGroup {
    /// A change by itself.
    pub fn of(tip: &TippingPoint) -> TippingGroup {
        let (input, to) = match tip.change {
            TippingChange::Impact { from, to } => (Input::Impact(from), to),
            TippingChange::Feasibility { from, to } => (Input::Feasibility(from), to),
            TippingChange::Level { from: Some(from), to } => (Input::Level(from), f64::from(to.value())),
            TippingChange::Level { from: None, to } => (Input::Unknown, f64::from(to.value())),
        };
        TippingGroup { item: tip.item.clone(), input, top: tip.top.clone(), to: vec![to] }
    }

    /// Changes put together: what people decide comes before what they find out and what would take years.
    pub fn all(tips: &[TippingPoint]) -> Vec<TippingGroup> {
        let mut turns: Vec<TippingGroup> = Vec::new();
        for turn in tips.iter().map(TippingGroup::of) {
            let same = |other: &&mut TippingGroup| {
                (&other.item, other.input, &other.top) == (&turn.item, turn.input, &turn.top)
            };
            match turns.iter_mut().find(same) {
                Some(other) => other.to.extend(turn.to),
                None => turns.push(turn),
            }
        }
        turns.sort_by_key(|turn| match turn.input {
            Input::Impact(_) | Input::Feasibility(_) => 0,
            Input::Unknown => 1,
            Input::Level(_) => 2,
        });
        turns
    }
}

impl Names<'_> {
    /// What would have to change, and what would then come first, as a sentence.
    pub fn turn(&self, turn: &TippingGroup) -> String {
        let voice = self.voice;
        let (key, from, to) = match turn.input {
            Input::Impact(from) => ("tipping-impact", weight(voice, from), weights(voice, &turn.to)),
            Input::Feasibility(from) => {
                ("tipping-feasibility", weight(voice, from), weights(voice, &turn.to))
            }
            Input::Unknown => ("tipping-unknown", String::new(), levels(voice, &turn.to)),
            Input::Level(from) => ("tipping-level", from.to_string(), levels(voice, &turn.to)),
        };
        let then = match &turn.top {
            None => voice.say("tipping-then-none"),
            Some(top) if *top == turn.item => voice.say("tipping-then-it"),
            Some(top) => voice.say_with("tipping-then-other", &[("item", self.item(top).into())]),
        };
        let args = [
            ("item", self.item(&turn.item).into()),
            ("from", from.into()),
            ("to", to.into()),
            ("then", then.into()),
        ];
        voice.say_with(key, &args)
    }
}

/// A weight without decimals where it has none.
pub fn weight(voice: &Voice, value: f64) -> String {
    voice.decimal(value, if (value - value.round()).abs() < 0.05 { 0 } else { 1 })
}

fn weights(voice: &Voice, values: &[f64]) -> String {
    let values: Vec<String> = values.iter().map(|value| weight(voice, *value)).collect();
    values.join(" / ")
}

/// Levels in words: "level 1 or lower", "level 3 or higher", "level 2".
fn levels(voice: &Voice, to: &[f64]) -> String {
    let (lowest, highest) = (to.first().copied().unwrap_or_default(), to.last().copied().unwrap_or_default());
    let contiguous = (highest - lowest) as usize + 1 == to.len();
    let (key, level) = match contiguous && to.len() > 1 {
        true if lowest == 0.0 => ("level-at-most", weight(voice, highest)),
        true if highest == 4.0 => ("level-at-least", weight(voice, lowest)),
        _ => ("level-number", weights(voice, to)),
    };
    voice.say_with(key, &[("level", level.into())])
}
