//! Knows what the plan costs, who pays and what is missing, by objective, year and source; unknown is never zero.

use super::case::Case;
use super::money::source_key;
use super::planned::in_order;
use crate::framework::{ActionId, ObjectiveId};
use crate::plan::Balance;
use crate::plan::costing::SourceTotal;
use crate::words::Count;
use rust_decimal::Decimal;
use serde::Serialize;

/// The chapter.
#[derive(Serialize)]
pub(super) struct Resources {
    /// Whether at least one action has a cost.
    costed: bool,
    total: Option<Line>,
    dollars: String,
    share: String,
    objectives: Vec<Line>,
    years: Vec<Line>,
    sources: Vec<SourceLine>,
    recurrent: String,
    capital: String,
    inflation: String,
    contingency: String,
    uncosted: Count,
    unfunded: Count,
    all: usize,
    uncosted_numbers: Vec<String>,
    unfunded_numbers: Vec<String>,
    outside_numbers: Vec<String>,
    /// The decisions that the amounts come from.
    behind: Vec<String>,
}

/// A row of a table of money.
#[derive(Serialize)]
pub(super) struct Line {
    title: String,
    cost: String,
    secured: String,
    pledged: String,
    gap: String,
    /// True where there is more money than cost.
    surplus: bool,
}

#[derive(Serialize)]
struct SourceLine {
    title: String,
    names: Vec<String>,
    secured: String,
    pledged: String,
}

/// The facts of the chapter.
pub(super) fn resources(case: &Case) -> Resources {
    let costing = case.inputs.analysis.costing();
    let total = &costing.total;
    let numbers = |ids: &[ActionId]| in_order(ids.iter().filter_map(|id| number(case, id)));
    Resources {
        costed: costing.is_costed(),
        total: costing.is_costed().then(|| line(case, String::new(), total)),
        dollars: case.dollars(total.cost.total()),
        share: total.covered().map(|share| case.percent(share)).unwrap_or_default(),
        objectives: objectives(case),
        years: costing.by_year.iter().map(|(year, balance)| line(case, year.to_string(), balance)).collect(),
        sources: costing.sources.iter().map(|source| source_line(case, source)).collect(),
        recurrent: case.money(costing.recurrent.total()),
        capital: case.money(costing.capital.total()),
        inflation: case.money(total.cost.inflation),
        contingency: case.money(total.cost.contingency),
        uncosted: case.voice.count("actions", costing.uncosted.len()),
        unfunded: case.voice.count("actions", costing.unfunded.len()),
        all: case.inputs.analysis.national().actions.len(),
        uncosted_numbers: numbers(&costing.uncosted),
        unfunded_numbers: numbers(&costing.unfunded),
        outside_numbers: numbers(&costing.outside),
        behind: behind(case),
    }
}

fn number(case: &Case, id: &ActionId) -> Option<String> {
    case.inputs.analysis.national().action(id).map(|action| action.number.clone())
}

/// A balance as a row.
pub(super) fn line(case: &Case, title: String, balance: &Balance) -> Line {
    let gap = balance.gap();
    Line {
        title,
        cost: case.money(balance.cost.total()),
        secured: case.money(balance.secured),
        pledged: case.money(balance.pledged),
        gap: case.money(gap.abs()),
        surplus: gap.is_sign_negative() && !gap.is_zero(),
    }
}

fn objectives(case: &Case) -> Vec<Line> {
    let costing = case.inputs.analysis.costing();
    costing.objectives.iter().map(|(id, balance)| line(case, objective_title(case, id), balance)).collect()
}

/// An objective with its number; the words for actions that serve none.
pub(super) fn objective_title(case: &Case, id: &Option<ObjectiveId>) -> String {
    let mut objectives = case.kit().objectives.iter().enumerate();
    match objectives.find(|(_, one)| Some(&one.id) == id.as_ref()) {
        Some((index, objective)) => format!("{}. {}", index + 1, case.voice.text(&objective.title)),
        None => case.voice.say("objective-none"),
    }
}

fn source_line(case: &Case, source: &SourceTotal) -> SourceLine {
    SourceLine {
        title: case.voice.say(source_key(source.source)),
        names: source.names.iter().map(|name| super::quote(name)).filter(|name| !name.is_empty()).collect(),
        secured: case.money(source.secured_total()),
        pledged: case.money(source.pledged_total()),
    }
}

/// The frame gives currency and prices; the decisions about single actions stand beside their amounts in annex A.
fn behind(case: &Case) -> Vec<String> {
    case.register.decided(&crate::assessment::Topic::Frame)
}

/// What the introduction says about money; nothing while nothing is costed.
pub(super) fn in_short(case: &Case) -> Option<(String, Vec<String>)> {
    let costing = case.inputs.analysis.costing();
    let args = [
        ("total", case.money(costing.total.cost.total()).into()),
        ("year", costing.price_year.map(|year| year.to_string()).unwrap_or_default().into()),
        ("secured", case.money(costing.total.secured).into()),
        ("gap", case.money(costing.total.gap().max(Decimal::ZERO)).into()),
    ];
    let key = if costing.price_year.is_some() { "process-money" } else { "process-money-undated" };
    costing.is_costed().then(|| (case.voice.say_with(key, &args), behind(case)))
}
