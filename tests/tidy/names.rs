//! Knows which names types and functions may not have; knows nothing of what they do. The rule is in `docs/style.md`.

use super::{complain, files, is_test_file};
use std::collections::BTreeMap;

/// Nouns that end like participles.
const NOUNS: &[&str] = &[
    "Costing",
    "Drawing",
    "Finding",
    "Funding",
    "Lettering",
    "Mapping",
    "Meeting",
    "Monitoring",
    "Need",
    "Numbering",
    "Rating",
    "Setting",
    "Spelling",
    "Spending",
    "Standing",
    "Timing",
    "Warning",
    "Wording",
];

/// Words that say what happened to a thing, or where it stands, and not what it is; those that end in `ed` or `ing` are
/// known by that.
const HIDING: &[&str] = &[
    "After", "At", "Before", "Beside", "Broken", "Chosen", "Desk", "Drawn", "Earlier", "Found", "Frozen",
    "Given", "Heard", "Held", "Kept", "Known", "Left", "Lost", "Made", "Said", "Seen", "Sent", "Shown",
    "Since", "Spent", "Taken", "Told", "Unknown", "Words", "Written",
];

/// Participles that functions were once called by, a dozen at a time.
const PARTICIPLES: &[&str] = &[
    "added", "answered", "asked", "begun", "broken", "changed", "chosen", "compared", "decided", "drawn",
    "dropped", "escaped", "failed", "filled", "found", "given", "heard", "held", "kept", "known", "left",
    "listed", "made", "marked", "measured", "met", "moved", "named", "numbered", "packed", "placed",
    "planned", "printed", "proposed", "refused", "removed", "replaced", "resolved", "said", "saved",
    "saying", "seen", "sent", "settled", "shown", "spent", "spoken", "stored", "styled", "taken", "told",
    "tried", "waiting", "wanted", "worded", "wrapped", "written",
];

/// Names that several modules give to a public type, and why that misleads nobody.
const SHARED: &[(&str, &str)] = &[];

/// The program without its tests: file, number of the line, the line.
fn lines() -> Vec<(String, usize, String)> {
    let mut found = Vec::new();
    for (file, text) in files("src", ".rs").into_iter().filter(|(file, _)| !is_test_file(file)) {
        let own = text.lines().take_while(|line| line.trim() != "#[cfg(test)]");
        found.extend(own.enumerate().map(|(number, line)| (file.clone(), number + 1, line.to_owned())));
    }
    found
}

/// The name that a line declares by one of these keywords, and whether others may use it.
fn declared<'a>(line: &'a str, keywords: &[&str]) -> Option<(&'a str, bool)> {
    let public = line.trim_start().starts_with("pub ");
    let line = line
        .trim_start()
        .split_once(") ")
        .filter(|(start, _)| start.starts_with("pub("))
        .map_or(line, |(_, l)| l);
    let mut words =
        line.split_whitespace().skip_while(|word| ["pub", "async", "const", "unsafe"].contains(word));
    let keyword = words.next()?;
    let name = words.next()?.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next()?;
    (keywords.contains(&keyword) && !name.is_empty()).then_some((name, public))
}

const TYPES: &[&str] = &["struct", "enum", "trait", "type"];

/// `EvidenceDebt` as `Evidence` and `Debt`.
fn last_word(name: &str) -> &str {
    name.rfind(char::is_uppercase).map_or(name, |start| &name[start..])
}

#[test]
fn types_are_named_by_nouns() {
    let mut problems = Vec::new();
    let mut seen = 0;
    for (file, number, line) in lines() {
        let Some((name, _)) = declared(&line, TYPES) else { continue };
        seen += 1;
        let last = last_word(name);
        let participle = (last.ends_with("ed") || last.ends_with("ing")) && !NOUNS.contains(&last);
        if participle || HIDING.contains(&name) {
            problems.push(format!("{file}:{number}: {name}: say what it is, not what happened to it"));
        }
    }
    assert!(seen > 500, "only {seen} types were found");
    complain(&problems);
}

#[test]
fn functions_are_no_participles() {
    let mut problems = Vec::new();
    for (file, number, line) in lines() {
        let Some((name, _)) = declared(&line, &["fn"]) else { continue };
        if PARTICIPLES.contains(&name) {
            problems.push(format!(
                "{file}:{number}: {name}: a verb for what it does, or a noun for what it gives"
            ));
        }
    }
    complain(&problems);
}

#[test]
fn one_name_is_one_type() {
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (file, number, line) in lines() {
        if let Some((name, true)) = declared(&line, TYPES) {
            places.entry(name.to_owned()).or_default().push(format!("{file}:{number}"));
        }
    }
    let twice = places.into_iter().filter(|(_, places)| places.len() > 1);
    let twice = twice.filter(|(name, _)| !SHARED.iter().any(|(shared, _)| shared == name));
    complain(
        &twice
            .map(|(name, places)| format!("{name} is two things: {}", places.join(", ")))
            .collect::<Vec<_>>(),
    );
}
