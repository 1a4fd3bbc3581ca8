//! `/` and `/{lang}`: lead to the start page in the language the browser prefers.

use crate::web::http::error_pages::preferred_language;
use crate::web::{Address, AppState, Voice};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;
use axum::response::Redirect;

/// `/`.
pub async fn get(State(state): State<AppState>, headers: HeaderMap) -> Redirect {
    let accepted = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    Redirect::to(&Address::Start.url(preferred_language(&state.library.languages, accepted)))
}

/// `/{lang}`.
pub async fn with_slash(voice: Voice) -> Redirect {
    Redirect::to(&Address::Start.url(voice.lang()))
}
