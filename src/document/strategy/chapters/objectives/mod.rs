//! Knows the chapter of objectives: what each seeks, promises and asks, and what comes later; knows no table.

mod commitment;
mod grounds;
mod later;
mod objective;
mod plan;

pub use objective::{GapLine, ObjectiveFacts, PhaseFacts, phases};
pub use plan::{PlanFacts, plan};
