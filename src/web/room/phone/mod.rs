//! `/{lang}/room`: what a phone shows, how it votes, and how it hears that the room goes on.

mod outcome;
mod vote_form;

use super::failure::{ScriptReply, room_words, script_words, status_of};
use super::join::{no_seat, room_url, seat_lines, take_page};
use super::scale::{result_words, shown_result, spread_words};
use super::sheet::{RoomSheet, room_page};
use super::time_left::time_words;
use crate::accounts::Token;
use crate::framework::{Framework, Item};
use crate::service::{PhonePage, RoomError};
use crate::web::components::warning;
use crate::web::forms::FormStatus;
use crate::web::http::events::{EventPace, events};
use crate::web::http::seat_cookie::seat_token;
use crate::web::http::see_other;
use crate::web::{AppState, Fields, PageFailure, Voice};
use crate::workshop::{PhaseCode, SeatState};
use axum::Extension;
use axum::extract::{Query, State};
use axum::http::header::{ACCEPT, CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;
use outcome::{outcome_view, stands_view};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use vote_form::{VoteForm, vote_view};

/// Kept by the phone, and asked for again each time.
const AGAIN: &str = "private, no-cache";
/// What a script that votes wants to hear.
const WORDS: &str = "text/plain";

/// What the address may say.
#[derive(Default, Deserialize)]
pub struct RoomQuery {
    /// Present where somebody wants to change their vote without scripting: then nothing is asked for again meanwhile.
    change: Option<String>,
}

/// The page.
///
/// # Errors
/// Whatever the store could not do.
pub async fn get(
    State(state): State<AppState>,
    voice: Voice,
    headers: HeaderMap,
    Query(query): Query<RoomQuery>,
) -> Result<Response, PageFailure> {
    let page = match page_of(&state, &headers).await {
        Ok(page) => page,
        Err(error) => return no_seat(&state, &voice, error),
    };
    if page.seat.state != SeatState::Joined {
        return Ok(take_page(&state, &voice, &page));
    }
    let form = VoteForm::fresh(&page, query.change.is_some());
    if form.is_open {
        return Ok(phone_page(&state, &voice, &page, form));
    }
    let tag = page_tag(&state, &voice, &page);
    if is_known(&headers, &tag) {
        return Ok(not_modified(&tag));
    }
    Ok(with_tag(phone_page(&state, &voice, &page, form), &tag))
}

/// Takes a vote. A script is told in a few words; without one the page comes again.
///
/// # Errors
/// Whatever the store could not do.
pub async fn post(
    State(state): State<AppState>,
    voice: Voice,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, PageFailure> {
    let is_script = headers.get(ACCEPT).is_some_and(|kind| kind == WORDS);
    let Some(token) = seat_token(&headers) else {
        let error = RoomError::NoSuchSeat;
        return match is_script {
            true => Ok(script_reply(status_of(&error), script_words(&voice, error))),
            false => no_seat(&state, &voice, error),
        };
    };
    let Some((poll, vote)) = vote_form::read(&fields) else {
        return faulty(&state, &voice, &token, (fields, is_script)).await;
    };
    match (state.vote(&token, &poll, vote).await, is_script) {
        (Ok(()), true) => Ok(script_reply(StatusCode::OK, voice.say("phone-kept"))),
        (Ok(()), false) => Ok(see_other(&room_url(&voice))),
        (Err(error), true) => Ok(script_reply(status_of(&error), script_words(&voice, error))),
        (Err(error), false) => tell_refusal(&state, &voice, (&token, fields), error).await,
    }
}

/// How the phone hears that the room goes on.
pub async fn stream(State(state): State<AppState>, headers: HeaderMap) -> Result<Response, StatusCode> {
    let token = seat_token(&headers).ok_or(StatusCode::FORBIDDEN)?;
    let pass = state.seat_pass(&token).await.map_err(|error| status_of(&error))?;
    let (service, id) = (state.service.clone(), pass.seat.workshop);
    let watch = service.room_watch(&id);
    let look = move || {
        let (service, id) = (service.clone(), id.clone());
        async move { serde_json::to_string(&service.room_signal(&id).await.ok()?).ok() }
    };
    Ok(events(&state.room.listeners, token.hash().0, watch, EventPace::Acts, look))
}

/// The same once, where no connection stays open.
pub async fn signal(State(state): State<AppState>, headers: HeaderMap) -> Result<Response, StatusCode> {
    let token = seat_token(&headers).ok_or(StatusCode::FORBIDDEN)?;
    let pass = state.seat_pass(&token).await.map_err(|error| status_of(&error))?;
    let signal = state.room_signal(&pass.seat.workshop).await.map_err(|error| status_of(&error))?;
    let words = serde_json::to_string(&signal).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    let tag = tag_of(&words);
    if is_known(&headers, &tag) {
        return Ok(not_modified(&tag));
    }
    Ok(with_tag(([(CONTENT_TYPE, "application/json")], words).into_response(), &tag))
}

async fn page_of(state: &AppState, headers: &HeaderMap) -> Result<PhonePage, RoomError> {
    let token = seat_token(headers).ok_or(RoomError::NoSuchSeat)?;
    state.phone_page(&token).await
}

/// The page again, where no level was chosen.
async fn faulty(
    state: &AppState,
    voice: &Voice,
    token: &Token,
    (fields, is_script): (Fields, bool),
) -> Result<Response, PageFailure> {
    let words = voice.say("phone-choose");
    if is_script {
        return Ok(script_reply(FormStatus::Faulty.status(), words));
    }
    match state.phone_page(token).await {
        Err(error) => no_seat(state, voice, error),
        Ok(page) => {
            let mut form = VoteForm::of_sent(&page, fields);
            form.problems.add(vote_form::LEVEL, words);
            let page = phone_page(state, voice, &page, form);
            Ok((FormStatus::Faulty.status(), page).into_response())
        }
    }
}

/// The page again as the room is now, with what was typed and why it was not taken.
async fn tell_refusal(
    state: &AppState,
    voice: &Voice,
    (token, fields): (&Token, Fields),
    error: RoomError,
) -> Result<Response, PageFailure> {
    let status = status_of(&error);
    let words = room_words(voice, error)?;
    match state.phone_page(token).await {
        Err(error) => no_seat(state, voice, error),
        Ok(page) => {
            let form = VoteForm { above: Some(words), ..VoteForm::of_sent(&page, fields) };
            Ok((status, phone_page(state, voice, &page, form)).into_response())
        }
    }
}

fn script_reply(status: StatusCode, words: String) -> Response {
    (status, Extension(ScriptReply), [(CONTENT_TYPE, "text/plain; charset=utf-8")], words).into_response()
}

fn phone_page(state: &AppState, voice: &Voice, page: &PhonePage, form: VoteForm) -> Response {
    let room = &page.view.room;
    let found = room.item.as_ref().and_then(|item| page.content.library.item(item));
    let refreshes = !form.is_open;
    let title = found.map_or_else(|| room.title.clone(), |(_, item)| voice.text(&item.title));
    let base = room_url(voice);
    let item = room.item.as_ref().map(ToString::to_string).unwrap_or_default();
    let ends = room.ends.map(|ends| ends.timestamp_millis().to_string()).unwrap_or_default();
    let main = view! {
        <main
            id="main"
            data-stream=format!("{base}/stream")
            data-signal=format!("{base}/signal")
            data-home=base.clone()
            data-version=room.version.to_string()
            data-item=item
            data-round=room.round.to_string()
            data-phase=phase_code(page)
            data-now=page.at.timestamp_millis().to_string()
            data-ends=ends
        >
            {seat_lines(voice, page)}
            {form.above.clone().map(warning)}
            {lines(voice, page)}
            {found.map(|(framework, item)| item_view(voice, page, (framework, item), form))}
            <p><a href=base.clone()>{voice.say("phone-again")}</a></p>
        </main>
    };
    let sheet = RoomSheet::new(title, base, main.into_any());
    room_page(state, voice, RoomSheet { script: Some("phone"), refreshes, ..sheet })
}

/// What a phone is in: the phase, or that nothing is asked yet.
fn phase_code(page: &PhonePage) -> &'static str {
    page.view.room.phase.map_or("none", PhaseCode::code)
}

/// What happens now, and how long; a script puts other words there when the room goes on.
fn lines(voice: &Voice, page: &PhonePage) -> AnyView {
    let room = &page.view.room;
    let phase = |phase: PhaseCode| voice.say(&format!("phone-phase-{}", phase.code()));
    let now = match (room.phase, page.view.own.is_some()) {
        _ if !room.is_open => voice.say("phone-not-open"),
        (None, _) => voice.say("phone-waiting"),
        (Some(PhaseCode::Voting), _) if !page.view.may_vote => voice.say("phone-vote-over"),
        (Some(PhaseCode::Voting), true) => voice.say("phone-kept"),
        (Some(now), _) => phase(now),
    };
    let time = time_words(voice, room, page.at);
    let left = voice.say_with("phone-time-left", &[("time", "{t}".into())]);
    view! {
        <p
            id="line"
            role="status"
            data-reading=phase(PhaseCode::Reading)
            data-voting=phase(PhaseCode::Voting)
            data-revealed=phase(PhaseCode::Revealed)
            data-lost=voice.say("phone-lost")
        >
            {now}
        </p>
        <p id="time" role="timer" data-left=left data-over=voice.say("phone-time-over")>{time}</p>
    }
    .into_any()
}

fn item_view(
    voice: &Voice,
    page: &PhonePage,
    (framework, item): (&Framework, &Item),
    form: VoteForm,
) -> AnyView {
    let room = &page.view.room;
    let shown = shown_result(room);
    let words = shown.map(|result| result_words(voice, result));
    let pattern = spread_words(voice, ["{m}", "{a}", "{b}"].map(str::to_owned));
    let round = voice.say_with("phone-round", &[("round", room.round.max(1).to_string().into())]);
    view! {
        <p class="caption">{item.id.to_string()}" · "{round}</p>
        <h1>{voice.text(&item.title)}</h1>
        <p class="sense">{voice.text(&item.sense)}</p>
        <p id="result" data-words=pattern data-nothing=voice.say("phone-result-nothing")>{words}</p>
        {outcome_view(voice, room, framework)}
        {vote_view(voice, page, (framework, item), form)}
        {shown.map(|result| stands_view(voice, &page.content, result))}
    }
    .into_any()
}

/// What a page that can be asked for again is known by: everything on it but the token of its form.
fn page_tag(state: &AppState, voice: &Voice, page: &PhonePage) -> String {
    let PhonePage { seat, view, at, .. } = page;
    let time = time_words(voice, &view.room, *at);
    let look = state.assets.url("room");
    tag_of(&format!("{} {look} {time:?} {seat:?} {view:?}", voice.lang()))
}

fn tag_of(words: &str) -> String {
    let hash = Sha256::digest(words.as_bytes());
    let digits: String = hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("W/\"{digits}\"")
}

fn is_known(headers: &HeaderMap, tag: &str) -> bool {
    headers.get(IF_NONE_MATCH).and_then(|known| known.to_str().ok()).is_some_and(|known| known.contains(tag))
}

fn not_modified(tag: &str) -> Response {
    with_tag(StatusCode::NOT_MODIFIED.into_response(), tag)
}

fn with_tag(mut response: Response, tag: &str) -> Response {
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(AGAIN));
    if let Ok(tag) = HeaderValue::from_str(tag) {
        response.headers_mut().insert(ETAG, tag);
    }
    response
}
