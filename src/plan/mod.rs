//! Knows what to do about the gaps: steps, phases, actions under limits, money, results. Knows no words and no page.

mod action;
mod candidate;
pub mod check;
pub mod costing;
mod deferred_action;
mod gaps;
mod inputs;
mod lacks;
mod load;
mod moves;
mod national;
mod objectives;
pub mod open_points;
mod period;
mod phase;
mod planned_action;
mod progress;
mod readiness;
mod reason;
mod results;
mod rights;
mod risks;
mod schedule;
mod settings;
mod settlement;
mod severe_gaps;
mod spending;
mod steps;
mod theory;
mod wording;

pub use action::ProposedAction;
pub use costing::{Balance, Constant, Costing, Current, Money, costing};
pub use deferred_action::{Deferral, DeferredAction};
pub use gaps::{GapResponse, SevereGap};
pub use inputs::PlanInputs;
pub use load::{LeadLoad, YearLoad};
pub use moves::placed_at;
pub use national::{NationalPlan, national_plan};
pub use objectives::ServedObjective;
pub use open_points::{OpenMatter, OpenPoint, OpenPointOwner, open_points};
pub use period::Period;
pub use phase::Phase;
pub use planned_action::{
    ActionOrigin, BrokenPrecondition, ChangedGap, Lack, PlacementReason, PlannedAction,
};
pub use progress::{ActionProgress, Progress, Timing, progress};
pub use reason::Reason;
pub use results::{IndicatorLine, IndicatorWarning, results};
pub use rights::{RightsLine, rights_check};
pub use risks::{RiskCell, RiskMatrix, risk_matrix};
pub use settings::PlanSettings;
pub use spending::{ActionSpending, Spending, SpendingSum, spending};
pub use steps::{Plan, Step, plan};
pub use theory::{TheoryLink, theory};
pub use wording::Wording;
