//! Knows how a request waits for long work: with the connection open for a few seconds, then on a page that asks again by
//! itself and keeps its place in the queue, without scripting too.

use super::page::render_page;
use super::{AppState, PageFailure};
use crate::service::{QueueSpot, Turn};
use crate::web::components::plain_sheet;
use crate::web::{Address, Voice};
use axum::extract::FromRequestParts;
use axum::http::header::{HeaderName, RETRY_AFTER};
use axum::http::request::Parts;
use axum::http::{HeaderValue, Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;

/// The name under which a ticket stands in an address.
const TICKET: &str = "turn";
/// How many seconds a page rests before it asks again.
const REST: u32 = 2;
const REFRESH: HeaderName = HeaderName::from_static("refresh");

/// The turn of a request. What is only looked at goes away and comes again; a form cannot, so it waits as long as any.
impl FromRequestParts<AppState> for Turn {
    type Rejection = PageFailure;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Turn, PageFailure> {
        let turn = state.service.turn();
        if parts.method == Method::POST {
            return Ok(turn);
        }
        let ticket = pairs(&parts.uri).find_map(|pair| ticket_of(pair)?.parse().ok());
        Ok(turn.with_patience(state.patience, ticket))
    }
}

fn pairs(address: &Uri) -> impl Iterator<Item = &str> {
    address.query().unwrap_or_default().split('&').filter(|pair| !pair.is_empty())
}

fn ticket_of(pair: &str) -> Option<&str> {
    pair.strip_prefix(TICKET)?.strip_prefix('=')
}

/// The same address with this ticket.
fn with_ticket(address: &Uri, ticket: u64) -> String {
    let others = pairs(address).filter(|pair| ticket_of(pair).is_none()).map(str::to_owned);
    let query: Vec<String> = others.chain([format!("{TICKET}={ticket}")]).collect();
    format!("{}?{}", address.path(), query.join("&"))
}

/// The page that says where one stands, and asks again by itself.
pub fn waiting_page(state: &AppState, voice: &Voice, address: &Uri, spot: QueueSpot) -> Response {
    let again = with_ticket(address, spot.ticket);
    let args = [("n", spot.position.into()), ("shown", voice.number(spot.position).into())];
    let back = back(voice, address.path());
    let main = view! {
        <h1>{voice.say("waiting-title")}</h1>
        <p class="lead" role="status">{voice.say_with("waiting-place", &args)}</p>
        <p>{voice.say("waiting-text")}</p>
        <p class="actions">
            <a class="button" href=again.clone()>{voice.say("waiting-again")}</a>
            <a href=back>{voice.say("waiting-back")}</a>
        </p>
    };
    let sheet = plain_sheet(voice.say("waiting-title"), address.path(), main.into_any());
    let mut page = (StatusCode::SERVICE_UNAVAILABLE, render_page(state, voice, sheet)).into_response();
    page.headers_mut().insert(RETRY_AFTER, HeaderValue::from(REST));
    refresh(page, &again)
}

/// The same reply, after which a browser asks for this address in a moment.
pub fn refresh(mut page: Response, address: &str) -> Response {
    if let Ok(value) = HeaderValue::from_str(&format!("{REST}; url={address}")) {
        page.headers_mut().insert(REFRESH, value);
    }
    page
}

/// Where the reader can go meanwhile: the overview of the assessment, which never waits, or the start.
fn back(voice: &Voice, path: &str) -> String {
    let id = path.split_once("/assessments/").and_then(|(_, rest)| rest.split('/').next());
    let place = id.map_or(Address::Start, |id| Address::Overview(id.to_owned()));
    place.url(voice.lang())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_keeps_what_it_asks_for_and_has_one_ticket() {
        for (address, wanted) in [
            ("/en/a/draft.docx", "/en/a/draft.docx?turn=7"),
            ("/en/a/draft.docx?date=2026-11-22&turn=3", "/en/a/draft.docx?date=2026-11-22&turn=7"),
            ("/en/a/draft?turned=1", "/en/a/draft?turned=1&turn=7"),
        ] {
            assert_eq!(with_ticket(&address.parse().unwrap(), 7), wanted);
        }
    }
}
