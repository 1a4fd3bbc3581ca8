//! Knows how `amparo backup` copies a database, whether or not a server is running.

use super::database::DatabaseArgs;
use super::import::sentence;
use super::verify::count;
use super::{Exit, Failure, Output};
use crate::clock::Clock;
use crate::storage::{self, StorageAddress, StoreError};
use clap::Args;
use std::path::{Path, PathBuf};

const AFTER: &str = "\
Examples:
  amparo backup 2026-11-29.sqlite              copies data/amparo.db
  amparo backup /mnt/usb/amparo.sqlite --database sqlite:/srv/amparo.db
  amparo backup 2026-11-29.sqlite --database postgres://amparo@localhost/amparo

The copy is complete, with every file wherever that is kept, and checked before it
gets its name. No file is ever replaced. A server may go on running. Bring a copy back with
`amparo restore`. The copy of a PostgreSQL database is such a file too; `amparo move`
fills an empty database with it.

A name that was erased, and evidence that was removed, are not in copies made
afterwards. They are in those made before: delete those that must not have them.";

/// Copy the database to a new file.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct Backup {
    /// The new file
    pub file: PathBuf,
    /// The database
    #[command(flatten)]
    pub database: DatabaseArgs,
}

impl Backup {
    /// Copies the database.
    ///
    /// # Errors
    /// A database that cannot be read; a file that exists or cannot be written.
    pub fn run(self) -> Result<Output, Failure> {
        let address = self.database.existing()?;
        let copied = super::serve::runtime()?.block_on(copy(&address, &self.file));
        match copied {
            Ok(Some(number)) => {
                let held = count(number as u64, "assessment", "assessments");
                Ok(Output::of(format!("{}: {held}.\n", self.file.display())))
            }
            Ok(None) => {
                let text = "as an older Amparo wrote it; nothing was brought up to date";
                Ok(Output::of(format!("{}: {text}.\n", self.file.display())))
            }
            Err(error @ (StoreError::BackupExists { .. } | StoreError::NoFolder { .. })) => {
                Err(Failure::new(Exit::Usage, sentence(&error.to_string())))
            }
            Err(error) => Err(Failure::new(Exit::Failed, sentence(&error.to_string()))),
        }
    }
}

/// Copies the database and returns how many assessments it holds; `None` for one of an older Amparo, which stays as it
/// is. A checkpoint goes with the copy where the database can be written and no server has it: a server writes its own.
async fn copy(address: &StorageAddress, to: &Path) -> Result<Option<usize>, StoreError> {
    match storage::open_to_read(address).await {
        Err(StoreError::Older { .. }) => {
            return storage::copy_as_it_is(&address.database, to).await.map(|()| None);
        }
        opened => opened?.close().await?,
    }
    let store = match storage::open(address).await {
        Err(StoreError::InUse { .. }) => storage::open_to_read(address).await?,
        Err(error) if error.is_unwritable() => storage::open_to_read(address).await?,
        opened => opened?,
    };
    store.backup(to, Clock::System.now()).await?;
    let number = store.list().await?.len();
    store.close().await?;
    Ok(Some(number))
}
