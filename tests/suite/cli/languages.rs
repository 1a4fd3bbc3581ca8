//! The command line says where a language of a document is behind another.

use super::{root, run};
use serde_json::Value;

#[test]
fn a_draft_says_where_its_language_is_behind() {
    let folder = tempfile::tempdir().unwrap();
    let sample = std::fs::read(root().join("questionnaires/examples/sample.json")).unwrap();
    let mut export: Value = serde_json::from_slice(&sample).unwrap();
    // A part that has a name in every language, changed in one of them.
    let edit = serde_json::json!({ "kind": { "replace": { "text": "Ours." } } });
    export["assessment"]["strategy"]["edits"] =
        serde_json::json!({ "strategy/en/summary-padoption_working": edit });
    let file = folder.path().join("sample.json");
    std::fs::write(&file, export.to_string()).unwrap();
    for (lang, told) in [("es", "open: 1 part is behind another language (en), in summary"), ("en", "")] {
        let out = folder.path().join("draft.md");
        let (code, said, err) = run(&[
            &["draft", file.to_str().unwrap(), "--country", "XSA", "--date", "2026-11-22"][..],
            &["--lang", lang, "--out", out.to_str().unwrap()],
        ]
        .concat());
        assert_eq!(code, 0, "{err}");
        assert!(said.contains(told) && said.contains("open: 1 part") != told.is_empty(), "{said}");
    }
}
