//! Knows the questions about answers that do not fit together, with the answers they are about.

use crate::document::strategy::case::Case;
use crate::scoring::ConsistencyQuestion;
use schemars::JsonSchema;
use serde::Serialize;

/// A question in words.
#[derive(Serialize, JsonSchema)]
pub struct QuestionFacts {
    /// The question.
    text: String,
    /// The answers it is about.
    sources: Vec<String>,
}

/// The question in words, with the levels it is about.
pub fn question(case: &Case, question: &ConsistencyQuestion) -> QuestionFacts {
    let sources = question.items.iter().filter_map(|id| case.register.behind(id).first().cloned());
    QuestionFacts {
        text: case.names().question(question, &case.inputs.analysis.assessment),
        sources: sources.collect(),
    }
}
