//! Knows a server of a few addresses on this machine, for what is found where evidence lies.

use axum::Router;
use axum::body::Body;
use axum::http::StatusCode;
use axum::response::Redirect;
use axum::routing::get;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::net::TcpListener;

/// A server, and how often it was asked.
pub struct LinkServer {
    pub place: SocketAddr,
    count: Arc<AtomicUsize>,
}

impl LinkServer {
    /// Starts it; `/inside` leads on to `other`.
    pub async fn start(other: Option<SocketAddr>) -> LinkServer {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let place = listener.local_addr().unwrap();
        let count = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&count);
        let inside = other.map_or_else(String::new, |other| format!("http://{other}/here"));
        let routes = Router::new()
            .route("/here", get(|| async { "A decree." }))
            .route("/gone", get(|| async { StatusCode::GONE }))
            .route("/busy", get(|| async { StatusCode::SERVICE_UNAVAILABLE }))
            .route("/closed", get(|| async { StatusCode::FORBIDDEN }))
            .route("/large", get(|| async { Body::from(vec![b'a'; 8 << 20]) }))
            .route("/moved", get(|| async { Redirect::permanent("/here") }))
            .route("/moved-and-gone", get(|| async { Redirect::temporary("/gone") }))
            .route("/circle", get(|| async { Redirect::temporary("/circle") }))
            .route("/port", get(|| async { Redirect::temporary("http://gazette.example:22/") }))
            .route("/file", get(|| async { Redirect::temporary("file:///etc/passwd") }))
            .route("/inside", get(move || async move { Redirect::temporary(&inside) }))
            .route("/slow", get(|| async { tokio::time::sleep(Duration::from_secs(60)).await }))
            .layer(axum::middleware::map_request(move |request: axum::extract::Request| {
                counted.fetch_add(1, Ordering::SeqCst);
                async move { request }
            }));
        tokio::spawn(async move { axum::serve(listener, routes).await.unwrap() });
        LinkServer { place, count }
    }

    /// An address on it.
    pub fn at(&self, path: &str) -> String {
        format!("http://{}{path}", self.place)
    }

    pub fn count(&self) -> usize {
        self.count.load(Ordering::SeqCst)
    }
}
