//! Knows the sheet of the budget by year, with the rates that every line of cost is reckoned with.

use super::column::read_column;
use super::layout::{blank, totals};
use super::money::{SheetFacts, balance, own, sum};
use super::rates::{self, EXCHANGE, INFLATION, PRICE_YEAR, RESERVE};
use crate::assessment::strategy::{CostKind, EconomicClass};
use crate::document::workbook::{Cell, ColumnKind, Formula, KeyValue, Operand, Sheet, SheetColumn};
use crate::presentation::Label;
use crate::words::capital;

/// The columns of money that are added up, up to the economic classes and behind them.
const COSTS: [&str; 3] = ["base", "budget", "chosen"];
const REST: [&str; 8] =
    ["unclassified", "recurrent", "capital", "secured", "pledged", "money", "base-gap", "gap"];

/// The sheet: the years of the period and those in which somebody entered money.
pub(super) fn sheet(facts: &SheetFacts) -> Sheet {
    let classes = EconomicClass::ALL.map(class_id);
    let sums = COSTS.map(str::to_owned).into_iter().chain(classes).chain(REST.map(str::to_owned));
    let dollars = (!facts.costing.is_in_dollars()).then(|| "dollars".to_owned());
    Sheet {
        inputs: rates::inputs(facts),
        columns: columns(facts),
        rows: facts.years().iter().map(|year| row(facts, *year)).collect(),
        totals: totals(facts.case, sums.chain(dollars)),
        ..blank(facts.case, "years", 1)
    }
}

/// What the column of a class is called.
fn class_id(class: EconomicClass) -> String {
    format!("class-{}", class.code())
}

fn columns(facts: &SheetFacts) -> Vec<SheetColumn> {
    let case = facts.case;
    let money = |id: &str| read_column(case, id, facts.money(), 12);
    let of_class = |class: EconomicClass| SheetColumn {
        id: class_id(class),
        title: capital(&class.name(&case.voice)),
        kind: facts.money(),
        width: 12,
        editable: false,
    };
    let rates = [
        read_column(case, "year", ColumnKind::Year, 10),
        read_column(case, "factor", ColumnKind::Number { decimals: 4 }, 10),
        read_column(case, "reserve", ColumnKind::Rate, 12),
    ];
    let sums = COSTS.map(money).into_iter().chain(EconomicClass::ALL.map(of_class)).chain(REST.map(money));
    let covered = read_column(case, "covered", ColumnKind::Percent, 10);
    let kind = ColumnKind::Money { currency: "USD".to_owned(), decimals: 0 };
    let dollars = (!facts.costing.is_in_dollars()).then(|| read_column(case, "dollars", kind, 12));
    rates.into_iter().chain(sums).chain([covered]).chain(dollars).collect()
}

fn row(facts: &SheetFacts, year: i32) -> Vec<Cell> {
    let cell = Operand::of_cell;
    let growth = Formula::Growth { rate: cell(INFLATION), from: cell(PRICE_YEAR), to: "year".into() };
    let reserve = Formula::Sum(vec![cell(RESERVE)]);
    let rates: [Cell; 3] = [i64::from(year).into(), growth.into(), reserve.into()];
    let dollars = Formula::Quotient("budget".into(), cell(EXCHANGE));
    let dollars = (!facts.costing.is_in_dollars()).then(|| Cell::from(dollars));
    let paid = facts.paid(Some("year"));
    rates.into_iter().chain(costs(facts)).chain(paid).chain(balance()).chain(dollars).collect()
}

/// The cost of the year, then what it is of at the prices that are chosen: by class, and by whether it comes again.
fn costs(facts: &SheetFacts) -> Vec<Cell> {
    let voice = &facts.case.voice;
    let of_year = |column: &str| sum("costs", column, vec![("year", own("year"))]);
    let part = |column: &str, name: String| {
        sum("costs", "chosen", vec![("year", own("year")), (column, KeyValue::Text(name))])
    };
    let of_class = |class: EconomicClass| part("economic-class", class.name(voice));
    let of_kind = |kind: CostKind| part("cost-kind", kind.name(voice));
    let classes = EconomicClass::ALL.map(class_id).iter().map(|id| Operand::from(id.as_str())).collect();
    let all = ["base", "total", "chosen"].map(of_year).into_iter().chain(EconomicClass::ALL.map(of_class));
    let rest = [
        Formula::Rest("chosen".into(), classes).into(),
        of_kind(CostKind::Recurrent),
        of_kind(CostKind::Once),
    ];
    all.chain(rest).collect()
}
