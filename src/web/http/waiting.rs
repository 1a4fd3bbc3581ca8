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
    let (place, words) = back(address.path());
    // A page takes the place of this one; of a file that the browser keeps, this one hears nothing.
    let end = if is_file(address.path()) { "waiting-file" } else { "waiting-page" };
    let main = view! {
        <h1>{voice.say("waiting-title")}</h1>
        <p class="lead" role="status">{voice.say_with("waiting-place", &args)}</p>
        <p>{voice.say("waiting-text")}</p>
        <p>{voice.say(end)}</p>
        <p class="actions">
            <a class="button" href=again.clone()>{voice.say("waiting-again")}</a>
            <a href=place.url(voice.lang())>{voice.say(words)}</a>
        </p>
    };
    let sheet = plain_sheet(voice.say("waiting-title"), address.path(), main.into_any());
    let mut page = (StatusCode::SERVICE_UNAVAILABLE, render_page(state, voice, sheet)).into_response();
    page.headers_mut().insert(RETRY_AFTER, HeaderValue::from(REST));
    refresh(page, &again)
}

/// The same reply, after which a browser asks for this address in a moment.
pub fn refresh(page: Response, address: &str) -> Response {
    refresh_after(page, REST, address)
}

/// The same after so many seconds.
pub fn refresh_after(mut page: Response, seconds: u32, address: &str) -> Response {
    if let Ok(value) = HeaderValue::from_str(&format!("{seconds}; url={address}")) {
        page.headers_mut().insert(REFRESH, value);
    }
    page
}

/// Whether a file stands at an address, and no page.
pub(super) fn is_file(path: &str) -> bool {
    path.rsplit('/').next().is_some_and(|name| name.contains('.'))
}

/// Where the reader can go meanwhile, with the words of the link: from a file of the draft to the draft; else to the
/// overview of the assessment, which never waits, or the start.
fn back(path: &str) -> (Address, &'static str) {
    let rest = path.split_once("/assessments/").map(|(_, rest)| rest.split_once('/').unwrap_or((rest, "")));
    match rest {
        Some((id, file)) if is_file(path) && file.starts_with("draft") => {
            (Address::Draft(id.to_owned()), "draft-back")
        }
        Some((id, _)) => (Address::Overview(id.to_owned()), "waiting-back"),
        None => (Address::Start, "error-home"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    #[test]
    fn the_way_back_leads_to_where_the_file_was_asked_for() {
        for (path, file, back_to) in [
            ("/en/assessments/ken-2025/draft.docx", true, "/en/assessments/ken-2025/draft"),
            ("/en/assessments/ken-2025/draft-tables.zip", true, "/en/assessments/ken-2025/draft"),
            ("/en/assessments/ken-2025/draft", false, "/en/assessments/ken-2025"),
            ("/en/assessments/ken-2025/gaps.csv", true, "/en/assessments/ken-2025"),
            ("/en/assessments/ken-2025/versions/1/strategy-en-public.pdf", true, "/en/assessments/ken-2025"),
            ("/en/import", false, "/en/"),
        ] {
            assert_eq!(is_file(path), file, "{path}");
            assert_eq!(back(path).0.url(Lang::EN), back_to, "{path}");
        }
    }

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
