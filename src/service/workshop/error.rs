//! Knows why something in a session could not be done; the words stand under [`RoomError::key`].

use crate::accounts::VersionedRecord;
use crate::framework::ItemId;
use crate::service::ServiceError;
use crate::storage::StoreError;
use crate::workshop::{RoomRefusal, Workshop};

/// Why something in a session could not be done.
#[derive(Debug, thiserror::Error)]
pub enum RoomError {
    /// The session does not allow it as it stands.
    #[error(transparent)]
    Refusal(#[from] RoomRefusal),
    /// Somebody else led the session on meanwhile: this is what it is now.
    #[error("somebody else led the session on meanwhile: look at what it is now, then try again")]
    Overtaken(Box<VersionedRecord<Workshop>>),
    /// There is no such session.
    #[error("there is no such session")]
    NoSuchRoom,
    /// The code or link is of no seat, or not any more.
    #[error("the code or link is of no seat: ask whoever leads the session for another card")]
    NoSuchSeat,
    /// The seat voted a moment ago.
    #[error("a vote came from this seat a moment ago: wait a second, then send it again")]
    TooFast,
    /// Too many codes were tried.
    #[error("too many codes were tried: wait five minutes, or ask for another card")]
    TooManyCodes,
    /// A vote of the seat was cast with another card, and stays.
    #[error("a vote was cast with another card of this seat and stays: vote in the next round")]
    VoteStays,
    /// Somebody else recorded something about an item that was agreed here.
    #[error("somebody else recorded something about {0} meanwhile: look at it, then close the session again")]
    AgreementOvertaken(ItemId),
    /// The system gives no randomness.
    #[error("the system gives no randomness: nothing was changed; try again")]
    NoRandomness,
    /// Whatever else the service could not do.
    #[error(transparent)]
    Service(#[from] ServiceError),
}

impl RoomError {
    /// The message that tells it; none for what every page tells in the same way.
    pub fn key(&self) -> Option<&'static str> {
        match self {
            RoomError::Refusal(refusal) => Some(refusal.key()),
            RoomError::Overtaken(_) => Some("room-error-overtaken"),
            RoomError::NoSuchRoom => Some("room-error-no-room"),
            RoomError::NoSuchSeat => Some("room-error-no-seat"),
            RoomError::TooFast => Some("room-error-too-fast"),
            RoomError::TooManyCodes => Some("room-error-too-many-codes"),
            RoomError::VoteStays => Some("room-error-vote-stays"),
            RoomError::AgreementOvertaken(_) => Some("room-error-agreement-overtaken"),
            RoomError::NoRandomness => Some("room-error-no-randomness"),
            RoomError::Service(_) => None,
        }
    }
}

impl From<StoreError> for RoomError {
    fn from(error: StoreError) -> RoomError {
        match error {
            StoreError::PollShut { .. } => RoomError::Refusal(RoomRefusal::TooLate),
            StoreError::VoterChanged => RoomError::VoteStays,
            error => RoomError::Service(error.into()),
        }
    }
}

impl From<getrandom::Error> for RoomError {
    fn from(_: getrandom::Error) -> RoomError {
        RoomError::NoRandomness
    }
}
