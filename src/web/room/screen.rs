//! `/{lang}/screen`: what the projector shows to the whole room. No name, no reason, and no count of a round that is under way.

use super::failure::{refusal_page, status_of};
use super::host::asked_address;
use super::scale::{ScaleLevel, dots, result_words, scale_levels, shown_result, voices};
use super::sheet::{RoomSheet, room_page};
use super::time_left::time_words;
use crate::accounts::Token;
use crate::framework::{Framework, Item};
use crate::render::qr::qr;
use crate::service::{PublicAddress, RoomError, ScreenPage};
use crate::web::components::qr_view;
use crate::web::http::events::{EventPace, events};
use crate::web::http::seat_cookie::{screen_token, with_screen};
use crate::web::http::see_other;
use crate::web::{AppState, PageFailure, Voice};
use crate::workshop::{PhaseCode, RoomCount, RoundResult};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;

/// Up to how many characters each level may have so that all of them fit on one screen in large letters.
const FEW_WORDS: usize = 240;

/// Comes with the token that whoever leads the session gave to the projector.
///
/// # Errors
/// Whatever the store could not do.
pub async fn link(
    State(state): State<AppState>,
    voice: Voice,
    Path((_, token)): Path<(String, String)>,
) -> Result<Response, PageFailure> {
    let Some(token) = Token::read(&token) else { return refuse(&state, &voice, RoomError::NoSuchRoom) };
    match state.screen_page(&token).await {
        Ok(_) => {
            let url = format!("/{}/screen", voice.lang().code());
            Ok(with_screen(see_other(&url), &token, state.room.is_encrypted()))
        }
        Err(error) => refuse(&state, &voice, error),
    }
}

/// The page.
///
/// # Errors
/// Whatever the store could not do.
pub async fn get(
    State(state): State<AppState>,
    voice: Voice,
    headers: HeaderMap,
) -> Result<Response, PageFailure> {
    let Some(token) = screen_token(&headers) else { return refuse(&state, &voice, RoomError::NoSuchRoom) };
    match state.screen_page(&token).await {
        Ok(page) => {
            let address = asked_address(&state.room.addresses, &headers);
            Ok(screen_page(&state, &voice, &page, address))
        }
        Err(error) => refuse(&state, &voice, error),
    }
}

/// How the projector hears that the room goes on and how many have voted.
pub async fn stream(State(state): State<AppState>, headers: HeaderMap) -> Result<Response, StatusCode> {
    let token = screen_token(&headers).ok_or(StatusCode::FORBIDDEN)?;
    let page = state.screen_page(&token).await.map_err(|error| status_of(&error))?;
    let (service, name) = (state.service.clone(), token.hash().0);
    let watch = service.room_watch(&page.workshop);
    let look = move || {
        let (service, token) = (service.clone(), token.clone());
        async move {
            let page = service.screen_page(&token).await.ok()?;
            serde_json::to_string(&RoomCount::of(&page.view)).ok()
        }
    };
    Ok(events(&state.room.listeners, name, watch, EventPace::Votes, look))
}

/// Tells that this is no projector: whoever has a seat belongs on the page of their phone.
fn refuse(state: &AppState, voice: &Voice, error: RoomError) -> Result<Response, PageFailure> {
    match error {
        RoomError::Service(error) => Err(error.into()),
        error => {
            let page = refusal_page(state, voice, voice.say("screen-refused"));
            Ok((status_of(&error), page).into_response())
        }
    }
}

fn screen_page(
    state: &AppState,
    voice: &Voice,
    page: &ScreenPage,
    address: Option<&PublicAddress>,
) -> Response {
    let room = &page.view.room;
    let found = room.item.as_ref().and_then(|item| page.library.item(item)).filter(|_| !room.is_closed);
    let url = format!("/{}/screen", voice.lang().code());
    let main = view! {
        <main id="main" data-stream=format!("{url}/stream") data-version=room.version.to_string()>
            {head_view(address, voice, page, found.map(|(_, item)| item))}
            {match found {
                Some((framework, item)) => item_view(voice, page, framework, item),
                None => present_view(voice, page),
            }}
        </main>
    };
    let sheet = RoomSheet::new(room.title.clone(), url, main.into_any());
    let sheet = RoomSheet { style: "screen", script: Some("projector"), refreshes: !room.is_closed, ..sheet };
    room_page(state, voice, sheet)
}

/// What the session is called, how far it is, what is asked, and the way for those who come late.
fn head_view(
    address: Option<&PublicAddress>,
    voice: &Voice,
    page: &ScreenPage,
    item: Option<&Item>,
) -> AnyView {
    let room = &page.view.room;
    let args =
        [("done", voice.number(page.view.done).into()), ("total", voice.number(page.view.total).into())];
    let way = address.filter(|_| !room.is_closed).map(|address| {
        let link = address.link("/");
        let code = qr(&link).map(|svg| qr_view(svg, voice.say("screen-join")));
        view! {
            <div class="way">
                <p>{voice.say("screen-join")}<br /><bdi dir="ltr">{link}</bdi></p>
                {code}
            </div>
        }
    });
    let title = match (item, room.is_closed, room.is_open) {
        (Some(item), ..) => voice.text(&item.title),
        (None, true, _) => voice.say("screen-closed"),
        (None, false, false) => voice.say("phone-not-open"),
        (None, false, true) => voice.say("phone-waiting"),
    };
    view! {
        <header>
            <div>
                <p class="session"><bdi>{room.title.clone()}</bdi>" · "{voice.say_with("screen-done", &args)}</p>
                <h1>{title}</h1>
                {item.map(|item| view! { <p class="sense">{voice.text(&item.sense)}</p> })}
            </div>
            {way}
        </header>
    }
    .into_any()
}

/// Who is here, before the first question.
fn present_view(voice: &Voice, page: &ScreenPage) -> AnyView {
    let room = &page.view.room;
    let present = ("h", page.view.present);
    let present =
        (!room.is_closed).then(|| count_view(voice, "screen-present", present, ("o", room.institutions)));
    view! { {present} }.into_any()
}

/// Numbers that a script keeps up to date: the message is its pattern.
fn count_view(
    voice: &Voice,
    key: &'static str,
    (name, number): (&'static str, usize),
    (of_name, of): (&'static str, usize),
) -> AnyView {
    let words =
        |number: String, of: String| voice.say_with(key, &[("number", number.into()), ("of", of.into())]);
    let pattern = words(format!("{{{name}}}"), format!("{{{of_name}}}"));
    view! { <p class="turnout" data-words=pattern>{words(number.to_string(), of.to_string())}</p> }.into_any()
}

fn item_view(voice: &Voice, page: &ScreenPage, framework: &Framework, item: &Item) -> AnyView {
    let room = &page.view.room;
    let shown = shown_result(room);
    let phase = room.phase.map(|phase| voice.say(&format!("screen-phase-{}", phase.code())));
    let is_voting = room.phase == Some(PhaseCode::Voting);
    let turnout =
        is_voting.then(|| count_view(voice, "screen-turnout", ("n", room.voted), ("o", room.institutions)));
    let seats = page.view.seats.filter(|_| is_voting);
    let seats = seats.map(|(voted, all)| count_view(voice, "screen-seats", ("s", voted), ("t", all)));
    let left = voice.say_with("phone-time-left", &[("time", "{t}".into())]);
    let ends = room.ends.map(|ends| ends.timestamp_millis().to_string());
    let time = ends.map(|ends| {
        let now = page.at.timestamp_millis().to_string();
        view! {
            <p id="time" role="timer" data-ends=ends data-now=now data-left=left data-over=voice.say("phone-time-over")>
                {time_words(voice, room, page.at)}
            </p>
        }
    });
    let levels = scale_levels(voice, framework, item);
    let is_short = levels.iter().all(|level| level.statement.chars().count() <= FEW_WORDS);
    let levels: Vec<_> = levels.into_iter().map(|level| level_view(voice, level, shown)).collect();
    let unknown = shown.map(|result| result.unknown);
    view! {
        <div class="now"><p class="phase" role="status">{phase}</p>{turnout}{seats}{time}{result_lines(voice, page)}</div>
        <ol class="scale" data-words=is_short.then_some("few")>
            {levels}
            <li class="unknown">{dots(unknown)}<b>{voice.say("phone-unknown")}</b></li>
        </ol>
    }
    .into_any()
}

fn level_view(voice: &Voice, level: ScaleLevel, shown: Option<&RoundResult>) -> AnyView {
    let ScaleLevel { level, name, statement, .. } = level;
    let is_middle = shown.is_some_and(|result| result.median == Some(level));
    let middle = is_middle.then(|| view! { <span class="middle">{voice.say("screen-middle")}</span> });
    view! {
        <li data-level=level.to_string() data-middle=is_middle.then_some("true")>
            {dots(voices(shown, level))}
            {middle}
            <b>{name}</b>
            <span class="says">{statement}</span>
        </li>
    }
    .into_any()
}

/// What each revealed round came to, and what was agreed.
fn result_lines(voice: &Voice, page: &ScreenPage) -> AnyView {
    let room = &page.view.room;
    let rounds: Vec<_> = shown_result(room)
        .map(|_| room.results.iter())
        .into_iter()
        .flatten()
        .map(|result| {
            let args = [
                ("round", result.poll.round.to_string().into()),
                ("words", result_words(voice, result).into()),
            ];
            view! { <li>{voice.say_with("screen-round", &args)}</li> }
        })
        .collect();
    let agreed = room.outcome.as_ref().map(|outcome| {
        let words = match outcome.level {
            Some(level) => voice.say_with("screen-agreed", &[("level", level.to_string().into())]),
            None => voice.say("phone-agreed-unknown"),
        };
        view! { <li class="agreed">{words}</li> }
    });
    view! { <ul class="rounds">{rounds}{agreed}</ul> }.into_any()
}
