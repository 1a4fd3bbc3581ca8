//! Knows how `amparo bring` writes what was done on a laptop to a file, to bring it home.

use super::database::DatabaseArgs;
use super::laptops::{LaptopFailure, failure, write_bundle};
use super::{Failure, Output};
use crate::service::{Act, BundleOptions, Person, Service, ServiceError};
use crate::storage::StorageAddress;
use clap::Args;
use std::path::PathBuf;

const AFTER: &str = "\
Examples:
  amparo bring ken-2025                        what was done since it was lent
  amparo bring ken-2025 --out work.zip --names
  amparo bring ken-2025 --whole                everything, also for another installation

The file is signed with the key of this laptop. Where it comes home, somebody compares
the words of that key once (amparo laptops shows them), and looks at what it would
change before it does: amparo merge FILE --preview. Bring as often as you like: what
came already changes nothing. Stop the server first, or use its pages.";

/// Write what was done on this laptop to a file, to bring it home.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct BringOrder {
    /// The name of the assessment, such as ken-2025
    pub assessment: String,
    /// The file to write [default: a name of its own, in this folder]
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Let the names of people travel too
    #[arg(long)]
    pub names: bool,
    /// Write everything, not only what came after it was lent
    #[arg(long)]
    pub whole: bool,
    /// The database
    #[command(flatten)]
    pub database: DatabaseArgs,
}

impl BringOrder {
    /// Writes the file.
    ///
    /// # Errors
    /// A database without the assessment; what keeps it from travelling; a file that cannot be written.
    pub fn run(self) -> Result<Output, Failure> {
        let address = self.database.existing()?;
        super::serve::runtime()?.block_on(self.carry_out(address)).map(Output::of).map_err(failure)
    }

    async fn carry_out(self, address: StorageAddress) -> Result<String, LaptopFailure> {
        let service = Service::connect(address).await?;
        let open = service.open(&Person::Owner, Act::Steer, &self.assessment).await?;
        let options = BundleOptions { names: self.names, whole: self.whole };
        let file = open.bring(options).await?;
        let card = service.installation(&Person::Owner).await?;
        service.close().await.map_err(ServiceError::from)?;
        let path = write_bundle(&file, self.out)?;
        Ok(format!(
            "{path}: {} entries and {} files of {}.\nThe words of this laptop: {}\n",
            file.entries, file.files, self.assessment, card.words
        ))
    }
}
