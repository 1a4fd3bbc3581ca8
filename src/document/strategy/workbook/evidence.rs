//! Knows the sheet of the evidence register: every piece its readers may see, under the name that the document cites it by.

use super::super::case::Case;
use super::super::register::kind;
use super::blank::blank;
use super::column::{chosen, open, shown, words};
use crate::assessment::{Answer, Evidence};
use crate::document::workbook::{Cell, Column, Kind, Sheet};
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

fn columns(case: &Case) -> Vec<Column> {
    vec![
        shown(case, "source", Kind::Text, 12),
        shown(case, "item", Kind::Text, 8),
        shown(case, "title", Kind::Wrapped, 22),
        open(case, "shows", Kind::Wrapped, 42),
        open(case, "publisher", Kind::Wrapped, 20),
        chosen(case, "kind", 16),
        open(case, "published", Kind::Text, 12),
        chosen(case, "grade", 20),
        chosen(case, "stance", 12),
        open(case, "link", Kind::Link, 34),
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
