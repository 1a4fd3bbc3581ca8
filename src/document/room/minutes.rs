//! Knows what the room came to about an item: its rounds, what was agreed or why it was put aside, who holds something else, what
//! follows. Of an anonymous session it knows no names beside votes and reasons, because what it is made of has none.

use super::RoomCase;
use crate::assessment::Dissent;
use crate::document::Figure;
use crate::framework::{Framework, ItemId, Level};
use crate::presentation::{quote, spread, voice_count};
use crate::words::Count;
use crate::workshop::{
    AgendaPoint, LevelCluster, RoomAction, RoomPhase, RoundReason, RoundResult, SectorResult,
};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

/// What the room came to about an item.
#[derive(Default, Serialize, JsonSchema)]
pub(super) struct ItemOutcome {
    /// The agreed level; missing where none was agreed.
    level: Option<VoteLevel>,
    /// Why; empty where nothing was agreed.
    reason: String,
    /// Who holds something else.
    dissent: Vec<DissentLine>,
    /// What follows.
    deeds: Vec<DeedLine>,
    /// What is to be found out; empty unless the item was put aside.
    question: String,
    /// Who finds it out.
    finder: String,
    /// The revealed rounds, the first first.
    rounds: Vec<RoundLine>,
}

/// A level: its number and its name.
#[derive(Serialize, JsonSchema)]
struct VoteLevel {
    /// Its number, 0 to 4.
    n: u8,
    /// Its name.
    name: String,
}

/// Somebody who holds something else.
#[derive(Serialize, JsonSchema)]
struct DissentLine {
    /// The institution.
    who: String,
    /// What it holds, in its words.
    text: String,
}

/// Something that somebody will do.
#[derive(Serialize, JsonSchema)]
struct DeedLine {
    /// What is done.
    text: String,
    /// The institution that does it; empty where it is to be found.
    owner: String,
    /// Until when.
    due: Option<NaiveDate>,
}

/// A revealed round of votes.
#[derive(Serialize, JsonSchema)]
struct RoundLine {
    /// Its number, from 1.
    number: u32,
    /// The name of its figure.
    figure: String,
    /// How many voices were counted.
    voices: Count,
    /// Who stands at which level, from the lowest; empty in an anonymous session.
    stands: Vec<StandLine>,
    /// The sectors with three institutions or more; empty in an anonymous session.
    sectors: Vec<SectorLine>,
    /// The reasons that were given, by level.
    reasons: Vec<ReasonLine>,
}

/// Institutions at the same level.
#[derive(Serialize, JsonSchema)]
struct StandLine {
    /// The level.
    level: u8,
    /// The institutions.
    institutions: Vec<String>,
}

/// A sector.
#[derive(Serialize, JsonSchema)]
struct SectorLine {
    /// What it is called.
    name: String,
    /// How many institutions of it voted, three at least.
    institutions: usize,
    /// The level in the middle; missing where none gave a level.
    median: Option<VoteLevel>,
}

/// A reason that was given with a vote.
#[derive(Serialize, JsonSchema)]
struct ReasonLine {
    /// The level that it is for; missing where it is for “I don't know”.
    level: Option<VoteLevel>,
    /// The words.
    text: String,
    /// Whose they are; empty in an anonymous session.
    institution: String,
}

impl ItemOutcome {
    /// What the room came to about an item that stands at this place of the agenda.
    pub fn of(case: &RoomCase, place: usize, point: &AgendaPoint) -> ItemOutcome {
        let framework = case.item(&point.item).map(|(framework, _)| framework);
        let rounds = rounds(case, place, &point.item);
        match &point.phase {
            RoomPhase::Agreed(agreed) => ItemOutcome {
                level: agreed.level.map(|level| vote_level(case, framework, level)),
                reason: quote(&agreed.reason),
                dissent: agreed.dissent.iter().map(|one| dissent_line(case, one)).collect(),
                deeds: agreed.actions.iter().map(|one| deed_line(case, one)).collect(),
                rounds,
                ..ItemOutcome::default()
            },
            RoomPhase::Parked(parked) => ItemOutcome {
                question: quote(&parked.question),
                finder: case.institution(&parked.owner),
                rounds,
                ..ItemOutcome::default()
            },
            RoomPhase::Waiting | RoomPhase::Reading | RoomPhase::Voting { .. } | RoomPhase::Revealed => {
                ItemOutcome { rounds, ..ItemOutcome::default() }
            }
        }
    }
}

fn vote_level(case: &RoomCase, framework: Option<&Framework>, level: Level) -> VoteLevel {
    let name = framework.and_then(|one| one.level_name(level)).map(|name| case.voice.text(&name.label));
    VoteLevel { n: level.value(), name: name.unwrap_or_default() }
}

fn dissent_line(case: &RoomCase, one: &Dissent) -> DissentLine {
    let who = match one.institution.is_external() {
        true => case.voice.say("view-outside"),
        false => case.institution(&one.institution),
    };
    DissentLine { who, text: quote(&one.text) }
}

fn deed_line(case: &RoomCase, action: &RoomAction) -> DeedLine {
    let owner = action.owner.as_ref().map(|owner| case.institution(owner));
    DeedLine { text: quote(&action.text), owner: owner.unwrap_or_default(), due: action.due }
}

fn rounds(case: &RoomCase, place: usize, item: &ItemId) -> Vec<RoundLine> {
    let framework = case.item(item).map(|(framework, _)| framework);
    let reasons = case.inputs.sight.reasons(item);
    let line = |result: &RoundResult| {
        let number = result.poll.round;
        let own = reasons.iter().filter(|reason| reason.round == number);
        let stands = result.clusters.iter().filter(|cluster| !cluster.institutions.is_empty());
        RoundLine {
            number,
            figure: figure_name(place, number),
            voices: case.voice.count("voices", voice_count(result)),
            stands: stands.map(|cluster| stand_line(case, cluster)).collect(),
            sectors: result.sectors.iter().map(|sector| sector_line(case, framework, sector)).collect(),
            reasons: own.map(|reason| reason_line(case, framework, reason)).collect(),
        }
    };
    case.inputs.sight.results(item).iter().map(line).collect()
}

fn stand_line(case: &RoomCase, cluster: &LevelCluster) -> StandLine {
    StandLine { level: cluster.level.value(), institutions: case.institution_names(&cluster.institutions) }
}

fn sector_line(case: &RoomCase, framework: Option<&Framework>, sector: &SectorResult) -> SectorLine {
    let known = case.inputs.analysis.library.sector(&sector.sector);
    let name = known.map_or_else(|| sector.sector.clone(), |one| case.voice.text(&one.text));
    let median = sector.median.map(|level| vote_level(case, framework, level));
    SectorLine { name, institutions: sector.institutions, median }
}

fn reason_line(case: &RoomCase, framework: Option<&Framework>, reason: &RoundReason) -> ReasonLine {
    let institution = reason.institution.as_ref().map(|one| case.institution(one));
    ReasonLine {
        level: reason.level.map(|level| vote_level(case, framework, level)),
        text: quote(&reason.text),
        institution: institution.unwrap_or_default(),
    }
}

/// The drawings of all revealed rounds.
pub(super) fn figures(case: &RoomCase) -> Vec<Figure> {
    let drawings = (1..).zip(&case.workshop().agenda).flat_map(|(place, point)| {
        let framework = case.item(&point.item).map(|(framework, _)| framework);
        let results = case.inputs.sight.results(&point.item).into_iter();
        results.map(move |result| {
            Figure::of(&figure_name(place, result.poll.round), spread(&case.voice, framework, &result))
        })
    });
    drawings.collect()
}

fn figure_name(place: usize, round: u32) -> String {
    format!("round-{place}-{round}")
}
