//! Knows where a country stands with a treaty or another instrument.

use crate::code::codes;
use serde::{Deserialize, Serialize};

/// What the country says about one instrument.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CommitmentRecord {
    /// Where it stands.
    pub status: CommitmentStatus,
    /// Year or ISO date of that status, as known.
    pub date: String,
    /// Where that can be checked.
    pub source: String,
    /// Reservations, declarations, what is under way.
    pub note: String,
}

codes! {
    /// Where a country stands with an instrument.
    #[derive(Default)]
    pub enum CommitmentStatus {
        /// Nobody has looked it up yet.
        #[default]
        Unknown = "unknown",
        /// In force for the country: ratified, acceded or endorsed.
        Ratified = "ratified",
        /// Signed and not ratified.
        Signed = "signed",
        /// Under review.
        UnderReview = "under-review",
        /// Neither signed nor ratified.
        None = "none",
        /// Not open to the country.
        NotOpen = "not-open",
    }
}
