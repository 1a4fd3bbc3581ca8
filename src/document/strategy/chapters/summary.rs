//! Knows what a minister reads on two pages: the need in figures about children, each objective in a paragraph; and what is
//! said first in the report.

use super::context::{figure_sentence, is_silent};
use super::priorities::Priorities;
use crate::assessment::strategy::{ContextFinding, PublicFigure, Quarter};
use crate::document::strategy::case::{Case, ItemReference};
use crate::document::strategy::leads::lead;
use crate::document::strategy::quote;
use crate::framework::kit::{FigureGroup, Objective};
use crate::framework::{ItemId, ObjectiveId};
use crate::plan::PlannedAction;
use crate::presentation::year_span;
use crate::words::{Count, capital, small};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;
use std::cmp::Reverse;

/// How many unknown items, figures about children, gaps and measures are named.
const OPEN: usize = 3;
const NEED: usize = 3;
const GAPS: usize = 2;
const MEASURES: usize = 2;
/// How many characters the measures of an objective may have together; the first stands whatever its length.
const ROOM: usize = 150;

/// The chapter.
#[derive(Serialize, JsonSchema)]
pub struct SummaryFacts {
    /// What shows the need: national figures about children, and findings about harm; three at most.
    need: Vec<NeedLine>,
    /// The objectives about which something is known or decided, in their order.
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
    /// What is told of what people typed.
    fn of(text: String, [typed, year, source]: [&str; 3], sources: Vec<String>) -> NeedLine {
        NeedLine {
            counts: typed.contains(|letter: char| letter.is_ascii_digit()),
            text,
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
    /// Why it is sought, in a sentence that holds in every country.
    need: String,
    /// Whether no gap is known under it: what is in place is kept and raised.
    kept: bool,
    /// The dearest of its decided actions, two at most; each goes on in a sentence, as in "we will …".
    deeds: Vec<String>,
    /// The first of its actions that nobody has decided about, two at most; only where none is decided.
    proposals: Vec<String>,
    /// The institution that leads most of what is decided, as a sentence begins: `The Ministry of Justice`; empty where none
    /// is named.
    lead: String,
    /// From when to when work is planned: `2027–2031`; empty while nobody knows.
    years: String,
    /// What its actions cost together, at prices of the base year; empty where none has a cost.
    cost: String,
    sources: Vec<String>,
}

/// The facts of the chapter.
pub fn summary(case: &Case, priorities: &Priorities) -> SummaryFacts {
    let open = case.inputs.main.scorecard.find_out_first.iter().take(OPEN).map(|entry| &entry.id);
    let national = case.inputs.analysis.national();
    let numbered =
        case.kit().objectives.iter().filter_map(|one| Some((national.objective_number(&one.id)?, one)));
    SummaryFacts {
        need: need(case),
        count: case.voice.count("objectives", national.needed.len()),
        objectives: numbered.map(|one| objective_summary(case, one)).collect(),
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
        .map(|(sources, one)| NeedLine::of(quote(&one.text), [&one.text, &one.year, &one.source], sources));
    let all = population.into_iter().take(1).chain(findings).chain(harm).chain(access);
    let languages = &case.inputs.analysis.library.languages;
    let mut all: Vec<NeedLine> = all.filter(|one| languages.small_number(&one.text).is_none()).collect();
    if all.iter().any(|one| one.counts) {
        all.retain(|one| one.counts);
    }
    all.truncate(NEED);
    all
}

/// The figures of a group of the starter list, each in a sentence.
fn figures(case: &Case, group: FigureGroup) -> Vec<NeedLine> {
    let asked = case.kit().context_figures.iter().filter(|asked| asked.group == group);
    let given = asked.flat_map(|asked| {
        let here = case.records::<PublicFigure>().filter(|(_, figure)| figure.about == asked.id);
        let told = here.filter(move |(_, figure)| !is_silent(case, &figure.value));
        told.map(move |(sources, figure)| {
            let typed: [&str; 3] = [&figure.value, &figure.year, &figure.source];
            NeedLine::of(figure_sentence(case, figure, Some(asked)), typed, sources)
        })
    });
    given.collect()
}

fn objective_summary(case: &Case, (number, objective): (usize, &Objective)) -> ObjectiveSummary {
    let actions = case.inputs.analysis.national().actions_of(Some(&objective.id));
    let (decided, proposed): (Vec<&PlannedAction>, Vec<_>) = actions.partition(|action| action.decided);
    let gaps: Vec<ItemReference> = objective.items.iter().filter_map(|id| gap(case, id)).collect();
    let balance = case.balance(Some(&objective.id));
    let entries = decided.iter().flat_map(|one| case.decision(&one.id));
    let answers = gaps.iter().take(GAPS).flat_map(|gap| gap.answer.clone());
    ObjectiveSummary {
        id: objective.id.clone(),
        number,
        title: case.voice.text(&objective.title),
        need: case.voice.text(&objective.need),
        kept: gaps.is_empty() && decided.is_empty() && proposed.is_empty(),
        deeds: titles(case, &dearest(case, &decided)),
        proposals: if decided.is_empty() { titles(case, &proposed) } else { Vec::new() },
        lead: capital(&case.voice.institution(&lead(&decided))),
        years: years(case, if decided.is_empty() { &proposed } else { &decided }),
        cost: balance.map(|it| case.rounded(it.cost.constant().amount())).unwrap_or_default(),
        sources: answers.chain(entries).collect(),
    }
}

/// The actions by what they cost, the dearest first: what most of the money is for.
fn dearest<'a>(case: &Case, actions: &[&'a PlannedAction]) -> Vec<&'a PlannedAction> {
    let costing = case.inputs.analysis.costing();
    let cost = |action: &PlannedAction| -> Decimal {
        let costed = costing.action(&action.id);
        costed.map(|one| one.total.cost.constant().amount()).unwrap_or_default()
    };
    let mut dearest = actions.to_vec();
    dearest.sort_by_key(|action| Reverse(cost(action)));
    dearest
}

/// The first of these actions as they go on in a sentence: one, and a second where there is room for both.
fn titles(case: &Case, actions: &[&PlannedAction]) -> Vec<String> {
    let all = actions.iter().take(MEASURES);
    let mut titles: Vec<String> =
        all.map(|action| small(&quote(action.title.get(case.voice.lang())))).collect();
    if titles.iter().map(|title| title.chars().count()).sum::<usize>() > ROOM {
        titles.truncate(1);
    }
    titles
}

/// The item, where its level is known and below the target.
fn gap(case: &Case, id: &ItemId) -> Option<ItemReference> {
    let score = case.inputs.analysis.item(id)?;
    (score.is_gap() && score.claimed.is_some()).then(|| case.item_reference(id))
}

/// The first and the last year in which something is done.
fn years(case: &Case, actions: &[&PlannedAction]) -> String {
    let year = |quarter: Option<Quarter>| quarter.map(|quarter| quarter.year);
    let first = actions.iter().filter_map(|action| year(action.start)).min();
    let last = actions.iter().filter_map(|action| year(action.end)).max();
    let both = first.or(last).zip(last.or(first));
    both.map(|(first, last)| year_span(&case.voice, first, last)).unwrap_or_default()
}
