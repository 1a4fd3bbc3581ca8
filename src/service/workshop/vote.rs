//! Knows how a vote is taken; knows no count.

use super::RoomError;
use super::hub::RoomChange;
use super::lead::poll_id;
use super::records::{SeatRecord, seat_name};
use super::seats::SeatPass;
use crate::accounts::{Token, VersionedRecord};
use crate::framework::Level;
use crate::service::{OpenAssessment, Service};
use crate::storage::{BallotRecord, BallotWrite};
use crate::workshop::{Openness, Poll, Seat, SeatId, Vote, Workshop, WorkshopId};
use std::collections::BTreeSet;

impl Service {
    /// Takes the vote of a seat, in place of the one that it cast before in this round. Once this returns, it is kept.
    ///
    /// # Errors
    /// [`RoomError::NoSuchSeat`]; [`RoomError::TooFast`]; [`RoomError::Refusal`], such as for another round than the one under way
    /// or after its end; [`RoomError::VoteStays`]; or whatever the store could not do.
    pub async fn vote(&self, token: &Token, poll: &Poll, vote: Vote) -> Result<(), RoomError> {
        let SeatPass { seat, workshop } = self.seat_pass(token).await?;
        if !self.rooms.limits.may_vote(seat.id.as_str()) {
            return Err(RoomError::TooFast);
        }
        workshop.admit(&seat, (poll, &vote), self.clock.now(), false)?;
        let voter = voter(&workshop, &seat, token, poll);
        self.cast(&seat, poll, (voter, vote), false).await
    }

    /// What the seat voted in a round; none where it did not, or with another card in an anonymous session.
    pub(super) async fn own_vote(
        &self,
        pass: &SeatPass,
        token: &Token,
        poll: &Poll,
    ) -> Result<Option<Vote>, RoomError> {
        let voter = voter(&pass.workshop, &pass.seat, token, poll);
        let held = self.store.own_ballot(&poll_id(&pass.workshop.id, poll), &voter).await?;
        Ok(held.map(vote_of))
    }

    /// The seats from which a vote came in the round under way.
    pub(super) async fn voted(&self, workshop: &Workshop) -> Result<BTreeSet<SeatId>, RoomError> {
        let Some(poll) = workshop.current().and_then(|point| point.open_poll()) else {
            return Ok(BTreeSet::new());
        };
        let participants = self.store.participants(&poll_id(&workshop.id, &poll)).await?;
        Ok(participants.into_iter().filter_map(|one| one.seat.parse().ok()).collect())
    }

    async fn cast(
        &self,
        seat: &Seat,
        poll: &Poll,
        (voter, vote): (String, Vote),
        paper: bool,
    ) -> Result<(), RoomError> {
        let Vote { level, reason } = vote;
        let reason = reason.trim().to_owned();
        let ballot = BallotRecord { voter, level: level.map(Level::value), reason };
        let (poll, at) = (poll_id(&seat.workshop, poll), self.clock.now());
        self.store.cast(BallotWrite { poll, seat: seat.id.to_string(), ballot, at, paper }).await?;
        self.rooms.announce(&self.store, &seat.workshop, RoomChange::Vote);
        Ok(())
    }
}

impl OpenAssessment {
    /// Types in what stands on a paper of a seat, in place of what it voted before in this round. In an anonymous session that
    /// cannot be changed, because nobody finds it again.
    ///
    /// # Errors
    /// As [`Service::vote`] and [`OpenAssessment::workshop`].
    pub async fn paper_vote(
        &self,
        id: &WorkshopId,
        seat: &SeatId,
        poll: &Poll,
        vote: Vote,
    ) -> Result<(), RoomError> {
        self.may_lead()?;
        let workshop = self.open_workshop(id).await?;
        let held: Option<VersionedRecord<SeatRecord>> =
            self.service.records().get(&seat_name(id, Some(seat))).await?;
        let seat = held.ok_or(RoomError::NoSuchSeat)?.record.seat;
        workshop.admit(&seat, (poll, &vote), self.service.clock.now(), true)?;
        let voter = voter(&workshop, &seat, &Token::generate()?, poll);
        self.service.cast(&seat, poll, (voter, vote), true).await
    }
}

/// By what a vote is found again: its seat or, where nobody shall know whose it is, what only this token can work out.
fn voter(workshop: &Workshop, seat: &Seat, token: &Token, poll: &Poll) -> String {
    match workshop.openness {
        Openness::ByInstitution => seat.id.to_string(),
        Openness::Anonymous => token.sign(&format!("ballot\n{}\n{}\n{}", workshop.id, poll.item, poll.round)),
    }
}

/// What is kept as a vote; a level that there is not is none.
pub(super) fn vote_of(ballot: BallotRecord) -> Vote {
    let level = ballot.level.and_then(|level| Level::try_from(level).ok());
    Vote { level, reason: ballot.reason }
}
