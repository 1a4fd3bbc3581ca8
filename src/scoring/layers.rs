//! Knows how items are laid into layers, each after what it needs; knows no names and no drawing.

use super::{ItemScore, Scorecard};
use crate::framework::{Framework, Item, ItemId};
use std::collections::BTreeMap;

/// An item in its layer, with those of its prerequisites that apply.
#[derive(Clone, Debug, PartialEq)]
pub struct LayeredItem<'a> {
    /// The item.
    pub item: &'a Item,
    /// Its score.
    pub score: &'a ItemScore,
    /// What it cannot do without.
    pub hard: Vec<&'a ItemId>,
    /// What should better come first.
    pub soft: Vec<&'a ItemId>,
    /// What holds it up: hard prerequisites known to be below the level needed. Empty without a known gap, because
    /// nothing is to begin there.
    pub waits_for: &'a [ItemId],
}

/// The items that apply, in layers: each item one layer after the last of what it needs or goes better after.
///
/// What does not apply weighs nothing (`mnr.md` 6.2 (4)): it stands in no layer and comes before nobody. Only a known
/// gap has a place in the order and can wait (6.2 (11)). A framework whose prerequisites run in a circle is refused
/// when it is loaded; here the items of a circle would share the last layer.
pub fn layers<'a>(framework: &'a Framework, scorecard: &'a Scorecard) -> Vec<Vec<LayeredItem<'a>>> {
    let applicable: BTreeMap<&ItemId, &ItemScore> =
        scorecard.items.iter().filter(|score| !score.is_excluded()).map(|score| (&score.id, score)).collect();
    let mut ahead: Vec<LayeredItem> =
        framework.items.iter().filter_map(|item| layered_item(item, &applicable)).collect();
    let mut layers: Vec<Vec<LayeredItem>> = Vec::new();
    while !ahead.is_empty() {
        let waiting: Vec<&ItemId> = ahead.iter().map(|one| &one.item.id).collect();
        let (ready, later): (Vec<LayeredItem>, Vec<LayeredItem>) =
            ahead.iter().cloned().partition(|one| one.needs().all(|id| !waiting.contains(&id)));
        let is_circle = ready.is_empty();
        layers.push(if is_circle { later.clone() } else { ready });
        ahead = if is_circle { Vec::new() } else { later };
    }
    layers
}

impl<'a> LayeredItem<'a> {
    fn needs(&self) -> impl Iterator<Item = &'a ItemId> {
        self.hard.iter().chain(&self.soft).copied()
    }
}

fn layered_item<'a>(
    item: &'a Item,
    applicable: &BTreeMap<&ItemId, &'a ItemScore>,
) -> Option<LayeredItem<'a>> {
    let score = *applicable.get(&item.id)?;
    let applies = |ids: &'a [ItemId]| ids.iter().filter(|id| applicable.contains_key(id)).collect();
    Some(LayeredItem {
        item,
        score,
        hard: applies(&item.prerequisites.hard),
        soft: applies(&item.prerequisites.soft),
        waits_for: if score.is_gap() { &score.blocked_by } else { &[] },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::{sample, score};

    fn card(framework: &Framework, levels: &str) -> Scorecard {
        let assessment = sample::assessment(levels);
        score(framework, &assessment, &sample::settings(&assessment))
    }

    /// The layers in one line: `A1 B1 | A2`, with what each waits for in brackets.
    fn drawn(framework: &Framework, levels: &str) -> String {
        let card = card(framework, levels);
        let node = |one: &LayeredItem| match one.waits_for {
            [] => one.item.id.to_string(),
            ids => {
                format!("{}({})", one.item.id, ids.iter().map(ItemId::as_str).collect::<Vec<_>>().join(" "))
            }
        };
        let layer = |layer: &Vec<LayeredItem>| layer.iter().map(node).collect::<Vec<_>>().join(" ");
        layers(framework, &card).iter().map(layer).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn each_item_stands_after_what_it_needs() {
        let framework = sample::framework();
        for (levels, wanted) in [
            ("", "A1 B1 | A2 | A3"),
            ("A1=3 A2=3 A3=3 B1=3", "A1 B1 | A2 | A3"),
            ("A1=1 A2=1 A3=0", "A1 B1 | A2(A1) | A3(A2)"),
            // At its target, or unknown: nothing is to begin there, so that nothing waits.
            ("A1=1 A2=3 A3=?", "A1 B1 | A2 | A3"),
            // What does not apply stands nowhere and holds nobody up; A1 still comes before A3 as the better order.
            ("A1=1 A2=- A3=0", "A1 B1 | A3"),
            ("A1=- A2=0 A3=0", "A2 B1 | A3(A2)"),
            ("A1=- A2=- A3=- B1=-", ""),
        ] {
            assert_eq!(drawn(&framework, levels), wanted, "{levels}");
        }
    }

    #[test]
    fn a_circle_ends_in_one_last_layer() {
        let framework = sample::framework_of(&[("A1", &["A2"]), ("A2", &["A1"]), ("B1", &[])]);
        assert_eq!(drawn(&framework, ""), "B1 | A1 A2");
    }

    #[test]
    fn prerequisites_that_do_not_apply_are_left_out() {
        let framework = sample::framework();
        let card = card(&framework, "A1=- A2=1");
        let layers = layers(&framework, &card);
        let third = &layers[1][0];
        assert_eq!((third.item.id.as_str(), third.hard.len(), third.soft.len()), ("A3", 1, 0));
    }
}
