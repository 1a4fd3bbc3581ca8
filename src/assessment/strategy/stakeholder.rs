//! Knows the institutions with a part in a strategy, by sector: what each does and answers, and why a sector has none.

use super::says_nothing;
use crate::code::codes;
use crate::framework::ItemId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// An institution and its part; or, without a name, why its sector has none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Stakeholder {
    /// The sector, by the id of a group that should be heard; empty where nobody said.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub about: String,
    /// The institution; empty where the sector has none.
    pub name: String,
    /// Its part in making or carrying out the strategy.
    pub role: String,
    /// The office that is its focal point.
    pub focal_point: String,
    /// Whether it helped to write the strategy, for the acknowledgements.
    pub contributed: bool,
    /// How much it can move.
    #[serde(skip_serializing_if = "says_nothing")]
    pub influence: Influence,
    /// Its part in the assessment.
    #[serde(skip_serializing_if = "says_nothing")]
    pub part: StakeholderPart,
    /// The items that it answers for; empty for all that are asked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<ItemId>,
    /// The day until which it answers; absent where none was set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    /// Why the sector has no institution; empty where it has one.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub absent: String,
}

impl Stakeholder {
    /// Whether it is an institution, and no note about a sector that has none.
    pub fn is_institution(&self) -> bool {
        !self.name.trim().is_empty()
    }

    /// Whether it says something that an Amparo does not know which is older than sectors and their institutions.
    pub fn is_of_register(&self) -> bool {
        let Stakeholder {
            about,
            name: _,
            role: _,
            focal_point: _,
            contributed: _,
            influence,
            part,
            items,
            due,
            absent,
        } = self;
        let has_words = !about.is_empty() || !absent.is_empty();
        has_words || !says_nothing(influence) || !says_nothing(part) || !items.is_empty() || due.is_some()
    }
}

codes! {
    /// How much an institution can move.
    #[derive(Default)]
    pub enum Influence {
        /// Nobody judged it.
        #[default]
        Unknown = "unknown",
        /// Little moves without it.
        High = "high",
        /// It moves its own field.
        Medium = "medium",
        /// It is heard.
        Low = "low",
    }
}

codes! {
    /// What part an institution has in the assessment: responsible for answers, accountable, consulted or informed (RACI).
    #[derive(Default)]
    pub enum StakeholderPart {
        /// Nobody has settled it.
        #[default]
        Open = "open",
        /// It is heard before something is settled.
        Consulted = "consulted",
        /// It answers what is asked of it: it is responsible.
        Answers = "answers",
        /// It answers for the result and approves it.
        Accountable = "accountable",
        /// It is told what was settled.
        Informed = "informed",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_institution_of_which_no_more_is_said_is_written_as_it_always_was() {
        let before = r#"{"name":"Police","role":"","focal_point":"","contributed":false}"#;
        let mut police: Stakeholder = serde_json::from_str(before).unwrap();
        assert_eq!(serde_json::to_string(&police).unwrap(), before);
        assert!(police.is_institution() && !police.is_of_register());
        police.items = vec!["C04".into()];
        police.due = "2026-12-15".parse().ok();
        police.part = StakeholderPart::Consulted;
        assert!(police.is_of_register(), "to be consulted is a part like any other");
        police.part = StakeholderPart::Answers;
        let written = serde_json::to_string(&police).unwrap();
        assert!(written.ends_with(r#""part":"answers","items":["C04"],"due":"2026-12-15"}"#), "{written}");
        assert_eq!(serde_json::from_str::<Stakeholder>(&written).unwrap(), police);
        assert!(police.is_of_register());
    }
}
