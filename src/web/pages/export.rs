//! `/{lang}/assessments/{id}/export.json`: the whole assessment as a file, to keep or to take elsewhere.

use crate::service::act;
use crate::web::Failure;
use crate::web::http::extract::OpenFor;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

/// The file.
///
/// # Errors
/// Whatever the store could not do; status 500 where the assessment cannot be written as JSON.
pub async fn get(open: OpenFor<act::Read>) -> Result<Response, Failure> {
    let json = open.export().await?;
    let name = format!("attachment; filename=\"{}.json\"", open.id());
    Ok(([(CONTENT_TYPE, "application/json".to_owned()), (CONTENT_DISPOSITION, name)], json).into_response())
}
