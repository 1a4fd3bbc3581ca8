//! Knows small sessions and seats, for the tests of this module.

use super::{
    AgendaPlan, Ballot, CountingRule, Openness, Poll, RoomAgreement, Seat, SeatState, Vote, Workshop,
    WorkshopPlan,
};
use crate::framework::Level;
use crate::lang::Lang;
use chrono::{DateTime, Utc};

/// So many seconds after the session began.
pub(super) fn moment(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_000_000 + seconds, 0).unwrap()
}

/// A seat at which somebody sits.
pub(super) fn seat(id: &str, institution: &str) -> Seat {
    Seat {
        id: id.parse().unwrap(),
        workshop: "w1".parse().unwrap(),
        institution: institution.parse().unwrap(),
        number: 1,
        sector: "state".into(),
        office: String::new(),
        state: SeatState::Joined,
        joined: Some(moment(0)),
    }
}

/// A plan with items C01 to C03.
pub(super) fn plan(openness: Openness, counting: CountingRule) -> WorkshopPlan {
    let agenda = ["C01", "C02", "C03"].map(|item| AgendaPlan { item: item.into(), minutes: 20 });
    let days = vec!["2026-12-01".parse().unwrap()];
    WorkshopPlan { title: "Workshop".into(), lang: Lang::EN, days, openness, counting, agenda: agenda.into() }
}

/// An open session by institution.
pub(super) fn session() -> Workshop {
    let plan = plan(Openness::ByInstitution, CountingRule::Institutions);
    let mut session = Workshop::prepare("w1".parse().unwrap(), "ken-2025", plan).unwrap();
    session.opened = Some(moment(0));
    session
}

/// A vote for this level; -1 is "I don't know".
pub(super) fn vote(level: i8) -> Vote {
    let level = u8::try_from(level).ok().map(|level| Level::try_from(level).unwrap());
    Vote { level, reason: String::new() }
}

/// The votes of these seats.
pub(super) fn ballots(votes: &[(&str, i8)]) -> Vec<Ballot> {
    let ballot = |(seat, level): &(&str, i8)| Ballot { seat: seat.parse().ok(), vote: vote(*level) };
    votes.iter().map(ballot).collect()
}

pub(super) fn poll(item: &str, round: u32) -> Poll {
    Poll { item: item.into(), round }
}

pub(super) fn agreement(level: u8, reason: &str) -> RoomAgreement {
    let level = Some(Level::try_from(level).unwrap());
    RoomAgreement { level, reason: reason.into(), dissent: Vec::new(), actions: Vec::new() }
}
