//! Knows one indicator of a results framework; knows not which were chosen.

use super::warning::{IndicatorWarning, warnings};
use crate::assessment::Strategy;
use crate::assessment::strategy::{IndicatorRecord, Measurement, OwnIndicator};
use crate::framework::kit::{DesiredTrend, Indicator, IndicatorKind, IndicatorLevel};
use crate::framework::{ItemId, ObjectiveId, StrategyKit, Text};
use crate::plan::Wording;
use chrono::{Datelike, NaiveDate};
use rust_decimal::{Decimal, RoundingStrategy};
use serde::Serialize;
use std::collections::BTreeMap;

/// A line of the results framework.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct IndicatorLine {
    /// The card's id, or the id of the country's own indicator.
    pub id: String,
    /// Whether it is the country's own.
    pub own: bool,
    /// How far along the chain it measures; absent where the country did not say.
    pub level: Option<IndicatorLevel>,
    /// What is measured.
    pub name: Wording,
    /// What counts and what does not.
    pub definition: Wording,
    /// What one unit is.
    pub unit: Wording,
    /// What kind of figure its values are; absent for the country's own.
    pub kind: Option<IndicatorKind>,
    /// The document or data that proves it.
    pub verification: Wording,
    /// Where the data come from.
    pub data_source: Wording,
    /// Who collects it.
    pub responsible: Wording,
    /// How often; absent for the country's own.
    pub frequency: Option<Text>,
    /// The objectives that it measures, in their order.
    pub objectives: Vec<ObjectiveId>,
    /// The items that it informs.
    pub items: Vec<ItemId>,
    /// Which way it should move; absent for the country's own.
    pub desired: Option<DesiredTrend>,
    /// Whether it counts reports only, so that a rise may mean more harm or more trust.
    pub counts_reports: bool,
    /// Whether the data behind it need special protection.
    pub sensitive: bool,
    /// The value at the beginning.
    pub baseline: Option<Measurement>,
    /// The values aimed at by year.
    pub targets: BTreeMap<i32, Decimal>,
    /// What was measured, oldest first.
    pub values: Vec<Measurement>,
    /// The first target year for which no value of that year or later is there; absent where every year has one.
    pub next_due: Option<i32>,
    /// Whether that year has passed.
    pub overdue: bool,
    /// The share of the way from baseline to last target that the latest value has come, to four decimals; below 0
    /// where it went the other way, above 1 where it went beyond. Absent where one of the three is missing, or where
    /// baseline and target are the same.
    pub reached: Option<Decimal>,
    /// What is doubtful about it.
    pub warnings: Vec<IndicatorWarning>,
}

impl IndicatorLine {
    /// The latest value by date.
    pub fn latest(&self) -> Option<&Measurement> {
        self.values.iter().max_by_key(|value| value.date.last_day())
    }

    /// Whether its way can be told: from a value at the beginning to a target, or from a value on where neither direction
    /// is good by itself.
    pub fn is_complete(&self) -> bool {
        let aims = self.desired != Some(DesiredTrend::Neither);
        self.baseline.is_some() && (!aims || !self.targets.is_empty())
    }

    /// The last target with its year.
    pub fn final_target(&self) -> Option<(i32, Decimal)> {
        self.targets.last_key_value().map(|(year, value)| (*year, *value))
    }
}

pub(super) fn line(
    kit: &StrategyKit,
    (id, record): (&str, &IndicatorRecord),
    strategy: &Strategy,
    as_of: NaiveDate,
) -> IndicatorLine {
    let card = kit.indicators.iter().find(|card| card.id.as_str() == id);
    let own = record.own.as_ref();
    let usual = |text: fn(&Indicator) -> &Text| card.map(text);
    let words = |text: fn(&OwnIndicator) -> &String| own.map_or("", |own| text(own).as_str());
    let next_due = next_due(record);
    let mut values = record.values.clone();
    values.sort_by_key(|value| value.date.last_day());
    let mut line = IndicatorLine {
        id: id.to_owned(),
        own: card.is_none(),
        level: card.map(|card| card.level).or_else(|| level(words(|own| &own.level))),
        name: Wording::of(words(|own| &own.name), usual(|card| &card.name)),
        definition: Wording::of(words(|own| &own.definition), usual(|card| &card.definition)),
        unit: Wording::of(words(|own| &own.unit), usual(|card| &card.unit)),
        kind: card.map(|card| card.kind),
        verification: Wording::of(words(|own| &own.verification), usual(|card| &card.verification)),
        data_source: Wording::of(&record.data_source, usual(|card| &card.data_source)),
        responsible: Wording::of(&record.responsible, usual(|card| &card.responsible)),
        frequency: card.map(|card| card.frequency.clone()),
        objectives: objectives(kit, id, own),
        items: card.map(|card| card.items.clone()).unwrap_or_default(),
        desired: card.map(|card| card.desired),
        counts_reports: card
            .map_or(own.is_some_and(|own| own.counts_reports), |card| card.counts_reports_only),
        sensitive: card.is_some_and(|card| card.sensitive),
        baseline: record.baseline.clone(),
        targets: record.targets.clone(),
        values,
        next_due,
        overdue: next_due.is_some_and(|year| year < as_of.year()),
        reached: latest_value(record),
        warnings: Vec::new(),
    };
    line.warnings = warnings(&line, &strategy.frame.years());
    line
}

fn objectives(kit: &StrategyKit, id: &str, own: Option<&OwnIndicator>) -> Vec<ObjectiveId> {
    let named = |objective: &ObjectiveId| own.is_some_and(|own| own.objective == objective.as_str());
    kit.objectives
        .iter()
        .filter(|one| named(&one.id) || one.indicators.iter().any(|card| card.as_str() == id))
        .map(|one| one.id.clone())
        .collect()
}

/// The level of this code, as in the cards.
fn level(code: &str) -> Option<IndicatorLevel> {
    match code {
        "impact" => Some(IndicatorLevel::Impact),
        "outcome" => Some(IndicatorLevel::Outcome),
        "output" => Some(IndicatorLevel::Output),
        "process" => Some(IndicatorLevel::Process),
        _ => None,
    }
}

fn next_due(record: &IndicatorRecord) -> Option<i32> {
    let last = record.values.iter().map(|value| value.date.year()).max();
    record.targets.keys().copied().find(|year| last.is_none_or(|last| last < *year))
}

fn latest_value(record: &IndicatorRecord) -> Option<Decimal> {
    let from = record.baseline.as_ref()?.value;
    let (_, to) = record.targets.last_key_value()?;
    let way = to.checked_sub(from)?;
    let come = record.latest()?.value.checked_sub(from)?;
    let share = come.checked_div(way)?;
    Some(share.round_dp_with_strategy(4, RoundingStrategy::MidpointNearestEven))
}
