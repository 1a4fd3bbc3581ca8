//! Knows why something about a region could not be done; the words stand under [`RegionError::key`].

use super::EditionChange;
use crate::accounts::VersionedRecord;
use crate::assessment::LimitFault;
use crate::region::{EditionDelay, PracticeRefusal, RequestRefusal};
use crate::service::{ServiceError, WorkError};
use crate::storage::StoreError;

/// Why something about a region could not be done.
#[derive(Debug, thiserror::Error)]
pub enum RegionError {
    /// There is no such region or group.
    #[error("there is no such region or group of countries")]
    NoSuchRegion,
    /// There is no such request, offer, mission or practice, or the person need not know of it.
    #[error("there is no such request, offer, mission or practice")]
    NoSuchEntry,
    /// There are no such words of a consent.
    #[error("there are no such words of a consent")]
    NoSuchText,
    /// Nothing was chosen.
    #[error("nothing was chosen that could be consented to")]
    NothingChosen,
    /// The last day is over already, or too far ahead.
    #[error("the last day is before today, or more than ten years ahead")]
    WrongDay,
    /// The country does not let the office know whom to ask.
    #[error("this country does not let the office know whom to ask")]
    NoContact,
    /// Somebody else changed it meanwhile.
    #[error("somebody else changed it meanwhile: look at it again, then try again")]
    Overtaken,
    /// The request does not allow it as it stands.
    #[error(transparent)]
    Request(#[from] RequestRefusal),
    /// The practice does not allow it as it stands.
    #[error(transparent)]
    Practice(#[from] PracticeRefusal),
    /// It is too early for an edition.
    #[error("it is too early for an edition ({0:?})")]
    Delay(EditionDelay),
    /// No figure of the edition may be shown, so that there is none.
    #[error("no figure of this edition may be shown, so that there is none")]
    NothingShown,
    /// The edition is not what was looked at any more: this is what changed.
    #[error("the edition is not what was looked at: look at it again, then publish it")]
    Changed(Box<EditionChange>),
    /// The system gives no randomness.
    #[error("the system gives no randomness: nothing was changed; try again")]
    NoRandomness,
    /// Whatever else the service could not do.
    #[error(transparent)]
    Service(#[from] ServiceError),
}

impl RegionError {
    /// The message that tells it; none for what every page tells in the same way.
    pub fn key(&self) -> Option<&'static str> {
        match self {
            RegionError::NoSuchRegion => Some("region-error-no-region"),
            RegionError::NoSuchEntry => Some("region-error-no-entry"),
            RegionError::NoSuchText => Some("region-error-no-text"),
            RegionError::NothingChosen => Some("region-error-nothing-chosen"),
            RegionError::WrongDay => Some("region-error-wrong-day"),
            RegionError::NoContact => Some("region-error-no-contact"),
            RegionError::Overtaken => Some("region-error-overtaken"),
            RegionError::Request(refusal) => Some(refusal.key()),
            RegionError::Practice(refusal) => Some(refusal.key()),
            RegionError::Delay(EditionDelay::SameQuarter) => Some("region-error-same-quarter"),
            RegionError::Delay(EditionDelay::FewChanges) => Some("region-error-few-changes"),
            RegionError::NothingShown => Some("region-error-nothing-shown"),
            RegionError::Changed(_) => Some("region-error-changed"),
            RegionError::NoRandomness => Some("region-error-no-randomness"),
            RegionError::Service(_) => None,
        }
    }
}

impl From<StoreError> for RegionError {
    fn from(error: StoreError) -> RegionError {
        match error {
            StoreError::EntryOvertaken { .. } => RegionError::Overtaken,
            error => RegionError::Service(error.into()),
        }
    }
}

impl From<WorkError> for RegionError {
    fn from(error: WorkError) -> RegionError {
        RegionError::Service(error.into())
    }
}

impl From<serde_json::Error> for RegionError {
    fn from(error: serde_json::Error) -> RegionError {
        RegionError::Service(error.into())
    }
}

impl From<getrandom::Error> for RegionError {
    fn from(_: getrandom::Error) -> RegionError {
        RegionError::NoRandomness
    }
}

/// Nothing, where whoever saw this version saw the record as it stands.
pub(super) fn check_seen<R>(held: &VersionedRecord<R>, seen: u64) -> Result<(), RegionError> {
    if held.version == seen { Ok(()) } else { Err(RegionError::Overtaken) }
}

/// Nothing, where something may be kept.
pub(super) fn fit(faults: Vec<LimitFault>) -> Result<(), RegionError> {
    if faults.is_empty() { Ok(()) } else { Err(ServiceError::Unfit(faults).into()) }
}
