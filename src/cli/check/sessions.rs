//! Knows that the papers of a workshop session can be put into words for every kind of session in every language, before a room
//! finds out.

use super::FolderCheck;
use super::samples::{HOSTILE, samples};
use crate::analysis::{Analysis, Draws};
use crate::assessment::{Assessment, Dissent, InstitutionId};
use crate::bundle::{Files, Folder, Problem};
use crate::document::room::{RoomInputs, RoomPaper, room_facts};
use crate::document::{ComposeError, Look, Templates, faults};
use crate::framework::{ItemId, Level, Library};
use crate::lang::Lang;
use crate::service::draws;
use crate::words::Messages;
use crate::workshop::{
    AgendaPlan, AgendaPoint, Ballot, CountingRule, Openness, ParkedPoint, Poll, RoomAction, RoomAgreement,
    RoomPhase, RoomSight, Seat, SeatId, SeatState, Vote, Workshop, WorkshopId, WorkshopPlan,
};
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What is made sure of.
pub const KEEPS: &[(&str, &str)] = &[(
    "template-session",
    "every paper of a workshop session can be filled, whether it is anonymous or closed, in every language",
)];

/// How many institutions sit in a sample.
const INSTITUTIONS: usize = 3;

/// Writes every paper of sample sessions. A fault that several sessions show is told once.
pub fn check(files: &Files, library: &Library) -> Vec<Problem> {
    let mut folder = FolderCheck::of(files, Folder::Templates);
    let (messages, _) = Messages::load(files);
    let library = Arc::new(library.clone());
    let mut seen = BTreeSet::new();
    // The last sample answers every framework.
    let Some((_, assessment)) = samples(files, &library).pop() else { return folder.problems };
    let day = assessment.created.date_naive();
    let draws = Draws { number: 1, ..draws(&assessment) };
    let analysis = Analysis::of(Arc::clone(&library), Arc::new(assessment), day, draws);
    for paper in RoomPaper::ALL {
        // Templates that cannot be read are told of by another check.
        let Ok(templates) = Templates::load(files, paper) else { continue };
        for lang in library.languages.codes() {
            for session in sessions(&analysis, lang) {
                for fault in session.faults(&analysis, &messages, (paper, &templates)) {
                    if seen.insert((paper, fault.file.clone(), fault.line, fault.problem.clone())) {
                        let file = if fault.file.is_empty() { "outline.toml" } else { &fault.file };
                        let place = format!("{}/{file}", paper.code());
                        folder.error("template-session", (&place, fault.line), fault.problem, &fault.remedy);
                    }
                }
            }
        }
    }
    folder.problems
}

/// A session with everything that is kept of it.
struct SampleSession {
    workshop: Workshop,
    seats: Vec<Seat>,
    ballots: BTreeMap<Poll, Vec<Ballot>>,
}

impl SampleSession {
    fn faults(
        &self,
        analysis: &Analysis,
        messages: &Messages,
        (paper, templates): (RoomPaper, &Templates),
    ) -> Vec<ComposeError> {
        let voters: BTreeSet<SeatId> = self.seats.iter().map(|seat| seat.id.clone()).collect();
        let papers = voters.iter().take(1).cloned().collect();
        let nobody = BTreeSet::new();
        let sight = RoomSight {
            workshop: &self.workshop,
            version: 1,
            seats: &self.seats,
            voted: &nobody,
            ballots: &self.ballots,
        };
        let look = Look::default();
        let inputs = RoomInputs { analysis, sight, voters: &voters, papers: &papers, messages, look: &look };
        faults(templates, &room_facts(&inputs, paper))
    }
}

/// Sessions of every kind: by institution and anonymous, closed and not, and one that has nothing on its agenda.
fn sessions(analysis: &Analysis, lang: Lang) -> Vec<SampleSession> {
    let items = analysis.library.frameworks.iter().flat_map(|framework| &framework.items);
    let items: Vec<ItemId> = items.take(4).map(|item| item.id.clone()).collect();
    let kinds = Openness::ALL.into_iter().flat_map(|openness| [true, false].map(|closed| (openness, closed)));
    let full = kinds.filter_map(|kind| session(&analysis.assessment, &items, lang, kind));
    let bare = session(&analysis.assessment, &[], lang, (Openness::Anonymous, true));
    full.chain(bare).collect()
}

/// A session whose first item is agreed with a dissent, whose second is put aside and whose third was voted on.
fn session(
    assessment: &Assessment,
    items: &[ItemId],
    lang: Lang,
    (openness, is_closed): (Openness, bool),
) -> Option<SampleSession> {
    let at = assessment.created;
    let agenda = items.iter().map(|item| AgendaPlan { item: item.clone(), minutes: 20 }).collect();
    let (title, days) = ("1".to_owned(), vec![at.date_naive(), at.date_naive().succ_opt()?]);
    let plan = WorkshopPlan { title, lang, days, openness, counting: CountingRule::Institutions, agenda };
    let id: WorkshopId = "w1".parse().ok()?;
    let mut workshop = Workshop::prepare(id, &assessment.id, plan).ok()?;
    workshop.title = HOSTILE.to_owned();
    (workshop.opened, workshop.closed) = (Some(at), is_closed.then_some(at));
    workshop.until = is_closed.then_some(at.date_naive());
    let first = institution(1)?;
    let phases = [
        RoomPhase::Agreed(Box::new(agreement(&first, at))),
        RoomPhase::Parked(ParkedPoint { owner: first, question: HOSTILE.to_owned() }),
        RoomPhase::Revealed,
    ];
    for (point, phase) in workshop.agenda.iter_mut().zip(phases) {
        (point.rounds, point.phase, point.since) = (2, phase, Some(at));
    }
    let seats: Vec<Seat> = (1..=INSTITUTIONS).filter_map(|number| seat(&workshop, number, at)).collect();
    let polls = workshop.agenda.iter().flat_map(AgendaPoint::revealed_polls);
    let ballots = polls.map(|poll| (poll, seats.iter().map(|seat| ballot(seat, openness)).collect()));
    Some(SampleSession { ballots: ballots.collect(), seats, workshop })
}

fn institution(number: usize) -> Option<InstitutionId> {
    format!("stakeholder-{number}").parse().ok()
}

fn agreement(owner: &InstitutionId, at: DateTime<Utc>) -> RoomAgreement {
    let text = HOSTILE.to_owned();
    let action = |owner: Option<InstitutionId>| RoomAction {
        text: text.clone(),
        due: owner.as_ref().map(|_| at.date_naive()),
        owner,
    };
    RoomAgreement {
        level: Some(Level::MIN),
        reason: text.clone(),
        dissent: vec![Dissent { institution: owner.clone(), text: text.clone() }],
        actions: vec![action(Some(owner.clone())), action(None)],
    }
}

fn seat(workshop: &Workshop, number: usize, at: DateTime<Utc>) -> Option<Seat> {
    Some(Seat {
        id: format!("s{number}").parse().ok()?,
        workshop: workshop.id.clone(),
        institution: institution(number)?,
        number,
        sector: "state".to_owned(),
        office: HOSTILE.to_owned(),
        state: SeatState::Joined,
        joined: Some(at),
    })
}

/// A vote of a seat: the first one does not know.
fn ballot(seat: &Seat, openness: Openness) -> Ballot {
    let level = if seat.id.as_str() == "s1" { None } else { Some(Level::MIN) };
    let own = Some(seat.id.clone()).filter(|_| openness == Openness::ByInstitution);
    Ballot { seat: own, vote: Vote { level, reason: HOSTILE.to_owned() } }
}
