//! Knows the few bytes that phones, projector and facilitator hear when something changes.

use super::views::PublicRoom;
use super::{PhaseCode, ProjectorView, RoomSight};
use crate::framework::ItemId;
use serde::Serialize;

/// What phones hear: the same for all of them, at most 300 bytes as JSON. Nothing in it changes while votes come in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RoomSignal {
    /// The version of the session: what is older is ignored.
    #[serde(rename = "v")]
    pub version: u64,
    /// The phase of the item; none before the first.
    #[serde(rename = "p")]
    pub phase: Option<PhaseCode>,
    /// The item.
    #[serde(rename = "i")]
    pub item: Option<ItemId>,
    /// The round.
    #[serde(rename = "r")]
    pub round: u32,
    /// When the round under way ends, in milliseconds since 1970.
    #[serde(rename = "e")]
    pub ends: Option<i64>,
    /// How many voices each level has in the last revealed round, from level 0, then "I don't know"; empty while a round is under
    /// way and before the first.
    #[serde(rename = "c")]
    pub counts: Vec<usize>,
    /// The middle of it.
    #[serde(rename = "m")]
    pub median: Option<u8>,
    /// Whether the session was closed.
    #[serde(rename = "x")]
    pub is_closed: bool,
}

/// What projector and facilitator hear besides: how many took part, and never what they voted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct RoomCount {
    /// The version of the session: where it grew, more than these numbers changed.
    #[serde(rename = "v")]
    pub version: u64,
    /// How many institutions have voted in the round under way.
    #[serde(rename = "n")]
    pub voted: usize,
    /// How many institutions have seats.
    #[serde(rename = "o")]
    pub institutions: usize,
    /// How many institutions are present.
    #[serde(rename = "h")]
    pub present: usize,
    /// From how many seats a vote came in the round under way.
    #[serde(rename = "s")]
    pub seats_voted: usize,
    /// How many seats there are; 0 for both where each institution has one.
    #[serde(rename = "t")]
    pub seats: usize,
}

impl RoomCount {
    /// What is heard of this.
    pub fn of(view: &ProjectorView) -> RoomCount {
        let ProjectorView { room, present, .. } = view;
        let (seats_voted, seats) = view.seats.unwrap_or_default();
        RoomCount {
            version: room.version,
            voted: room.voted,
            institutions: room.institutions,
            present: *present,
            seats_voted,
            seats,
        }
    }
}

impl RoomSight<'_> {
    /// What phones hear of the session as it is.
    pub fn signal(&self) -> RoomSignal {
        RoomSignal::of(&self.projector().room)
    }
}

impl RoomSignal {
    /// What phones hear of this.
    fn of(room: &PublicRoom) -> RoomSignal {
        let is_voting = room.phase == Some(PhaseCode::Voting);
        let last = room.results.last().filter(|_| !is_voting);
        let counts = last.map(|last| last.counts.iter().copied().chain([last.unknown]).collect());
        RoomSignal {
            version: room.version,
            phase: room.phase,
            item: room.item.clone(),
            round: room.round,
            ends: room.ends.map(|ends| ends.timestamp_millis()),
            counts: counts.unwrap_or_default(),
            median: last.and_then(|last| last.median).map(|level| level.value()),
            is_closed: room.is_closed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::Level;

    #[test]
    fn the_largest_signal_has_three_hundred_bytes_at_most() {
        let largest = RoomSignal {
            version: 1_000_000,
            phase: PhaseCode::ALL.into_iter().max_by_key(|phase| phase.code().len()),
            item: Some("GL-X100".into()),
            round: 100,
            ends: Some(9_999_999_999_999),
            counts: vec![10_000; Level::ALL.len() + 1],
            median: Some(4),
            is_closed: false,
        };
        let written = serde_json::to_string(&largest).unwrap();
        assert!(written.len() <= 300 && written.contains("\"v\":1000000"), "{written}");
    }
}
