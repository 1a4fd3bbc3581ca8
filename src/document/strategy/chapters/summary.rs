//! Knows what a minister reads on two pages: the need in figures about children, each objective in a paragraph; and what is
//! said first in the report.

use super::priorities::Priorities;
use crate::assessment::Topic;
use crate::assessment::strategy::{ContextFinding, PublicFigure, Quarter};
use crate::document::strategy::case::{Case, ItemReference};
use crate::document::strategy::quote;
use crate::framework::kit::{FigureGroup, Objective};
use crate::framework::{ActionId, ItemId, ObjectiveId};
use crate::plan::PlannedAction;
use crate::words::{Count, small};
use schemars::JsonSchema;
use serde::Serialize;
use std::cmp::Reverse;

/// How many unknown items, figures about children, gaps, measures and institutions in charge are named.
const OPEN: usize = 3;
const NEED: usize = 4;
const GAPS: usize = 2;
const MEASURES: usize = 2;
const LEADS: usize = 2;

/// The chapter.
#[derive(Serialize, JsonSchema)]
pub struct SummaryFacts {
    /// What shows the need: national figures about children, and findings about harm; four at most.
    need: Vec<NeedLine>,
    /// The objectives that the plan serves, in their order.
    objectives: Vec<ObjectiveSummary>,
    /// How many they are.
    count: Count,
    /// The gap that comes first, at least probably; missing where nothing may be said to.
    first: Option<ItemReference>,
    /// The unknown items that would tell most.
    open: Vec<ItemReference>,
    /// The answers behind the gaps whose place hardly changes.
    robust: Vec<String>,
}

/// A figure or a finding about children.
#[derive(Serialize, JsonSchema)]
pub struct NeedLine {
    /// What was counted or found, without a full stop.
    pub text: String,
    /// The year it is from; may be empty.
    pub year: String,
    /// Where it is from; may be empty.
    pub source: String,
    /// Whether it holds a figure.
    #[serde(skip)]
    counts: bool,
    pub sources: Vec<String>,
}

impl NeedLine {
    /// What people typed, behind what was asked; in their words alone where nothing was.
    fn of(asked: &str, [typed, year, source]: [&str; 3], sources: Vec<String>) -> NeedLine {
        let typed = quote(typed);
        NeedLine {
            counts: typed.contains(|letter: char| letter.is_ascii_digit()),
            text: if asked.is_empty() { typed } else { format!("{asked}: {typed}") },
            year: quote(year),
            source: quote(source),
            sources,
        }
    }
}

/// An objective in a paragraph.
#[derive(Serialize, JsonSchema)]
struct ObjectiveSummary {
    #[schemars(with = "String")]
    id: ObjectiveId,
    /// Its number in this strategy, from 1.
    number: usize,
    title: String,
    /// The change that is sought.
    change: String,
    /// What its known gaps are about, two at most.
    needs: Vec<String>,
    /// The first of its decided actions, two at most; each goes on in a sentence, as in "we will …".
    deeds: Vec<String>,
    /// All its decided actions.
    decided: Count,
    /// The first of its actions that nobody has decided about, two at most; only where none is decided.
    proposals: Vec<String>,
    /// All its actions that nobody has decided about.
    proposed: Count,
    /// The institutions that lead most of it, two at most.
    leads: Vec<String>,
    /// From when to when work is planned: `2027–2031`; empty while nobody knows.
    years: String,
    /// What its actions cost together, at prices of the base year; empty where none has a cost.
    cost: String,
    sources: Vec<String>,
}

/// The facts of the chapter.
pub fn summary(case: &Case, priorities: &Priorities) -> SummaryFacts {
    let open = case.inputs.main.scorecard.find_out_first.iter().take(OPEN).map(|entry| &entry.id);
    let served = case.inputs.analysis.national().objectives.iter();
    SummaryFacts {
        need: need(case),
        count: case.voice.count("objectives", case.inputs.analysis.national().objectives.len()),
        objectives: served
            .filter_map(|one| Some((one.number, &one.actions, case.kit().objective(&one.id)?)))
            .map(|(number, actions, objective)| objective_summary(case, (number, objective), actions))
            .collect(),
        first: priorities.gaps.first().filter(|_| priorities.ordered).map(|gap| gap.item.clone()),
        open: case.item_references(open),
        robust: priorities.robust.iter().flat_map(|item| item.answer.clone()).collect(),
    }
}

/// How many children there are, then what was found and counted about harm, then access; what holds a figure, where anything
/// does. What counts so few children that they could be known is not told here.
pub fn need(case: &Case) -> Vec<NeedLine> {
    let (population, harm) = (figures(case, FigureGroup::Population), figures(case, FigureGroup::Harm));
    let access = figures(case, FigureGroup::Access);
    let findings = case
        .records::<ContextFinding>()
        .map(|(sources, one)| NeedLine::of("", [&one.text, &one.year, &one.source], sources));
    let all = population.into_iter().take(1).chain(findings).chain(harm).chain(access);
    let languages = &case.inputs.analysis.library.languages;
    let mut all: Vec<NeedLine> = all.filter(|one| languages.small_number(&one.text).is_none()).collect();
    if all.iter().any(|one| one.counts) {
        all.retain(|one| one.counts);
    }
    all.truncate(NEED);
    all
}

/// The figures of a group of the starter list, each with what it counts.
fn figures(case: &Case, group: FigureGroup) -> Vec<NeedLine> {
    let asked = case.kit().context_figures.iter().filter(|asked| asked.group == group);
    let given = asked.flat_map(|asked| {
        let here = case.records::<PublicFigure>().filter(|(_, figure)| figure.about == asked.id);
        here.map(|(sources, figure)| {
            let typed: [&str; 3] = [&figure.value, &figure.year, &figure.source];
            NeedLine::of(&case.voice.text(&asked.name), typed, sources)
        })
    });
    given.collect()
}

fn objective_summary(
    case: &Case,
    (number, objective): (usize, &Objective),
    ids: &[ActionId],
) -> ObjectiveSummary {
    let national = case.inputs.analysis.national();
    let actions: Vec<&PlannedAction> = ids.iter().filter_map(|id| national.action(id)).collect();
    let (decided, proposed): (Vec<&PlannedAction>, Vec<_>) =
        actions.iter().copied().partition(|action| action.decided);
    let titles = |actions: &[&PlannedAction]| -> Vec<String> {
        let titles = actions.iter().take(MEASURES).map(|action| quote(action.title.get(case.voice.lang())));
        titles.map(|title| small(&title)).collect()
    };
    let gaps: Vec<ItemReference> = objective.items.iter().filter_map(|id| gap(case, id)).collect();
    let costing = case.inputs.analysis.costing();
    let balance = costing.objectives.iter().find(|(id, _)| id.as_ref() == Some(&objective.id));
    let cost = balance.map(|(_, one)| one.cost.constant().amount()).filter(|cost| !cost.is_zero());
    let entries = decided.iter().flat_map(|one| case.register.entry_of(&Topic::Action(one.id.clone())));
    let answers = gaps.iter().take(GAPS).flat_map(|gap| gap.answer.clone());
    ObjectiveSummary {
        id: objective.id.clone(),
        number,
        title: case.voice.text(&objective.title),
        change: case.voice.text(&objective.change),
        deeds: titles(&decided),
        proposals: if decided.is_empty() { titles(&proposed) } else { Vec::new() },
        leads: leads(&decided),
        years: years(if decided.is_empty() { &proposed } else { &decided }),
        cost: cost.map(|cost| case.rounded(cost)).unwrap_or_default(),
        sources: answers.chain(entries).collect(),
        decided: case.voice.count("actions", decided.len()),
        proposed: case.voice.count("actions", proposed.len()),
        needs: gaps.into_iter().take(GAPS).map(|gap| gap.title).collect(),
    }
}

/// The item, where its level is known and below the target.
fn gap(case: &Case, id: &ItemId) -> Option<ItemReference> {
    let score = case.inputs.analysis.item(id)?;
    (score.is_gap() && score.claimed.is_some()).then(|| case.item_reference(id))
}

/// The institutions that the country named to lead most of these actions; of those that lead equally many the first.
pub fn leads(actions: &[&PlannedAction]) -> Vec<String> {
    let mut leads: Vec<(String, usize)> = Vec::new();
    for action in actions.iter().filter(|action| action.lead.is_own()) {
        let name = quote(&action.lead.own);
        match leads.iter_mut().find(|(known, _)| *known == name) {
            Some((_, led)) => *led += 1,
            None => leads.push((name, 1)),
        }
    }
    leads.retain(|(name, _)| !name.is_empty());
    leads.sort_by_key(|(_, led)| Reverse(*led));
    leads.into_iter().take(LEADS).map(|(name, _)| name).collect()
}

/// The first and the last year in which something is done.
fn years(actions: &[&PlannedAction]) -> String {
    let year = |quarter: Option<Quarter>| quarter.map(|quarter| quarter.year);
    let first = actions.iter().filter_map(|action| year(action.start)).min();
    let last = actions.iter().filter_map(|action| year(action.end)).max();
    match (first.or(last), last.or(first)) {
        (Some(first), Some(last)) if first != last => format!("{first}–{last}"),
        (Some(first), _) => first.to_string(),
        (None, _) => String::new(),
    }
}
