//! Knows what is known of a country as prose tells it: figures about children first, then findings area by area.

use crate::assessment::strategy::{ContextFinding, PublicFigure};
use crate::assessment::{Answer, Rating};
use crate::document::strategy::case::{Case, each_once};
use crate::document::strategy::life_charts::figure_title;
use crate::document::strategy::register::origin;
use crate::document::strategy::{ScoredFramework, quote};
use crate::framework::{Item, ItemId};
use crate::presentation::measured_numbers;
use crate::words::Count;
use schemars::JsonSchema;
use serde::Serialize;

/// What is known.
#[derive(Serialize, JsonSchema)]
pub(in crate::document::strategy) struct KnownFacts {
    /// Everything that was found and entered.
    all: Count,
    /// Public figures about children and the internet.
    figures: Vec<KnownFigure>,
    /// Findings that tell how many children meet a harm or where they turn, and those about risks and harms.
    children: Vec<FindingLine>,
    /// The other findings, area by area, with what nothing was found about.
    areas: Vec<AreaFindings>,
    /// The areas without a finding, with what is asked in them.
    silent: Vec<AreaFindings>,
}

/// A public figure.
#[derive(Serialize, JsonSchema)]
struct KnownFigure {
    id: String,
    /// What it counts.
    title: String,
    /// The figure with its unit.
    value: String,
    /// Where it is from, with its year; may be empty.
    origin: String,
    sources: Vec<String>,
}

/// The findings of an area.
#[derive(Serialize, JsonSchema)]
struct AreaFindings {
    key: String,
    title: String,
    /// Its findings.
    findings: Vec<FindingLine>,
    /// Titles of the items that apply and have no level.
    open: Vec<String>,
}

/// A finding in the words in which it was recorded.
#[derive(Serialize, JsonSchema)]
struct FindingLine {
    id: String,
    title: String,
    /// What was found.
    text: String,
    /// From when it is, or from where and when; may be empty.
    origin: String,
    sources: Vec<String>,
}

/// The facts of the chapter.
pub(super) fn known_facts(case: &Case) -> KnownFacts {
    let figures = figures(case);
    let mut children = harms(case);
    let (mut areas, mut silent): (Vec<AreaFindings>, Vec<AreaFindings>) = (Vec::new(), Vec::new());
    for area in &case.kit().situation {
        let mut findings = Vec::new();
        for id in &area.items {
            let Some((item, answer)) = finding(case, id) else { continue };
            let is_measured = item.about_children && !measured_numbers(&answer.comment).is_empty();
            let list = if is_measured { &mut children } else { &mut findings };
            list.push(line(case, item, answer));
        }
        let open = area.items.iter().filter(|id| is_open(case, id)).map(|id| case.names().title(id));
        let open: Vec<String> = open.collect();
        let (key, title) = (area.id.to_lowercase(), case.voice.text(&area.title));
        match (findings.is_empty(), open.is_empty()) {
            (false, _) => areas.push(AreaFindings { key, title, findings, open }),
            (true, false) => silent.push(AreaFindings { key, title, findings, open }),
            (true, true) => {}
        }
    }
    let count = areas.iter().map(|area| area.findings.len()).sum::<usize>() + figures.len() + children.len();
    KnownFacts { all: case.voice.count("findings", count), figures, children, areas, silent }
}

/// Whether an item applies and has no level; false for one that the country is not asked about.
fn is_open(case: &Case, id: &ItemId) -> bool {
    let score = case.inputs.analysis.item(id);
    score.is_some_and(|score| score.effective.is_none() && !score.is_excluded())
}

/// An item of this name with the answer that found something about it.
fn finding<'a>(case: &Case<'a>, id: &ItemId) -> Option<(&'a Item, &'a Answer)> {
    let of = |scored: ScoredFramework<'a>| scored.framework.item(id);
    let item = case.inputs.frameworks().find_map(of)?;
    let answer = case.answer(id)?;
    let is_told = matches!(answer.rating, Rating::Level(_)) && !quote(&answer.comment).is_empty();
    is_told.then_some((item, answer))
}

fn line(case: &Case, item: &Item, answer: &Answer) -> FindingLine {
    let reference = case.item_reference(&item.id);
    FindingLine {
        id: reference.id,
        title: reference.title,
        text: quote(&answer.comment),
        origin: dates(case, answer),
        sources: reference.sources,
    }
}

/// The dates of the evidence that readers may see, each once; the day of the answer where there are none.
fn dates(case: &Case, answer: &Answer) -> String {
    let dates = case.seen_evidence(answer).map(|one| case.voice.day(&quote(&one.date)));
    let mut dates = each_once(dates.filter(|date| !date.is_empty()));
    if dates.is_empty() {
        dates.extend(answer.date.map(|day| case.voice.date(day)));
    }
    dates.join("; ")
}

fn figures(case: &Case) -> Vec<KnownFigure> {
    let known = case.records::<PublicFigure>().filter(|(_, one)| !quote(&one.value).is_empty());
    let figure = |(sources, one): (Vec<String>, &PublicFigure)| {
        let asked = case.kit().context_figures.iter().find(|asked| asked.id == one.about);
        KnownFigure {
            id: sources.first().cloned().unwrap_or_default(),
            title: asked.map_or_else(|| quote(&one.title), |asked| figure_title(case, one, asked)),
            value: quote(&one.value),
            origin: origin(&quote(&one.source), &quote(&one.year)),
            sources,
        }
    };
    known.map(figure).filter(|figure| !figure.title.is_empty()).collect()
}

/// What was found about risks and harms.
fn harms(case: &Case) -> Vec<FindingLine> {
    let known = case.records::<ContextFinding>().filter(|(_, one)| !quote(&one.text).is_empty());
    let finding = |(sources, one): (Vec<String>, &ContextFinding)| {
        let harm = case.kit().harms.iter().find(|harm| harm.id == one.about);
        FindingLine {
            id: sources.first().cloned().unwrap_or_default(),
            title: harm
                .map_or_else(|| case.voice.say("records-finding-title"), |harm| case.voice.text(&harm.title)),
            text: quote(&one.text),
            origin: origin(&quote(&one.source), &quote(&one.year)),
            sources,
        }
    };
    known.map(finding).collect()
}
