//! Knows who was heard in the making of a strategy, counted by groups, and what came of it. Never names of people.

use crate::code::codes;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Who was heard, when, and what came of it. Counts only.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consultation {
    /// Who was heard; papers print it, so that no file may leave it out.
    pub heard: ConsultedGroup,
    /// What it was called.
    #[serde(default)]
    pub title: String,
    /// The day it began.
    #[serde(default)]
    pub date: Option<NaiveDate>,
    /// Where: place, region or online.
    #[serde(default)]
    pub place: String,
    /// How: workshop, survey, written.
    #[serde(default)]
    pub method: String,
    /// How many took part.
    #[serde(default)]
    pub participants: Option<u32>,
    /// How many of them were children.
    #[serde(default)]
    pub children: Option<u32>,
    /// Those who took part by groups of which nobody belongs to two, such as girls and boys.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<GroupCount>,
    /// What they said, in sum.
    #[serde(default)]
    pub said: String,
    /// What changed because of it.
    #[serde(default)]
    pub changed: String,
}

/// How many of those who took part belong to a group; written as `Girls: 34`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct GroupCount {
    /// The group; never empty.
    pub label: String,
    /// How many.
    pub count: u32,
}

impl fmt::Display for GroupCount {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.label, self.count)
    }
}

impl FromStr for GroupCount {
    type Err = String;

    fn from_str(text: &str) -> Result<GroupCount, String> {
        let parts = text.rsplit_once(':').map(|(label, count)| (label.trim(), count.trim()));
        let read = parts.filter(|(label, _)| !label.is_empty()).and_then(|(label, count)| {
            Some(GroupCount { label: label.to_owned(), count: count.parse().ok()? })
        });
        read.ok_or_else(|| format!("`{text}` is no group with its number; one is `Girls: 34`"))
    }
}

impl From<GroupCount> for String {
    fn from(group: GroupCount) -> String {
        group.to_string()
    }
}

impl TryFrom<String> for GroupCount {
    type Error = String;

    fn try_from(text: String) -> Result<GroupCount, String> {
        text.parse()
    }
}

codes! {
    /// Who was heard in a consultation.
    #[derive(Default, PartialOrd, Ord)]
    pub enum ConsultedGroup {
        /// Ministries and authorities.
        #[default]
        Institutions = "institutions",
        /// Children and young people.
        Children = "children",
        /// Parents and carers.
        Parents = "parents",
        /// Survivors.
        Survivors = "survivors",
        /// Civil society and academia.
        CivilSociety = "civil-society",
        /// Companies.
        Industry = "industry",
        /// The public.
        Public = "public",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_is_read_as_it_is_written() {
        for (text, wanted) in [
            ("Girls: 34", Some("Girls: 34")),
            (" Girls, 12 to 14 : 34 ", Some("Girls, 12 to 14: 34")),
            ("Time: 10 to 12: 7", Some("Time: 10 to 12: 7")),
            ("Girls", None),
            (": 34", None),
            ("Girls: many", None),
            ("Girls: -1", None),
        ] {
            let read = text.parse::<GroupCount>().ok().map(|group| group.to_string());
            assert_eq!(read.as_deref(), wanted, "{text}");
        }
    }

    #[test]
    fn a_consultation_without_groups_is_written_as_it_always_was() {
        let written = serde_json::to_string(&Consultation::default()).unwrap();
        assert!(!written.contains("groups"), "{written}");
        let grouped = r#"{"heard":"children","groups":["Girls: 34","Boys: 31"]}"#;
        let grouped: Consultation = serde_json::from_str(grouped).unwrap();
        assert_eq!(grouped.groups[1], GroupCount { label: "Boys".into(), count: 31 });
    }

    #[test]
    fn who_was_heard_is_never_taken_for_granted() {
        let refused = serde_json::from_str::<Consultation>(r#"{"title":"Talks"}"#).unwrap_err();
        assert!(refused.to_string().contains("missing field `heard`"), "{refused}");
    }
}
