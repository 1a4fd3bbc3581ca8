//! Knows the page that shows a link that lets somebody begin: once, to whoever made it.

use super::home;
use crate::render::qr::qr;
use crate::service::InvitationLink;
use crate::web::components::{plain_sheet, qr_view};
use crate::web::http::page::render_page;
use crate::web::{Address, AppState, Voice};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;

/// The page, below the page at `back`; for whom the link is stands in `words`.
pub fn link_page(
    state: &AppState,
    voice: &Voice,
    link: &InvitationLink,
    words: String,
    back: &Address,
) -> Response {
    let address = state.link(&Address::Join(link.token.as_str().to_owned()).url(voice.lang()));
    let until = voice.date(state.clock.day_of(link.expires));
    let code = qr(&address).map(|svg| qr_view(svg, voice.say("link-qr")));
    // Below the list of all people stand links that invite; a link for a new password stands below its person.
    let another = (*back == Address::People).then(|| {
        view! { <a href=Address::Invite.url(voice.lang())>{voice.say("invite-another")}</a> }
    });
    let main = view! {
        <h1>{voice.say("link-title")}</h1>
        <p class="lead">{words}</p>
        <div class="field">
            <label for="link">{voice.say("link-label")}</label>
            <p class="hint" id="link-hint">{voice.say("link-hint")}</p>
            <input type="text" id="link" dir="ltr" readonly=true value=address aria-describedby="link-hint" />
        </div>
        {code}
        <p>{voice.say_with("link-until", &[("date", until.into())])}</p>
        <p class="actions">
            <a class="button" href=back.url(voice.lang())>{voice.say("link-done")}</a>
            {another}
        </p>
    };
    let sheet = plain_sheet(voice.say("link-title"), &back.url(voice.lang()), main.into_any());
    let sheet = sheet.trail(vec![home(voice)]).following_forms();
    (StatusCode::CREATED, render_page(state, voice, sheet)).into_response()
}
