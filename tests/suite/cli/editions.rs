//! The command line shows what a newer edition moves, takes it and takes it back.

use super::run;
use crate::support::editions::{self, ID, MAPPING, folder};
use amparo::assessment::Assessment;
use amparo::intake::json;

/// What the commands work on: the folder of content, the database, and where exports lie.
struct Desk {
    folder: tempfile::TempDir,
    database: String,
}

impl Desk {
    fn new() -> Desk {
        let folder = folder(MAPPING);
        let export = folder.path().join("trial.json");
        std::fs::write(&export, json(&editions::assessment()).unwrap()).unwrap();
        let database = format!("sqlite:{}", folder.path().join("a.db").display());
        let content = folder.path().display().to_string();
        let read = ["import", export.to_str().unwrap(), "--database", &database, "--content", &content];
        let (code, _, err) = run(&read);
        assert_eq!(code, 0, "{err}");
        Desk { folder, database }
    }

    fn edition(&self, arguments: &[&str]) -> (i32, String, String) {
        let content = self.folder.path().display().to_string();
        run(&[&["edition"][..], arguments, &["--database", &self.database, "--content", &content]].concat())
    }

    fn held(&self) -> Assessment {
        let (code, text, err) = run(&["export", ID, "--database", &self.database]);
        assert_eq!(code, 0, "{err}");
        let export: serde_json::Value = serde_json::from_str(&text).unwrap();
        serde_json::from_value(export["assessment"].clone()).unwrap()
    }
}

#[test]
fn an_edition_is_shown_taken_and_taken_back() {
    let desk = Desk::new();
    let before = desk.held();
    let (code, text, err) = desk.edition(&["preview", ID]);
    assert_eq!(code, 0, "{err}");
    for words in [
        "Trial: edition 2 in place of 1",
        "TR-1 Question TR-1\n  level 2, target 3 → level 1, target 3\n  levels ask for more",
        "To be confirmed",
        "Questions with a level: 7 of 7 → 4 of 7",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
    assert_eq!(desk.held(), before, "looking changes nothing");
    let (code, _, err) = desk.edition(&["undo", ID, "--by", "Ministry"]);
    assert!(code == 2 && err.contains("has taken no edition"), "{code} {err}");
    let (code, text, err) = desk.edition(&["take", ID, "--by", "Ministry"]);
    assert_eq!((code, text.as_str()), (0, "trial-2025 answers trial in edition 2 now.\n"), "{err}");
    assert_eq!(desk.held().frameworks[0].version, "2");
    let (code, _, err) = desk.edition(&["take", ID, "--by", "Ministry"]);
    assert!(code == 2 && err.contains("no newer edition"), "{code} {err}");
    let (code, text, err) = desk.edition(&["undo", ID, "--by", "Ministry"]);
    assert_eq!((code, text.as_str()), (0, "trial-2025 answers trial in edition 1 now.\n"), "{err}");
    assert_eq!(desk.held(), before);
    assert_eq!(run(&["verify", "--database", &desk.database]).0, 0);
}

#[test]
fn what_is_not_there_is_named() {
    let desk = Desk::new();
    for (arguments, words) in [
        (&["preview", "nobody"][..], "nobody"),
        (&["take", ID, "--framework", "other", "--by", "Ministry"], "no newer edition"),
        (&["take", ID], "--by"),
    ] {
        let (code, _, err) = desk.edition(arguments);
        assert!(code == 2 && err.contains(words), "{arguments:?}: {code} {err}");
    }
}
