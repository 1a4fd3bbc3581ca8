//! Knows how requests are counted, by the template of their address and never by the address itself; and how figures are given
//! on an address of their own, to whoever may ask.

use super::AppState;
use crate::service::{BackupStatus, ReadyFault, Secret, Service, is_own_host};
use axum::Router;
use axum::extract::{MatchedPath, Request, State};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, HOST};
use axum::http::uri::Authority;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::time::Instant;

/// What stands for the template of an address that nothing answers.
const NOWHERE: &str = "none";
/// The form in which Prometheus reads figures.
const FIGURES: &str = "text/plain; version=0.0.4; charset=utf-8";

/// Counts a request and how long its reply took to begin.
pub async fn count(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let Some(metrics) = state.metrics() else { return next.run(request).await };
    let route = request.extensions().get::<MatchedPath>().cloned();
    let (method, begun) = (name_of(request.method()), Instant::now());
    let response = next.run(request).await;
    let route = route.as_ref().map_or(NOWHERE, MatchedPath::as_str);
    metrics.count_request(method, route, response.status().as_u16(), begun.elapsed());
    response
}

/// A method that is answered; whoever asks may make others up.
fn name_of(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::POST => "POST",
        Method::HEAD => "HEAD",
        _ => "other",
    }
}

/// What is served where figures are given.
pub fn metrics_router(service: Service, token: Option<Secret>) -> Router {
    Router::new()
        .route("/metrics", get(figures))
        .route("/ready-detail", get(detail))
        .layer(from_fn_with_state(token, ask_for_token))
        .with_state(service)
}

async fn figures(State(service): State<Service>) -> Response {
    ([(CONTENT_TYPE, FIGURES)], service.figures().await).into_response()
}

/// How the server stands, for whoever keeps it: with reasons, which may name files.
async fn detail(State(service): State<Service>) -> Response {
    let ready = service.check_ready().await;
    let copies = service.makes_backups().then(|| service.backup_status());
    let is_well = ready.is_ok() && copies.as_ref().is_none_or(|copies| copies.failure.is_none());
    let status = if is_well { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, [(CONTENT_TYPE, "text/plain; charset=utf-8")], detail_words(ready, copies)).into_response()
}

fn detail_words(ready: Result<(), ReadyFault>, copies: Option<BackupStatus>) -> String {
    let database = match ready {
        Ok(()) => "ready".to_owned(),
        Err(error) => format!("not ready: {error}"),
    };
    let Some(copies) = copies else {
        return format!("database: {database}\ncopies: not made by this server\n");
    };
    let last = copies.last.map_or_else(|| "none yet".to_owned(), |last| last.to_rfc3339());
    let failure =
        copies.failure.map(|failure| format!("; failed at {}: {}", failure.at.to_rfc3339(), failure.error));
    format!("database: {database}\ncopies: last {last}{}\n", failure.unwrap_or_default())
}

/// Refuses whoever does not show the token; where there is none, whoever asks for another host than this machine: a web site
/// could read the figures through the browser of its visitor.
async fn ask_for_token(State(token): State<Option<Secret>>, request: Request, next: Next) -> Response {
    let may_ask = match &token {
        Some(token) => bearer(request.headers()).is_some_and(|given| token.is(given)),
        None => names_machine(request.headers()),
    };
    match (may_ask, token) {
        (true, _) => next.run(request).await,
        (false, Some(_)) => (StatusCode::UNAUTHORIZED, [("www-authenticate", "Bearer")]).into_response(),
        (false, None) => StatusCode::MISDIRECTED_REQUEST.into_response(),
    }
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    headers.get(AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ")
}

fn names_machine(headers: &HeaderMap) -> bool {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()?.parse::<Authority>().ok());
    host.is_some_and(|host| is_own_host(host.host()))
}
