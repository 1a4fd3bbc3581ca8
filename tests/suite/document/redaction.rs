//! What readers may not see reaches no format: secret words in every field that can be confidential.

use crate::support::fixture::{answer, begun};
use amparo::analysis::{Analysis, Draws};
use amparo::assessment::strategy::{DocumentKind, Entry, EntryId, EntryKind, Matter};
use amparo::assessment::{Assessment, Audience, Basis, Confidentiality, Evidence, Rating};
use amparo::bundle::{Files, library};
use amparo::document::strategy::workbook;
use amparo::document::workbook::Workbook;
use amparo::document::{Document, FigureFiles, Look};
use amparo::framework::Level;
use amparo::lang::Lang;
use amparo::render::xlsx;
use amparo::render::{docx, html, json, markdown};
use amparo::service::{DocumentRequest, Material, with_inputs, write_document};
use amparo::words::Messages;
use serde_json::{Value, json};
use std::io::{Cursor, Read};
use std::sync::Arc;

const CONFIDENTIAL: &str = "zebrafinch";
const COMMITTEE: &str = "quokkabyte";

/// An entry of each list, as JSON with nothing but its kind.
const MATTERS: [(&str, EntryKind); 12] = [
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
        "consultation" => json!({ "groups": [format!("{word}: 34")] }),
        "comment" => json!({ "owner": "x" }),
        "stakeholder" => json!({ "about": "x", "absent": "x" }),
        _ => json!({}),
    }
}

fn entry(kind: &str, mark: Confidentiality, word: &str) -> Entry {
    let matter: Matter = serde_json::from_value(json!({ kind: rare(kind, word) })).unwrap();
    let (matter, places) = filled(matter, word);
    assert!(places > 0, "no place for a word in {kind}");
    Entry { matter, confidentiality: mark }
}

/// An assessment whose evidence and lists are full of secrets.
fn secretive() -> Assessment {
    let mut assessment = begun("KEN", Basis::SelfAssessment, &["weprotect-mnr"]);
    let marks = [(Confidentiality::Confidential, CONFIDENTIAL), (Confidentiality::Committee, COMMITTEE)];
    let mut answer = answer(Rating::Level(Level::ALL[2]));
    for (number, (mark, word)) in marks.into_iter().enumerate() {
        let evidence: Evidence = serde_json::from_value(json!({ "id": "x", "title": "" })).unwrap();
        let (mut evidence, places) = filled(evidence, word);
        assert!(places >= 4, "{evidence:?}");
        evidence.id = format!("C04-E{number}");
        evidence.link = format!("https://example.org/{word}");
        evidence.confidentiality = mark;
        answer.evidence.push(evidence);
        for (kind, list) in MATTERS {
            let id = EntryId { kind: list, number: u32::try_from(number).unwrap() + 1 };
            assessment.strategy.entries.insert(id, entry(kind, mark, word));
        }
    }
    assessment.answers.insert("C04".into(), answer);
    assessment
}

fn made(assessment: &Assessment, lang: Lang, audience: Audience) -> (Document, Workbook) {
    let files = Files::embedded();
    let (library, _) = library(&files).map_err(|problems| format!("{problems:?}")).unwrap();
    let (messages, _) = Messages::load(&files);
    let material = Material {
        files: &files,
        messages: &messages,
        look: &Look::default(),
        pictures: &FigureFiles::new(),
        earlier: None,
        adopted: None,
    };
    let date = crate::support::fixture::date();
    let wanted = DocumentRequest::new(DocumentKind::Strategy, lang, date, audience);
    let draws = Draws { number: 1, seed: 1 };
    let analysis = Analysis::of(Arc::new(library), Arc::new(assessment.clone()), date, draws);
    with_inputs(&material, &analysis, wanted, |inputs| {
        (write_document(&material, inputs, DocumentKind::Strategy).unwrap().document, workbook(inputs))
    })
    .unwrap()
}

/// Every format of a document as text, by its ending; packed formats with all their parts.
fn formats((document, book): &(Document, Workbook)) -> Vec<(&'static str, String)> {
    let mut all = vec![
        ("md", markdown::markdown(document)),
        ("html", html::page(document)),
        ("json", json::json(document).unwrap()),
        ("xlsx", unpacked(&xlsx::xlsx(book).unwrap())),
        ("docx", unpacked(&docx::docx(document, None).unwrap())),
    ];
    #[cfg(feature = "print")]
    all.push(("pdf", crate::render::pdf::everything_said(document)));
    all.sort();
    all
}

fn unpacked(bytes: &[u8]) -> String {
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

#[test]
fn no_word_reaches_readers_who_may_not_see_it() {
    let assessment = secretive();
    for lang in crate::support::languages::LANGS {
        for (audience, hidden) in [
            (Audience::Public, &[CONFIDENTIAL, COMMITTEE][..]),
            (Audience::Committee, &[CONFIDENTIAL]),
            (Audience::Internal, &[]),
        ] {
            for (ending, text) in formats(&made(&assessment, lang, audience)) {
                for word in hidden {
                    assert!(
                        !text.to_lowercase().contains(word),
                        "{word} in the {ending} for {audience:?}, {lang:?}"
                    );
                }
            }
        }
        // The words are found where they may stand, so that the search above is worth something.
        let internal = made(&assessment, lang, Audience::Internal);
        assert!(formats(&internal).iter().all(|(_, text)| text.contains(CONFIDENTIAL)), "{lang:?}");
    }
}

#[test]
fn what_was_left_out_is_counted_on_the_cover() {
    let assessment = secretive();
    let said = |audience| made(&assessment, Lang::EN, audience).0.cover.lines.last().cloned().unwrap();
    assert_eq!(said(Audience::Public), "Public version: 24 entries that are not public were left out.");
    assert_eq!(
        said(Audience::Committee),
        "For the steering committee only: 12 confidential entries were left out."
    );
    assert!(said(Audience::Internal).starts_with("Internal version"));
}
