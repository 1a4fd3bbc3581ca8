//! `/assets/{name}`: the style sheet and its kind; the name holds a hash of the content, so it may be kept for ever.

use crate::web::{AppState, PageFailure};
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

/// The file of this name.
pub async fn get(State(state): State<AppState>, Path(name): Path<String>) -> Result<Response, PageFailure> {
    let asset = state.assets.get(&name).ok_or(PageFailure::NotFound)?;
    let headers = [(CONTENT_TYPE, asset.media), (CACHE_CONTROL, "public, max-age=31536000, immutable")];
    Ok((headers, asset.bytes.clone()).into_response())
}
