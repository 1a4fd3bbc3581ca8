//! Knows how a newcomer gets from a fresh clone to a running server.

use crate::run::run;
use crate::steps::{Steps, in_words};
use crate::{islands, program};
use std::time::Instant;

/// Builds everything, then starts the server; further arguments go to `amparo serve`, also where two hyphens stand before
/// them.
pub fn start(arguments: &[String]) -> Result<(), String> {
    let arguments = arguments.strip_prefix(&["--".to_owned()]).unwrap_or(arguments);
    let (begun, mut steps) = (Instant::now(), Steps::default());
    println!("Building Amparo. The first time takes some ten minutes on two cores; later ones seconds.");
    steps.step("browser part", islands::build)?;
    steps.step("server", program::build)?;
    println!("\nBuilt in {}. Stop the server with Ctrl+C.\n", in_words(begun.elapsed()));
    run(program::amparo().arg("serve").args(arguments))
}
