//! `/{lang}/assessments/{id}/versions/{version}/{file}`: a frozen document as it was kept, and what changed since.

use super::compare;
use super::sheet;
use crate::assessment::strategy::{FrozenDocument, Version};
use crate::document::Document;
use crate::render::html;
use crate::service::{ServiceError, WORD, act, in_force, in_force_with, print_with, word};
use crate::web::components::draft_nav;
use crate::web::http::extract::{Open, OpenFor};
use crate::web::pages::draft::{body, failure};
use crate::web::{Address, PageFailure};
use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;
use serde::Deserialize;

/// The file in the address.
#[derive(Deserialize)]
pub struct FilePath {
    version: u32,
    file: String,
}

/// The file. Paper and data are the bytes that were kept, whatever templates say today.
///
/// # Errors
/// [`PageFailure::NotFound`] where there is no such file.
pub async fn get(open: OpenFor<act::Write>, Path(named): Path<FilePath>) -> Result<Response, PageFailure> {
    let version = open.assessment().strategy.versions.get(&named.version).ok_or(PageFailure::NotFound)?;
    if named.file == "changes.pdf" {
        return compare::changes(&open, named.version).await;
    }
    let (name, ending) = named.file.split_once('.').unwrap_or((&named.file, ""));
    let frozen = version.documents.iter().find(|one| one.stem() == name).ok_or(PageFailure::NotFound)?;
    match ending {
        "pdf" => kept_pdf(&open, version, frozen).await,
        "json" => kept_json(&open, version, frozen).await,
        "" => {
            let frozen = frozen.clone();
            read(open, named.version, frozen).await
        }
        "html" => page(&open, named.version, frozen).await,
        "docx" => word_response(&open, named.version, frozen).await,
        "adopted.pdf" => adopted_pdf(&open, named.version, frozen).await,
        _ => Err(PageFailure::NotFound),
    }
}

async fn kept_pdf(open: &Open, version: &Version, frozen: &FrozenDocument) -> Result<Response, PageFailure> {
    let hash = frozen.pdf.as_ref().ok_or(PageFailure::NotFound)?;
    let kept = open.file(hash).await?;
    let name = format!("{}-{}.pdf", slug(&version.label), frozen.stem());
    // Not the type it was kept with: an assessment from elsewhere may call its paper anything.
    Ok(attachment(open, &name, "application/pdf".to_owned(), kept.bytes))
}

/// The document's own part of what was kept, as the very text that stands in it: notes of those who edited stay inside.
async fn kept_json(open: &Open, version: &Version, frozen: &FrozenDocument) -> Result<Response, PageFailure> {
    let kept = open.file(&frozen.content).await?;
    let work = move || {
        let content: serde_json::Value = serde_json::from_slice(&kept.bytes)?;
        content.get("document").map(serde_json::to_string_pretty).transpose()
    };
    let text = open.turn.work(work).await?.ok().flatten();
    let broken = || ServiceError::from(open.file_fault(&frozen.content, false));
    let text = text.ok_or_else(broken)? + "\n";
    let name = format!("{}-{}.json", slug(&version.label), frozen.stem());
    Ok(attachment(open, &name, "application/json".to_owned(), text.into_bytes()))
}

async fn page(open: &Open, number: u32, frozen: &FrozenDocument) -> Result<Response, PageFailure> {
    let document = in_force(open, number, frozen).await?;
    let name = format!("{}.html", frozen.stem());
    let media = "text/html; charset=utf-8".to_owned();
    let bytes = open.turn.work(move || html::page(&document).into_bytes()).await?;
    Ok(attachment(open, &name, media, bytes))
}

/// The frozen words in the template that the version keeps.
async fn word_response(open: &Open, number: u32, frozen: &FrozenDocument) -> Result<Response, PageFailure> {
    let version = open.assessment().strategy.versions.get(&number).ok_or(PageFailure::NotFound)?;
    let document = in_force(open, number, frozen).await?;
    let name = format!("{}-{}.docx", slug(&version.label), frozen.stem());
    match word(open, document, version.word_template.as_ref()).await {
        Ok(bytes) => Ok(attachment(open, &name, WORD.to_owned(), bytes)),
        Err(error) => Ok(failure::page(open, &error.into())),
    }
}

/// The document on a page of the program.
async fn read(
    open: OpenFor<act::Write>,
    number: u32,
    frozen: FrozenDocument,
) -> Result<Response, PageFailure> {
    let document = in_force(&open, number, &frozen).await?;
    let turn = open.turn.clone();
    let shown = turn.work(move || {
        let place = Address::VersionFile(open.id(), number, frozen.stem());
        sheet(&open, place, view(&open, number, &document)).show(&open)
    });
    Ok(shown.await?)
}

fn view(open: &Open, number: u32, document: &Document) -> AnyView {
    let voice = &open.voice;
    let version = Address::Version(open.id(), number).url(voice.lang());
    let label = open.assessment().strategy.versions.get(&number).map(|version| version.label.clone());
    let title = voice.say_with("cover-version", &[("label", label.unwrap_or_default().into())]);
    view! {
        {draft_nav(open, &version)}
        <p class="caption"><a href=version.clone()>{title.clone()}</a></p>
        <h1>{document.cover.title.clone()}</h1>
        {body::view(open, document, false)}
    }
    .into_any()
}

/// The frozen words with the stamp of the act of adoption.
async fn adopted_pdf(open: &Open, number: u32, frozen: &FrozenDocument) -> Result<Response, PageFailure> {
    let adopted = open.assessment().strategy.adoption.as_ref().is_some_and(|one| one.version == number);
    if !adopted {
        return Err(PageFailure::NotFound);
    }
    let press = open.turn.press().await?;
    let (document, assessment) = in_force_with(open, number, frozen).await?;
    let name = format!("adopted-{}.pdf", frozen.stem());
    match print_with(open, &press, &document, assessment).await {
        Ok(pdf) => Ok(attachment(open, &name, "application/pdf".to_owned(), pdf.bytes.clone())),
        Err(error) => Ok(failure::page(open, &error.into())),
    }
}

/// A file to keep.
pub fn attachment(open: &Open, name: &str, media: String, bytes: Vec<u8>) -> Response {
    let disposition = format!("attachment; filename=\"amparo-{}-{name}\"", open.id());
    ([(CONTENT_TYPE, media), (CONTENT_DISPOSITION, disposition)], bytes).into_response()
}

/// A label as part of a file's name: letters, digits, points and hyphens.
pub fn slug(label: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || c == '.' { c.to_ascii_lowercase() } else { '-' };
    label.chars().map(plain).take(40).collect::<String>().trim_matches('-').to_owned()
}
