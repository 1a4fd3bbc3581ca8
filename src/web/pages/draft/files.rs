//! `/{lang}/assessments/{id}/draft.pdf` and its kin: a document as a file; same answers, language and date give the same bytes.

use super::failure;
use super::failure::DraftFailure;
use super::{DraftQuery, document};
use crate::assessment::strategy::DocumentKind;
use crate::document::Document;
use crate::render::{csv, html, json, markdown, xlsx};
use crate::service::{
    DocumentRequest, WORD, act, attachment_with_files, draft_and_sheets, print_with, word as word_file,
};
use crate::web::http::extract::{Open, OpenFor};
use axum::extract::Query;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};

/// Names the characters that could not be printed, as their codes: the file itself cannot say it to a program.
const UNPRINTABLE: HeaderName = HeaderName::from_static("x-amparo-unprintable");

/// A kind of file: the ending of its name, and its media type.
type FileFormat = (&'static str, &'static str);

/// The document as PDF.
pub async fn pdf(open: OpenFor<act::Read>, Query(asked): Query<DraftQuery>) -> Response {
    reply(&open, print(&open, &asked).await)
}

async fn print(open: &Open, asked: &DraftQuery) -> Result<Response, DraftFailure> {
    let press = open.turn.press().await?;
    let (wanted, document) = document(open, asked).await?;
    let attached = attachment_with_files(open, wanted).await?;
    let pdf = print_with(open, &press, &document, attached).await?;
    let mut response = file(open, wanted, ("pdf", "application/pdf"), pdf.bytes.clone());
    let codes: Vec<String> =
        pdf.lacking().iter().map(|letter| format!("U+{:04X}", u32::from(*letter))).collect();
    if let Some(value) = HeaderValue::from_str(&codes.join(" ")).ok().filter(|_| !codes.is_empty()) {
        response.headers_mut().insert(UNPRINTABLE, value);
    }
    Ok(response)
}

/// The document as a Word file, in the template of the look.
pub async fn word(open: OpenFor<act::Read>, Query(asked): Query<DraftQuery>) -> Response {
    reply(&open, word_response(&open, &asked).await)
}

async fn word_response(open: &Open, asked: &DraftQuery) -> Result<Response, DraftFailure> {
    let (wanted, document) = document(open, asked).await?;
    let template = open.assessment().strategy.look.word_template.as_ref();
    let bytes = word_file(open, document, template).await?;
    Ok(file(open, wanted, ("docx", WORD), bytes))
}

/// The document as Markdown.
pub async fn markdown(open: OpenFor<act::Read>, Query(asked): Query<DraftQuery>) -> Response {
    let made = render_as(&open, &asked, |it| Ok(markdown::markdown(it).into_bytes())).await;
    reply(
        &open,
        made.map(|(wanted, bytes)| file(&open, wanted, ("md", "text/markdown; charset=utf-8"), bytes)),
    )
}

/// The document as one web page.
pub async fn html(open: OpenFor<act::Read>, Query(asked): Query<DraftQuery>) -> Response {
    let made = render_as(&open, &asked, |it| Ok(html::page(it).into_bytes())).await;
    reply(&open, made.map(|(wanted, bytes)| file(&open, wanted, ("html", "text/html; charset=utf-8"), bytes)))
}

/// The document as JSON.
pub async fn json(open: OpenFor<act::Read>, Query(asked): Query<DraftQuery>) -> Response {
    let failed = |error: serde_json::Error| DraftFailure::Failed(error.to_string());
    let made = render_as(&open, &asked, move |it| Ok(json::json(it).map_err(failed)?.into_bytes())).await;
    reply(&open, made.map(|(wanted, bytes)| file(&open, wanted, ("json", "application/json"), bytes)))
}

/// The document asked for, as what `render` makes of it.
async fn render_as(
    open: &Open,
    asked: &DraftQuery,
    render: impl FnOnce(&Document) -> Result<Vec<u8>, DraftFailure> + Send + 'static,
) -> Result<(DocumentRequest, Vec<u8>), DraftFailure> {
    let (wanted, document) = document(open, asked).await?;
    Ok((wanted, open.turn.work(move || render(&document)).await??))
}

/// The tables that go with the draft, as a spreadsheet with live sums.
pub async fn workbook(open: OpenFor<act::Read>, Query(asked): Query<DraftQuery>) -> Response {
    reply(&open, spreadsheet(&open, &asked).await)
}

async fn spreadsheet(open: &Open, asked: &DraftQuery) -> Result<Response, DraftFailure> {
    // The workbook belongs to the strategy, whichever document is looked at.
    let wanted =
        DocumentRequest { document: DocumentKind::Strategy, ..asked.request(open, DocumentKind::Strategy)? };
    let (_, book) = draft_and_sheets(open, wanted).await?;
    let bytes = open.turn.work(move || xlsx::xlsx(&book)).await?;
    let bytes = bytes.map_err(|error| DraftFailure::Failed(error.to_string()))?;
    let media = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    Ok(file(open, wanted, ("xlsx", media), bytes))
}

/// Every table of the draft and every sheet that goes with it, as CSV in one archive.
pub async fn tables(open: OpenFor<act::Read>, Query(asked): Query<DraftQuery>) -> Response {
    reply(&open, archive(&open, &asked).await)
}

async fn archive(open: &Open, asked: &DraftQuery) -> Result<Response, DraftFailure> {
    let wanted = asked.request(open, DocumentKind::Strategy)?;
    let (draft, book) = draft_and_sheets(open, wanted).await?;
    let marks = csv::Signs::of(open.voice.decimal_sign());
    let work = move || csv::data_zip(&draft.document.for_print(wanted.notes), &book, marks);
    let bytes = open.turn.work(work).await?;
    let bytes = bytes.map_err(|error| DraftFailure::Failed(error.to_string()))?;
    Ok(file(open, wanted, ("csv.zip", "application/zip"), bytes))
}

fn reply(open: &Open, result: Result<Response, DraftFailure>) -> Response {
    result.unwrap_or_else(|failure| failure::page(open, &failure))
}

/// A file to keep, such as `amparo-ken-2025-draft-en.pdf` or `amparo-ken-2025-memorandum-en.pdf`.
fn file(open: &Open, wanted: DocumentRequest, (ending, media): FileFormat, bytes: Vec<u8>) -> Response {
    let what = match wanted.document {
        DocumentKind::Strategy => "draft",
        companion => companion.code(),
    };
    let name = format!("amparo-{}-{what}-{}.{ending}", open.id(), wanted.lang.code());
    let disposition = format!("attachment; filename=\"{name}\"");
    ([(CONTENT_TYPE, media.to_owned()), (CONTENT_DISPOSITION, disposition)], bytes).into_response()
}
