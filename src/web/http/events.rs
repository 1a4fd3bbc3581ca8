//! Knows how a page hears on an open connection that something changed: the state as it is, again where it is another, until
//! nobody listens or the server stops. Knows not what is told.

use crate::service::RoomWatch;
use axum::body::{Body, Bytes, HttpBody};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderName};
use axum::response::{IntoResponse, Response};
use http_body::Frame;
use std::collections::{BTreeMap, VecDeque};
use std::convert::Infallible;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::sync::{mpsc, oneshot, watch};

/// How long nothing is said before a sign of life, which proxies and phones wait for.
const SILENCE: Duration = Duration::from_secs(15);
/// How long after one count the next one is taken: many votes are told at once.
const PAUSE: Duration = Duration::from_millis(250);
/// How many connections one seat or projector has; with another one the oldest ends. A phone that lost its way leaves some behind
/// that nobody has noticed yet.
const MOST: usize = 4;

/// Everybody who listens, and the end of it. Cheap to clone.
#[derive(Clone)]
pub struct Listeners {
    stop: Arc<watch::Sender<bool>>,
    lines: Arc<Mutex<BTreeMap<String, VecDeque<oneshot::Sender<()>>>>>,
}

impl Default for Listeners {
    fn default() -> Listeners {
        Listeners { stop: Arc::new(watch::Sender::new(false)), lines: Arc::default() }
    }
}

impl Listeners {
    /// Ends all connections: the server stops.
    pub fn stop(&self) {
        self.stop.send_replace(true);
    }

    /// How many connections are open.
    pub fn count(&self) -> usize {
        let lines = self.lines.lock().unwrap_or_else(PoisonError::into_inner);
        lines.values().flatten().filter(|line| !line.is_closed()).count()
    }

    /// A place for one more listener by this name; what it gives resolves once others have taken it.
    fn take(&self, name: String) -> oneshot::Receiver<()> {
        let (sender, receiver) = oneshot::channel();
        let mut lines = self.lines.lock().unwrap_or_else(PoisonError::into_inner);
        lines.retain(|_, line| {
            line.retain(|one| !one.is_closed());
            !line.is_empty()
        });
        let line = lines.entry(name).or_default();
        line.push_back(sender);
        while line.len() > MOST {
            line.pop_front();
        }
        receiver
    }
}

/// What somebody hears of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventPace {
    /// Acts of whoever leads.
    Acts,
    /// Votes too, four times a second at most.
    Votes,
}

/// An open connection, on which `look` is told as it is now and whenever it changed; it ends where there is nothing to tell any
/// more. `name` is whose it is.
pub fn events<L, F>(
    listeners: &Listeners,
    name: String,
    watch: RoomWatch,
    pace: EventPace,
    look: L,
) -> Response
where
    L: Fn() -> F + Send + 'static,
    F: Future<Output = Option<String>> + Send + 'static,
{
    let (sender, receiver) = mpsc::channel(1);
    let line = EventLine { sender, stop: listeners.stop.subscribe(), rival: listeners.take(name) };
    tokio::spawn(feed(line, watch, pace, look));
    let headers = [
        (CONTENT_TYPE, "text/event-stream"),
        (CACHE_CONTROL, "no-store"),
        (HeaderName::from_static("x-accel-buffering"), "no"),
    ];
    (headers, Body::new(EventBody(receiver))).into_response()
}

async fn feed<L, F>(mut line: EventLine, mut watch: RoomWatch, pace: EventPace, look: L)
where
    L: Fn() -> F + Send + 'static,
    F: Future<Output = Option<String>> + Send + 'static,
{
    let mut last = String::new();
    loop {
        watch.acts.mark_unchanged();
        watch.votes.mark_unchanged();
        let Some(now) = look().await else { return };
        if now != last {
            if !line.send(format!("data: {now}\n\n")).await {
                return;
            }
            last = now;
        }
        if pace == EventPace::Votes {
            tokio::time::sleep(PAUSE).await;
        }
        if !line.wait(&mut watch, pace).await {
            return;
        }
    }
}

/// The server's end of a connection.
struct EventLine {
    sender: mpsc::Sender<Bytes>,
    stop: watch::Receiver<bool>,
    rival: oneshot::Receiver<()>,
}

impl EventLine {
    /// Whether this could be sent before the connection ended.
    async fn send(&mut self, words: String) -> bool {
        let sender = self.sender.clone();
        tokio::select! {
            sent = sender.send(Bytes::from(words)) => sent.is_ok(),
            () = self.ended() => false,
        }
    }

    /// Whether something changed before the connection ended; gives signs of life meanwhile.
    async fn wait(&mut self, watch: &mut RoomWatch, pace: EventPace) -> bool {
        loop {
            tokio::select! {
                heard = watch.acts.changed() => return heard.is_ok(),
                heard = watch.votes.changed(), if pace == EventPace::Votes => return heard.is_ok(),
                () = self.ended() => return false,
                () = tokio::time::sleep(SILENCE) => {}
            }
            if !self.send(":\n\n".to_owned()).await {
                return false;
            }
        }
    }

    /// Resolves once nobody listens, another connection took the place, or the server stops.
    async fn ended(&mut self) {
        let EventLine { sender, stop, rival } = self;
        tokio::select! {
            () = sender.closed() => {}
            _ = rival => {}
            () = asked_to_stop(stop) => {}
        }
    }
}

async fn asked_to_stop(stop: &mut watch::Receiver<bool>) {
    loop {
        if *stop.borrow_and_update() {
            return;
        }
        if stop.changed().await.is_err() {
            return;
        }
    }
}

/// The body of the reply.
struct EventBody(mpsc::Receiver<Bytes>);

impl HttpBody for EventBody {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        self.0.poll_recv(context).map(|bytes| bytes.map(|bytes| Ok(Frame::data(bytes))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::sync::oneshot::error::TryRecvError;

    #[test]
    fn a_fifth_connection_of_one_name_ends_the_first() {
        let listeners = Listeners::default();
        let mut own: Vec<_> = (0..=MOST).map(|_| listeners.take("seat".to_owned())).collect();
        let mut other = listeners.take("another".to_owned());
        assert!(matches!(own[0].try_recv(), Err(TryRecvError::Closed)));
        for line in own.iter_mut().skip(1).chain([&mut other]) {
            assert!(matches!(line.try_recv(), Err(TryRecvError::Empty)));
        }
        assert_eq!(listeners.count(), MOST + 1);
        drop((own, other));
        assert_eq!(listeners.count(), 0);
    }
}
