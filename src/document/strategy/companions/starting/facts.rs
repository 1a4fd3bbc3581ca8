//! Knows the starting paper as a whole, with the headings of the strategy to come and the months of its making.

use super::asks::{Asks, asks};
use super::findings::{KnownFacts, known_facts};
use super::steps::{StepLine, first_steps};
use super::unknown::{KnowledgeGap, knowledge_gaps};
use crate::document::strategy::case::Case;
use crate::document::strategy::companions::published_answers::lead_found;
use crate::presentation::Label;
use chrono::{Datelike, Months};
use schemars::JsonSchema;
use serde::Serialize;

/// How many months the calendar has.
const MONTHS: u32 = 6;

/// The starting paper.
#[derive(Serialize, JsonSchema)]
pub(in crate::document::strategy) struct StartingPaper {
    /// Why the country begins with it, as clauses; empty where it could write a strategy.
    reasons: Vec<String>,
    /// Whether published sources say who leads, while the country has named no institution.
    lead_found: bool,
    /// What is known.
    known: KnownFacts,
    /// What nobody has measured or looked up, by what it is about.
    unknown: Vec<KnowledgeGap>,
    /// Who is asked what.
    asks: Asks,
    /// The steps to begin with, ten at most.
    steps: Vec<StepLine>,
    /// Whether one of the steps is for something that may be there already.
    has_doubtful_steps: bool,
    /// The titles of the objectives that a strategy has.
    objectives: Vec<String>,
    /// The months of the calendar, from the month after the day of the paper.
    months: Vec<CalendarMonth>,
}

/// A month of the calendar.
#[derive(Serialize, JsonSchema)]
struct CalendarMonth {
    /// Its number in the calendar, from 1.
    n: u32,
    /// The month with its year.
    name: String,
}

/// The facts of the paper.
pub(in crate::document::strategy::companions) fn starting(case: &Case) -> StartingPaper {
    let analysis = case.inputs.analysis;
    let steps = first_steps(case);
    StartingPaper {
        reasons: analysis.starting_reasons().into_iter().map(|reason| reason.name(&case.voice)).collect(),
        lead_found: !lead_found(case).is_empty(),
        known: known_facts(case),
        unknown: knowledge_gaps(case),
        asks: asks(case),
        has_doubtful_steps: steps.iter().any(StepLine::is_doubtful),
        steps,
        objectives: case.kit().objectives.iter().map(|one| case.voice.text(&one.title)).collect(),
        months: (1..=MONTHS).filter_map(|n| month(case, n)).collect(),
    }
}

fn month(case: &Case, n: u32) -> Option<CalendarMonth> {
    let day = case.inputs.analysis.day.checked_add_months(Months::new(n))?;
    Some(CalendarMonth { n, name: case.voice.day(&format!("{:04}-{:02}", day.year(), day.month())) })
}
