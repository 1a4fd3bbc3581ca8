//! Knows what a country may choose about its own assessment; the defaults never count as answers.

use crate::code::codes;
use crate::framework::{ItemId, Level};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

codes! {
    /// Where the levels of an assessment come from.
    pub enum Basis {
        /// The country's institutions answered.
        SelfAssessment = "self-assessment",
        /// Analysts coded published findings; no official level until the country confirms it.
        DeskCoding = "desk-coding",
    }
}

codes! {
    /// Whether evidence caps levels. Decided when an assessment begins or arrives, changed only on purpose (decision 22).
    /// Source: `mnr.md` 6.2 (1) and 5.1.
    pub enum EvidenceCap {
        /// A level counts only as far as the strongest evidence carries it.
        On = "on",
        /// Levels stand as they were answered.
        Off = "off",
    }
}

impl EvidenceCap {
    /// The other of the two.
    pub fn other(self) -> EvidenceCap {
        match self {
            EvidenceCap::On => EvidenceCap::Off,
            EvidenceCap::Off => EvidenceCap::On,
        }
    }
}

/// What the country chose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choices {
    /// The level aimed at in this cycle; 3 unless the country chose otherwise.
    pub target: Level,
    /// Targets that differ from it.
    #[serde(default)]
    pub targets: BTreeMap<ItemId, Level>,
    /// Impact as the country sees it, 1 to 5, where it differs from the framework's default.
    #[serde(default)]
    pub impact: BTreeMap<ItemId, u8>,
    /// Feasibility as the country sees it, 1 to 5, where it differs from the framework's default.
    #[serde(default)]
    pub feasibility: BTreeMap<ItemId, u8>,
    /// How far the enablers are given, by the enabler's id.
    #[serde(default)]
    pub enablers: BTreeMap<String, EnablerState>,
    /// True where the country takes the shorter path for small states.
    #[serde(default)]
    pub rapid: bool,
    /// The id of the earlier assessment that the assessment report compares with; none where it compares with nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earlier: Option<String>,
}

impl Default for Choices {
    fn default() -> Self {
        Choices {
            target: Level::ALL[3],
            targets: BTreeMap::new(),
            impact: BTreeMap::new(),
            feasibility: BTreeMap::new(),
            enablers: BTreeMap::new(),
            rapid: false,
            earlier: None,
        }
    }
}

codes! {
    /// How far an enabler is given.
    pub enum EnablerState {
        /// Given.
        Yes = "yes",
        /// Given in part.
        Partly = "partly",
        /// Missing.
        No = "no",
    }
}
