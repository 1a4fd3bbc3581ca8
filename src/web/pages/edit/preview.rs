//! `/{lang}/assessments/{id}/draft/preview`: a text as it would look in the document, as a piece of a page.

use crate::document::{LABELS, preview};
use crate::render::html::part;
use crate::service::act;
use crate::web::http::extract::OpenFor;
use crate::web::{Fields, Voice};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use std::collections::BTreeMap;

/// The piece. Nothing is kept.
pub async fn post(open: OpenFor<act::Write>, fields: Fields) -> Response {
    let (text, place) = (fields.text("text"), fields.text("place"));
    if text.len() > crate::document::LONGEST_EDIT {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    }
    let html = part(open.voice.language(), &labels(&open.voice), &preview(&text, &place), "live-");
    ([(CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response()
}

/// The words around notes and tables; what people write themselves has no levels.
fn labels(voice: &Voice) -> BTreeMap<String, String> {
    let keys = LABELS.into_iter().filter(|key| !key.starts_with("level-"));
    keys.map(|key| (key.to_owned(), voice.say(&format!("label-{key}")))).collect()
}
