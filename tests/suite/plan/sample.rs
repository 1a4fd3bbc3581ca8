//! Knows how any set of answers and decisions becomes a plan, for the tests beside it.

use crate::support::assessments::usual;
use amparo::analysis::{Analysis, Draws};
use amparo::assessment::Assessment;
use amparo::assessment::strategy::{ActionRecord, Frame, Strategy as Decided};
use amparo::bundle::{Files, library};
use amparo::framework::{ActionId, Library};
use amparo::plan::NationalPlan;
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use std::sync::{Arc, LazyLock};

/// The real content, read once.
pub static LIBRARY: LazyLock<Arc<Library>> = LazyLock::new(|| {
    let read = library(&Files::embedded()).map_err(|problems| format!("{problems:?}"));
    Arc::new(read.unwrap().0)
});

/// An assessment of the usual frameworks: `0` to `4`, `?` for "don't know", anything else for no answer, item by item.
pub fn assessment(replies: &[u8]) -> Assessment {
    let items = usual(&LIBRARY).flat_map(|framework| &framework.items);
    let answers: Map<String, Value> = items
        .zip(replies)
        .filter_map(|(item, reply)| Some((item.id.to_string(), json!({ "rating": rating(*reply)? }))))
        .collect();
    let pins =
        usual(&LIBRARY).map(|framework| json!({ "framework": framework.id, "version": framework.version }));
    let pins: Vec<Value> = pins.collect();
    serde_json::from_value(json!({
        "id": "xxx-1", "country": "KEN", "round": "1", "basis": "desk-coding", "frameworks": pins,
        "created": "2025-01-01T00:00:00Z", "answers": answers,
    }))
    .unwrap()
}

fn rating(reply: u8) -> Option<Value> {
    match reply {
        0..=4 => Some(json!({ "level": reply })),
        5 => Some(json!("unknown")),
        _ => None,
    }
}

/// What follows from an assessment.
pub fn analysis(assessment: &Assessment) -> Analysis {
    let draws = Draws { number: 1, seed: 1 };
    let (day, assessment) = ("2026-06-01".parse().unwrap(), Arc::new(assessment.clone()));
    Analysis::of(Arc::clone(&LIBRARY), assessment, day, draws)
}

/// The plan of an assessment.
pub fn plan(assessment: &Assessment) -> NationalPlan {
    analysis(assessment).national().clone()
}

/// A frame from 2027, so many years long.
pub fn frame(years: i32) -> Frame {
    Frame { first_year: Some(2027), last_year: Some(2026 + years), ..Frame::default() }
}

/// How many items there are in all.
pub fn items() -> usize {
    usual(&LIBRARY).map(|framework| framework.items.len()).sum()
}

/// Every action that a library knows.
pub fn actions() -> Vec<ActionId> {
    let items = LIBRARY.frameworks.iter().flat_map(|framework| &framework.items);
    items.flat_map(|item| &item.actions).map(|action| action.id.clone()).collect()
}

/// Every action that is proposed where nothing is there: what is recorded of others is a decision.
pub fn proposed_actions() -> Vec<ActionId> {
    let plan = plan(&assessment(&vec![0; items()]));
    let put_off = plan.deferred.iter().map(|deferred| deferred.id.clone());
    plan.actions.iter().map(|action| action.id.clone()).chain(put_off).collect()
}

/// Any set of answers.
pub fn replies() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(0..8u8, items())
}

/// Any frame with limits.
pub fn frames() -> impl Strategy<Value = Frame> {
    (0..11i32, prop::option::of(0..20u32), 0..5u32).prop_map(|(years, points, leads)| Frame {
        points_per_year: points,
        leads_per_institution: leads,
        ..if years == 0 { Frame::default() } else { frame(years) }
    })
}

/// Any decisions about some actions.
pub fn decisions() -> impl Strategy<Value = Vec<(usize, ActionRecord)>> {
    prop::collection::vec((0..actions().len(), records()), 0..12)
}

fn records() -> impl Strategy<Value = ActionRecord> {
    let taken = prop_oneof![
        Just(json!("proposed")),
        Just(json!("yes")),
        Just(json!({ "deferred": { "reason": "no money" } })),
        Just(json!({ "dropped": { "reason": "done" } })),
    ];
    let start = prop::option::of((2025..2040i32, 1..5u8));
    (taken, prop::option::of(1..4u8), prop::option::of(0..9u32), start, any::<bool>()).prop_map(
        |(taken, phase, place, start, despite)| ActionRecord {
            taken: serde_json::from_value(taken).unwrap(),
            phase,
            place,
            start: start.map(|(year, quarter)| format!("{year}-Q{quarter}").parse().unwrap()),
            despite: if despite { "we must".to_owned() } else { String::new() },
            lead: if despite { "Ministry".to_owned() } else { String::new() },
            ..ActionRecord::default()
        },
    )
}

/// The decisions as a strategy in this frame.
pub fn decided(frame: Frame, decisions: &[(usize, ActionRecord)]) -> Decided {
    let actions = actions();
    let records = decisions.iter().map(|(place, record)| (actions[*place].clone(), record.clone()));
    Decided { frame, actions: records.collect(), ..Decided::default() }
}

/// Every action of a plan, wherever it stands, sorted.
pub fn everything(plan: &NationalPlan) -> Vec<ActionId> {
    let put_off = plan.deferred.iter().chain(&plan.dropped).map(|action| action.id.clone());
    let mut all: Vec<ActionId> = plan.actions.iter().map(|action| action.id.clone()).chain(put_off).collect();
    all.sort();
    all
}
