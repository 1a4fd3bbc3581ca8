//! Knows how `amparo files` carries the files that are kept out of the database, and back into it.

use super::database::DatabaseArgs;
use super::import::sentence;
use super::verify::count;
use super::{Exit, Failure, Output};
use crate::storage::{self, FileMoveReport, FileSide, StoreError};
use clap::{Args, ValueEnum};

const AFTER: &str = "\
Examples:
  amparo files out --file-store /srv/amparo/files
  amparo files out                             to the place that the settings name
  amparo files back                            from there into the database

Emblems, frozen papers, templates and evidence go one by one: each is written to the
other side, read again there and compared, and only then taken away here. Do the same
again after whatever broke it off: it goes on where it was, and what is there already
stays. Make a copy first (amparo backup).

Stop a server that has a database in a file. On PostgreSQL servers may go on running:
out, once file-store is set for each of them; back, and once more after they were
stopped, because until then they put new files outside. Without file-store start them
only when nothing is outside any more.";

/// Carry the files that are kept out of the database, or back into it.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct FileTransfer {
    /// Which way
    pub way: TransferWay,
    /// The database
    #[command(flatten)]
    pub database: DatabaseArgs,
}

/// Which way files are carried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TransferWay {
    /// To the place that file-store names.
    Out,
    /// From there into the database.
    Back,
}

impl FileTransfer {
    /// Carries every file, and says how many there were.
    ///
    /// # Errors
    /// No place outside is named; it or the database cannot be read or written.
    pub fn run(self) -> Result<Output, Failure> {
        let address = self.database.existing()?;
        let Some(place) = address.files.as_ref().map(|files| files.place.to_string()) else {
            let text = "Nothing says in which place outside the database: set file-store to a folder or to \
                        s3://BUCKET/PREFIX, here and for the server (`amparo help settings`).";
            return Err(Failure::new(Exit::Usage, text));
        };
        let (side, target) = match self.way {
            TransferWay::Out => (FileSide::Place, place),
            TransferWay::Back => (FileSide::Database, "the database".to_owned()),
        };
        let moved = super::serve::runtime()?.block_on(async {
            let store = storage::open(&address).await?;
            let moved = store.move_files(side).await;
            store.close().await?;
            moved
        });
        let failed = |error: StoreError| Failure::new(Exit::Failed, sentence(&error.to_string()));
        let report = moved.map_err(failed)?;
        let exit = if report.spoiled.is_empty() { Exit::Done } else { Exit::Problems };
        Ok(Output::with_exit(transfer_words(&target, &report), exit))
    }
}

fn transfer_words(target: &str, report: &FileMoveReport) -> String {
    let FileMoveReport { moved, bytes, there, spoiled, bulk } = report;
    let size = *bytes as f64 / 1e6;
    let (files, others) = (count(*moved, "file", "files"), count(*there, "file was", "files were"));
    let mut lines = vec![format!("{files} ({size:.1} MB) moved to {target}; {others} there before.")];
    lines.extend(spoiled.iter().map(|hash| {
        format!(
            "{hash} is lost, cannot be read or is not what it was, and stays as it is: see whether file-store names the \
             place where it lies; `amparo verify` tells more."
        )
    }));
    lines.extend(bulk.iter().map(|why| {
        let why = sentence(why);
        format!("The database takes as much room as before. {why} The same command again does that alone.")
    }));
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::strategy::FileHash;

    #[test]
    fn what_was_moved_is_told_with_what_was_not() {
        let report = FileMoveReport { moved: 1, bytes: 34_512_000, there: 3, ..FileMoveReport::default() };
        assert_eq!(
            transfer_words("s3://amparo", &report),
            "1 file (34.5 MB) moved to s3://amparo; 3 files were there before.\n"
        );
        let spoiled = vec![FileHash("9f86d0".into())];
        let report = FileMoveReport { spoiled, bulk: Some("no room is left".into()), ..report };
        let text = transfer_words("s3://amparo", &report);
        assert_eq!(text.lines().count(), 3, "{text}");
        assert!(text.contains("9f86d0 is lost") && text.contains("No room is left."), "{text}");
    }
}
