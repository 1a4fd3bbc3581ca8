//! Knows one piece of evidence on the page of an item: for or against, what it is, how strong, who may see it.

use super::form::{EVIDENCE, EVIDENCES};
use crate::web::Voice;
use crate::web::components::{Checkbox, checkbox};
use crate::web::forms::{FormPart, FormState};
use leptos::prelude::*;

/// The piece of this row, counted from 0. A new one is unfolded where the reader asked for it or has written into it.
pub fn view(voice: &Voice, row: usize, form: &FormState, adding: bool) -> AnyView {
    let prefix = EVIDENCES.prefix(row);
    let part = FormPart::of(voice, &EVIDENCE).between(prefix.clone(), "");
    let text = |word: &str| form.fields.text(&format!("{prefix}{word}"));
    let (id, title) = (text("id"), text("title"));
    let new = id.is_empty();
    let written = ["title", "publisher", "date", "link"].iter().any(|word| !text(word).is_empty());
    let wrong = form.problems.iter().any(|one| one.field.starts_with(&prefix));
    let summary = match (new, title.is_empty()) {
        (true, true) => voice.say("evidence-new"),
        (true, false) => title,
        (false, _) => format!("{id} {title}"),
    };
    let another = new.then(|| {
        let words = voice.say("evidence-add");
        view! { <p><button class="button secondary" type="submit" name="then" value="add">{words}</button></p> }
    });
    let removal = (!new).then(|| {
        let tick = Checkbox::of(format!("{prefix}remove"), !text("remove").is_empty());
        checkbox(tick, voice.say("evidence-remove").into_any())
    });
    let field = |word: &str| part.field(form, word);
    view! {
        <details class="evidence" open=wrong || new && (adding || written)>
            <summary><bdi>{summary}</bdi></summary>
            <input type="hidden" name=format!("{prefix}id") value=id />
            {field("title")}
            <div class="pair">{field("publisher")}{field("date")}</div>
            {field("link")}
            {field("stance")}
            <div class="pair">{field("kind")}{field("confidentiality")}</div>
            {field("grade")}
            {removal}
            {another}
        </details>
    }
    .into_any()
}
