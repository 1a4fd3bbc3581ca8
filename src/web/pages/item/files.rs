//! `/{lang}/assessments/{id}/items/{item}/files`: the document itself, attached to a piece of evidence of one item.

use super::form::{EVIDENCE, name, require_kind};
use super::{ItemPath, ItemPlace, find};
use crate::assessment::{Answer, Change, Evidence, Subject};
use crate::intake::{EvidenceFormat, FormatFault, LARGEST_EVIDENCE};
use crate::service::{AttachError, ServiceError, act};
use crate::storage::HashedFile;
use crate::web::components::{
    Crumb, Field, FileField, PageContent, PostForm, file_input, notice, post_form, select, warning,
};
use crate::web::forms::{FormOutcome, FormPart, FormState, SaveRequest, SavedQuery, fits, plain, respond};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::http::upload::{UploadedFile, receive_up_to};
use crate::web::pages::register::file_view;
use crate::web::{Address, Fields, PageFailure, Voice};
use axum::body::Bytes;
use axum::extract::multipart::{Multipart, MultipartRejection};
use axum::extract::{Path, Query};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::Value;
use std::sync::Arc;

const MEGABYTE: f64 = 1_000_000.0;
/// The field of the file.
const FILE: &str = "file";
/// The field that says to which piece it belongs; empty for a new one.
const PIECE: &str = "piece";

/// What the address says: the piece of evidence that somebody came from.
#[derive(Deserialize)]
pub struct FilesQuery {
    piece: Option<String>,
    saved: Option<String>,
    cleaned: Option<usize>,
}

/// The page.
///
/// # Errors
/// Not found where the assessment does not ask this item.
pub async fn get(
    open: OpenFor<act::Answer>,
    Path(path): Path<ItemPath>,
    Query(query): Query<FilesQuery>,
) -> Result<Response, PageFailure> {
    let asked = find(&open, &path.item)?;
    let mut fields = Fields::default();
    fields.set(PIECE, query.piece.unwrap_or_default());
    let saved = SavedQuery { saved: query.saved, cleaned: query.cleaned };
    let form = FormState::of_record(&open, fields, open.version(&subject(&asked)), &saved);
    Ok(page(&open, &asked, form))
}

/// Checks the file, and records that the answer rests on it; both are kept or neither. What is refused is stored nowhere.
///
/// # Errors
/// Not found where the assessment does not ask this item; a body that is no form; whatever the store could not do.
pub async fn post(
    open: OpenFor<act::Answer>,
    Path(path): Path<ItemPath>,
    body: Result<Multipart, MultipartRejection>,
) -> Result<Response, PageFailure> {
    let asked = find(&open, &path.item)?;
    let (fields, [file]) = receive_up_to(LARGEST_EVIDENCE, body, [FILE]).await?;
    let mut form = FormState::of_sent(&open.state, fields);
    let Some(held) = open.assessment().own_answer(&asked.item.id).cloned() else {
        return Ok(page(&open, &asked, form.faulty()));
    };
    let given = open.evidence_names(&asked.item.id).await?;
    let piece = match held.evidence.iter().find(|piece| piece.id == form.fields.text(PIECE)) {
        Some(piece) => Some(piece.clone()),
        None => {
            let part = FormPart::of(&open.voice, &EVIDENCE);
            let sent = part.read(&mut form, &Value::Null);
            require_kind(&mut form, &part, &open.voice);
            let mut pieces = Value::Array(vec![sent]);
            name(asked.item.id.as_str(), &plain(&held.evidence), &given, &mut pieces);
            fits(&pieces[0])
        }
    };
    check_presence(&open.voice, &mut form, &file);
    if !form.problems.is_empty() {
        form.problems.note_of(FILE, open.voice.say("attach-file"), open.voice.say("import-file-again"));
    }
    // Nobody's file is looked at in vain.
    let is_overtaken = form.version != open.version(&subject(&asked));
    let file = match form.problems.is_empty() && !is_overtaken {
        true => check(&open, &mut form, file).await?,
        false => None,
    };
    let hash = file.as_ref().map(|file| file.hash().clone());
    let answer = piece.map(|piece| with_file(held, Evidence { file: hash, ..piece }));
    let place = Address::ItemFiles(open.id(), asked.item.id.clone());
    // An answer that cannot be made is never a withdrawal.
    let saving = answer.map(|answer| {
        let by = answer.by.clone();
        let change = Change::Answer { item: asked.item.id.clone(), answer: Some(answer) };
        SaveRequest::change(&open, change, form.version, &place).by(by).with_evidence(file)
    });
    let conflict = |_: &FormState, _| warning(open.voice.say("attach-overtaken"));
    match respond(&open, form, saving, conflict).await? {
        FormOutcome::Kept(reply) => Ok(reply),
        FormOutcome::Returned(form) => Ok(page(&open, &asked, form)),
    }
}

fn subject(asked: &ItemPlace<'_>) -> Subject {
    Subject::Item(asked.item.id.clone())
}

/// Notes in the form where no file was chosen, or one that holds nothing.
fn check_presence(voice: &Voice, form: &mut FormState, file: &UploadedFile) {
    let key = match (file.is_absent(), file.is_empty()) {
        (true, _) => "attach-missing",
        (false, true) => "file-empty",
        (false, false) => return,
    };
    form.problems.add_of(FILE, voice.say("attach-file"), voice.say(key));
}

/// The file; nothing where it is refused, which is noted in the form.
async fn check(
    open: &Open,
    form: &mut FormState,
    file: UploadedFile,
) -> Result<Option<Arc<HashedFile>>, PageFailure> {
    match check_document(open, file.bytes, file.size).await {
        Ok(file) => Ok(Some(file)),
        Err(error) => {
            let words = refusal(&open.voice, error)?;
            form.problems.add_of(FILE, open.voice.say("attach-file"), words);
            Ok(None)
        }
    }
}

/// A document of so many bytes that a form brought, which it holds where they are not too many.
///
/// # Errors
/// See [`AttachError`].
pub async fn check_document(open: &Open, bytes: Bytes, size: usize) -> Result<Arc<HashedFile>, AttachError> {
    if size > LARGEST_EVIDENCE {
        return Err(AttachError::Format(FormatFault::TooLarge(size)));
    }
    Ok(open.check_evidence(bytes.into()).await?.file)
}

/// What a browser offers to choose where evidence is attached.
pub fn evidence_endings() -> String {
    let endings: Vec<String> =
        EvidenceFormat::ALL.iter().map(|format| format!(".{}", format.code())).collect();
    format!("{},.jpeg", endings.join(","))
}

/// Why a file was not kept, and what to do.
///
/// # Errors
/// What is no fault of the file.
pub fn refusal(voice: &Voice, error: AttachError) -> Result<String, ServiceError> {
    Ok(match error {
        AttachError::Format(fault) => {
            let args = [
                ("part", fault.part().into()),
                ("size", megabytes(voice, fault.size()).into()),
                ("limit", megabytes(voice, LARGEST_EVIDENCE).into()),
            ];
            voice.say_with(fault.key(), &args)
        }
        AttachError::Removed(Some(reason)) => voice.say_with("attach-removed", &[("reason", reason.into())]),
        AttachError::Removed(None) => voice.say("attach-gone"),
        AttachError::Infected(finding) => voice.say_with("attach-infected", &[("finding", finding.into())]),
        AttachError::Unscanned => voice.say("attach-unscanned"),
        AttachError::Service(error) => return Err(error),
    })
}

fn megabytes(voice: &Voice, bytes: usize) -> String {
    voice.decimal(bytes as f64 / MEGABYTE, 0)
}

/// The answer with this piece in its place, or as its last one. Evidence was found then, whoever searched for it before.
fn with_file(mut answer: Answer, piece: Evidence) -> Answer {
    match answer.evidence.iter_mut().find(|one| one.id == piece.id) {
        Some(one) => *one = piece,
        None => {
            answer.evidence.push(piece);
            answer.searched = false;
        }
    }
    answer
}

fn page(open: &Open, asked: &ItemPlace<'_>, mut form: FormState) -> Response {
    let voice = &open.voice;
    let item = Address::Item(open.id(), asked.item.id.clone()).url(voice.lang());
    let title = voice.text(&asked.item.title);
    let trail = vec![
        Crumb { name: voice.say("items-title"), url: Address::Items(open.id()).url(voice.lang()) },
        Crumb { name: format!("{} {title}", asked.item.id), url: item.clone() },
    ];
    let (standing, top) = (form.standing, form.top(&open.state, voice));
    let held = open.assessment().own_answer(&asked.item.id);
    let main = match held {
        Some(answer) => view! { {attached(open, answer)}{form_view(open, &form, answer)} }.into_any(),
        None => {
            view! { <p>{voice.say("attach-unanswered")}" "<a href=item>{asked.item.id.to_string()}</a></p> }
                .into_any()
        }
    };
    let main = view! {
        {top}
        <p class="caption">{format!("{} {title}", asked.item.id)}</p>
        <h1>{voice.say("attach-title")}</h1>
        <p class="lead">{voice.say("attach-lead")}</p>
        {main}
    };
    let place = Address::ItemFiles(open.id(), asked.item.id.clone());
    let title = format!("{}: {}", voice.say("attach-title"), asked.item.id);
    PageContent::of(open, title, place, main.into_any())
        .about_answers(open)
        .trail(trail)
        .reply(open, standing)
}

/// The documents that are attached.
fn attached(open: &Open, answer: &Answer) -> AnyView {
    let pieces = answer.evidence.iter().filter_map(|piece| Some((piece, piece.file.as_ref()?)));
    let lines = pieces.map(|(piece, file)| {
        let words = format!("{} {}", piece.id, piece.title);
        view! { <li><span dir="auto">{words}</span>" "{file_view(open, file)}</li> }
    });
    let lines: Vec<_> = lines.collect();
    view! { <ul>{lines}</ul> }.into_any()
}

fn form_view(open: &Open, form: &FormState, answer: &Answer) -> AnyView {
    let voice = &open.voice;
    let new = std::iter::once((String::new(), voice.say("evidence-new")));
    let pieces =
        answer.evidence.iter().map(|piece| (piece.id.clone(), format!("{} {}", piece.id, piece.title)));
    let piece = Field {
        name: PIECE.to_owned(),
        label: voice.say("attach-piece"),
        hint: Some(voice.say("attach-piece-hint")),
        value: form.fields.text(PIECE),
        ..Field::default()
    };
    let file = FileField {
        name: FILE,
        label: voice.say("attach-file"),
        hint: voice.say_with("attach-file-hint", &[("limit", megabytes(voice, LARGEST_EVIDENCE).into())]),
        accept: evidence_endings(),
        several: false,
    };
    let part = FormPart::of(voice, &EVIDENCE);
    let unfold = form.fields.text(PIECE).is_empty();
    view! {
        {notice(voice.say("no-case-data"))}
        {post_form(
            PostForm { files: true, ..PostForm::of(form.version) },
            view! {
                {file_input(file, &form.problems)}
                {select(piece, new.chain(pieces).collect(), &form.problems)}
                <details class="fold" open=unfold>
                    <summary>{voice.say("evidence-new")}</summary>
                    {part.field(form, "title")}
                    <div class="pair">{part.field(form, "publisher")}{part.field(form, "date")}</div>
                    <div class="pair">{part.field(form, "article")}{part.field(form, "page")}</div>
                    <div class="pair">{part.field(form, "kind")}{part.field(form, "confidentiality")}</div>
                </details>
                <p class="actions"><button class="button" type="submit">{voice.say("attach-button")}</button></p>
            }
            .into_any(),
        )}
    }
    .into_any()
}
