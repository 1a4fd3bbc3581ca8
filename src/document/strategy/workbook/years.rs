//! Knows the sheet of the budget by year, with the rates that every line of cost is reckoned with.

use super::blank::{blank, totals};
use super::column::{open, shown};
use super::money::{Books, balance, base_gap, own, sum};
use crate::assessment::strategy::{CostKind, FundingStatus};
use crate::document::workbook::{Cell, Column, Formula, Kind, Sheet, Wanted};
use crate::plan::costing::{growth, share};
use crate::presentation::Label;

/// The columns of money that are added up.
const SUMS: [&str; 9] =
    ["base", "budget", "recurrent", "capital", "secured", "pledged", "money", "base-gap", "gap"];

/// The sheet: the years of the period and those in which somebody entered money.
pub(super) fn sheet(books: &Books) -> Sheet {
    let sums = SUMS.into_iter().chain(rate(books).map(|_| "dollars"));
    Sheet {
        columns: columns(books),
        rows: books.years().iter().map(|year| row(books, *year)).collect(),
        totals: totals(books.case, sums.map(str::to_owned)),
        ..blank(books.case, "years", 1)
    }
}

/// How many units of the currency one US dollar costs, where it costs anything.
fn rate(books: &Books) -> Option<rust_decimal::Decimal> {
    books.costing.per_dollar.filter(|rate| !rate.is_zero())
}

fn columns(books: &Books) -> Vec<Column> {
    let case = books.case;
    let money = |id: &str| shown(case, id, books.money(), 18);
    let rates = [
        shown(case, "year", Kind::Year, 10),
        open(case, "factor", Kind::Number { decimals: 4 }, 10),
        open(case, "reserve", Kind::Percent, 12),
    ];
    let sums = SUMS.map(money);
    let dollars = Kind::Money { currency: "USD".to_owned(), decimals: 2 };
    let dollars = rate(books).map(|_| shown(case, "dollars", dollars, 18));
    let covered = shown(case, "covered", Kind::Percent, 10);
    rates.into_iter().chain(sums).chain([covered]).chain(dollars).collect()
}

fn row(books: &Books, year: i32) -> Vec<Cell> {
    let voice = &books.case.voice;
    let frame = &books.case.inputs.analysis.assessment.strategy.frame;
    let costs = |column: &str| sum("costs", column, vec![("year", own("year"))]);
    let of_kind = |kind: CostKind| {
        let kind = Wanted::Text(kind.name(voice));
        sum("costs", "total", vec![("year", own("year")), ("cost-kind", kind)])
    };
    let paid = |status: FundingStatus| {
        let status = Wanted::Text(status.name(voice));
        sum("funding", "amount", vec![("year", own("year")), ("funding-status", status)])
    };
    let [money, gap, covered] = balance();
    let dollars = rate(books).map(|rate| Cell::from(Formula::Quotient("budget".into(), rate.into())));
    let cells = [
        i64::from(year).into(),
        growth(frame, year).into(),
        share(frame.contingency).into(),
        costs("base"),
        costs("total"),
        of_kind(CostKind::Recurrent),
        of_kind(CostKind::Capital),
        paid(FundingStatus::Secured),
        paid(FundingStatus::Pledged),
        money,
        base_gap(),
        gap,
        covered,
    ];
    cells.into_iter().chain(dollars).collect()
}
