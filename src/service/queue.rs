//! Knows how many long works go on at once, who comes next and who has gone; knows not what the works are.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::Notify;

/// How long somebody who went to ask again keeps the place in the queue.
const ABSENCE: Duration = Duration::from_secs(20);

/// What a place is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkKind {
    /// Working something out, putting it into words, reading or writing a file: a processor and memory of the server.
    Writing,
    /// Setting paper, in a process of its own that takes many times as long.
    Printing,
}

/// How many works of each kind go on at once.
#[derive(Clone, Copy, Debug)]
pub struct WorkLimits {
    /// Works of writing: one a processor, so that pages are answered beside them.
    pub writing: usize,
    /// Works of printing; each may use as much memory as the printer allows.
    pub printing: usize,
}

impl Default for WorkLimits {
    fn default() -> Self {
        let processors = std::thread::available_parallelism().map_or(2, usize::from);
        WorkLimits { writing: processors.clamp(2, 8), printing: 2 }
    }
}

/// Where somebody stands whose turn has not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QueueSpot {
    /// What keeps the place until they ask again.
    pub ticket: u64,
    /// How many come before them, and they themselves.
    pub position: usize,
}

/// The queue of everybody who wants long work done. Cheap to clone.
#[derive(Clone)]
pub struct WorkQueue {
    shared: Arc<QueueState>,
}

struct QueueState {
    limits: WorkLimits,
    line: Mutex<Line>,
    changes: Notify,
}

#[derive(Default)]
struct Line {
    writing: usize,
    printing: usize,
    /// The last ticket that was given.
    last: u64,
    /// Who waits, the first first.
    waiting: BTreeMap<u64, Waiter>,
}

struct Waiter {
    kind: WorkKind,
    /// Since when nobody is there: they went to ask again.
    absent: Option<Instant>,
}

impl Line {
    fn busy(&mut self, kind: WorkKind) -> &mut usize {
        match kind {
            WorkKind::Writing => &mut self.writing,
            WorkKind::Printing => &mut self.printing,
        }
    }
}

/// A place in which one work goes on; free again when it is dropped.
pub struct WorkPlace {
    queue: WorkQueue,
    kind: WorkKind,
}

impl Drop for WorkPlace {
    fn drop(&mut self) {
        *self.queue.line().busy(self.kind) -= 1;
        self.queue.shared.changes.notify_waiters();
    }
}

/// Somebody who waits and is there. One who goes without a word leaves the queue.
struct Presence<'q> {
    queue: &'q WorkQueue,
    ticket: u64,
}

impl Drop for Presence<'_> {
    fn drop(&mut self) {
        let mut line = self.queue.line();
        if line.waiting.get(&self.ticket).is_some_and(|waiter| waiter.absent.is_none()) {
            line.waiting.remove(&self.ticket);
        }
        drop(line);
        self.queue.shared.changes.notify_waiters();
    }
}

impl WorkQueue {
    /// A queue in which nobody waits.
    pub fn new(limits: WorkLimits) -> WorkQueue {
        let shared = QueueState { limits, line: Mutex::default(), changes: Notify::new() };
        WorkQueue { shared: Arc::new(shared) }
    }

    /// A place, once it is free and nobody who is there came earlier. Dropping the future gives the wait up.
    ///
    /// # Errors
    /// Where one stands when `patience` is over. Asking again with that ticket goes on from there.
    pub async fn enter(
        &self,
        kind: WorkKind,
        ticket: Option<u64>,
        patience: Option<Duration>,
    ) -> Result<WorkPlace, QueueSpot> {
        let presence = self.join(kind, ticket);
        let place = self.wait(kind, presence.ticket);
        match patience {
            None => Ok(place.await),
            Some(patience) => {
                let place = tokio::time::timeout(patience, place).await;
                place.map_err(|_| self.excuse(kind, presence.ticket))
            }
        }
    }

    /// Puts somebody at the end, or where they stood before they went to ask again.
    fn join(&self, kind: WorkKind, ticket: Option<u64>) -> Presence<'_> {
        let mut line = self.line();
        line.waiting.retain(|_, waiter| waiter.absent.is_none_or(|since| since.elapsed() < ABSENCE));
        let own = |waiter: &Waiter| waiter.kind == kind && waiter.absent.is_some();
        let known = ticket.filter(|ticket| line.waiting.get(ticket).is_some_and(own));
        let ticket = known.unwrap_or(line.last + 1);
        line.last = line.last.max(ticket);
        line.waiting.insert(ticket, Waiter { kind, absent: None });
        Presence { queue: self, ticket }
    }

    async fn wait(&self, kind: WorkKind, ticket: u64) -> WorkPlace {
        loop {
            // Asked for before looking, so that no change between the two is missed.
            let changed = self.shared.changes.notified();
            if let Some(place) = self.take(kind, ticket) {
                return place;
            }
            changed.await;
        }
    }

    fn take(&self, kind: WorkKind, ticket: u64) -> Option<WorkPlace> {
        let limit = match kind {
            WorkKind::Writing => self.shared.limits.writing,
            WorkKind::Printing => self.shared.limits.printing,
        };
        let mut line = self.line();
        let first = line.waiting.iter().find(|(_, waiter)| waiter.kind == kind && waiter.absent.is_none());
        if first.is_none_or(|(first, _)| *first != ticket) || *line.busy(kind) >= limit {
            return None;
        }
        line.waiting.remove(&ticket);
        *line.busy(kind) += 1;
        drop(line);
        // There may be a place for the next one too.
        self.shared.changes.notify_waiters();
        Some(WorkPlace { queue: self.clone(), kind })
    }

    /// Notes that somebody went to ask again, and says where they stand.
    fn excuse(&self, kind: WorkKind, ticket: u64) -> QueueSpot {
        let mut line = self.line();
        if let Some(waiter) = line.waiting.get_mut(&ticket) {
            waiter.absent = Some(Instant::now());
        }
        let before = line.waiting.range(..ticket).filter(|(_, waiter)| waiter.kind == kind);
        QueueSpot { ticket, position: before.count() + 1 }
    }

    /// A work that panicked while it held the line left it whole: every change is one step.
    fn line(&self) -> MutexGuard<'_, Line> {
        self.shared.line.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::WorkKind::{Printing, Writing};
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    const NONE: Option<Duration> = Some(Duration::ZERO);

    fn queue() -> WorkQueue {
        WorkQueue::new(WorkLimits { writing: 2, printing: 1 })
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 4)]
    async fn no_more_work_at_once_than_there_are_places() {
        let queue = queue();
        let (running, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let work = |queue: WorkQueue, running: Arc<AtomicUsize>, most: Arc<AtomicUsize>| async move {
            let place = queue.enter(Writing, None, None).await.ok().unwrap();
            most.fetch_max(running.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            for _ in 0..20 {
                tokio::task::yield_now().await;
            }
            running.fetch_sub(1, Ordering::SeqCst);
            drop(place);
        };
        let all: Vec<_> =
            (0..40).map(|_| tokio::spawn(work(queue.clone(), running.clone(), most.clone()))).collect();
        for one in all {
            one.await.unwrap();
        }
        assert_eq!(most.load(Ordering::SeqCst), 2);
        let line = queue.line();
        assert_eq!((line.writing, line.printing, line.waiting.len()), (0, 0, 0));
    }

    #[tokio::test]
    async fn who_asks_again_goes_on_where_they_stood() {
        let queue = queue();
        let held = [queue.enter(Writing, None, NONE).await, queue.enter(Writing, None, NONE).await];
        assert!(held.iter().all(Result::is_ok));
        let first = queue.enter(Writing, None, NONE).await.err().unwrap();
        let second = queue.enter(Writing, None, NONE).await.err().unwrap();
        assert_eq!((first.position, second.position), (1, 2));
        let again = queue.enter(Writing, Some(second.ticket), NONE).await.err().unwrap();
        assert_eq!(again, second);
        let forged = queue.enter(Writing, Some(99), NONE).await.err().unwrap();
        assert_eq!(forged.position, 3, "a ticket that nobody was given is none");
        assert!(queue.enter(Printing, None, NONE).await.is_ok(), "paper has places of its own");
        drop(held);
        assert!(
            queue.enter(Writing, Some(second.ticket), NONE).await.is_ok(),
            "who is absent holds up nobody"
        );
    }

    #[tokio::test]
    async fn who_is_there_is_served_in_turn_and_who_goes_is_forgotten() {
        let queue = queue();
        let held = [queue.enter(Writing, None, NONE).await, queue.enter(Writing, None, NONE).await];
        let gone = tokio::spawn({
            let queue = queue.clone();
            async move { queue.enter(Writing, None, None).await.is_ok() }
        });
        let served = tokio::spawn({
            let queue = queue.clone();
            async move { queue.enter(Writing, None, None).await.is_ok() }
        });
        while queue.line().waiting.len() < 2 {
            tokio::task::yield_now().await;
        }
        gone.abort();
        assert!(gone.await.unwrap_err().is_cancelled());
        assert_eq!(queue.line().waiting.len(), 1, "work that was given up never starts");
        drop(held);
        assert!(served.await.unwrap());
    }
}
