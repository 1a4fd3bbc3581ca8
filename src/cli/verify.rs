//! Knows how `amparo verify` checks a database and says what it found.

use super::database::DatabaseArgs;
use super::import::sentence;
use super::{Exit, Failure, Output};
use crate::storage::{self, ChainHead, StoreError, Verification};
use clap::Args;
use std::collections::BTreeSet;

const AFTER: &str = "\
Examples:
  amparo verify                                checks data/amparo.db
  amparo verify --database sqlite:copy.sqlite  checks a backup
  amparo verify >> heads.txt                   keeps the ends of the chains elsewhere
  amparo verify --noted 1f3a…                  is what ended with this hash still there?

Every entry of the log, every checkpoint, the present state and every file are
checked. Nothing is changed, and a server may be running meanwhile.

Whoever owns the file can rewrite all of it, with every hash. So note the last
lines somewhere else, such as on paper or in a letter, and look for them later with
--noted: a database that no longer holds a hash you noted is not the one you noted
it from, or was rewritten since.";

/// Check that nobody altered the log, the present state or a file.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct Verify {
    /// The database
    #[command(flatten)]
    pub database: DatabaseArgs,
    /// A hash that was noted earlier, from whichever line; may be given several times
    #[arg(long, value_name = "HASH")]
    pub noted: Vec<String>,
}

impl Verify {
    /// Checks the database.
    ///
    /// # Errors
    /// A database that cannot be read.
    pub fn run(self) -> Result<Output, Failure> {
        let address = self.database.existing()?;
        let verified = super::serve::runtime()?.block_on(async {
            let store = storage::open_to_read(&address).await?;
            let verified = store.verify().await?;
            store.close().await?;
            Ok::<_, StoreError>(verified)
        });
        let verified = verified.map_err(|error| Failure::new(Exit::Failed, sentence(&error.to_string())))?;
        let mut text = verification_words(&storage::shown_address(&self.database.url), &verified);
        let here: BTreeSet<String> = verified.hashes.iter().map(ToString::to_string).collect();
        let (known, gone): (Vec<_>, Vec<_>) =
            self.noted.iter().partition(|hash| here.contains(&hash.trim().to_lowercase()));
        text.extend(known.iter().map(|hash| format!("{hash} is here, with all that came before it.\n")));
        text.extend(gone.iter().map(|hash| {
            format!(
                "{hash} is not here: it was noted from another database, or what it ended was rewritten.\n"
            )
        }));
        let exit = if verified.sound() && gone.is_empty() { Exit::Done } else { Exit::Problems };
        Ok(Output::with_exit(text, exit))
    }
}

/// A number of things.
pub(super) fn count(number: u64, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

fn verification_words(database: &str, verified: &Verification) -> String {
    let mut lines = match verified.faults.len() {
        0 => vec![format!("{database}: nothing was altered.")],
        1 => vec![format!("{database} has one fault:")],
        many => vec![format!("{database} has {many} faults:")],
    };
    lines.extend(verified.faults.iter().map(|fault| format!("  {}", sentence(&fault.to_string()))));
    let (entries, chains) = (count(verified.entries, "entry", "entries"), verified.heads.len() as u64);
    lines.push(format!("{entries} in {}:", count(chains, "chain", "chains")));
    lines.extend(verified.heads.iter().map(|ChainHead { id, seq, hash }| {
        let name = id.as_deref().unwrap_or("(old common log)");
        format!("  {name} {seq} {hash}")
    }));
    let (number, hash) = &verified.checkpoint;
    lines.push(match number {
        0 => "No checkpoint yet.".to_owned(),
        number => format!("Last checkpoint:\n  {number} {hash}"),
    });
    lines.join("\n") + "\n"
}
