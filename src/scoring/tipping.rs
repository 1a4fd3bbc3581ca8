//! Knows which single change would put another item on top; scans all of them, draws nothing.
//!
//! Source: `mnr.md` 6.3, one-at-a-time check.

use super::weights::within;
use super::{Evaluation, ItemState, Model, ModelItem};
use crate::framework::{ItemId, Level};
use serde::Serialize;

/// A single change that would put another item on top.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TippingPoint {
    /// The item that would have to be different.
    pub item: ItemId,
    /// How it would have to be different.
    pub change: TippingChange,
    /// The item that would then be on top; absent where no item with a gap would be left.
    pub top: Option<ItemId>,
}

/// One step of one input.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TippingChange {
    /// Another level as answered; from `None` where the item is unknown.
    Level {
        /// The level that counts now.
        from: Option<Level>,
        /// The level that would tip the order.
        to: Level,
    },
    /// One step of impact, 1 to 5.
    Impact {
        /// The impact that counts now.
        from: f64,
        /// The impact that would tip the order.
        to: f64,
    },
    /// One step of feasibility, 1 to 5.
    Feasibility {
        /// The feasibility that counts now.
        from: f64,
        /// The feasibility that would tip the order.
        to: f64,
    },
}

/// Every change of one level, one impact step or one feasibility step that would put another item on top.
///
/// The top is the first of the order, prerequisites respected. Items that do not apply are left alone.
pub fn tipping(model: &Model) -> Vec<TippingPoint> {
    let mut changed = model.clone();
    let mut evaluation = Evaluation::of(model);
    let top = evaluation.order().first().copied();
    let mut found = Vec::new();
    for (position, item) in model.items.iter().enumerate() {
        for change in changes(item) {
            apply(&mut changed.items[position], change);
            evaluation.update(&changed);
            let new_top = evaluation.order().first().copied();
            if new_top != top {
                let top = new_top.map(|position| model.items[position].id.clone());
                found.push(TippingPoint { item: item.id.clone(), change, top });
            }
            changed.items[position].clone_from(item);
        }
    }
    found
}

fn changes(item: &ModelItem) -> Vec<TippingChange> {
    if item.state == ItemState::NotApplicable {
        return Vec::new();
    }
    let from = item.state.level();
    let others = Level::ALL.into_iter().filter(|to| Some(*to) != from);
    let levels = others.map(|to| TippingChange::Level { from, to });
    let weights = item.weights.iter().flat_map(|weights| {
        let impact = steps(weights.impact).map(|(from, to)| TippingChange::Impact { from, to });
        impact.chain(steps(weights.feasibility).map(|(from, to)| TippingChange::Feasibility { from, to }))
    });
    levels.chain(weights).collect()
}

/// The values one step below and above, where the scale has them.
fn steps(from: f64) -> impl Iterator<Item = (f64, f64)> {
    [-1.0, 1.0].into_iter().map(move |step| (from, within(from + step))).filter(|(from, to)| from != to)
}

fn apply(item: &mut ModelItem, change: TippingChange) {
    match (change, item.weights.as_mut()) {
        (TippingChange::Level { to, .. }, _) => item.state = ItemState::Level(to),
        (TippingChange::Impact { to, .. }, Some(weights)) => weights.impact = to,
        (TippingChange::Feasibility { to, .. }, Some(weights)) => weights.feasibility = to,
        (TippingChange::Impact { .. } | TippingChange::Feasibility { .. }, None) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::sample;

    #[test]
    fn every_listed_change_tips_and_every_other_does_not() {
        // B1 (gap 1/3 of impact 5) is on top of A1 (at its target); A2 and A3 do not apply.
        let model = sample::model("A1=3 A2=- A3=- B1=2");
        let level = |from, to| TippingChange::Level { from: Some(Level::ALL[from]), to: Level::ALL[to] };
        let listed: Vec<(String, TippingChange, Option<String>)> = tipping(&model)
            .into_iter()
            .map(|tip| (tip.item.to_string(), tip.change, tip.top.map(|top| top.to_string())))
            .collect();
        let expected = [
            ("A1", level(3, 0), Some("A1")),
            ("A1", level(3, 1), Some("A1")),
            ("B1", level(2, 3), None),
            ("B1", level(2, 4), None),
        ]
        .map(|(item, change, top)| (item.to_owned(), change, top.map(str::to_owned)));
        assert_eq!(listed, expected);
    }

    #[test]
    fn one_step_of_weight_can_tip() {
        // A1: 1/3 × 1 × √0.8 = .298; B1: 1/3 × 1 × 1 = .333, with impact 4 only .267.
        let model = sample::model("A1=2 A2=- A3=- B1=2");
        let tips = tipping(&model);
        let tip = |change| tips.iter().find(|tip| tip.item == "B1".into() && tip.change == change);
        let lower = tip(TippingChange::Impact { from: 5.0, to: 4.0 }).unwrap();
        assert_eq!(lower.top, Some("A1".into()));
        assert_eq!(tip(TippingChange::Impact { from: 5.0, to: 6.0 }), None);
        assert!(tips.iter().all(|tip| tip.top != Some("B1".into())), "{tips:?}");
    }

    #[test]
    fn an_unknown_item_can_tip_when_it_is_answered() {
        let model = sample::model("A1=? A2=- A3=- B1=2");
        let tips = tipping(&model);
        let from_unknown = TippingChange::Level { from: None, to: Level::MIN };
        assert!(tips.iter().any(|tip| tip.item == "A1".into() && tip.change == from_unknown), "{tips:?}");
    }

    #[test]
    fn where_nothing_is_known_a_first_gap_is_the_first_top() {
        let tips = tipping(&sample::model(""));
        assert!(tips.iter().all(|tip| tip.top.as_ref() == Some(&tip.item)), "{tips:?}");
        assert_eq!(tips.len(), 4 * 3, "each of four items at levels 0, 1 and 2");
    }
}
