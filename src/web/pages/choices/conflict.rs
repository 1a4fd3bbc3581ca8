//! Knows how two sets of choices stand side by side.

use crate::assessment::{Change, Choices};
use crate::web::components::{ConflictRow, conflict_table};
use crate::web::http::extract::Open;
use crate::web::labels::Label;
use crate::web::{Place, Voice};
use leptos::prelude::*;
use std::fmt::Display;

/// What the reader chose beside what is held.
pub fn view(open: &Open, mine: &Choices, theirs: Option<Change>) -> AnyView {
    let theirs = match theirs {
        Some(Change::Choices(choices)) => choices,
        _ => Choices::default(),
    };
    let voice = &open.voice;
    let row = |key: &str, told: &dyn Fn(&Choices) -> String| ConflictRow {
        name: voice.say(key),
        yours: told(mine),
        theirs: told(&theirs),
    };
    let rows = vec![
        row("new-target", &|choices| choices.target.to_string()),
        row("new-path", &|choices| if choices.rapid { voice.say("new-rapid") } else { String::new() }),
        row("choices-enablers", &|choices| enablers(voice, choices)),
        row("column-target", &|choices| pairs(&choices.targets)),
        row("column-impact", &|choices| pairs(&choices.impact)),
        row("column-feasibility", &|choices| pairs(&choices.feasibility)),
        row("choices-earlier", &|choices| choices.earlier.clone().unwrap_or_default()),
    ];
    conflict_table(voice, rows, Place::Choices(open.id()).url(voice.lang()))
}

fn enablers(voice: &Voice, choices: &Choices) -> String {
    let told = choices.enablers.iter().map(|(id, state)| format!("{id}: {}", voice.say(state.key())));
    told.collect::<Vec<_>>().join("\n")
}

fn pairs<'a, K: Display + 'a, V: Display + 'a>(map: impl IntoIterator<Item = (&'a K, &'a V)>) -> String {
    map.into_iter().map(|(id, value)| format!("{id}: {value}")).collect::<Vec<_>>().join("\n")
}
