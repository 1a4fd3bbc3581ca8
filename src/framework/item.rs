//! Knows one thing that is asked: what it means, its levels, the questions behind it and what else it counts for.

use super::{Action, ItemId, LevelStatement, Status, Text};
use serde::Deserialize;
use std::collections::BTreeMap;

/// One capability or checklist item.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Item {
    /// Permanent name, such as `C01`.
    pub id: ItemId,
    /// Short name for people.
    pub title: Text,
    /// The title in the official source. Empty until somebody has checked it there.
    #[serde(default)]
    pub official_title: Option<String>,
    /// The number in the official source. Empty until somebody has checked it there.
    #[serde(default)]
    pub official_number: Option<String>,
    /// Who checked the official title and number, and when.
    #[serde(default)]
    pub checked_by: Option<String>,
    /// How far our wording of this item can be relied on.
    pub status: Status,
    /// True for items that the official list does not have.
    #[serde(default)]
    pub additional: bool,
    /// What is asked, in one or two sentences.
    pub sense: Text,
    /// Why it matters for children.
    pub why: Text,
    /// The five observable statements, lowest level first.
    pub levels: Vec<LevelStatement>,
    /// The questions to ask, each with the document that proves the answer.
    #[serde(default)]
    pub questions: Vec<Question>,
    /// Who usually answers for it.
    #[serde(default)]
    pub institutions: Option<Institutions>,
    /// What is usually missing, with public figures.
    #[serde(default)]
    pub gap: Option<TypicalGap>,
    /// Default worth of closing the gap; absent where the framework does not rank its items.
    #[serde(default)]
    pub worth: Option<DefaultWeights>,
    /// What should be in place first.
    #[serde(default)]
    pub prerequisites: Prerequisites,
    /// True where basic work should start at once, whatever the order says.
    #[serde(default)]
    pub start_now: bool,
    /// True where what is found may tell how many children meet a harm, or where they turn: a finding of it that holds such
    /// a number is told where the strategy speaks of children's lives.
    #[serde(default)]
    pub about_children: bool,
    /// What can be done.
    #[serde(default)]
    pub actions: Vec<Action>,
    /// Items of other frameworks that the same answer serves.
    #[serde(default)]
    pub also_counts_for: Vec<ItemId>,
    /// References in treaties and other instruments, by the instrument's id; one that repeats the instrument's short
    /// title means the whole of it.
    #[serde(default)]
    pub crosswalk: BTreeMap<String, Vec<Text>>,
}

/// A question that helps to choose a level.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Question {
    /// Permanent name, such as `C01-Q1`.
    pub id: String,
    /// What to ask.
    pub ask: Text,
    /// The document or data that proves the answer.
    pub proof: Text,
}

/// Who usually answers for an item.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Institutions {
    /// Usual lead.
    pub lead: Text,
    /// Usual partners.
    #[serde(default)]
    pub partners: Text,
}

/// What is usually missing in countries.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct TypicalGap {
    /// The gap in one or two sentences.
    pub text: Text,
    /// How far the text can be relied on.
    pub status: Status,
    /// Whether the text names outdated terms because they are its subject.
    #[serde(default)]
    pub about_terms: bool,
    /// Public figures about it.
    #[serde(default)]
    pub statistics: Vec<Statistic>,
}

/// A public figure with its source.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Statistic {
    /// Permanent name, such as `C01-S1`.
    pub id: String,
    /// The figure in words, with the set of countries it speaks of.
    pub text: Text,
    /// Publisher, title or address.
    pub source: String,
    /// The year the figure describes.
    pub year: u16,
    /// How far the figure can be relied on.
    pub status: Status,
}

/// Default impact and feasibility, both 1 to 5. Source: `mnr.md` 3.1; anchors in 6.2 (8).
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct DefaultWeights {
    /// 5 = directly protects or identifies victims, or unlocks at least five others; 1 = marginal.
    pub impact: u8,
    /// 5 = in mandate, cheap, under a year, owner willing; 1 = contested law and large recurrent money.
    pub feasibility: u8,
    /// Why these defaults.
    #[serde(default)]
    pub basis: Text,
    /// How far the basis can be relied on.
    pub status: Status,
}

/// Items that should be in place before this one.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Prerequisites {
    /// Without these at level 2 the item cannot really work.
    #[serde(default)]
    pub hard: Vec<ItemId>,
    /// A better order, no obstacle.
    #[serde(default)]
    pub soft: Vec<ItemId>,
}
