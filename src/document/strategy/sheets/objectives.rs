//! Knows the sheet of the budget by objective and year.

use super::column::read_column;
use super::layout::{blank, totals};
use super::money::{SheetFacts, balance, own, sum, year};
use crate::document::workbook::{Cell, ColumnKind, Sheet, SheetColumn};
use crate::framework::ObjectiveId;

/// The columns of money that are added up, besides the years.
const SUMS: [&str; 7] = ["base", "budget", "secured", "pledged", "money", "base-gap", "gap"];

/// The sheet: the objectives that the plan serves, and what belongs to none.
pub(super) fn sheet(facts: &SheetFacts) -> Sheet {
    let years = facts.years().iter().map(|year| format!("y{year}"));
    let sums = SUMS.map(str::to_owned);
    Sheet {
        columns: columns(facts),
        rows: facts.costing.objectives.iter().map(|(id, _)| row(facts, id.as_ref())).collect(),
        totals: totals(facts.case, years.chain(sums)),
        ..blank(facts.case, "objectives", 2)
    }
}

fn columns(facts: &SheetFacts) -> Vec<SheetColumn> {
    let case = facts.case;
    let money = |id: &str| read_column(case, id, facts.money(), 12);
    let names = [
        read_column(case, "objective", ColumnKind::Text, 12),
        read_column(case, "change", ColumnKind::Wrapped, 36),
    ];
    let sums = SUMS.map(money);
    let covered = read_column(case, "covered", ColumnKind::Percent, 10);
    names.into_iter().chain(facts.year_columns()).chain(sums).chain([covered]).collect()
}

fn row(facts: &SheetFacts, id: Option<&ObjectiveId>) -> Vec<Cell> {
    let voice = &facts.case.voice;
    let title = id
        .and_then(|id| facts.case.inputs.analysis.library.kit.objective(id))
        .map(|one| voice.text(&one.title));
    let title = title.unwrap_or_else(|| voice.say("sheet-no-objective"));
    let years = facts
        .years()
        .iter()
        .map(|one| sum("costs", "chosen", vec![("objective", own("objective")), ("year", year(*one))]));
    let costs = ["base", "total"].map(|column| sum("costs", column, vec![("objective", own("objective"))]));
    let money = costs.into_iter().chain(facts.paid(Some("objective")));
    let names = [facts.objective(id), title.into()];
    names.into_iter().chain(years).chain(money).chain(balance()).collect()
}
