//! Knows that every message a page asks for exists in every language.

use amparo::bundle::Files;
use amparo::lang::Lang;
use amparo::web::every_key;
use amparo::words::Messages;
use std::collections::BTreeSet;
use std::path::Path;

fn sources(folder: &Path, found: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else {
            let text = std::fs::read_to_string(&path).unwrap();
            found.push_str(text.split("#[cfg(test)]").next().unwrap_or_default());
        }
    }
}

pub fn code(folder: &str) -> String {
    let mut found = String::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut found);
    found
}

/// Every string that is given to `say` and its kin directly.
fn asked(code: &str) -> BTreeSet<String> {
    let calls = ["say(\"", "say_with(\"", "say_count(\"", "say_part(\"", "Head::Text(\"", "Head::Figure(\""];
    let mut asked = BTreeSet::new();
    for call in calls {
        for tail in code.split(call).skip(1) {
            asked.insert(tail.split('"').next().unwrap_or_default().to_owned());
        }
    }
    // Why the store failed is chosen in one place and said in others.
    asked.extend(
        code.split("\"storage-")
            .skip(1)
            .filter_map(|tail| tail.split('"').next())
            .map(|key| format!("storage-{key}")),
    );
    asked
}

fn keys(lang: Lang) -> BTreeSet<String> {
    let (messages, problems) = Messages::load(&Files::embedded());
    assert_eq!(problems, []);
    let keys = messages.keys(lang);
    let unique: BTreeSet<String> = keys.iter().cloned().collect();
    assert_eq!(keys.len(), unique.len(), "a key comes twice in {lang:?}");
    unique
}

#[test]
fn every_message_asked_for_exists_in_every_language() {
    let mut asked = asked(&code("src/web"));
    asked.extend(every_key());
    assert!(asked.len() > 100, "only {} calls were found", asked.len());
    for lang in crate::support::languages::LANGS {
        let keys = keys(lang);
        let missing: Vec<_> = asked.iter().filter(|key| !keys.contains(*key)).collect();
        assert!(missing.is_empty(), "{lang:?} lacks {missing:?}");
    }
}

#[test]
fn all_languages_have_the_same_messages() {
    assert_eq!(keys(Lang::EN), keys(crate::support::languages::ES));
}

#[test]
fn no_message_has_been_left_behind() {
    let code = code("src");
    let composed = [
        "error-",
        "start-step-",
        "gaps-compare-",
        "gaps-feasibility-",
        "gaps-impact-",
        "plan-do-",
        "plan-field-",
        "plan-taken-",
        "frame-",
        "costs-",
        "results-",
        "progress-",
        "draft-bad-date-",
        "draft-bad-document-",
        "draft-compose-",
        "draft-template-",
        "figure-alt-missing",
        "figure-title-missing",
        "spent-",
        "draft-failed-",
        "draft-no-print-",
        "draft-timeout-",
        "draft-too-large-",
        "look-accent-hint",
        "look-attention-hint",
        "look-ground-",
        "versions-author",
        "versions-label",
        "versions-from",
        "versions-to",
        "approval-by",
    ];
    let listed = every_key();
    let unused: Vec<_> = keys(Lang::EN)
        .into_iter()
        .filter(|key| !listed.contains(key))
        .filter(|key| !code.contains(&format!("\"{key}\"")))
        .filter(|key| !said_by_prefix(&code, key))
        .filter(|key| !composed.iter().any(|start| key.starts_with(start)))
        .collect();
    assert!(unused.is_empty(), "nobody says {unused:?}");
}

/// Whether a document asks for the key: whole, or put together from a beginning and a value.
fn said_by_prefix(code: &str, key: &str) -> bool {
    let asked =
        |start: &str| code.contains(&format!("\"{start}\"")) || code.contains(&format!("\"{start}-{{"));
    asked(key) || key.match_indices('-').any(|(end, _)| asked(&key[..end]))
}
