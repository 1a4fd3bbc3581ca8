//! Knows how `amparo lend` lends an assessment to a laptop, lists what is out, and takes it back.

use super::database::DatabaseArgs;
use super::laptops::{LaptopFailure, failure, write_bundle};
use super::{Failure, Output, input};
use crate::exchange::Loan;
use crate::framework::ItemId;
use crate::service::{Act, LoanRequest, Person, Service, ServiceError};
use crate::storage::StorageAddress;
use chrono::NaiveDate;
use clap::Args;
use std::path::PathBuf;

const AFTER: &str = "\
Examples:
  amparo lend ken-2025 --to \"Laptop 3\" --until 2026-12-20
  amparo lend ken-2025 --to \"Laptop 3\" --until 2026-12-20 --item ITEM --item ITEM --out loan.zip
  amparo lend ken-2025 --list                  what is out, with its numbers
  amparo lend ken-2025 --take-back 9f86d081884c7d65

The file holds the assessment with its whole log, so that what is done on the laptop can
be joined to it again, and its documents; no account, no password, no draft of an
institution. People are in it by numbers; their names only with --names. Whatever is lent
can be changed here too: whoever does is warned. On the laptop: amparo merge FILE.
Stop the server first, or use its pages.";

/// Lend an assessment to a laptop, list what is out, or take it back.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct Lend {
    /// The name of the assessment, such as ken-2025
    pub assessment: String,
    /// To whom: what you call the laptop, or who works on it
    #[arg(long, value_name = "NAME", required_unless_present_any = ["list", "take_back"], requires = "until")]
    pub to: Option<String>,
    /// The last day
    #[arg(long, value_name = "DAY", value_parser = input::day)]
    pub until: Option<NaiveDate>,
    /// An item that is to be answered there [default: all]
    #[arg(long, value_name = "ITEM")]
    pub item: Vec<String>,
    /// Let the names of people travel too
    #[arg(long)]
    pub names: bool,
    /// The file to write [default: a name of its own, in this folder]
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// List what is out
    #[arg(long, conflicts_with_all = ["to", "take_back"])]
    pub list: bool,
    /// Take back the loan with this number: nobody is warned of it any more
    #[arg(long, value_name = "NUMBER", conflicts_with = "to")]
    pub take_back: Option<String>,
    /// The database
    #[command(flatten)]
    pub database: DatabaseArgs,
}

impl Lend {
    /// Lends, lists or takes back.
    ///
    /// # Errors
    /// A database without the assessment; an item that is not asked; what keeps it from travelling.
    pub fn run(self) -> Result<Output, Failure> {
        let address = self.database.existing()?;
        super::serve::runtime()?.block_on(self.carry_out(address)).map(Output::of).map_err(failure)
    }

    async fn carry_out(self, address: StorageAddress) -> Result<String, LaptopFailure> {
        let service = Service::connect(address).await?;
        let open = service.open(&Person::Owner, Act::Steer, &self.assessment).await?;
        if let Some(loan) = &self.take_back {
            open.take_back(loan).await?;
        }
        let (Some(to), Some(until)) = (self.to, self.until) else {
            let lines: String = open.loans().await?.iter().map(line).collect();
            service.close().await.map_err(ServiceError::from)?;
            let nothing = || format!("Nothing of {} is lent.\n", self.assessment);
            return Ok(if lines.is_empty() { nothing() } else { lines });
        };
        let items: Vec<ItemId> = self.item.iter().map(|item| ItemId::from(item.trim())).collect();
        if let Some(item) = items.iter().find(|item| service.library.item(item).is_none()) {
            return Err(LaptopFailure::Item(item.to_string()));
        }
        let request = LoanRequest { to, until, items, names: self.names };
        let file = open.lend(request).await?;
        service.close().await.map_err(ServiceError::from)?;
        let path = write_bundle(&file, self.out)?;
        Ok(format!(
            "{path}: {} entries and {} files of {}. On the laptop: amparo merge {path}\n",
            file.entries, file.files, self.assessment
        ))
    }
}

fn line(loan: &Loan) -> String {
    let items: Vec<String> = loan.terms.items.iter().map(ToString::to_string).collect();
    let items = if items.is_empty() { "everything".to_owned() } else { items.join(", ") };
    format!("{} | {} | until {} | {items}\n", loan.terms.id, loan.terms.to, loan.terms.until)
}
