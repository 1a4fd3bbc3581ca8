//! Knows the sheet of the budget by objective and year.

use super::blank::{blank, totals};
use super::column::shown;
use super::money::{Books, balance, own, sum, year};
use crate::assessment::strategy::FundingStatus;
use crate::document::workbook::{Cell, Column, Kind, Sheet, Wanted};
use crate::framework::ObjectiveId;
use crate::presentation::Label;

/// The sheet: the objectives that the plan serves, and what belongs to none.
pub(super) fn sheet(books: &Books) -> Sheet {
    let years = books.years().iter().map(|year| format!("y{year}"));
    let sums = ["cost", "secured", "pledged", "money", "gap"].map(str::to_owned);
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
    let sums = ["cost", "secured", "pledged", "money", "gap"].map(money);
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
    let all = [
        sum("costs", "total", vec![("objective", own("objective"))]),
        paid(FundingStatus::Secured),
        paid(FundingStatus::Pledged),
    ];
    [books.objective(id), title.into()].into_iter().chain(years).chain(all).chain(balance()).collect()
}
