//! Knows what budgets have to provide as a figure, by year or by objective: the money for it by source, and what is still
//! to be mobilised.

use super::chart::{Chart, CostChart, CostPart, CostYear};
use super::{Drawing, Label, MoneyUnit, current_money, rounded_money};
use crate::assessment::strategy::{FundingLine, FundingSource};
use crate::framework::ObjectiveId;
use crate::plan::{Balance, Costing, NationalPlan};
use crate::words::Voice;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// A bar: its name, what budgets have to provide, and the money from a source.
struct CostBar<'a> {
    name: String,
    balance: &'a Balance,
    paid: Vec<Decimal>,
}

/// The costs by year; absent while no action has a cost.
pub fn costs(voice: &Voice, costing: &Costing) -> Option<Drawing> {
    let bars = costing.by_year.iter().map(|(year, balance)| CostBar {
        name: year.to_string(),
        balance,
        paid: costing.sources.iter().map(|source| source.in_year(*year)).collect(),
    });
    let bars: Vec<CostBar> = bars.collect();
    (costing.is_costed() && !bars.is_empty()).then(|| drawing(voice, costing, "costs-alt", &bars))
}

/// Who pays for which objective, each by this name; absent where fewer than two objectives have a cost or money.
pub fn funding(
    voice: &Voice,
    plan: &NationalPlan,
    costing: &Costing,
    name: &dyn Fn(&Option<ObjectiveId>) -> String,
) -> Option<Drawing> {
    let has_money = |balance: &Balance| *balance != Balance::default();
    let served = costing.objectives.iter().filter(|(_, balance)| has_money(balance));
    let bars = served.map(|(id, balance)| CostBar {
        name: name(id),
        balance,
        paid: costing.sources.iter().map(|one| from_source(plan, id, one.source)).collect(),
    });
    let bars: Vec<CostBar> = bars.collect();
    (costing.is_costed() && bars.len() > 1).then(|| drawing(voice, costing, "funding-alt", &bars))
}

/// The money from a source for an objective.
fn from_source(plan: &NationalPlan, objective: &Option<ObjectiveId>, source: FundingSource) -> Decimal {
    let lines = plan
        .actions_of(objective.as_ref())
        .flat_map(|action| &action.funding)
        .filter(|line| line.source == source);
    lines.map(FundingLine::total).fold(Decimal::ZERO, Decimal::saturating_add)
}

fn drawing(voice: &Voice, costing: &Costing, alt: &str, bars: &[CostBar]) -> Drawing {
    let total = costing.total.cost.current();
    let largest = bars.iter().map(|bar| bar.balance.cost.current().amount()).max().unwrap_or_default();
    let largest = largest.max(total.amount());
    let unit = MoneyUnit::of(largest);
    let number = |amount: Decimal| unit.number_beside(voice, largest, amount);
    let gap = costing.total.gap().amount().max(Decimal::ZERO);
    let key = if gap.is_zero() { "costs-figure-covered" } else { "costs-figure" };
    let args = [
        ("gap", rounded_money(voice, costing, gap).into()),
        ("total", current_money(voice, costing, total, rounded_money).into()),
    ];
    let chart = CostChart {
        unit: unit_words(voice, costing, unit),
        sources: costing.sources.iter().map(|source| source.source.name(voice)).collect(),
        gap: voice.say("costs-gap"),
        total: voice.say("costs-total"),
        years: bars.iter().map(|bar| of_bar(unit, &number, bar)).collect(),
    };
    let sentences: Vec<String> = chart.years.iter().map(|bar| sentence(&chart, bar)).collect();
    Drawing {
        title: voice.say_with(key, &args),
        alt: voice
            .say_with(alt, &[("unit", chart.unit.clone().into()), ("rows", sentences.join(" ").into())]),
        chart: Chart::Cost(Box::new(chart)),
    }
}

fn unit_words(voice: &Voice, costing: &Costing, unit: MoneyUnit) -> String {
    let args = [("currency", unit.name(voice, &costing.currency).into())];
    voice.say_with(if costing.has_additions() { "costs-unit" } else { "costs-unit-plain" }, &args)
}

/// What a bar shows, in words.
fn sentence(chart: &CostChart, bar: &CostYear) -> String {
    let parts = chart.sources.iter().zip(&bar.parts).chain([(&chart.gap, &bar.gap)]);
    let shown = parts.filter(|(_, part)| !part.label.is_empty());
    let parts: Vec<String> = shown.map(|(name, part)| format!("{name} {}", part.label)).collect();
    match parts.is_empty() {
        true => format!("{}: {}.", bar.name, bar.total),
        false => format!("{}: {} ({}).", bar.name, bar.total, parts.join("; ")),
    }
}

fn of_bar(unit: MoneyUnit, number: &dyn Fn(Decimal) -> String, bar: &CostBar) -> CostYear {
    let part = |amount: Decimal| CostPart {
        value: Some(unit.count(amount.max(Decimal::ZERO)).to_f64().unwrap_or_default()),
        label: if amount > Decimal::ZERO { number(amount) } else { String::new() },
    };
    CostYear {
        name: bar.name.clone(),
        parts: bar.paid.iter().map(|paid| part(*paid)).collect(),
        gap: part(bar.balance.gap().amount()),
        total: number(bar.balance.cost.current().amount()),
    }
}
