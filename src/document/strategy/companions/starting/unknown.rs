//! Knows what nobody has published about a country, by what it is about: questions by area, figures, harms, policies.

use crate::assessment::strategy::ContextFinding;
use crate::document::strategy::addressees::{open_figures, open_policies};
use crate::document::strategy::case::Case;
use crate::framework::ItemId;
use schemars::JsonSchema;
use serde::Serialize;

/// What is not known about one matter.
#[derive(Serialize, JsonSchema)]
pub(in crate::document::strategy) struct KnowledgeGap {
    key: String,
    title: String,
    /// What is not known, each in a few words; never empty.
    lines: Vec<String>,
}

/// The facts of the chapter: the areas in their order, then lists.
pub(super) fn knowledge_gaps(case: &Case) -> Vec<KnowledgeGap> {
    let areas = case.kit().situation.iter().map(|area| {
        let lines = area.items.iter().filter(|id| is_open(case, id)).map(|id| case.names().title(id));
        let (key, title) = (area.id.to_lowercase(), case.voice.text(&area.title));
        KnowledgeGap { key, title, lines: lines.collect() }
    });
    let list = |kind: &str, lines: Vec<String>| {
        let title = case.voice.say(&format!("records-{kind}-title"));
        KnowledgeGap { key: kind.to_owned(), title, lines }
    };
    let figures = open_figures(case).into_iter().map(|figure| case.voice.text(&figure.name));
    let policies = open_policies(case).into_iter().map(|policy| case.voice.text(&policy.title));
    let lists = [
        list("figure", figures.collect()),
        list("finding", open_harms(case)),
        list("policy", policies.collect()),
    ];
    areas.chain(lists).filter(|gap| !gap.lines.is_empty()).collect()
}

/// Whether an item applies and has no level; false for one that the country is not asked about.
fn is_open(case: &Case, id: &ItemId) -> bool {
    let score = case.inputs.analysis.item(id);
    score.is_some_and(|score| score.effective.is_none() && !score.is_excluded())
}

/// Risks and harms about which nothing national was entered.
fn open_harms(case: &Case) -> Vec<String> {
    let known = |id: &str| case.records::<ContextFinding>().any(|(_, one)| one.about == id);
    let open = case.kit().harms.iter().filter(|harm| !known(&harm.id));
    open.map(|harm| case.voice.text(&harm.title)).collect()
}
