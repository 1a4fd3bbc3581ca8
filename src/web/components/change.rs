//! Knows how a change of the log looks: who made it, and what it changed.

use crate::assessment::Answer;
use crate::presentation::{ChangeLine, answer_of};
use crate::storage::{Actor, HistoryEntry};
use crate::web::Voice;
use leptos::prelude::*;

/// What an older Amparo wrote where no office put its name to an answer. An office that is called so says it in its answer.
const UNNAMED: &str = "coordinator";

/// A line with the words of somebody, if there are some.
pub fn change_view(line: ChangeLine) -> AnyView {
    let ChangeLine { text, quote } = line;
    let quote =
        (!quote.is_empty()).then(|| view! { <blockquote class="pre" dir="auto">{quote}</blockquote> });
    view! { <p dir="auto">{text}</p>{quote} }.into_any()
}

/// Who made a change, and what there is to say about how that is known.
pub fn actor_words(voice: &Voice, one: &HistoryEntry) -> (String, Option<String>) {
    let before = matches!(one.by, Actor::Text(_)).then(|| voice.say("history-before"));
    let is_unsigned = |answer: &Answer| answer.by.is_empty();
    let name = match one.by.name() {
        None if one.by == Actor::Nobody => voice.say("history-coordinator"),
        None => voice.say("history-erased"),
        Some(UNNAMED) if answer_of(&one.change).is_some_and(is_unsigned) => voice.say("history-coordinator"),
        Some(name) => name.to_owned(),
    };
    (name, before)
}
