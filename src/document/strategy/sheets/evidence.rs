//! Knows the sheet of the evidence register: every piece its readers may see, under the name that the document cites it by.

use super::super::case::Case;
use super::super::register::kind;
use super::column::{choice_column, open, read_column, words};
use super::layout::blank;
use crate::assessment::{Answer, Evidence};
use crate::document::workbook::{Cell, ColumnKind, Sheet, SheetColumn};
use crate::framework::Item;
use crate::presentation::{Label, grade};

/// The sheet, in the order of the register.
pub(super) fn sheet(case: &Case) -> Sheet {
    let items = case.inputs.frameworks().flat_map(|scored| &scored.framework.items);
    let answered =
        items.filter_map(|item| Some((item, case.inputs.analysis.assessment.answers.get(&item.id)?)));
    Sheet {
        columns: columns(case),
        rows: answered.flat_map(|(item, answer)| rows(case, item, answer)).collect(),
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
        choice_column(case, "grade", 20),
        choice_column(case, "stance", 12),
        open(case, "link", ColumnKind::Link, 34),
    ]
}

/// The register leaves out what its readers may not see and numbers the rest; here they meet again in the same order.
fn rows(case: &Case, item: &Item, answer: &Answer) -> Vec<Vec<Cell>> {
    let audience = case.inputs.audience;
    let seen = answer.evidence.iter().filter(|one| audience.may_see(one.confidentiality));
    let names = case.register.behind(&item.id).into_iter().skip(1);
    names.zip(seen).map(|(name, evidence)| row(case, item, name, evidence)).collect()
}

fn row(case: &Case, item: &Item, name: String, evidence: &Evidence) -> Vec<Cell> {
    let voice = &case.voice;
    vec![
        name.into(),
        item.id.to_string().into(),
        voice.text(&item.title).into(),
        words(&evidence.title),
        words(&evidence.publisher),
        kind(voice, evidence.kind).into(),
        words(&evidence.date),
        grade(voice, evidence.grade).into(),
        evidence.stance.name(voice).into(),
        words(&evidence.link),
    ]
}
