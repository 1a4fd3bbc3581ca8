//! Knows how a refusal is told in a room: in few words, with the way to the first page.

use super::sheet::{RoomSheet, room_page};
use crate::lang::Lang;
use crate::service::RoomError;
use crate::web::address_language::split_language;
use crate::web::forms::FormStatus;
use crate::web::http::error_pages::preferred_language;
use crate::web::{AppState, PageFailure, Voice};
use crate::workshop::RoomRefusal;
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;

/// Marks a reply that is words for a script, whatever its status.
#[derive(Clone, Copy)]
pub struct ScriptReply;

/// Makes a page of every refusal that is not one yet.
pub async fn replace_refusals(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let lang = language(&state, &path, request.headers());
    let response = next.run(request).await;
    let status = response.status();
    let is_page = response.headers().get(CONTENT_TYPE).is_some_and(|kind| kind == "text/html; charset=utf-8");
    let is_done = is_page || response.extensions().get::<ScriptReply>().is_some();
    if is_done || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let voice = state.voice(lang);
    (status, refusal_page(&state, &voice, voice.say(key(status)))).into_response()
}

/// The language of an address, or the one that the browser prefers.
pub fn language(state: &AppState, path: &str, headers: &HeaderMap) -> Lang {
    let languages = &state.service.library.languages;
    let spoken = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    split_language(languages, path).map_or_else(|| preferred_language(languages, spoken), |(lang, _)| lang)
}

/// A page that says why something cannot be, with the way to the first page.
pub fn refusal_page(state: &AppState, voice: &Voice, words: String) -> Response {
    let home = format!("/{}", voice.lang().code());
    let main = view! {
        <main id="main">
            <h1>{voice.say("phone-stopped")}</h1>
            <p role="alert">{words}</p>
            <p><a class="button" href=home.clone()>{voice.say("phone-first-page")}</a></p>
        </main>
    };
    room_page(state, voice, RoomSheet::new(voice.say("phone-stopped"), home, main.into_any()))
}

/// What somebody in the room is told.
///
/// # Errors
/// What the store could not do, which whoever keeps the server must know.
pub fn room_words(voice: &Voice, error: RoomError) -> Result<String, PageFailure> {
    match error {
        RoomError::Service(error) => Err(error.into()),
        error => Ok(voice.say(error.key().unwrap_or("phone-broken"))),
    }
}

/// The same where the room goes on without it: a script shows it and nothing that was typed is lost.
pub fn script_words(voice: &Voice, error: RoomError) -> String {
    match room_words(voice, error) {
        Ok(words) => words,
        Err(PageFailure::Storage(reason)) => format!("{} {}", voice.say("phone-broken"), voice.say(reason)),
        Err(_) => voice.say("phone-broken"),
    }
}

/// The status of a reply that tells it.
pub fn status_of(error: &RoomError) -> StatusCode {
    match error {
        RoomError::TooFast | RoomError::TooManyCodes => FormStatus::TooOften.status(),
        RoomError::NoSuchSeat | RoomError::NoSuchRoom | RoomError::Refusal(RoomRefusal::VoidSeat) => {
            StatusCode::FORBIDDEN
        }
        RoomError::Refusal(RoomRefusal::Closed) => StatusCode::GONE,
        RoomError::Refusal(RoomRefusal::TooLong) => FormStatus::Faulty.status(),
        RoomError::Refusal(_)
        | RoomError::Overtaken(_)
        | RoomError::VoteStays
        | RoomError::AgreementOvertaken(_) => FormStatus::Overtaken.status(),
        RoomError::NoRandomness | RoomError::Service(_) => FormStatus::Failed.status(),
    }
}

fn key(status: StatusCode) -> &'static str {
    match status {
        StatusCode::MISDIRECTED_REQUEST => "phone-host",
        StatusCode::PAYLOAD_TOO_LARGE => "phone-too-large",
        StatusCode::REQUEST_TIMEOUT => "phone-broken",
        status if status.is_client_error() => "phone-nothing",
        _ => "phone-broken",
    }
}
