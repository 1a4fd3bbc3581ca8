//! Knows which answers to two items do not fit together, as the content says; knows no answers.

use super::{ItemId, Level, Status, Text};
use serde::Deserialize;

/// A rule about two items of a framework: the level of one does not fit what was answered about the other.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ConsistencyRule {
    /// Permanent name, unique over all frameworks, such as `law-without-reports`.
    pub id: String,
    /// The item that is questioned.
    pub item: ItemId,
    /// The lowest level at which it is questioned.
    pub from: Level,
    /// The item whose answer does not fit.
    pub other: ItemId,
    /// The highest level of the other item that does not fit; absent where every level below that of the first does not.
    #[serde(default)]
    pub up_to: Option<Level>,
    /// Whether "don't know" about the other item does not fit either.
    #[serde(default)]
    pub or_unknown: bool,
    /// What is asked.
    pub question: Text,
    /// How far the wording can be relied on.
    pub status: Status,
}

impl ConsistencyRule {
    /// Whether levels of the two items do not fit together.
    pub fn questions(&self, item: Level, other: Level) -> bool {
        item >= self.from && self.up_to.map_or(other < item, |up_to| other <= up_to)
    }
}
