//! The command line names a country's own texts for which a draft has no place.

use super::{root, run};
use serde_json::Value;

#[test]
fn a_draft_names_the_texts_whose_part_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let sample = std::fs::read(root().join("questionnaires/examples/sample.json")).unwrap();
    let mut export: Value = serde_json::from_slice(&sample).unwrap();
    let edit = serde_json::json!({ "kind": { "replace": { "text": "We began in the north." } } });
    export["assessment"]["strategy"]["edits"] =
        serde_json::json!({ "strategy/en/summary-pnothing": edit, "report/en/summary-pnothing": edit });
    let file = folder.path().join("sample.json");
    std::fs::write(&file, export.to_string()).unwrap();
    for (lang, count) in [("en", 1), ("es", 0)] {
        let out = folder.path().join("draft.md");
        let (code, _, err) = run(&[
            &["draft", file.to_str().unwrap(), "--country", "XSA", "--date", "2026-11-22"][..],
            &["--lang", lang, "--out", out.to_str().unwrap()],
        ]
        .concat());
        assert_eq!(code, 0, "{err}");
        assert_eq!(err.matches("  summary-pnothing: We began in the north").count(), count, "{lang}: {err}");
        assert_eq!(err.contains("Texts without a place"), count > 0, "where to put it: {err}");
    }
}
