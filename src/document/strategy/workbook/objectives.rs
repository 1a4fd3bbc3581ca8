//! Knows the sheet of the budget by objective and year.

use super::blank::{blank, totals};
use super::column::shown;
use super::money::{Books, balance, base_gap, own, sum, year};
use crate::assessment::strategy::FundingStatus;
use crate::document::workbook::{Cell, Column, Kind, Sheet, Wanted};
use crate::framework::ObjectiveId;
use crate::presentation::Label;

/// The columns of money that are added up, besides the years.
const SUMS: [&str; 7] = ["base", "budget", "secured", "pledged", "money", "base-gap", "gap"];

/// The sheet: the objectives that the plan serves, and what belongs to none.
pub(super) fn sheet(books: &Books) -> Sheet {
    let years = books.years().iter().map(|year| format!("y{year}"));
    let sums = SUMS.map(str::to_owned);
    Sheet {
        columns: columns(books),
        rows: books.costing.objectives.iter().map(|(id, _)| row(books, id.as_ref())).collect(),
        totals: totals(books.case, years.chain(sums)),
        ..blank(books.case, "objectives", 2)
    }
}

fn columns(books: &Books) -> Vec<Column> {
    let case = books.case;
    let money = |id: &str| shown(case, id, books.money(), 17);
    let names = [shown(case, "objective", Kind::Text, 12), shown(case, "change", Kind::Wrapped, 36)];
    let years = books.years().iter().map(|year| Column {
        id: format!("y{year}"),
        title: year.to_string(),
        kind: books.money(),
        width: 16,
        editable: false,
    });
    let sums = SUMS.map(money);
    let covered = shown(case, "covered", Kind::Percent, 10);
    names.into_iter().chain(years).chain(sums).chain([covered]).collect()
}

fn row(books: &Books, id: Option<&ObjectiveId>) -> Vec<Cell> {
    let voice = &books.case.voice;
    let title = id
        .and_then(|id| books.case.inputs.analysis.library.kit.objective(id))
        .map(|one| voice.text(&one.title));
    let title = title.unwrap_or_else(|| voice.say("sheet-no-objective"));
    let years = books
        .years()
        .iter()
        .map(|one| sum("costs", "total", vec![("objective", own("objective")), ("year", year(*one))]));
    let paid = |status: FundingStatus| {
        let status = Wanted::Text(status.name(voice));
        sum("funding", "amount", vec![("objective", own("objective")), ("funding-status", status)])
    };
    let costs = |column: &str| sum("costs", column, vec![("objective", own("objective"))]);
    let [money, gap, covered] = balance();
    let all = [
        costs("base"),
        costs("total"),
        paid(FundingStatus::Secured),
        paid(FundingStatus::Pledged),
        money,
        base_gap(),
        gap,
        covered,
    ];
    [books.objective(id), title.into()].into_iter().chain(years).chain(all).collect()
}
