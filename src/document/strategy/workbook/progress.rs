//! Knows the sheet by which the actions are followed: indicator, proof, targets, risk, status.

use super::blank::blank;
use super::column::{chosen, open, shown, words};
use super::money::Books;
use crate::document::workbook::{Cell, Column, Kind, Sheet};
use crate::plan::PlannedAction;
use crate::presentation::Label;

/// The sheet: the actions of the plan by phase and place.
pub(super) fn sheet(books: &Books) -> Sheet {
    Sheet {
        columns: columns(books),
        rows: books.plan.actions.iter().map(|action| row(books, action)).collect(),
        ..blank(books.case, "progress", 3)
    }
}

fn columns(books: &Books) -> Vec<Column> {
    let case = books.case;
    vec![
        shown(case, "id", Kind::Id, 12),
        shown(case, "number", Kind::Text, 6),
        shown(case, "action", Kind::Wrapped, 36),
        open(case, "indicator", Kind::Wrapped, 28),
        open(case, "verification", Kind::Wrapped, 24),
        open(case, "baseline", Kind::Wrapped, 14),
        open(case, "midterm", Kind::Wrapped, 14),
        open(case, "final", Kind::Wrapped, 14),
        open(case, "risk", Kind::Wrapped, 22),
        chosen(case, "status", 12),
        open(case, "status-date", Kind::Date, 12),
        open(case, "status-note", Kind::Wrapped, 24),
    ]
}

fn row(books: &Books, action: &PlannedAction) -> Vec<Cell> {
    let voice = &books.case.voice;
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
