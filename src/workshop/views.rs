//! Knows what phone, projector and facilitator may see of a session: counts of revealed rounds, and of the one under way only how
//! many institutions have voted. Knows no page.

use super::result::Count;
use super::{
    Ballot, CountingRule, Openness, PhaseCode, Poll, RoundResult, Seat, SeatId, Turnout, Vote, Workshop,
};
use crate::assessment::InstitutionId;
use crate::framework::{ItemId, Level};
use crate::lang::Lang;
use chrono::{DateTime, Duration, Utc};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Everything that is kept of a session, from which each view takes what it may tell.
#[derive(Clone, Copy)]
pub struct RoomSight<'a> {
    /// The session.
    pub workshop: &'a Workshop,
    /// Its version.
    pub version: u64,
    /// Its seats.
    pub seats: &'a [Seat],
    /// The seats from which a vote came in the round under way.
    pub voted: &'a BTreeSet<SeatId>,
    /// The votes of rounds; those of the round under way are left out whatever stands here.
    pub ballots: &'a BTreeMap<Poll, Vec<Ballot>>,
}

/// What everybody in the room may see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublicRoom {
    /// The version of the session.
    pub version: u64,
    /// What it is called.
    pub title: String,
    /// The language of the session.
    pub lang: Lang,
    /// Whether it is told who voted what.
    pub openness: Openness,
    /// Whose voices are counted.
    pub counting: CountingRule,
    /// Whether it was opened.
    pub is_open: bool,
    /// Whether it was closed.
    pub is_closed: bool,
    /// The item that the room is at or was at last; none before the first.
    pub item: Option<ItemId>,
    /// How far the room has come with it.
    pub phase: Option<PhaseCode>,
    /// The round, from 1; 0 before the first.
    pub round: u32,
    /// When the round under way ends; none where there is none, or no time was set.
    pub ends: Option<DateTime<Utc>>,
    /// How many institutions have voted in the round under way.
    pub voted: usize,
    /// How many institutions have seats.
    pub institutions: usize,
    /// What the revealed rounds of the item came to, the first first.
    pub results: Vec<RoundResult>,
    /// What was agreed about it.
    pub outcome: Option<RoomOutcome>,
}

/// What was agreed, as everybody in the room may see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RoomOutcome {
    /// The level; none where nobody knows.
    pub level: Option<Level>,
    /// Why.
    pub reason: String,
}

/// What a phone shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PhoneView {
    /// What everybody sees.
    pub room: PublicRoom,
    /// The own vote of the last round.
    pub own: Option<Vote>,
    /// Whether it may vote now, or change its vote.
    pub may_vote: bool,
}

/// What the projector shows: no office, no reason, nobody by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProjectorView {
    /// What everybody sees.
    pub room: PublicRoom,
    /// How many institutions are present.
    pub present: usize,
    /// From how many seats a vote came in the round under way, and how many there are; none where each institution has one.
    pub seats: Option<(usize, usize)>,
    /// How many items the room is through with.
    pub done: usize,
    /// How many items are on the agenda.
    pub total: usize,
}

/// What whoever leads the session sees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FacilitatorView {
    /// What everybody sees.
    pub room: PublicRoom,
    /// The session with its agenda.
    pub workshop: Workshop,
    /// The seats.
    pub seats: Vec<Seat>,
    /// Who is here, and who has voted in the round under way.
    pub turnout: Turnout,
    /// The reasons given in revealed rounds, by round, level and words.
    pub reasons: Vec<RoundReason>,
    /// The item that follows.
    pub next: Option<ItemId>,
    /// How many minutes of the present item's are left, below zero where it takes longer; none where there is none.
    pub minutes_left: Option<i64>,
    /// How many minutes the items that follow are to take.
    pub minutes_ahead: u32,
}

/// A reason given in a revealed round.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct RoundReason {
    /// The round.
    pub round: u32,
    /// The level that it is for; none for "I don't know".
    pub level: Option<Level>,
    /// The words.
    pub text: String,
    /// Whose they are; none in an anonymous session.
    pub institution: Option<InstitutionId>,
}

impl RoomSight<'_> {
    /// What a phone shows at this moment; `seat` with its own vote of the last round.
    pub fn phone(&self, seat: &Seat, own: Option<Vote>, at: DateTime<Utc>) -> PhoneView {
        let point = self.workshop.current().filter(|_| self.workshop.is_running());
        let takes_votes = point.is_some_and(|one| one.open_poll().is_some() && !one.is_over(at));
        let may_vote = takes_votes && seat.is_live() && seat.workshop == self.workshop.id;
        PhoneView { room: self.public(), own, may_vote }
    }

    /// What the projector shows.
    pub fn projector(&self) -> ProjectorView {
        let (agenda, turnout) = (&self.workshop.agenda, self.turnout());
        ProjectorView {
            room: self.public(),
            present: turnout.present(),
            seats: turnout.has_several().then(|| (turnout.seats_voted(), turnout.seats())),
            done: agenda.iter().filter(|point| !point.is_unfinished()).count(),
            total: agenda.len(),
        }
    }

    /// What whoever leads the session sees at this moment.
    pub fn facilitator(&self, at: DateTime<Utc>) -> FacilitatorView {
        let current = self.workshop.current();
        let left = current.and_then(|point| {
            let since = point.since?;
            Some((since + Duration::minutes(i64::from(point.minutes)) - at).num_minutes())
        });
        let waiting = self.workshop.agenda.iter().filter(|point| point.code() == PhaseCode::Waiting);
        FacilitatorView {
            room: self.public(),
            workshop: self.workshop.clone(),
            seats: self.seats.to_vec(),
            turnout: self.turnout(),
            reasons: self.workshop.last_point().map(|point| self.reasons(&point.item)).unwrap_or_default(),
            next: self.workshop.next().map(|point| point.item.clone()),
            minutes_left: left,
            minutes_ahead: waiting.map(|point| u32::from(point.minutes)).sum(),
        }
    }

    /// What the revealed rounds of an item came to, the first first.
    pub fn results(&self, item: &ItemId) -> Vec<RoundResult> {
        let count =
            Count { openness: self.workshop.openness, counting: self.workshop.counting, seats: self.seats };
        let result = |(poll, ballots): (Poll, &[Ballot])| count.result(poll, ballots);
        self.revealed(item).into_iter().map(result).collect()
    }

    /// The reasons given in the revealed rounds of an item, in an order that says nothing of who gave them when.
    pub fn reasons(&self, item: &ItemId) -> Vec<RoundReason> {
        let institution = |ballot: &Ballot| {
            let is_told = self.workshop.openness == Openness::ByInstitution;
            let seat = ballot.seat.as_ref().filter(|_| is_told)?;
            self.seats.iter().find(|one| one.id == *seat).map(|one| one.institution.clone())
        };
        let mut reasons = Vec::new();
        for (poll, ballots) in self.revealed(item) {
            let spoken = ballots.iter().filter(|ballot| !ballot.vote.reason.trim().is_empty());
            reasons.extend(spoken.map(|ballot| RoundReason {
                round: poll.round,
                level: ballot.vote.level,
                text: ballot.vote.reason.clone(),
                institution: institution(ballot),
            }));
        }
        reasons.sort();
        reasons
    }

    /// Who is here, and who has voted in the round under way.
    pub fn turnout(&self) -> Turnout {
        let nobody = BTreeSet::new();
        let is_voting = self.workshop.current().is_some_and(|point| point.open_poll().is_some());
        Turnout::of(self.seats, if is_voting { self.voted } else { &nobody })
    }

    fn revealed(&self, item: &ItemId) -> Vec<(Poll, &[Ballot])> {
        let polls = self.workshop.point(item).map(|point| point.revealed_polls()).unwrap_or_default();
        let ballots = |poll: Poll| {
            let cast = self.ballots.get(&poll).map_or(&[][..], Vec::as_slice);
            (poll, cast)
        };
        polls.into_iter().map(ballots).collect()
    }

    fn public(&self) -> PublicRoom {
        let workshop = self.workshop;
        let point = workshop.last_point();
        let turnout = self.turnout();
        let agreement = point.and_then(|point| point.agreement());
        PublicRoom {
            version: self.version,
            title: workshop.title.clone(),
            lang: workshop.lang,
            openness: workshop.openness,
            counting: workshop.counting,
            is_open: workshop.opened.is_some(),
            is_closed: workshop.closed.is_some(),
            item: point.map(|point| point.item.clone()),
            phase: point.map(|point| point.code()),
            round: point.map_or(0, |point| point.rounds),
            ends: point.and_then(|point| point.ends()),
            voted: turnout.voted(),
            institutions: turnout.of_all(),
            results: point.map(|point| self.results(&point.item)).unwrap_or_default(),
            outcome: agreement
                .map(|agreed| RoomOutcome { level: agreed.level, reason: agreed.reason.clone() }),
        }
    }
}
