//! Knows how a request comes to its turn: it gets one place for all its long work, keeps it until the last of it is done or
//! it rests, and works away from the threads that serve pages. Knows not what the work is.

use super::Service;
use super::queue::{QueueSpot, WorkKind, WorkPlace, WorkQueue};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;

/// Why long work was not done.
#[derive(Debug, thiserror::Error)]
pub enum WorkError {
    /// Others come first.
    #[error("{} works come first", .0.position)]
    Waiting(QueueSpot),
    /// The work broke off.
    #[error("the work broke off")]
    Broken,
}

/// The turn of a request. Its clones share one place.
#[derive(Clone)]
pub struct Turn {
    queue: WorkQueue,
    ticket: Option<u64>,
    patience: Option<Duration>,
    place: Arc<Mutex<Option<Arc<WorkPlace>>>>,
}

impl Service {
    /// A new turn of somebody who waits as long as it takes.
    pub fn turn(&self) -> Turn {
        Turn { queue: self.queue.clone(), ticket: None, patience: None, place: Arc::default() }
    }
}

impl Turn {
    /// The same of somebody who goes away after `patience`, and may have been here before with this ticket.
    pub fn with_patience(self, patience: Duration, ticket: Option<u64>) -> Turn {
        Turn { ticket, patience: Some(patience), ..self }
    }

    /// Gets the place, unless the request has it already. What takes much memory is loaded after this.
    ///
    /// # Errors
    /// [`WorkError::Waiting`].
    pub async fn take_place(&self) -> Result<(), WorkError> {
        self.place().await.map(drop)
    }

    async fn place(&self) -> Result<Arc<WorkPlace>, WorkError> {
        let mut held = self.place.lock().await;
        if let Some(place) = &*held {
            return Ok(Arc::clone(place));
        }
        let place = self.queue.enter(WorkKind::Writing, self.ticket, self.patience).await;
        Ok(Arc::clone(held.insert(Arc::new(place.map_err(WorkError::Waiting)?))))
    }

    /// Leaves the place to others, as while something is printed.
    pub async fn rest(&self) {
        *self.place.lock().await = None;
    }

    /// What `work` makes, in the place of the request, which stays taken until the work ends even if nobody waits for it.
    ///
    /// # Errors
    /// See [`WorkError`].
    pub async fn work<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, WorkError> {
        let place = self.place().await?;
        let done = tokio::task::spawn_blocking(move || {
            let made = work();
            drop(place);
            made
        });
        done.await.map_err(|_| WorkError::Broken)
    }

    /// A place to print in. Whoever waits for one keeps nobody from writing; it is to be taken before the document is
    /// written, so that no document waits in memory.
    ///
    /// # Errors
    /// [`WorkError::Waiting`].
    pub async fn press(&self) -> Result<WorkPlace, WorkError> {
        self.rest().await;
        self.queue.enter(WorkKind::Printing, self.ticket, self.patience).await.map_err(WorkError::Waiting)
    }
}
