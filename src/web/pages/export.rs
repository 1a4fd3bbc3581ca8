//! `/{lang}/assessments/{id}/export.json`: the whole assessment as a file, to keep or to take elsewhere.

use crate::web::Failure;
use crate::web::http::extract::Open;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

/// The file.
///
/// # Errors
/// Whatever the store could not do; status 500 where the assessment cannot be written as JSON.
pub async fn get(open: Open) -> Result<Response, Failure> {
    let failed = |error: serde_json::Error| {
        tracing::error!(%error, "an assessment could not be written as JSON");
        Failure::Status(StatusCode::INTERNAL_SERVER_ERROR)
    };
    let files = crate::storage::files_of(&*open.state.store, open.assessment()).await?;
    let json = crate::intake::packed(open.assessment(), &files).map_err(failed)?;
    let name = format!("attachment; filename=\"{}.json\"", open.id());
    Ok(([(CONTENT_TYPE, "application/json".to_owned()), (CONTENT_DISPOSITION, name)], json).into_response())
}
