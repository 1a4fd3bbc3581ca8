//! Knows which programs the tests need and how to get each by its ordinary client, or whom to ask.

use crate::run::{cargo, exists, program, run, target};
use std::process::Command;

/// A program from Debian: how it is called, which package brings it, what for.
const PROGRAMS: [(&str, &str, &str); 7] = [
    (SHELL, SHELL, "the browser tests"),
    ("pdftotext", "poppler-utils", "the tests of the PDF"),
    ("npm", "npm", "the browser tests"),
    ("openssl", "openssl", "the browser tests"),
    ("soffice", "libreoffice-writer-nogui", "the tests of the Word file"),
    ("initdb", "postgresql", "the tests of storage and of the browser"),
    ("clamd", "clamav-daemon", "the tests of the virus scanner"),
];

/// Chromium without a window: the same pages, in half the time.
const SHELL: &str = "chromium-headless-shell";
/// What the browser tests take where there is no [`SHELL`].
const CHROMIUM: &str = "chromium";

/// Where Debian keeps the programs of each version of PostgreSQL, away from the path.
const POSTGRESQL: &str = "/usr/lib/postgresql";
/// Where servers are that people without rights do not find by their path.
const SERVERS: &str = "/usr/sbin";

/// Installs what is missing, or says in one sentence what to install.
pub fn install() -> Result<(), String> {
    let missing: Vec<_> = PROGRAMS.iter().filter(|(name, ..)| !is_installed(name)).collect();
    let packages: Vec<&str> = missing.iter().map(|(_, package, _)| *package).collect();
    if packages.is_empty() {
        return Ok(());
    }
    if !exists("apt-get") {
        let list: Vec<String> = missing.iter().map(|(name, _, why)| format!("{name} ({why})")).collect();
        return Err(format!("Please install {} and run this again.", list.join(", ")));
    }
    let sentence =
        format!("Please run `apt-get install {}` as root and then this again.", packages.join(" "));
    match fetch(&packages) {
        Err(_) if packages == [SHELL] && is_installed(CHROMIUM) => {
            println!("{SHELL} cannot be installed: the browser tests take {CHROMIUM}, which is slower.");
            Ok(())
        }
        fetched => fetched.map_err(|_| sentence),
    }
}

/// Installs packages from Debian.
fn fetch(packages: &[&str]) -> Result<(), String> {
    let patience = ["-o", "Acquire::Retries=1", "-o", "Acquire::http::Timeout=30"];
    run(privileged("apt-get").args(patience).args(["update", "-qq"]))?;
    run(privileged("apt-get")
        .args(patience)
        .args(["install", "-y", "-qq", "--no-install-recommends"])
        .args(packages)
        .env("DEBIAN_FRONTEND", "noninteractive"))
}

/// cargo-deny, installed beside the build if it is not there; unoptimised, since it runs for a second.
pub fn cargo_deny() -> Result<Command, String> {
    if exists("cargo-deny") {
        return Ok(program("cargo-deny"));
    }
    let tools = target().join("tools");
    let binary = tools.join("bin/cargo-deny");
    if !binary.is_file() {
        run(cargo()
            .args(["install", "cargo-deny", "--debug", "--version", "^0.20", "--locked", "--root"])
            .arg(&tools))?;
    }
    Ok(program(&binary.to_string_lossy()))
}

fn is_installed(name: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let versions = std::fs::read_dir(POSTGRESQL).into_iter().flatten().filter_map(Result::ok);
    let versions = versions.map(|version| version.path().join("bin"));
    let mut folders = std::env::split_paths(&path).chain(versions).chain([SERVERS.into()]);
    folders.any(|folder| folder.join(name).is_file())
}

/// The command itself for root, else through sudo.
fn privileged(name: &str) -> Command {
    let root = Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0");
    if root {
        return Command::new(name);
    }
    let mut command = Command::new("sudo");
    command.arg(name);
    command
}
