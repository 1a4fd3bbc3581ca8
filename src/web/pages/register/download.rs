//! `/{lang}/assessments/{id}/files/{file}`: a file of evidence, to be kept and never to be shown in the browser.

use crate::assessment::strategy::FileHash;
use crate::service::act;
use crate::web::PageFailure;
use crate::web::http::extract::OpenFor;
use crate::web::http::headers::BringsFile;
use crate::web::pages::versions::files::{attachment, slug};
use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

/// The file in the address.
#[derive(Deserialize)]
pub struct EvidencePath {
    /// Its hash.
    pub file: String,
}

/// What is sent where nobody knows what the file is.
const UNKNOWN: (&str, &str) = ("application/octet-stream", "bin");

/// The file, under a name and a type of our own: neither is taken from whoever brought it.
///
/// # Errors
/// Not found where no evidence that the reader may see has it, refused where it is shown to nobody now.
pub async fn get(open: OpenFor<act::Read>, Path(path): Path<EvidencePath>) -> Result<Response, PageFailure> {
    let download = open.open_evidence(&FileHash(path.file)).await?;
    let (media, ending) = download.format.map_or(UNKNOWN, |format| (format.media(), format.code()));
    let name = format!("{}.{ending}", slug(&download.id));
    let reply = attachment(&open, &name, media.to_owned(), download.bytes);
    Ok((Extension(BringsFile), reply).into_response())
}
