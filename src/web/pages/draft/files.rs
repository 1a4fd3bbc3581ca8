//! `/{lang}/assessments/{id}/draft.pdf` and its kin: the draft as a file; same answers, language and date give the same bytes.

use super::trouble::{self, Trouble};
use super::{Asked, characters, document};
use crate::render::docx::docx;
use crate::render::{csv, html, json, markdown, xlsx};
use crate::web::drafting::{draft_and_sheets, print, sheets};
use crate::web::open::Open;
use axum::extract::Query;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};

/// Names the characters that could not be printed, as their codes: the file itself cannot say it to a program.
const UNPRINTABLE: HeaderName = HeaderName::from_static("x-amparo-unprintable");

const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// The draft as PDF.
pub async fn pdf(open: Open, Query(asked): Query<Asked>) -> Response {
    reply(&open, printed(&open, &asked).await)
}

async fn printed(open: &Open, asked: &Asked) -> Result<Response, Trouble> {
    let document = document(open, asked).await?;
    let pdf = print(&open.state, &document).await?;
    let mut response = file(open, "pdf", "application/pdf", pdf.bytes.clone());
    let codes: Vec<String> =
        characters(&pdf.warnings).iter().map(|letter| format!("U+{:04X}", u32::from(*letter))).collect();
    if let Some(value) = HeaderValue::from_str(&codes.join(" ")).ok().filter(|_| !codes.is_empty()) {
        response.headers_mut().insert(UNPRINTABLE, value);
    }
    Ok(response)
}

/// The draft as a Word file.
pub async fn word(open: Open, Query(asked): Query<Asked>) -> Response {
    reply(&open, worded(&open, &asked).await)
}

async fn worded(open: &Open, asked: &Asked) -> Result<Response, Trouble> {
    let document = document(open, asked).await?;
    let work = tokio::task::spawn_blocking(move || docx(&document, None));
    let made = work.await.map_err(|error| Trouble::Failed(error.to_string()))?;
    let bytes = made.map_err(|error| Trouble::Failed(error.to_string()))?;
    Ok(file(open, "docx", WORD, bytes))
}

/// The draft as Markdown.
pub async fn markdown(open: Open, Query(asked): Query<Asked>) -> Response {
    let text = document(&open, &asked).await.map(|document| markdown::markdown(&document));
    reply(&open, text.map(|text| file(&open, "md", "text/markdown; charset=utf-8", text.into_bytes())))
}

/// The draft as one web page.
pub async fn html(open: Open, Query(asked): Query<Asked>) -> Response {
    let page = document(&open, &asked).await.map(|document| html::page(&document));
    reply(&open, page.map(|page| file(&open, "html", "text/html; charset=utf-8", page.into_bytes())))
}

/// The draft as JSON.
pub async fn json(open: Open, Query(asked): Query<Asked>) -> Response {
    let text = document(&open, &asked)
        .await
        .and_then(|document| json::json(&document).map_err(|error| Trouble::Failed(error.to_string())));
    reply(&open, text.map(|text| file(&open, "json", "application/json", text.into_bytes())))
}

/// The tables that go with the draft, as a spreadsheet with live sums.
pub async fn workbook(open: Open, Query(asked): Query<Asked>) -> Response {
    reply(&open, spreadsheet(&open, &asked).await)
}

async fn spreadsheet(open: &Open, asked: &Asked) -> Result<Response, Trouble> {
    let book = sheets(open, asked.date(open)?, asked.audience()).await?;
    let bytes = xlsx::xlsx(&book).map_err(|error| Trouble::Failed(error.to_string()))?;
    let media = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    Ok(file(open, "xlsx", media, bytes))
}

/// Every table of the draft and every sheet that goes with it, as CSV in one archive.
pub async fn tables(open: Open, Query(asked): Query<Asked>) -> Response {
    reply(&open, archive(&open, &asked).await)
}

async fn archive(open: &Open, asked: &Asked) -> Result<Response, Trouble> {
    let (document, book) = draft_and_sheets(open, asked.date(open)?, asked.audience()).await?;
    let bytes = csv::data_zip(&document, &book).map_err(|error| Trouble::Failed(error.to_string()))?;
    Ok(file(open, "csv.zip", "application/zip", bytes))
}

fn reply(open: &Open, result: Result<Response, Trouble>) -> Response {
    result.unwrap_or_else(|trouble| trouble::page(open, &trouble))
}

/// A file to keep, such as `amparo-ken-2025-draft-en.pdf`.
fn file(open: &Open, ending: &str, media: &'static str, bytes: Vec<u8>) -> Response {
    let name = format!("amparo-{}-draft-{}.{ending}", open.id(), open.voice.lang().code());
    let disposition = format!("attachment; filename=\"{name}\"");
    ([(CONTENT_TYPE, media.to_owned()), (CONTENT_DISPOSITION, disposition)], bytes).into_response()
}
