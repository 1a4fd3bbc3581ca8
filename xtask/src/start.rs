//! Knows how a newcomer gets from a fresh clone to a running server.

use crate::run::{cargo, in_words, program, root, run, step, target};
use std::time::Instant;

/// Builds everything, then starts the server; further arguments go to `amparo serve`.
pub fn start(arguments: &[String]) -> Result<(), String> {
    let begun = Instant::now();
    println!("Building Amparo. The first time takes some ten minutes on two cores; later ones seconds.");
    crate::islands::build()?;
    step("server", || run(cargo().args(["build", "--release", "--bin", "amparo"])))?;
    println!("\nBuilt in {}. Stop the server with Ctrl+C.\n", in_words(begun.elapsed()));
    let binary = target().join("release").join(format!("amparo{}", std::env::consts::EXE_SUFFIX));
    run(program(&binary.to_string_lossy()).arg("serve").args(arguments).current_dir(root()))
}
