//! The facts of a session are what writers of templates are told, whether it is anonymous, closed or empty; sectors are told from
//! three institutions on.

use crate::support::fixture::{Fixture, begun};
use crate::support::schema::follows;
use amparo::assessment::strategy::DocumentKind;
use amparo::assessment::{Audience, Basis};
use amparo::document::room::{RoomInputs, RoomPaper, room_facts, room_schema};
use amparo::document::{Facts, Look};
use amparo::framework::Level;
use amparo::lang::Lang;
use amparo::workshop::{
    AgendaPlan, Ballot, CountingRule, Openness, Poll, RoomPhase, RoomSight, Seat, SeatId, SeatState, Vote,
    Workshop, WorkshopPlan,
};
use std::collections::{BTreeMap, BTreeSet};

/// The facts of a session in which so many institutions voted once about each of these items.
fn room(items: &[&str], openness: Openness, institutions: u8) -> Facts {
    let agenda = items.iter().map(|item| AgendaPlan { item: (*item).into(), minutes: 15 }).collect();
    let (title, days) = ("National workshop".into(), vec!["2026-12-01".parse().unwrap()]);
    let plan =
        WorkshopPlan { title, lang: Lang::EN, days, openness, counting: CountingRule::Institutions, agenda };
    let mut workshop = Workshop::prepare("w1".parse().unwrap(), "ken-2026", plan).unwrap();
    for point in &mut workshop.agenda {
        (point.rounds, point.phase) = (1, RoomPhase::Revealed);
    }
    let seat = |number: u8| Seat {
        id: format!("s{number}").parse().unwrap(),
        workshop: workshop.id.clone(),
        institution: format!("stakeholder-{number}").parse().unwrap(),
        number: 1,
        sector: "industry".into(),
        office: "Legal department".into(),
        state: SeatState::Issued,
        joined: None,
    };
    let seats: Vec<Seat> = (1..=institutions).map(seat).collect();
    let ballot = |seat: &Seat| Ballot {
        seat: Some(seat.id.clone()).filter(|_| openness == Openness::ByInstitution),
        vote: Vote { level: Some(Level::MIN), reason: "There is a decree.".into() },
    };
    let poll = |item: &&str| Poll { item: (*item).into(), round: 1 };
    let cast = || seats.iter().map(ballot).collect::<Vec<_>>();
    let ballots: BTreeMap<Poll, Vec<Ballot>> = items.iter().map(|item| (poll(item), cast())).collect();
    let voters: BTreeSet<SeatId> = seats.iter().map(|seat| seat.id.clone()).collect();
    let (papers, voted) = (voters.iter().take(1).cloned().collect(), BTreeSet::new());
    let fixture = Fixture::open();
    let sample = begun("KEN", Basis::SelfAssessment, &["weprotect-mnr"]);
    let asked = (DocumentKind::Strategy, Lang::EN, Audience::Internal);
    fixture.with_inputs(&sample, asked, |inputs| {
        let sight =
            RoomSight { workshop: &workshop, version: 1, seats: &seats, voted: &voted, ballots: &ballots };
        let inputs = RoomInputs {
            analysis: inputs.analysis,
            sight,
            voters: &voters,
            papers: &papers,
            messages: &fixture.messages,
            look: &Look::default(),
        };
        room_facts(&inputs, RoomPaper::Minutes)
    })
}

#[test]
fn facts_of_a_session_are_what_writers_are_told() {
    let schema = room_schema();
    for openness in Openness::ALL {
        for (items, institutions) in [(&["C01", "C02"][..], 3), (&["C01"], 0), (&[], 2)] {
            let facts = room(items, openness, institutions);
            follows(&schema, &schema, &facts.values)
                .unwrap_or_else(|fault| panic!("{openness:?}, {items:?}: {fault}"));
            assert_eq!(facts.figures.len(), items.len(), "a drawing of each round");
        }
    }
}

#[test]
fn who_voted_what_and_sectors_are_told_only_where_that_names_nobody() {
    for (openness, institutions, stands, sectors) in [
        (Openness::ByInstitution, 3, 1, 1),
        (Openness::ByInstitution, 2, 1, 0),
        (Openness::Anonymous, 3, 0, 0),
    ] {
        let facts = room(&["C01"], openness, institutions);
        let round = &facts.values["items"][0]["outcome"]["rounds"][0];
        let count = |name: &str| round[name].as_array().unwrap().len();
        assert_eq!((count("stands"), count("sectors")), (stands, sectors), "{openness:?} {institutions}");
        let named = round["reasons"].as_array().unwrap().iter().filter(|one| one["institution"] != "");
        let expected = if openness == Openness::Anonymous { 0 } else { usize::from(institutions) };
        assert_eq!(named.count(), expected, "{round}");
        let attendance = &facts.values["attendance"];
        let papers: u64 =
            attendance.as_array().unwrap().iter().filter_map(|one| one["papers"].as_u64()).sum();
        assert_eq!(papers, 1, "{attendance}");
    }
}
