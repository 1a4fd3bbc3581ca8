//! Knows what CI does, step by step, and how the figures of the README are measured.

use crate::run::{cargo, in_words, root, run, step};
use crate::{islands, tools};
use std::env::consts::EXE_SUFFIX;
use std::process::Command;
use std::time::Instant;

/// Everything CI does. Stops at the first step that fails.
pub fn test() -> Result<(), String> {
    let begun = Instant::now();
    step("format", || run(cargo().args(["fmt", "--all", "--check"])))?;
    step("tools", tools::install)?;
    islands::build()?;
    step("lints", lints)?;
    step("licences and bans", || run(tools::cargo_deny()?.args(["check", "licenses", "bans", "sources"])))?;
    step("content", || run(cargo().args(["run", "--release", "--bin", "amparo", "--", "check"])))?;
    step("browser", browser)?;
    step("tests", || run(cargo().args(["test", "--release", "--workspace"])))?;
    println!("\nEverything passed in {}.", in_words(begun.elapsed()));
    Ok(())
}

fn lints() -> Result<(), String> {
    let deny = ["--", "-D", "warnings"];
    run(cargo().args(["clippy", "--release", "--workspace", "--all-targets"]).args(deny))?;
    run(cargo().args(["clippy", "--lib", "--no-default-features", "--features", "hydrate"]).args(deny))?;
    run(cargo().args(["check", "--lib", "--no-default-features"]))
}

/// Journeys and accessibility in Chromium, with scripting on and off.
fn browser() -> Result<(), String> {
    run(with_binary(Command::new("npm").args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"])))?;
    run(with_binary(Command::new("npm").args(["test", "--silent"])))
}

/// Runs the benchmarks of `benches/`, or those named; without a name, weighs the page of an item too.
pub fn bench(names: &[String]) -> Result<(), String> {
    let mut command = cargo();
    command.arg("bench");
    if !names.is_empty() {
        return run(command.args(names.iter().flat_map(|name| ["--bench", name])));
    }
    islands::build()?;
    run(command.arg("--benches"))?;
    run(with_binary(Command::new("npm").args(["run", "--silent", "weigh"])))
}

/// A command in the folder of the browser tests that knows where the built program is.
fn with_binary(command: &mut Command) -> &mut Command {
    let binary = crate::run::target().join("release").join(format!("amparo{EXE_SUFFIX}"));
    command.env("AMPARO_BINARY", binary).current_dir(root().join("tests/browser"))
}
