//! Knows the one task that writes: it commits together what has gathered while the disk was busy,
//! and acknowledges nothing that is not on the disk.

use super::fault;
use super::ledger::{self, Command, Outcome};
use crate::storage::StoreError;
use sqlx::{Connection, SqliteConnection};
use std::fs::File;
use std::path::PathBuf;
use tokio::sync::{mpsc, oneshot};

/// How many commands one transaction may carry, and how many may wait for the next.
const TOGETHER: usize = 256;

/// A command and who waits for its outcome.
type Job = (Command, oneshot::Sender<Outcome>);

enum Request {
    Job(Job),
    Close(oneshot::Sender<()>),
}

/// The way to the task that writes. The task ends, after what was asked before, when this is dropped.
pub(super) struct Writer {
    queue: mpsc::Sender<Request>,
}

impl Writer {
    /// Starts the task. It keeps the lock on the database for as long as it has the connection.
    pub fn start(connection: SqliteConnection, path: PathBuf, lock: File) -> Writer {
        let (queue, requests) = mpsc::channel(TOGETHER);
        tokio::spawn(Desk { connection, path, _lock: lock }.serve(requests));
        Writer { queue }
    }

    /// Returns when the command is on the disk, or was refused.
    pub async fn submit(&self, command: Command) -> Outcome {
        let (done, outcome) = oneshot::channel();
        self.queue.send(Request::Job((command, done))).await.map_err(|_| StoreError::Closed)?;
        outcome.await.unwrap_or(Err(StoreError::Closed))
    }

    /// Returns when everything asked before is done and the database is closed.
    pub async fn close(&self) {
        let (done, closed) = oneshot::channel();
        if self.queue.send(Request::Close(done)).await.is_ok() {
            let _ = closed.await;
        }
    }
}

/// What the task owns.
struct Desk {
    connection: SqliteConnection,
    path: PathBuf,
    _lock: File,
}

impl Desk {
    async fn serve(mut self, mut requests: mpsc::Receiver<Request>) {
        let mut gathered = Vec::with_capacity(TOGETHER);
        let mut closing = Vec::new();
        while requests.recv_many(&mut gathered, TOGETHER).await > 0 {
            let mut jobs = Vec::with_capacity(gathered.len());
            for request in gathered.drain(..) {
                match request {
                    Request::Job(job) => jobs.push(job),
                    Request::Close(done) => closing.push(done),
                }
            }
            if !closing.is_empty() {
                requests.close();
            }
            self.commit(jobs).await;
        }
        if let Err(error) = self.connection.close().await {
            tracing::warn!(%error, "the database was not closed cleanly; nothing acknowledged is lost");
        }
        drop(self._lock);
        for done in closing {
            let _ = done.send(());
        }
    }

    /// Commits the jobs together. Where that fails each is tried alone, so that one too large for the disk
    /// does not take the others with it.
    async fn commit(&mut self, jobs: Vec<Job>) {
        if jobs.is_empty() {
            return;
        }
        let (commands, waiting): (Vec<_>, Vec<_>) = jobs.into_iter().unzip();
        match ledger::carry_out(&mut self.connection, &commands).await {
            Ok(outcomes) => waiting.into_iter().zip(outcomes).for_each(acknowledge),
            Err(error) if commands.len() == 1 => {
                let failed = fault::of_database(&self.path, error);
                waiting.into_iter().zip([Err(failed)]).for_each(acknowledge);
            }
            Err(_) => {
                for job in commands.into_iter().zip(waiting) {
                    Box::pin(self.commit(vec![job])).await;
                }
            }
        }
    }
}

/// Tells whoever still waits; one who has gone away finds the outcome in the history.
fn acknowledge((waiting, outcome): (oneshot::Sender<Outcome>, Outcome)) {
    let _ = waiting.send(outcome);
}
