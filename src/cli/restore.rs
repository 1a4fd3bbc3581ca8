//! Knows how `amparo restore` puts a copy in the place of a database, which it sets aside.

use super::import::{DATABASE, sentence};
use super::{Exit, Failure, Output};
use crate::storage::{self, RestoreReport, StoreError};
use clap::Args;
use std::path::PathBuf;

const AFTER: &str = "\
Examples:
  amparo restore 2026-11-29.sqlite             puts it in the place of data/amparo.db

Stop the server first. The copy is checked before anything is touched, and the
database that was there is set aside beside it under another name, not deleted.
A copy of an older Amparo is brought up to date when it is next opened.

A database of PostgreSQL has no place that a copy could take: make an empty one, and
fill it with `amparo move sqlite:2026-11-29.sqlite postgres://…`.";

/// Put a copy in the place of the database.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct Restore {
    /// The copy
    pub file: PathBuf,
    /// The database: sqlite:PATH or postgres://USER@HOST/NAME
    #[arg(long, value_name = "URL", default_value = DATABASE)]
    pub database: String,
}

impl Restore {
    /// Checks the copy and puts it in place.
    ///
    /// # Errors
    /// A copy that is missing or damaged; a database that is in use.
    pub fn run(self) -> Result<Output, Failure> {
        if !self.file.is_file() {
            let text = format!(
                "There is no copy {}. Give the file that `amparo backup` wrote.",
                self.file.display()
            );
            return Err(Failure::new(Exit::Usage, text));
        }
        let restored = super::serve::runtime()?.block_on(storage::restore(&self.file, &self.database));
        let failed = |error: StoreError| {
            let exit = if matches!(error, StoreError::NoFile { .. }) { Exit::Usage } else { Exit::Failed };
            Failure::new(exit, sentence(&error.to_string()))
        };
        let RestoreReport { aside } = restored.map_err(failed)?;
        let database = storage::shown_address(&self.database);
        let mut text = format!("{database} now holds what {} holds.\n", self.file.display());
        if let Some(aside) = aside {
            text += &format!("What was there is now {}.\n", aside.display());
        }
        Ok(Output::of(text))
    }
}
