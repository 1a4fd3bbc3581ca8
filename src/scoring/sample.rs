//! Knows a tiny framework and how to answer it in one line, for the tests of this module.

use super::{Model, Scorecard, ScoringSettings, score};
use crate::assessment::{Assessment, Basis, EvidenceCap};
use crate::framework::{Action, Framework, Item};
use serde_json::json;

/// Four items in two areas: A1 before A2 before A3 (hard), A1 before A3 (soft), B1 alone.
pub(crate) fn framework() -> Framework {
    let mut framework = framework_of(&[("A1", &[]), ("A2", &["A1"]), ("A3", &["A2"]), ("B1", &[])]);
    framework.items[2].prerequisites.soft = vec!["A1".into()];
    for (item, (impact, feasibility)) in framework.items.iter_mut().zip([(5, 4), (4, 3), (3, 2), (5, 5)]) {
        let worth = item.worth.as_mut().unwrap();
        (worth.impact, worth.feasibility) = (impact, feasibility);
    }
    framework
}

/// Items with their hard prerequisites, impact and feasibility 3; areas by the first letter; enablers E1 and E2.
pub(crate) fn framework_of(items: &[(&str, &[&str])]) -> Framework {
    let mut letters: Vec<&str> = items.iter().map(|(id, _)| &id[..1]).collect();
    letters.dedup();
    let of_letter =
        |letter| items.iter().map(|(id, _)| *id).filter(|id| id.starts_with(letter)).collect::<Vec<_>>();
    let areas: Vec<_> = letters
        .iter()
        .map(|letter| json!({ "id": letter, "title": letter, "items": of_letter(*letter) }))
        .collect();
    let enablers = ["E1", "E2"].map(|id| json!({ "id": id, "text": id, "status": "drafted" }));
    let mut framework: Framework = serde_json::from_value(json!({
        "id": "sample", "version": "1", "language": "en", "title": "Sample", "short-title": "Sample",
        "publisher": "-", "source": "-", "licence": "-", "status": "drafted", "levels": [],
        "editions": [{ "id": "only", "title": "Only", "status": "drafted", "areas": areas }],
        "index-edition": "only", "enablers": enablers,
    }))
    .unwrap();
    framework.items = items.iter().map(|(id, hard)| item(id, hard)).collect();
    framework
}

fn item(id: &str, hard: &[&str]) -> Item {
    serde_json::from_value(json!({
        "id": id, "title": id, "status": "drafted", "sense": "-", "why": "-", "levels": [],
        "worth": { "impact": 3, "feasibility": 3, "status": "drafted" }, "prerequisites": { "hard": hard },
    }))
    .unwrap()
}

/// An action without preconditions.
pub(crate) fn action(id: &str, time: &str, cost: &str) -> Action {
    serde_json::from_value(json!({
        "id": id, "title": "-", "indicator": "-", "verification": "-", "time": time, "cost": cost,
    }))
    .unwrap()
}

/// An assessment answered as in `A1=2 A2=? A3=-`: a level, "don't know", "not applicable".
pub(crate) fn assessment(levels: &str) -> Assessment {
    let answers: serde_json::Map<_, _> = levels
        .split_whitespace()
        .map(|answer| answer.split_once('=').unwrap())
        .map(|(item, rating)| (item.to_owned(), json!({ "rating": rating_of(rating) })))
        .collect();
    serde_json::from_value(json!({
        "id": "xxx-1", "country": "XXX", "round": "1", "basis": "desk-coding", "frameworks": [],
        "created": "2025-01-01T00:00:00Z", "answers": answers,
    }))
    .unwrap()
}

fn rating_of(code: &str) -> serde_json::Value {
    match code {
        "?" => json!("unknown"),
        "-" => json!({ "not-applicable": { "reason": "a test" } }),
        level => json!({ "level": level.parse::<u8>().unwrap() }),
    }
}

/// The scorecard of the tiny framework, evidence cap off.
pub(crate) fn scorecard(levels: &str) -> Scorecard {
    score_levels(&framework(), levels)
}

/// The scorecard of any framework, evidence cap off.
pub(crate) fn score_levels(framework: &Framework, levels: &str) -> Scorecard {
    let assessment = assessment(levels);
    let settings = settings(&assessment);
    assert_eq!((assessment.basis, settings.cap), (Basis::DeskCoding, EvidenceCap::Off));
    score(framework, &assessment, &settings)
}

/// The settings of an assessment on a fixed day.
pub(crate) fn settings(assessment: &Assessment) -> ScoringSettings {
    ScoringSettings::of(assessment, "2025-06-01".parse().unwrap())
}

/// The model of the tiny framework.
pub(crate) fn model(levels: &str) -> Model {
    let constants = super::Constants::default();
    Model::of(&framework(), &scorecard(levels).items, &constants)
}
