//! Knows what a virus scanner said of a file, and how that is kept beside the log; knows no scanner.

use crate::accounts::RegistryRecord;
use crate::code::codes;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

codes! {
    /// What is known of viruses in a file. Nothing but the first is ever shown as clean.
    #[derive(Default)]
    pub enum ScanState {
        /// A scanner looked at it and found nothing.
        Clean = "clean",
        /// A scanner found something.
        Infected = "infected",
        /// No scanner looked at it: there is none.
        #[default]
        Unscanned = "unscanned",
        /// The scanner could not be reached or did not finish.
        Unreachable = "unreachable",
    }
}

/// What a scanner said of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scan {
    /// What is known.
    pub state: ScanState,
    /// What it found, by its own name; empty where it found nothing.
    pub finding: String,
}

impl Scan {
    /// Nothing found, or nothing known.
    pub fn of(state: ScanState) -> Scan {
        Scan { state, finding: String::new() }
    }
}

/// What was said of a file last, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScanRecord {
    /// The hash of the file.
    pub file: String,
    /// What is known.
    pub state: ScanState,
    /// What was found.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub finding: String,
    /// When.
    pub at: DateTime<Utc>,
}

impl RegistryRecord for ScanRecord {
    const KIND: &'static str = "scan";

    fn id(&self) -> String {
        self.file.clone()
    }
}
