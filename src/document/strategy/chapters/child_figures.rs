//! Knows the few figures about children that show why something is to be done, each with its source in words.

use super::lives::counted_findings;
use super::summary::need;
use crate::document::strategy::case::Case;
use crate::document::strategy::excerpt;
use crate::document::strategy::register::origin;
use schemars::JsonSchema;
use serde::Serialize;

/// How many figures there are at most, and how many characters of each and of its source stand in a paper of few pages.
const MOST: usize = 3;
const TEXT: usize = 220;
const ORIGIN: usize = 120;

/// A figure or a finding about children.
#[derive(Serialize, JsonSchema)]
pub struct ChildFigure {
    /// What was counted or found, without a full stop; its beginning where it is long.
    text: String,
    /// Who says so and when, in words; may be empty.
    origin: String,
    pub sources: Vec<String>,
}

impl ChildFigure {
    /// Every text that is quoted in part where it is long.
    pub fn texts(&self) -> [&String; 2] {
        [&self.text, &self.origin]
    }
}

/// Three at most, those with a number first: what shows the need in the summary of the strategy, then findings of the
/// assessment that tell how many. What counts so few children that they could be known is not told here.
pub fn child_figures(case: &Case) -> Vec<ChildFigure> {
    let needs = need(case).into_iter();
    let needs = needs.map(|one| figure(&one.text, &origin(&one.source, &one.year), one.sources));
    let findings = counted_findings(case).into_iter();
    let findings = findings.map(|one| figure(&one.text, &publisher(case, &one.sources), one.sources));
    let languages = &case.inputs.analysis.library.languages;
    let mut all: Vec<ChildFigure> =
        needs.chain(findings).filter(|one| languages.small_number(&one.text).is_none()).collect();
    all.sort_by_key(|one| !one.text.contains(|letter: char| letter.is_ascii_digit()));
    all.truncate(MOST);
    all
}

fn figure(text: &str, origin: &str, sources: Vec<String>) -> ChildFigure {
    ChildFigure { text: excerpt(text, TEXT), origin: excerpt(origin, ORIGIN), sources }
}

/// How the first published piece of evidence among these entries of the register reads; empty where there is none.
fn publisher(case: &Case, ids: &[String]) -> String {
    let mut entries = case.register.entries.iter().filter(|entry| !entry.reference.is_empty());
    entries.find(|entry| ids.contains(&entry.id.0)).map(|entry| entry.reference.clone()).unwrap_or_default()
}
