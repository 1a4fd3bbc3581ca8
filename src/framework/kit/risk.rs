//! Knows what usually endangers a strategy, and what usually helps. Knows no probability.

use super::entry::entry;
use crate::code::codes;
use crate::framework::{ObjectiveId, Status, Text};
use serde::Deserialize;

/// A starter risk or assumption.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct StarterRisk {
    /// Permanent name, such as `RK-01`.
    pub id: String,
    /// Whether it is feared or taken for granted.
    pub kind: RiskKind,
    /// How far the wording can be relied on.
    pub status: Status,
    /// What may happen, or what is taken for granted.
    pub text: Text,
    /// What is usually done about it.
    pub response: Text,
    /// The objectives it touches; empty for all.
    #[serde(default)]
    pub objectives: Vec<ObjectiveId>,
}

entry!(StarterRisk, "risks", words(text, response), optional(), lines());

codes! {
    /// Whether something is feared or taken for granted.
    #[derive(PartialOrd, Ord)]
    pub enum RiskKind {
        /// It may go wrong.
        Risk = "risk",
        /// It is taken for granted and must be watched.
        Assumption = "assumption",
    }
}
