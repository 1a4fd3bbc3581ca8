//! Knows a reply to a form that can be given again, by this server and by others of the same database.

use axum::body::Bytes;
use axum::http::header::{CONTENT_TYPE, LOCATION, SET_COOKIE};
use axum::http::response::Parts;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A form by everything that was in it; one with files by its token.
pub type FormKey = [u8; 32];

/// A reply that can be given again.
pub struct FormReply {
    /// When it was given.
    pub at: DateTime<Utc>,
    /// What all that a form with files sent adds up to; nothing of another form.
    pub sum: Option<FormKey>,
    status: StatusCode,
    headers: Vec<(HeaderName, HeaderValue)>,
    body: Bytes,
}

/// The same as others read it.
#[derive(Serialize, Deserialize)]
struct FormReplyRecord {
    at: DateTime<Utc>,
    sum: Option<FormKey>,
    status: u16,
    headers: Vec<(String, String)>,
    body: String,
}

impl FormReply {
    /// The reply to a form whose files, where it has some, add up to this.
    pub fn of(parts: &Parts, body: Bytes, sum: Option<FormKey>, at: DateTime<Utc>) -> FormReply {
        let kept = [LOCATION, CONTENT_TYPE, SET_COOKIE].into_iter();
        let all = |name: HeaderName| {
            parts
                .headers
                .get_all(&name)
                .iter()
                .map(move |value| (name.clone(), value.clone()))
                .collect::<Vec<_>>()
        };
        let headers = kept.flat_map(all).collect();
        FormReply { at, sum, status: parts.status, headers, body }
    }

    /// The same reply once more.
    pub fn again(&self) -> Response {
        let mut response = (self.status, self.body.clone()).into_response();
        response.headers_mut().remove(CONTENT_TYPE);
        for (name, value) in &self.headers {
            response.headers_mut().append(name.clone(), value.clone());
        }
        response
    }

    /// As others read it; nothing of what is no text.
    pub fn write(&self) -> Option<Vec<u8>> {
        let text = |(name, value): &(HeaderName, HeaderValue)| {
            Some((name.as_str().to_owned(), value.to_str().ok()?.to_owned()))
        };
        let record = FormReplyRecord {
            at: self.at,
            sum: self.sum,
            status: self.status.as_u16(),
            headers: self.headers.iter().map(text).collect::<Option<_>>()?,
            body: String::from_utf8(self.body.to_vec()).ok()?,
        };
        serde_json::to_vec(&record).ok()
    }

    /// What another server wrote; nothing where it makes no sense.
    pub fn read(bytes: &[u8]) -> Option<FormReply> {
        let FormReplyRecord { at, sum, status, headers, body } = serde_json::from_slice(bytes).ok()?;
        let header = |(name, value): (String, String)| {
            Some((HeaderName::from_bytes(name.as_bytes()).ok()?, HeaderValue::from_str(&value).ok()?))
        };
        let status = StatusCode::from_u16(status).ok()?;
        let headers = headers.into_iter().map(header).collect::<Option<_>>()?;
        Some(FormReply { at, sum, status, headers, body: body.into() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_server_gives_the_same_reply() {
        let reply = (
            StatusCode::CREATED,
            [(LOCATION, "/en/people"), (SET_COOKIE, "a=1; Path=/"), (CONTENT_TYPE, "text/html")],
            "<p>Wanjirũ</p>",
        );
        let (parts, _) = reply.into_response().into_parts();
        let at = DateTime::<Utc>::UNIX_EPOCH;
        let first = FormReply::of(&parts, Bytes::from("<p>Wanjirũ</p>"), Some([7; 32]), at);
        let second = FormReply::read(&first.write().unwrap()).unwrap();
        assert_eq!((second.at, second.sum), (first.at, first.sum));
        let (one, other) = (first.again(), second.again());
        assert_eq!((one.status(), one.headers()), (other.status(), other.headers()));
        assert_eq!((first.body, other.headers().len()), (second.body, 3));
        assert!(FormReply::read(b"").is_none());
    }
}
