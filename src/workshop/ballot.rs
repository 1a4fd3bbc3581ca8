//! Knows a vote and in which round of which item it is cast; knows no count.

use super::SeatId;
use crate::framework::{ItemId, Level};
use serde::{Deserialize, Serialize};

/// How many characters a reason may have.
pub const LONGEST_REASON: usize = 1_000;

/// A round of an item.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Poll {
    /// The item.
    pub item: ItemId,
    /// The round, from 1.
    pub round: u32,
}

/// What somebody holds of an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vote {
    /// The level; none for "I don't know".
    pub level: Option<Level>,
    /// Why, in a few words; empty where nobody said.
    pub reason: String,
}

/// A vote as it is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballot {
    /// The seat that it came from; none in an anonymous session, where nobody knows.
    pub seat: Option<SeatId>,
    /// What it says.
    pub vote: Vote,
}
