//! Knows the questions about answers that do not fit together, with the answers they are about.

use super::case::Case;
use crate::scoring::ConsistencyQuestion;
use schemars::JsonSchema;
use serde::Serialize;

/// A question in words.
#[derive(Serialize, JsonSchema)]
pub(super) struct Asked {
    /// The question.
    text: String,
    /// The answers it is about.
    sources: Vec<String>,
}

/// The question in words, with the levels it is about.
pub(super) fn asked(case: &Case, question: &ConsistencyQuestion) -> Asked {
    let sources = question.items.iter().filter_map(|id| case.register.behind(id).first().cloned());
    Asked {
        text: case.names().question(question, &case.inputs.analysis.assessment),
        sources: sources.collect(),
    }
}
