//! Knows what is missing before a strategy can be signed, and who owes it; knows no words.

mod governance;
mod list;
mod point;

pub use point::{BodyLack, OpenMatter, OpenPoint, Owes, RiskLack};

use super::{Costing, IndicatorLine, NationalPlan};
use crate::assessment::Strategy;
use crate::framework::StrategyKit;

/// What the list is made from.
#[derive(Clone, Copy, Debug)]
pub struct Made<'a> {
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
}

/// Everything that is missing, in the order of the strategy: frame, plan, money, results, governance, lists.
pub fn open_points(made: &Made<'_>) -> Vec<OpenPoint> {
    let mut points = list::frame(made);
    points.extend(list::plan(made));
    points.extend(list::money(made));
    points.extend(list::results(made));
    points.extend(governance::bodies(made));
    points.extend(governance::rights(made));
    points.extend(governance::risks(made));
    points.extend(governance::process(made));
    points
}
