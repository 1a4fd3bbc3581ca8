//! Knows where a country stands with a treaty or another instrument.

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

/// Where a country stands with an instrument.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CommitmentStatus {
    /// Nobody has looked it up yet.
    #[default]
    Unknown,
    /// In force for the country: ratified, acceded or endorsed.
    Ratified,
    /// Signed and not ratified.
    Signed,
    /// Under review.
    UnderReview,
    /// Neither signed nor ratified.
    None,
    /// Not open to the country.
    NotOpen,
}
