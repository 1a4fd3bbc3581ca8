//! Knows how two answers to the same item stand side by side.

use super::Asked;
use super::form::AnswerForm;
use crate::assessment::{Change, Confidence};
use crate::web::components::{ConflictRow, EvidenceFields, conflict_table};
use crate::web::http::extract::Open;
use crate::web::labels::Label;
use crate::web::{Place, Voice};
use leptos::prelude::*;

/// What the reader typed beside what is held. The form below keeps the reader's words.
pub fn view(open: &Open, asked: &Asked<'_>, mine: &AnswerForm, theirs: Option<Change>) -> AnyView {
    let theirs = match theirs {
        Some(Change::Answer { answer, .. }) => AnswerForm::of(answer.as_ref()),
        _ => AnswerForm::of(None),
    };
    let url = Place::Item(open.id(), asked.item.id.clone()).url(open.voice.lang());
    conflict_table(&open.voice, rows(&open.voice, mine, &theirs), url)
}

fn rows(voice: &Voice, mine: &AnswerForm, theirs: &AnswerForm) -> Vec<ConflictRow> {
    let row = |key: &str, told: &dyn Fn(&AnswerForm) -> String| ConflictRow {
        name: voice.say(key),
        yours: told(mine),
        theirs: told(theirs),
    };
    vec![
        row("column-level", &|form| rating(voice, form)),
        row("item-comment", &|form| form.comment.clone()),
        row("column-evidence", &|form| evidence(voice, &form.evidence)),
        row("item-searched", &|form| if form.searched { voice.say("yes") } else { String::new() }),
        row("item-confidence", &|form| {
            Confidence::from_code(&form.confidence).map_or_else(String::new, |known| voice.say(known.key()))
        }),
        row("item-by", &|form| form.by.clone()),
    ]
}

fn rating(voice: &Voice, form: &AnswerForm) -> String {
    match form.rating.as_str() {
        "" => voice.say("rating-open"),
        "unknown" => voice.say("rating-unknown"),
        "na" => format!("{}: {}", voice.say("rating-na"), form.reason),
        level => voice.say_with("cell-level", &[("level", level.into())]),
    }
}

fn evidence(voice: &Voice, entries: &[EvidenceFields]) -> String {
    let told = entries.iter().filter(|entry| !entry.is_empty()).map(|entry| {
        let stance =
            if entry.stance == "against" { voice.say("stance-against") } else { voice.say("stance-for") };
        let parts = [&stance, &entry.title, &entry.publisher, &entry.date, &entry.link, &entry.grade];
        parts.iter().filter(|part| !part.is_empty()).map(|part| part.as_str()).collect::<Vec<_>>().join("; ")
    });
    told.collect::<Vec<_>>().join("\n")
}
