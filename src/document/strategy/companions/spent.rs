//! Knows what was spent in a year beside what was planned, as a report tells it; what nobody reported stays open.

use crate::assessment::Topic;
use crate::document::strategy::case::Case;
use crate::document::strategy::quote;
use crate::document::strategy::resources::objective_title;
use crate::plan::{ActionSpending, SpendingSum, spending};
use crate::words::Count;
use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;

/// The year in money.
#[derive(Serialize)]
pub(super) struct YearSpent {
    /// Whether anybody reported an amount.
    reported: bool,
    total: SumLine,
    objectives: Vec<SumLine>,
    actions: Vec<ActionLine>,
    silent: Count,
    foreign: Count,
}

/// Planned, spent and the rate, in words; empty where unknown.
#[derive(Serialize)]
struct SumLine {
    title: String,
    planned: String,
    spent: String,
    rate: String,
}

#[derive(Serialize)]
struct ActionLine {
    number: String,
    planned: String,
    spent: String,
    rate: String,
    date: String,
    source: String,
    sources: Vec<String>,
}

/// The facts of the year.
pub(super) fn year_spent(case: &Case, year: i32) -> YearSpent {
    let inputs = case.inputs;
    let all = spending(inputs.analysis.national(), inputs.analysis.costing(), case.strategy(), year);
    let reported: Vec<&ActionSpending> = all.actions.iter().filter(|one| one.spent.is_some()).collect();
    YearSpent {
        reported: !reported.is_empty(),
        total: sum(case, String::new(), &all.total),
        objectives: all
            .objectives
            .iter()
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
        sources: case.register.decided(&Topic::Action(one.id.clone())),
    })
}
