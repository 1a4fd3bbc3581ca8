//! Knows the strategy on a page: what each objective will have brought, who leads it and what it costs.

use super::targets::of_objective;
use crate::document::strategy::case::Case;
use crate::document::strategy::leads::{decided_actions, lead};
use crate::document::strategy::quote;
use crate::framework::ObjectiveId;
use crate::framework::kit::Objective;
use crate::words::{Arg, capital};
use schemars::JsonSchema;
use serde::Serialize;

/// The page, for the strategy and for its poster.
#[derive(Serialize, JsonSchema)]
pub struct StrategyPage {
    /// The objectives that gaps or actions ask for, with one result each.
    pub objectives: Vec<PageObjective>,
    /// The last year of the strategy; missing while the period is open.
    pub last_year: Option<i32>,
    /// Whether there is a vision or an objective to show.
    shown: bool,
    /// Whether `![](table:page)` is there: two objectives or more.
    pub table: bool,
}

/// An objective with what it will have brought.
#[derive(Serialize, JsonSchema)]
pub struct PageObjective {
    #[schemars(with = "String")]
    id: ObjectiveId,
    /// Its number in this strategy, from 1.
    pub number: usize,
    pub title: String,
    /// Its short title.
    short: String,
    /// What will be true in the end: the last target of an indicator, or the outcome in words where none is set.
    pub result: String,
    /// Whether the result is the target of an indicator.
    measured: bool,
    /// The institution that leads most of its actions; empty where none is decided.
    pub lead: String,
    /// What its actions cost together, at prices of the base year; empty where none has a cost.
    pub cost: String,
    pub sources: Vec<String>,
}

/// The facts of the page.
pub fn page(case: &Case) -> StrategyPage {
    let national = case.inputs.analysis.national();
    let numbered =
        case.kit().objectives.iter().filter_map(|one| Some((national.objective_number(&one.id)?, one)));
    let objectives: Vec<PageObjective> = numbered.map(|(number, one)| objective(case, number, one)).collect();
    let has_vision = !quote(&case.strategy().frame.vision).is_empty();
    StrategyPage {
        last_year: case.strategy().frame.years().last().copied(),
        shown: has_vision || !objectives.is_empty(),
        table: objectives.len() > 1,
        objectives,
    }
}

fn objective(case: &Case, number: usize, one: &Objective) -> PageObjective {
    let balance = case.balance(Some(&one.id));
    let target = target(case, &one.id);
    PageObjective {
        id: one.id.clone(),
        number,
        title: case.voice.text(&one.title),
        short: case.voice.text(&one.short_title),
        measured: target.is_some(),
        sources: target.as_ref().map(|(_, sources)| sources.clone()).unwrap_or_default(),
        result: target.map_or_else(|| quote(&case.voice.text(&one.outcome)), |(text, _)| text),
        lead: lead(&decided_actions(case, &one.id)),
        cost: balance.map(|it| case.rounded(it.cost.constant().amount())).unwrap_or_default(),
    }
}

/// The last target of the indicator that says most of an objective, with the value from which it is to be reached; its year
/// where that is not the last of the strategy, of which the page speaks as a whole.
fn target(case: &Case, id: &ObjectiveId) -> Option<(String, Vec<String>)> {
    let line = of_objective(case, id).into_iter().find(|line| line.target.is_some())?;
    let target = line.target?;
    let mut args: Vec<(&str, Arg)> = vec![
        ("name", line.name.into()),
        ("to", target.text.into()),
        ("year", target.year.to_string().into()),
    ];
    let is_last = case.strategy().frame.years().last() == Some(&target.year);
    let key = match (line.baseline, is_last) {
        (Some(baseline), is_last) => {
            args.push(("from", baseline.short.into()));
            if is_last { "page-result-end" } else { "page-result" }
        }
        (None, true) => "page-result-target-end",
        (None, false) => "page-result-target",
    };
    Some((capital(&case.voice.say_with(key, &args)), line.sources))
}
