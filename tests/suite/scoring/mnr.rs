//! Knows the MNR's graph, default weights and index domains (`mnr.md` 3.1 and 5.4) and the published cases, as test data.
#![expect(clippy::expect_used, reason = "a test says what it needs")]

use amparo::assessment::Assessment;
use amparo::framework::{Framework, Item};
use amparo::scoring::{Scorecard, ScoringSettings, score};
use serde_json::{Value, json};
use std::path::Path;

/// Id, hard prerequisites, soft prerequisites, impact, feasibility. Source: `mnr.md` 3.1.
const ITEMS: [(&str, &str, &str, u8, u8); 21] = [
    ("C01", "", "", 5, 4),
    ("C02", "", "C01", 3, 3),
    ("C03", "", "C01 C21", 5, 3),
    ("C04", "", "C01 C03", 5, 3),
    ("C05", "C03", "", 4, 3),
    ("C06", "C03", "C04 C05", 3, 2),
    ("C07", "C03 C04", "", 4, 3),
    ("C08", "C09", "C04 C11", 5, 2),
    ("C09", "", "C01", 4, 2),
    ("C10", "C03", "C05 C08", 3, 2),
    ("C11", "", "C04 C09", 4, 4),
    ("C12", "C03", "C04", 4, 4),
    ("C13", "", "C02 C11 C12", 4, 3),
    ("C14", "", "C01 C08", 3, 4),
    ("C15", "", "C02 C03", 4, 2),
    ("C16", "C03", "C12", 4, 3),
    ("C17", "C03 C04", "", 4, 3),
    ("C18", "", "C07 C16 C17", 2, 2),
    ("C19", "", "C01 C03", 3, 3),
    ("C20", "", "C03 C21", 2, 4),
    ("C21", "", "", 2, 5),
];

/// The domains of the index. Source: `mnr.md` 5.4.
const DOMAINS: [(&str, &str); 6] = [
    ("GOV", "C01 C03"),
    ("CJ", "C04 C05 C06 C07"),
    ("VIC", "C08 C09 C10 C11"),
    ("SOC", "C12 C13 C14 C15 C20 C21"),
    ("IND", "C16 C17 C18 C19"),
    ("RES", "C02"),
];

/// The MNR without its words.
pub fn framework() -> Framework {
    let areas: Vec<Value> =
        DOMAINS.iter().map(|(id, items)| json!({ "id": id, "title": id, "items": list(items) })).collect();
    let mut framework: Framework = serde_json::from_value(json!({
        "id": "weprotect-mnr", "version": "test", "language": "en", "title": "MNR", "short-title": "MNR",
        "publisher": "-", "source": "-", "licence": "-", "status": "drafted", "levels": [],
        "editions": [{ "id": "2022", "title": "2022", "status": "drafted", "areas": areas }],
        "index-edition": "2022",
    }))
    .expect("the framework can be read");
    framework.items = ITEMS.iter().map(item).collect();
    framework
}

fn item((id, hard, soft, impact, feasibility): &(&str, &str, &str, u8, u8)) -> Item {
    serde_json::from_value(json!({
        "id": id, "title": id, "status": "drafted", "sense": "-", "why": "-", "levels": [],
        "worth": { "impact": impact, "feasibility": feasibility, "status": "drafted" },
        "prerequisites": { "hard": list(hard), "soft": list(soft) },
    }))
    .expect("the item can be read")
}

fn list(ids: &str) -> Vec<&str> {
    ids.split_whitespace().collect()
}

/// A published case, such as `ken`, as an assessment coded from desk sources.
pub fn case(name: &str) -> Assessment {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(format!("{name}.csv"));
    let mut rows = csv::Reader::from_path(path).expect("the case can be opened");
    let answers = rows.records().map(|row| row.expect("the case can be read")).map(|row| {
        let level: u8 = row[1].parse().expect("a level");
        (row[0].to_owned(), json!({ "rating": { "level": level }, "comment": row[2], "confidence": row[3] }))
    });
    assessment(answers.collect())
}

/// An assessment of the MNR by desk coding, from its answers by item.
pub fn assessment(answers: serde_json::Map<String, Value>) -> Assessment {
    serde_json::from_value(json!({
        "id": "xxx-1", "country": "XXX", "round": "1", "basis": "desk-coding",
        "frameworks": [{ "framework": "weprotect-mnr", "version": "test" }],
        "created": "2025-01-01T00:00:00Z", "answers": answers,
    }))
    .expect("the assessment can be read")
}

/// The score of an assessment with the default settings on a fixed day.
pub fn scored(framework: &Framework, assessment: &Assessment) -> Scorecard {
    let day = "2025-06-01".parse().expect("a day");
    score(framework, assessment, &ScoringSettings::of(assessment, day))
}
