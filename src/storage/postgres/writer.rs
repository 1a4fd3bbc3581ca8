//! Knows how a command is carried out in a transaction of its own, beside those of others: in this process and elsewhere.

use super::errors;
use crate::storage::checkpoints;
use crate::storage::ledger;
use crate::storage::memory::Memory;
use crate::storage::people::Directory;
use crate::storage::write_command::{Removal, WriteCommand, WriteOutcome};
use sqlx::{Error, PgConnection, PgPool, Postgres, Transaction};
use std::sync::Arc;
use std::time::Duration;

/// How often a command is tried again that got into the way of another.
const RETRIES: u32 = 3;

/// The lock that all who write share, and that whoever writes a checkpoint has alone: so that it covers every entry before
/// its place, and none of them is still to come. "Ampr" in ASCII, and a number of its own.
const WRITERS_LOCK: i64 = 0x416d_7072_0002;

/// Who may write at the same time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Company {
    /// Others too.
    Others,
    /// Nobody else.
    Nobody,
}

/// Begins a transaction to write in.
pub(super) async fn begin(pool: &PgPool, company: Company) -> Result<Transaction<'static, Postgres>, Error> {
    // Each statement sees what was committed before it, also while this one waited for a lock.
    let mut transaction = pool.begin_with("BEGIN ISOLATION LEVEL READ COMMITTED").await?;
    let statement = match company {
        Company::Others => "SELECT pg_advisory_xact_lock_shared($1)",
        Company::Nobody => "SELECT pg_advisory_xact_lock($1)",
    };
    sqlx::query(statement).bind(WRITERS_LOCK).execute(&mut *transaction).await?;
    Ok(transaction)
}

/// The way to a database for those who write.
#[derive(Clone)]
pub(super) struct Writer {
    /// Connections.
    pub pool: PgPool,
    /// Whoever the log names, as far as this process has read.
    pub people: Arc<Directory>,
    /// Where the database is, without its password.
    pub address: Arc<str>,
}

impl Writer {
    /// Carries the command out, and returns when that is durable or was refused.
    pub async fn carry_out(self, command: WriteCommand) -> WriteOutcome {
        let failed = |error| errors::of_database(&self.address, error);
        let mut tries = 0;
        let outcome = loop {
            match self.attempt(&command).await {
                Err(error) if tries < RETRIES && errors::is_passing(&error) => {
                    tries += 1;
                    tokio::time::sleep(Duration::from_millis(10) * tries).await;
                }
                outcome => break outcome.map_err(failed)??,
            }
        };
        if let Some(removal) = command.takes_away() {
            self.wipe(removal).await.map_err(|error| errors::traces(&self.address, error))?;
        }
        Ok(outcome)
    }

    async fn attempt(&self, command: &WriteCommand) -> Result<WriteOutcome, Error> {
        let company = match command {
            // What is outside is deleted only while nobody can claim it.
            WriteCommand::Checkpoint(_) | WriteCommand::Settle(..) | WriteCommand::Arrive(_) => {
                Company::Nobody
            }
            _ => Company::Others,
        };
        let mut transaction = begin(&self.pool, company).await?;
        if let Some(at) = command.logged_at()
            && checkpoints::is_due(&mut *transaction, at).await?
        {
            // What is written now comes with a checkpoint. Where somebody else is faster, this one finds it and writes none.
            transaction.rollback().await?;
            transaction = begin(&self.pool, Company::Nobody).await?;
        }
        self.write(transaction, command).await
    }

    /// Writes, and commits what was not refused.
    async fn write(
        &self,
        mut transaction: Transaction<'static, Postgres>,
        command: &WriteCommand,
    ) -> Result<WriteOutcome, Error> {
        let mut memory = Memory::new(self.people.clone())?;
        let commands = std::slice::from_ref(command);
        let outcomes = ledger::write(&mut *transaction, &mut memory, commands).await;
        let stays = matches!(&outcomes, Ok(outcomes) if !ledger::is_void(outcomes));
        let ended = if stays { transaction.commit().await } else { transaction.rollback().await };
        // Whoever got a name and stays is read from the table, as by everybody else.
        if !stays || ended.is_err() {
            memory.forget_all();
        }
        let outcomes = outcomes?;
        ended?;
        Ok(outcomes.into_iter().next().unwrap_or(Ok(0)))
    }

    /// Writes the tables anew from which something was taken away, so that no page has it any more, unused or not. Whoever
    /// still reads them is waited for, but not for long: everybody else waits behind.
    async fn wipe(&self, removal: Removal) -> Result<(), Error> {
        let statements: &[&'static str] = match removal {
            Removal::Name => &["VACUUM (FULL) people", "VACUUM (FULL) registry"],
            Removal::File => &["VACUUM (FULL) evidence", "VACUUM (FULL) registry"],
            Removal::Content => &["VACUUM (FULL) files", "VACUUM (FULL) evidence"],
        };
        let mut connection = self.pool.acquire().await?;
        sqlx::query("SET lock_timeout = '5s'").execute(&mut *connection).await?;
        let wiped = wipe_each(&mut connection, statements).await;
        sqlx::query("RESET lock_timeout").execute(&mut *connection).await?;
        wiped
    }
}

/// `VACUUM` stands outside transactions, and so alone.
async fn wipe_each(connection: &mut PgConnection, statements: &[&'static str]) -> Result<(), Error> {
    for statement in statements {
        sqlx::raw_sql(*statement).execute(&mut *connection).await?;
    }
    Ok(())
}
