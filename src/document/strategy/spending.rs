//! Knows the costs by year and source as a figure: secured and pledged money by source, and what has none.

use super::case::Case;
use super::money::source_key;
use crate::document::{Chart, CostChart, CostPart, CostYear, Figure};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// The costs; absent while no action has a cost.
pub(super) fn spending(case: &Case) -> Option<Figure> {
    let costing = case.inputs.analysis.costing();
    let years: Vec<CostYear> = costing.by_year.keys().map(|year| of_year(case, *year)).collect();
    if !costing.is_costed() || years.is_empty() {
        return None;
    }
    let said: Vec<String> = years.iter().map(|year| format!("{}: {}.", year.name, year.total)).collect();
    let gap = costing.total.gap().amount().max(Decimal::ZERO);
    let key = if gap.is_zero() { "costs-figure-covered" } else { "costs-figure" };
    let args =
        [("gap", case.money(gap).into()), ("total", case.current(costing.total.cost.current()).into())];
    let sources = costing.sources.iter().map(|source| case.voice.say(source_key(source.source)));
    Some(Figure {
        id: "costs".to_owned(),
        title: case.voice.say_with(key, &args),
        alt: case.voice.say_with("costs-alt", &[("years", said.join(" ").into())]),
        chart: Chart::Cost(Box::new(CostChart {
            unit: unit(case),
            sources: sources.collect(),
            gap: case.voice.say("costs-gap"),
            total: case.voice.say("costs-total"),
            years,
        })),
        data: None,
    })
}

fn unit(case: &Case) -> String {
    let costing = case.inputs.analysis.costing();
    let args = [("currency", costing.currency.clone().into())];
    case.voice.say_with(if costing.has_additions() { "costs-unit" } else { "costs-unit-plain" }, &args)
}

fn of_year(case: &Case, year: i32) -> CostYear {
    let costing = case.inputs.analysis.costing();
    let part = |amount: Decimal| CostPart {
        value: Some(amount.max(Decimal::ZERO).to_f64().unwrap_or_default()),
        label: case.money(amount),
    };
    let of =
        |amounts: &std::collections::BTreeMap<i32, Decimal>| amounts.get(&year).copied().unwrap_or_default();
    let parts =
        costing.sources.iter().map(|source| part(of(&source.secured).saturating_add(of(&source.pledged))));
    let balance = costing.by_year.get(&year);
    let gap = balance.map(|balance| balance.gap().amount()).unwrap_or_default();
    CostYear {
        name: year.to_string(),
        parts: parts.collect(),
        gap: part(gap.max(Decimal::ZERO)),
        total: case.money(balance.map(|balance| balance.cost.current().amount()).unwrap_or_default()),
    }
}
