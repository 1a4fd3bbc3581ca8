//! Knows who sends a request: by the cookie of their session, or as whoever sits at this machine. Knows no page.

use super::{AppState, PageFailure};
use crate::accounts::Token;
use crate::service::{Person, SignedIn};
use axum::extract::{FromRequestParts, Request, State};
use axum::http::header::{COOKIE, SET_COOKIE, USER_AGENT};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::ops::Deref;
use std::sync::Arc;

/// Who may come in.
#[derive(Clone, Debug)]
pub enum Admission {
    /// Whoever can reach the server, as this person.
    Open(Person),
    /// Whoever has an account.
    Accounts,
}

/// The cookie that carries a session. The browser takes it from us alone, over a safe way, for the whole site.
const SESSION: &str = "__Host-amparo";
/// The cookie that carries the mark of a browser.
const MARK: &str = "__Host-amparo-mark";
/// The cookie that somebody carries to a provider of sign-ins and back, and how long, in seconds.
const TICKET: &str = "__Host-amparo-provider";
const TICKET_AGE: u32 = 10 * 60;
/// How long a browser keeps its mark, in seconds: a year.
const MARK_AGE: u32 = 365 * 24 * 60 * 60;

/// Somebody who came in with an account.
#[derive(Clone, Debug)]
pub struct Membership(pub Arc<SignedIn>);

/// Says who sends the request, for whatever serves it and for the page that tells of a refusal. Who lacks the second proof
/// that they need is a stranger everywhere but on the page of their own account.
pub async fn recognise(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let (person, own) = match &state.admission {
        Admission::Open(person) => (person.clone(), None),
        Admission::Accounts => match member(&state, request.headers()).await {
            Ok(Some(own)) if own.lacks_second_factor => (Person::Stranger, Some(Membership(Arc::new(own)))),
            Ok(Some(own)) => (own.person.clone(), Some(Membership(Arc::new(own)))),
            Ok(None) => (Person::Stranger, None),
            Err(failure) => return failure.into_response(),
        },
    };
    request.extensions_mut().insert(person);
    let Some(own) = own else { return next.run(request).await };
    request.extensions_mut().insert(own.clone());
    let mut response = next.run(request).await;
    response.extensions_mut().insert(own);
    response
}

async fn member(state: &AppState, headers: &HeaderMap) -> Result<Option<SignedIn>, PageFailure> {
    let Some(token) = session_token(headers) else { return Ok(None) };
    Ok(state.service.recognise(&token).await?)
}

/// The token of the session that a request carries.
pub fn session_token(headers: &HeaderMap) -> Option<Token> {
    cookie(headers, SESSION).and_then(Token::read)
}

/// The mark of the browser that a request carries.
pub fn browser_mark(headers: &HeaderMap) -> Option<&str> {
    cookie(headers, MARK)
}

/// What a request brings back from a provider of sign-ins; empty where it brings nothing.
pub fn provider_ticket(headers: &HeaderMap) -> &str {
    cookie(headers, TICKET).unwrap_or_default()
}

/// What the browser calls itself; empty where it says nothing.
pub fn browser_name(headers: &HeaderMap) -> &str {
    headers.get(USER_AGENT).and_then(|name| name.to_str().ok()).unwrap_or_default()
}

/// The value of a cookie that a request carries.
pub(super) fn cookie<'h>(headers: &'h HeaderMap, wanted: &str) -> Option<&'h str> {
    let lines = headers.get_all(COOKIE).into_iter().filter_map(|line| line.to_str().ok());
    let pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.filter(|(name, _)| *name == wanted).map(|(_, value)| value).next()
}

/// The reply of somebody who has just come in, with the cookies of their session and browser.
pub fn with_session(mut response: Response, token: &Token, mark: &str) -> Response {
    set_cookie(
        &mut response,
        &format!("{SESSION}={}; Path=/; Secure; HttpOnly; SameSite=Lax", token.as_str()),
    );
    let age = format!("{MARK}={mark}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age={MARK_AGE}");
    set_cookie(&mut response, &age);
    response
}

/// The reply of somebody who has just gone out.
pub fn without_session(mut response: Response) -> Response {
    set_cookie(&mut response, &format!("{SESSION}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0"));
    response
}

/// The reply to somebody who goes to a provider of sign-ins with this ticket.
pub fn with_ticket(mut response: Response, ticket: &str) -> Response {
    let age = format!("{TICKET}={ticket}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age={TICKET_AGE}");
    set_cookie(&mut response, &age);
    response
}

/// The reply to somebody who came back: a ticket is good for one answer.
pub fn without_ticket(mut response: Response) -> Response {
    set_cookie(&mut response, &format!("{TICKET}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0"));
    response
}

/// Gives the browser a cookie.
pub(super) fn set_cookie(response: &mut Response, cookie: &str) {
    if let Ok(value) = HeaderValue::from_str(cookie) {
        response.headers_mut().append(SET_COOKIE, value);
    }
}

impl FromRequestParts<AppState> for Person {
    type Rejection = PageFailure;

    async fn from_request_parts(parts: &mut Parts, _: &AppState) -> Result<Person, PageFailure> {
        Ok(parts.extensions.get::<Person>().cloned().unwrap_or(Person::Stranger))
    }
}

impl Deref for Membership {
    type Target = SignedIn;

    fn deref(&self) -> &SignedIn {
        &self.0
    }
}

/// Nobody else has an own account: the sign-in page is what a stranger needs.
impl FromRequestParts<AppState> for Membership {
    type Rejection = PageFailure;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Membership, PageFailure> {
        match &state.admission {
            Admission::Open(_) => Err(PageFailure::NoAccounts),
            Admission::Accounts => parts.extensions.get::<Membership>().cloned().ok_or(PageFailure::SignIn),
        }
    }
}

/// What a page about accounts takes: where there are none, nobody comes in and nobody is invited.
pub struct AccountSite(AppState);

impl Deref for AccountSite {
    type Target = AppState;

    fn deref(&self) -> &AppState {
        &self.0
    }
}

impl FromRequestParts<AppState> for AccountSite {
    type Rejection = PageFailure;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<AccountSite, PageFailure> {
        match &state.admission {
            Admission::Open(_) => Err(PageFailure::NoAccounts),
            Admission::Accounts => Ok(AccountSite(state.for_visitor(parts.extensions.get::<Membership>()))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cookie_is_found_among_others() {
        let token = Token::generate().unwrap();
        let line = format!("a=b; {SESSION}={}; c=d", token.as_str());
        let mut headers = HeaderMap::new();
        headers.insert(COOKIE, line.parse().unwrap());
        assert_eq!(session_token(&headers), Some(token));
        assert_eq!(browser_mark(&headers), None);
        headers.insert(COOKIE, format!("{SESSION}=x").parse().unwrap());
        assert_eq!(session_token(&headers), None);
    }
}
