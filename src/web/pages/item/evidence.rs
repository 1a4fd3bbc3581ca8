//! Knows one piece of evidence on the page of an item: for or against, what it is, how strong, who may see it.

use super::form::{EVIDENCE, EVIDENCES, PROVES};
use super::may_answer;
use crate::assessment::Evidence;
use crate::framework::{Condition, Item};
use crate::islands::EVIDENCE_WORDS;
use crate::presentation::Label;
use crate::web::components::{Checkbox, checkbox};
use crate::web::forms::{FormPart, FormState, Options, fits};
use crate::web::http::extract::Open;
use crate::web::http::query_value;
use crate::web::pages::register::file_view;
use crate::web::{Address, Voice};
use leptos::prelude::*;

/// What the pieces of an item have in common.
pub struct EvidenceList<'a> {
    /// The assessment.
    pub open: &'a Open,
    /// The item.
    pub item: &'a Item,
    /// The pieces of the answer that is kept.
    pub held: &'a [Evidence],
    /// Whether the reader has just asked for one more.
    pub adding: bool,
}

/// The piece of this row, counted from 0. A new one is unfolded where the reader asked for it or has written into it.
pub fn view(row: usize, form: &FormState, list: &EvidenceList<'_>) -> AnyView {
    let EvidenceList { open, item, held, adding } = *list;
    let voice = &open.voice;
    let prefix = EVIDENCES.prefix(row);
    let part = FormPart::of(voice, &EVIDENCE)
        .between(prefix.clone(), "")
        .with_options(PROVES, condition_options(voice, item));
    let text = |word: &str| form.fields.text(&format!("{prefix}{word}"));
    let (id, title) = (text("id"), text("title"));
    let new = id.is_empty();
    let written = EVIDENCE_WORDS.iter().any(|word| !text(word).is_empty());
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
    let document = held.iter().find(|piece| piece.id == id).map(|piece| document(open, item, piece));
    let regrading =
        ["grade", "confirmed-by"].iter().any(|word| form.problems.of(&format!("{prefix}{word}")).is_some());
    let field = |word: &str| part.field(form, word);
    view! {
        <details class="evidence" open=wrong || new && (adding || written)>
            <summary><bdi>{summary}</bdi></summary>
            <input type="hidden" name=format!("{prefix}id") value=id />
            {field("title")}
            <div class="pair">{field("publisher")}{field("date")}</div>
            {field("link")}
            <div class="pair">{field("article")}{field("page")}</div>
            {field("stance")}
            <div class="pair">{field("kind")}{field("confidentiality")}</div>
            {field("language")}
            {item.has_conditions().then(|| proves_view(voice, &part, form, &prefix))}
            <p class="hint">{strength(voice, &part, form, held)}</p>
            <details class="fold" open=regrading>
                <summary>{voice.say("evidence-grade-change")}</summary>
                {field("grade")}
                {field("confirmed-by")}
            </details>
            {document}
            {removal}
            {another}
        </details>
    }
    .into_any()
}

/// The document itself, where it is attached, and where one can be.
fn document(open: &Open, item: &Item, piece: &Evidence) -> AnyView {
    let (voice, file) = (&open.voice, piece.file.as_ref().map(|file| file_view(open, file)));
    let key = if file.is_some() { "attach-another" } else { "attach-title" };
    let place = Address::ItemFiles(open.id(), item.id.clone()).url(voice.lang());
    let url = format!("{place}?piece={}", query_value(&piece.id));
    let attach =
        (may_answer(open) && !open.answers_are_shut()).then(|| view! { <a href=url>{voice.say(key)}</a> });
    view! { <p>{file}" "{attach}</p> }.into_any()
}

/// The conditions that it is about, folded away until one is chosen.
fn proves_view(voice: &Voice, part: &FormPart<'_>, form: &FormState, prefix: &str) -> AnyView {
    let chosen = form.fields.all(&format!("{prefix}{PROVES}")).iter().any(|id| !id.is_empty());
    view! {
        <details class="fold" open=chosen>
            <summary>{voice.say("evidence-proves-choose")}</summary>
            {part.field(form, PROVES)}
        </details>
    }
    .into_any()
}

fn condition_options(voice: &Voice, item: &Item) -> Options {
    let option = |one: &Condition| (one.id.to_string(), format!("{} {}", one.id, voice.text(&one.text)));
    item.conditions().map(option).collect()
}

/// How strong the piece counts as it stands in the form, and why; for an empty one, what decides it.
fn strength(voice: &Voice, part: &FormPart<'_>, form: &FormState, held: &[Evidence]) -> String {
    let mut read = part.record_in(&form.fields);
    // A new piece gets its name when it is saved.
    if read["id"].is_null() {
        read["id"] = "".into();
    }
    let Some(mut piece) = fits::<Evidence>(&read) else { return voice.say("evidence-strength-open") };
    let same = held.iter().find(|one| one.id == piece.id);
    piece.file = same.and_then(|one| one.file.clone());
    let grade = [("grade", piece.strength().meaning(voice).into())];
    match piece.grade {
        Some(_) => voice.say_with("evidence-strength-given", &grade),
        None => {
            let [grade] = grade;
            let args = [grade, ("ground", piece.ground().name(voice).into())];
            voice.say_with("evidence-strength-inferred", &args)
        }
    }
}
