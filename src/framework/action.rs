//! Knows what can be done about a gap, how long it takes and what must come first.

use super::{ActionId, ItemId, Level, Text};
use crate::code::codes;
use serde::{Deserialize, Serialize};

/// Something a country can do to lift an item.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Action {
    /// Permanent name, such as `A01-1`.
    pub id: ActionId,
    /// What is done.
    pub title: Text,
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
