//! `/health` and `/ready`: what a balancer or a keeper of services asks. They want no session, answer under every name, and say
//! nothing but yes or no.

use crate::web::AppState;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

/// `/health`: the process lives.
pub async fn health() -> Response {
    plain(StatusCode::OK, "alive\n")
}

/// `/ready`: the database answers, in a form that this version can use.
pub async fn ready(State(state): State<AppState>) -> Response {
    match state.check_ready().await {
        Ok(()) => plain(StatusCode::OK, "ready\n"),
        Err(_) => plain(StatusCode::SERVICE_UNAVAILABLE, "not ready\n"),
    }
}

fn plain(status: StatusCode, words: &'static str) -> Response {
    (status, [(CONTENT_TYPE, "text/plain; charset=utf-8")], words).into_response()
}
