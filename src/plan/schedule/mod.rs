//! Knows how actions are laid into the quarters of a period under a country's limits; knows no reasons in words.
//!
//! Greedy by priority per point, prerequisites first, and what the country decided before every proposal. One action for
//! each of the items with which the plan begins has its place before anything else is dealt out, in their turns and each
//! year again until they have begun. Source: `mnr.md` 6.2 (12).

use super::candidate::Candidate;
use super::readiness::{Readiness, Span};
use super::{Deferral, Period, Phase, PlanSettings, PointRivals};
use crate::assessment::strategy::{ActionRecord, Frame};
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::ops::Range;

/// What held an action back while it was ready.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Delay {
    /// Whose work had taken the points of a year, counted from 0, when the action was first tried in it.
    pub(super) points: BTreeMap<i32, PointRivals>,
    pub(super) leads: bool,
    pub(super) money: Option<i32>,
    pub(super) late: bool,
}

impl Delay {
    /// The limits that held back an action of so many points.
    pub(super) fn limits(&self, needs: u32, frame: &Frame) -> Vec<Deferral> {
        let rivals = self.points.values().copied().max();
        let points = rivals.zip(frame.points_per_year);
        let points = points.map(|(rivals, limit)| Deferral::OverPoints { needs, limit, rivals });
        let leads = self.leads.then_some(Deferral::OverLeads { limit: frame.leads_per_institution.max(1) });
        let money = self.money.map(|year| Deferral::OverMoney { year });
        [points, leads, money].into_iter().flatten().collect()
    }
}

/// The limits of a country, and the period.
pub(super) struct Limits<'a> {
    pub(super) frame: &'a Frame,
    pub(super) settings: &'a PlanSettings,
    pub(super) period: Period,
    /// What each candidate costs by year, as the country entered it.
    pub(super) costs: Vec<BTreeMap<i32, Decimal>>,
}

/// Where every candidate runs, and what held it back.
pub(super) struct Schedule {
    pub(super) spans: Vec<Option<Span>>,
    pub(super) held: Vec<Delay>,
}

/// Lays the candidates into the period. Those without a span do not fit; those that the country decided always have
/// one, even over the limits.
pub(super) fn schedule(
    candidates: &[Candidate<'_>],
    readiness: &Readiness<'_>,
    limits: &Limits<'_>,
) -> Schedule {
    let mut work = Work::new(candidates, readiness, limits);
    work.place_fixed();
    work.fill_first();
    work.fill_all();
    work.force();
    work.fill_all();
    Schedule { spans: work.spans, held: work.held }
}

struct Work<'a> {
    candidates: &'a [Candidate<'a>],
    readiness: &'a Readiness<'a>,
    limits: &'a Limits<'a>,
    leads: Vec<String>,
    /// Candidates in the order in which they are tried.
    order: Vec<usize>,
    /// Those that the country decided or with which the plan begins, in the order in which these are tried.
    turns: Vec<usize>,
    spans: Vec<Option<Span>>,
    held: Vec<Delay>,
    money: BTreeMap<i32, Decimal>,
}

impl<'a> Work<'a> {
    fn new(
        candidates: &'a [Candidate<'a>],
        readiness: &'a Readiness<'a>,
        limits: &'a Limits<'a>,
    ) -> Work<'a> {
        let worth = |place: usize| {
            candidates[place].priority / f64::from(candidates[place].points(limits.settings).max(1))
        };
        let mut order: Vec<usize> =
            (0..candidates.len()).filter(|place| candidates[*place].refusal().is_none()).collect();
        order.sort_by(|a, b| {
            let decided = candidates[*b].is_decided().cmp(&candidates[*a].is_decided());
            decided.then(worth(*b).total_cmp(&worth(*a))).then(a.cmp(b))
        });
        let begins = |place: &usize| candidates[*place].is_decided() || candidates[*place].turn.is_some();
        let mut turns: Vec<usize> = order.iter().copied().filter(begins).collect();
        turns.sort_by_key(|place| candidates[*place].turn.filter(|_| !candidates[*place].is_decided()));
        let mut money = BTreeMap::new();
        for place in order.iter().filter(|place| candidates[**place].is_decided()) {
            spend(&mut money, &limits.costs[*place]);
        }
        Work {
            candidates,
            readiness,
            limits,
            leads: candidates.iter().map(|candidate| candidate.lead().key()).collect(),
            order,
            turns,
            spans: vec![None; candidates.len()],
            held: vec![Delay::default(); candidates.len()],
            money,
        }
    }

    /// What the country gave a date stands there, whatever else holds.
    fn place_fixed(&mut self) {
        for place in self.order.clone() {
            self.spans[place] = self.decided_span(place);
        }
    }

    fn decided_span(&self, place: usize) -> Option<Span> {
        let record = self.candidates[place].record?;
        let period = &self.limits.period;
        let start = record.start.and_then(|quarter| period.slot(quarter));
        let end = record.end.and_then(|quarter| period.slot(quarter)).map(|slot| slot + 1);
        let length = self.length(place);
        match (start, end) {
            (Some(start), Some(end)) => Some(Span { start, end: end.max(start + 1) }),
            (Some(start), None) => {
                let end = (start + length).min(period.quarters()).max(start + 1);
                Some(Span { start, end })
            }
            (None, Some(end)) => Some(Span { start: (end - length).max(0).min(end - 1), end }),
            (None, None) => None,
        }
    }

    fn length(&self, place: usize) -> i32 {
        self.candidates[place].quarters(self.limits.settings)
    }

    /// Begins with each of the first items in the first phase, as far as one of its actions can: other work would else
    /// take the places before it is ready.
    fn fill_first(&mut self) {
        self.open(0..self.limits.period.end(Phase::First));
    }

    /// Quarter by quarter, so that what has ended is known when its followers are tried. Of each year, what has not begun
    /// yet of the first items has its turn before the other work.
    fn fill_all(&mut self) {
        for year in 0..self.limits.period.years {
            let quarters = year * 4..(year + 1) * 4;
            self.open(quarters.clone());
            for slot in quarters {
                for place in self.order.clone() {
                    self.try_start(place, slot);
                }
            }
        }
    }

    /// Begins in these quarters with the first items that have not begun, each with one action: with one that lifts its
    /// next level, as far as there is one that can. What the country decided still goes before.
    fn open(&mut self, quarters: Range<i32>) {
        for only_next in [true, false] {
            for slot in quarters.clone() {
                for place in self.turns.clone() {
                    let candidate = &self.candidates[place];
                    let is_chosen = candidate.lifts_next || !only_next;
                    if candidate.is_decided() || (is_chosen && self.opens(place, slot)) {
                        self.try_start(place, slot);
                    }
                }
            }
        }
    }

    /// Whether the action would be the first for an item with which the plan begins, in a quarter of the first phase also
    /// beside others that the country placed later.
    fn opens(&self, place: usize, slot: i32) -> bool {
        let (candidate, period) = (&self.candidates[place], &self.limits.period);
        let first = period.end(Phase::First);
        let end = if slot < first { first } else { period.quarters() };
        let begins = |(other, span): (&Candidate<'_>, &Option<Span>)| {
            let is_begun = span.is_some_and(|span| span.start < end);
            is_begun && other.item == candidate.item && other.is_useful()
        };
        candidate.turn.is_some() && !self.candidates.iter().zip(&self.spans).any(begins)
    }

    /// Starts a candidate in this quarter if it can.
    fn try_start(&mut self, place: usize, slot: i32) {
        let is_open = self.spans[place].is_none() && self.window(place).contains(&slot);
        if is_open && self.readiness.ready(place, slot, &self.spans) && self.fits_limits(place, slot) {
            self.start(place, slot);
        }
    }

    /// The quarters in which a candidate may start.
    fn window(&self, place: usize) -> Range<i32> {
        let (candidate, period) = (&self.candidates[place], &self.limits.period);
        if let Some(phase) = decided_phase(candidate.record) {
            return period.begin(phase)..period.end(phase);
        }
        let early = candidate.free || candidate.turn.is_some();
        let begin = if early { 0 } else { candidate.phase.map_or(0, |phase| period.begin(phase)) };
        begin..period.quarters()
    }

    /// Whether a proposal fits under the limits; remembers what held it back. Decisions always fit.
    fn fits_limits(&mut self, place: usize, slot: i32) -> bool {
        if self.candidates[place].is_decided() {
            return true;
        }
        let late = slot + (self.length(place) + 1) / 2 > self.limits.period.quarters();
        let rivals = self.point_rivals(place, slot);
        let leads = !self.leads_fit(place, slot);
        let money = self.money_short(place);
        let held = &mut self.held[place];
        held.late |= late;
        if let Some(rivals) = rivals {
            held.points.entry(slot.div_euclid(4)).or_insert(rivals);
        }
        held.leads |= leads;
        held.money = held.money.or(money);
        !(late || rivals.is_some() || leads || money.is_some())
    }

    /// Whose work has taken the points of the year that the action needs; nothing where these are left.
    fn point_rivals(&self, place: usize, slot: i32) -> Option<PointRivals> {
        let limit = self.limits.frame.points_per_year?;
        let year = slot.div_euclid(4);
        let counts = |other: &usize| self.begins(*other).is_some_and(|start| start.div_euclid(4) == year);
        let points = |place: usize| self.candidates[place].points(self.limits.settings);
        let begun: Vec<usize> = self.order.iter().copied().filter(counts).collect();
        let taken: u32 = begun.iter().map(|other| points(*other)).sum();
        let is_behind = |other: &usize| !self.candidates[*other].is_more_urgent(&self.candidates[place]);
        match points(place) {
            needs if taken.saturating_add(needs) <= limit => None,
            needs if needs > limit => Some(PointRivals::Nobody),
            _ if begun.iter().any(is_behind) => Some(PointRivals::Others),
            _ => Some(PointRivals::Urgent),
        }
    }

    /// When an action begins; what the country decided and what has no place yet is expected at the beginning of its
    /// window, so that proposals leave room for it.
    fn begins(&self, place: usize) -> Option<i32> {
        let expected = || self.candidates[place].is_decided().then(|| self.window(place).start);
        self.spans[place].map(|span| span.start).or_else(expected)
    }

    fn leads_fit(&self, place: usize, slot: i32) -> bool {
        let lead = &self.leads[place];
        if lead.is_empty() {
            return true;
        }
        let limit = self.limits.frame.leads_per_institution.max(1) as usize;
        let end = (slot + self.length(place)).min(self.limits.period.quarters());
        let busy = |quarter: i32| {
            let runs = |span: &Option<Span>| span.is_some_and(|s| (s.start..s.end).contains(&quarter));
            self.spans.iter().zip(&self.leads).filter(|(span, other)| *other == lead && runs(span)).count()
        };
        (slot..end).all(|quarter| busy(quarter) < limit)
    }

    /// The first year whose money would not be enough. The years of a cost are the country's, so that an action with
    /// costs is never moved because of money, but put off.
    fn money_short(&self, place: usize) -> Option<i32> {
        let limit = self.limits.frame.money_per_year?;
        let spent = |year: &i32| self.money.get(year).copied().unwrap_or_default();
        let costs = self.limits.costs[place].iter();
        costs.filter(|(year, cost)| spent(year).saturating_add(**cost) > limit).map(|(year, _)| *year).next()
    }

    fn start(&mut self, place: usize, slot: i32) {
        let end = (slot + self.length(place)).min(self.limits.period.quarters());
        self.spans[place] = Some(Span { start: slot, end: end.max(slot + 1) });
        if !self.candidates[place].is_decided() {
            spend(&mut self.money, &self.limits.costs[place]);
        }
    }

    /// What the country decided and what found no place where everything holds stands at the beginning of its phase.
    fn force(&mut self) {
        for place in self.order.clone() {
            if self.spans[place].is_none() && self.candidates[place].is_decided() {
                let candidate = &self.candidates[place];
                let phase = decided_phase(candidate.record).or(candidate.phase).unwrap_or(Phase::First);
                self.start(place, self.limits.period.begin(phase));
            }
        }
    }
}

/// The phase that the country put an action into.
pub(super) fn decided_phase(record: Option<&ActionRecord>) -> Option<Phase> {
    record.and_then(|record| record.phase).and_then(Phase::from_number)
}

fn spend(money: &mut BTreeMap<i32, Decimal>, costs: &BTreeMap<i32, Decimal>) {
    for (year, cost) in costs {
        let spent = money.entry(*year).or_default();
        *spent = spent.saturating_add(*cost);
    }
}

#[cfg(test)]
mod tests;
