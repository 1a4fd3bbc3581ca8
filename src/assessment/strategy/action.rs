//! Knows what a country decides about one action; knows not why it was proposed.

use super::{CostLine, Expenditure, FundingLine, Quarter};
use crate::code::codes;
use crate::framework::{ItemId, Level};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the country decided about an action. Empty words mean that nothing was decided, and the proposal stands.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ActionRecord {
    /// Title, gap and objective, where the action is the country's own.
    pub own: Option<OwnAction>,
    /// Whether it is taken into the plan.
    pub taken: Inclusion,
    /// The phase the country put it into, 1 to 3; the proposed one where absent.
    pub phase: Option<u8>,
    /// Its place inside the phase, lowest first; after those that have one where absent.
    pub place: Option<u32>,
    /// Why it may begin before what it waits for.
    pub despite: String,
    /// The institution that leads.
    pub lead: String,
    /// Institutions that take part.
    pub partners: Vec<String>,
    /// When it starts.
    pub start: Option<Quarter>,
    /// When it ends; not before it starts.
    pub end: Option<Quarter>,
    /// What it costs.
    pub costs: Vec<CostLine>,
    /// Who pays.
    pub funding: Vec<FundingLine>,
    /// How progress is measured.
    pub indicator: String,
    /// The value today, with its year.
    pub baseline: String,
    /// The value aimed at half way.
    pub midterm_target: String,
    /// The value aimed at in the end.
    pub final_target: String,
    /// The document or data that proves it.
    pub verification: String,
    /// What could go wrong, or what is taken for granted.
    pub risk: String,
    /// How it went after adoption, oldest first.
    pub progress: Vec<StatusNote>,
    /// What was spent, by year; a year that is not here is not known.
    pub spent: BTreeMap<i32, Expenditure>,
    /// The gap as it was when the country decided, so that a later change is noticed; absent where it was not recorded.
    pub seen: Option<SeenGap>,
}

/// The gap of an item on the day of a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeenGap {
    /// The level as answered; absent where it was not known.
    #[serde(default)]
    pub level: Option<Level>,
    /// The level aimed at.
    pub target: Level,
}

/// An action that no library proposed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnAction {
    /// What is done; never empty.
    pub title: String,
    /// The item whose gap it closes.
    pub item: Option<ItemId>,
}

/// Whether an action is part of the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Inclusion {
    /// Nobody has decided; the proposal stands.
    #[default]
    Proposed,
    /// The country takes it.
    Yes,
    /// Not in this period; the strategy says so.
    Deferred {
        /// Why; never empty.
        reason: String,
    },
    /// Not at all; the strategy does not mention it.
    Dropped {
        /// Why; never empty.
        reason: String,
    },
}

/// How an action stood on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatusNote {
    /// The day.
    pub date: NaiveDate,
    /// How it stood.
    pub status: ActionStatus,
    /// What was done, or what stands in the way.
    #[serde(default)]
    pub note: String,
}

codes! {
    /// How far an action has come.
    #[derive(PartialOrd, Ord)]
    pub enum ActionStatus {
        /// Nothing has begun.
        NotStarted = "not-started",
        /// Work goes on as planned.
        OnTrack = "on-track",
        /// Work goes on, later than planned.
        Delayed = "delayed",
        /// Work has stopped.
        Stopped = "stopped",
        /// Done.
        Done = "done",
    }
}

impl ActionRecord {
    /// The latest status by date; among those of one day, the last one written.
    pub fn status(&self) -> Option<&StatusNote> {
        self.progress.iter().max_by_key(|note| note.date)
    }
}
