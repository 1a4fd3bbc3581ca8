//! Knows what is doubtful about an indicator; knows no words.

use super::IndicatorLine;
use crate::framework::kit::{DesiredTrend, IndicatorLevel};
use serde::Serialize;
use std::cmp::Ordering;

/// Something doubtful about an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum IndicatorWarning {
    /// It should show a change in lives or services, but counts reports only. Source: `itu.md` 4.3.
    CountsReportsOnly,
    /// There is no value at the beginning. Source: `itu.md` 4.3.
    NoBaseline,
    /// The value at the beginning names no source.
    BaselineWithoutSource,
    /// There is no value that it aims at, with a year. What is neither good nor bad by itself needs none.
    NoTarget,
    /// A target lies in a year outside the period.
    TargetOutsidePeriod {
        /// The year.
        year: i32,
    },
    /// The last target is no better than the beginning.
    TargetNoBetter,
    /// No institution of the country collects it.
    NoResponsible,
}

/// The warnings in the order of the form.
pub(super) fn warnings(line: &IndicatorLine, period: &[i32]) -> Vec<IndicatorWarning> {
    let far = matches!(line.level, Some(IndicatorLevel::Impact | IndicatorLevel::Outcome));
    let aims = line.desired != Some(DesiredTrend::Neither);
    let unsourced = line.baseline.as_ref().is_some_and(|value| value.source.trim().is_empty());
    let given = [
        (far && line.counts_reports, IndicatorWarning::CountsReportsOnly),
        (line.baseline.is_none(), IndicatorWarning::NoBaseline),
        (unsourced, IndicatorWarning::BaselineWithoutSource),
        (aims && line.targets.is_empty(), IndicatorWarning::NoTarget),
        (no_better(line), IndicatorWarning::TargetNoBetter),
        (!line.responsible.is_own(), IndicatorWarning::NoResponsible),
    ];
    let outside = line.targets.keys().filter(|year| !period.is_empty() && !period.contains(year));
    let outside = outside.map(|year| IndicatorWarning::TargetOutsidePeriod { year: *year });
    given.into_iter().filter(|(is, _)| *is).map(|(_, warning)| warning).chain(outside).collect()
}

fn no_better(line: &IndicatorLine) -> bool {
    let (Some(from), Some((_, to))) = (line.baseline.as_ref(), line.final_target()) else { return false };
    match (line.desired, to.cmp(&from.value)) {
        (Some(DesiredTrend::Up), order) => order != Ordering::Greater,
        (Some(DesiredTrend::Down), order) => order != Ordering::Less,
        (Some(DesiredTrend::Neither) | None, order) => order == Ordering::Equal,
    }
}
