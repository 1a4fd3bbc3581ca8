//! Knows how `amparo evidence` lists the files that support answers, shows one to nobody, and removes one for good.

use super::database::DatabaseArgs;
use super::import::sentence;
use super::{Exit, Failure, Output};
use crate::assessment::strategy::FileHash;
use crate::service::{Act, EvidenceFile, OpenAssessment, Person, ServeError, Service, ServiceError};
use crate::storage::StorageAddress;
use clap::Args;

const AFTER: &str = "\
Examples:
  amparo evidence                              every file of evidence, with its hash
  amparo evidence --withhold 9f86d0… --reason \"It may name a child\"
  amparo evidence --release 9f86d0…
  amparo evidence --remove 9f86d0… --reason \"It names a child\" --by \"Ministry of ICT\"

A file that is withheld is shown to nobody but those who lead the assessment, until
it is released. A removed file is in no part of the database any more. Its hash, who
removed it, when and why stay in the log of every assessment that named it. It stays
in copies and exports made before: those that are on record are named; delete all
that must not have it. Stop the server first.";

/// List the files of evidence, show one to nobody, or remove one for good.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct EvidenceFiles {
    /// Remove the file with this hash
    #[arg(long, value_name = "HASH", requires = "reason")]
    pub remove: Option<String>,
    /// Show the file with this hash to nobody but those who lead the assessment
    #[arg(long, value_name = "HASH", requires = "reason", conflicts_with = "remove")]
    pub withhold: Option<String>,
    /// Show the file with this hash again
    #[arg(long, value_name = "HASH", conflicts_with_all = ["remove", "withhold", "reason"])]
    pub release: Option<String>,
    /// Why; the log keeps it, so name nobody
    #[arg(long, value_name = "TEXT")]
    pub reason: Option<String>,
    /// The office that does it
    #[arg(long, value_name = "OFFICE", default_value = "")]
    pub by: String,
    /// The database
    #[command(flatten)]
    pub database: DatabaseArgs,
}

/// What is to be done with a file.
enum FileAct {
    /// Remove it.
    Remove,
    /// Show it to nobody.
    Withhold,
    /// Show it again.
    Release,
}

/// What is to be done with which file, why and by whom.
struct FileOrder {
    act: FileAct,
    file: FileHash,
    reason: String,
    by: String,
}

impl EvidenceFiles {
    /// Does with a file what is asked, and lists all.
    ///
    /// # Errors
    /// A database that cannot be read or written; a hash that no assessment names; a reason that says nothing.
    pub fn run(self) -> Result<Output, Failure> {
        let address = self.database.existing()?;
        let EvidenceFiles { remove, withhold, release, reason, by, .. } = self;
        let reason = reason.unwrap_or_default().trim().to_owned();
        let asked = [(FileAct::Remove, remove), (FileAct::Withhold, withhold), (FileAct::Release, release)];
        let asked = asked.into_iter().find_map(|(act, hash)| Some((act, hash?)));
        let order =
            asked.map(|(act, hash)| FileOrder { act, file: FileHash(hash.to_lowercase()), reason, by });
        if order.as_ref().is_some_and(FileOrder::lacks_reason) {
            return Err(Failure::new(Exit::Usage, "Say with --reason why.".to_owned()));
        }
        let lines = super::serve::runtime()?.block_on(carry_out(&address, order.as_ref()));
        let lines = lines.map_err(|error| Failure::new(Exit::Failed, sentence(&error.to_string())))?;
        match (order, lines.is_empty()) {
            (Some(order), true) => {
                let text = format!(
                    "No assessment names a file of evidence {}. `amparo evidence` lists them.",
                    order.file
                );
                Err(Failure::new(Exit::Usage, text))
            }
            (None, true) => Ok(Output::of("No assessment has a file of evidence.\n".to_owned())),
            _ => Ok(Output::of(lines.concat())),
        }
    }
}

impl FileOrder {
    fn lacks_reason(&self) -> bool {
        self.reason.is_empty() && !matches!(self.act, FileAct::Release)
    }

    /// Does it in one assessment that names the file; the lines that say so.
    async fn carry_out(
        &self,
        open: &OpenAssessment,
        file: &EvidenceFile,
    ) -> Result<Vec<String>, ServiceError> {
        let FileOrder { act, file: hash, reason, by } = self;
        match act {
            FileAct::Remove => open.remove(hash, reason, by).await?,
            FileAct::Withhold => open.quarantine(hash, Some(reason.as_str()), by).await?,
            FileAct::Release => open.quarantine(hash, None, by).await?,
        };
        let mut file = file.clone();
        match act {
            FileAct::Remove => file.removed = Some(reason.clone()),
            FileAct::Withhold => file.quarantine = Some(reason.clone()),
            FileAct::Release => file.quarantine = None,
        }
        let mut lines = vec![line(&open.id(), &file)];
        if matches!(act, FileAct::Remove) {
            let backups = open.file_story(hash).await?.backups.into_iter();
            lines
                .extend(backups.map(|at| {
                    format!("  held still by the copy made {}\n", at.format("%Y-%m-%d %H:%M UTC"))
                }));
        }
        Ok(lines)
    }
}

/// Why nothing was listed or done.
#[derive(Debug, thiserror::Error)]
enum EvidenceError {
    #[error(transparent)]
    Start(#[from] ServeError),
    #[error(transparent)]
    Service(#[from] ServiceError),
}

/// A line for each file; only for the one of an order, after that is carried out, where there is one.
async fn carry_out(
    address: &StorageAddress,
    order: Option<&FileOrder>,
) -> Result<Vec<String>, EvidenceError> {
    let service = match order {
        Some(_) => Service::connect(address).await?,
        None => super::export::reader(address).await?,
    };
    let mut lines = Vec::new();
    for summary in service.list_all(&Person::Owner).await? {
        let open = service.open_in_any_standing(&Person::Owner, Act::Steer, &summary.id).await?;
        for file in open.evidence().await? {
            match order {
                Some(order) if order.file == file.hash => lines.extend(order.carry_out(&open, &file).await?),
                Some(_) => {}
                None => lines.push(line(&summary.id, &file)),
            }
        }
    }
    service.close().await.map_err(ServiceError::from)?;
    Ok(lines)
}

fn line(id: &str, file: &EvidenceFile) -> String {
    let state = match (&file.removed, &file.quarantine) {
        (Some(reason), _) => format!(" (removed: {reason})"),
        (None, Some(reason)) => format!(" (withheld: {reason})"),
        (None, None) => String::new(),
    };
    format!("{} {id} {}{state}\n", file.hash, file.title)
}
