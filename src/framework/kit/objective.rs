//! Knows the objectives of a strategy and why reaching them should protect children. Knows no country.

use super::entry::{KitFile, entry, ids_of, visit_lines};
use crate::framework::{ActionId, IndicatorId, ItemId, ObjectiveId, Status, Text, TextLine, Translatable};
use serde::Deserialize;

/// A strategic objective: a change that several items bring about together.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Objective {
    /// Permanent name, `O1` to `O7`.
    pub id: ObjectiveId,
    /// How far the wording can be relied on.
    pub status: Status,
    /// What is to be done, as a short title.
    pub title: Text,
    /// One or two words for tables and figures.
    pub short_title: Text,
    /// Why it is sought, in any country.
    pub need: Text,
    /// The change that is sought.
    pub change: Text,
    /// What will be true when it is reached.
    pub outcome: Text,
    /// What is done for groups of children who are easily missed; a promise of the State.
    pub vulnerable: Text,
    /// Items of the frameworks; each item belongs to exactly one objective.
    pub items: Vec<ItemId>,
    /// Cards that measure it.
    pub indicators: Vec<IndicatorId>,
}

entry!(
    Objective,
    "objectives",
    words(title, short_title, need, change, outcome, vulnerable),
    optional(),
    lines()
);

/// Why the objectives should lead to the impact. Source: `itu.md` section 4.9.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Theory {
    /// The lasting change in children's lives that the strategy is for.
    pub impact: Text,
    /// The conditions, in order: if …
    #[serde(default)]
    pub steps: Vec<TheoryStep>,
    /// What follows: then …
    #[serde(default)]
    pub effects: Vec<TextLine>,
    /// What must hold outside the strategy.
    #[serde(default)]
    pub assumptions: Vec<TextLine>,
}

impl Translatable for Theory {
    fn words(&mut self, visit: &mut dyn FnMut(&str, &mut Text)) {
        visit("impact", &mut self.impact);
        self.steps.words(visit);
        visit_lines("effects", &mut self.effects, visit);
        visit_lines("assumptions", &mut self.assumptions, visit);
    }
}

impl KitFile for Theory {
    fn ids(&self) -> Vec<String> {
        [self.steps.ids(), ids_of(&self.effects), ids_of(&self.assumptions)].concat()
    }
}

/// A condition of the theory of change.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct TheoryStep {
    /// Permanent name, such as `TC-1`.
    pub id: String,
    /// How far the wording can be relied on.
    pub status: Status,
    /// The condition, to be read after "if".
    pub condition: Text,
    /// What it makes possible, to be read after "then".
    pub result: Text,
    /// The objectives that bring it about.
    pub objectives: Vec<ObjectiveId>,
    /// Measures that usually bring it about.
    #[serde(default)]
    pub measures: Vec<ActionId>,
}

entry!(TheoryStep, "steps", words(condition, result), optional(), lines());
