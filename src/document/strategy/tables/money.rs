//! Knows what the plan costs and what budgets have to provide as tables: the one at prices of the base year, the other at the
//! prices of each year; knows no action.

use crate::document::strategy::case::{Case, cell};
use crate::document::strategy::chapters::resources::{constant_head, costly_objectives, short_title};
use crate::document::{Align, Column, Inline, Row, Table, Width};
use crate::plan::{Balance, Money};
use crate::presentation::MoneyUnit;
use rust_decimal::Decimal;

/// The most years that stand beside each other.
const MOST_YEARS: usize = 7;

/// What each objective costs by year, at prices of the base year.
pub fn spread(case: &Case) -> Table {
    let costing = case.inputs.analysis.costing();
    let unit = unit(case);
    let years = costing.by_year.iter().filter(|(_, balance)| !base(&balance.cost).is_zero());
    let years: Vec<i32> = years.map(|(year, _)| *year).collect();
    let years = if years.len() > MOST_YEARS { Vec::new() } else { years };
    let row = |title: String, of_year: &dyn Fn(i32) -> Decimal, total: Decimal| -> Vec<String> {
        let amounts = years.iter().map(|year| of_year(*year)).chain([total]);
        std::iter::once(title).chain(amounts.map(|amount| number(case, unit, amount))).collect()
    };
    let rows = costly_objectives(case).map(|(id, balance)| {
        let by_year = costing.years_of(id.as_ref());
        let of_year = |year: i32| by_year.get(&year).map(base).unwrap_or_default();
        row(short_title(case, id), &of_year, base(&balance.cost))
    });
    let of_all = |year: i32| costing.by_year.get(&year).map(|one| base(&one.cost)).unwrap_or_default();
    let all = row(case.voice.say("column-total"), &of_all, base(&costing.total.cost));
    let names = years.iter().map(ToString::to_string);
    let amounts: Vec<String> = names.chain([case.voice.say("column-total")]).collect();
    let key = if costing.price_year.is_some() { "table-spread" } else { "table-spread-plain" };
    let year = costing.price_year.unwrap_or_default().to_string();
    Table {
        id: "spread".to_owned(),
        caption: case.voice.say_with(key, &[("unit", unit_name(case, unit).into()), ("year", year.into())]),
        columns: columns(case.voice.say("column-objective"), 3.0, &amounts),
        rows: with_total(rows.collect(), all),
        landscape: false,
    }
}

/// What budgets have to provide by year, with what is added to the cost, and the money for it.
pub fn budget(case: &Case) -> Table {
    let costing = case.inputs.analysis.costing();
    let (unit, has_additions) = (unit(case), costing.has_additions());
    let say = |key: &str| case.voice.say(key);
    let row = |title: String, balance: &Balance| -> Vec<String> {
        let Money { base, inflation, contingency } = balance.cost;
        let added = [inflation, contingency, balance.cost.current().amount()];
        let added = added.into_iter().filter(|_| has_additions);
        let money = [balance.secured, balance.pledged, balance.gap().amount()];
        let amounts = std::iter::once(base).chain(added).chain(money);
        std::iter::once(title).chain(amounts.map(|amount| unit.number(&case.voice, amount))).collect()
    };
    let added = ["costs-inflation", "column-contingency", "column-budget-all"].map(say);
    let heads = std::iter::once(constant_head(case)).chain(added.into_iter().filter(|_| has_additions));
    let money = ["column-secured", "column-pledged", "column-mobilise"].map(say);
    let heads: Vec<String> = heads.chain(money).collect();
    let rows = costing.by_year.iter().map(|(year, balance)| row(year.to_string(), balance));
    let key = if has_additions { "table-budget" } else { "table-budget-plain" };
    Table {
        id: "budget".to_owned(),
        caption: case.voice.say_with(key, &[("unit", unit_name(case, unit).into())]),
        columns: columns(say("column-year"), 1.0, &heads),
        rows: with_total(rows.collect(), row(say("column-total"), &costing.total)),
        landscape: false,
    }
}

/// What each objective costs, what budgets have to provide for it where something is added, and the money for it.
pub fn funds(case: &Case) -> Table {
    let costing = case.inputs.analysis.costing();
    let (unit, has_additions) = (unit(case), costing.has_additions());
    let say = |key: &str| case.voice.say(key);
    let row = |title: String, balance: &Balance| -> Vec<String> {
        let provided = has_additions.then(|| balance.cost.current().amount());
        let money = [balance.secured, balance.pledged, balance.gap().amount()];
        let amounts = std::iter::once(base(&balance.cost)).chain(provided).chain(money);
        std::iter::once(title).chain(amounts.map(|amount| unit.number(&case.voice, amount))).collect()
    };
    let provided = has_additions.then(|| say("column-budget-all"));
    let money = ["column-secured", "column-pledged", "column-mobilise"].map(say);
    let heads: Vec<String> = std::iter::once(constant_head(case)).chain(provided).chain(money).collect();
    let rows = costing.objectives.iter().map(|(id, balance)| row(short_title(case, id), balance));
    let key = if has_additions { "table-funds" } else { "table-funds-plain" };
    Table {
        id: "funds".to_owned(),
        caption: case.voice.say_with(key, &[("unit", unit_name(case, unit).into())]),
        columns: columns(say("column-objective"), 3.0, &heads),
        rows: with_total(rows.collect(), row(say("column-total"), &costing.total)),
        landscape: false,
    }
}

/// In what the amounts of these tables are counted.
pub(super) fn unit(case: &Case) -> MoneyUnit {
    let total = case.inputs.analysis.costing().total;
    MoneyUnit::of_cells(total.cost.current().amount().max(total.secured.saturating_add(total.pledged)))
}

pub(super) fn unit_name(case: &Case, unit: MoneyUnit) -> String {
    unit.name(&case.voice, &case.inputs.analysis.costing().currency)
}

/// An amount in this unit; a dash where there is none.
pub(super) fn number(case: &Case, unit: MoneyUnit, amount: Decimal) -> String {
    if amount.is_zero() { case.voice.say("cell-none") } else { unit.number(&case.voice, amount) }
}

pub(super) fn base(money: &Money) -> Decimal {
    money.constant().amount()
}

/// A column of names and columns of amounts.
pub(super) fn columns(first: String, share: f64, amounts: &[String]) -> Vec<Column> {
    let names = Column { title: first, width: Width::Share(share), align: Align::Start };
    let amount =
        |title: &String| Column { title: title.clone(), width: Width::Share(1.0), align: Align::End };
    std::iter::once(names).chain(amounts.iter().map(amount)).collect()
}

/// The rows, and the total in strong type below them.
pub(super) fn with_total(rows: Vec<Vec<String>>, total: Vec<String>) -> Vec<Row> {
    let row = |cells: Vec<Vec<Inline>>| Row::new(cells, Vec::new());
    let plain = rows.into_iter().map(|cells| cells.into_iter().map(cell).collect::<Vec<_>>());
    let strong = total.into_iter().map(|words| vec![Inline::Strong { children: cell(words) }]);
    plain.chain([strong.collect()]).map(row).collect()
}
