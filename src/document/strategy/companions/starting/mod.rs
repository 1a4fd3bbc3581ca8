//! Knows what a country with few answers can begin with: what is known, what is not, whom to ask, first steps, a calendar.

mod asks;
mod facts;
mod findings;
mod steps;
mod unknown;

pub(in crate::document::strategy) use facts::StartingPaper;
pub(super) use facts::starting;
