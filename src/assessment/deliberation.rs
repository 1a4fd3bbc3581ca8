//! Knows what several institutions answered to one item and what was agreed about it. Knows no votes and no rooms.

use super::Answer;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

/// An institution by an id that says nothing about it: lower-case letters, digits and hyphens, at most 64.
/// What it is called stands in [`Answer::by`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct InstitutionId(String);

impl fmt::Display for InstitutionId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl FromStr for InstitutionId {
    type Err = String;

    fn from_str(text: &str) -> Result<InstitutionId, String> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let fits = (1..=64).contains(&text.len()) && text.chars().all(plain);
        fits.then(|| InstitutionId(text.to_owned())).ok_or_else(|| {
            format!("`{text}` is no id of an institution: lower-case letters, digits and hyphens, at most 64")
        })
    }
}

impl From<InstitutionId> for String {
    fn from(id: InstitutionId) -> String {
        id.0
    }
}

impl TryFrom<String> for InstitutionId {
    type Error = String;

    fn try_from(text: String) -> Result<InstitutionId, String> {
        text.parse()
    }
}

/// How the answer to one item came about where more than the country's own was heard.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Deliberation {
    /// What each institution answered; it counts for nothing until something is agreed.
    pub responses: BTreeMap<InstitutionId, Answer>,
    /// What was agreed; its answer is then the one that counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreement: Option<Agreement>,
    /// The country's own answer while an agreed one counts in its place; otherwise it stands among the answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own: Option<Answer>,
}

/// What was agreed about an item, by whom and against whom.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    /// The agreed answer.
    pub answer: Answer,
    /// Why this one; never empty.
    pub reason: String,
    /// Who disagreed, and what they hold.
    #[serde(default)]
    pub dissent: Vec<Dissent>,
    /// The body or office that settled it.
    #[serde(default)]
    pub by: String,
    /// The day.
    #[serde(default)]
    pub date: Option<NaiveDate>,
}

/// Somebody who does not share what was agreed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dissent {
    /// The institution.
    pub institution: InstitutionId,
    /// What it holds instead, in its own words.
    #[serde(default)]
    pub text: String,
}
