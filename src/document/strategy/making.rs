//! Knows on what the draft rests: frameworks, answers, dates, offices; knows no result.

use super::case::Case;
use super::{Scored, quote};
use crate::assessment::Answer;
use crate::words::Count;
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeSet;

/// How many offices the text names.
const OFFICES: usize = 40;

/// The chapter.
#[derive(Serialize)]
pub(super) struct Making {
    frameworks: Vec<FrameworkFacts>,
    pub answers: Count,
    /// The first and the last day of an answer, where any carries one.
    pub first: Option<NaiveDate>,
    pub last: Option<NaiveDate>,
    undated: Count,
    /// Who answered, each once.
    pub offices: Vec<String>,
}

#[derive(Serialize)]
struct FrameworkFacts {
    id: String,
    title: String,
    publisher: String,
    version: String,
    source: String,
    licence: String,
    known: usize,
    applicable: usize,
    answered: usize,
    total: Count,
    share: f64,
    edition: String,
}

/// The facts of the chapter.
pub(super) fn making(case: &Case) -> Making {
    let answers: Vec<&Answer> = case
        .scored()
        .flat_map(|scored| scored.framework.items.iter().map(|item| &item.id))
        .filter_map(|id| case.inputs.analysis.assessment.answers.get(id))
        .collect();
    let dates = || answers.iter().filter_map(|answer| answer.date);
    let offices: BTreeSet<String> =
        answers.iter().map(|answer| quote(&answer.by)).filter(|by| !by.is_empty()).collect();
    Making {
        frameworks: case.inputs.frameworks().map(|scored| framework(case, scored)).collect(),
        first: dates().min(),
        last: dates().max(),
        undated: case.voice.count("answers", answers.iter().filter(|answer| answer.date.is_none()).count()),
        answers: case.voice.count("answers", answers.len()),
        offices: offices.into_iter().take(OFFICES).collect(),
    }
}

fn framework(case: &Case, scored: Scored) -> FrameworkFacts {
    let (framework, coverage) = (scored.framework, scored.scorecard.coverage);
    FrameworkFacts {
        id: framework.id.to_string(),
        title: case.voice.text(&framework.title),
        publisher: framework.publisher.clone(),
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
