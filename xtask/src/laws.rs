//! Knows how the laws of the tree are tried without the program: their test needs nothing of it and is compiled alone.

use crate::run::{program, root, run, target};
use std::env::consts::EXE_SUFFIX;

/// Compiles `tests/tidy/main.rs` and runs it.
pub fn laws() -> Result<(), String> {
    let folder = target().join("tools");
    std::fs::create_dir_all(&folder)
        .map_err(|error| format!("cannot create {}: {error}", folder.display()))?;
    let binary = folder.join(format!("tidy{EXE_SUFFIX}"));
    run(program("rustc")
        .args(["--test", "--edition", "2024", "tests/tidy/main.rs", "-o"])
        .arg(&binary)
        .env("CARGO_MANIFEST_DIR", root()))?;
    run(program(&binary.to_string_lossy()).arg("--quiet"))
}
