//! Knows the assessment report's own order: strengths, gaps and recommendations area by area; knows no decision.

use super::round_changes::{RoundChanges, round_changes};
use crate::assessment::strategy::{Law, PolicyLink, PublicFigure};
use crate::document::strategy::case::{Case, ItemReference, LevelWords};
use crate::document::strategy::chapters::draft_basis::draft_basis;
use crate::document::strategy::chapters::institutions::{InstitutionRegister, institutions};
use crate::document::strategy::chapters::objectives::{PhaseFacts, phases};
use crate::document::strategy::chapters::priorities::Priorities;
use crate::document::strategy::chapters::situation::AreaFacts;
use crate::document::strategy::planned_action::{ActionFacts, action_facts};
use crate::document::strategy::quote;
use crate::document::strategy::starter_lists::{open_figures, open_harms, open_topics};
use crate::document::strategy::strategy_facts::StrategyFacts;
use crate::framework::ItemId;
use crate::plan::PlannedAction;
use crate::presentation::first_sentences;
use crate::scoring::{FIRST_PLACES, ItemScore};
use crate::words::Count;
use schemars::JsonSchema;
use serde::Serialize;
use std::cmp::Reverse;

/// The longest quotation in the summary, in characters; the whole finding stands with its area.
const QUOTED: usize = 240;

/// How many of the widest gaps stand in the summary where nothing ranks them.
const WIDEST: usize = 8;

/// The report.
#[derive(Serialize, JsonSchema)]
pub(in crate::document::strategy) struct ReportFacts {
    /// The areas of the situation analysis, each with what is recommended for it.
    areas: Vec<AreaReport>,
    /// Recommendations that no area takes up: short, medium and long term, without empty terms.
    rest: Vec<PhaseFacts>,
    /// The items that have reached their target, each with the beginning of what was found.
    strengths: Vec<Strength>,
    /// The gaps that stand first in the list, five at most, with what is missing and where work on them begins; where the
    /// questionnaire ranks nothing, the widest, eight at most.
    first: Vec<FirstGap>,
    /// The items that lack one level only and are more than begun, in the order of the questionnaire.
    near: Vec<ItemReference>,
    /// Known gaps whose place in the order may well be another.
    unsure: Count,
    /// The institutions that answered, as far as they are known.
    offices: Count,
    /// The institutions of the register, and what each submitted.
    register: InstitutionRegister,
    /// Whether an institution is on record or submitted an answer.
    has_institutions: bool,
    /// The public figures that were entered, those about harm among them.
    figures: Count,
    /// Figures of the starter list that nobody entered.
    open_figures: Vec<String>,
    /// Harms of the starter list about which nothing national was entered.
    open_harms: Vec<String>,
    /// Topics of the law without an entry.
    open_topics: Vec<String>,
    /// Whether anything was answered.
    answered: bool,
    /// Whether an instrument or a policy was looked up.
    has_commitments: bool,
    /// Whether a provision of the law was looked up.
    has_law: bool,
    /// What changed since the earlier round that the country chose.
    since: Option<RoundChanges>,
}

/// An area with what is recommended for it.
#[derive(Serialize, JsonSchema)]
struct AreaReport {
    #[serde(flatten)]
    area: AreaFacts,
    /// What is recommended: short, medium and long term, without empty terms.
    terms: Vec<PhaseFacts>,
}

/// An item that has reached its target.
#[derive(Serialize, JsonSchema)]
struct Strength {
    #[serde(flatten)]
    item: ItemReference,
    /// The first sentences of what was found; empty where only a level was given.
    finding: String,
}

/// A gap among the first of the list.
#[derive(Serialize, JsonSchema)]
struct FirstGap {
    #[serde(flatten)]
    item: ItemReference,
    /// Where it stands.
    level: LevelWords,
    /// The level aimed at.
    target: LevelWords,
    /// The first level of which something is not met; missing where nothing is named.
    step: Option<LevelWords>,
    /// What is not met of it, each as a part of a sentence.
    lacks: Vec<String>,
    /// The first action for it; missing where the plan has none.
    action: Option<ActionFacts>,
    /// Why no action for it begins in the first phase, in sentences; empty where one does.
    late_start: String,
}

/// The facts of the report.
pub(super) fn report(case: &Case, facts: &StrategyFacts) -> ReportFacts {
    let all: Vec<ActionFacts> = facts.plan.each().cloned().collect();
    let of = |area: &AreaFacts| {
        let here: Vec<ActionFacts> = all.iter().filter(|action| is_in_area(action, area)).cloned().collect();
        AreaReport { area: area.clone(), terms: phases(&here) }
    };
    let placed = |action: &&ActionFacts| !facts.situation.areas.iter().any(|area| is_in_area(action, area));
    let (basis, register) = (draft_basis(case), institutions(case));
    ReportFacts {
        areas: facts.situation.areas.iter().map(of).collect(),
        rest: phases(&all.iter().filter(placed).cloned().collect::<Vec<_>>()),
        strengths: strengths(case),
        first: first(case, &facts.priorities),
        near: near(case),
        unsure: case.voice.count("gaps", facts.priorities.sensitive.len()),
        answered: !case.inputs.analysis.assessment.answers.is_empty(),
        offices: case.voice.count("institutions", basis.offices.len() + basis.unnamed.n),
        has_institutions: !register.is_empty(),
        register,
        figures: case.voice.count("figures", case.records::<PublicFigure>().count()),
        open_figures: open_figures(case).into_iter().map(|one| case.voice.text(&one.name)).collect(),
        open_harms: open_harms(case).into_iter().map(|one| case.voice.text(&one.title)).collect(),
        open_topics: open_topics(case).into_iter().map(|one| case.voice.text(&one.title)).collect(),
        has_commitments: !case.strategy().commitments.is_empty()
            || case.records::<PolicyLink>().next().is_some(),
        has_law: case.records::<Law>().next().is_some(),
        since: round_changes(case),
    }
}

fn is_in_area(action: &ActionFacts, area: &AreaFacts) -> bool {
    action.item.as_ref().is_some_and(|item| area.holds(&item.id))
}

fn near(case: &Case) -> Vec<ItemReference> {
    let satisfied = case.inputs.analysis.constants.satisfied_at;
    let near = case.items().filter(|(_, score)| score.is_near(satisfied));
    near.map(|(item, _)| case.item_reference(&item.id)).collect()
}

fn strengths(case: &Case) -> Vec<Strength> {
    let reached = case.items().filter(|(_, score)| score.has_reached());
    let strength = |id: &ItemId| {
        let answer = case.answer(id);
        let finding = answer.map(|answer| quote(&first_sentences(&answer.comment, QUOTED)));
        Strength { item: case.item_reference(id), finding: finding.unwrap_or_default() }
    };
    reached.map(|(item, _)| strength(&item.id)).collect()
}

fn first(case: &Case, priorities: &Priorities) -> Vec<FirstGap> {
    let ranked = priorities.gaps.iter().take(FIRST_PLACES).filter_map(|gap| {
        let late_start = gap.late_start.clone();
        Some(FirstGap { late_start, ..first_gap(case, &ItemId::from(gap.item.id.as_str()))? })
    });
    let ranked: Vec<FirstGap> = ranked.collect();
    if ranked.is_empty() { widest(case) } else { ranked }
}

/// The gaps that lack most levels; of equal ones the first of the questionnaire.
fn widest(case: &Case) -> Vec<FirstGap> {
    let width =
        |score: &ItemScore| score.claimed.map(|level| score.target.value().saturating_sub(level.value()));
    let mut gaps: Vec<&ItemScore> = case.items().map(|(_, score)| score).filter(|one| one.is_gap()).collect();
    gaps.sort_by_key(|score| Reverse(width(score)));
    gaps.into_iter().take(WIDEST).filter_map(|score| first_gap(case, &score.id)).collect()
}

/// A known gap, without when work on it begins.
fn first_gap(case: &Case, id: &ItemId) -> Option<FirstGap> {
    let score = case.inputs.main.scorecard.item(id)?;
    let (names, missing) = (case.names(), case.inputs.analysis.missing(id));
    let step = missing.levels.first();
    let plan = case.inputs.analysis.national();
    let first = plan.start(id).and_then(|start| plan.action(start.onset.action()?));
    let of_item = |action: &&PlannedAction| action.is_useful() && action.item.as_ref() == Some(id);
    let action = first.or_else(|| plan.actions.iter().find(of_item));
    Some(FirstGap {
        item: case.item_reference(id),
        level: case.level(case.framework(), score.claimed?),
        target: case.level(case.framework(), score.target),
        step: step.map(|step| case.level(case.framework(), step.level)),
        lacks: step
            .into_iter()
            .flat_map(|step| &step.facts)
            .map(|fact| names.lack(fact.condition, &[]))
            .collect(),
        action: action.map(|action| action_facts(case, action)),
        late_start: String::new(),
    })
}
