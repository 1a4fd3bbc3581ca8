//! Knows how sessions, seats and codes are kept beside the log.

use crate::accounts::{RegistryRecord, TokenHash};
use crate::workshop::{Seat, SeatCode, SeatId, Workshop, WorkshopId};
use serde::{Deserialize, Serialize};

/// A session is found by its assessment, or by its own name.
impl RegistryRecord for Workshop {
    const KIND: &'static str = "workshop";

    fn id(&self) -> String {
        format!("{}/{}", self.assessment, self.id)
    }

    fn key(&self) -> Option<String> {
        Some(self.id.to_string())
    }
}

/// A seat with what is kept of its card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SeatRecord {
    /// The seat.
    pub seat: Seat,
    /// What is kept of the token by which a phone sits there; another one with each card.
    pub token: TokenHash,
    /// What is kept of the code on its card; none once somebody came with the card.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<TokenHash>,
}

impl RegistryRecord for SeatRecord {
    const KIND: &'static str = "workshop-seat";

    fn id(&self) -> String {
        seat_name(&self.seat.workshop, Some(&self.seat.id))
    }

    fn key(&self) -> Option<String> {
        Some(self.token.to_string())
    }
}

/// The name of a seat; what those of a session begin with, where none is named.
pub(super) fn seat_name(workshop: &WorkshopId, seat: Option<&SeatId>) -> String {
    format!("{workshop}/{}", seat.map_or("", SeatId::as_str))
}

/// A code on a card with which nobody came yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CodeRecord {
    /// What is kept of the code.
    pub code: TokenHash,
    /// The session.
    pub workshop: WorkshopId,
    /// The seat.
    pub seat: SeatId,
}

impl RegistryRecord for CodeRecord {
    const KIND: &'static str = "workshop-code";

    fn id(&self) -> String {
        self.code.to_string()
    }
}

/// What is kept of a code.
pub(super) fn code_hash(code: &SeatCode) -> TokenHash {
    TokenHash::of(&format!("seat-code\n{}", code.as_str()))
}

/// The projector of a session, which has one at a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScreenRecord {
    /// The session.
    pub workshop: WorkshopId,
    /// What is kept of its token.
    pub token: TokenHash,
}

impl RegistryRecord for ScreenRecord {
    const KIND: &'static str = "workshop-screen";

    fn id(&self) -> String {
        self.workshop.to_string()
    }

    fn key(&self) -> Option<String> {
        Some(self.token.to_string())
    }
}
