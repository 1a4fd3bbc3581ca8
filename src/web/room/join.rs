//! `/`, `/{lang}` and `/{lang}/seat`: how a phone comes to its seat, by the link of its card or by the code on it.

use super::failure::{language, refusal_page, room_words, status_of};
use super::sheet::{RoomSheet, room_page};
use crate::accounts::Token;
use crate::service::{PhonePage, RoomError};
use crate::web::components::{Field, FieldWidth, PostForm, post_form, text_input};
use crate::web::forms::FormStatus;
use crate::web::http::seat_cookie::{phone_mark, seat_token, with_mark, with_seat};
use crate::web::http::see_other;
use crate::web::{AppState, Fields, PageFailure, Problems, Voice};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;

/// The field of the code.
const CODE: &str = "code";

/// The form, in the language that the phone prefers.
pub async fn any_language(State(state): State<AppState>, headers: HeaderMap) -> Response {
    let voice = state.voice(language(&state, "", &headers));
    join_page(&state, &voice, &JoinForm::of(&headers))
}

/// The form.
pub async fn get(State(state): State<AppState>, voice: Voice, headers: HeaderMap) -> Response {
    join_page(&state, &voice, &JoinForm::of(&headers))
}

/// Sits down by the code on a card. A phone gets its mark by its first try, and by none that was not let in, so that nobody
/// gathers marks to try with.
///
/// # Errors
/// Whatever the store could not do.
pub async fn post(
    State(state): State<AppState>,
    voice: Voice,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, PageFailure> {
    let typed = fields.text(CODE);
    let mark = phone_mark(&headers).and_then(|mark| state.room.known_mark(mark));
    let secure = state.room.is_encrypted();
    let joined = state.join_by_code(&typed, mark).await;
    let gets_mark = mark.is_none() && !matches!(joined, Err(RoomError::TooManyCodes));
    let response = match joined {
        Ok(token) => with_seat(see_other(&room_url(&voice)), &token, secure),
        Err(error) => {
            let status = match error {
                RoomError::NoSuchSeat => FormStatus::Faulty.status(),
                ref error => status_of(error),
            };
            let mut form = JoinForm { typed, ..JoinForm::of(&headers) };
            form.problems.add(CODE, room_words(&voice, error)?);
            (status, join_page(&state, &voice, &form)).into_response()
        }
    };
    Ok(match gets_mark {
        true => with_mark(response, &state.room.new_mark(), secure),
        false => response,
    })
}

/// Comes with the link of a card: the phone keeps its token, and its next page asks whether it is the right seat.
///
/// # Errors
/// Whatever the store could not do.
pub async fn link(
    State(state): State<AppState>,
    voice: Voice,
    Path((_, token)): Path<(String, String)>,
) -> Result<Response, PageFailure> {
    let token = Token::read(&token);
    let pass = match &token {
        Some(token) => state.seat_pass(token).await.map(drop),
        None => Err(RoomError::NoSuchSeat),
    };
    match (pass, token) {
        (Ok(()), Some(token)) => {
            Ok(with_seat(see_other(&room_url(&voice)), &token, state.room.is_encrypted()))
        }
        (Err(error), _) => no_seat(&state, &voice, error),
        (Ok(()), None) => no_seat(&state, &voice, RoomError::NoSuchSeat),
    }
}

/// Takes the seat.
///
/// # Errors
/// Whatever the store could not do.
pub async fn take(
    State(state): State<AppState>,
    voice: Voice,
    headers: HeaderMap,
) -> Result<Response, PageFailure> {
    let Some(token) = seat_token(&headers) else { return no_seat(&state, &voice, RoomError::NoSuchSeat) };
    match state.take_seat(&token).await {
        Ok(_) => Ok(see_other(&room_url(&voice))),
        Err(error) => no_seat(&state, &voice, error),
    }
}

/// The page that asks whether the phone sits down at this seat.
pub fn take_page(state: &AppState, voice: &Voice, page: &PhonePage) -> Response {
    let button = view! { <p><button class="button" type="submit">{voice.say("phone-take")}</button></p> };
    let action = Some(format!("/{}/seat", voice.lang().code()));
    let main = view! {
        <main id="main">
            {seat_lines(voice, page)}
            <h1>{voice.say("phone-take-title")}</h1>
            <p>{voice.say("phone-take-text")}</p>
            {post_form(PostForm { action, ..PostForm::default() }, button.into_any())}
        </main>
    };
    room_page(state, voice, RoomSheet::new(voice.say("phone-take-title"), room_url(voice), main.into_any()))
}

/// Whose seat it is in which session, and whether it will be known who voted what.
pub fn seat_lines(voice: &Voice, page: &PhonePage) -> AnyView {
    let institution = page.content.institution(&page.seat.institution);
    let office = (!page.seat.office.is_empty()).then(|| page.seat.office.clone());
    let number = voice.say_with("seats-number", &[("number", voice.number(page.seat.number).into())]);
    let openness = voice.say(&format!("phone-openness-{}", page.view.room.openness.code()));
    view! {
        <header>
            <p class="session" dir="auto">{page.view.room.title.clone()}</p>
            <p class="whose"><b dir="auto">{institution}</b>" · "{number}{office.map(|office| view! { " · "<bdi>{office}</bdi> })}</p>
            <p class="hint">{openness}</p>
        </header>
    }
    .into_any()
}

/// The page of somebody who has no seat, or not any more; where the session was closed there is nothing to join.
///
/// # Errors
/// Whatever the store could not do.
pub fn no_seat(state: &AppState, voice: &Voice, error: RoomError) -> Result<Response, PageFailure> {
    let status = status_of(&error);
    let words = room_words(voice, error)?;
    let page = match status {
        StatusCode::GONE => refusal_page(state, voice, format!("{words} {}", voice.say("phone-closed"))),
        _ => {
            let mut form = JoinForm::default();
            form.problems.add(CODE, words);
            join_page(state, voice, &form)
        }
    };
    Ok((status, page).into_response())
}

/// The address of the phone's page.
pub fn room_url(voice: &Voice) -> String {
    format!("/{}/room", voice.lang().code())
}

/// The form as it was sent.
#[derive(Default)]
struct JoinForm {
    typed: String,
    problems: Problems,
    /// Whether the phone has the token of a seat already.
    is_seated: bool,
}

impl JoinForm {
    fn of(headers: &HeaderMap) -> JoinForm {
        JoinForm { is_seated: seat_token(headers).is_some(), ..JoinForm::default() }
    }
}

fn join_page(state: &AppState, voice: &Voice, form: &JoinForm) -> Response {
    let field = Field {
        name: CODE.to_owned(),
        label: voice.say("phone-code"),
        hint: Some(voice.say("phone-code-hint")),
        value: form.typed.clone(),
        width: FieldWidth::Short,
        focus: false,
    };
    let content = view! {
        {text_input(field, &form.problems)}
        <p><button class="button" type="submit">{voice.say("phone-join")}</button></p>
    };
    let home = format!("/{}", voice.lang().code());
    let begin = PostForm { action: Some(home.clone()), ..PostForm::default() };
    let back = form.is_seated.then(|| {
        view! { <p><a class="button secondary" href=room_url(voice)>{voice.say("phone-back")}</a></p> }
    });
    let main = view! {
        <main id="main">
            <h1>{voice.say("phone-join-title")}</h1>
            <p>{voice.say("phone-join-text")}</p>
            {back}
            {post_form(begin, content.into_any())}
        </main>
    };
    let title = match form.problems.is_empty() {
        true => voice.say("phone-join-title"),
        false => format!("{}: {}", voice.say("error"), voice.say("phone-join-title")),
    };
    room_page(state, voice, RoomSheet::new(title, home, main.into_any()))
}
