//! Knows what the plan costs, who pays and what is missing, by objective, year and source; unknown is never zero.

use crate::document::strategy::case::Case;
use crate::document::strategy::planned_action::in_order;
use crate::framework::{ActionId, ObjectiveId};
use crate::plan::Balance;
use crate::plan::costing::SourceTotal;
use crate::presentation::Label;
use crate::words::Count;
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

/// The chapter.
#[derive(Serialize, JsonSchema)]
pub struct Resources {
    /// Whether at least one action has a cost.
    costed: bool,
    /// Cost and funds together; missing while nothing is costed.
    total: Option<MoneyLine>,
    /// The whole cost at prices of the base year, with that year; empty while nothing is costed.
    constant: String,
    /// What of it has no source, at the same prices; empty where nothing is missing.
    constant_gap: String,
    /// What budgets have to provide, with what was added; empty where nothing is added.
    budget: String,
    /// What of that has no source; empty where nothing is missing.
    budget_gap: String,
    /// At which prices the costs of actions are; empty where none has one, or no price year is chosen.
    prices: String,
    /// The head of a column of costs at prices of the base year.
    constant_head: String,
    /// The total in US dollars, in words; empty where there is no rate, or the country counts in them.
    dollars: String,
    /// The share of the cost that has a source, in percent; empty where there is no cost.
    share: String,
    /// Cost and funds by objective.
    objectives: Vec<MoneyLine>,
    /// Cost and funds by year.
    years: Vec<MoneyLine>,
    /// Who pays.
    sources: Vec<SourceLine>,
    /// The cost that comes again every year, in words.
    recurrent: String,
    /// The cost that comes once, in words.
    capital: String,
    /// Actions without a cost.
    uncosted: Count,
    /// Actions with a cost and no money at all.
    unfunded: Count,
    /// All actions of the plan.
    all: usize,
    /// Numbers of the actions without a cost.
    uncosted_numbers: Vec<String>,
    /// Numbers of the actions with a cost and no money at all.
    unfunded_numbers: Vec<String>,
    /// Numbers of the actions with cost or money outside the period.
    outside_numbers: Vec<String>,
    /// The decisions that the amounts come from.
    behind: Vec<String>,
}

/// Money: a row of a table.
#[derive(Serialize, JsonSchema)]
pub struct MoneyLine {
    /// The objective or the year; empty for the total.
    title: String,
    /// What it costs at prices of the base year.
    constant: String,
    /// What it costs with inflation and reserve.
    cost: String,
    /// What is secured.
    secured: String,
    /// What is pledged.
    pledged: String,
    /// What of the cost with inflation and reserve has no source; the surplus, where there is one.
    gap: String,
    /// True where there is more money than cost.
    surplus: bool,
}

/// A kind of source of money.
#[derive(Serialize, JsonSchema)]
struct SourceLine {
    title: String,
    /// Who it is.
    names: Vec<String>,
    /// What is secured, in words.
    secured: String,
    /// What is pledged, in words.
    pledged: String,
}

/// The facts of the chapter.
pub fn resources(case: &Case) -> Resources {
    let costing = case.inputs.analysis.costing();
    let total = &costing.total;
    let of_costed = |text: String| if costing.is_costed() { text } else { String::new() };
    let of_missing = |gap: Decimal, text: String| if gap > Decimal::ZERO { text } else { String::new() };
    let numbers = |ids: &[ActionId]| in_order(ids.iter().filter_map(|id| number(case, id)));
    Resources {
        costed: costing.is_costed(),
        total: costing.is_costed().then(|| line(case, String::new(), total)),
        constant: of_costed(case.constant(total.cost.constant())),
        constant_gap: of_missing(total.constant_gap().amount(), case.money(total.constant_gap().amount())),
        budget: if costing.has_additions() { case.current(total.cost.current()) } else { String::new() },
        budget_gap: of_missing(total.gap().amount(), case.money(total.gap().amount())),
        prices: of_costed(prices(case)),
        constant_head: constant_head(case),
        dollars: case.dollars(total.cost.constant().amount()),
        share: total.funded_share().map(|share| case.percent(share)).unwrap_or_default(),
        objectives: objectives(case),
        years: costing.by_year.iter().map(|(year, balance)| line(case, year.to_string(), balance)).collect(),
        sources: costing.sources.iter().map(|source| source_line(case, source)).collect(),
        recurrent: case.money(costing.recurrent.constant().amount()),
        capital: case.money(costing.capital.constant().amount()),
        uncosted: case.voice.count("actions", costing.uncosted.len()),
        unfunded: case.voice.count("actions", costing.unfunded.len()),
        all: case.inputs.analysis.national().actions.len(),
        uncosted_numbers: numbers(&costing.uncosted),
        unfunded_numbers: numbers(&costing.unfunded),
        outside_numbers: numbers(&costing.outside),
        behind: behind(case),
    }
}

fn prices(case: &Case) -> String {
    let year = case.inputs.analysis.costing().price_year.map(|year| ("year", year.to_string().into()));
    year.map(|year| case.voice.say_with("money-prices", &[year])).unwrap_or_default()
}

/// "Cost, prices of 2026"; plainly "Cost" where no price year is chosen.
pub fn constant_head(case: &Case) -> String {
    match case.inputs.analysis.costing().price_year {
        Some(year) => case.voice.say_with("column-constant", &[("year", year.to_string().into())]),
        None => case.voice.say("column-cost"),
    }
}

fn number(case: &Case, id: &ActionId) -> Option<String> {
    case.inputs.analysis.national().action(id).map(|action| action.number.clone())
}

/// A balance as a row.
pub fn line(case: &Case, title: String, balance: &Balance) -> MoneyLine {
    let gap = balance.gap().amount();
    MoneyLine {
        title,
        constant: case.money(balance.cost.constant().amount()),
        cost: case.money(balance.cost.current().amount()),
        secured: case.money(balance.secured),
        pledged: case.money(balance.pledged),
        gap: case.money(gap.abs()),
        surplus: gap.is_sign_negative() && !gap.is_zero(),
    }
}

fn objectives(case: &Case) -> Vec<MoneyLine> {
    let costing = case.inputs.analysis.costing();
    costing.objectives.iter().map(|(id, balance)| line(case, objective_title(case, id), balance)).collect()
}

/// An objective with its number; the words for actions that serve none.
pub fn objective_title(case: &Case, id: &Option<ObjectiveId>) -> String {
    let mut objectives = case.kit().objectives.iter().enumerate();
    match objectives.find(|(_, one)| Some(&one.id) == id.as_ref()) {
        Some((index, objective)) => format!("{}. {}", index + 1, case.voice.text(&objective.title)),
        None => case.voice.say("objective-none"),
    }
}

fn source_line(case: &Case, source: &SourceTotal) -> SourceLine {
    SourceLine {
        title: source.source.name(&case.voice),
        names: source
            .names
            .iter()
            .map(|name| crate::document::strategy::quote(name))
            .filter(|name| !name.is_empty())
            .collect(),
        secured: case.money(source.secured_total()),
        pledged: case.money(source.pledged_total()),
    }
}

/// The frame gives currency and prices; the decisions about single actions stand beside their amounts in annex A.
fn behind(case: &Case) -> Vec<String> {
    case.register.entry_of(&crate::assessment::Topic::Frame)
}

/// What the introduction says about money; nothing while nothing is costed.
pub fn in_short(case: &Case) -> Option<(String, Vec<String>)> {
    let costing = case.inputs.analysis.costing();
    let args = [
        ("total", case.constant(costing.total.cost.constant()).into()),
        ("secured", case.money(costing.total.secured).into()),
        ("gap", case.money(costing.total.constant_gap().amount().max(Decimal::ZERO)).into()),
    ];
    costing.is_costed().then(|| (case.voice.say_with("process-money", &args), behind(case)))
}
