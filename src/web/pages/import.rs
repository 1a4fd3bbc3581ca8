//! `/{lang}/import`: temporary.
use crate::web::{AppState, Voice};
use axum::extract::State;
use axum::response::Response;
/// x
pub async fn get(State(_s): State<AppState>, _v: Voice) -> Response { todo() }
/// x
pub async fn post(State(_s): State<AppState>, _v: Voice) -> Response { todo() }
fn todo() -> Response { axum::response::IntoResponse::into_response(axum::http::StatusCode::NOT_FOUND) }
