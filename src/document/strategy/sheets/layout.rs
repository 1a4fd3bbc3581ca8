//! Knows what all sheets of a strategy share: a title, the words above the table, the totals below it, the way it lies.

use super::super::case::Case;
use crate::document::workbook::{Sheet, Totals};

/// A sheet without columns and rows; its words stand under `sheet-<id>-…`. `held` columns stay in sight.
pub(super) fn blank(case: &Case, id: &str, held: u16) -> Sheet {
    Sheet {
        id: id.to_owned(),
        title: case.voice.say(&format!("sheet-{id}-title")),
        intro: case.voice.say(&format!("sheet-{id}-intro")),
        inputs: Vec::new(),
        columns: Vec::new(),
        rows: Vec::new(),
        totals: None,
        charts: Vec::new(),
        held,
        landscape: true,
    }
}

/// The sums of these columns below the table.
pub(super) fn totals(case: &Case, columns: impl IntoIterator<Item = String>) -> Option<Totals> {
    Some(Totals { label: case.voice.say("column-total"), columns: columns.into_iter().collect() })
}
