//! Knows the sheet of what the answers serve: instruments with their provisions, mandates, other questionnaires.

use super::super::case::Case;
use super::super::chapters::commitments::{AnsweredItem, commitments};
use super::super::chapters::crossmap::{crossmap, provision};
use super::super::chapters::mandates::own_mandates;
use super::column::{LEVEL, read_column};
use super::layout::blank;
use crate::document::workbook::{Cell, ColumnKind, Sheet, SheetColumn};

/// The sheet: what each instrument asks, then a row for each provision and each item about it.
pub(super) fn sheet(case: &Case) -> Sheet {
    Sheet { columns: columns(case), rows: rows(case), ..blank(case, "crosswalk", 1) }
}

fn columns(case: &Case) -> Vec<SheetColumn> {
    vec![
        read_column(case, "instrument", ColumnKind::Wrapped, 24),
        read_column(case, "reference", ColumnKind::Text, 12),
        read_column(case, "subject", ColumnKind::Wrapped, 50),
        read_column(case, "item", ColumnKind::Text, 8),
        read_column(case, "title", ColumnKind::Wrapped, 36),
        read_column(case, "level", LEVEL, 7),
    ]
}

fn rows(case: &Case) -> Vec<Vec<Cell>> {
    let mut rows: Vec<Vec<Cell>> =
        commitments(case).known.iter().map(|one| row([&one.short, "", &one.asks], None)).collect();
    let crossmap = crossmap(case);
    let instruments = crossmap.instruments.into_iter().map(|one| (one.short, one.provisions));
    let mandates = own_mandates(case).map(|one| {
        let parts = one.all_provisions().map(|part| provision(case, part)).collect::<Vec<_>>();
        (case.voice.text(&one.short_title), parts)
    });
    for (short, parts) in instruments.chain(mandates) {
        for part in &parts {
            let of = |item| row([&short, &part.reference, &part.topic], Some(item));
            rows.extend(part.items.iter().map(of));
        }
    }
    let same = case.voice.say("sheet-crosswalk-same");
    for link in &crossmap.links {
        rows.extend(link.others.iter().map(|other| row([&same, &other.id, &other.name], Some(&link.item))));
    }
    rows
}

/// Instrument, reference and subject, with an item about it where there is one.
fn row([instrument, reference, subject]: [&str; 3], item: Option<&AnsweredItem>) -> Vec<Cell> {
    vec![
        instrument.into(),
        reference.into(),
        subject.into(),
        item.map(|item| item.id.clone()).into(),
        item.map(|item| item.name.clone()).into(),
        item.and_then(|item| item.level).map(i64::from).into(),
    ]
}
