//! Whatever people do in whatever order: one item at a time, one vote a seat and round, and nothing of a round under way in any
//! view.

use super::sample::{agreement, moment, plan, poll, seat, session, vote};
use super::*;
use crate::assessment::InstitutionId;
use crate::framework::ItemId;
use proptest::prelude::{any, prop, prop_assert, prop_assert_eq, proptest};
use std::collections::{BTreeMap, BTreeSet};

const ITEMS: [&str; 3] = ["C01", "C02", "C03"];

/// A room as a store would keep it.
struct Model {
    workshop: Workshop,
    seats: Vec<Seat>,
    votes: BTreeMap<(Poll, SeatId), Vote>,
    clock: i64,
    version: u64,
}

impl Model {
    fn new(openness: Openness) -> Model {
        let seats = [("s1", "a"), ("s2", "a"), ("s3", "b"), ("s4", "c")];
        let workshop = Workshop { openness, ..session() };
        let seats = seats.map(|(id, institution)| seat(id, institution)).into();
        Model { workshop, seats, votes: BTreeMap::new(), clock: 0, version: 1 }
    }

    fn voted(&self) -> BTreeSet<SeatId> {
        let open = self.workshop.current().and_then(|point| point.open_poll());
        let here = self.votes.keys().filter(|(poll, _)| Some(poll) == open.as_ref());
        here.map(|(_, seat)| seat.clone()).collect()
    }

    fn ballots(&self) -> BTreeMap<Poll, Vec<Ballot>> {
        let mut ballots: BTreeMap<Poll, Vec<Ballot>> = BTreeMap::new();
        for ((poll, seat), vote) in &self.votes {
            let seat = (self.workshop.openness == Openness::ByInstitution).then(|| seat.clone());
            ballots.entry(poll.clone()).or_default().push(Ballot { seat, vote: vote.clone() });
        }
        ballots
    }

    fn views(&self, ballots: &BTreeMap<Poll, Vec<Ballot>>) -> [String; 4] {
        let voted = self.voted();
        let sight = RoomSight {
            workshop: &self.workshop,
            version: self.version,
            seats: &self.seats,
            voted: &voted,
            ballots,
        };
        let at = moment(self.clock);
        [
            serde_json::to_string(&sight.phone(&self.seats[0], None, at)).unwrap(),
            serde_json::to_string(&sight.projector()).unwrap(),
            serde_json::to_string(&sight.facilitator(at)).unwrap(),
            serde_json::to_string(&sight.signal()).unwrap(),
        ]
    }

    /// Does one of the things that people do, as these numbers say; gives the act, where it was one of whoever leads.
    fn step(&mut self, (kind, one, other): (u8, u8, u8)) -> Option<(RoomAct, Result<Workshop, RoomRefusal>)> {
        let item: ItemId = ITEMS[usize::from(one) % 3].into();
        let ends = (other % 2 == 0).then(|| moment(self.clock + i64::from(one % 30) - 2));
        let act = match kind % 16 {
            0 | 1 => RoomAct::Present(item),
            2 => RoomAct::PutBack,
            3 | 4 => RoomAct::OpenVote { ends, grace: u32::from(one % 70) },
            5 => RoomAct::Reveal { confirm: other % 3 == 0 },
            6 => RoomAct::Agree(item, agreement(one % 5, if other % 4 == 0 { " " } else { "Seen." })),
            7 => RoomAct::Park(ParkedPoint { owner: "a".parse().unwrap(), question: "Which?".into() }),
            8 => RoomAct::Prolong(ends),
            9 if other % 50 == 0 => RoomAct::Close { until: None },
            9 => RoomAct::Arrange(self.turned(one)),
            _ => {
                self.clock += i64::from(other % 4);
                self.vote(one, other);
                return None;
            }
        };
        let silent = Turnout::of(&self.seats, &self.voted()).silent();
        let done = self.workshop.after(&act, moment(self.clock), &silent);
        Some((act, done))
    }

    /// The agenda in another order, now and then without its last item.
    fn turned(&self, by: u8) -> Vec<AgendaPlan> {
        let mut agenda: Vec<AgendaPlan> =
            ITEMS.iter().map(|item| AgendaPlan { item: (*item).into(), minutes: u16::from(by) }).collect();
        agenda.rotate_left(usize::from(by) % 3);
        agenda.truncate(if by.is_multiple_of(5) { 2 } else { 3 });
        agenda
    }

    /// A vote from some seat for some round, mostly the one under way; kept where it is let in.
    fn vote(&mut self, one: u8, other: u8) {
        let seat = self.seats[usize::from(one) % 4].clone();
        let open = self.workshop.current().and_then(|point| point.open_poll());
        let any = poll(ITEMS[usize::from(other) % 3], u32::from(one % 3));
        let poll = if other.is_multiple_of(5) { any } else { open.clone().unwrap_or(any) };
        let reason = format!("secret-{}-{}", poll.item, poll.round);
        let vote = Vote { reason, ..vote(i8::try_from(other % 6).unwrap() - 1) };
        let admitted = self.workshop.admit(&seat, (&poll, &vote), moment(self.clock), false);
        let current = self.workshop.current().filter(|_| self.workshop.is_running());
        let is_over = current.is_some_and(|point| point.is_over(moment(self.clock)));
        let should = open.as_ref() == Some(&poll) && current.is_some() && !is_over;
        assert_eq!(admitted.is_ok(), should, "{admitted:?} {poll:?}");
        if admitted.is_ok() {
            self.votes.insert((poll, seat.id), vote);
        }
    }
}

proptest! {
    #[test]
    fn no_view_depends_on_a_vote_before_it_is_revealed(
        anonymous in any::<bool>(), steps in prop::collection::vec((any::<u8>(), any::<u8>(), any::<u8>()), 1..80)
    ) {
        let openness = if anonymous { Openness::Anonymous } else { Openness::ByInstitution };
        let mut model = Model::new(openness);
        for step in steps {
            let before = model.workshop.clone();
            if let Some((act, done)) = model.step(step) {
                let was = before.current().map(AgendaPoint::code);
                match done {
                    Ok(next) => {
                        prop_assert!(fits(&act, was, &before), "{act:?} {was:?}");
                        (model.workshop, model.version) = (next, model.version + 1);
                    }
                    Err(refusal) => prop_assert!(refusal.key().starts_with("room-refusal-")),
                }
            }
            let current = model.workshop.agenda.iter().filter(|point| point.is_current());
            prop_assert!(current.count() <= 1);
            let open = model.workshop.current().and_then(|point| point.open_poll());
            let all = model.ballots();
            let mut revealed = all.clone();
            if let Some(open) = &open {
                revealed.remove(open);
            }
            let views = model.views(&all);
            prop_assert_eq!(&views, &model.views(&revealed));
            let [phone, projector, facilitator, signal] = &views;
            for shown in [phone, projector, signal] {
                prop_assert!(!shown.contains("secret-"), "{}", shown);
            }
            if let Some(open) = open {
                let secret = format!("secret-{}-{}\"", open.item, open.round);
                prop_assert!(!facilitator.contains(&secret), "{}", facilitator);
            }
            if anonymous {
                prop_assert!(!phone.contains("\"institutions\":[\""), "{}", phone);
                let told: serde_json::Value = serde_json::from_str(facilitator).unwrap();
                let reasons = told["reasons"].as_array().unwrap();
                prop_assert!(reasons.iter().all(|reason| reason["institution"].is_null()), "{}", told);
            }
        }
    }
}

/// Whether an act fits into the phase that the room was in.
fn fits(act: &RoomAct, was: Option<PhaseCode>, before: &Workshop) -> bool {
    use PhaseCode::{Reading, Revealed, Voting};
    match act {
        RoomAct::Present(_) => was.is_none(),
        RoomAct::PutBack => was == Some(Reading),
        RoomAct::OpenVote { grace, .. } => {
            matches!(was, Some(Reading | Revealed)) && *grace <= RoomAct::LONGEST_GRACE
        }
        RoomAct::Reveal { .. } | RoomAct::Prolong(_) => was == Some(Voting),
        RoomAct::Agree(item, agreement) => {
            let code = before.point(item).map(AgendaPoint::code);
            matches!(code, Some(Revealed | PhaseCode::Agreed)) && !agreement.reason.trim().is_empty()
        }
        RoomAct::Park(_) => matches!(was, Some(Reading | Revealed)),
        RoomAct::Close { .. } => was != Some(Voting),
        RoomAct::Arrange(_) => true,
        RoomAct::Describe(_) | RoomAct::Open => false,
    }
}

#[test]
fn a_whole_item_goes_through_two_rounds() {
    let mut room = Workshop { opened: None, ..session() };
    let silent: Vec<InstitutionId> = vec!["b".parse().unwrap()];
    let at = moment(10);
    let refused = room.after(&RoomAct::Present("C01".into()), at, &[]);
    assert_eq!(refused, Err(RoomRefusal::NotOpen));
    let vote = RoomAct::OpenVote { ends: Some(moment(70)), grace: 5 };
    for act in [
        RoomAct::Open,
        RoomAct::Present("C01".into()),
        vote.clone(),
        RoomAct::Prolong(Some(moment(90))),
        RoomAct::Reveal { confirm: true },
        vote,
    ] {
        room = room.after(&act, at, &silent).unwrap();
    }
    assert_eq!(
        room.after(&RoomAct::Reveal { confirm: false }, at, &silent),
        Err(RoomRefusal::Missing(silent.clone()))
    );
    let close = RoomAct::Close { until: Some("2026-12-24".parse().unwrap()) };
    assert_eq!(room.after(&close, at, &[]), Err(RoomRefusal::WrongPhase(PhaseCode::Voting)));
    let agree = RoomAct::Agree("C01".into(), agreement(2, "Seen."));
    for act in [RoomAct::Reveal { confirm: false }, agree, close] {
        room = room.after(&act, at, &[]).unwrap();
    }
    assert_eq!(
        room.point(&"C01".into()).map(|point| (point.rounds, point.code())),
        Some((2, PhaseCode::Agreed))
    );
    let left: Vec<&str> =
        room.open_afterwards("2026-12-24".parse().unwrap()).map(|one| one.item.as_str()).collect();
    assert_eq!(left, ["C02", "C03"]);
    assert_eq!(room.open_afterwards("2026-12-25".parse().unwrap()).count(), 0);
    assert_eq!(room.after(&RoomAct::Open, at, &[]), Err(RoomRefusal::Closed));
}

#[test]
fn what_is_presented_by_mistake_and_put_back_is_as_before() {
    let present = RoomAct::Present("C01".into());
    let park = RoomAct::Park(ParkedPoint { owner: "a".parse().unwrap(), question: "Which?".into() });
    let vote = RoomAct::OpenVote { ends: None, grace: 0 };
    let agree = RoomAct::Agree("C01".into(), agreement(2, "Seen."));
    let voted = [present.clone(), vote, RoomAct::Reveal { confirm: true }];
    for done in [vec![], vec![present.clone(), park], [&voted[..], &[agree]].concat()] {
        let after = |room: Workshop, act: &RoomAct| room.after(act, moment(0), &[]).unwrap();
        let before = done.iter().fold(session(), after);
        let back = [present.clone(), RoomAct::PutBack].iter().fold(before.clone(), after);
        let phase = |room: &Workshop| room.point(&"C01".into()).map(|point| point.phase.clone());
        assert_eq!(phase(&back), phase(&before));
    }
}

#[test]
fn a_vote_after_the_grace_is_late_and_a_paper_is_not() {
    let mut room = session();
    let vote_until = RoomAct::OpenVote { ends: Some(moment(60)), grace: 5 };
    for act in [RoomAct::Present("C01".into()), vote_until] {
        room = room.after(&act, moment(0), &[]).unwrap();
    }
    let (here, other) = (seat("s1", "a"), Seat { workshop: "w2".parse().unwrap(), ..seat("s9", "a") });
    let void = Seat { state: SeatState::Void, ..seat("s2", "a") };
    let long = Vote { reason: "ä".repeat(LONGEST_REASON + 1), level: None };
    for (from, to, what, second, paper, expected) in [
        (&here, poll("C01", 1), vote(2), 65, false, Ok(())),
        (&here, poll("C01", 1), vote(2), 66, false, Err(RoomRefusal::TooLate)),
        (&here, poll("C01", 1), vote(2), 66, true, Ok(())),
        (&here, poll("C01", 2), vote(2), 1, false, Err(RoomRefusal::OtherPoll)),
        (&here, poll("C02", 1), vote(2), 1, false, Err(RoomRefusal::OtherPoll)),
        (&here, poll("C01", 1), long, 1, false, Err(RoomRefusal::TooLong)),
        (&other, poll("C01", 1), vote(2), 1, false, Err(RoomRefusal::OtherRoom)),
        (&void, poll("C01", 1), vote(2), 1, false, Err(RoomRefusal::VoidSeat)),
    ] {
        let admitted = room.admit(from, (&to, &what), moment(second), paper);
        assert_eq!(admitted, expected, "{from:?} {to:?} {second}");
    }
    room = room.after(&RoomAct::Reveal { confirm: true }, moment(61), &[]).unwrap();
    let late = room.admit(&here, (&poll("C01", 1), &vote(2)), moment(61), true);
    assert_eq!(late, Err(RoomRefusal::TooLate), "after the reveal no paper comes either");
}

#[test]
fn what_was_begun_stays_on_the_agenda_and_openness_stays() {
    let room = session().after(&RoomAct::Present("C02".into()), moment(0), &[]).unwrap();
    let other = plan(Openness::Anonymous, CountingRule::Seats);
    assert_eq!(room.after(&RoomAct::Describe(other.clone()), moment(1), &[]), Err(RoomRefusal::AlreadyOpen));
    let only = |item: &str| RoomAct::Arrange(vec![AgendaPlan { item: item.into(), minutes: 5 }]);
    assert_eq!(room.after(&only("C01"), moment(1), &[]), Err(RoomRefusal::ItemInUse("C02".into())));
    let kept = room.after(&only("C02"), moment(1), &[]).unwrap();
    assert_eq!((kept.agenda.len(), kept.agenda[0].code()), (1, PhaseCode::Reading));
    let twice = WorkshopPlan { agenda: [other.agenda.clone(), other.agenda.clone()].concat(), ..other };
    let refused = Workshop::prepare("w1".parse().unwrap(), "ken-2025", twice);
    assert_eq!(refused, Err(RoomRefusal::ItemTwice("C01".into())));
}
