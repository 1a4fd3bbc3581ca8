//! Knows how `amparo move` copies a database into an empty one: a file to a server, a server to a file.

use super::file_store::FileStoreArgs;
use super::import::sentence;
use super::verify::count;
use super::{Exit, Failure, Output, input};
use crate::storage::{self, CopyReport, StoreError, shown_address};
use clap::Args;

const AFTER: &str = "\
Examples:
  amparo move sqlite:data/amparo.db postgres://amparo@localhost/amparo
  amparo move postgres://amparo@localhost/amparo sqlite:back.db
  amparo move sqlite:2026-11-29.sqlite postgres://amparo@localhost/amparo

Stop every server that has the first one open. The second must be a new file, or an
empty database of PostgreSQL (createdb --encoding UTF8 --template template0 amparo).
Everything comes along: the log to the byte, so that its chains hold, people, accounts
and files. Both are checked as by `amparo verify`, and nothing is kept that is not
equal. The first one stays as it is. Files that it keeps outside are in the second one.

A password need not stand in an address, where others may see it: PGPASSWORD and the
file ~/.pgpass count as for every program of PostgreSQL.";

/// Copy a database into an empty one: a file to PostgreSQL, or back
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct MoveDatabase {
    /// The database that is there: sqlite:PATH or postgres://USER@HOST/NAME
    pub from: String,
    /// The new file, or the empty database of PostgreSQL
    pub to: String,
    /// Where files of the first one are kept
    #[command(flatten)]
    pub files: FileStoreArgs,
}

impl MoveDatabase {
    /// Copies the database, and finds both equal.
    ///
    /// # Errors
    /// A database that cannot be read or written, that is in use, or that should be empty and is not.
    pub fn run(self) -> Result<Output, Failure> {
        input::existing(&self.from)?;
        let from = self.files.address(&self.from)?;
        let moved = super::serve::runtime()?.block_on(storage::move_database(from, &self.to));
        let failed = |error: StoreError| {
            let exit = match &error {
                StoreError::Address { .. }
                | StoreError::BackupExists { .. }
                | StoreError::NoFolder { .. }
                | StoreError::NotEmpty { .. } => Exit::Usage,
                _ => Exit::Failed,
            };
            Failure::new(exit, sentence(&error.to_string()))
        };
        let report = moved.map_err(failed)?;
        let exit = if report.verification.sound() { Exit::Done } else { Exit::Problems };
        let (from, to) = (shown_address(&self.from), shown_address(&self.to));
        Ok(Output::with_exit(report_words(&from, &to, &report), exit))
    }
}

fn report_words(from: &str, to: &str, report: &CopyReport) -> String {
    let assessments = count(report.assessments, "assessment", "assessments");
    let entries = count(report.verification.entries, "entry", "entries");
    let files = count(report.files, "file", "files");
    let faults = match report.verification.faults.len() as u64 {
        0 => String::new(),
        number => {
            let faults = count(number, "fault", "faults");
            format!("Both have {faults}, as the first had before; `amparo verify` tells more.\n")
        }
    };
    format!(
        "{to} now holds what {from} holds: {assessments}, {entries} in the log, {files}.\n\
         Both were checked, and say the same.\n{faults}\
         {from} stays as it is: put it away once the server runs with the other one.\n"
    )
}
