//! Knows what the plan costs by year and by what budgets classify it as, at constant and at current prices apart; knows no
//! action.

use super::money::{base, columns, number, unit, unit_name, with_total};
use crate::assessment::strategy::CostKind;
use crate::document::strategy::case::{Case, cell};
use crate::document::{Row, Table};
use crate::plan::Money;
use crate::plan::costing::ClassTotal;
use crate::presentation::Label;
use crate::words::capital;
use rust_decimal::Decimal;

/// The most years that stand beside each other on a landscape page.
const MOST_YEARS: usize = 12;

/// What money counts: at constant prices, or as budgets have to provide it.
type Prices = fn(&Money) -> Decimal;

/// The cost by economic class, at prices of the base year.
pub fn cost_by_class(case: &Case) -> Table {
    let year = case.inputs.analysis.costing().price_year;
    let key = if year.is_some() { "table-classes" } else { "table-classes-plain" };
    let args =
        [("year", year.unwrap_or_default().to_string().into()), ("unit", unit_name(case, unit(case)).into())];
    table(case, ("classes", case.voice.say_with(key, &args)), base)
}

/// What budgets have to provide by economic class, at the prices of each year.
pub fn budget_by_class(case: &Case) -> Table {
    let unit = unit_name(case, unit(case));
    let caption = case.voice.say_with("table-class-budget", &[("unit", unit.into())]);
    table(case, ("class-budget", caption), |money| money.current().amount())
}

/// How many classes or kinds of cost there are to tell apart: fewer than two make no table.
pub fn class_count(case: &Case) -> usize {
    class_rows(case).len().max(kind_rows(case, true).len())
}

/// An amount for each year, and what they come to.
struct AmountRow {
    title: String,
    by_year: Vec<Money>,
    total: Money,
}

fn table(case: &Case, (id, caption): (&str, String), prices: Prices) -> Table {
    let unit = unit(case);
    let years = years(case);
    let words = |row: AmountRow| -> Vec<String> {
        let amounts = row.by_year.iter().chain([&row.total]);
        let amounts = amounts.map(|money| number(case, unit, prices(money)));
        std::iter::once(row.title).chain(amounts).collect()
    };
    let (classes, kinds) = (class_rows(case), |is_part| kind_rows(case, is_part));
    let is_classified = classes.len() > 1;
    let (parts, below) = if is_classified { (classes, kinds(true)) } else { (kinds(false), Vec::new()) };
    let mut rows = with_total(parts.into_iter().map(words).collect(), words(whole(case)));
    let plain = |row: AmountRow| Row::new(words(row).into_iter().map(cell).collect(), Vec::new());
    rows.extend(below.into_iter().map(plain));
    let head = if is_classified { "column-economic-class" } else { "column-cost-kind" };
    let heads = years.iter().map(ToString::to_string).chain([case.voice.say("column-total")]);
    Table {
        id: id.to_owned(),
        caption,
        columns: columns(case.voice.say(head), 2.2, &heads.collect::<Vec<_>>()),
        rows,
        landscape: false,
    }
}

/// The years with a cost; none where they are too many to stand beside each other.
fn years(case: &Case) -> Vec<i32> {
    let all = case.inputs.analysis.costing().by_year.iter();
    let years: Vec<i32> =
        all.filter(|(_, balance)| !base(&balance.cost).is_zero()).map(|(year, _)| *year).collect();
    if years.len() > MOST_YEARS { Vec::new() } else { years }
}

/// The classes of which something is costed.
fn class_rows(case: &Case) -> Vec<AmountRow> {
    let costing = case.inputs.analysis.costing();
    let row = |one: &ClassTotal| {
        let name = one.class.map_or_else(|| case.voice.say("economic-class-none"), |it| it.name(&case.voice));
        AmountRow {
            title: capital(&name),
            by_year: years(case)
                .iter()
                .map(|year| one.by_year.get(year).copied().unwrap_or_default())
                .collect(),
            total: one.total(),
        }
    };
    costing.classes.iter().filter(|one| !base(&one.total()).is_zero()).map(row).collect()
}

/// What comes again and what comes once; nothing where all of the cost is the one or the other. `is_part`: they stand below
/// the total of the classes.
fn kind_rows(case: &Case, is_part: bool) -> Vec<AmountRow> {
    let costing = case.inputs.analysis.costing();
    let kinds = [
        (CostKind::Recurrent, "column-recurrent", costing.recurrent),
        (CostKind::Once, "column-capital", costing.once),
    ];
    if kinds.iter().any(|(_, _, total)| base(total).is_zero()) {
        return Vec::new();
    }
    let row = |(kind, key, total): (CostKind, &str, Money)| AmountRow {
        title: if is_part { case.voice.say(key) } else { capital(&kind.name(&case.voice)) },
        by_year: years(case).into_iter().map(|year| costing.kind_in(kind, year)).collect(),
        total,
    };
    kinds.into_iter().map(row).collect()
}

/// Everything.
fn whole(case: &Case) -> AmountRow {
    let costing = case.inputs.analysis.costing();
    let cost = |year: i32| costing.by_year.get(&year).map(|balance| balance.cost).unwrap_or_default();
    AmountRow {
        title: case.voice.say("column-total"),
        by_year: years(case).into_iter().map(cost).collect(),
        total: costing.total.cost,
    }
}
