//! Knows what is asked before a version is frozen, and what may be wrong with the answers.

use crate::assessment::Audience;
use crate::assessment::strategy::{DocumentKind, Notes, VersionChoice};
use crate::presentation::{Label, options};
use crate::web::components::{Checkbox, Field, FieldWidth, PostForm, checkbox, post_form, select};
use crate::web::forms::Shape::{Line, Text};
use crate::web::forms::{FormPart, FormState, FormTable, may, must};
use crate::web::http::extract::Open;
use crate::web::{Fields, Voice};
use leptos::prelude::*;
use serde_json::Value;

/// What is said about a version.
pub const VERSION: FormTable = FormTable {
    words: "versions",
    explains: false,
    specs: &[
        must("label", Line(80)).because("versions-label-missing").hint("versions-label-hint"),
        must("author", Line(80)).because("versions-author-missing").hint("versions-author-hint"),
        may("note", Text(4_000)).hint("versions-note-hint").rows(3).wide(FieldWidth::Medium),
    ],
};

/// What is chosen when nobody has: the strategy for the public, as it would be signed.
pub fn default_fields(documents: &[DocumentKind]) -> Fields {
    let mut fields = Fields::default();
    documents.iter().take(1).for_each(|kind| fields.add("document", kind.code()));
    fields.add("audience", Audience::Public.code());
    fields.add("notes", Notes::None.code());
    fields
}

/// What was sent, with what is wrong noted in the form.
pub fn read(open: &Open, form: &mut FormState, documents: &[DocumentKind]) -> VersionChoice {
    let voice = &open.voice;
    let sent = FormPart::of(voice, &VERSION).read(form, &Value::Null);
    let text = |key: &str| sent[key].as_str().unwrap_or_default().to_owned();
    let fields = &form.fields;
    let choice = VersionChoice {
        label: text("label"),
        author: text("author"),
        note: text("note"),
        documents: documents
            .iter()
            .copied()
            .filter(|kind| is_ticked(fields, "document", kind.code()))
            .collect(),
        audiences: Audience::ALL
            .into_iter()
            .filter(|one| is_ticked(fields, "audience", one.code()))
            .collect(),
        notes: Notes::from_code(&fields.text("notes")).unwrap_or(Notes::None),
    };
    let same = |label: &str| label.trim().to_lowercase() == choice.label.to_lowercase();
    if open.assessment().strategy.versions.values().any(|version| same(&version.label)) {
        form.problems.note_of("label", voice.say("versions-label"), voice.say("versions-label-taken"));
    }
    if choice.documents.is_empty() {
        let words = voice.say("versions-document-missing");
        form.problems.note_of("document-0", voice.say("versions-documents"), words);
    }
    if choice.audiences.is_empty() {
        let words = voice.say("versions-audience-missing");
        form.problems.note_of("audience-0", voice.say("versions-audiences"), words);
    }
    choice
}

fn is_ticked(fields: &Fields, name: &str, code: &str) -> bool {
    fields.all(name).iter().any(|value| value == code)
}

/// The form.
pub fn view(voice: &Voice, documents: &[DocumentKind], form: &FormState) -> AnyView {
    let tick = |name: &str, index: usize, code: &str, words: String| {
        let (id, ticked) = (format!("{name}-{index}"), is_ticked(&form.fields, name, code));
        checkbox(Checkbox { id, name: name.to_owned(), value: code.to_owned(), ticked }, words.into_any())
    };
    let kinds = documents.iter().enumerate();
    let kinds = kinds.map(|(index, kind)| tick("document", index, kind.code(), kind.title(voice)));
    let audiences = Audience::ALL.into_iter().enumerate();
    let audiences = audiences.map(|(index, one)| tick("audience", index, one.code(), one.title(voice)));
    let problem = |name: &str| form.problems.of(name);
    let notes = Field {
        name: "notes".to_owned(),
        label: voice.say("notes"),
        hint: Some(voice.say("versions-notes-hint")),
        value: form.fields.text("notes"),
        ..Field::default()
    };
    post_form(
        PostForm { slow: true, ..PostForm::default() },
        view! {
            {FormPart::of(voice, &VERSION).view(form)}
            {ticks(voice.say("versions-documents"), problem("document-0"), kinds.collect())}
            {ticks(voice.say("versions-audiences"), problem("audience-0"), audiences.collect())}
            {select(notes, options::<Notes>(voice), &form.problems)}
            <p class="actions"><button class="button" type="submit">{voice.say("versions-freeze")}</button></p>
        }
        .into_any(),
    )
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
