//! Knows what was spent in a year beside what was planned, as a report tells it; what nobody reported stays open.

use crate::document::strategy::case::Case;
use crate::document::strategy::chapters::resources::objective_title;
use crate::document::strategy::quote;
use crate::plan::{ActionSpending, SpendingSum, spending};
use crate::words::Count;
use rust_decimal::prelude::ToPrimitive;
use schemars::JsonSchema;
use serde::Serialize;

/// The year in money.
#[derive(Serialize, JsonSchema)]
pub(super) struct YearExpenditure {
    /// Whether anybody reported an amount.
    reported: bool,
    /// All objectives together.
    total: SumLine,
    /// The same for each objective with a reported amount.
    objectives: Vec<SumLine>,
    /// The actions with a reported amount.
    actions: Vec<ActionLine>,
    /// Actions planned for the year without a reported amount.
    silent: Count,
    /// Actions whose amount is in another currency and is not counted.
    foreign: Count,
}

/// Spending: planned, spent and the rate, in words; empty where unknown.
#[derive(Serialize, JsonSchema)]
struct SumLine {
    /// The objective with its number; empty for the total.
    title: String,
    /// What the year was to cost.
    planned: String,
    /// What was spent.
    spent: String,
    /// What was spent of what was planned, in percent.
    rate: String,
}

/// An action and what was spent on it.
#[derive(Serialize, JsonSchema)]
struct ActionLine {
    /// Its number in the plan: `2.1`.
    number: String,
    /// What the year was to cost; may be empty.
    planned: String,
    /// What was spent, in the currency in which it was reported.
    spent: String,
    /// What was spent of what was planned, in percent; may be empty.
    rate: String,
    /// The day of the report, in words.
    date: String,
    /// Where the amount is from; may be empty.
    source: String,
    sources: Vec<String>,
}

/// The facts of the year.
pub(super) fn year_expenditure(case: &Case, year: i32) -> YearExpenditure {
    let inputs = case.inputs;
    let all = spending(inputs.analysis.national(), inputs.analysis.costing(), case.strategy(), year);
    let reported: Vec<&ActionSpending> = all.actions.iter().filter(|one| one.spent.is_some()).collect();
    YearExpenditure {
        reported: !reported.is_empty(),
        total: sum(case, String::new(), &all.total),
        objectives: all
            .objectives
            .iter()
            .filter(|(_, one)| one.spent.is_some())
            .map(|(id, one)| sum(case, objective_title(case, id), one))
            .collect(),
        actions: reported.into_iter().filter_map(|one| action(case, one)).collect(),
        silent: case.voice.count("actions", all.total.silent),
        foreign: case.voice.count("actions", all.total.foreign),
    }
}

fn sum(case: &Case, title: String, sum: &SpendingSum) -> SumLine {
    SumLine {
        title,
        planned: sum.planned.map(|amount| case.money(amount)).unwrap_or_default(),
        spent: sum.spent.map(|amount| case.money(amount)).unwrap_or_default(),
        rate: sum.rate().map(|rate| case.percent(rate)).unwrap_or_default(),
    }
}

fn action(case: &Case, one: &ActionSpending) -> Option<ActionLine> {
    let spent = one.spent.as_ref()?;
    let number = case.inputs.analysis.national().action(&one.id)?.number.clone();
    let amount = match one.counted {
        Some(amount) => case.money(amount),
        None => {
            let shown = spent.amount.to_f64().unwrap_or_default();
            let number = case.voice.decimal(shown, 0);
            let args = [("currency", quote(&spent.currency).into()), ("amount", number.into())];
            case.voice.say_with("money", &args)
        }
    };
    Some(ActionLine {
        number,
        planned: one.planned.map(|amount| case.money(amount)).unwrap_or_default(),
        spent: amount,
        rate: one.rate().map(|rate| case.percent(rate)).unwrap_or_default(),
        date: case.voice.date(spent.date),
        source: quote(&spent.source),
        sources: case.decision(&one.id),
    })
}
