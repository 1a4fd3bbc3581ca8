//! Knows how far a plan has come after adoption: what is done, on time, late, or not reported. Knows no words.

use super::{NationalPlan, PlannedAction};
use crate::assessment::strategy::{ActionStatus, Quarter, StatusNote};
use crate::code::codes;
use crate::framework::ActionId;
use chrono::NaiveDate;
use serde::Serialize;

/// How far a plan has come on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Progress {
    /// The day.
    pub as_of: NaiveDate,
    /// Every action of the plan, in its order.
    pub actions: Vec<ActionProgress>,
}

/// How far an action has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ActionProgress {
    /// The action.
    pub id: ActionId,
    /// What was reported last.
    pub status: Option<StatusNote>,
    /// What that means on the day.
    pub timing: Timing,
}

codes! {
    /// What a status means on a day.
    #[derive(PartialOrd, Ord)]
    pub enum Timing {
        /// Nobody has reported; nothing is known.
        Unreported = "unreported",
        /// Done in time, or with no time set.
        Done = "done",
        /// Done after its end.
        DoneLate = "done-late",
        /// Work goes on, or need not have begun yet.
        OnTime = "on-time",
        /// Reported as delayed, not begun after its start, or not done after its end.
        Late = "late",
        /// Work has stopped.
        Stopped = "stopped",
    }
}

impl Progress {
    /// How many actions stand so.
    pub fn count(&self, timing: Timing) -> usize {
        self.actions.iter().filter(|action| action.timing == timing).count()
    }

    /// How many actions somebody reported on.
    pub fn report_count(&self) -> usize {
        self.actions.len() - self.count(Timing::Unreported)
    }

    /// How many are done, in time or not.
    pub fn done(&self) -> usize {
        self.count(Timing::Done) + self.count(Timing::DoneLate)
    }

    /// How many of the reported ones are done in time or on time. What nobody reported is neither.
    pub fn on_time(&self) -> usize {
        self.count(Timing::Done) + self.count(Timing::OnTime)
    }
}

/// How far every action of the plan has come on the day.
pub fn progress(plan: &NationalPlan, as_of: NaiveDate) -> Progress {
    let actions = plan.actions.iter().map(|action| ActionProgress {
        id: action.id.clone(),
        status: action.status.clone(),
        timing: timing(action, as_of),
    });
    Progress { as_of, actions: actions.collect() }
}

fn timing(action: &PlannedAction, as_of: NaiveDate) -> Timing {
    let Some(note) = &action.status else { return Timing::Unreported };
    let past =
        |quarter: Option<Quarter>, day: NaiveDate| quarter.is_some_and(|quarter| day > last_day(quarter));
    match note.status {
        ActionStatus::Done if past(action.end, note.date) => Timing::DoneLate,
        ActionStatus::Done => Timing::Done,
        ActionStatus::Stopped => Timing::Stopped,
        ActionStatus::Delayed => Timing::Late,
        ActionStatus::NotStarted if past(action.start, as_of) => Timing::Late,
        _ if past(action.end, as_of) => Timing::Late,
        ActionStatus::NotStarted | ActionStatus::OnTrack => Timing::OnTime,
    }
}

/// The last day of a quarter.
fn last_day(quarter: Quarter) -> NaiveDate {
    let next = quarter.plus(1);
    let month = u32::from(next.quarter) * 3 - 2;
    let first = NaiveDate::from_ymd_opt(next.year, month, 1);
    first.and_then(|day| day.pred_opt()).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quarters_end_when_the_calendar_says() {
        for (quarter, day) in
            [("2027-Q1", "2027-03-31"), ("2027-Q4", "2027-12-31"), ("2028-Q2", "2028-06-30")]
        {
            assert_eq!(last_day(quarter.parse().unwrap()).to_string(), day);
        }
    }
}
