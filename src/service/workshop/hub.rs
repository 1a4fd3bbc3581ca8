//! Knows who listens to which session in this process, and passes on what other processes say; knows not what changed.

use super::{RoomContent, RoomLimits, RoomWatch};
use crate::storage::{RoomNotice, Store};
use crate::workshop::{RoomSignal, WorkshopId};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::watch;

/// How long after one notice to other processes the next one goes out: four a second for a session.
const PAUSE: Duration = Duration::from_millis(250);

/// Stands behind the name of a session in a notice that nothing but votes changed.
const VOTES: &str = " votes";

/// What changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RoomChange {
    /// Whoever leads did something.
    Act,
    /// A vote came, or somebody took a seat.
    Vote,
}

/// What phones hear, with the number of the acts that it belongs to; one works it out while the others wait.
pub(super) type SignalCell = Arc<tokio::sync::Mutex<Option<(u64, RoomSignal)>>>;

/// What the pages of a session are made of, with the number of the acts that it was read after.
pub(super) type ContentCell = Arc<tokio::sync::Mutex<Option<(u64, Arc<RoomContent>)>>>;

/// A session that somebody listens to or that changed.
struct HubRoom {
    acts: watch::Sender<u64>,
    votes: watch::Sender<u64>,
    signal: SignalCell,
    content: ContentCell,
    /// What is still to be told to other processes.
    untold: Option<RoomChange>,
    /// Whether a task tells them.
    is_telling: bool,
}

impl Default for HubRoom {
    fn default() -> HubRoom {
        let (acts, votes) = (watch::Sender::new(0), watch::Sender::new(0));
        let (signal, content) = (SignalCell::default(), ContentCell::default());
        HubRoom { acts, votes, signal, content, untold: None, is_telling: false }
    }
}

/// The sessions of this process.
#[derive(Default)]
pub struct RoomHub {
    rooms: Mutex<BTreeMap<WorkshopId, HubRoom>>,
    is_hearing: AtomicBool,
    /// Who voted and tried codes how often.
    pub limits: RoomLimits,
}

impl RoomHub {
    /// The ways to hear of a session; from the first on, what other processes say is heard too.
    pub(super) fn watch(self: &Arc<RoomHub>, store: &dyn Store, id: &WorkshopId) -> RoomWatch {
        self.hear(store);
        let mut rooms = self.rooms();
        rooms.retain(|_, room| room.is_telling || room.is_heard());
        let room = rooms.entry(id.clone()).or_default();
        RoomWatch { acts: room.acts.subscribe(), votes: room.votes.subscribe() }
    }

    /// The number of acts of a session so far, and where what phones hear is kept.
    pub(super) fn signal_cell(&self, id: &WorkshopId) -> (u64, SignalCell) {
        let mut rooms = self.rooms();
        let room = rooms.entry(id.clone()).or_default();
        let acts = *room.acts.borrow();
        (acts, Arc::clone(&room.signal))
    }

    /// The same for what pages are made of.
    pub(super) fn content_cell(&self, id: &WorkshopId) -> (u64, ContentCell) {
        let mut rooms = self.rooms();
        let room = rooms.entry(id.clone()).or_default();
        let acts = *room.acts.borrow();
        (acts, Arc::clone(&room.content))
    }

    /// Something changed and is kept: whoever listens here hears it now, other processes at most four times a second.
    pub(super) fn announce(self: &Arc<RoomHub>, store: &Arc<dyn Store>, id: &WorkshopId, change: RoomChange) {
        let mut rooms = self.rooms();
        let room = rooms.entry(id.clone()).or_default();
        room.grow(change);
        // An act says more than a vote.
        let says_more = room.untold != Some(RoomChange::Act);
        room.untold = if says_more { Some(change) } else { room.untold };
        if !std::mem::replace(&mut room.is_telling, true) {
            tokio::spawn(tell(Arc::clone(self), Arc::clone(store), id.clone()));
        }
    }

    /// Begins to hear other processes, once.
    fn hear(self: &Arc<RoomHub>, store: &dyn Store) {
        if self.is_hearing.swap(true, Ordering::Relaxed) {
            return;
        }
        let Some(mut notices) = store.notices() else { return };
        let hub = Arc::downgrade(self);
        tokio::spawn(async move {
            while let Some(notice) = notices.recv().await {
                let Some(hub) = hub.upgrade() else { return };
                hub.pass_on(notice);
            }
        });
    }

    fn pass_on(&self, notice: RoomNotice) {
        let mut rooms = self.rooms();
        match notice {
            RoomNotice::Resync => rooms.values_mut().for_each(|room| room.grow(RoomChange::Act)),
            RoomNotice::Session(said) => {
                let (name, change) = match said.strip_suffix(VOTES) {
                    Some(name) => (name, RoomChange::Vote),
                    None => (&*said, RoomChange::Act),
                };
                let id: Option<WorkshopId> = name.parse().ok();
                if let Some(room) = id.and_then(|id| rooms.get_mut(&id)) {
                    room.grow(change);
                }
            }
        }
    }

    /// What is to be told next; where there is nothing, whoever tells is done.
    fn next_untold(&self, id: &WorkshopId) -> Option<RoomChange> {
        let mut rooms = self.rooms();
        let room = rooms.get_mut(id)?;
        let next = room.untold.take();
        room.is_telling = next.is_some();
        next
    }

    fn rooms(&self) -> MutexGuard<'_, BTreeMap<WorkshopId, HubRoom>> {
        self.rooms.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl HubRoom {
    fn grow(&mut self, change: RoomChange) {
        let sender = match change {
            RoomChange::Act => &self.acts,
            RoomChange::Vote => &self.votes,
        };
        // Nobody need listen.
        sender.send_modify(|number| *number += 1);
    }

    fn is_heard(&self) -> bool {
        self.acts.receiver_count() + self.votes.receiver_count() > 0
    }
}

/// Tells other processes until nothing is left to be told.
async fn tell(hub: Arc<RoomHub>, store: Arc<dyn Store>, id: WorkshopId) {
    while let Some(change) = hub.next_untold(&id) {
        let said = match change {
            RoomChange::Act => id.to_string(),
            RoomChange::Vote => format!("{id}{VOTES}"),
        };
        if let Err(error) = store.announce(&said).await {
            tracing::warn!(%error, "other servers hear late that a session changed");
        }
        tokio::time::sleep(PAUSE).await;
    }
}
