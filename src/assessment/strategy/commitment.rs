//! Knows where a country stands with a treaty or another instrument.

use crate::code::codes;
use chrono::NaiveDate;
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

impl CommitmentRecord {
    /// The year, month or day of its status; none where the date is something else.
    pub fn since(&self) -> Option<&str> {
        let date = self.date.trim();
        let is_date = date.bytes().all(|letter| letter.is_ascii_digit() || letter == b'-');
        Some(date).filter(|_| is_date && !date.is_empty())
    }

    /// Whether the instrument is in force for the country on this day: not yet where its date lies ahead.
    pub fn is_in_force(&self, day: NaiveDate) -> bool {
        let day = day.to_string();
        let lies_ahead = |date: &str| day.get(..date.len()).is_some_and(|known| date > known);
        self.status == CommitmentStatus::Ratified && !self.since().is_some_and(lies_ahead)
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instrument_is_in_force_from_the_day_that_the_country_names() {
        let day: NaiveDate = "2026-11-22".parse().unwrap();
        for (status, date, expected) in [
            (CommitmentStatus::Ratified, "2004", true),
            (CommitmentStatus::Ratified, "2026", true),
            (CommitmentStatus::Ratified, "2026-11", true),
            (CommitmentStatus::Ratified, "2026-11-22", true),
            (CommitmentStatus::Ratified, "2026-11-23", false),
            (CommitmentStatus::Ratified, "2026-12", false),
            (CommitmentStatus::Ratified, " 2027 ", false),
            (CommitmentStatus::Ratified, "", true),
            (CommitmentStatus::Ratified, "with a reservation, 2027", true),
            (CommitmentStatus::Signed, "2004", false),
            (CommitmentStatus::Unknown, "", false),
        ] {
            let record = CommitmentRecord { status, date: date.to_owned(), ..CommitmentRecord::default() };
            assert_eq!(record.is_in_force(day), expected, "{status:?} {date}");
        }
    }
}
