//! Knows one answer: a level, "don't know" or "not applicable", with what supports it.

use super::strategy::FileHash;
use super::{Evidence, FileKind};
use crate::code::codes;
use crate::framework::{ConditionId, Level};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What was answered about an item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// The rating as claimed, before evidence is weighed.
    pub rating: Rating,
    /// The conditions that were ticked. The rating stands beside them: it may follow from them, or be claimed without.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub conditions: BTreeSet<ConditionId>,
    /// Whether the level follows from the ticked conditions, also where none is ticked, and goes with them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub follows: bool,
    /// The finding or rationale in the country's own words.
    #[serde(default)]
    pub comment: String,
    /// How sure those who answered are.
    #[serde(default)]
    pub confidence: Option<Confidence>,
    /// What supports the level, and what speaks against it.
    #[serde(default)]
    pub evidence: Vec<Evidence>,
    /// True where evidence was searched for and none was found, which is not the same as none existing.
    #[serde(default)]
    pub searched: bool,
    /// The day of the answer.
    #[serde(default)]
    pub date: Option<NaiveDate>,
    /// The office that answered; never a child's name.
    #[serde(default)]
    pub by: String,
}

impl Answer {
    /// The files attached to its evidence.
    pub fn files(&self) -> impl Iterator<Item = (FileKind, &FileHash)> {
        let files = self.evidence.iter().filter_map(|evidence| evidence.file.as_ref());
        files.map(|hash| (FileKind::Evidence, hash))
    }

    /// Leaves attached files with the evidence they had in the answer before, which forms do not send.
    pub fn carry_files(&mut self, before: Option<&Answer>) {
        let old = before.map_or(&[][..], |before| &before.evidence);
        for evidence in &mut self.evidence {
            let same = old.iter().find(|one| one.id == evidence.id);
            evidence.file = same.and_then(|one| one.file.clone());
        }
    }
}

impl From<Rating> for Answer {
    /// An answer with nothing but its rating.
    fn from(rating: Rating) -> Answer {
        Answer {
            rating,
            conditions: BTreeSet::new(),
            follows: false,
            comment: String::new(),
            confidence: None,
            evidence: Vec::new(),
            searched: false,
            date: None,
            by: String::new(),
        }
    }
}

/// A level, or one of the two answers that are no level. Unknown is never zero.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rating {
    /// The item has reached this level.
    Level(Level),
    /// Nobody who was asked knows.
    Unknown,
    /// The item does not apply to the country; weighs nothing.
    NotApplicable {
        /// Why it does not apply. Never empty.
        reason: String,
    },
}

impl Rating {
    /// The level, where the rating is one.
    pub fn level(&self) -> Option<Level> {
        match self {
            Rating::Level(level) => Some(*level),
            Rating::Unknown | Rating::NotApplicable { .. } => None,
        }
    }
}

codes! {
    /// How sure one can be of a level. Source: `mnr.md` 6.2 (2).
    #[derive(PartialOrd, Ord)]
    pub enum Confidence {
        /// One side's word, or a document that was only described.
        Low = "low",
        /// A cited document.
        Medium = "medium",
        /// A checked document and at least two groups that agree.
        High = "high",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_without_ticks_is_written_as_it_always_was() {
        let mut answer = Answer::from(Rating::Level(Level::ALL[2]));
        let before = concat!(
            r#"{"rating":{"level":2},"comment":"","confidence":null,"evidence":[],"#,
            r#""searched":false,"date":null,"by":""}"#,
        );
        assert_eq!(serde_json::to_string(&answer).unwrap(), before);
        assert_eq!(serde_json::from_str::<Answer>(before).unwrap(), answer);
        answer.conditions = [ConditionId::from("C01-1b"), ConditionId::from("C01-1a")].into();
        let written = serde_json::to_string(&answer).unwrap();
        assert!(written.contains(r#""conditions":["C01-1a","C01-1b"]"#), "{written}");
        assert_eq!(serde_json::from_str::<Answer>(&written).unwrap(), answer);
    }

    #[test]
    fn evidence_about_no_condition_is_written_as_it_always_was() {
        let before = concat!(
            r#"{"id":"C01-E1","kind":"report","title":"Act","publisher":"","date":"","link":"","grade":null,"#,
            r#""stance":"for","confidentiality":"public"}"#,
        );
        let mut piece: Evidence = serde_json::from_str(before).unwrap();
        assert_eq!(serde_json::to_string(&piece).unwrap(), before);
        piece.proves = [ConditionId::from("C01-1b"), ConditionId::from("C01-1a")].into();
        let written = serde_json::to_string(&piece).unwrap();
        assert!(written.ends_with(r#","proves":["C01-1a","C01-1b"]}"#), "{written}");
        assert_eq!(serde_json::from_str::<Evidence>(&written).unwrap(), piece);
    }
}
