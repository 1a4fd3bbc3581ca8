//! Knows how far an assessment has come along the stages, what keeps a gate shut and what to do next. Knows no scores.

use super::{Answer, Assessment, Rating, SectorPresence, Strategy, mandatory_sectors};
use crate::framework::{Framework, Gate, GateRule, ItemId, Library, Stage, StageOutput};

/// How far one stage has come.
#[derive(Clone, Debug, PartialEq)]
pub struct StageProgress<'a> {
    /// The stage.
    pub stage: &'a Stage,
    /// Where it stands among the others.
    pub state: StageState,
    /// Its questions that the assessment asks and nobody has answered, in order.
    pub unanswered: Vec<&'a ItemId>,
    /// Its outputs that do not exist yet, in order.
    pub missing_outputs: Vec<&'a StageOutput>,
    /// Its gates in order.
    pub gates: Vec<GateProgress<'a>>,
    /// Whether the round is validated, so that no answer can be given or completed.
    pub is_validated: bool,
}

/// The next thing to do in a stage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum StageStep<'a> {
    /// Questions of it wait for an answer.
    Answer {
        /// The first of them.
        first: &'a ItemId,
        /// How many there are.
        count: usize,
    },
    /// This output is to be made.
    Make(&'a StageOutput),
    /// Answers do not meet a gate that follows from them.
    Complete {
        /// The gate.
        gate: &'a Gate,
        /// The item of the first of them.
        first: &'a ItemId,
        /// How many there are.
        count: usize,
    },
    /// This gate is to be confirmed.
    Confirm(&'a Gate),
    /// This gate is to be signed.
    Sign(&'a Gate),
    /// What decides this gate is to be put on record in the program.
    Record(&'a Gate),
    /// What lacks are answers, and the round is validated: they can come with the next one only.
    Validated,
    /// The stage is done.
    GoOn,
}

impl StageProgress<'_> {
    /// How many of its outputs exist.
    pub fn outputs_done(&self) -> usize {
        self.stage.outputs.len() - self.missing_outputs.len()
    }

    /// What to do next: answer what is asked, make what is left behind, then open the gates, first those that follow from
    /// answers. In a validated round nobody is sent to answers.
    pub fn step(&self) -> StageStep<'_> {
        if self.state == StageState::Done {
            return StageStep::GoOn;
        }
        let computed = || {
            self.gates.iter().find_map(|gate| match &gate.state {
                GateState::Missing(items) => {
                    Some(StageStep::Complete { gate: gate.gate, first: items.first()?, count: items.len() })
                }
                GateState::Open
                | GateState::Unconfirmed
                | GateState::Unsigned
                | GateState::NotRecorded
                | GateState::NotAsked => None,
            })
        };
        let other = || {
            self.gates.iter().find_map(|gate| match &gate.state {
                GateState::Unconfirmed => Some(StageStep::Confirm(gate.gate)),
                GateState::Unsigned => Some(StageStep::Sign(gate.gate)),
                GateState::NotRecorded => Some(StageStep::Record(gate.gate)),
                GateState::Open | GateState::Missing(_) | GateState::NotAsked => None,
            })
        };
        let count = self.unanswered.len();
        let asked = self.unanswered.first().map(|first| StageStep::Answer { first, count });
        let made = self.missing_outputs.first().map(|output| StageStep::Make(output));
        let step = match self.is_validated {
            true => made.or_else(other).or_else(|| asked.or_else(computed).map(|_| StageStep::Validated)),
            false => asked.or(made).or_else(computed).or_else(other),
        };
        step.unwrap_or(StageStep::GoOn)
    }

    /// The gates that are still shut.
    pub fn shut(&self) -> impl Iterator<Item = &GateProgress<'_>> {
        self.gates.iter().filter(|gate| gate.state.is_shut())
    }
}

/// Where a stage stands among the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StageState {
    /// Every question is answered, every output exists and every gate is open.
    Done,
    /// The first stage that is not done: the one to work on.
    Here,
    /// A later stage that has been touched already; stages are not strictly linear.
    Begun,
    /// A later stage.
    Ahead,
}

/// A gate and whether it is open.
#[derive(Clone, Debug, PartialEq)]
pub struct GateProgress<'a> {
    /// The gate.
    pub gate: &'a Gate,
    /// Whether it is open.
    pub state: GateState,
}

/// Whether a gate is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GateState {
    /// The condition holds.
    Open,
    /// A person has still to confirm it.
    Unconfirmed,
    /// Whoever signs it has still to do so; nothing that the program knows speaks against it.
    Unsigned,
    /// The answers to these items do not meet the condition yet.
    Missing(Vec<ItemId>),
    /// The program would know it, and has nothing of it on record.
    NotRecorded,
    /// The framework it looks at is not part of the assessment, so it cannot shut anything.
    NotAsked,
}

impl GateState {
    /// Whether the gate keeps the stage from being done.
    pub fn is_shut(&self) -> bool {
        match self {
            GateState::Unconfirmed | GateState::Unsigned | GateState::Missing(_) | GateState::NotRecorded => {
                true
            }
            GateState::Open | GateState::NotAsked => false,
        }
    }
}

/// How far every stage has come, in their order.
///
/// On the rapid path only the last stage of each step has gates: the same outputs, fewer gates.
pub fn progress<'a>(library: &'a Library, assessment: &Assessment) -> Vec<StageProgress<'a>> {
    let mut here_found = false;
    library
        .stages
        .stages
        .iter()
        .map(|stage| {
            let mut progress = stage_progress(library, stage, assessment);
            if progress.state != StageState::Done && !here_found {
                here_found = true;
                progress.state = StageState::Here;
            }
            progress
        })
        .collect()
}

fn stage_progress<'a>(library: &'a Library, stage: &'a Stage, assessment: &Assessment) -> StageProgress<'a> {
    let record = assessment.stages.get(&stage.id);
    let is_done =
        |id: &str| record.and_then(|record| record.outputs.get(id)).is_some_and(|output| output.done);
    let missing_outputs: Vec<_> = stage.outputs.iter().filter(|output| !is_done(&output.id)).collect();
    let gates: Vec<_> = stage
        .gates
        .iter()
        .filter(|_| asks_gates(library, stage, assessment))
        .map(|gate| GateProgress { gate, state: gate_state(library, stage, gate, assessment) })
        .collect();
    let unanswered = unanswered(library, stage, assessment);
    let is_made = missing_outputs.is_empty() && !gates.iter().any(|gate| gate.state.is_shut());
    let done = is_made && unanswered.is_empty();
    let is_touched =
        record.is_some() || stage.gates.iter().any(|gate| assessment.signatures.contains_key(&gate.id));
    let state = match (done, is_touched) {
        (true, _) => StageState::Done,
        (false, true) => StageState::Begun,
        (false, false) => StageState::Ahead,
    };
    let is_validated = assessment.validation(library).is_some();
    StageProgress { stage, state, unanswered, missing_outputs, gates, is_validated }
}

fn unanswered<'a>(library: &Library, stage: &'a Stage, assessment: &Assessment) -> Vec<&'a ItemId> {
    let is_asked =
        |id: &ItemId| library.item(id).is_some_and(|(framework, _)| assessment.uses(&framework.id));
    let open = stage.items.iter().filter(|id| is_asked(id) && !assessment.answers.contains_key(*id));
    open.collect()
}

/// The gates that the assessment asks for, each with its stage.
pub fn asked_gates<'a>(
    library: &'a Library,
    assessment: &Assessment,
) -> impl Iterator<Item = (&'a Stage, &'a Gate)> {
    let stages = library.stages.stages.iter().filter(move |stage| asks_gates(library, stage, assessment));
    stages.flat_map(|stage| stage.gates.iter().map(move |gate| (stage, gate)))
}

fn asks_gates(library: &Library, stage: &Stage, assessment: &Assessment) -> bool {
    !assessment.choices.rapid || closes_a_step(library, stage)
}

fn closes_a_step(library: &Library, stage: &Stage) -> bool {
    let mut steps = library.stages.rapid.iter().filter(|step| step.stages.contains(&stage.id));
    steps.next().is_none_or(|step| step.stages.last() == Some(&stage.id))
}

/// Whether a gate is open: its rule holds and, where somebody signs it, it is signed.
pub fn gate_state(library: &Library, stage: &Stage, gate: &Gate, assessment: &Assessment) -> GateState {
    match rule_state(library, stage, gate, assessment) {
        GateState::Open if gate.signed_by.is_some() && !assessment.is_signed(gate) => GateState::Unsigned,
        state => state,
    }
}

fn rule_state(library: &Library, stage: &Stage, gate: &Gate, assessment: &Assessment) -> GateState {
    let lacks: fn(Option<&Answer>) -> bool = match gate.rule {
        // The signature is the confirmation.
        GateRule::Confirmed if gate.signed_by.is_some() => return GateState::Open,
        GateRule::Confirmed => return confirmation(stage, gate, assessment),
        GateRule::Adopted => return record_state(assessment.strategy.adoption.is_some()),
        GateRule::Frozen => return record_state(has_adopted_version(&assessment.strategy)),
        GateRule::Sectors => {
            let sectors = mandatory_sectors(library, &assessment.strategy);
            return record_state(sectors.iter().all(SectorPresence::is_settled));
        }
        GateRule::Safeguarding => {
            let panels = library.kit.governance.bodies.iter().filter(|body| body.is_of_children());
            let mut set_up = panels.filter_map(|body| assessment.strategy.bodies.get(&body.id));
            return record_state(set_up.all(|record| !record.safeguarding.trim().is_empty()));
        }
        GateRule::ItemsAnswered => |answer| answer.is_none(),
        GateRule::EvidenceOrSearched => |answer| answer.is_none_or(lacks_evidence),
        GateRule::LevelsExplained => |answer| answer.is_none_or(lacks_rationale),
    };
    let frameworks = frameworks_of(library, gate, assessment);
    if frameworks.is_empty() {
        return GateState::NotAsked;
    }
    let items = frameworks.iter().flat_map(|framework| &framework.items);
    let missing: Vec<_> =
        items.filter(|item| lacks(assessment.answers.get(&item.id))).map(|item| item.id.clone()).collect();
    if missing.is_empty() { GateState::Open } else { GateState::Missing(missing) }
}

fn confirmation(stage: &Stage, gate: &Gate, assessment: &Assessment) -> GateState {
    let record = assessment.stages.get(&stage.id);
    match record.is_some_and(|record| record.confirmed.contains(&gate.id)) {
        true => GateState::Open,
        false => GateState::Unconfirmed,
    }
}

/// Whatever somebody may have ticked, the record decides.
fn record_state(is_on_record: bool) -> GateState {
    if is_on_record { GateState::Open } else { GateState::NotRecorded }
}

fn has_adopted_version(strategy: &Strategy) -> bool {
    strategy.adoption.as_ref().is_some_and(|act| strategy.versions.contains_key(&act.version))
}

fn frameworks_of<'a>(library: &'a Library, gate: &Gate, assessment: &Assessment) -> Vec<&'a Framework> {
    let meant = |framework: &&Framework| gate.framework.as_ref().is_none_or(|id| id == &framework.id);
    library.frameworks.iter().filter(meant).filter(|framework| assessment.uses(&framework.id)).collect()
}

fn lacks_evidence(answer: &Answer) -> bool {
    matches!(answer.rating, Rating::Level(_)) && answer.evidence.is_empty() && !answer.searched
}

fn lacks_rationale(answer: &Answer) -> bool {
    matches!(answer.rating, Rating::Level(_)) && answer.comment.trim().is_empty()
}
