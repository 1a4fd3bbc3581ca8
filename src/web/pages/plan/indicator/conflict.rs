//! Knows how two records of an indicator stand side by side.

use super::reading::{OWN, fields};
use crate::assessment::strategy::{Decision, IndicatorRecord, Measurement};
use crate::web::components::{ConflictRow, conflict_table};
use crate::web::http::extract::Open;
use crate::web::planning::typed;
use crate::web::{Place, Voice};
use leptos::prelude::*;

/// What the reader wrote beside what is held.
pub fn view(open: &Open, id: &str, mine: &IndicatorRecord, theirs: Option<Box<Decision>>) -> AnyView {
    let voice = &open.voice;
    let theirs = match theirs.map(|decision| *decision) {
        Some(Decision::Indicator { record: Some(record), .. }) => record,
        _ => IndicatorRecord::default(),
    };
    let (mine_fields, their_fields) = (fields(mine, &[]), fields(&theirs, &[]));
    let names = OWN.iter().chain(&["responsible", "data-source"]);
    let mut rows: Vec<ConflictRow> = names
        .map(|name| ConflictRow {
            name: voice.say(&format!("results-{name}")),
            yours: mine_fields.text(name),
            theirs: their_fields.text(name),
        })
        .collect();
    let mut tell = |key: &str, told: fn(&Voice, &IndicatorRecord) -> String| {
        rows.push(ConflictRow {
            name: voice.say(key),
            yours: told(voice, mine),
            theirs: told(voice, &theirs),
        });
    };
    tell("results-chosen", chosen);
    tell("results-baseline", baseline);
    tell("results-targets", targets);
    tell("results-measured", values);
    conflict_table(voice, rows, Place::PlanIndicator(open.id(), id.to_owned()).url(voice.lang()))
}

fn chosen(voice: &Voice, record: &IndicatorRecord) -> String {
    if record.chosen { voice.say("yes") } else { String::new() }
}

fn baseline(_: &Voice, record: &IndicatorRecord) -> String {
    record.baseline.as_ref().map(told).unwrap_or_default()
}

fn targets(_: &Voice, record: &IndicatorRecord) -> String {
    let lines = record.targets.iter().map(|(year, value)| format!("{year}: {}", typed(*value)));
    lines.collect::<Vec<_>>().join("\n")
}

fn values(_: &Voice, record: &IndicatorRecord) -> String {
    record.values.iter().map(told).collect::<Vec<_>>().join("\n")
}

fn told(value: &Measurement) -> String {
    format!("{} ({}) {}", typed(value.value), value.date, value.source)
}
