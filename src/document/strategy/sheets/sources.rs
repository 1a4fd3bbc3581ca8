//! Knows the sheet of money by source and year, secured and announced.

use super::column::read_column;
use super::layout::{blank, totals};
use super::money::{SheetFacts, own, sum, year};
use crate::assessment::strategy::FundingSource;
use crate::document::workbook::{Cell, ColumnKind, Formula, Sheet, SheetColumn};
use crate::presentation::Label;

/// The sheet: every kind of source, whether it gives or not.
pub(super) fn sheet(facts: &SheetFacts) -> Sheet {
    let years = facts.years().iter().map(|year| format!("y{year}"));
    let sums = ["secured", "pledged", "money"].map(str::to_owned);
    Sheet {
        columns: columns(facts),
        rows: FundingSource::ALL.into_iter().map(|source| row(facts, source)).collect(),
        totals: totals(facts.case, years.chain(sums)),
        ..blank(facts.case, "sources", 1)
    }
}

fn columns(facts: &SheetFacts) -> Vec<SheetColumn> {
    let case = facts.case;
    let sums = ["secured", "pledged", "money"].map(|id| read_column(case, id, facts.money(), 12));
    [read_column(case, "money-source", ColumnKind::Wrapped, 34)]
        .into_iter()
        .chain(facts.year_columns())
        .chain(sums)
        .collect()
}

fn row(facts: &SheetFacts, source: FundingSource) -> Vec<Cell> {
    let name = Cell::from(source.name(&facts.case.voice));
    let key = || ("money-source", own("money-source"));
    let years = facts.years().iter().map(|one| sum("funding", "amount", vec![key(), ("year", year(*one))]));
    let all = Cell::from(Formula::Sum(vec!["secured".into(), "pledged".into()]));
    [name].into_iter().chain(years).chain(facts.paid(Some("money-source"))).chain([all]).collect()
}
