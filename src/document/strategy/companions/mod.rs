//! Knows what each companion of the strategy says beyond the strategy's own facts, one module a companion.

mod children;
mod comments;
mod concept;
mod expenditure;
mod first_year;
mod help_contact;
mod implementation;
mod law_change;
mod memorandum;
mod points;
mod poster;
mod press;
mod progress;
mod published_answers;
mod questions;
mod report;
mod round_changes;
mod starting;
mod telephone;

use super::case::Case;
use super::strategy_facts::StrategyFacts;
use crate::assessment::strategy::DocumentKind;
use crate::document::{Figure, Layout, Table};
use schemars::JsonSchema;
use serde::Serialize;

/// What a companion adds to the variables of the templates, under its own name.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Companion {
    /// Only in the assessment report: its findings and recommendations, and what changed.
    Report(Box<report::ReportFacts>),
    /// Only in the action plan with its costing.
    Implementation(Box<implementation::Implementation>),
    /// Only in the cabinet memorandum.
    Memorandum(Box<memorandum::Memorandum>),
    /// Only on the poster.
    Poster(Box<poster::Poster>),
    /// Only in the press sheet.
    Press(Box<press::Press>),
    /// Only in the children's version.
    Children(children::Children),
    /// Only in the concept notes.
    Concept(concept::Concept),
    /// Only in the comments matrix.
    Comments(comments::Comments),
    /// Only in the yearly progress report.
    Progress(Box<progress::ProgressFacts>),
    /// Only in the list of open points.
    Points(points::OpenPointList),
    /// Only in the question sheets.
    Questions(questions::QuestionSheets),
    /// Only in the starting paper.
    Starting(Box<starting::StartingPaper>),
}

/// The additions of the document that is written; none for the strategy itself.
pub(super) fn companion(case: &Case, facts: &StrategyFacts) -> Option<Companion> {
    Some(match case.inputs.document {
        DocumentKind::Strategy => return None,
        DocumentKind::Report => Companion::Report(Box::new(report::report(case, facts))),
        DocumentKind::Plan => {
            Companion::Implementation(Box::new(implementation::implementation(case, facts)))
        }
        DocumentKind::Memorandum => Companion::Memorandum(Box::new(memorandum::memorandum(case, facts))),
        DocumentKind::Poster => Companion::Poster(Box::new(poster::poster(case, facts))),
        DocumentKind::Press => Companion::Press(Box::new(press::press(case, facts))),
        DocumentKind::Children => Companion::Children(children::children(case)),
        DocumentKind::Concept => Companion::Concept(concept::concept(case, facts)),
        DocumentKind::Comments => Companion::Comments(comments::comments(case)),
        DocumentKind::Progress => Companion::Progress(Box::new(progress::progress(case))),
        DocumentKind::Points => Companion::Points(points::points(case)),
        DocumentKind::Questions => Companion::Questions(questions::questions(case)),
        DocumentKind::Starting => Companion::Starting(Box::new(starting::starting(case))),
    })
}

/// The shape of the document that is written.
pub(super) fn layout(case: &Case) -> Layout {
    match case.inputs.document {
        DocumentKind::Progress if !progress::is_reported(case) => Layout::Plain,
        document => Layout::of(document),
    }
}

/// The tables that only this document shows.
pub(super) fn tables(case: &Case) -> Vec<Table> {
    match case.inputs.document {
        DocumentKind::Plan => implementation::tables(case),
        DocumentKind::Comments => vec![comments::matrix(case)],
        DocumentKind::Progress => vec![progress::status(case)],
        _ => Vec::new(),
    }
}

/// The figures that only this document shows.
pub(super) fn figures(case: &Case) -> Vec<Figure> {
    match case.inputs.document {
        DocumentKind::Children => children::pictures(case),
        DocumentKind::Report => round_changes::rounds(case).into_iter().collect(),
        _ => Vec::new(),
    }
}
