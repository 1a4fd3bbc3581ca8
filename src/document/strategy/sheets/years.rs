//! Knows the sheet of the budget by year, with the rates that every line of cost is reckoned with.

use super::column::{open, read_column};
use super::layout::{blank, totals};
use super::money::{SheetFacts, balance, own, sum};
use crate::assessment::strategy::{CostKind, FundingStatus};
use crate::document::workbook::{Cell, ColumnKind, Formula, KeyValue, Sheet, SheetColumn};
use crate::plan::costing::{growth, share};
use crate::presentation::Label;

/// The columns of money that are added up.
const SUMS: [&str; 9] =
    ["base", "budget", "recurrent", "capital", "secured", "pledged", "money", "base-gap", "gap"];

/// The sheet: the years of the period and those in which somebody entered money.
pub(super) fn sheet(facts: &SheetFacts) -> Sheet {
    let sums = SUMS.into_iter().chain(rate(facts).map(|_| "dollars"));
    Sheet {
        columns: columns(facts),
        rows: facts.years().iter().map(|year| row(facts, *year)).collect(),
        totals: totals(facts.case, sums.map(str::to_owned)),
        ..blank(facts.case, "years", 1)
    }
}

/// How many units of the currency one US dollar costs, where it costs anything.
fn rate(facts: &SheetFacts) -> Option<rust_decimal::Decimal> {
    facts.costing.per_dollar.filter(|rate| !rate.is_zero())
}

fn columns(facts: &SheetFacts) -> Vec<SheetColumn> {
    let case = facts.case;
    let money = |id: &str| read_column(case, id, facts.money(), 18);
    let rates = [
        read_column(case, "year", ColumnKind::Year, 10),
        open(case, "factor", ColumnKind::Number { decimals: 4 }, 10),
        open(case, "reserve", ColumnKind::Percent, 12),
    ];
    let sums = SUMS.map(money);
    let dollars = ColumnKind::Money { currency: "USD".to_owned(), decimals: 2 };
    let dollars = rate(facts).map(|_| read_column(case, "dollars", dollars, 18));
    let covered = read_column(case, "covered", ColumnKind::Percent, 10);
    rates.into_iter().chain(sums).chain([covered]).chain(dollars).collect()
}

fn row(facts: &SheetFacts, year: i32) -> Vec<Cell> {
    let voice = &facts.case.voice;
    let frame = &facts.case.inputs.analysis.assessment.strategy.frame;
    let costs = |column: &str| sum("costs", column, vec![("year", own("year"))]);
    let of_kind = |kind: CostKind| {
        let kind = KeyValue::Text(kind.name(voice));
        sum("costs", "total", vec![("year", own("year")), ("cost-kind", kind)])
    };
    let paid = |status: FundingStatus| {
        let status = KeyValue::Text(status.name(voice));
        sum("funding", "amount", vec![("year", own("year")), ("funding-status", status)])
    };
    let dollars = rate(facts).map(|rate| Cell::from(Formula::Quotient("budget".into(), rate.into())));
    let cells = [
        i64::from(year).into(),
        growth(frame, year).into(),
        share(frame.contingency).into(),
        costs("base"),
        costs("total"),
        of_kind(CostKind::Recurrent),
        of_kind(CostKind::Once),
        paid(FundingStatus::Secured),
        paid(FundingStatus::Pledged),
    ];
    cells.into_iter().chain(balance()).chain(dollars).collect()
}
