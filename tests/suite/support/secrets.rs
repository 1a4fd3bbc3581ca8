//! Knows how a word comes into every text of what can be confidential, and how it is found again in packed files.

use amparo::assessment::strategy::{Entry, EntryKind, Matter};
use amparo::assessment::{Confidentiality, Evidence};
use serde_json::{Value, json};
use std::io::{Cursor, Read};

/// An entry of each list, as JSON with nothing but its kind.
pub const MATTERS: [(&str, EntryKind); 12] = [
    ("figure", EntryKind::Figure),
    ("finding", EntryKind::Finding),
    ("risk", EntryKind::Risk),
    ("consultation", EntryKind::Consultation),
    ("comment", EntryKind::Comment),
    ("law", EntryKind::Law),
    ("policy", EntryKind::Policy),
    ("rights", EntryKind::Rights),
    ("stakeholder", EntryKind::Stakeholder),
    ("signature", EntryKind::Signature),
    ("contact", EntryKind::Contact),
    ("calendar", EntryKind::Calendar),
];

/// Puts a word into every text of a value that may hold one, and says whether it found any place.
fn filled<T: serde::Serialize + serde::de::DeserializeOwned>(value: T, word: &str) -> (T, usize) {
    let mut json = serde_json::to_value(&value).unwrap();
    let mut places = Vec::new();
    paths(&json, String::new(), &mut places);
    let mut filled = 0;
    for place in places {
        let old = json.pointer(&place).unwrap().clone();
        let new = if old.is_array() { json!([word]) } else { Value::from(word) };
        *json.pointer_mut(&place).unwrap() = new;
        match serde_json::from_value::<T>(json.clone()) {
            Ok(_) => filled += 1,
            Err(_) => *json.pointer_mut(&place).unwrap() = old,
        }
    }
    (serde_json::from_value(json).unwrap(), filled)
}

fn paths(value: &Value, at: String, found: &mut Vec<String>) {
    match value {
        Value::Object(map) => map.iter().for_each(|(key, inner)| paths(inner, format!("{at}/{key}"), found)),
        Value::String(_) => found.push(at),
        Value::Array(list) if list.is_empty() => found.push(at),
        _ => {}
    }
}

/// The fields that are written only where they say something.
fn rare(kind: &str, word: &str) -> Value {
    match kind {
        "consultation" => json!({ "heard": "parents", "groups": [format!("{word}: 34")] }),
        "contact" => json!({ "purpose": "police" }),
        "comment" => json!({ "owner": "x" }),
        "stakeholder" => json!({ "about": "x", "absent": "x" }),
        _ => json!({}),
    }
}

/// An entry of this list with a word in all its texts, for those whom the mark lets see it.
pub fn entry(kind: &str, mark: Confidentiality, word: &str) -> Entry {
    let matter: Matter = serde_json::from_value(json!({ kind: rare(kind, word) })).unwrap();
    let (matter, places) = filled(matter, word);
    assert!(places > 0, "no place for a word in {kind}");
    Entry { matter, confidentiality: mark }
}

/// Evidence with a word in all its texts, for those whom the mark lets see it.
pub fn evidence(mark: Confidentiality, word: &str) -> Evidence {
    let evidence: Evidence = serde_json::from_value(json!({ "id": "x", "title": "" })).unwrap();
    let (mut evidence, places) = filled(evidence, word);
    assert!(places >= 4, "{evidence:?}");
    evidence.link = format!("https://example.org/{word}");
    evidence.confidentiality = mark;
    evidence
}

/// A packed file with all its parts, as text.
pub fn unpacked(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut all = String::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        all.push_str(&file.name().unwrap());
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        all.push_str(&String::from_utf8_lossy(&bytes));
    }
    all
}
