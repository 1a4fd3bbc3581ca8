//! Knows how a session is prepared and led: each act by somebody who saw its version.

use super::RoomError;
use super::hub::RoomChange;
use crate::accounts::{Token, VersionedRecord};
use crate::framework::ItemId;
use crate::service::access::{Act, Scope};
use crate::service::{OpenAssessment, Service, ServiceError};
use crate::storage::{PollId, PollWrite, StoreError};
use crate::workshop::{
    AgendaPlan, Poll, RoomAct, RoomRefusal, Turnout, Workshop, WorkshopId, WorkshopPlan, propose,
};
use std::collections::BTreeMap;

impl OpenAssessment {
    /// All items of the assessment in the order in which a session should take them: what institutions are furthest apart about
    /// first, then what unlocks most.
    pub fn proposed_agenda(&self) -> Vec<AgendaPlan> {
        let items = self.frameworks().flat_map(|framework| &framework.items).map(|item| &item.id);
        let lines = self.whole.agenda(items);
        let scores = self.analysis.scored_frameworks().flat_map(|scored| &scored.scorecard.items);
        let unlock: BTreeMap<ItemId, f64> = scores.map(|score| (score.id.clone(), score.unlock)).collect();
        propose(&lines, &unlock)
    }

    /// Begins a session, which can be changed until it is opened.
    ///
    /// # Errors
    /// [`RoomError::Refusal`]; [`ServiceError::Refused`], [`ServiceError::Archived`], or whatever the store could not do.
    pub async fn prepare_workshop(&self, plan: WorkshopPlan) -> Result<VersionedRecord<Workshop>, RoomError> {
        self.may_lead()?;
        self.knows(&plan.agenda)?;
        let id = WorkshopId::try_from(random_name('w')?).map_err(|_| RoomError::NoRandomness)?;
        let fresh = VersionedRecord::new(Workshop::prepare(id, &self.id(), plan)?);
        self.service.records().write(vec![fresh.put()?]).await?;
        Ok(VersionedRecord { version: 1, ..fresh })
    }

    /// The sessions of the assessment, the last day's last.
    ///
    /// # Errors
    /// [`ServiceError::Refused`], or whatever the store could not read.
    pub async fn workshops(&self) -> Result<Vec<VersionedRecord<Workshop>>, RoomError> {
        self.may_see_rooms()?;
        let mut all: Vec<VersionedRecord<Workshop>> =
            self.service.records().list(&format!("{}/", self.id())).await?;
        all.sort_by(|one, other| (&one.days, &one.id).cmp(&(&other.days, &other.id)));
        Ok(all)
    }

    /// The session of this name.
    ///
    /// # Errors
    /// [`RoomError::NoSuchRoom`] where it is none of this assessment, and as [`OpenAssessment::workshops`].
    pub async fn workshop(&self, id: &WorkshopId) -> Result<VersionedRecord<Workshop>, RoomError> {
        self.may_see_rooms()?;
        let held = self.service.workshop_record(id).await?;
        if held.assessment == self.id() { Ok(held) } else { Err(RoomError::NoSuchRoom) }
    }

    /// Leads a session on, by somebody who saw version `seen` of it; gives it as it is then. Where it is closed, what was agreed
    /// becomes the country's answers first: both, or the session stays open.
    ///
    /// # Errors
    /// [`RoomError::Overtaken`] with what the session is now; [`RoomError::Refusal`]; as [`OpenAssessment::workshop`] and, at its
    /// close, [`OpenAssessment::record_all`].
    pub async fn lead(
        &self,
        id: &WorkshopId,
        seen: u64,
        act: &RoomAct,
    ) -> Result<VersionedRecord<Workshop>, RoomError> {
        self.may_lead()?;
        let held = self.workshop(id).await?;
        if held.version != seen {
            return Err(RoomError::Overtaken(Box::new(held)));
        }
        if let RoomAct::Describe(WorkshopPlan { agenda, .. }) | RoomAct::Arrange(agenda) = act {
            self.knows(agenda)?;
        }
        let silent = match act {
            RoomAct::Reveal { .. } => self.service.turnout(&held).await?.silent(),
            _ => Vec::new(),
        };
        let next = held.after(act, self.service.clock.now(), &silent)?;
        if matches!(act, RoomAct::Close { .. }) {
            self.record_agreements(&held).await?;
        }
        let polls = poll_writes(&held, act);
        let next = VersionedRecord { record: next, version: held.version };
        match self.service.store.write_room(vec![next.put()?], polls).await {
            Err(StoreError::EntryOvertaken { .. }) => {
                return Err(RoomError::Overtaken(Box::new(self.workshop(id).await?)));
            }
            done => done?,
        }
        self.service.rooms.announce(&self.service.store, id, RoomChange::Act);
        Ok(VersionedRecord { version: next.version + 1, ..next })
    }

    /// Nothing, where the person leads workshops of this country and the assessment is at work.
    pub(super) fn may_lead(&self) -> Result<(), ServiceError> {
        self.may_see_rooms()?;
        self.may_write()?;
        self.may_change()
    }

    /// Nothing, where the person leads workshops of this country.
    pub(super) fn may_see_rooms(&self) -> Result<(), ServiceError> {
        self.service.allow(&self.person, Act::Moderate, Scope::Country(&self.whole.country))
    }

    /// Nothing, where the assessment answers all of these items.
    fn knows(&self, agenda: &[AgendaPlan]) -> Result<(), RoomRefusal> {
        let mut items = agenda.iter().map(|plan| &plan.item);
        let is_asked = |item: &ItemId| self.frameworks().any(|framework| framework.item(item).is_some());
        let strange = items.find(|item| !is_asked(item));
        strange.map_or(Ok(()), |item| Err(RoomRefusal::NoSuchItem(item.clone())))
    }
}

impl Service {
    /// The session of this name.
    pub(super) async fn workshop_record(
        &self,
        id: &WorkshopId,
    ) -> Result<VersionedRecord<Workshop>, RoomError> {
        self.records().find(id.as_str()).await?.ok_or(RoomError::NoSuchRoom)
    }

    /// Who is here, and who has voted in the round under way.
    pub(super) async fn turnout(&self, workshop: &Workshop) -> Result<Turnout, RoomError> {
        let seats = self.seats_of(&workshop.id).await?;
        let voted = self.voted(workshop).await?;
        Ok(Turnout::of(&seats, &voted))
    }
}

/// What becomes of rounds of voting by this act in a session that allows it.
fn poll_writes(before: &Workshop, act: &RoomAct) -> Vec<PollWrite> {
    let Some(point) = before.current() else { return Vec::new() };
    let poll = |round| poll_id(&before.id, &Poll { item: point.item.clone(), round });
    match act {
        RoomAct::OpenVote { .. } => vec![PollWrite::Open(poll(point.rounds.saturating_add(1)))],
        RoomAct::Reveal { .. } => vec![PollWrite::Seal(poll(point.rounds))],
        _ => Vec::new(),
    }
}

/// A round as it is kept.
pub(super) fn poll_id(workshop: &WorkshopId, poll: &Poll) -> PollId {
    PollId { session: workshop.to_string(), item: poll.item.to_string(), round: poll.round }
}

/// A name that nobody can guess, beginning with this letter.
pub(in crate::service) fn random_name(letter: char) -> Result<String, getrandom::Error> {
    let digits = Token::generate()?;
    Ok(format!("{letter}{}", digits.as_str().chars().take(16).collect::<String>()))
}
