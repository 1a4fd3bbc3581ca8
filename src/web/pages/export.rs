//! `/{lang}/assessments/{id}/export.json` and `…/findings.xlsx`: the whole assessment as a file, to keep or to take
//! elsewhere, and its findings as a table, to work on and to import again.

use crate::intake::findings_xlsx;
use crate::service::act;
use crate::web::PageFailure;
use crate::web::http::extract::OpenFor;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// The file.
///
/// # Errors
/// Whatever the store could not do; status 500 where the assessment cannot be written as JSON.
pub async fn get(open: OpenFor<act::Read>) -> Result<Response, PageFailure> {
    let json = open.export().await?;
    let name = format!("attachment; filename=\"{}.json\"", open.id());
    Ok(([(CONTENT_TYPE, "application/json".to_owned()), (CONTENT_DISPOSITION, name)], json).into_response())
}

/// The table.
///
/// # Errors
/// Status 500 where a finding is longer than a cell of a workbook may be.
pub async fn findings(open: OpenFor<act::Read>) -> Result<Response, PageFailure> {
    let analysis = Arc::clone(&open.analysis);
    let bytes = open.turn.work(move || findings_xlsx(&analysis.assessment)).await?.map_err(|error| {
        tracing::error!(%error, "findings could not be written as XLSX");
        PageFailure::Status(StatusCode::INTERNAL_SERVER_ERROR)
    })?;
    let media = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet".to_owned();
    let name = format!("attachment; filename=\"amparo-{}-findings.xlsx\"", open.id());
    Ok(([(CONTENT_TYPE, media), (CONTENT_DISPOSITION, name)], bytes).into_response())
}
