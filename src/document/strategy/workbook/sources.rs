//! Knows the sheet of money by source and year, secured and announced.

use super::blank::{blank, totals};
use super::column::shown;
use super::money::{Books, own, sum, year};
use crate::assessment::strategy::{FundingSource, FundingStatus};
use crate::document::workbook::{Cell, Column, Formula, Kind, Sheet, Wanted};
use crate::presentation::Label;

/// The sheet: every kind of source, whether it gives or not.
pub(super) fn sheet(books: &Books) -> Sheet {
    let years = books.years().iter().map(|year| format!("y{year}"));
    let sums = ["secured", "pledged", "money"].map(str::to_owned);
    Sheet {
        columns: columns(books),
        rows: FundingSource::ALL.into_iter().map(|source| row(books, source)).collect(),
        totals: totals(books.case, years.chain(sums)),
        ..blank(books.case, "sources", 1)
    }
}

fn columns(books: &Books) -> Vec<Column> {
    let case = books.case;
    let years = books.years().iter().map(|year| Column {
        id: format!("y{year}"),
        title: year.to_string(),
        kind: books.money(),
        width: 16,
        editable: false,
    });
    let sums = ["secured", "pledged", "money"].map(|id| shown(case, id, books.money(), 17));
    [shown(case, "money-source", Kind::Wrapped, 34)].into_iter().chain(years).chain(sums).collect()
}

fn row(books: &Books, source: FundingSource) -> Vec<Cell> {
    let voice = &books.case.voice;
    let key = || ("money-source", own("money-source"));
    let years = books.years().iter().map(|one| sum("funding", "amount", vec![key(), ("year", year(*one))]));
    let paid = |status: FundingStatus| {
        let status = Wanted::Text(status.name(voice));
        sum("funding", "amount", vec![key(), ("funding-status", status)])
    };
    let rest = [
        paid(FundingStatus::Secured),
        paid(FundingStatus::Pledged),
        Formula::Sum(vec!["secured".into(), "pledged".into()]).into(),
    ];
    [source.name(voice).into()].into_iter().chain(years).chain(rest).collect()
}
