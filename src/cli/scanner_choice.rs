//! Knows how a command is told which virus scanner looks at documents, wherever they come in.

use super::serve::take_value;
use super::{Exit, Failure};
use crate::service::{Scanner, ScannerAddress};
use clap::Args;

/// The scanner that a command is given.
#[derive(Debug, Args)]
#[command(mut_arg("scanner_required", take_value))]
pub struct ScannerChoice {
    /// A virus scanner that looks at every attached document: unix:/run/clamav/clamd.ctl or tcp:127.0.0.1:3310
    #[arg(long = "scanner", value_name = "ADDRESS")]
    pub scanner: Option<ScannerAddress>,
    /// Keep no document that the scanner could not look at
    #[arg(long = "scanner-required")]
    pub scanner_required: bool,
}

impl ScannerChoice {
    /// What looks at documents; nothing where no scanner is named.
    ///
    /// # Errors
    /// That one is required and none is named.
    pub fn scanner(&self) -> Result<Option<Scanner>, Failure> {
        match (self.scanner.clone(), self.scanner_required) {
            (None, true) => Err(Failure::new(
                Exit::Usage,
                "There is scanner-required, but no scanner: name the scanner, such as unix:/run/clamav/clamd.ctl, or \
                 take scanner-required away.",
            )),
            (address, required) => Ok(address.map(|address| Scanner { address, required })),
        }
    }
}
