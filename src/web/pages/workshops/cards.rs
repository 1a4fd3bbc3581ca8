//! Knows the cards of seats as a page to be printed: shown once, to whoever made them.

use super::papers::cards_file;
use super::{institution_name, part_url, trail};
use crate::accounts::Token;
use crate::presentation::Label;
use crate::render::qr::qr;
use crate::service::{CardLink, PublicAddress, SeatCard, WorkPlace};
use crate::web::components::{PageContent, qr_view, warning};
use crate::web::http::extract::Open;
use crate::web::http::page::render_page;
use crate::web::room::{screen_path, seat_path};
use crate::web::{Address, Voice};
use crate::workshop::Workshop;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;

/// The page, in the reader's language around the cards; these are in that of the session.
pub fn page(
    open: &Open,
    workshop: &Workshop,
    cards: &[SeatCard],
    address: Option<&PublicAddress>,
) -> Response {
    let voice = &open.voice;
    let own = open.state.voice(workshop.lang);
    let cut_off = address.is_none().then(|| warning(voice.say("seats-no-address")));
    let frame = CardFrame { open, workshop, voice: &own, address };
    let each: Vec<_> = cards.iter().map(|card| frame.card(card)).collect();
    let main = view! {
        <h1>{voice.say_count("cards-headline", cards.len())}</h1>
        <div class="screen-only">{warning(voice.say("cards-once"))}{cut_off}</div>
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

/// The same as a file to keep, eight on a sheet; nothing where it could not be printed, so that the page shows them.
pub async fn print(
    open: &Open,
    press: &WorkPlace,
    workshop: &Workshop,
    (cards, address): (&[SeatCard], Option<&PublicAddress>),
) -> Option<Response> {
    let link = |card: &SeatCard| CardLink {
        link: address.map(|address| address.link(&seat_path(workshop.lang, &card.token))),
        card: card.clone(),
    };
    let links: Vec<CardLink> = cards.iter().map(link).collect();
    match open.seat_cards_pdf(press, &workshop.id, &links, address.map(PublicAddress::origin)).await {
        Ok(pdf) => Some(cards_file(open, pdf.bytes)),
        Err(error) => {
            tracing::error!(%error, "cards of seats cannot be printed, and are shown instead");
            None
        }
    }
}

/// What all cards of a session share.
struct CardFrame<'a> {
    open: &'a Open,
    workshop: &'a Workshop,
    /// The language of the session.
    voice: &'a Voice,
    /// Where phones come; none where they cannot.
    address: Option<&'a PublicAddress>,
}

impl CardFrame<'_> {
    fn card(&self, card: &SeatCard) -> AnyView {
        let (voice, workshop) = (self.voice, self.workshop);
        let code: Vec<char> = card.code.as_str().chars().collect();
        let code = code.chunks(3).map(String::from_iter).collect::<Vec<_>>().join(" ");
        let number = voice.say_with("seats-number", &[("number", voice.number(card.seat.number).into())]);
        let office = (!card.seat.office.is_empty()).then(|| card.seat.office.clone());
        let way = self.address.map(|address| {
            let link = address.link(&seat_path(workshop.lang, &card.token));
            view! {
                {qr(&link).map(|svg| qr_view(svg, voice.say("cards-qr")))}
                <p>{voice.say("cards-type")}" "<bdi class="seat-address">{address.origin().to_owned()}</bdi></p>
            }
        });
        view! {
            <section class="seat-card">
                <p class="seat-session" dir="auto">{workshop.title.clone()}</p>
                <h2 dir="auto">{institution_name(self.open, &card.seat.institution)}</h2>
                <p>{number}{office.map(|office| view! { " · "<bdi>{office}</bdi> })}</p>
                {way}
                <p class="seat-code"><bdi>{code}</bdi></p>
                <p class="hint">{workshop.openness.meaning(voice)}</p>
            </section>
        }
        .into_any()
    }
}

/// The page with the link of the projector, shown once like the cards.
pub fn screen_page(open: &Open, workshop: &Workshop, token: &Token, address: &PublicAddress) -> Response {
    let voice = &open.voice;
    let link = address.link(&screen_path(workshop.lang, token));
    let main = view! {
        <h1>{voice.say("seats-screen-title")}</h1>
        <p class="lead">{voice.say("seats-screen-lead")}</p>
        <div class="field">
            <label for="link">{voice.say("link-label")}</label>
            <p class="hint" id="link-hint">{voice.say("seats-screen-hint")}</p>
            <input type="text" id="link" dir="ltr" readonly=true value=link.clone() aria-describedby="link-hint" />
        </div>
        <p class="actions">
            <a class="button" href=link target="_blank" rel="noreferrer">{voice.say("seats-screen-show")}</a>
            <a href=part_url(open, workshop, "seats")>{voice.say("cards-done")}</a>
        </p>
    };
    let place = Address::WorkshopPart(open.id(), workshop.id.clone(), "seats");
    let sheet = PageContent::of(open, voice.say("seats-screen-title"), place, main.into_any());
    let sheet = sheet.trail(trail(open, Some(workshop))).following_forms();
    (StatusCode::CREATED, render_page(&open.state, voice, sheet)).into_response()
}
