//! Knows how well an action is known to work, and where it was done; knows no action.

use super::{CountryCode, Status, Text};
use crate::code::codes;
use serde::Deserialize;

codes! {
    /// How well something is known to protect children, as INSPIRE grades it. Source: WHO, INSPIRE: seven strategies for
    /// ending violence against children, 2016 (recalled).
    #[derive(PartialOrd, Ord)]
    pub enum PracticeGrade {
        /// Controlled studies found that it works.
        Effective = "effective",
        /// One sound study, or studies of what leads to violence, speak for it.
        Promising = "promising",
        /// Treaties, experts or the practice of several countries advise it; there are no trials.
        Prudent = "prudent",
    }
}

/// How well an action is known to work, and who says so.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PracticeEvidence {
    /// The grade.
    pub grade: PracticeGrade,
    /// Publisher, title, year, address; never empty.
    pub source: String,
    /// How far the grade can be relied on.
    pub status: Status,
}

/// A country where an action was done, with what came of it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ActionExample {
    /// Permanent name: that of its action, `-E` and a number, such as `A12-1-E1`.
    pub id: String,
    /// The country.
    pub country: CountryCode,
    /// The year in which it was done.
    pub year: u16,
    /// What was done and what came of it, as a sentence.
    pub text: Text,
    /// Publisher, title, address; never empty.
    pub source: String,
    /// How far the sentence can be relied on.
    pub status: Status,
}
