//! Knows the one way in which the program is built with paper; knows no test.
//!
//! Typst takes longer to build than all the rest together. Cargo builds a crate anew for every set of features that is
//! asked of it, and what is asked depends on which packages and targets are named: crates that only tests need turn on
//! features of crates below Typst. So whoever builds the program names the same package with the same profile, and a
//! target that needs the crates of tests.

use crate::run::{cargo, root, run, target};
use std::env::consts::EXE_SUFFIX;
use std::path::PathBuf;
use std::process::Command;

/// What all builds with paper have in common.
const SAME: [&str; 3] = ["--release", "--package", "amparo"];

/// The built program.
pub fn binary() -> PathBuf {
    target().join("release").join(format!("amparo{EXE_SUFFIX}"))
}

/// Builds the program alone. The test of the tree's laws is named because it makes cargo build what tests need too.
pub fn build() -> Result<(), String> {
    run(cargo().arg("build").args(SAME).args(["--bin", "amparo", "--test", "tidy"]))
}

/// Builds the program and all its tests.
pub fn build_tests() -> Result<(), String> {
    run(cargo().arg("test").args(SAME).arg("--no-run"))
}

/// Runs tests of the program: which of them follows.
pub fn tests() -> Command {
    let mut command = cargo();
    // The same cases every time, so that what fails here fails again where it is looked into.
    command.arg("test").args(SAME).env("PROPTEST_RNG_SEED", "2026");
    command
}

/// Runs the built program.
pub fn amparo() -> Command {
    let mut command = Command::new(binary());
    command.current_dir(root());
    command
}
