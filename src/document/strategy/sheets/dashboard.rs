//! Knows the sheet that shows plan and money at a glance: a few sums and two charts.

use super::check::total;
use super::column::read_column;
use super::layout::blank;
use super::money::SheetFacts;
use crate::document::workbook::{Cell, ColumnKind, Sheet, SheetChart, SheetChartShape};

/// The sums: what each is called, and the sheet and column it is of.
const SUMS: [(&str, &str, &str); 5] = [
    ("base", "years", "base"),
    ("budget", "years", "budget"),
    ("secured", "years", "secured"),
    ("pledged", "years", "pledged"),
    ("mobilise", "years", "gap"),
];

/// The sheet; without charts while nothing is costed.
pub(super) fn sheet(facts: &SheetFacts) -> Sheet {
    let columns = vec![
        read_column(facts.case, "figure", ColumnKind::Wrapped, 52),
        read_column(facts.case, "amount", facts.money(), 16),
    ];
    let row = |(name, sheet, column): (&str, &str, &str)| -> Vec<Cell> {
        vec![facts.case.voice.say(&format!("column-{name}")).into(), total(sheet, column)]
    };
    let low = facts.costing.uncosted_range.map(|_| ("range-low", "plan", "range-low"));
    let high = facts.is_bounded().then_some(("range-high", "plan", "range-high"));
    let sums = SUMS.into_iter().chain(low).chain(high);
    let charts = if facts.costing.is_costed() { charts(facts) } else { Vec::new() };
    Sheet {
        columns,
        rows: sums.map(row).collect(),
        charts,
        landscape: false,
        ..blank(facts.case, "dashboard", 0)
    }
}

/// Who pays, by year and by objective.
fn charts(facts: &SheetFacts) -> Vec<SheetChart> {
    let chart = |shape: SheetChartShape, sheet: &str, names: &str| SheetChart {
        title: facts.case.voice.say(&format!("sheet-{sheet}-chart")),
        shape,
        sheet: sheet.to_owned(),
        names: names.to_owned(),
        amounts: ["secured", "pledged", "gap"].map(str::to_owned).to_vec(),
    };
    vec![
        chart(SheetChartShape::Columns, "years", "year"),
        chart(SheetChartShape::Bars, "objectives", "objective"),
    ]
}
