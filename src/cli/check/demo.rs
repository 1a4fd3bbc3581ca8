//! Knows that the demonstration can be set up with this content.

use super::FolderCheck;
use crate::bundle::{Files, Folder, Problem};
use crate::framework::Library;
use crate::service::{DEMO_LIST, Demo};

/// What is made sure of.
pub const KEEPS: &[(&str, &str)] =
    &[("demo", "the demonstration names an invented country, and accounts, items and files that there are")];

const FIX: &str = "Correct the file; questionnaires/README.md shows an example.";

/// Reads the demonstration.
pub fn check(files: &Files, library: &Library) -> Vec<Problem> {
    let mut folder = FolderCheck::of(files, Folder::Questionnaires);
    let faults = Demo::read(files).map(|demo| demo.faults(files, library));
    for fault in faults.unwrap_or_else(|fault| vec![fault]) {
        folder.error("demo", (DEMO_LIST, fault.line), fault.text, FIX);
    }
    folder.problems
}
