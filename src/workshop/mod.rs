//! Knows a workshop session: its agenda, its seats, its votes, and what phone, projector and facilitator may see of them. Knows
//! no clock, no chance, no store and no page.
//!
//! A [`Workshop`] is changed by [`Workshop::after`] with a [`RoomAct`], which gives the next one or a [`RoomRefusal`]. A vote is
//! let in by [`Workshop::admit`]. What was voted in a round becomes a [`RoundResult`] only once the round was revealed, and the
//! three views ([`PhoneView`], [`ProjectorView`], [`FacilitatorView`]) are made from a [`RoomSight`], which leaves out all else.

mod act;
mod agenda_point;
mod ballot;
mod ids;
mod proposal;
mod result;
#[cfg(test)]
mod sample;
mod seat;
mod session;
mod signal;
#[cfg(test)]
mod tests;
mod turnout;
mod views;

pub use act::{AgendaPlan, RoomAct, RoomRefusal, WorkshopPlan};
pub use agenda_point::{AgendaPoint, ParkedPoint, PhaseCode, RoomAction, RoomAgreement, RoomPhase};
pub use ballot::{Ballot, LONGEST_REASON, Poll, Vote};
pub use ids::{SeatId, WorkshopId};
pub use proposal::{MINUTES, propose};
pub use result::{CountingRule, LevelCluster, RoundResult, SectorResult};
pub use seat::{NoSeatCode, Seat, SeatCode, SeatState};
pub use session::{LONGEST_TITLE, Openness, Workshop};
pub use signal::{RoomCount, RoomSignal};
pub use turnout::{PresenceLine, Turnout};
pub use views::{FacilitatorView, PhoneView, ProjectorView, PublicRoom, RoomOutcome, RoomSight, RoundReason};
