//! The command line works on a database of PostgreSQL as on a file, and shows no password.

use super::databases::kenya_database;
use super::run;
use crate::support::postgres::database;

/// The address of a new empty database, as somebody writes it who has a password.
fn address() -> String {
    let url = tokio::runtime::Runtime::new().unwrap().block_on(database());
    url.replacen("amparo@", "amparo:s3cret@", 1)
}

/// Runs a command and sees to it that no password is shown.
fn discreet(arguments: &[&str]) -> (i32, String, String) {
    let (code, text, err) = run(arguments);
    assert!(!text.contains("s3cret") && !err.contains("s3cret"), "{arguments:?}: {text}{err}");
    (code, text, err)
}

#[test]
fn a_database_moves_to_a_server_is_looked_at_and_moves_back() {
    let (folder, path, file) = kenya_database();
    let url = address();
    let (code, text, err) = discreet(&["move", &file, &url]);
    assert_eq!(code, 0, "{err}");
    assert!(
        text.contains("now holds what") && text.contains("1 assessment, 13 entries in the log"),
        "{text}"
    );
    assert!(path.exists(), "it stays");
    let (_, heads, _) = discreet(&["verify", "--database", &file]);
    let (code, text, err) = discreet(&["verify", "--database", &url]);
    assert_eq!((code, text.lines().count()), (0, heads.lines().count()), "{err}");
    assert!(text.lines().zip(heads.lines()).skip(1).all(|(one, other)| one == other), "{text}{heads}");

    for command in [&["people"][..], &["evidence"], &["export", "ken-2025"]] {
        let (code, _, err) = discreet(&[command, &["--database", &url]].concat());
        assert_eq!(code, 0, "{command:?}: {err}");
    }
    let import = ["import", "tests/cases/gha.csv", "--round", "2025", "--database", &url];
    let (code, text, err) = discreet(&import);
    assert!(code == 0 && text.contains("gha-2025 is kept in postgres://amparo@localhost/"), "{text}{err}");

    let copy = folder.path().join("copy.sqlite");
    let (code, text, err) = discreet(&["backup", copy.to_str().unwrap(), "--database", &url]);
    assert_eq!(code, 0, "{err}");
    assert!(text.ends_with("copy.sqlite: 2 assessments.\n"), "{text}");
    let (code, _, err) = discreet(&["restore", copy.to_str().unwrap(), "--database", &url]);
    assert_eq!(code, 2);
    assert!(err.contains("fill it from the copy (amparo move"), "{err}");
    let copied = format!("sqlite:{}", copy.display());
    let (code, _, err) = discreet(&["move", &copied, &url]);
    assert_eq!(code, 2);
    assert!(err.contains("holds something already and was left as it is"), "{err}");
    assert_eq!(discreet(&["move", &copied, &address()]).0, 0, "into an empty one");
}

#[test]
fn a_server_that_is_not_there_is_named_with_what_to_do() {
    let url = "postgres://amparo:s3cret@127.0.0.1:1/amparo";
    for command in [&["verify"][..], &["people"], &["export", "ken-2025"], &["backup", "nowhere.sqlite"]] {
        let (code, _, err) = discreet(&[command, &["--database", url]].concat());
        assert_eq!(code, 3, "{command:?}: {err}");
        assert!(err.contains("postgres://amparo@127.0.0.1:1/amparo does not answer"), "{err}");
    }
}
