//! Knows what is missing before a strategy can be signed, and who owes it; knows no words.

mod governance;
mod knowledge;
mod list;
mod point;
mod small_numbers;

pub use point::{BodyLack, CountPlace, OpenMatter, OpenPoint, OpenPointOwner, RiskLack};

use super::{Costing, IndicatorLine, NationalPlan};
use crate::assessment::{Answer, Strategy};
use crate::framework::{ItemId, StrategyKit};
use crate::lang::Languages;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What the list is made from.
#[derive(Clone, Copy, Debug)]
pub struct OpenPointInputs<'a> {
    /// The material.
    pub kit: &'a StrategyKit,
    /// What the country decided.
    pub strategy: &'a Strategy,
    /// Its plan.
    pub plan: &'a NationalPlan,
    /// What that costs.
    pub costing: &'a Costing,
    /// Its results framework.
    pub results: &'a [IndicatorLine],
    /// The languages in which it is written.
    pub languages: &'a Languages,
    /// The country's answers.
    pub answers: &'a BTreeMap<ItemId, Answer>,
    /// The questions that nobody has answered.
    pub unanswered: &'a [ItemId],
    /// The day on which it is asked.
    pub day: NaiveDate,
}

/// Everything that is missing: questions without an answer, then in the order of the strategy frame, plan,
/// money, results, governance, lists, words that must not be printed as they are, what could still be looked up.
pub fn open_points(inputs: &OpenPointInputs<'_>) -> Vec<OpenPoint> {
    let mut points = list::answers(inputs);
    points.extend(knowledge::unknown(inputs));
    points.extend(list::frame(inputs));
    points.extend(list::plan(inputs));
    points.extend(list::money(inputs));
    points.extend(list::results(inputs));
    points.extend(governance::bodies(inputs));
    points.extend(governance::rights(inputs));
    points.extend(governance::risks(inputs));
    points.extend(governance::process(inputs));
    points.extend(knowledge::act(inputs));
    points.extend(small_numbers::small_numbers(inputs));
    points.extend(knowledge::context(inputs));
    points.extend(list::languages(inputs));
    points
}
