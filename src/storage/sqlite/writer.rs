//! Knows the one task that writes: it commits together what has gathered while the disk was busy,
//! and acknowledges nothing that is not on the disk.

use super::errors;
use super::location::OpenedFile;
use crate::storage::StoreError;
use crate::storage::ledger;
use crate::storage::memory::Memory;
use crate::storage::write_command::{WriteCommand, WriteOutcome};
use sqlx::{Connection, SqliteConnection};
use std::fs::File;
use std::path::PathBuf;
use tokio::sync::{mpsc, oneshot};

/// How many commands one transaction may carry, and how many may wait for the next.
const TOGETHER: usize = 256;

/// A command and who waits for its outcome.
type Job = (WriteCommand, oneshot::Sender<WriteOutcome>);

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
    pub fn start(connection: SqliteConnection, path: PathBuf, memory: Memory, lock: File) -> Writer {
        let (queue, requests) = mpsc::channel(TOGETHER);
        let opened = OpenedFile::now(&path);
        tokio::spawn(WriterTask { connection, path, opened, memory, _lock: lock }.serve(requests));
        Writer { queue }
    }

    /// Returns when the command is on the disk, or was refused.
    pub async fn submit(&self, command: WriteCommand) -> WriteOutcome {
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
struct WriterTask {
    connection: SqliteConnection,
    path: PathBuf,
    opened: OpenedFile,
    memory: Memory,
    _lock: File,
}

impl WriterTask {
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
        match carry_out(&mut self.connection, &mut self.memory, &commands).await {
            Ok(mut outcomes) => {
                self.wipe(&commands, &mut outcomes).await;
                if !self.opened.is_there() {
                    // What is in a file without a name is gone when the process ends.
                    let gone = |_| Err(StoreError::Gone { path: self.path.clone() });
                    outcomes = outcomes.into_iter().map(gone).collect();
                }
                waiting.into_iter().zip(outcomes).for_each(acknowledge);
            }
            Err(error) if commands.len() == 1 => {
                let failed = errors::of_database(&self.path, error);
                waiting.into_iter().zip([Err(failed)]).for_each(acknowledge);
            }
            Err(_) => {
                for job in commands.into_iter().zip(waiting) {
                    Box::pin(self.commit(vec![job])).await;
                }
            }
        }
    }

    /// Where something was taken away, writes the whole file anew, so that no page has it any more, unused or not.
    /// What takes away is acknowledged only then.
    async fn wipe(&mut self, commands: &[WriteCommand], outcomes: &mut [WriteOutcome]) {
        let done = |(command, outcome): &(&WriteCommand, &mut WriteOutcome)| {
            command.takes_away().is_some() && outcome.is_ok()
        };
        let mut taken: Vec<_> = commands.iter().zip(outcomes.iter_mut()).filter(done).collect();
        if taken.is_empty() {
            return;
        }
        if let Err(error) = rewrite(&mut self.connection).await {
            let why = errors::of_database(&self.path, error).to_string();
            for (_, outcome) in &mut taken {
                **outcome = Err(StoreError::Traces { path: self.path.clone(), why: why.clone() });
            }
        }
    }
}

/// Carries out the commands in one durable transaction.
///
/// An error means that the database failed and none of the commands left a trace.
async fn carry_out(
    connection: &mut SqliteConnection,
    memory: &mut Memory,
    commands: &[WriteCommand],
) -> Result<Vec<WriteOutcome>, sqlx::Error> {
    // Plain statements, not `sqlx::Transaction`: when the disk is full SQLite rolls back by itself,
    // which the counter inside the latter would not survive.
    sqlx::query("BEGIN IMMEDIATE").execute(&mut *connection).await?;
    let written = write(connection, memory, commands).await;
    match &written {
        Ok(outcomes) if !ledger::is_void(outcomes) => memory.keep(),
        _ => {
            memory.forget_all();
            let _ = sqlx::query("ROLLBACK").execute(connection).await;
        }
    }
    written
}

async fn write(
    connection: &mut SqliteConnection,
    memory: &mut Memory,
    commands: &[WriteCommand],
) -> Result<Vec<WriteOutcome>, sqlx::Error> {
    let outcomes = ledger::write(connection, memory, commands).await?;
    if !ledger::is_void(&outcomes) {
        sqlx::query("COMMIT").execute(connection).await?;
    }
    Ok(outcomes)
}

/// Writes the database anew without what is unused, and empties the write-ahead log.
async fn rewrite(connection: &mut SqliteConnection) -> Result<(), sqlx::Error> {
    sqlx::query("VACUUM").execute(&mut *connection).await?;
    let (busy, _, _): (i64, i64, i64) =
        sqlx::query_as("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(connection).await?;
    match busy {
        0 => Ok(()),
        _ => Err(sqlx::Error::Protocol("somebody is still reading".into())),
    }
}

/// Tells whoever still waits; one who has gone away finds the outcome in the history.
fn acknowledge((waiting, outcome): (oneshot::Sender<WriteOutcome>, WriteOutcome)) {
    let _ = waiting.send(outcome);
}
