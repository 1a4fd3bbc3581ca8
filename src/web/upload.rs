//! Knows how a form with a picture arrives, and how the picture is drawn again before anybody keeps it; knows no page.

use super::{Failure, Fields};
use crate::intake::{Drawn, Refused, draw};
use axum::extract::multipart::{Multipart, MultipartRejection};
use axum::http::StatusCode;

/// The fields of a form, and the bytes of its field `file`; empty where none was chosen.
///
/// # Errors
/// A body that is no form, or too large.
pub async fn receive(
    body: Result<Multipart, MultipartRejection>,
    file: &str,
) -> Result<(Fields, Vec<u8>), Failure> {
    let mut body = body.map_err(|refusal| Failure::Status(refusal.status()))?;
    let mut bytes = Vec::new();
    let mut pairs = Vec::new();
    while let Some(field) = body.next_field().await.map_err(|error| Failure::Status(error.status()))? {
        let name = field.name().unwrap_or_default().to_owned();
        let sent = field.bytes().await.map_err(|error| Failure::Status(error.status()))?;
        if name == file {
            bytes = sent.to_vec();
        } else {
            pairs.push((name, String::from_utf8_lossy(&sent).into_owned()));
        }
    }
    Ok((pairs.into_iter().collect(), bytes))
}

/// The picture that came, drawn again off the request threads; nothing where none came.
///
/// # Errors
/// Status 500 where the work broke off.
pub async fn drawn(bytes: Vec<u8>) -> Result<Result<Option<Drawn>, Refused>, Failure> {
    if bytes.is_empty() {
        return Ok(Ok(None));
    }
    let done = tokio::task::spawn_blocking(move || draw(&bytes)).await;
    let done = done.map_err(|_| Failure::Status(StatusCode::INTERNAL_SERVER_ERROR))?;
    Ok(done.map(Some))
}
