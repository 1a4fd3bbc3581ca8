//! Knows a session and what each act makes of it; knows not who acts.

use super::{
    AgendaPlan, AgendaPoint, CountingRule, LONGEST_REASON, ParkedPoint, PhaseCode, Poll, RoomAct,
    RoomAgreement, RoomPhase, RoomRefusal, Seat, Vote, WorkshopId, WorkshopPlan,
};
use crate::assessment::InstitutionId;
use crate::assessment::limits::LONGEST_TEXT;
use crate::code::codes;
use crate::framework::ItemId;
use crate::lang::Lang;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// How many characters a title may have.
pub const LONGEST_TITLE: usize = 200;

codes! {
    /// Whether it is told who voted what; fixed once the session is open, and shown on every phone.
    pub enum Openness {
        /// By institution.
        ByInstitution = "by-institution",
        /// Not at all: nobody knows, the program neither.
        Anonymous = "anonymous",
    }
}

/// A session of a workshop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Workshop {
    /// Its name.
    pub id: WorkshopId,
    /// The assessment that it is about.
    pub assessment: String,
    /// What it is called.
    pub title: String,
    /// The language of the session and its minutes.
    pub lang: Lang,
    /// The days.
    pub days: Vec<NaiveDate>,
    /// Whether votes are told by institution.
    pub openness: Openness,
    /// Whose voices are counted.
    pub counting: CountingRule,
    /// The items, in their order.
    pub agenda: Vec<AgendaPoint>,
    /// When it was opened; none where it is being prepared.
    #[serde(default)]
    pub opened: Option<DateTime<Utc>>,
    /// When it was closed; none where it was not.
    #[serde(default)]
    pub closed: Option<DateTime<Utc>>,
    /// The day until which institutions may answer what was unfinished at its close; none where they may not.
    #[serde(default)]
    pub until: Option<NaiveDate>,
}

impl Workshop {
    /// One that is being prepared.
    ///
    /// # Errors
    /// [`RoomRefusal::Title`], [`RoomRefusal::ItemTwice`].
    pub fn prepare(id: WorkshopId, assessment: &str, plan: WorkshopPlan) -> Result<Workshop, RoomRefusal> {
        let WorkshopPlan { title, lang, days, openness, counting, agenda } = plan;
        let title = title.trim().to_owned();
        if title.is_empty() || title.chars().count() > LONGEST_TITLE {
            return Err(RoomRefusal::Title);
        }
        let agenda = points(&[], &agenda)?;
        let assessment = assessment.to_owned();
        let (opened, closed, until) = (None, None, None);
        Ok(Workshop { id, assessment, title, lang, days, openness, counting, agenda, opened, closed, until })
    }

    /// Whether it goes on.
    pub fn is_running(&self) -> bool {
        self.opened.is_some() && self.closed.is_none()
    }

    /// The item that the room is at; none where it is at none. Never two.
    pub fn current(&self) -> Option<&AgendaPoint> {
        self.agenda.iter().find(|point| point.is_current())
    }

    /// The item that the room is at or, where it is at none, was at last; none before the first.
    pub fn last_point(&self) -> Option<&AgendaPoint> {
        let begun = self.agenda.iter().filter(|point| point.code() != PhaseCode::Waiting);
        self.current().or_else(|| begun.max_by_key(|point| point.since))
    }

    /// The item on the agenda.
    pub fn point(&self, item: &ItemId) -> Option<&AgendaPoint> {
        self.agenda.iter().find(|point| point.item == *item)
    }

    /// The first item whose turn has not come.
    pub fn next(&self) -> Option<&AgendaPoint> {
        self.agenda.iter().find(|point| point.code() == PhaseCode::Waiting)
    }

    /// The items that the room came to no end with.
    pub fn unfinished(&self) -> impl Iterator<Item = &AgendaPoint> {
        self.agenda.iter().filter(|point| point.is_unfinished())
    }

    /// The unfinished items that institutions may still answer on this day, after the session was closed.
    pub fn open_afterwards(&self, today: NaiveDate) -> impl Iterator<Item = &AgendaPoint> {
        let may = self.closed.is_some() && self.until.is_some_and(|until| today <= until);
        self.unfinished().filter(move |_| may)
    }

    /// The session after this act at this moment. `silent` are the institutions with seats that have not voted in the round
    /// under way ([`super::Turnout::silent`]).
    ///
    /// # Errors
    /// Why the act cannot be done; then nothing is.
    pub fn after(
        &self,
        act: &RoomAct,
        at: DateTime<Utc>,
        silent: &[InstitutionId],
    ) -> Result<Workshop, RoomRefusal> {
        if self.closed.is_some() {
            return Err(RoomRefusal::Closed);
        }
        let mut next = self.clone();
        match act {
            RoomAct::Describe(plan) => return self.describe(plan),
            RoomAct::Arrange(plan) => next.agenda = points(&self.agenda, plan)?,
            RoomAct::Open => next.open(at)?,
            _ if self.opened.is_none() => return Err(RoomRefusal::NotOpen),
            RoomAct::Present(item) => next.present(item, at)?,
            RoomAct::PutBack => next.put_back()?,
            RoomAct::OpenVote { ends, grace } => next.open_vote(*ends, *grace, at)?,
            RoomAct::Prolong(ends) => next.prolong(*ends, at)?,
            RoomAct::Reveal { confirm } => next.reveal(*confirm, silent)?,
            RoomAct::Agree(item, agreement) => next.agree(item, agreement)?,
            RoomAct::Park(point) => next.park(point)?,
            RoomAct::Close { until } => next.close(*until, at)?,
        }
        Ok(next)
    }

    /// Nothing, where this seat may cast or change this vote in this round at this moment; `paper` where the rapporteur types in
    /// what stands on a paper that was handed in before the end.
    ///
    /// # Errors
    /// Why it may not.
    pub fn admit(
        &self,
        seat: &Seat,
        (poll, vote): (&Poll, &Vote),
        at: DateTime<Utc>,
        paper: bool,
    ) -> Result<(), RoomRefusal> {
        let Some(point) = self.running()?.current() else { return Err(RoomRefusal::NoItem) };
        if seat.workshop != self.id {
            return Err(RoomRefusal::OtherRoom);
        }
        if !seat.is_live() {
            return Err(RoomRefusal::VoidSeat);
        }
        match point.open_poll() {
            // Who sends the vote of a round that was revealed is told so, and not that another one is under way.
            _ if point.revealed_polls().contains(poll) => Err(RoomRefusal::TooLate),
            None if point.item == poll.item => Err(RoomRefusal::WrongPhase(point.code())),
            Some(open) if open == *poll => {
                if point.is_over(at) && !paper {
                    Err(RoomRefusal::TooLate)
                } else if vote.reason.chars().count() > LONGEST_REASON {
                    Err(RoomRefusal::TooLong)
                } else {
                    Ok(())
                }
            }
            _ => Err(RoomRefusal::OtherPoll),
        }
    }

    /// Itself, where it goes on.
    fn running(&self) -> Result<&Workshop, RoomRefusal> {
        match (self.opened, self.closed) {
            (_, Some(_)) => Err(RoomRefusal::Closed),
            (None, None) => Err(RoomRefusal::NotOpen),
            (Some(_), None) => Ok(self),
        }
    }

    fn describe(&self, plan: &WorkshopPlan) -> Result<Workshop, RoomRefusal> {
        match self.opened {
            Some(_) => Err(RoomRefusal::AlreadyOpen),
            None => Workshop::prepare(self.id.clone(), &self.assessment, plan.clone()),
        }
    }

    fn open(&mut self, at: DateTime<Utc>) -> Result<(), RoomRefusal> {
        if self.opened.is_some() {
            return Err(RoomRefusal::AlreadyOpen);
        }
        if self.agenda.is_empty() {
            return Err(RoomRefusal::NoItems);
        }
        self.opened = Some(at);
        Ok(())
    }

    fn present(&mut self, item: &ItemId, at: DateTime<Utc>) -> Result<(), RoomRefusal> {
        if let Some(other) = self.current().filter(|current| current.item != *item) {
            return Err(RoomRefusal::OtherItem(other.item.clone()));
        }
        let point = self.point_mut(item)?;
        if point.is_current() {
            return Err(RoomRefusal::WrongPhase(point.code()));
        }
        let is_outcome = matches!(point.code(), PhaseCode::Agreed | PhaseCode::Parked);
        let before = std::mem::replace(&mut point.phase, RoomPhase::Reading);
        (point.since, point.earlier) = (Some(at), is_outcome.then(|| Box::new(before)));
        Ok(())
    }

    fn put_back(&mut self) -> Result<(), RoomRefusal> {
        let point = self.current_in(&[PhaseCode::Reading])?;
        // Whoever presented it by mistake loses nothing of what had become of it.
        point.phase = point.earlier.take().map_or(RoomPhase::Waiting, |earlier| *earlier);
        Ok(())
    }

    fn open_vote(
        &mut self,
        ends: Option<DateTime<Utc>>,
        grace: u32,
        at: DateTime<Utc>,
    ) -> Result<(), RoomRefusal> {
        let point = self.current_in(&[PhaseCode::Reading, PhaseCode::Revealed])?;
        if ends.is_some_and(|ends| ends <= at) || grace > RoomAct::LONGEST_GRACE {
            return Err(RoomRefusal::WrongEnd);
        }
        point.rounds = point.rounds.saturating_add(1);
        point.phase = RoomPhase::Voting { ends, grace };
        Ok(())
    }

    fn prolong(&mut self, to: Option<DateTime<Utc>>, at: DateTime<Utc>) -> Result<(), RoomRefusal> {
        let point = self.current_in(&[PhaseCode::Voting])?;
        if to.is_some_and(|to| to <= at) {
            return Err(RoomRefusal::WrongEnd);
        }
        if let RoomPhase::Voting { ends, .. } = &mut point.phase {
            *ends = to;
        }
        Ok(())
    }

    fn reveal(&mut self, confirm: bool, silent: &[InstitutionId]) -> Result<(), RoomRefusal> {
        let point = self.current_in(&[PhaseCode::Voting])?;
        if !confirm && !silent.is_empty() {
            return Err(RoomRefusal::Missing(silent.to_vec()));
        }
        point.phase = RoomPhase::Revealed;
        Ok(())
    }

    fn agree(&mut self, item: &ItemId, agreement: &RoomAgreement) -> Result<(), RoomRefusal> {
        let point = self.point_mut(item)?;
        if !matches!(point.code(), PhaseCode::Revealed | PhaseCode::Agreed) {
            return Err(RoomRefusal::WrongPhase(point.code()));
        }
        if agreement.reason.trim().is_empty() {
            return Err(RoomRefusal::NoReason);
        }
        let dissent = agreement.dissent.iter().map(|dissent| &dissent.text);
        let words: Vec<&String> =
            dissent.chain(agreement.actions.iter().map(|action| &action.text)).collect();
        check_words(&words)?;
        check_words(&[&agreement.reason])?;
        point.phase = RoomPhase::Agreed(Box::new(agreement.clone()));
        Ok(())
    }

    fn park(&mut self, parked: &ParkedPoint) -> Result<(), RoomRefusal> {
        let point = self.current_in(&[PhaseCode::Reading, PhaseCode::Revealed])?;
        check_words(&[&parked.question])?;
        point.phase = RoomPhase::Parked(parked.clone());
        Ok(())
    }

    fn close(&mut self, until: Option<NaiveDate>, at: DateTime<Utc>) -> Result<(), RoomRefusal> {
        if let Some(point) = self.current().filter(|point| point.code() == PhaseCode::Voting) {
            return Err(RoomRefusal::WrongPhase(point.code()));
        }
        (self.closed, self.until) = (Some(at), until);
        Ok(())
    }

    fn point_mut(&mut self, item: &ItemId) -> Result<&mut AgendaPoint, RoomRefusal> {
        let found = self.agenda.iter_mut().find(|point| point.item == *item);
        found.ok_or_else(|| RoomRefusal::NoSuchItem(item.clone()))
    }

    /// The item that the room is at, where it is in one of these phases.
    fn current_in(&mut self, phases: &[PhaseCode]) -> Result<&mut AgendaPoint, RoomRefusal> {
        let point = self.agenda.iter_mut().find(|point| point.is_current()).ok_or(RoomRefusal::NoItem)?;
        match point.code() {
            code if phases.contains(&code) => Ok(point),
            code => Err(RoomRefusal::WrongPhase(code)),
        }
    }
}

/// Nothing, where each of these has words, and not too many.
fn check_words(words: &[&String]) -> Result<(), RoomRefusal> {
    if words.iter().any(|text| text.trim().is_empty()) {
        return Err(RoomRefusal::NoWords);
    }
    match words.iter().any(|text| text.chars().count() > LONGEST_TEXT) {
        true => Err(RoomRefusal::TooLong),
        false => Ok(()),
    }
}

/// The items in the order of a plan, each as far as the room has come with it.
fn points(before: &[AgendaPoint], plan: &[AgendaPlan]) -> Result<Vec<AgendaPoint>, RoomRefusal> {
    let mut seen = BTreeSet::new();
    if let Some(twice) = plan.iter().find(|one| !seen.insert(&one.item)) {
        return Err(RoomRefusal::ItemTwice(twice.item.clone()));
    }
    let is_begun = |point: &&AgendaPoint| point.code() != PhaseCode::Waiting || point.rounds > 0;
    if let Some(lost) = before.iter().filter(is_begun).find(|point| !seen.contains(&point.item)) {
        return Err(RoomRefusal::ItemInUse(lost.item.clone()));
    }
    let point = |one: &AgendaPlan| match before.iter().find(|point| point.item == one.item) {
        Some(held) => AgendaPoint { minutes: one.minutes, ..held.clone() },
        None => AgendaPoint::new(one.item.clone(), one.minutes),
    };
    Ok(plan.iter().map(point).collect())
}
