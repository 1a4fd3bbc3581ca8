//! Knows the sheet of the evidence register: every piece its readers may see, under the name that the document cites it by.

use super::super::case::Case;
use super::super::register::kind;
use super::column::{choice_column, open, read_column, words};
use super::layout::blank;
use crate::assessment::Evidence;
use crate::document::workbook::{Cell, ColumnKind, Sheet, SheetColumn};
use crate::framework::{ConditionId, Item};
use crate::presentation::{Label, cited_place, grade};

/// The sheet, in the order of the register.
pub(super) fn sheet(case: &Case) -> Sheet {
    let items = case.inputs.frameworks().flat_map(|scored| &scored.framework.items);
    let pieces = items.flat_map(|item| seen_pieces(case, item).into_iter().map(move |one| (item, one)));
    Sheet {
        columns: columns(case),
        rows: pieces.map(|(item, (name, evidence))| row(case, item, name, evidence)).collect(),
        ..blank(case, "evidence", 1)
    }
}

fn columns(case: &Case) -> Vec<SheetColumn> {
    vec![
        read_column(case, "source", ColumnKind::Text, 12),
        read_column(case, "item", ColumnKind::Text, 8),
        read_column(case, "title", ColumnKind::Wrapped, 22),
        open(case, "shows", ColumnKind::Wrapped, 42),
        open(case, "publisher", ColumnKind::Wrapped, 20),
        choice_column(case, "kind", 16),
        open(case, "published", ColumnKind::Text, 12),
        open(case, "cited-place", ColumnKind::Wrapped, 14),
        open(case, "language", ColumnKind::Wrapped, 12),
        choice_column(case, "grade", 20),
        open(case, "confirmed-by", ColumnKind::Wrapped, 18),
        choice_column(case, "stance", 12),
        open(case, "proves", ColumnKind::Wrapped, 12),
        open(case, "link", ColumnKind::Link, 34),
    ]
}

/// The evidence of an item that its readers may see, each piece with the name that the document cites it by. The register
/// leaves out what they may not see and numbers the rest; here they meet again in the same order.
pub(super) fn seen_pieces<'a>(case: &Case<'a>, item: &Item) -> Vec<(String, &'a Evidence)> {
    let answer = case.answer(&item.id);
    let seen = answer.into_iter().flat_map(|answer| case.seen_evidence(answer));
    case.register.behind(&item.id).into_iter().skip(1).zip(seen).collect()
}

fn row(case: &Case, item: &Item, name: String, evidence: &Evidence) -> Vec<Cell> {
    let voice = &case.voice;
    let proves: Vec<&str> = evidence.proves.iter().map(ConditionId::as_str).collect();
    vec![
        name.into(),
        item.id.to_string().into(),
        voice.text(&item.title).into(),
        words(&evidence.title),
        words(&evidence.publisher),
        kind(voice, evidence.kind).into(),
        words(&evidence.date),
        words(&cited_place(voice, evidence)),
        words(&evidence.language),
        grade(voice, evidence.grade).into(),
        words(&evidence.confirmed_by),
        evidence.stance.name(voice).into(),
        proves.join(" ").into(),
        words(&evidence.link),
    ]
}
