//! Knows the fields of a sent form as words people typed, cleaned of what no one can type; knows no form's meaning.

use super::PageFailure;
use crate::intake::clean;
use axum::body::{Body, Bytes};
use axum::extract::{Form, FromRequest, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use std::collections::BTreeMap;

/// How many fields a form may have: more than the largest record that may be kept fills.
pub const MOST_FIELDS: usize = 10_000;

/// The fields of a form; a name may come several times.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields {
    values: BTreeMap<String, Vec<String>>,
    changes: usize,
}

impl Fields {
    /// The field's last value without blanks around it; empty where it was not sent.
    pub fn text(&self, name: &str) -> String {
        self.values
            .get(name)
            .and_then(|values| values.last())
            .map_or_else(String::new, |v| v.trim().to_owned())
    }

    /// The field's last value with the blanks around it, which is in the form no more: a password is shown nowhere again.
    pub fn take(&mut self, name: &str) -> String {
        self.values.remove(name).and_then(|mut values| values.pop()).unwrap_or_default()
    }

    /// Every value of the field.
    pub fn all(&self, name: &str) -> &[String] {
        self.values.get(name).map_or(&[], Vec::as_slice)
    }

    /// Whether the field was sent at all: a ticked box, a pressed button.
    pub fn has(&self, name: &str) -> bool {
        self.values.contains_key(name)
    }

    /// The names that were sent, each once.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.values.keys().map(String::as_str)
    }

    /// Puts this value into the field, whatever is in it.
    pub fn set(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.values.insert(name.into(), vec![value.into()]);
    }

    /// Takes the field away.
    pub fn remove(&mut self, name: &str) {
        self.values.remove(name);
    }

    /// Adds a value to those of the field.
    pub fn add(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.values.entry(name.into()).or_default().push(value.into());
    }

    /// Everything that stands in the fields, for a look at its letters.
    pub fn words(&self) -> String {
        self.values.values().flatten().flat_map(|value| [value.as_str(), " "]).collect()
    }

    /// How many characters were taken out or became line breaks when the form was read; its author is told.
    pub fn changes(&self) -> usize {
        self.changes
    }

    /// Every field with each of its values.
    pub fn pairs(self) -> Vec<(String, String)> {
        let one = |(name, values): (String, Vec<String>)| {
            values.into_iter().map(move |value| (name.clone(), value))
        };
        self.values.into_iter().flat_map(one).collect()
    }

    /// The field as a number; 0 where it is none.
    pub fn number(&self, name: &str) -> u64 {
        self.text(name).parse().unwrap_or_default()
    }
}

impl<N: Into<String>, V: AsRef<str>> FromIterator<(N, V)> for Fields {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(pairs: I) -> Fields {
        let mut fields = Fields::default();
        for (name, value) in pairs {
            let cleaned = clean(value.as_ref());
            fields.changes += cleaned.changes();
            fields.values.entry(name.into()).or_default().push(cleaned.text);
        }
        fields
    }
}

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Fields, Response> {
        let has_body = request.headers().contains_key(CONTENT_TYPE);
        let (parts, body) = request.into_parts();
        let request = Request::from_parts(parts.clone(), body);
        let body = Bytes::from_request(request, state).await.map_err(IntoResponse::into_response)?;
        if !has_body {
            return match body.is_empty() {
                true => Ok(Fields::default()),
                false => Err(PageFailure::Status(StatusCode::UNSUPPORTED_MEDIA_TYPE).into_response()),
            };
        }
        // Counted before any of them takes room of its own.
        if body.iter().filter(|byte| **byte == b'&').count() >= MOST_FIELDS {
            return Err(PageFailure::Status(StatusCode::PAYLOAD_TOO_LARGE).into_response());
        }
        let request = Request::from_parts(parts, Body::from(body));
        let Form(pairs): Form<Vec<(String, String)>> =
            Form::from_request(request, state).await.map_err(IntoResponse::into_response)?;
        Ok(pairs.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_what_people_type_and_drops_what_they_cannot() {
        let fields: Fields = [("a", " x\r\ny\u{0}\u{7} "), ("b", "1"), ("b", "2")].into_iter().collect();
        assert_eq!(fields.text("a"), "x\ny");
        assert_eq!(fields.text("b"), "2");
        assert_eq!(fields.all("b"), ["1", "2"]);
        assert_eq!(fields.text("c"), "");
        assert!(fields.has("a") && !fields.has("c"));
        assert_eq!(fields.number("b"), 2);
        assert_eq!(fields.number("a"), 0);
        assert_eq!(fields.changes(), 2);
        let mut fields: Fields = [("password", " four rivers "), ("name", "x")].into_iter().collect();
        assert_eq!(fields.take("password"), " four rivers ");
        assert!(!fields.has("password") && !fields.words().contains("rivers"));
        assert_eq!(fields.take("password"), "");
    }
}
