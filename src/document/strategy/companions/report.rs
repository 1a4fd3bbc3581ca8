//! Knows the assessment report's own order: strengths, gaps and recommendations area by area; knows no decision.

use super::StrategyFacts;
use super::round_changes::{RoundChanges, round_changes};
use crate::assessment::strategy::{ContextFinding, Law, PolicyLink, PublicFigure, Record};
use crate::document::strategy::case::{Case, ItemReference, LevelWords};
use crate::document::strategy::chapters::objectives::{PhaseFacts, phases};
use crate::document::strategy::chapters::priorities::{Gap, Priorities};
use crate::document::strategy::chapters::situation::AreaFacts;
use crate::document::strategy::chapters::voices::voices;
use crate::document::strategy::planned_action::{ActionFacts, action_facts};
use crate::document::strategy::quote;
use crate::framework::{ItemId, Text};
use crate::presentation::first_sentences;
use crate::scoring::{FIRST_PLACES, ItemScore};
use crate::words::Count;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;

/// The longest quotation in the summary, in characters; the whole finding stands with its area.
const QUOTED: usize = 240;

/// The report.
#[derive(Serialize, JsonSchema)]
pub(in crate::document::strategy) struct ReportFacts {
    /// The areas of the situation analysis, each with what is recommended for it.
    areas: Vec<AreaReport>,
    /// Recommendations that no area takes up: short, medium and long term, without empty terms.
    rest: Vec<PhaseFacts>,
    /// The items that have reached their target, each with the beginning of what was found.
    strengths: Vec<Strength>,
    /// The gaps that stand first in the list, five at most, with what is missing and where work on them begins.
    first: Vec<FirstGap>,
    /// The items that lack one level only, in the order of the questionnaire.
    near: Vec<ItemReference>,
    /// Known gaps whose place in the order may well be another.
    unsure: Count,
    /// The institutions that answered, as far as they are known.
    offices: Count,
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
pub(super) fn report(case: &Case, facts: StrategyFacts) -> ReportFacts {
    let all: Vec<ActionFacts> = facts.plan.each().cloned().collect();
    let of = |area: &AreaFacts| {
        let here: Vec<ActionFacts> = all.iter().filter(|action| is_in_area(action, area)).cloned().collect();
        AreaReport { area: area.clone(), terms: phases(&here) }
    };
    let placed = |action: &&ActionFacts| !facts.situation.areas.iter().any(|area| is_in_area(action, area));
    let (offices, kit) = (offices(case), case.kit());
    ReportFacts {
        areas: facts.situation.areas.iter().map(of).collect(),
        rest: phases(&all.iter().filter(placed).cloned().collect::<Vec<_>>()),
        strengths: strengths(case),
        first: first(case, facts.priorities),
        near: near(case),
        unsure: case.voice.count("gaps", facts.priorities.sensitive.len()),
        answered: !case.inputs.analysis.assessment.answers.is_empty(),
        offices: case.voice.count("institutions", offices.len().max(voices(case).institutions.n)),
        figures: case.voice.count("figures", case.records::<PublicFigure>().count()),
        open_figures: unlisted::<PublicFigure>(
            case,
            |one| one.about.as_str(),
            kit.context_figures.iter().map(|one| (one.id.as_str(), &one.name)),
        ),
        open_harms: unlisted::<ContextFinding>(
            case,
            |one| one.about.as_str(),
            kit.harms.iter().map(|one| (one.id.as_str(), &one.title)),
        ),
        open_topics: unlisted::<Law>(
            case,
            |one| one.about.as_str(),
            kit.legal_topics.iter().map(|one| (one.id.as_str(), &one.title)),
        ),
        has_commitments: !case.strategy().commitments.is_empty()
            || case.records::<PolicyLink>().next().is_some(),
        has_law: case.records::<Law>().next().is_some(),
        since: round_changes(case),
    }
}

fn is_in_area(action: &ActionFacts, area: &AreaFacts) -> bool {
    action.item.as_ref().is_some_and(|item| area.holds(&item.id))
}

/// The names of a starter list that no entry is about.
fn unlisted<'k, R: Record + 'static>(
    case: &Case,
    about: fn(&R) -> &str,
    starters: impl Iterator<Item = (&'k str, &'k Text)>,
) -> Vec<String> {
    let told: BTreeSet<&str> = case.records::<R>().map(|(_, one)| about(one)).collect();
    starters.filter(|(id, _)| !told.contains(id)).map(|(_, name)| case.voice.text(name)).collect()
}

fn near(case: &Case) -> Vec<ItemReference> {
    let near = case.items().filter(|(_, score)| is_near(score));
    near.map(|(item, _)| case.item_reference(&item.id)).collect()
}

/// Whether one level only is missing.
fn is_near(score: &ItemScore) -> bool {
    let missing = score.claimed.map(|level| score.target.value().saturating_sub(level.value()));
    score.is_gap() && missing == Some(1)
}

/// Who answered, each once.
fn offices(case: &Case) -> BTreeSet<String> {
    let answers = case.inputs.analysis.assessment.answers.values();
    answers.map(|answer| quote(&answer.by)).filter(|by| !by.is_empty()).collect()
}

fn strengths(case: &Case) -> Vec<Strength> {
    let reached = case.items().filter(|(_, score)| score.has_reached());
    let strength = |id: &ItemId| {
        let answer = case.inputs.analysis.assessment.answers.get(id);
        let finding = answer.map(|answer| quote(&first_sentences(&answer.comment, QUOTED)));
        Strength { item: case.item_reference(id), finding: finding.unwrap_or_default() }
    };
    reached.map(|(item, _)| strength(&item.id)).collect()
}

fn first(case: &Case, priorities: &Priorities) -> Vec<FirstGap> {
    priorities.gaps.iter().take(FIRST_PLACES).map(|gap| first_gap(case, gap)).collect()
}

fn first_gap(case: &Case, gap: &Gap) -> FirstGap {
    let id = ItemId::from(gap.item.id.as_str());
    let (names, missing) = (case.names(), case.inputs.analysis.missing(&id));
    let step = missing.levels.first();
    let mut actions = case.inputs.analysis.national().actions.iter();
    let action = actions.find(|action| action.void.is_none() && action.item.as_ref() == Some(&id));
    FirstGap {
        item: gap.item.clone(),
        level: gap.level.clone(),
        target: gap.target.clone(),
        step: step.map(|step| case.level(case.framework(), step.level)),
        lacks: step
            .into_iter()
            .flat_map(|step| &step.facts)
            .map(|fact| names.lack(fact.condition, &[]))
            .collect(),
        action: action.map(|action| action_facts(case, action)),
        late_start: gap.late_start.clone(),
    }
}
