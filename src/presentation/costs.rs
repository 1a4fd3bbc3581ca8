//! Knows the costs by year and source as a figure: secured and pledged money by source, and what has none.

use super::chart::{Chart, CostChart, CostPart, CostYear};
use super::{Drawing, Label, current_money, money};
use crate::plan::{Balance, Costing};
use crate::words::Voice;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::collections::BTreeMap;

/// The costs; absent while no action has a cost.
pub fn costs(voice: &Voice, costing: &Costing) -> Option<Drawing> {
    let years: Vec<CostYear> =
        costing.by_year.iter().map(|(year, balance)| of_year(voice, costing, *year, balance)).collect();
    if !costing.is_costed() || years.is_empty() {
        return None;
    }
    let sentences: Vec<String> = years.iter().map(|year| format!("{}: {}.", year.name, year.total)).collect();
    let gap = costing.total.gap().amount().max(Decimal::ZERO);
    let key = if gap.is_zero() { "costs-figure-covered" } else { "costs-figure" };
    let args = [
        ("gap", money(voice, costing, gap).into()),
        ("total", current_money(voice, costing, costing.total.cost.current(), money).into()),
    ];
    Some(Drawing {
        title: voice.say_with(key, &args),
        alt: voice.say_with("costs-alt", &[("years", sentences.join(" ").into())]),
        chart: Chart::Cost(Box::new(CostChart {
            unit: unit(voice, costing),
            sources: costing.sources.iter().map(|source| source.source.name(voice)).collect(),
            gap: voice.say("costs-gap"),
            total: voice.say("costs-total"),
            years,
        })),
    })
}

fn unit(voice: &Voice, costing: &Costing) -> String {
    let args = [("currency", costing.currency.clone().into())];
    voice.say_with(if costing.has_additions() { "costs-unit" } else { "costs-unit-plain" }, &args)
}

fn of_year(voice: &Voice, costing: &Costing, year: i32, balance: &Balance) -> CostYear {
    let part = |amount: Decimal| CostPart {
        value: Some(amount.max(Decimal::ZERO).to_f64().unwrap_or_default()),
        label: money(voice, costing, amount),
    };
    let of = |amounts: &BTreeMap<i32, Decimal>| amounts.get(&year).copied().unwrap_or_default();
    let sources = costing.sources.iter();
    CostYear {
        name: year.to_string(),
        parts: sources.map(|source| part(of(&source.secured).saturating_add(of(&source.pledged)))).collect(),
        gap: part(balance.gap().amount().max(Decimal::ZERO)),
        total: money(voice, costing, balance.cost.current().amount()),
    }
}
