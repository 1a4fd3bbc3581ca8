//! Knows on which days nothing of what is recorded of an instrument can have been; knows no words.

use super::{CommitmentRecord, CommitmentStatus, MeasurementDate};
use crate::framework::kit::Commitment;
use chrono::NaiveDate;

/// Why the day of a record cannot be right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommitmentFault {
    /// It lies ahead of the day on which it is told.
    Ahead,
    /// The treaty was opened later, on this day, and nobody could sign or join it before.
    BeforeOpening(NaiveDate),
    /// The instrument was adopted later, then.
    BeforeAdoption(MeasurementDate),
    /// The treaty could be signed until this day and no longer.
    AfterDeadline(NaiveDate),
}

impl CommitmentFault {
    /// The message that says so and what to do; all but the first name [`CommitmentFault::day`].
    pub fn key(self) -> &'static str {
        match self {
            CommitmentFault::Ahead => "fault-commitment-ahead",
            CommitmentFault::BeforeOpening(_) => "fault-before-opening",
            CommitmentFault::BeforeAdoption(_) => "fault-before-adoption",
            CommitmentFault::AfterDeadline(_) => "fault-after-deadline",
        }
    }

    /// The instrument's own day that speaks against the record; none where it lies ahead.
    pub fn day(self) -> Option<MeasurementDate> {
        match self {
            CommitmentFault::Ahead => None,
            CommitmentFault::BeforeOpening(day) | CommitmentFault::AfterDeadline(day) => Some(day.into()),
            CommitmentFault::BeforeAdoption(date) => Some(date),
        }
    }
}

impl CommitmentRecord {
    /// What is wrong with its day, as it is told on `today`; nothing where no day, month or year can be read. A month or a
    /// year is wrong only where each of its days is.
    pub fn fault(&self, instrument: &Commitment, today: NaiveDate) -> Option<CommitmentFault> {
        let date: MeasurementDate = self.since()?.parse().ok()?;
        if date.first_day() > today {
            return Some(CommitmentFault::Ahead);
        }
        match self.status_of(instrument) {
            CommitmentStatus::Signed => too_early(date, instrument).or_else(|| too_late(date, instrument)),
            CommitmentStatus::Ratified | CommitmentStatus::Endorsed | CommitmentStatus::Applies => {
                too_early(date, instrument)
            }
            CommitmentStatus::Unknown
            | CommitmentStatus::UnderReview
            | CommitmentStatus::None
            | CommitmentStatus::NotEndorsed
            | CommitmentStatus::NotOpen
            | CommitmentStatus::DoesNotApply => None,
        }
    }
}

/// Whether the instrument was not there yet: a treaty once it is opened, where that day is known, anything else once it is
/// adopted.
fn too_early(date: MeasurementDate, instrument: &Commitment) -> Option<CommitmentFault> {
    if let Some(opened) = instrument.opened {
        return (date.last_day() < opened).then_some(CommitmentFault::BeforeOpening(opened));
    }
    let adopted: MeasurementDate = instrument.adopted.parse().ok()?;
    (date.last_day() < adopted.first_day()).then_some(CommitmentFault::BeforeAdoption(adopted))
}

/// Whether the treaty could not be signed any more. It can still be joined.
fn too_late(date: MeasurementDate, instrument: &Commitment) -> Option<CommitmentFault> {
    let deadline = instrument.deadline?;
    (date.first_day() > deadline).then_some(CommitmentFault::AfterDeadline(deadline))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn instrument(kind: &str, opened: Option<&str>) -> Commitment {
        serde_json::from_value(serde_json::json!({
            "id": "CM-X", "kind": kind, "scope": "global", "adopted": "2024-12", "status": "recalled",
            "title": "T", "short-title": "T", "asks": "A", "provisions": [],
            "opened": opened, "deadline": opened.map(|_| "2026-12-31"),
        }))
        .unwrap()
    }

    #[test]
    fn a_day_keeps_to_the_days_of_the_instrument() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let opening = Some(CommitmentFault::BeforeOpening(day("2025-10-25")));
        let deadline = Some(CommitmentFault::AfterDeadline(day("2026-12-31")));
        let adoption = Some(CommitmentFault::BeforeAdoption("2024-12".parse().unwrap()));
        let ahead = Some(CommitmentFault::Ahead);
        let treaty = instrument("treaty", Some("2025-10-25"));
        let unopened = instrument("treaty", None);
        let guidance = instrument("soft-law", None);
        for (instrument, status, date, expected) in [
            (&treaty, "ratified", "2025-10-24", opening),
            (&treaty, "ratified", "2025-09", opening),
            (&treaty, "ratified", "2024", opening),
            (&treaty, "ratified", "2025-10-25", None),
            (&treaty, "ratified", "2025-10", None),
            (&treaty, "ratified", "2025", None),
            (&treaty, "ratified", "2027-03-01", None),
            (&treaty, "signed", "2025-10-24", opening),
            (&treaty, "signed", "2026-12-31", None),
            (&treaty, "signed", "2026", None),
            (&treaty, "signed", "2027-01-01", deadline),
            (&treaty, "signed", "2027-01", deadline),
            (&treaty, "ratified", "2027-06-02", ahead),
            (&treaty, "none", "2028", ahead),
            (&treaty, "unknown", "2027-07", ahead),
            (&treaty, "none", "2020", None),
            (&treaty, "under-review", "2020", None),
            (&treaty, "ratified", "", None),
            (&treaty, "ratified", "in the year 1980", None),
            (&treaty, "endorsed", "2020", None),
            (&unopened, "ratified", "2024-11-30", adoption),
            (&unopened, "ratified", "2024", None),
            (&guidance, "endorsed", "2023", adoption),
            (&guidance, "applies", "2024-11", adoption),
            (&guidance, "ratified", "2023", adoption),
            (&guidance, "applies", "2024", None),
            (&guidance, "does-not-apply", "2020", None),
        ] {
            let record = serde_json::json!({ "status": status, "date": date });
            let record: CommitmentRecord = serde_json::from_value(record).unwrap();
            let found = record.fault(instrument, day("2027-06-01"));
            assert_eq!(found, expected, "{:?} {status} {date}", instrument.kind);
        }
    }

    /// What it says of the day is said with the day, and nothing else is.
    #[test]
    fn a_fault_names_the_day_that_speaks_against_it() {
        let day: NaiveDate = "2025-10-25".parse().unwrap();
        assert_eq!(CommitmentFault::Ahead.day(), None);
        for fault in [CommitmentFault::BeforeOpening(day), CommitmentFault::AfterDeadline(day)] {
            assert_eq!(fault.day(), Some(MeasurementDate::Day(day)));
        }
    }
}
