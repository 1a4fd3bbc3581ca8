//! Knows which forms were sent a moment ago and what came of them, so that a second press of a button is no second act.
//!
//! Every page gives its forms a token of its own. The same form sent again, word for word, gets the reply that the first
//! one got; while that one is still on its way, it waits for it. Saving what is saved already is left to the store.

use super::{AppState, PageFailure};
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, LOCATION};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, TimeDelta, Utc};
use sha2::{Digest, Sha256};
use std::collections::VecDeque;
use std::hash::{BuildHasher, RandomState};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// The name of the token in forms; in the address of those that carry files.
const TOKEN: &str = "once";
/// How many forms are remembered.
const MOST: usize = 1_000;
/// How many bytes a form may have, as the router says.
const FORM_LIMIT: usize = crate::web::router::FORM_LIMIT;
/// How long what begins something is remembered: longer than anybody waits before pressing again.
const BEGINNING: TimeDelta = TimeDelta::hours(1);
/// How long what brings a file is remembered.
const FILE: TimeDelta = TimeDelta::minutes(1);
/// How long what changes something is remembered: a second press, but not a return to an old page, whose words must be
/// compared with what others have written since.
const CHANGE: TimeDelta = TimeDelta::seconds(10);

/// What came of the forms that were sent lately.
#[derive(Default)]
pub struct SentForms {
    tokens: AtomicU64,
    sent: Mutex<VecDeque<(FormKey, Arc<Slot>)>>,
}

/// A form by everything that was in it.
type FormKey = [u8; 32];
/// What came of it; whoever sends it again meanwhile waits here.
type Slot = tokio::sync::Mutex<Option<FormReply>>;

/// A reply that can be given again.
struct FormReply {
    at: DateTime<Utc>,
    status: StatusCode,
    headers: Vec<(axum::http::HeaderName, HeaderValue)>,
    body: Bytes,
}

impl SentForms {
    /// A token that no other page has.
    pub fn token(&self) -> String {
        let number = self.tokens.fetch_add(1, Ordering::Relaxed);
        format!("{:016x}", RandomState::new().hash_one(number))
    }

    fn slot(&self, key: FormKey) -> Arc<Slot> {
        let mut sent = self.sent.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, slot)) = sent.iter().find(|(known, _)| *known == key) {
            return Arc::clone(slot);
        }
        let slot = Arc::<Slot>::default();
        sent.push_back((key, Arc::clone(&slot)));
        while sent.len() > MOST {
            sent.pop_front();
        }
        slot
    }
}

impl FormReply {
    fn of(status: StatusCode, parts: &axum::http::HeaderMap, body: Bytes, at: DateTime<Utc>) -> FormReply {
        let kept = [LOCATION, CONTENT_TYPE].into_iter();
        let headers = kept.filter_map(|name| Some((name.clone(), parts.get(name)?.clone()))).collect();
        FormReply { at, status, headers, body }
    }

    fn again(&self) -> Response {
        let mut response = (self.status, self.body.clone()).into_response();
        response.headers_mut().remove(CONTENT_TYPE);
        response
            .headers_mut()
            .extend(self.headers.iter().map(|(name, value)| (Some(name.clone()), value.clone())));
        response
    }
}

/// Carries out a form once. It goes on even where the browser no longer waits for it, as when a button is pressed twice.
pub async fn once(State(state): State<AppState>, request: Request, next: Next) -> Response {
    if request.method() != Method::POST {
        return next.run(request).await;
    }
    match tokio::spawn(carry_out(state, request, next)).await {
        Ok(response) => response,
        Err(broken) => match broken.try_into_panic() {
            Ok(panic) => std::panic::resume_unwind(panic),
            Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        },
    }
}

async fn carry_out(state: AppState, request: Request, next: Next) -> Response {
    let (request, known) = match recognised(request).await {
        Ok(recognised) => recognised,
        Err(failure) => return failure.into_response(),
    };
    let Some((key, lasting)) = known else { return next.run(request).await };
    let slot = state.sent.slot(key);
    let mut kept = slot.lock().await;
    let now = state.clock.now();
    if let Some(reply) = kept.as_ref().filter(|reply| now - reply.at < lasting) {
        return reply.again();
    }
    let response = next.run(request).await;
    if !matches!(response.status(), StatusCode::SEE_OTHER | StatusCode::CREATED) {
        return response;
    }
    let (parts, body) = response.into_parts();
    let Ok(body) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    *kept = Some(FormReply::of(parts.status, &parts.headers, body.clone(), state.clock.now()));
    Response::from_parts(parts, Body::from(body))
}

/// The request with the key of its form, and how long that is remembered; nothing where no page of ours sent it.
async fn recognised(request: Request) -> Result<(Request, Option<(FormKey, TimeDelta)>), PageFailure> {
    let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let address = request.uri().to_string();
    if kind.starts_with("multipart/form-data") {
        let length = request.headers().get(CONTENT_LENGTH).map(HeaderValue::as_bytes).unwrap_or_default();
        let named = request.uri().query().unwrap_or_default().split('&').any(has_token);
        let key = named.then(|| (key(&[address.as_bytes(), length]), FILE));
        return Ok((request, key));
    }
    if !kind.starts_with("application/x-www-form-urlencoded") {
        return Ok((request, None));
    }
    let (parts, body) = request.into_parts();
    let body =
        to_bytes(body, FORM_LIMIT).await.map_err(|_| PageFailure::Status(StatusCode::PAYLOAD_TOO_LARGE))?;
    let text = String::from_utf8_lossy(&body);
    let named = text.split('&').any(has_token);
    let begins = !text.split('&').any(|pair| {
        pair.strip_prefix("version=")
            .is_some_and(|version| version.parse::<u64>().is_ok_and(|version| version > 0))
    });
    let lasting = if begins { BEGINNING } else { CHANGE };
    let key = named.then(|| (key(&[address.as_bytes(), &body]), lasting));
    Ok((Request::from_parts(parts, Body::from(body)), key))
}

fn has_token(pair: &str) -> bool {
    pair.strip_prefix(TOKEN).is_some_and(|rest| rest.len() > 1 && rest.starts_with('='))
}

fn key(parts: &[&[u8]]) -> FormKey {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.len().to_le_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}

/// The page with a token in each of its forms that change something. One that saves by itself has a name and compares
/// what it holds, so that it needs none.
pub fn with_token(html: &str, token: &str) -> String {
    let mut parts = html.split("<form ");
    let mut page = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        page.push_str("<form ");
        let (tag, rest) = part.split_once('>').unwrap_or((part, ""));
        let posts = tag.contains("method=\"post\"") && !tag.contains(" id=\"");
        page.push_str(tag);
        if posts && tag.contains("multipart/form-data") {
            page.push_str(&format!(" action=\"?{TOKEN}={token}\">"));
        } else if posts {
            page.push_str(&format!("><input type=\"hidden\" name=\"{TOKEN}\" value=\"{token}\">"));
        } else {
            page.push('>');
        }
        page.push_str(rest);
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_that_change_something_have_a_token() {
        let page = "<form method=\"get\"><i></i></form><form method=\"post\" class=\"a\">b</form>\
                    <form method=\"post\" enctype=\"multipart/form-data\">c</form><form method=\"post\" id=\"d\">e</form>";
        let token = "<input type=\"hidden\" name=\"once\" value=\"7\">";
        assert_eq!(
            with_token(page, "7"),
            page.replace("class=\"a\">", &format!("class=\"a\">{token}"))
                .replace("form-data\">", "form-data\" action=\"?once=7\">")
        );
    }

    #[test]
    fn no_two_pages_have_the_same_token() {
        let forms = SentForms::default();
        let tokens: std::collections::BTreeSet<String> = (0..1_000).map(|_| forms.token()).collect();
        assert_eq!(tokens.len(), 1_000);
    }
}
