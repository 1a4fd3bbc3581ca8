//! Knows every address of a room, and what stands in front of all of them. No cookie of an account is set or read here.

use super::{captive, failure, host, join, phone, screen};
use crate::service::Person;
use crate::web::http::{Assets, headers, metrics, once, trace, unknown_address};
use crate::web::pages::asset;
use crate::web::{Admission, AppState};
use axum::Router;
use axum::http::StatusCode;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};
use std::sync::Arc;
use std::time::Duration;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::TraceLayer;

/// How many bytes a form of a phone may have: the longest reason, in any script, several times.
pub const ROOM_LIMIT: usize = 32 * 1024;
/// How long a page may take; the connection on which a phone listens stays open.
const PATIENCE: Duration = Duration::from_secs(15);

/// All that a phone or a projector can ask for.
pub fn room_router(state: &AppState) -> Router {
    let assets = Arc::new(Assets::of_room(&state.service.files));
    let state =
        AppState { assets, visitor: None, admission: Admission::Open(Person::Stranger), ..state.clone() };
    Router::new()
        .merge(guest())
        .merge(seat())
        .merge(projector())
        .fallback(unknown_address)
        .layer(from_fn_with_state(state.clone(), once::once))
        .route("/assets/{name}", get(asset::get))
        .layer(RequestBodyLimitLayer::new(ROOM_LIMIT))
        .layer(own_sites(&state))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, PATIENCE))
        .layer(CatchPanicLayer::custom(crate::web::router::panic_response))
        .layer(from_fn_with_state(state.clone(), host::refuse_strange_hosts))
        .layer(from_fn_with_state(state.clone(), failure::replace_refusals))
        // Phones ask these under the names of those who made them.
        .merge(captive::captive_addresses())
        .layer(from_fn(headers::headers))
        .layer(CompressionLayer::new())
        .layer(TraceLayer::new_for_http().make_span_with(trace::span))
        .layer(from_fn_with_state(state.clone(), metrics::count))
        .with_state(state)
}

/// Whoever comes with a card.
fn guest() -> Router<AppState> {
    Router::new()
        .route("/", get(join::any_language))
        .route("/{lang}", get(join::get).post(join::post))
        .route("/{lang}/seat/{token}", get(join::link))
}

/// A phone at its seat.
fn seat() -> Router<AppState> {
    Router::new()
        .route("/{lang}/seat", post(join::take))
        .route("/{lang}/room", get(phone::get).post(phone::post))
        .route("/{lang}/room/stream", get(phone::stream))
        .route("/{lang}/room/signal", get(phone::signal))
}

/// The projector.
fn projector() -> Router<AppState> {
    Router::new()
        .route("/{lang}/screen/{token}", get(screen::link))
        .route("/{lang}/screen", get(screen::get))
        .route("/{lang}/screen/stream", get(screen::stream))
}

/// Refuses forms that other sites send. On plain HTTP a browser names the site that it comes from, and nothing else.
fn own_sites(state: &AppState) -> CsrfLayer {
    state.room.addresses.iter().fold(CsrfLayer::new(), |layer, address| {
        layer.clone().add_trusted_origin(address.origin()).unwrap_or(layer)
    })
}
