//! Knows how to run a program in the project's folder and to show what is going on.

use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

/// The project's folder.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).parent().map(PathBuf::from).unwrap_or_default()
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

/// The cargo that runs us.
pub fn cargo() -> Command {
    program(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()))
}

/// Runs a command; its output is shown as it comes.
pub fn run(command: &mut Command) -> Result<(), String> {
    let shown = show(command);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{shown}` ended with {status}; what it printed above says why.")),
        Err(error) => Err(format!("`{shown}` cannot be started: {error}.")),
    }
}

/// Whether a program can be started at all.
pub fn exists(name: &str) -> bool {
    Command::new(name).arg("--version").output().is_ok_and(|output| output.status.success())
}

/// Does one step under a heading and says how long it took.
pub fn step(title: &str, work: impl FnOnce() -> Result<(), String>) -> Result<(), String> {
    println!("\n── {title}");
    let start = Instant::now();
    work()?;
    println!("── {title}: done in {}", in_words(start.elapsed()));
    Ok(())
}

/// A duration as people say it.
pub fn in_words(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match seconds {
        0..=1 => format!("{} ms", duration.as_millis()),
        2..=119 => format!("{seconds} s"),
        _ => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

fn show(command: &Command) -> String {
    let parts = std::iter::once(command.get_program()).chain(command.get_args());
    parts.map(|part| part.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
