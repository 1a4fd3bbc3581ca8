//! Knows the steps to begin with as the paper tells them: what, because of which finding, who could lead, how long.

use crate::analysis::FirstStep;
use crate::document::strategy::case::Case;
use crate::document::strategy::planned_action::{LeadFacts, lead_facts};
use crate::document::strategy::quote;
use crate::framework::{Action, Item};
use crate::plan::{PlannedAction, Wording};
use crate::presentation::Label;
use schemars::JsonSchema;
use serde::Serialize;

/// A step.
#[derive(Serialize, JsonSchema)]
pub(in crate::document::strategy) struct StepLine {
    id: String,
    title: String,
    /// How it begins, in a sentence; may be empty.
    begins: String,
    /// What it is about; empty for some of the country's own.
    about: String,
    /// The number of an earlier step that is about the same; 0 where there is none.
    as_step: usize,
    /// The finding that points to it, as it was recorded; may be empty.
    finding: String,
    /// Who could lead it.
    lead: LeadFacts,
    /// How long such a step usually takes, in words; may be empty.
    time: String,
    /// What such a step usually costs, in a word; may be empty.
    class: String,
    /// Whether nobody knows if it is there already, so that it is asked first.
    doubtful: bool,
    sources: Vec<String>,
}

impl StepLine {
    /// Whether it may be there already.
    pub fn is_doubtful(&self) -> bool {
        self.doubtful
    }
}

/// The steps, those that a finding points to first.
pub(super) fn first_steps(case: &Case) -> Vec<StepLine> {
    let steps = case.inputs.analysis.first_steps().into_iter();
    let line = |step: FirstStep| match step {
        FirstStep::Planned(action) => planned_step(case, action),
        FirstStep::Usual { item, action } => usual_step(case, item, action),
    };
    let mut lines: Vec<StepLine> = steps.map(line).collect();
    let subjects: Vec<String> = lines.iter().map(|one| one.about.clone()).collect();
    for (before, line) in lines.iter_mut().enumerate() {
        let is_same = |about: &String| !about.is_empty() && *about == line.about;
        line.as_step = subjects.iter().take(before).position(is_same).map_or(0, |place| place + 1);
    }
    lines
}

fn planned_step(case: &Case, action: &PlannedAction) -> StepLine {
    let item = action.item.as_ref();
    let answer = item.and_then(|item| case.answer(item));
    let listed = case.inputs.analysis.library.action(&action.id);
    StepLine {
        id: action.id.to_string(),
        title: quote(action.title.get(case.voice.lang())),
        begins: listed.map(|(_, listed)| beginning(case, listed)).unwrap_or_default(),
        as_step: 0,
        about: item.map(|item| case.names().title(item)).unwrap_or_default(),
        finding: answer.map(|answer| quote(&answer.comment)).unwrap_or_default(),
        lead: lead_facts(case, &action.lead),
        time: action.time.map(|time| time.name(&case.voice)).unwrap_or_default(),
        class: action.cost_class.map(|cost| cost.name(&case.voice)).unwrap_or_default(),
        doubtful: false,
        sources: item.map(|item| case.item_reference(item).sources).unwrap_or_default(),
    }
}

fn usual_step(case: &Case, item: &Item, action: &Action) -> StepLine {
    let lead = action.lead.as_ref().or(item.institutions.as_ref().map(|usual| &usual.lead));
    StepLine {
        id: action.id.to_string(),
        title: case.voice.text(&action.title),
        begins: beginning(case, action),
        as_step: 0,
        about: case.voice.text(&item.title),
        finding: String::new(),
        lead: lead_facts(case, &Wording { usual: lead.cloned(), ..Wording::default() }),
        time: action.time.name(&case.voice),
        class: action.cost.name(&case.voice),
        doubtful: true,
        sources: Vec::new(),
    }
}

/// The first of the steps in which an action is done.
fn beginning(case: &Case, action: &Action) -> String {
    action.steps.first().map(|step| case.voice.text(step)).unwrap_or_default()
}
