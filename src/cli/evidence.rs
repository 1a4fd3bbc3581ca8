//! Knows how `amparo evidence` lists the files that support answers, and removes one for good.

use super::import::{DATABASE, sentence};
use super::{Exit, Failure, Output, input};
use crate::assessment::strategy::FileHash;
use crate::service::{Act, EvidenceFile, Person, ServeError, Service, ServiceError};
use clap::Args;

const AFTER: &str = "\
Examples:
  amparo evidence                              every file of evidence, with its hash
  amparo evidence --remove 9f86d0… --reason \"It names a child\" --by \"Ministry of ICT\"

A removed file is in no part of the database any more. Its hash, who removed it, when
and why stay in the log of every assessment that named it. It stays in copies and
exports made before: delete those that must not have it. Stop the server first.";

/// List the files of evidence, or remove one for good.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct EvidenceFiles {
    /// Remove the file with this hash
    #[arg(long, value_name = "HASH", requires = "reason")]
    pub remove: Option<String>,
    /// Why it must go; the log keeps it, so name nobody
    #[arg(long, value_name = "TEXT", requires = "remove")]
    pub reason: Option<String>,
    /// The office that removes it
    #[arg(long, value_name = "OFFICE", requires = "remove", default_value = "")]
    pub by: String,
    /// The database: sqlite:PATH or postgres://USER@HOST/NAME
    #[arg(long, value_name = "URL", default_value = DATABASE)]
    pub database: String,
}

impl EvidenceFiles {
    /// Removes a file where that is asked, and lists all.
    ///
    /// # Errors
    /// A database that cannot be read or written; a hash that no assessment names; a reason that says nothing.
    pub fn run(self) -> Result<Output, Failure> {
        input::existing(&self.database)?;
        let reason = self.reason.as_deref().unwrap_or_default().trim().to_owned();
        if self.remove.is_some() && reason.is_empty() {
            let text = "Say with --reason why the file must go.";
            return Err(Failure::new(Exit::Usage, text));
        }
        let hash = self.remove.map(|hash| FileHash(hash.to_lowercase()));
        let work = carry_out(&self.database, hash.as_ref(), (&reason, &self.by));
        let lines = super::serve::runtime()?.block_on(work);
        let lines = lines.map_err(|error| Failure::new(Exit::Failed, sentence(&error.to_string())))?;
        match (hash, lines.is_empty()) {
            (Some(hash), true) => {
                let text = format!(
                    "No assessment names a file of evidence {}. `amparo evidence` lists them.",
                    hash.0
                );
                Err(Failure::new(Exit::Usage, text))
            }
            (None, true) => Ok(Output::of("No assessment has a file of evidence.\n".to_owned())),
            _ => Ok(Output::of(lines.concat())),
        }
    }
}

/// Why nothing was listed or removed.
#[derive(Debug, thiserror::Error)]
enum EvidenceError {
    #[error(transparent)]
    Start(#[from] ServeError),
    #[error(transparent)]
    Service(#[from] ServiceError),
}

/// A line for each file, after the one to be removed is; only for that one where there is one.
async fn carry_out(
    database: &str,
    remove: Option<&FileHash>,
    (reason, by): (&str, &str),
) -> Result<Vec<String>, EvidenceError> {
    let service = match remove {
        Some(_) => Service::connect(database).await?,
        None => super::export::reader(database).await?,
    };
    let mut lines = Vec::new();
    for summary in service.list_all(&Person::Owner).await? {
        let open = service.open_in_any_standing(&Person::Owner, Act::Steer, &summary.id).await?;
        let mut files = open.evidence().await?;
        if let Some(hash) = remove {
            files.retain(|file| file.hash == *hash);
            for file in &mut files {
                open.remove(hash, reason, by).await?;
                file.removed = Some(reason.to_owned());
            }
        }
        lines.extend(files.iter().map(|file| line(&summary.id, file)));
    }
    service.close().await.map_err(ServiceError::from)?;
    Ok(lines)
}

fn line(id: &str, file: &EvidenceFile) -> String {
    let removed = file.removed.as_ref().map(|reason| format!(" (removed: {reason})")).unwrap_or_default();
    format!("{} {id} {}{removed}\n", file.hash.0, file.title)
}
