//! Knows how a phone without scripting comes to a room, listens and votes: the same addresses, forms and cookies.

use crate::workshop::{Poll, SeatCode};
use reqwest::header::{ACCEPT, CONTENT_TYPE, COOKIE, ORIGIN, SET_COOKIE};
use reqwest::redirect::Policy;
use reqwest::{Client, RequestBuilder, Response, StatusCode};
use std::collections::BTreeMap;
use std::time::Duration;

/// How long a phone waits for a page.
const PATIENCE: Duration = Duration::from_secs(20);
/// The language of its pages: the words are not read.
const HOME: &str = "/en";

/// Why a phone did not get on.
#[derive(Debug, thiserror::Error)]
pub enum PhoneError {
    /// Nobody answers, or not in time.
    #[error("no answer: {0}")]
    Silence(#[from] reqwest::Error),
    /// The room said no.
    #[error("{what} was answered with status {status}")]
    Refusal {
        /// What was asked.
        what: &'static str,
        /// The answer.
        status: StatusCode,
    },
}

/// A pretend phone.
pub struct Phone {
    client: Client,
    origin: String,
    cookies: BTreeMap<String, String>,
    // Open for as long as there is the phone.
    _stream: Option<Response>,
}

impl Phone {
    /// A phone that nobody has used yet, with a connection of its own.
    ///
    /// # Errors
    /// A system on which no connection can be made.
    pub fn new(origin: &str) -> Result<Phone, PhoneError> {
        // Where somebody chose before, theirs stays.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = Client::builder().no_proxy().redirect(Policy::none()).build()?;
        Ok(Phone { client, origin: origin.to_owned(), cookies: BTreeMap::new(), _stream: None })
    }

    /// Looks at the form, sends the code of a card and looks at the page of the room.
    ///
    /// # Errors
    /// See [`PhoneError`].
    pub async fn join(&mut self, code: &SeatCode) -> Result<(), PhoneError> {
        self.page("the form", HOME).await?;
        let form = self.post(HOME, format!("code={}", code.as_str()));
        let reply = self.send(form).await?;
        if reply != StatusCode::SEE_OTHER {
            return Err(PhoneError::Refusal { what: "the code", status: reply });
        }
        self.page("the page of the room", &format!("{HOME}/room")).await.map(drop)
    }

    /// Listens to the room from now on, once the first word came.
    ///
    /// # Errors
    /// See [`PhoneError`].
    pub async fn listen(&mut self) -> Result<(), PhoneError> {
        // A stream that goes on has no end to wait for; its first word has.
        let request = self.client.get(self.address("/room/stream")).header(COOKIE, self.cookie_line());
        let opened = tokio::time::timeout(PATIENCE, request.send()).await;
        let mut stream = opened.map_err(|_| late("the stream"))??;
        if stream.status() != StatusCode::OK {
            return Err(PhoneError::Refusal { what: "the stream", status: stream.status() });
        }
        let first = tokio::time::timeout(PATIENCE, stream.chunk()).await;
        first.map_err(|_| late("the stream"))??.ok_or_else(|| late("the stream"))?;
        self._stream = Some(stream);
        Ok(())
    }

    /// The round under way; none where there is none.
    ///
    /// # Errors
    /// See [`PhoneError`].
    pub async fn open_poll(&mut self) -> Result<Option<Poll>, PhoneError> {
        let page = self.page("the page of the room", &format!("{HOME}/room")).await?;
        let poll = attribute(&page, "data-item").zip(attribute(&page, "data-round"));
        let poll =
            poll.and_then(|(item, round)| Some(Poll { item: item.into(), round: round.parse().ok()? }));
        Ok(poll.filter(|_| attribute(&page, "data-phase") == Some("voting")))
    }

    /// Votes as a script does: a few words come back.
    ///
    /// # Errors
    /// See [`PhoneError`].
    pub async fn vote(&mut self, poll: &Poll, level: usize) -> Result<(), PhoneError> {
        let Poll { item, round } = poll;
        let form = format!("item={item}&round={round}&level={level}&reason=");
        let request = self.post(&format!("{HOME}/room"), form).header(ACCEPT, "text/plain");
        match self.send(request).await? {
            StatusCode::OK => Ok(()),
            status => Err(PhoneError::Refusal { what: "the vote", status }),
        }
    }

    /// Whether its own vote stands on the page of the room.
    ///
    /// # Errors
    /// See [`PhoneError`].
    pub async fn finds_vote(&mut self) -> Result<bool, PhoneError> {
        let page = self.page("the page of the room", &format!("{HOME}/room?change=yes")).await?;
        Ok(page.split("<input").any(|input| {
            let input = input.split('>').next().unwrap_or_default();
            input.contains("type=\"radio\"") && input.contains(" checked")
        }))
    }

    async fn page(&mut self, what: &'static str, path: &str) -> Result<String, PhoneError> {
        let request = self.client.get(format!("{}{path}", self.origin)).timeout(PATIENCE);
        let reply = request.header(COOKIE, self.cookie_line()).send().await?;
        self.keep_cookies(&reply);
        match reply.status() {
            StatusCode::OK => Ok(reply.text().await?),
            status => Err(PhoneError::Refusal { what, status }),
        }
    }

    fn post(&self, path: &str, form: String) -> RequestBuilder {
        let request = self.client.post(format!("{}{path}", self.origin)).timeout(PATIENCE);
        let request = request.header(ORIGIN, &self.origin).header(COOKIE, self.cookie_line());
        request.header(CONTENT_TYPE, "application/x-www-form-urlencoded").body(form)
    }

    /// The status of the reply, once all of it came.
    async fn send(&mut self, request: RequestBuilder) -> Result<StatusCode, PhoneError> {
        let reply = request.send().await?;
        self.keep_cookies(&reply);
        let status = reply.status();
        reply.bytes().await?;
        Ok(status)
    }

    fn address(&self, path: &str) -> String {
        format!("{}{HOME}{path}", self.origin)
    }

    fn cookie_line(&self) -> String {
        let pairs: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        pairs.join("; ")
    }

    fn keep_cookies(&mut self, reply: &Response) {
        for line in reply.headers().get_all(SET_COOKIE) {
            let pair = line.to_str().ok().and_then(|line| line.split(';').next());
            if let Some((name, value)) = pair.and_then(|pair| pair.split_once('=')) {
                self.cookies.insert(name.trim().to_owned(), value.trim().to_owned());
            }
        }
    }
}

fn late(what: &'static str) -> PhoneError {
    PhoneError::Refusal { what, status: StatusCode::REQUEST_TIMEOUT }
}

/// The value of an attribute of the first element that has it.
fn attribute<'p>(page: &'p str, name: &str) -> Option<&'p str> {
    let (_, rest) = page.split_once(&format!(" {name}=\""))?;
    rest.split('"').next().filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_those_of_the_first_element_that_has_them() {
        let page = r#"<main id="main" data-item="C01" data-round="2" data-phase=""><p data-item="C02">"#;
        for (name, value) in
            [("data-item", Some("C01")), ("data-round", Some("2")), ("data-phase", None), ("x", None)]
        {
            assert_eq!(attribute(page, name), value, "{name}");
        }
    }
}
