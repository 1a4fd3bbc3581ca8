//! Knows what would change if one item were rated differently, before anybody saves it.

use super::{Evaluation, ItemState, Model};
use crate::framework::{ItemId, Level};
use serde::Serialize;

/// What one rating would change.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Effect {
    /// The item as it stands.
    pub before: Outlook,
    /// The item with the rating.
    pub after: Outlook,
    /// Known items with a gap that were blocked and would be free.
    pub unlocks: Vec<ItemId>,
    /// Known items with a gap that were free and would be blocked.
    pub blocks: Vec<ItemId>,
}

/// One item at one moment.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Outlook {
    /// The level that is reported: never above what the item's evidence carries.
    pub level: Option<Level>,
    /// As in [`gap`](fn@super::gap), 0 to 1.
    pub gap: Option<f64>,
    /// As in [`Factors::priority`](super::Factors::priority).
    pub priority: Option<f64>,
    /// The place in the order, 1 for the first; absent where the item has no gap or no known level.
    pub rank: Option<usize>,
    /// Hard prerequisites that are known to be below the level needed.
    pub blocked_by: Vec<ItemId>,
}

/// What would change if `item` were rated so; `None` as rating means "don't know" or "not applicable", which weigh
/// the same here.
///
/// Returns `None` where the model does not hold the item.
pub fn effect(model: &Model, item: &ItemId, rating: Option<Level>) -> Option<Effect> {
    let position = model.position(item)?;
    let mut changed = model.clone();
    changed.items[position].state = ItemState::from(rating);
    let (before, after) = (Evaluation::of(model), Evaluation::of(&changed));
    let others = |chosen: &dyn Fn(usize) -> bool| -> Vec<ItemId> {
        let others = (0..model.items.len()).filter(|other| *other != position && chosen(*other));
        others.map(|other| model.items[other].id.clone()).collect()
    };
    let waited = |other| waits(model, &before, other);
    let waits = |other| waits(&changed, &after, other);
    Some(Effect {
        unlocks: others(&|other| waited(other) && !waits(other)),
        blocks: others(&|other| waits(other) && !waited(other)),
        before: outlook(model, &before, position),
        after: outlook(&changed, &after, position),
    })
}

/// Whether an item has a gap and a hard prerequisite that is known to be missing.
fn waits(model: &Model, evaluation: &Evaluation, position: usize) -> bool {
    evaluation.figures()[position].gap.is_some_and(|gap| gap > 0.0)
        && model.items[position].hard.iter().any(|prerequisite| model.is_open(*prerequisite))
}

fn outlook(model: &Model, evaluation: &Evaluation, position: usize) -> Outlook {
    let (item, figures) = (&model.items[position], evaluation.figures()[position]);
    Outlook {
        level: item.state.level().map(|level| level.min(item.ceiling)),
        gap: figures.gap,
        priority: figures.priority,
        rank: evaluation.rank(position),
        blocked_by: model.open_ids(&item.hard),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::sample;

    fn ids(ids: &[&str]) -> Vec<ItemId> {
        ids.iter().map(|id| ItemId::from(*id)).collect()
    }

    #[test]
    fn reaching_the_level_needed_frees_those_that_wait() {
        let model = sample::model("A1=1 A2=0 A3=0 B1=3");
        let effect = effect(&model, &"A1".into(), Some(Level::ALL[2])).unwrap();
        assert_eq!(effect.unlocks, ids(&["A2"]));
        assert_eq!(effect.blocks, ids(&[]));
        assert_eq!((effect.before.rank, effect.after.rank), (Some(1), Some(3)));
        assert!(effect.after.priority < effect.before.priority);
    }

    #[test]
    fn a_first_answer_can_block() {
        let model = sample::model("A1=? A2=0 A3=0 B1=3");
        let effect = effect(&model, &"A1".into(), Some(Level::ALL[0])).unwrap();
        assert_eq!(effect.blocks, ids(&["A2"]));
        assert_eq!(effect.before.gap, None);
        assert_eq!(effect.after.gap, Some(1.0));
    }

    #[test]
    fn evidence_caps_what_is_reported_and_nothing_else() {
        let free = sample::model("A1=1 A2=0 A3=0 B1=3");
        let mut capped = free.clone();
        capped.items[0].ceiling = Level::ALL[1];
        let effect = |model: &Model| effect(model, &"A1".into(), Some(Level::ALL[4])).unwrap();
        let (capped, free) = (effect(&capped), effect(&free));
        assert_eq!((capped.after.level, free.after.level), (Some(Level::ALL[1]), Some(Level::ALL[4])));
        assert_eq!(Outlook { level: None, ..capped.after }, Outlook { level: None, ..free.after });
        assert_eq!(capped.unlocks, ids(&["A2"]));
    }

    #[test]
    fn the_model_travels_as_json_and_gives_the_same_effect() {
        let model = sample::model("A1=1 A2=0 A3=? B1=-");
        let travelled: Model = serde_json::from_str(&serde_json::to_string(&model).unwrap()).unwrap();
        assert_eq!(travelled, model);
        assert_eq!(effect(&travelled, &"A2".into(), None), effect(&model, &"A2".into(), None));
    }

    #[test]
    fn an_item_of_another_framework_has_no_effect() {
        assert_eq!(effect(&sample::model("A1=1"), &"Z9".into(), Some(Level::MAX)), None);
    }
}
