//! Knows how what is kept of a session is gathered for its views; knows not what they show.

use super::lead::poll_id;
use super::vote::vote_of;
use super::{RoomError, RoomWatch, SeatPass};
use crate::accounts::{Token, VersionedRecord};
use crate::service::{OpenAssessment, Service};
use crate::storage::Participation;
use crate::workshop::{
    AgendaPoint, Ballot, FacilitatorView, Openness, PhoneView, Poll, ProjectorView, RoomSight, RoomSignal,
    Seat, SeatId, Workshop, WorkshopId,
};
use std::collections::{BTreeMap, BTreeSet};

/// What is kept of a session, as far as it may be told to whoever leads it.
#[derive(Clone, Debug)]
pub struct Room {
    /// The session.
    pub workshop: VersionedRecord<Workshop>,
    /// Its seats.
    pub seats: Vec<Seat>,
    /// From which seats a vote came in each round that was gathered, with when and whether on paper.
    pub participants: BTreeMap<Poll, Vec<Participation>>,
    voted: BTreeSet<SeatId>,
    ballots: BTreeMap<Poll, Vec<Ballot>>,
}

impl Room {
    /// What its views are made from.
    pub fn sight(&self) -> RoomSight<'_> {
        RoomSight {
            workshop: &self.workshop,
            version: self.workshop.version,
            seats: &self.seats,
            voted: &self.voted,
            ballots: &self.ballots,
        }
    }
}

impl OpenAssessment {
    /// What is kept of a session with all its items, for its minutes.
    ///
    /// # Errors
    /// As [`OpenAssessment::workshop`].
    pub async fn room(&self, id: &WorkshopId) -> Result<Room, RoomError> {
        let workshop = self.workshop(id).await?;
        let points = workshop.agenda.clone();
        self.service.gather(workshop, &points).await
    }

    /// What whoever leads the session sees now.
    ///
    /// # Errors
    /// As [`OpenAssessment::workshop`].
    pub async fn facilitator_view(&self, id: &WorkshopId) -> Result<FacilitatorView, RoomError> {
        let room = self.service.gather_last(self.workshop(id).await?).await?;
        Ok(room.sight().facilitator(self.service.clock.now()))
    }

    /// What the projector shows now.
    ///
    /// # Errors
    /// As [`OpenAssessment::workshop`].
    pub async fn projector_view(&self, id: &WorkshopId) -> Result<ProjectorView, RoomError> {
        Ok(self.service.gather_last(self.workshop(id).await?).await?.sight().projector())
    }
}

impl Service {
    /// What a phone shows now.
    ///
    /// # Errors
    /// As [`Service::take_seat`].
    pub async fn phone_view(&self, token: &Token) -> Result<PhoneView, RoomError> {
        self.phone_view_of(self.seat_pass(token).await?, token).await
    }

    /// The same for a phone that was recognised already.
    pub(super) async fn phone_view_of(&self, pass: SeatPass, token: &Token) -> Result<PhoneView, RoomError> {
        let last = pass.workshop.last_point().filter(|point| point.rounds > 0);
        let own = match last.map(|point| Poll { item: point.item.clone(), round: point.rounds }) {
            Some(poll) => self.own_vote(&pass, token, &poll).await?,
            None => None,
        };
        let room = self.gather_last(pass.workshop).await?;
        Ok(room.sight().phone(&pass.seat, own, self.clock.now()))
    }

    /// What all phones of a session hear of it as it is; worked out once for all of them after each act.
    ///
    /// # Errors
    /// [`RoomError::NoSuchRoom`], or whatever the store could not read.
    pub async fn room_signal(&self, id: &WorkshopId) -> Result<RoomSignal, RoomError> {
        let (acts, cell) = self.rooms.signal_cell(id);
        let mut held = cell.lock().await;
        if let Some((number, signal)) = &*held
            && *number >= acts
        {
            return Ok(signal.clone());
        }
        let room = self.gather_last(self.workshop_record(id).await?).await?;
        let signal = room.sight().signal();
        *held = Some((acts, signal.clone()));
        Ok(signal)
    }

    /// How somebody hears that a session changes, from now on. Whoever takes it knows that there is such a session and may look.
    pub fn room_watch(&self, id: &WorkshopId) -> RoomWatch {
        self.rooms.watch(&*self.store, id)
    }

    /// What is kept of a session, of its items the one that the room is at or was at last.
    pub(super) async fn gather_last(&self, workshop: VersionedRecord<Workshop>) -> Result<Room, RoomError> {
        let last: Vec<AgendaPoint> = workshop.last_point().cloned().into_iter().collect();
        self.gather(workshop, &last).await
    }

    /// What is kept of a session, with the rounds of these items.
    async fn gather(
        &self,
        workshop: VersionedRecord<Workshop>,
        points: &[AgendaPoint],
    ) -> Result<Room, RoomError> {
        let seats = self.seats_of(&workshop.id).await?;
        let voted = self.voted(&workshop).await?;
        let (mut participants, mut ballots) = (BTreeMap::new(), BTreeMap::new());
        let polls =
            points.iter().flat_map(|point| point.revealed_polls().into_iter().chain(point.open_poll()));
        for poll in polls {
            let id = poll_id(&workshop.id, &poll);
            participants.insert(poll.clone(), self.store.participants(&id).await?);
            let cast = self.store.ballots(&id).await?.into_iter();
            let ballot = |one: crate::storage::BallotRecord| Ballot {
                seat: match workshop.openness {
                    Openness::ByInstitution => one.voter.parse().ok(),
                    Openness::Anonymous => None,
                },
                vote: vote_of(one),
            };
            ballots.insert(poll, cast.map(ballot).collect::<Vec<_>>());
        }
        Ok(Room { workshop, seats, participants, voted, ballots })
    }
}
