//! Knows what CI does, step by step: what is cheap and fails often comes first.

use crate::laws::laws;
use crate::run::{cargo, root, run, run_and_keep};
use crate::steps::Steps;
use crate::{islands, program, tools};
use std::process::Command;

/// Parts of the names of tests that set paper or start LibreOffice.
pub const SLOW: [&str; 3] = ["::pdf::", "::paper::", "::office::"];

/// Everything CI does. Stops at the first step that fails.
pub fn test(steps: &mut Steps) -> Result<(), String> {
    steps.step("format", || run(cargo().args(["fmt", "--all", "--check"])))?;
    steps.step("laws of the tree", laws)?;
    steps.step("tools", tools::install)?;
    steps.step("lints", lints)?;
    steps.step("browser part", islands::build)?;
    steps.step("program and its tests", program::build_tests)?;
    let skipped = SLOW.into_iter().flat_map(|name| ["--skip", name]);
    steps.counted("tests without paper", || {
        run_and_keep(program::tests().arg("--").args(skipped), is_result)
    })?;
    steps.step("content", || run(program::amparo().arg("check")))?;
    steps.step("licences and bans", || {
        run(tools::cargo_deny()?.args(["check", "licenses", "bans", "sources"]))
    })?;
    steps.step("advisories", advisories)?;
    steps.counted("browser", browser)?;
    steps.counted("paper and office", || {
        run_and_keep(program::tests().args(["--test", "suite", "--"]).args(SLOW), is_result)
    })
}

/// Known faults of what is built in. Where their list cannot be fetched, this says so and is no failure.
fn advisories() -> Result<(), String> {
    if run(tools::cargo_deny()?.args(["fetch", "db"])).is_err() {
        println!("The list of known faults (RustSec) could not be fetched: they are not checked.");
        return Ok(());
    }
    run(tools::cargo_deny()?.args(["--offline", "check", "advisories"]))
}

/// Whether a line sums up a run of tests.
pub fn is_result(line: &str) -> bool {
    line.starts_with("test result:")
}

fn lints() -> Result<(), String> {
    const DENY: [&str; 3] = ["--", "-D", "warnings"];
    run(cargo().args(["clippy", "--release", "--workspace", "--all-targets"]).args(DENY))?;
    let browser = ["clippy", "--release", "--lib", "--no-default-features", "--features", "hydrate"];
    run(cargo().args(browser).args(DENY))?;
    run(cargo().args(["check", "--release", "--lib", "--no-default-features"]))
}

/// Journeys and accessibility in Chromium, with scripting on and off.
fn browser() -> Result<Vec<String>, String> {
    run(npm().args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]))?;
    run_and_keep(npm().args(["test", "--silent"]), |line| {
        ["ℹ tests ", "ℹ pass ", "ℹ fail "].iter().any(|start| line.starts_with(start))
    })
}

/// npm in the folder of the browser tests, which are told where the built program is.
pub fn npm() -> Command {
    let mut command = Command::new("npm");
    command.env("AMPARO_BINARY", program::binary()).current_dir(root().join("tests/browser"));
    command
}
