//! Knows the sheet by which the actions are followed: indicator, proof, targets, risk, status.

use super::column::{choice_column, open, read_column, words};
use super::layout::blank;
use super::money::SheetFacts;
use crate::document::workbook::{Cell, ColumnKind, Sheet, SheetColumn};
use crate::plan::PlannedAction;
use crate::presentation::Label;

/// The sheet: the actions of the plan in the order of their numbers.
pub(super) fn sheet(facts: &SheetFacts) -> Sheet {
    Sheet {
        columns: columns(facts),
        rows: facts.actions().into_iter().map(|action| row(facts, action)).collect(),
        ..blank(facts.case, "progress", 3)
    }
}

fn columns(facts: &SheetFacts) -> Vec<SheetColumn> {
    let case = facts.case;
    vec![
        read_column(case, "id", ColumnKind::Id, 12),
        read_column(case, "number", ColumnKind::Text, 6),
        read_column(case, "action", ColumnKind::Wrapped, 36),
        open(case, "indicator", ColumnKind::Wrapped, 28),
        open(case, "verification", ColumnKind::Wrapped, 24),
        open(case, "baseline", ColumnKind::Wrapped, 14),
        open(case, "midterm", ColumnKind::Wrapped, 14),
        open(case, "final", ColumnKind::Wrapped, 14),
        open(case, "risk", ColumnKind::Wrapped, 22),
        choice_column(case, "status", 12),
        open(case, "status-date", ColumnKind::Date, 12),
        open(case, "status-note", ColumnKind::Wrapped, 24),
    ]
}

fn row(facts: &SheetFacts, action: &PlannedAction) -> Vec<Cell> {
    let voice = &facts.case.voice;
    let status = action.status.as_ref();
    vec![
        action.id.to_string().into(),
        action.number.clone().into(),
        words(action.title.get(voice.lang())),
        words(action.indicator.get(voice.lang())),
        words(action.verification.get(voice.lang())),
        words(&action.baseline),
        words(&action.midterm_target),
        words(&action.final_target),
        words(&action.risk),
        status.map(|note| note.status.name(voice)).into(),
        status.map(|note| note.date).into(),
        status.map(|note| words(&note.note)).into(),
    ]
}
