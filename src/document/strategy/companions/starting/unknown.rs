//! Knows what nobody has measured or looked up in a country, by what it is about: figures, harms, policies.

use crate::document::strategy::case::Case;
use crate::document::strategy::starter_lists::{open_figures, open_harms, open_policies};
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

/// The facts of the chapter.
pub(super) fn knowledge_gaps(case: &Case) -> Vec<KnowledgeGap> {
    let list = |kind: &str, lines: Vec<String>| {
        let title = case.voice.say(&format!("records-{kind}-title"));
        KnowledgeGap { key: kind.to_owned(), title, lines }
    };
    let figures = open_figures(case).into_iter().map(|figure| case.voice.text(&figure.name));
    let harms = open_harms(case).into_iter().map(|harm| case.voice.text(&harm.title));
    let policies = open_policies(case).into_iter().map(|policy| case.voice.text(&policy.title));
    let lists = [
        list("figure", figures.collect()),
        list("finding", harms.collect()),
        list("policy", policies.collect()),
    ];
    lists.into_iter().filter(|gap| !gap.lines.is_empty()).collect()
}
