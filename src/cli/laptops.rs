//! Knows how `amparo laptops` shows by which words installations know each other, and what the commands about laptops have in
//! common.

use super::database::DatabaseArgs;
use super::import::sentence;
use super::{Exit, Failure, Output};
use crate::exchange::PeerInstallation;
use crate::service::{BundleFile, LaptopError, Person, ServeError, Service, ServiceError};
use crate::storage::{StorageAddress, StoreError};
use clap::Args;
use std::path::{Path, PathBuf};

const AFTER: &str = "\
Examples:
  amparo laptops                               the words of this installation, and whose were compared
  amparo laptops --name \"Laptop 3\"             what this one is called elsewhere
  amparo laptops --forget 0f3c…                trust the key of another one no longer

Read the six words out on one machine and compare them on the other, face to face and
once: whoever has other words is somebody else. A database that was copied or put back
from a copy gets a key, and words, of its own. Stop the server first.";

/// Show by which words this installation is known, and whose words were compared.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct Laptops {
    /// Call this installation so
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// Trust the key of the installation with this id no longer; what came from it stays
    #[arg(long, value_name = "ID")]
    pub forget: Option<String>,
    /// The database
    #[command(flatten)]
    pub database: DatabaseArgs,
}

impl Laptops {
    /// Does what is asked, and lists all.
    ///
    /// # Errors
    /// A database that cannot be written; an installation that nobody knows.
    pub fn run(self) -> Result<Output, Failure> {
        let address = self.database.existing()?;
        super::serve::runtime()?.block_on(self.carry_out(address)).map(Output::of).map_err(failure)
    }

    async fn carry_out(self, address: StorageAddress) -> Result<String, LaptopFailure> {
        let service = Service::connect(address).await?;
        if let Some(name) = &self.name {
            service.label_installation(&Person::Owner, name).await?;
        }
        if let Some(id) = &self.forget {
            service.forget_counterpart(&Person::Owner, id).await?;
        }
        let card = service.installation(&Person::Owner).await?;
        let others = service.counterparts(&Person::Owner).await?;
        service.close().await.map_err(ServiceError::from)?;
        let label = if card.label.is_empty() { "no name yet" } else { &card.label };
        let own = format!("This installation: {} | {} | {label}\n", card.words, card.id);
        Ok(own + &others.iter().map(line).collect::<String>())
    }
}

fn line(one: &PeerInstallation) -> String {
    let day = one.confirmed.format("%Y-%m-%d");
    format!("{} | {} | words compared {day}\n", one.installation, one.label)
}

/// Why a command about laptops did nothing.
#[derive(Debug, thiserror::Error)]
pub enum LaptopFailure {
    /// There is no database.
    #[error(transparent)]
    Start(#[from] ServeError),
    /// The service refused it.
    #[error(transparent)]
    Laptop(#[from] LaptopError),
    /// An item that is not asked.
    #[error("there is no item {0}: write its id as it stands on its page")]
    Item(String),
    /// A file that cannot be written.
    #[error("{path} cannot be written: {why}")]
    Write {
        /// The file.
        path: String,
        /// What the system said.
        why: std::io::Error,
    },
}

impl From<StoreError> for LaptopFailure {
    fn from(error: StoreError) -> LaptopFailure {
        LaptopFailure::Laptop(error.into())
    }
}

impl From<ServiceError> for LaptopFailure {
    fn from(error: ServiceError) -> LaptopFailure {
        LaptopFailure::Laptop(error.into())
    }
}

/// How a command ends that did nothing.
pub fn failure(error: LaptopFailure) -> Failure {
    let exit = match &error {
        LaptopFailure::Item(_) => Exit::Usage,
        LaptopFailure::Laptop(LaptopError::Terms | LaptopError::NoLoan) => Exit::Usage,
        LaptopFailure::Laptop(LaptopError::Service(ServiceError::NotFound | ServiceError::Removed(_))) => {
            Exit::Usage
        }
        LaptopFailure::Laptop(LaptopError::Service(ServiceError::Unfit(_) | ServiceError::Validated(_))) => {
            Exit::Problems
        }
        LaptopFailure::Start(_)
        | LaptopFailure::Write { .. }
        | LaptopFailure::Laptop(LaptopError::Service(_) | LaptopError::Key(_) | LaptopError::Pack(_)) => {
            Exit::Failed
        }
        LaptopFailure::Laptop(_) => Exit::Problems,
    };
    Failure::new(exit, sentence(&error.to_string()))
}

/// Writes a bundle, never over another file that has the name of its own; returns where.
///
/// # Errors
/// A file that cannot be written.
pub fn write_bundle(file: &BundleFile, out: Option<PathBuf>) -> Result<String, LaptopFailure> {
    let path = out.unwrap_or_else(|| free_name(&file.name));
    let shown = path.display().to_string();
    std::fs::write(&path, &file.bytes).map_err(|why| LaptopFailure::Write { path: shown.clone(), why })?;
    Ok(shown)
}

/// The name, or with a number where there is such a file.
fn free_name(name: &str) -> PathBuf {
    let stem = name.strip_suffix(".zip").unwrap_or(name);
    let more = (2_u32..).map(|number| format!("{stem}-{number}.zip"));
    let mut names = std::iter::once(name.to_owned()).chain(more);
    names.find(|name| !Path::new(name).exists()).unwrap_or_else(|| name.to_owned()).into()
}
