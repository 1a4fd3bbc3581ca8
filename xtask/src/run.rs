//! Knows how to run a program in the project's folder and to show what is going on.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

/// The project's folder: the one from which cargo runs us, which is not where we were built if two clones share a build cache.
pub fn root() -> PathBuf {
    let xtask = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    xtask.as_deref().and_then(Path::parent).map(PathBuf::from).unwrap_or_default()
}

/// The folder that cargo builds into.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// A program to be run in the project's folder.
pub fn program(name: &str) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root());
    command
}

/// The cargo that runs us, as if people had called it themselves: build scripts ask for the folder that it gave us, and
/// everything above them would be built anew whenever it is called in the other way.
pub fn cargo() -> Command {
    let mut command = program(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()));
    command.env_remove("CARGO_MANIFEST_DIR").env_remove("CARGO_MANIFEST_PATH");
    command
}

/// Runs a command; its output is shown as it comes.
pub fn run(command: &mut Command) -> Result<(), String> {
    let status = command.status();
    judge(command, status)
}

/// Runs a command; its output is shown as it comes, and the lines that `wanted` picks are returned.
pub fn run_and_keep(command: &mut Command, wanted: fn(&str) -> bool) -> Result<Vec<String>, String> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("`{}` cannot be started: {error}.", show(command)))?;
    let mut kept = Vec::new();
    for line in child.stdout.take().into_iter().flat_map(|stdout| BufReader::new(stdout).lines()) {
        let line = line.map_err(|error| format!("`{}` cannot be read: {error}.", show(command)))?;
        println!("{line}");
        if wanted(&line) {
            kept.push(line);
        }
    }
    let status = child.wait();
    judge(command, status).map(|()| kept)
}

/// Whether a program can be started at all.
pub fn exists(name: &str) -> bool {
    Command::new(name).arg("--version").output().is_ok_and(|output| output.status.success())
}

fn judge(command: &Command, status: std::io::Result<ExitStatus>) -> Result<(), String> {
    let shown = show(command);
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{shown}` ended with {status}; what it printed above says why.")),
        Err(error) => Err(format!("`{shown}` cannot be started: {error}.")),
    }
}

fn show(command: &Command) -> String {
    let parts = std::iter::once(command.get_program()).chain(command.get_args());
    parts.map(|part| part.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
