//! Knows what is asked before a version is frozen, and what may be wrong with the answers.

use crate::assessment::Audience;
use crate::assessment::strategy::DocumentKind;
use crate::service::Choice;
use crate::web::components::{Field, TextArea, Width, checkbox, text_area, text_input};
use crate::web::http::extract::Open;
use crate::web::pages::draft::downloads::audience_key;
use crate::web::{Fields, Problems, Voice};
use leptos::prelude::*;

/// The longest name and author, in characters.
const LONGEST: usize = 80;
/// The longest note, in characters.
const LONGEST_NOTE: usize = 4_000;

/// What is ticked when nobody has chosen: the strategy for the public.
pub fn proposed(documents: &[DocumentKind]) -> Choice {
    Choice {
        documents: documents.iter().copied().take(1).collect(),
        audiences: vec![Audience::Public],
        ..Choice::default()
    }
}

/// What was sent, and what is wrong with it.
pub fn sent(open: &Open, fields: &Fields, documents: &[DocumentKind]) -> (Choice, Problems) {
    let ticked = |name: &str, code: &str| fields.all(name).iter().any(|value| value == code);
    let choice = Choice {
        label: fields.text("label"),
        author: fields.text("author"),
        note: fields.text("note"),
        documents: documents.iter().copied().filter(|kind| ticked("document", kind.code())).collect(),
        audiences: Audience::ALL.into_iter().filter(|one| ticked("audience", one.code())).collect(),
    };
    let problems = problems(open, &choice);
    (choice, problems)
}

fn problems(open: &Open, choice: &Choice) -> Problems {
    let voice = &open.voice;
    let mut problems = Problems::default();
    let same = |label: &str| label.trim().to_lowercase() == choice.label.to_lowercase();
    let taken = open.assessment().strategy.versions.values().any(|version| same(&version.label));
    match choice.label.chars().count() {
        0 => problems.add("label", voice.say("versions-label-missing")),
        length if length > LONGEST => problems.add("label", voice.say_count("versions-too-long", LONGEST)),
        _ if taken => problems.add("label", voice.say("versions-label-taken")),
        _ => {}
    }
    match choice.author.chars().count() {
        0 => problems.add("author", voice.say("versions-author-missing")),
        length if length > LONGEST => problems.add("author", voice.say_count("versions-too-long", LONGEST)),
        _ => {}
    }
    if choice.note.chars().count() > LONGEST_NOTE {
        problems.add("note", voice.say_count("versions-too-long", LONGEST_NOTE));
    }
    if choice.documents.is_empty() {
        problems.add("document-0", voice.say("versions-document-missing"));
    }
    if choice.audiences.is_empty() {
        problems.add("audience-0", voice.say("versions-audience-missing"));
    }
    problems
}

/// The form.
pub fn form(voice: &Voice, documents: &[DocumentKind], choice: &Choice, problems: &Problems) -> AnyView {
    let line = |name: &str, hint: bool, value: &str| Field {
        name: name.to_owned(),
        label: voice.say(&format!("versions-{name}")),
        hint: hint.then(|| voice.say(&format!("versions-{name}-hint"))),
        value: value.to_owned(),
        width: Width::Medium,
        focus: false,
    };
    let note = TextArea {
        name: "note".to_owned(),
        label: voice.say("versions-note"),
        hint: Some(voice.say("versions-note-hint")),
        value: choice.note.clone(),
        rows: 3,
    };
    let kinds = documents.iter().enumerate().map(|(index, kind)| {
        let words = voice.say(&format!("document-{}", kind.code())).into_any();
        let (id, code) = (format!("document-{index}"), kind.code().to_owned());
        checkbox(id, "document".into(), code, choice.documents.contains(kind), words)
    });
    let audiences = Audience::ALL.into_iter().enumerate().map(|(index, one)| {
        let words = voice.say(audience_key(one)).into_any();
        let (id, code) = (format!("audience-{index}"), one.code().to_owned());
        checkbox(id, "audience".into(), code, choice.audiences.contains(&one), words)
    });
    view! {
        <form method="post" novalidate=true>
            {text_input(line("label", true, &choice.label), problems)}
            {text_input(line("author", true, &choice.author), problems)}
            {text_area(note, problems)}
            {ticks(voice.say("versions-documents"), problems.of("document-0"), kinds.collect())}
            {ticks(voice.say("versions-audiences"), problems.of("audience-0"), audiences.collect())}
            <p class="actions"><button class="button" type="submit">{voice.say("versions-freeze")}</button></p>
        </form>
    }
    .into_any()
}

fn ticks(legend: String, problem: Option<String>, boxes: Vec<AnyView>) -> AnyView {
    let invalid = problem.is_some().then_some("true");
    view! {
        <fieldset class="ticks" data-problem=invalid>
            <legend>{legend}</legend>
            {problem.map(|text| view! { <p class="problem">{text}</p> })}
            {boxes}
        </fieldset>
    }
    .into_any()
}
