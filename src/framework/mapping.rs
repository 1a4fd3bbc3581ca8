//! Knows how one edition of a framework became the next, id by id; knows no country's answers.

use super::{ConditionId, Framework, FrameworkId, Item, ItemId, Level, Library, Status, Text};
use crate::code::codes;
use serde::Deserialize;
use std::collections::BTreeSet;

/// How the items and conditions of one version of a framework became those of another. What has the same id in both and
/// stands in no line is the same thing.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct EditionMapping {
    /// The framework.
    pub framework: FrameworkId,
    /// The version that it leads from.
    pub from: String,
    /// The version that it leads to.
    pub to: String,
    /// How far it can be relied on.
    pub status: Status,
    /// What became of items.
    #[serde(default)]
    pub items: Vec<ItemMapping>,
    /// What became of conditions.
    #[serde(default)]
    pub conditions: Vec<ConditionMapping>,
}

/// What became of items: one is renamed or split, several are merged, one goes (nothing in `to`) or is new (nothing in
/// `from`).
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ItemMapping {
    /// The items of the earlier version.
    #[serde(default)]
    pub from: Vec<ItemId>,
    /// The items of the later version.
    #[serde(default)]
    pub to: Vec<ItemId>,
    /// What each level from 0 to 4 is in the later version, where levels mean something else there; never falling.
    #[serde(default)]
    pub levels: Option<[Level; 5]>,
    /// What counts where items are merged; nowhere else.
    #[serde(default)]
    pub rule: Option<MergeRule>,
    /// Why, in a sentence.
    pub reason: Text,
}

/// What became of conditions; read as that of items. Several that become one are met where all of them are.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ConditionMapping {
    /// The conditions of the earlier version.
    #[serde(default)]
    pub from: Vec<ConditionId>,
    /// The conditions of the later version.
    #[serde(default)]
    pub to: Vec<ConditionId>,
    /// Why, in a sentence.
    pub reason: Text,
}

codes! {
    /// What counts where several items become one.
    pub enum MergeRule {
        /// The lower level, where all of them have one; otherwise somebody confirms.
        Lower = "lower",
        /// Nothing until somebody confirms the lower level.
        Confirm = "confirm",
    }
}

/// What became of a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MappingKind {
    /// It is the same thing under the same id.
    Stays,
    /// It has another id.
    Renamed,
    /// It became several.
    Split,
    /// Several became one.
    Merged,
    /// It is not asked any more.
    Removed,
    /// It was not asked before.
    New,
}

impl MappingKind {
    /// What happens between these ids.
    pub fn of<T: PartialEq>(from: &[T], to: &[T]) -> MappingKind {
        match (from, to) {
            ([], _) => MappingKind::New,
            (_, []) => MappingKind::Removed,
            ([one], [other]) if one == other => MappingKind::Stays,
            ([_], [_]) => MappingKind::Renamed,
            ([_], _) => MappingKind::Split,
            _ => MappingKind::Merged,
        }
    }
}

impl ItemMapping {
    /// What it says became of its items.
    pub fn kind(&self) -> MappingKind {
        MappingKind::of(&self.from, &self.to)
    }

    /// The level of the later version that stands for this one.
    pub fn level(&self, level: Level) -> Level {
        let levels = self.levels.as_ref();
        levels.and_then(|levels| levels.get(usize::from(level.value()))).copied().unwrap_or(level)
    }
}

impl EditionMapping {
    /// Its name in addresses, forms and commands, such as `weprotect-mnr/1-2`.
    pub fn name(&self) -> String {
        format!("{}/{}-{}", self.framework, self.from, self.to)
    }

    /// The line that says what became of this item of the earlier version.
    pub fn line_from(&self, item: &ItemId) -> Option<&ItemMapping> {
        self.items.iter().find(|line| line.from.contains(item))
    }

    /// The line that says where this item of the later version comes from.
    pub fn line_to(&self, item: &ItemId) -> Option<&ItemMapping> {
        self.items.iter().find(|line| line.to.contains(item))
    }

    /// What this condition of an item is called under another item, where only the item's id in it changes.
    pub fn under(condition: &ConditionId, from: &ItemId, to: &ItemId) -> Option<ConditionId> {
        let rest = condition.as_str().strip_prefix(from.as_str())?.strip_prefix('-')?;
        Some(format!("{to}-{rest}").as_str().into())
    }

    /// The same the other way round, as far as one thing became one: what was split, merged or read on another scale cannot
    /// be told backwards.
    pub fn reversed(&self) -> EditionMapping {
        let is_single = |kind: MappingKind| matches!(kind, MappingKind::Stays | MappingKind::Renamed);
        let items = self.items.iter().filter(|line| is_single(line.kind()) && line.levels.is_none());
        let conditions =
            self.conditions.iter().filter(|line| is_single(MappingKind::of(&line.from, &line.to)));
        let turn =
            |line: &ItemMapping| ItemMapping { from: line.to.clone(), to: line.from.clone(), ..line.clone() };
        let turn_condition = |line: &ConditionMapping| ConditionMapping {
            from: line.to.clone(),
            to: line.from.clone(),
            ..line.clone()
        };
        EditionMapping {
            from: self.to.clone(),
            to: self.from.clone(),
            items: items.map(turn).collect(),
            conditions: conditions.map(turn_condition).collect(),
            ..self.clone()
        }
    }
}

/// A step from one version of a framework to another, with both.
#[derive(Clone, Copy, Debug)]
pub struct EditionStep<'a> {
    /// What becomes of what.
    pub mapping: &'a EditionMapping,
    /// The version that is left.
    pub old: &'a Framework,
    /// The version that is taken.
    pub new: &'a Framework,
}

impl<'a> EditionStep<'a> {
    /// The step of this mapping; none where the library has not both versions.
    pub fn of(library: &'a Library, mapping: &'a EditionMapping) -> Option<EditionStep<'a>> {
        let old = library.version(&mapping.framework, &mapping.from)?;
        let new = library.version(&mapping.framework, &mapping.to)?;
        Some(EditionStep { mapping, old, new })
    }

    /// The items of the earlier version from which this one of the later comes; none where it is new.
    pub fn sources(&self, item: &ItemId) -> Vec<&'a Item> {
        let old = self.old;
        match self.mapping.line_to(item) {
            Some(line) => line.from.iter().filter_map(|id| old.item(id)).collect(),
            None => old.item(item).into_iter().collect(),
        }
    }

    /// The items of the later version that this one of the earlier became; none where it is not asked any more.
    pub fn targets(&self, item: &ItemId) -> Vec<ItemId> {
        match self.mapping.line_from(item) {
            Some(line) => line.to.clone(),
            None => self.new.item(item).map(|item| item.id.clone()).into_iter().collect(),
        }
    }

    /// The conditions that are met in the later version where these are in the earlier: by the lines of the mapping, under the
    /// same id, or under the id of an item that was renamed, split or merged.
    pub fn conditions(&self, met: &BTreeSet<ConditionId>) -> BTreeSet<ConditionId> {
        let lines = &self.mapping.conditions;
        let is_met = |ids: &[ConditionId]| !ids.is_empty() && ids.iter().all(|id| met.contains(id));
        let by_line = lines.iter().filter(|line| is_met(&line.from)).flat_map(|line| line.to.clone());
        let silent = met.iter().filter(|id| !lines.iter().any(|line| line.from.contains(id)));
        let by_itself = silent.flat_map(|id| self.usual_successors(id));
        by_line.chain(by_itself).collect()
    }

    /// What a condition of which no line speaks is in the later version: the same id, or else the one that differs by the id
    /// of the item alone.
    pub fn usual_successors(&self, condition: &ConditionId) -> Vec<ConditionId> {
        let has = |item: &Item, id: &ConditionId| item.conditions().any(|one| &one.id == id);
        if self.new.items.iter().any(|item| has(item, condition)) {
            return vec![condition.clone()];
        }
        let Some(owner) = self.old.items.iter().find(|item| has(item, condition)) else { return Vec::new() };
        let renamed = self.targets(&owner.id).into_iter().filter_map(|target| {
            let id = EditionMapping::under(condition, &owner.id, &target)?;
            self.new.item(&target).is_some_and(|item| has(item, &id)).then_some(id)
        });
        renamed.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_became_of_a_thing_is_told_by_its_ids() {
        for (from, to, kind) in [
            (&["a"][..], &["a"][..], MappingKind::Stays),
            (&["a"], &["b"], MappingKind::Renamed),
            (&["a"], &["a", "b"], MappingKind::Split),
            (&["a", "b"], &["c"], MappingKind::Merged),
            (&["a"], &[], MappingKind::Removed),
            (&[], &["a"], MappingKind::New),
        ] {
            assert_eq!(MappingKind::of(from, to), kind, "{from:?} {to:?}");
        }
    }

    #[test]
    fn a_condition_follows_its_item_to_another_id() {
        let under = |id: &str| EditionMapping::under(&id.into(), &"X-1".into(), &"X-9".into());
        assert_eq!(under("X-1-2a"), Some("X-9-2a".into()));
        assert_eq!(under("X-10-2a"), None, "another item begins with the same letters");
    }

    #[test]
    fn backwards_only_what_one_thing_became_can_be_told() {
        let mapping: EditionMapping = serde_json::from_value(serde_json::json!({
            "framework": "f", "from": "1", "to": "2", "status": "drafted",
            "items": [
                { "from": ["A"], "to": ["B"], "reason": "R." },
                { "from": ["C"], "to": ["D"], "levels": [0, 1, 1, 2, 3], "reason": "R." },
                { "from": ["E"], "to": ["F", "G"], "reason": "R." },
            ],
            "conditions": [{ "from": ["A-1a"], "to": ["B-2a"], "reason": "R." }],
        }))
        .unwrap();
        let back = mapping.reversed();
        assert_eq!((back.from.as_str(), back.to.as_str(), back.items.len()), ("2", "1", 1));
        assert_eq!((back.items[0].from[0].as_str(), back.conditions[0].to[0].as_str()), ("B", "A-1a"));
        assert_eq!(mapping.items[1].level(Level::ALL[2]), Level::ALL[1]);
        assert_eq!(mapping.name(), "f/1-2");
    }
}
