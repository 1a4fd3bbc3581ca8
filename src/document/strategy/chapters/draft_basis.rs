//! Knows on what the draft rests: frameworks, answers, dates, offices; knows no result.

use super::voices::submitters;
use crate::assessment::Answer;
use crate::document::strategy::case::Case;
use crate::document::strategy::{ScoredFramework, quote};
use crate::words::Count;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;

/// The chapter.
#[derive(Serialize, JsonSchema)]
pub struct DraftBasis {
    /// The questionnaires, the main one first, also those without an answer.
    frameworks: Vec<FrameworkFacts>,
    /// All answers together.
    pub answers: Count,
    /// The first day of an answer, where any carries one.
    pub first: Option<NaiveDate>,
    /// The last day of an answer.
    pub last: Option<NaiveDate>,
    /// Answers without a day.
    undated: Count,
    /// Who answered, each once: whose answers count, and every institution that submitted one, whatever counts now.
    pub offices: Vec<String>,
    /// Institutions that submitted answers and that these readers may not know of.
    pub unnamed: Count,
}

/// A questionnaire and how much of it is answered.
#[derive(Serialize, JsonSchema)]
struct FrameworkFacts {
    id: String,
    title: String,
    /// Who published what it is made after.
    publisher: String,
    /// The version that was answered.
    version: String,
    /// Where it is from.
    source: String,
    /// Its licence, in a sentence.
    licence: String,
    /// How many items have a level.
    known: usize,
    /// How many items apply.
    applicable: usize,
    /// How many items have an answer, "don't know" among them.
    answered: usize,
    /// All its items.
    total: Count,
    /// The share of the items that apply and have a level, 0 to 1.
    share: f64,
    /// The edition whose areas are shown; may be empty.
    edition: String,
}

/// The facts of the chapter.
pub fn draft_basis(case: &Case) -> DraftBasis {
    let answers: Vec<&Answer> = case
        .scored_frameworks()
        .flat_map(|scored| scored.framework.items.iter().map(|item| &item.id))
        .filter_map(|id| case.answer(id))
        .collect();
    let dates = || answers.iter().filter_map(|answer| answer.date);
    let (submitted, unnamed) = submitters(case);
    let mut offices: BTreeSet<String> = submitted.into_iter().collect();
    offices.extend(answers.iter().map(|answer| quote(&answer.by)).filter(|by| !by.is_empty()));
    DraftBasis {
        frameworks: case.inputs.frameworks().map(|scored| framework(case, scored)).collect(),
        first: dates().min(),
        last: dates().max(),
        undated: case.voice.count("answers", answers.iter().filter(|answer| answer.date.is_none()).count()),
        answers: case.voice.count("answers", answers.len()),
        offices: offices.into_iter().collect(),
        unnamed: case.voice.count("institutions", unnamed),
    }
}

fn framework(case: &Case, scored: ScoredFramework) -> FrameworkFacts {
    let (framework, coverage) = (scored.framework, scored.scorecard.coverage);
    FrameworkFacts {
        id: framework.id.to_string(),
        title: case.voice.text(&framework.title),
        publisher: case.voice.text(&framework.publisher),
        version: scored.scorecard.version.clone(),
        source: framework.source.clone(),
        licence: case.voice.text(&framework.licence),
        known: coverage.known,
        applicable: coverage.applicable,
        answered: coverage.answered,
        total: case.voice.items(&framework.id, coverage.total),
        share: coverage.share(),
        edition: framework.shown_edition().map(|edition| case.voice.text(&edition.title)).unwrap_or_default(),
    }
}
