//! Knows the rates and the choice of prices that all sheets reckon with: cells with names above the budget by year.

use super::money::SheetFacts;
use crate::document::workbook::{Cell, ColumnKind, Formula, NamedCell, Operand};
use crate::plan::costing::share;
use rust_decimal::Decimal;

/// How many units of the currency one US dollar costs.
pub(super) const EXCHANGE: &str = "exchange_rate";
/// The year whose prices are meant.
pub(super) const PRICE_YEAR: &str = "price_year";
/// By how much prices rise in a year.
pub(super) const INFLATION: &str = "yearly_inflation";
/// What is added for the unforeseen.
pub(super) const RESERVE: &str = "reserve_share";
/// Whether sums that may be either are at constant or at current prices.
const BASIS: &str = "price_basis";
/// The list that it is chosen from.
pub(super) const BASES: &str = "price-basis";

/// The cells.
pub(super) fn inputs(facts: &SheetFacts) -> Vec<NamedCell> {
    let frame = &facts.case.strategy().frame;
    let cell = |name: &str, kind: ColumnKind, cell: Cell| {
        let title = facts.case.voice.say(&format!("input-{}", name.replace('_', "-")));
        NamedCell { name: name.to_owned(), title, kind, cell }
    };
    let current = facts.case.voice.say("price-basis-current");
    vec![
        cell(BASIS, ColumnKind::Choice(BASES.to_owned()), current.into()),
        cell(PRICE_YEAR, ColumnKind::Year, frame.price_year.map(i64::from).into()),
        cell(INFLATION, ColumnKind::Rate, share(frame.inflation).into()),
        cell(RESERVE, ColumnKind::Rate, share(frame.contingency).into()),
        cell(EXCHANGE, ColumnKind::Number { decimals: 4 }, exchange(facts).into()),
    ]
}

/// What one dollar costs; one where the country counts in dollars.
fn exchange(facts: &SheetFacts) -> Option<Decimal> {
    if facts.costing.is_in_dollars() { Some(Decimal::ONE) } else { facts.costing.per_dollar }
}

/// The one or the other of two columns, by the choice of prices.
pub(super) fn by_basis(facts: &SheetFacts, constant: &str, current: &str) -> Cell {
    Formula::Switch {
        name: BASIS.to_owned(),
        is: facts.case.voice.say("price-basis-constant"),
        then: constant.into(),
        otherwise: current.into(),
    }
    .into()
}

/// An amount of US dollars in the currency of the strategy; unknown while nobody has said what a dollar costs.
pub(super) fn of_dollars(dollars: u32) -> Cell {
    Formula::Product(vec![Decimal::from(dollars).into(), Operand::of_cell(EXCHANGE)]).into()
}
