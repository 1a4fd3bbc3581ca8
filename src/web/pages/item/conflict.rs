//! Knows how two answers to the same item stand side by side.

use super::desk::AnswerDesk;
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
pub(super) fn view(open: &Open, asked: &ItemPlace<'_>, mine: &Fields, theirs: Option<Change>) -> AnyView {
    let desk = asked.desk(open);
    let theirs = match theirs {
        Some(Change::Answer { answer, .. }) => fields(&desk, answer.as_ref()),
        _ => Fields::default(),
    };
    let url = Address::Item(open.id(), asked.item.id.clone()).url(open.voice.lang());
    conflict_table(&open.voice, rows(&desk, mine, &theirs), url)
}

/// Two forms about an item, thing by thing.
pub fn rows(desk: &AnswerDesk<'_>, mine: &Fields, theirs: &Fields) -> Vec<ConflictRow> {
    let voice = &desk.open.voice;
    let row = |key: &str, told: &dyn Fn(&Fields) -> String| ConflictRow {
        name: voice.say(key),
        yours: told(mine),
        theirs: told(theirs),
    };
    let mut rows = vec![
        row("column-level", &|fields| rating(desk, fields)),
        row("column-conditions", &|fields| conditions::words(desk.open, desk.item, fields)),
    ];
    rows.extend(compare_forms(FormPart::of(voice, &FINDING), mine, theirs));
    rows.push(row("column-evidence", &|fields| evidence(voice, fields)));
    rows.extend(compare_forms(FormPart::of(voice, &CERTAINTY), mine, theirs));
    rows
}

/// Two forms side by side by a table.
fn compare_forms(part: FormPart<'_>, mine: &Fields, theirs: &Fields) -> Vec<ConflictRow> {
    part.compare(&part.record_in(mine), &part.record_in(theirs))
}

/// The level or other answer in these fields, in words.
pub fn rating(desk: &AnswerDesk<'_>, fields: &Fields) -> String {
    let voice = &desk.open.voice;
    match fields.text("rating").as_str() {
        "unknown" => voice.say("rating-unknown"),
        "na" => format!("{}: {}", voice.say("rating-na"), fields.text("reason")),
        _ => match conditions::level(desk, fields) {
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
