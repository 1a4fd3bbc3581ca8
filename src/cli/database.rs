//! Knows the options that say which database a command works on, and where its files are.

use super::file_store::FileStoreArgs;
use super::import::DATABASE;
use super::{Failure, input};
use crate::storage::StorageAddress;
use clap::Args;

/// A database.
#[derive(Debug, Args)]
pub struct DatabaseArgs {
    /// The database: sqlite:PATH or postgres://USER@HOST/NAME
    #[arg(id = "database", long = "database", global = true, value_name = "URL", default_value = DATABASE)]
    pub url: String,
    /// Where its files are kept
    #[command(flatten)]
    pub files: FileStoreArgs,
}

impl DatabaseArgs {
    /// The database with the place for its files.
    ///
    /// # Errors
    /// Options that do not fit together.
    pub fn address(&self) -> Result<StorageAddress, Failure> {
        self.files.address(&self.url)
    }

    /// The same of one that is there: commands that work on a database make none.
    ///
    /// # Errors
    /// As [`DatabaseArgs::address`]; an address at which there is none.
    pub fn existing(&self) -> Result<StorageAddress, Failure> {
        input::existing(&self.url)?;
        self.address()
    }
}
