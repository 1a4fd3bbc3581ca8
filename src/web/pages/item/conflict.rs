//! Knows how two answers to the same item stand side by side.

use super::form::{CERTAINTY, EVIDENCE, EVIDENCES, FINDING, fields};
use super::{ItemPlace, conditions};
use crate::assessment::Change;
use crate::web::components::{ConflictRow, conflict_table};
use crate::web::forms::FormPart;
use crate::web::http::extract::Open;
use crate::web::{Address, Fields, Voice};
use leptos::prelude::*;
use serde_json::Value;

/// What the reader typed beside what is held. The form below keeps the reader's words.
pub fn view(open: &Open, asked: &ItemPlace<'_>, mine: &Fields, theirs: Option<Change>) -> AnyView {
    let voice = &open.voice;
    let theirs = match theirs {
        Some(Change::Answer { answer, .. }) => fields(open, asked.item, answer.as_ref()),
        _ => Fields::default(),
    };
    let row = |key: &str, told: &dyn Fn(&Fields) -> String| ConflictRow {
        name: voice.say(key),
        yours: told(mine),
        theirs: told(&theirs),
    };
    let mut rows = vec![
        row("column-level", &|fields| rating(open, asked, fields)),
        row("column-conditions", &|fields| conditions::words(open, asked.item, fields)),
    ];
    rows.extend(compare_forms(FormPart::of(voice, &FINDING), mine, &theirs));
    rows.push(row("column-evidence", &|fields| evidence(voice, fields)));
    rows.extend(compare_forms(FormPart::of(voice, &CERTAINTY), mine, &theirs));
    conflict_table(voice, rows, Address::Item(open.id(), asked.item.id.clone()).url(voice.lang()))
}

/// Two forms side by side by a table.
fn compare_forms(part: FormPart<'_>, mine: &Fields, theirs: &Fields) -> Vec<ConflictRow> {
    part.compare(&part.record_in(mine), &part.record_in(theirs))
}

/// The level or other answer in these fields, in words.
pub fn rating(open: &Open, asked: &ItemPlace<'_>, fields: &Fields) -> String {
    let voice = &open.voice;
    match fields.text("rating").as_str() {
        "unknown" => voice.say("rating-unknown"),
        "na" => format!("{}: {}", voice.say("rating-na"), fields.text("reason")),
        _ => match conditions::level(open, asked.item, fields) {
            Some(level) => voice.say_with("cell-level", &[("level", level.to_string().into())]),
            None => voice.say("rating-open"),
        },
    }
}

fn evidence(voice: &Voice, fields: &Fields) -> String {
    let pieces = (0..EVIDENCES.count(fields)).map(|row| {
        let part = FormPart::of(voice, &EVIDENCE).between(EVIDENCES.prefix(row), "");
        let words =
            part.compare(&part.record_in(fields), &Value::Null).into_iter().skip(1).map(|row| row.yours);
        words.filter(|words| !words.is_empty()).collect::<Vec<_>>().join("; ")
    });
    pieces.collect::<Vec<_>>().join("\n")
}
