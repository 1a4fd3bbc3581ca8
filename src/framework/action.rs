//! Knows what can be done about a gap: what it lifts, in which steps, how long it takes and what must come first.

use super::{ActionExample, ActionId, ConditionId, ItemId, Level, PracticeEvidence, Text, UnitCost};
use crate::code::codes;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// Something a country can do to lift an item.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Action {
    /// Permanent name, such as `A01-1`.
    pub id: ActionId,
    /// What is done.
    pub title: Text,
    /// The same in few words, for charts and lists; absent where the title is short.
    #[serde(default)]
    pub short_title: Option<Text>,
    /// What is done where nobody has looked whether it is needed: the review comes first. For changes of law above all.
    #[serde(default)]
    pub review_title: Option<Text>,
    /// The same in few words; absent where the title of the review is short, or where there is none.
    #[serde(default)]
    pub short_review_title: Option<Text>,
    /// How progress is measured.
    pub indicator: Text,
    /// The document or data that proves it (means of verification).
    pub verification: Text,
    /// How long it usually takes.
    pub time: TimeFrame,
    /// What it usually costs over its life.
    pub cost: CostClass,
    /// What makes it cost what it costs, in words.
    #[serde(default)]
    pub cost_driver: Option<Text>,
    /// Typical lead and partners, where they differ from the item's.
    #[serde(default)]
    pub lead: Option<Text>,
    /// Actions of other frameworks that do the same, so that a plan does not hold both.
    #[serde(default)]
    pub covers: Vec<ActionId>,
    /// What should be in place first.
    #[serde(default)]
    pub after: Vec<Precondition>,
    /// A precondition that is neither an action nor a level, in words.
    #[serde(default)]
    pub after_note: Option<Text>,
    /// Conditions that are met when it is done, normally of its own item; none where the item has no conditions, or
    /// nobody has said it.
    #[serde(default)]
    pub lifts: Vec<ConditionId>,
    /// Facts of which any one leaves it nothing to do. That all it lifts is met is always such a fact.
    #[serde(default)]
    pub unless: Vec<VoidFact>,
    /// What is done in which order, a sentence each.
    #[serde(default)]
    pub steps: Vec<Text>,
    /// What one unit of it usually costs.
    #[serde(default)]
    pub unit_cost: Option<UnitCost>,
    /// What its indicator usually shows at the end of a year of work.
    #[serde(default)]
    pub targets: BTreeMap<WorkYear, Text>,
    /// How well it is known to work; absent where nobody has said it.
    #[serde(default)]
    pub evidence: Option<PracticeEvidence>,
    /// Countries where it was done, with what came of it; never a bad example.
    #[serde(default)]
    pub examples: Vec<ActionExample>,
}

/// A precondition of an action: another action, or an item that has reached a level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", untagged)]
pub enum Precondition {
    /// `{ action = "A01-2" }`: that action is done.
    Action {
        /// The action.
        action: ActionId,
    },
    /// `{ item = "C03", level = 2 }`: that item has reached that level.
    Item {
        /// The item.
        item: ItemId,
        /// The level it must have reached.
        level: Level,
    },
    /// `{ any = [...] }`: one of several.
    Any {
        /// The alternatives.
        any: Vec<Precondition>,
    },
}

/// A fact that leaves an action nothing to do.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", untagged)]
pub enum VoidFact {
    /// `{ commitment = "CM-OPSC" }`: the country has joined that treaty.
    Commitment {
        /// The instrument, by its id in the material of the strategy.
        commitment: String,
    },
    /// `{ condition = "C02-2a" }`: that condition is met.
    Condition {
        /// The condition.
        condition: ConditionId,
    },
}

/// A year of work on an action, 1 to 5, counted from its beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "u8")]
pub struct WorkYear(u8);

impl WorkYear {
    /// The year as a number, 1 to 5.
    pub fn number(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for WorkYear {
    type Error = String;

    fn try_from(number: u8) -> Result<Self, String> {
        let known = (1..=5).contains(&number);
        known
            .then_some(WorkYear(number))
            .ok_or_else(|| format!("{number} is no year of work: count from 1 to 5"))
    }
}

impl fmt::Display for WorkYear {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.0)
    }
}

codes! {
    /// How long an action takes. Source: `mnr.md` section 3, conventions (drafted).
    #[derive(PartialOrd, Ord)]
    pub enum TimeFrame {
        /// Up to 12 months.
        Short = "short",
        /// One to three years.
        Medium = "medium",
        /// Three to five years.
        Long = "long",
    }
}

codes! {
    /// What an action costs over its life. Source: `mnr.md` section 3, conventions (drafted).
    #[derive(PartialOrd, Ord)]
    pub enum CostClass {
        /// Under USD 100,000.
        Low = "low",
        /// USD 100,000 to 1,000,000.
        Mid = "mid",
        /// Over USD 1,000,000.
        High = "high",
    }
}

impl CostClass {
    /// From how much to how much it goes, in US dollars; nothing bounds the highest one above.
    pub fn range(self) -> (u32, Option<u32>) {
        match self {
            CostClass::Low => (0, Some(100_000)),
            CostClass::Mid => (100_000, Some(1_000_000)),
            CostClass::High => (1_000_000, None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    /// An action with these keys beside those that every one has.
    fn action(more: Value) -> Result<Action, serde_json::Error> {
        let mut all = json!({
            "id": "A12-1", "title": "T", "indicator": "I", "verification": "V", "time": "short", "cost": "low",
        });
        let more = more.as_object().unwrap().clone();
        all.as_object_mut().unwrap().extend(more);
        serde_json::from_value(all)
    }

    #[test]
    fn an_action_may_say_more_and_need_not() {
        let plain = action(json!({})).unwrap();
        assert!(plain.lifts.is_empty() && plain.steps.is_empty() && plain.unit_cost.is_none());
        let full = action(json!({
            "lifts": ["C12-2a", "C12-2b"],
            "unless": [{ "commitment": "CM-OPSC" }, { "condition": "C02-2a" }],
            "steps": ["First.", "Then.", "Last."],
            "unit-cost": {
                "unit": "per officer trained", "low": 200, "usual": 600.5, "high": 1500, "year": 2026,
                "status": "drafted",
            },
            "targets": { "1": "It is signed", "3": "80% in time" },
            "evidence": { "grade": "prudent", "source": "WHO, INSPIRE, 2016", "status": "recalled" },
            "examples": [{
                "id": "A12-1-E1", "country": "UGA", "year": 2019, "text": "It opened.", "source": "IWF",
                "status": "verified",
            }],
        }))
        .unwrap();
        let lifts: Vec<&str> = full.lifts.iter().map(|id| id.as_str()).collect();
        assert_eq!(lifts, ["C12-2a", "C12-2b"]);
        let treaty = VoidFact::Commitment { commitment: "CM-OPSC".to_owned() };
        assert_eq!(full.unless, [treaty, VoidFact::Condition { condition: "C02-2a".into() }]);
        let cost = full.unit_cost.unwrap();
        assert_eq!((cost.low, cost.usual, cost.high), (200.0, 600.5, 1500.0));
        let years: Vec<u8> = full.targets.keys().map(|year| year.number()).collect();
        assert_eq!((years, full.steps.len()), (vec![1, 3], 3));
        assert_eq!(full.examples[0].country.as_str(), "UGA");
    }

    #[test]
    fn what_is_no_year_no_fact_and_no_key_is_refused() {
        for (more, said) in [
            (json!({ "targets": { "6": "x" } }), "6 is no year of work"),
            (json!({ "targets": { "0": "x" } }), "0 is no year of work"),
            (json!({ "unless": [{ "treaty": "CM-OPSC" }] }), "did not match any variant"),
            (json!({ "step": ["First."] }), "unknown field `step`"),
        ] {
            let fault = action(more.clone()).unwrap_err().to_string();
            assert!(fault.contains(said), "{more}: {fault}");
        }
    }
}
