//! Knows the cards of seats as a page to be printed: shown once, to whoever made them.

use super::{institution_name, part_url, trail};
use crate::presentation::Label;
use crate::render::qr::qr;
use crate::service::SeatCard;
use crate::web::components::{PageContent, qr_view, warning};
use crate::web::http::extract::Open;
use crate::web::http::page::render_page;
use crate::web::{Address, Voice};
use crate::workshop::Workshop;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;

/// The page, in the reader's language around the cards; these are in that of the session.
pub fn page(open: &Open, workshop: &Workshop, cards: &[SeatCard]) -> Response {
    let voice = &open.voice;
    let own = open.state.voice(workshop.lang);
    let each: Vec<_> = cards.iter().map(|card| card_view(open, &own, workshop, card)).collect();
    let main = view! {
        <h1>{voice.say_count("cards-headline", cards.len())}</h1>
        <div class="screen-only">{warning(voice.say("cards-once"))}</div>
        <div class="seat-cards" lang=own.lang().to_string() dir=own.language().direction.code()>{each}</div>
        <p class="actions">
            <a class="button" href=part_url(open, workshop, "seats")>{voice.say("cards-done")}</a>
        </p>
    };
    let place = Address::WorkshopPart(open.id(), workshop.id.clone(), "seats");
    let sheet = PageContent::of(open, voice.say("cards-title"), place, main.into_any());
    let sheet = sheet.trail(trail(open, Some(workshop))).following_forms();
    (StatusCode::CREATED, render_page(&open.state, voice, sheet)).into_response()
}

fn card_view(open: &Open, voice: &Voice, workshop: &Workshop, card: &SeatCard) -> AnyView {
    let lang = workshop.lang;
    let link = open.state.link(&Address::TakeSeat(card.token.as_str().to_owned()).url(lang));
    let short = open.state.link(&Address::Room.url(lang));
    let code = card.code.as_str();
    let code = format!("{} {}", &code[..3], &code[3..]);
    let office = (!card.seat.office.is_empty())
        .then(|| view! { <p dir="auto">{card.seat.office.clone()}</p> });
    view! {
        <section class="seat-card">
            <p class="seat-session" dir="auto">{workshop.title.clone()}</p>
            <h2 dir="auto">{institution_name(open, &card.seat.institution)}</h2>
            {office}
            {qr(&link).map(|svg| qr_view(svg, voice.say("cards-qr")))}
            <p>{voice.say("cards-type")}" "<bdi class="seat-address">{short}</bdi></p>
            <p class="seat-code"><bdi>{code}</bdi></p>
            <p class="hint">{workshop.openness.title(voice)}": "{workshop.openness.meaning(voice)}</p>
        </section>
    }
    .into_any()
}
