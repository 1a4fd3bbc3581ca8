//! Knows how two answers to the same item stand side by side.

use super::ItemPlace;
use super::form::{CERTAINTY, EVIDENCE, EVIDENCES, FINDING, fields};
use crate::assessment::Change;
use crate::web::components::{ConflictRow, conflict_table};
use crate::web::forms::{FormPart, FormState};
use crate::web::http::extract::Open;
use crate::web::{Address, Fields, Voice};
use leptos::prelude::*;
use serde_json::Value;

/// What the reader typed beside what is held. The form below keeps the reader's words.
pub fn view(open: &Open, asked: &ItemPlace<'_>, mine: &Fields, theirs: Option<Change>) -> AnyView {
    let voice = &open.voice;
    let theirs = match theirs {
        Some(Change::Answer { answer, .. }) => fields(voice, answer.as_ref()),
        _ => Fields::default(),
    };
    let row = |key: &str, told: fn(&Voice, &Fields) -> String| ConflictRow {
        name: voice.say(key),
        yours: told(voice, mine),
        theirs: told(voice, &theirs),
    };
    let mut rows = vec![row("column-level", rating)];
    rows.extend(compare_forms(FormPart::of(voice, &FINDING), mine, &theirs));
    rows.push(row("column-evidence", evidence));
    rows.extend(compare_forms(FormPart::of(voice, &CERTAINTY), mine, &theirs));
    conflict_table(voice, rows, Address::Item(open.id(), asked.item.id.clone()).url(voice.lang()))
}

/// Two forms side by side by a table.
fn compare_forms(part: FormPart<'_>, mine: &Fields, theirs: &Fields) -> Vec<ConflictRow> {
    let record = |fields: &Fields| part.read(&mut FormState::of_sent(fields.clone()), &Value::Null);
    part.compare(&record(mine), &record(theirs))
}

fn rating(voice: &Voice, fields: &Fields) -> String {
    match fields.text("rating").as_str() {
        "" => voice.say("rating-open"),
        "unknown" => voice.say("rating-unknown"),
        "na" => format!("{}: {}", voice.say("rating-na"), fields.text("reason")),
        level => voice.say_with("cell-level", &[("level", level.into())]),
    }
}

fn evidence(voice: &Voice, fields: &Fields) -> String {
    let pieces = (0..EVIDENCES.count(fields)).map(|row| {
        let part = FormPart::of(voice, &EVIDENCE).between(EVIDENCES.prefix(row), "");
        let record = part.read(&mut FormState::of_sent(fields.clone()), &Value::Null);
        let words = part.compare(&record, &Value::Null).into_iter().skip(1).map(|row| row.yours);
        words.filter(|words| !words.is_empty()).collect::<Vec<_>>().join("; ")
    });
    pieces.collect::<Vec<_>>().join("\n")
}
