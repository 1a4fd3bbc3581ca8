//! Knows which forms were sent a moment ago and what came of them, so that a second press of a button is no second act.
//!
//! Every form has a token of its own. The same form sent again, word for word and byte for byte, gets the reply that the
//! first one got; while that one is still on its way, it waits for it. Saving what is saved already is left to the store.
//! What brings files is not held here: its sum is taken while it is read, and only a form that comes again is compared.
//! Where several servers share a database, they tell each other by the service.

use super::form_reply::{FormKey, FormReply};
use super::{AppState, Membership, PageFailure};
use crate::web::router::{BODY_LIMIT, FORM_LIMIT};
use axum::body::{Body, Bytes, HttpBody, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_TYPE, COOKIE};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, TimeDelta, Utc};
use http_body::Frame;
use sha2::{Digest, Sha256};
use std::collections::VecDeque;
use std::hash::{BuildHasher, RandomState};
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};

/// The name of the token: of the first field of a form, or in the address of one that carries files.
pub const TOKEN: &str = "once";
/// How many forms are remembered.
const MOST: usize = 1_000;
/// How long what begins something is remembered: longer than anybody waits before pressing again.
const BEGINNING: TimeDelta = TimeDelta::hours(1);
/// How long what brings a file is remembered.
const FILE: TimeDelta = TimeDelta::minutes(1);
/// How long what changes something is remembered: a second press, but not a return to an old page, whose words must be
/// compared with what others have written since.
const CHANGE: TimeDelta = TimeDelta::seconds(10);

/// What came of the forms that were sent lately.
#[derive(Default)]
pub struct SentForms(Mutex<VecDeque<(FormKey, Arc<Slot>)>>);

/// What came of it; whoever sends it again meanwhile waits here.
type Slot = tokio::sync::Mutex<Option<FormReply>>;

/// A form that was recognised.
struct KnownForm {
    key: FormKey,
    /// How long it is remembered.
    lasting: TimeDelta,
    /// Whether it brings files, and its key says nothing of them.
    carries_files: bool,
}

/// What a form with files sends: read by whoever answers it, and added up on the way.
#[derive(Clone)]
struct FormBody(Arc<Mutex<BodySource>>);

struct BodySource {
    body: Body,
    length: usize,
    hash: Sha256,
}

type BodyFrame = Poll<Option<Result<Frame<Bytes>, axum::Error>>>;

impl BodySource {
    fn poll(&mut self, context: &mut Context<'_>) -> BodyFrame {
        let frame = Pin::new(&mut self.body).poll_frame(context);
        if let Poll::Ready(Some(Ok(frame))) = &frame
            && let Some(bytes) = frame.data_ref()
        {
            self.length += bytes.len();
            self.hash.update(bytes);
        }
        frame
    }
}

impl FormBody {
    fn new(body: Body) -> FormBody {
        FormBody(Arc::new(Mutex::new(BodySource { body, length: 0, hash: Sha256::new() })))
    }

    fn source(&self) -> MutexGuard<'_, BodySource> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads what nobody has read, at most up to so many bytes in all: a browser that is still sending sees no reply. Returns
    /// what all of it adds up to; nothing where it did not come to its end.
    async fn finish(&self, most: usize) -> Option<FormKey> {
        loop {
            match std::future::poll_fn(|context| self.source().poll(context)).await {
                None => return Some(self.source().hash.clone().finalize().into()),
                Some(Ok(_)) if self.source().length <= most => {}
                Some(_) => return None,
            }
        }
    }
}

impl HttpBody for FormBody {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(self: Pin<&mut Self>, context: &mut Context<'_>) -> BodyFrame {
        self.source().poll(context)
    }
}

/// A token that no other form has.
pub fn token() -> String {
    format!("{:016x}", RandomState::new().hash_one(TOKEN))
}

impl SentForms {
    fn slot(&self, key: FormKey) -> Arc<Slot> {
        let mut sent = self.0.lock().unwrap_or_else(PoisonError::into_inner);
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
    let (mut request, known) = match recognised(request).await {
        Ok(recognised) => recognised,
        Err(failure) => return failure.into_response(),
    };
    let Some(KnownForm { key, lasting, carries_files }) = known else { return next.run(request).await };
    let slot = state.sent.slot(key);
    let mut kept = slot.lock().await;
    let now = state.clock.now();
    if kept.as_ref().is_none_or(|reply| now - reply.at >= lasting) {
        *kept = state.claim_form(&key).await.and_then(|reply| FormReply::read(&reply));
    }
    match kept.as_ref().filter(|reply| now - reply.at < lasting) {
        Some(reply) if !carries_files => return reply.again(),
        Some(reply) => {
            let (again, body) = match buffer(request, BODY_LIMIT).await {
                Ok(buffered) => buffered,
                Err(failure) => return failure.into_response(),
            };
            let sum: FormKey = Sha256::digest(&body).into();
            if reply.sum == Some(sum) {
                return reply.again();
            }
            request = again;
        }
        None => {}
    }
    let (request, files) = match carries_files {
        true => with_files(request),
        false => (request, None),
    };
    let response = next.run(request).await;
    let sum = match &files {
        Some(files) => files.finish(BODY_LIMIT).await,
        None => None,
    };
    let reply = replayable(response, sum, state.clock.now()).await;
    match reply.kept.as_ref().and_then(FormReply::write) {
        Some(bytes) => state.share_reply(&key, bytes, lasting).await,
        // It was claimed here and nowhere else.
        None if kept.is_none() => state.release_form(&key).await,
        None => {}
    }
    if reply.kept.is_some() {
        *kept = reply.kept;
    }
    reply.response
}

/// A reply, and what is kept of it where something came of the form.
struct KeptResponse {
    response: Response,
    kept: Option<FormReply>,
}

async fn replayable(response: Response, sum: Option<FormKey>, at: DateTime<Utc>) -> KeptResponse {
    if !matches!(response.status(), StatusCode::SEE_OTHER | StatusCode::CREATED) {
        return KeptResponse { response, kept: None };
    }
    let (parts, body) = response.into_parts();
    let Ok(body) = to_bytes(body, usize::MAX).await else {
        return KeptResponse { response: StatusCode::INTERNAL_SERVER_ERROR.into_response(), kept: None };
    };
    let kept = Some(FormReply::of(&parts, body.clone(), sum, at));
    KeptResponse { response: Response::from_parts(parts, Body::from(body)), kept }
}

/// The request, and what it sends, to be finished when it was answered.
fn with_files(request: Request) -> (Request, Option<FormBody>) {
    let (parts, body) = request.into_parts();
    let files = FormBody::new(body);
    (Request::from_parts(parts, Body::new(files.clone())), Some(files))
}

/// A request that can still be answered, and all that it sends.
async fn buffer(request: Request, limit: usize) -> Result<(Request, Bytes), PageFailure> {
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, limit).await.map_err(|_| PageFailure::Status(StatusCode::PAYLOAD_TOO_LARGE))?;
    Ok((Request::from_parts(parts, Body::from(body.clone())), body))
}

/// The request with its form; nothing where no page of ours sent it.
async fn recognised(request: Request) -> Result<(Request, Option<KnownForm>), PageFailure> {
    let kind = request.headers().get(CONTENT_TYPE).map(HeaderValue::as_bytes).unwrap_or_default();
    let carries_files = kind.starts_with(b"multipart/form-data");
    let query = request.uri().query().unwrap_or_default();
    let is_ours = match carries_files {
        true => has_token(query.as_bytes()),
        false => kind.starts_with(b"application/x-www-form-urlencoded"),
    };
    if !is_ours {
        return Ok((request, None));
    }
    // The reply is for whoever sent the form, as long as they are in, and for nobody who found it.
    let sender = request.headers().get(COOKIE).map(HeaderValue::as_bytes).unwrap_or_default();
    let own = request.extensions().get::<Membership>();
    let account = own.map(|own| own.account.id.to_string()).unwrap_or_default();
    let address = [request.uri().to_string().as_bytes(), b"\n", sender, b"\n", account.as_bytes()].concat();
    if carries_files {
        return Ok((request, Some(KnownForm { key: key(&address, b""), lasting: FILE, carries_files })));
    }
    let (request, body) = buffer(request, FORM_LIMIT).await?;
    let known = lasting(&body).map(|lasting| KnownForm { key: key(&address, &body), lasting, carries_files });
    Ok((request, known))
}

/// How long a form without files is remembered; nothing where it does not begin as ours do, with the token and then the
/// version of what it changes. Whatever is typed stands behind them and is not looked at.
fn lasting(body: &[u8]) -> Option<TimeDelta> {
    let mut pairs = body.splitn(3, |byte| *byte == b'&');
    if !has_token(pairs.next()?) {
        return None;
    }
    let version = pairs.next().and_then(|pair| pair.strip_prefix(b"version="));
    Some(if version.is_some_and(|version| version != b"0") { CHANGE } else { BEGINNING })
}

fn has_token(pair: &[u8]) -> bool {
    pair.strip_prefix(TOKEN.as_bytes()).is_some_and(|rest| rest.len() > 1 && rest.starts_with(b"="))
}

fn key(address: &[u8], body: &[u8]) -> FormKey {
    let mut hash = Sha256::new();
    hash.update(address.len().to_le_bytes());
    hash.update(address);
    hash.update(body);
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_forms_have_the_same_token() {
        let tokens: std::collections::BTreeSet<String> = (0..1_000).map(|_| token()).collect();
        assert_eq!(tokens.len(), 1_000);
    }

    #[test]
    fn a_form_of_ours_is_known_by_how_it_begins() {
        for (body, expected) in [
            ("once=7f&version=3&title=a", Some(CHANGE)),
            ("once=7f&version=0&title=a", Some(BEGINNING)),
            ("once=7f&title=version=3&version=3", Some(BEGINNING)),
            ("once=7f", Some(BEGINNING)),
            ("once=&version=3", None),
            ("once", None),
            ("version=3&once=7f", None),
            ("", None),
        ] {
            assert_eq!(lasting(body.as_bytes()), expected, "{body}");
        }
    }

    #[tokio::test]
    async fn files_are_added_up_while_they_are_read_and_read_to_their_end() {
        let sent = b"--x picture A --x--";
        let sum: Option<FormKey> = Some(Sha256::digest(sent).into());
        let files = FormBody::new(Body::from(&sent[..]));
        assert_eq!(
            to_bytes(Body::new(files.clone()), 100).await.unwrap(),
            &sent[..],
            "nothing else comes of it"
        );
        assert_eq!(files.finish(100).await, sum);
        assert_eq!(FormBody::new(Body::from(&sent[..])).finish(100).await, sum, "although nobody read it");
        assert_eq!(FormBody::new(Body::from(&sent[..])).finish(5).await, None, "it is far too large");
    }

    #[test]
    fn a_form_is_the_same_where_every_byte_of_it_is() {
        let first = key(b"/en/import?once=7", b"--x picture A");
        assert_eq!(first, key(b"/en/import?once=7", b"--x picture A"));
        for (address, body) in
            [("/en/import?once=7", "--x picture B"), ("/en/import?once=8", "--x picture A")]
        {
            assert_ne!(first, key(address.as_bytes(), body.as_bytes()), "{address} {body}");
        }
    }
}
