//! Knows how much begins in each year and who leads too much at once; knows no reasons.

use super::Wording;
use super::candidate::Candidate;
use super::schedule::{Limits, Schedule};
use crate::assessment::strategy::Quarter;
use serde::Serialize;
use std::collections::BTreeMap;

/// How much begins in a year of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct YearLoad {
    /// The year of the plan, from 1.
    pub number: i32,
    /// The year in the calendar; absent while the period is not decided.
    pub year: Option<i32>,
    /// How many actions begin.
    pub begins: usize,
    /// Their points of work.
    pub points: u32,
    /// The limit; absent where there is none.
    pub limit: Option<u32>,
}

impl YearLoad {
    /// Whether the limit is exceeded; only decisions of the country do that.
    pub fn is_over(&self) -> bool {
        self.limit.is_some_and(|limit| self.points > limit)
    }
}

/// An institution that would lead too much at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeadLoad {
    /// The institution.
    pub lead: Wording,
    /// How many actions it would lead in its busiest quarter.
    pub most: usize,
    /// How many the limit allows.
    pub limit: usize,
    /// Its first busiest quarter; absent while the period is not decided.
    pub when: Option<Quarter>,
}

/// The load of every year of the plan. What the country dates outside the period counts in no year.
pub(super) fn years(candidates: &[Candidate<'_>], schedule: &Schedule, limits: &Limits<'_>) -> Vec<YearLoad> {
    (0..limits.period.years).map(|year| year_load(candidates, schedule, limits, year)).collect()
}

fn year_load(candidates: &[Candidate<'_>], schedule: &Schedule, limits: &Limits<'_>, year: i32) -> YearLoad {
    let within = |start: i32| start.div_euclid(4) == year;
    let begun: Vec<&Candidate<'_>> = candidates
        .iter()
        .zip(&schedule.spans)
        .filter(|(_, span)| span.is_some_and(|span| within(span.start)))
        .map(|(candidate, _)| candidate)
        .collect();
    YearLoad {
        number: year + 1,
        year: limits.period.first_year.map(|first| first + year),
        begins: begun.len(),
        points: begun.iter().map(|one| one.points(limits.settings)).sum(),
        limit: limits.frame.points_per_year,
    }
}

/// The institutions over the limit, by name.
pub(super) fn leads(candidates: &[Candidate<'_>], schedule: &Schedule, limits: &Limits<'_>) -> Vec<LeadLoad> {
    let mut busy: BTreeMap<String, (Wording, BTreeMap<i32, usize>)> = BTreeMap::new();
    for (candidate, span) in candidates.iter().zip(&schedule.spans) {
        let (lead, Some(span)) = (candidate.lead(), span) else { continue };
        if lead.is_empty() {
            continue;
        }
        let (_, quarters) = busy.entry(lead.key()).or_insert_with(|| (lead, BTreeMap::new()));
        for quarter in span.start..span.end {
            *quarters.entry(quarter).or_default() += 1;
        }
    }
    let limit = limits.frame.leads_per_institution.max(1) as usize;
    let loads = busy.into_values().filter_map(|(lead, quarters)| {
        let most = quarters.values().copied().max().filter(|most| *most > limit)?;
        let first = quarters.iter().find(|(_, count)| **count == most).map(|(slot, _)| *slot)?;
        Some(LeadLoad { lead, most, limit, when: limits.period.quarter(first) })
    });
    loads.collect()
}
