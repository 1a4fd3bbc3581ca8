//! Knows the strategy on a page: what each objective will have brought, who leads it and what it costs.

use crate::assessment::Topic;
use crate::document::strategy::case::Case;
use crate::document::strategy::quote;
use crate::framework::ObjectiveId;
use crate::framework::kit::{IndicatorLevel, Objective};
use crate::plan::{IndicatorLine, results};
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
    let lines = results(case.kit(), case.strategy(), case.inputs.analysis.day);
    let numbered =
        case.kit().objectives.iter().filter_map(|one| Some((national.objective_number(&one.id)?, one)));
    let objectives: Vec<PageObjective> =
        numbered.map(|(number, one)| objective(case, (number, one), &lines)).collect();
    let has_vision = !quote(&case.strategy().frame.vision).is_empty();
    StrategyPage {
        last_year: case.strategy().frame.years().last().copied(),
        shown: has_vision || !objectives.is_empty(),
        table: objectives.len() > 1,
        objectives,
    }
}

fn objective(case: &Case, (number, one): (usize, &Objective), lines: &[IndicatorLine]) -> PageObjective {
    let balances = &case.inputs.analysis.costing().objectives;
    let balance = balances.iter().find(|(id, _)| id.as_ref() == Some(&one.id));
    let cost = balance.map(|(_, balance)| balance.cost.constant()).filter(|cost| !cost.amount().is_zero());
    let target = target(case, &one.id, lines);
    PageObjective {
        id: one.id.clone(),
        number,
        title: case.voice.text(&one.title),
        short: case.voice.text(&one.short_title),
        measured: target.is_some(),
        sources: target.as_ref().map(|(_, sources)| sources.clone()).unwrap_or_default(),
        result: target.map_or_else(|| quote(&case.voice.text(&one.outcome)), |(text, _)| text),
        lead: lead(case, &one.id),
        cost: cost.map(|cost| case.money(cost.amount())).unwrap_or_default(),
    }
}

/// The last target of the indicator that says most of an objective: one with a value at the beginning, and closest to
/// children's lives.
fn target(case: &Case, id: &ObjectiveId, lines: &[IndicatorLine]) -> Option<(String, Vec<String>)> {
    let serving = lines.iter().filter(|line| line.objectives.contains(id));
    let aimed = serving.filter_map(|line| Some((line, line.final_target()?)));
    let closest = |line: &IndicatorLine| line.level.unwrap_or(IndicatorLevel::Process);
    let (line, (year, value)) = aimed.min_by_key(|(line, _)| (line.baseline.is_none(), closest(line)))?;
    let lang = case.voice.lang();
    let unit = quote(line.unit.get(lang));
    let mut args: Vec<(&str, Arg)> = vec![
        ("name", quote(line.name.get(lang)).into()),
        ("to", case.voice.quantity(value).into()),
        ("year", year.to_string().into()),
        ("unit", uncapital(&unit).into()),
    ];
    let key = match &line.baseline {
        Some(baseline) => {
            args.push(("from", case.voice.quantity(baseline.value).into()));
            "page-result"
        }
        None => "page-result-target",
    };
    let sources = case.register.entry_of(&Topic::Indicator(line.id.clone()));
    Some((capital(&case.voice.say_with(key, &args)), sources))
}

/// Words as they stand inside a sentence; those that begin with an abbreviation stay.
fn uncapital(words: &str) -> String {
    let mut letters = words.chars();
    let (first, rest) = (letters.next(), letters.as_str());
    if rest.starts_with(char::is_uppercase) {
        return words.to_owned();
    }
    first.map(|first| first.to_lowercase().collect::<String>() + rest).unwrap_or_default()
}

/// The institution that leads most actions of an objective, as far as the country decided; the first where several do.
fn lead(case: &Case, id: &ObjectiveId) -> String {
    let actions = case.inputs.analysis.national().actions.iter();
    let own = actions.filter(|action| action.objective.as_ref() == Some(id) && action.lead.is_own());
    let leads: Vec<String> = own.map(|action| quote(action.lead.get(case.voice.lang()))).collect();
    let often = |lead: &&String| leads.iter().filter(|other| other == lead).count();
    // Of several the last is taken, so that the first comes last.
    leads.iter().rev().max_by_key(often).cloned().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::uncapital;

    #[test]
    fn a_unit_stands_inside_a_sentence() {
        let units = [("Per cent", "per cent"), ("NNA al año", "NNA al año"), ("Ñu", "ñu"), ("", "")];
        for (unit, wanted) in units {
            assert_eq!(uncapital(unit), wanted);
        }
    }
}
