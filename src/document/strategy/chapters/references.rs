//! Knows the works behind the draft, each once, as a list of references; the register names where each is used.

use crate::assessment::{Answer, Evidence};
use crate::document::may_follow;
use crate::document::strategy::case::Case;
use crate::document::strategy::quote;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// The annex.
#[derive(Serialize, JsonSchema)]
pub struct References {
    /// The works, by publisher and title.
    works: Vec<ReferenceLine>,
    /// Works of which only an address is known.
    untitled: usize,
}

/// A work that evidence is from.
#[derive(Serialize, JsonSchema)]
struct ReferenceLine {
    /// Publisher, title and year; empty where only the address is known.
    text: String,
    /// Its address; may be empty.
    link: String,
    sources: Vec<String>,
}

/// The facts of the annex: public evidence only, by publisher and title.
pub fn references(case: &Case) -> References {
    let mut works: BTreeMap<(String, String), ReferenceLine> = BTreeMap::new();
    for scored in case.scored_frameworks() {
        for item in &scored.framework.items {
            let Some(answer) = case.inputs.analysis.assessment.answers.get(&item.id) else { continue };
            let ids = case.register.behind(&item.id);
            for (evidence, id) in public(case, answer).zip(ids.iter().skip(1)) {
                let (text, link) = words(case, evidence);
                let key = (text.to_lowercase(), link.clone());
                works
                    .entry(key)
                    .or_insert(ReferenceLine { text, link, sources: Vec::new() })
                    .sources
                    .push(id.clone());
            }
        }
    }
    let works: Vec<ReferenceLine> =
        works.into_values().filter(|work| !work.text.is_empty() || !work.link.is_empty()).collect();
    References { untitled: works.iter().filter(|work| work.text.is_empty()).count(), works }
}

fn public<'a>(case: &Case, answer: &'a Answer) -> impl Iterator<Item = &'a Evidence> {
    let audience = case.inputs.audience;
    answer.evidence.iter().filter(move |evidence| audience.may_see(evidence.confidentiality))
}

/// `Publisher: Title (2024)`, and the address where it can be followed.
fn words(case: &Case, evidence: &Evidence) -> (String, String) {
    let (publisher, date) = (quote(&evidence.publisher), quote(&evidence.date));
    let (title, link) = (quote(&evidence.title), quote(&evidence.link));
    // A title that only repeats the address says nothing, where the address itself is shown.
    let title = title
        .strip_prefix(&link)
        .filter(|_| may_follow(&link))
        .map_or(title.clone(), |rest| rest.trim().trim_start_matches('(').trim_end_matches(')').to_owned());
    let mut text =
        [publisher, title].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ");
    if !date.is_empty() && !text.is_empty() && !text.contains(&date) {
        text = format!("{text} ({})", case.voice.day(&date));
    }
    // Findings write a shortened address with three dots; two stops in a row would look like a slip.
    (text.replace("...", "…"), if may_follow(&link) { link } else { String::new() })
}
