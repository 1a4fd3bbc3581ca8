//! Settings come from the command line, the environment and one file; what counts is told, and no secret is.

use super::{root, run, said};
use crate::support::golden::assert_golden;
use amparo::cli::settings::settings_table;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

/// What stands above this line is written by hand.
const MARK: &str = "<!-- made from the program; tests/README.md says how it is renewed -->\n";
const URL: &str = "postgres://amparo:s3cret@127.0.0.1:1/amparo";

/// Runs a command in a folder with these variables.
pub fn run_in(folder: &Path, variables: &[(&str, &str)], arguments: &[&str]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_amparo"));
    command.args(arguments).current_dir(folder).envs(variables.iter().copied());
    said(&command.output().unwrap())
}

/// The line about a setting, its parts divided by single blanks.
fn line(text: &str, name: &str) -> String {
    let found = text.lines().find(|line| line.split_whitespace().next() == Some(name));
    found.unwrap_or_else(|| panic!("no {name} in\n{text}")).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_counts_is_told_with_its_origin_and_without_secrets() {
    let folder = tempfile::tempdir().unwrap();
    let token = "0123456789abcdef-s3cret";
    let file = format!("database = \"{URL}\"\nlisten = \"127.0.0.1:8080\"\nmetrics-token = \"{token}\"\n");
    std::fs::write(folder.path().join("amparo.toml"), file).unwrap();
    let variables =
        [("AMPARO_LISTEN", "127.0.0.1:8081"), ("AMPARO_BACKUP_KEEP", "7"), ("AMPARO_ADDRESS", "")];
    let (code, text, err) = run_in(folder.path(), &variables, &["settings", "--backup-hours", "6"]);
    assert_eq!(code, 0, "{err}");
    for (name, expected) in [
        ("database", "database postgres://amparo@127.0.0.1:1/amparo amparo.toml, line 1"),
        ("listen", "listen 127.0.0.1:8081 AMPARO_LISTEN"),
        ("metrics-token", "metrics-token (set, and not shown) amparo.toml, line 3"),
        ("backup-keep", "backup-keep 7 AMPARO_BACKUP_KEEP"),
        ("backup-hours", "backup-hours 6 typed"),
        ("log-format", "log-format text"),
        ("address", "address (not set)"),
    ] {
        assert_eq!(line(&text, name), expected);
    }
    let (_, help, _) = run_in(folder.path(), &variables, &["help", "serve"]);
    assert!(![text, help].concat().contains("s3cret"));
}

#[test]
fn every_command_on_the_database_reads_the_settings() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("other.toml");
    std::fs::write(&file, format!("database = \"{URL}\"\n")).unwrap();
    let file = file.to_str().unwrap();
    for arguments in [
        &["verify", "--config", file][..],
        &["--config", file, "people"],
        &["user", "list", "--config", file],
    ] {
        let (code, text, err) = run_in(folder.path(), &[], arguments);
        assert_eq!(code, 3, "{arguments:?}: {text}{err}");
        assert!(err.contains("postgres://amparo@127.0.0.1:1/amparo does not answer"), "{arguments:?}: {err}");
        assert!(!err.contains("s3cret"), "{err}");
    }
    let named = [("AMPARO_CONFIG", file)];
    assert_eq!(run_in(folder.path(), &named, &["verify"]).0, 3);
    let (code, _, err) = run_in(folder.path(), &named, &["verify", "--database", "sqlite:nowhere.db"]);
    assert_eq!(code, 2);
    assert!(err.starts_with("There is no database nowhere.db"), "{err}");
}

#[test]
fn what_is_wrong_with_settings_is_told_with_its_place_and_all_at_once() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("amparo.toml"), "lisen = \"x\"\n\nbackup-hours = 0\n").unwrap();
    let (code, _, err) = run_in(folder.path(), &[("AMPARO_TIMEZONE", "Nairobi")], &["serve"]);
    assert_eq!(code, 2, "{err}");
    let lines: Vec<&str> = err.lines().collect();
    assert_eq!(lines.len(), 3, "{err}");
    assert!(lines[0].starts_with("amparo.toml, line 1: there is no setting “lisen”."), "{err}");
    assert!(lines[1].starts_with("amparo.toml, line 3: backup-hours: "), "{err}");
    assert!(lines[2].starts_with("AMPARO_TIMEZONE in the environment: there is no time zone"), "{err}");
    assert_eq!(run_in(folder.path(), &[], &["score", "nowhere.csv"]).0, 2, "what has no settings reads none");

    let (code, _, err) = run_in(folder.path(), &[], &["verify", "--config", "nowhere.toml"]);
    assert_eq!(code, 2);
    assert!(err.starts_with("The settings in nowhere.toml cannot be read"), "{err}");
}

#[test]
fn a_setting_that_is_nothing_without_another_says_so() {
    for (arguments, words) in [
        (&["--metrics-token", "0123456789abcdef"][..], "no metrics-listen"),
        (&["--metrics-listen", "0.0.0.0:9464"], "set a metrics-token too"),
        (&["--metrics-listen", "127.0.0.1:0", "--metrics-token", "short"], "at least 16"),
        (&["--room-address", "http://room.example:3080"], "no room-listen"),
        (&["--room-listen", "0.0.0.0:3080", "--room-address", "room.example"], "no address of a site"),
        (&["--scanner-required"], "no scanner"),
        (&["--oidc-issuer", "https://login.example"], "no oidc-client"),
        (&["--oidc-client", "amparo", "--oidc-secret", "x"], "no oidc-issuer"),
    ] {
        let (code, _, err) = run(&[&["serve"][..], arguments].concat());
        assert!(code == 2 && err.contains(words), "{arguments:?}: {code} {err}");
    }
}

#[test]
fn operators_are_told_of_every_setting() {
    let path = root().join("docs/operate/settings.md");
    let text = std::fs::read_to_string(&path).unwrap();
    let (written, _) = text.split_once(MARK).unwrap_or_else(|| panic!("{}: no line {MARK}", path.display()));
    assert_golden(&path, &format!("{written}{MARK}\n{}", settings_table()));
    assert_eq!(run(&["settings", "--table"]).1, settings_table());
}

#[test]
fn the_packaged_file_has_only_settings_that_there_are() {
    let file = root().join("packaging/amparo.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    // What is set, and what an operator would set by taking a `#` away.
    let is_setting = |line: &&str| line.contains(" = ");
    let lines = text.lines().map(|line| line.trim_start_matches('#').trim_start()).filter(is_setting);
    // What may stand in the place of another is tried in that place.
    let by_name: BTreeMap<&str, &str> = lines.filter_map(|line| line.split_once(" = ")).collect();
    let all: String = by_name.iter().map(|(name, value)| format!("{name} = {value}\n")).collect();
    assert!(by_name.len() > 6, "{all}");
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("amparo.toml"), all).unwrap();
    let (code, _, err) = run_in(folder.path(), &[], &["settings"]);
    assert_eq!(code, 0, "{err}");
}
