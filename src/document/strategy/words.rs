//! Knows under which keys the words of small fixed sets stand; knows no fact.

use crate::assessment::strategy::{CommitmentStatus, ThreeState};
use crate::framework::{CostClass, TimeFrame};

/// Yes, partly, no, not looked up.
pub(super) fn three_key(state: ThreeState) -> &'static str {
    match state {
        ThreeState::Open => "three-open",
        ThreeState::Yes => "three-yes",
        ThreeState::Partly => "three-partly",
        ThreeState::No => "three-no",
    }
}

/// Where a country stands with an instrument.
pub(super) fn commitment_key(status: CommitmentStatus) -> &'static str {
    match status {
        CommitmentStatus::Unknown => "commitment-unknown",
        CommitmentStatus::Ratified => "commitment-ratified",
        CommitmentStatus::Signed => "commitment-signed",
        CommitmentStatus::UnderReview => "commitment-under-review",
        CommitmentStatus::None => "commitment-none",
        CommitmentStatus::NotOpen => "commitment-not-open",
    }
}

/// How long an action usually takes.
pub(super) fn time_key(time: TimeFrame) -> &'static str {
    match time {
        TimeFrame::Short => "time-short",
        TimeFrame::Medium => "time-medium",
        TimeFrame::Long => "time-long",
    }
}

/// What an action usually costs.
pub(in crate::document::strategy) fn cost_key(cost: CostClass) -> &'static str {
    match cost {
        CostClass::Low => "cost-low",
        CostClass::Mid => "cost-mid",
        CostClass::High => "cost-high",
    }
}
