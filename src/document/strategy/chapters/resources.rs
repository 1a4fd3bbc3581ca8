//! Knows what the plan costs, who pays and what is missing, by objective, year and source; unknown is never zero.

use crate::document::strategy::case::Case;
use crate::document::strategy::planned_action::in_order;
use crate::framework::kit::Objective;
use crate::framework::{ActionId, ObjectiveId, Text};
use crate::plan::costing::SourceTotal;
use crate::plan::{Balance, CostRange};
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
    /// What budgets have to provide, with what was added; empty where nothing is added.
    budget: String,
    /// What of what budgets have to provide has no source; empty where nothing is missing.
    budget_gap: String,
    /// At which prices the costs of actions are; empty where none has one, or no price year is chosen.
    prices: String,
    /// The head of a column of costs at prices of the base year.
    constant_head: String,
    /// The total in US dollars, in words; empty where there is no rate, or the country counts in them.
    dollars: String,
    /// The share of the cost that has a source, in percent; empty where there is no cost.
    share: String,
    /// Cost and funds by year.
    years: Vec<MoneyLine>,
    /// How many objectives cost something: the rows of `![](table:spread)`.
    priced: usize,
    /// Who pays.
    sources: Vec<SourceLine>,
    /// The cost that comes again every year, in words.
    recurrent: String,
    /// The cost that comes once, in words.
    capital: String,
    /// What comes again each year after the period, at prices of the base year, in words; empty where nothing does.
    after: String,
    /// The last year of the period.
    last_year: Option<i32>,
    /// Actions without a cost.
    uncosted: Count,
    /// Between what they would come to by the classes of cost that such work usually has, in words; empty where none has one.
    range: String,
    /// How many of them are of the highest class, which nothing bounds above.
    unbounded: Count,
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
    /// The year; empty for the total.
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
    /// What is secured, in words; empty where nothing is.
    secured: String,
    /// What is pledged, in words; empty where nothing is.
    pledged: String,
}

/// The facts of the chapter.
pub fn resources(case: &Case) -> Resources {
    let costing = case.inputs.analysis.costing();
    let total = &costing.total;
    let of_costed = |text: String| if costing.is_costed() { text } else { String::new() };
    let numbers = |ids: &[ActionId]| in_order(ids.iter().filter_map(|id| number(case, id)));
    let last_year = case.strategy().frame.years().last().copied();
    let unbounded = costing.uncosted_range.map_or(0, |range| range.unbounded);
    Resources {
        costed: costing.is_costed(),
        total: costing.is_costed().then(|| line(case, String::new(), total)),
        constant: of_costed(case.constant(total.cost.constant())),
        budget: if costing.has_additions() { case.current(total.cost.current()) } else { String::new() },
        budget_gap: case.rounded_if_any(total.gap().amount()),
        prices: of_costed(prices(case)),
        constant_head: constant_head(case),
        dollars: case.dollars(total.cost.constant().amount()),
        share: total.funded_share().map(|share| case.percent(share)).unwrap_or_default(),
        years: costing.by_year.iter().map(|(year, balance)| line(case, year.to_string(), balance)).collect(),
        priced: costly_objectives(case).count(),
        sources: costing.sources.iter().map(|source| source_line(case, source)).collect(),
        recurrent: case.rounded(costing.recurrent.constant().amount()),
        capital: case.rounded(costing.once.constant().amount()),
        after: last_year.map(|year| after(case, year)).unwrap_or_default(),
        last_year,
        uncosted: case.voice.count("actions", costing.uncosted.len()),
        range: costing.uncosted_range.map(|range| range_words(case, range)).unwrap_or_default(),
        unbounded: case.voice.count("actions", unbounded),
        unfunded: case.voice.count("actions", costing.unfunded.len()),
        all: case.inputs.analysis.national().actions.len(),
        uncosted_numbers: numbers(&costing.uncosted),
        unfunded_numbers: numbers(&costing.unfunded),
        outside_numbers: numbers(&costing.outside),
        behind: behind(case),
    }
}

/// What goes on to cost each year: what came again in the last one.
fn after(case: &Case, last: i32) -> String {
    case.rounded_if_any(case.inputs.analysis.costing().recurrent_in(last).constant().amount())
}

/// Between what and what; only one of them where the other is nothing or not known.
pub fn range_words(case: &Case, range: CostRange) -> String {
    let low = ("low", case.of_dollars(range.low).into());
    match range.high.map(|high| ("high", case.of_dollars(high).into())) {
        None => case.voice.say_with("costs-at-least", &[low]),
        Some(high) if range.low.is_zero() => case.voice.say_with("costs-at-most", &[high]),
        Some(high) => case.voice.say_with("costs-between", &[low, high]),
    }
}

/// The objectives of which something is costed, with what that comes to; those of no objective last.
pub fn costly_objectives<'a>(
    case: &Case<'a>,
) -> impl Iterator<Item = &'a (Option<ObjectiveId>, Balance)> + use<'a> {
    let all = case.inputs.analysis.costing().objectives.iter();
    all.filter(|(_, balance)| !balance.cost.constant().amount().is_zero())
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
        constant: case.rounded(balance.cost.constant().amount()),
        cost: case.rounded(balance.cost.current().amount()),
        secured: case.rounded(balance.secured),
        pledged: case.rounded(balance.pledged),
        gap: case.rounded(gap.abs()),
        surplus: gap.is_sign_negative() && !gap.is_zero(),
    }
}

/// An objective with its number; the words for actions that serve none.
pub fn objective_title(case: &Case, id: &Option<ObjectiveId>) -> String {
    with_number(case, id, |objective| &objective.title)
}

/// The same in few words.
pub fn short_title(case: &Case, id: &Option<ObjectiveId>) -> String {
    with_number(case, id, |objective| &objective.short_title)
}

fn with_number(case: &Case, id: &Option<ObjectiveId>, words: fn(&Objective) -> &Text) -> String {
    let objective = id.as_ref().and_then(|id| case.kit().objective(id));
    let Some(objective) = objective else { return case.voice.say("objective-none") };
    let title = case.voice.text(words(objective));
    match case.inputs.analysis.national().objective_number(&objective.id) {
        Some(number) => format!("{number}. {title}"),
        None => title,
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
        secured: if_any(case, source.secured_total()),
        pledged: if_any(case, source.pledged_total()),
    }
}

fn if_any(case: &Case, amount: Decimal) -> String {
    if amount.is_zero() { String::new() } else { case.rounded(amount) }
}

/// The frame gives currency and prices; the decisions about single actions stand beside their amounts in annex A.
fn behind(case: &Case) -> Vec<String> {
    case.register.entry_of(&crate::assessment::Topic::Frame)
}
