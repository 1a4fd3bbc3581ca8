//! Knows every URL, grouped by who comes, and what stands in front of all of them.

use super::AppState;
use super::http::{error_pages, headers, host, metrics, once, session, trace, unknown_address};
use super::pages::{
    account, answer_sheet, approval, archive, asset, cap, carried, check, choices, comment, confirmation,
    deliberation, draft, edit, edition, export, frameworks, gaps, gates, history, holds_up, import, item,
    items, join, laptops, lending, look, manage, method, my_work, new, overview, people, plan, probe,
    provider, records, region, register, reminders, respond, root, rounds, sharing, sign_in, stage, start,
    versions, workshops,
};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use std::any::Any;
use std::time::Duration;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::TraceLayer;

/// How many bytes a form may have: ten times what fits into its fields, so that they can say what is too long.
pub const FORM_LIMIT: usize = 2 * 1024 * 1024;
/// How many bytes may come with a file; a little more than the file, which is then refused by its own name.
const FILE_LIMIT: usize = crate::intake::LARGEST_EXPORT + FORM_LIMIT;
/// How many bytes any request may have.
pub const BODY_LIMIT: usize = if FILE_LIMIT > PICTURE_LIMIT { FILE_LIMIT } else { PICTURE_LIMIT };
/// How many bytes may come with a picture or with evidence: enough to refuse a far too large one by its name.
const PICTURE_LIMIT: usize = 64 * 1024 * 1024;
/// How long a page may take: longer than the printer gives a document, so that its own page can say so.
const PATIENCE: Duration = Duration::from_secs(75);

/// The whole site.
pub fn router(state: AppState) -> Router {
    Router::new()
        .merge(everyone())
        .merge(visitor())
        .merge(member())
        .merge(inviter())
        .merge(officer())
        .merge(coordinator())
        .merge(respondent())
        .merge(institution())
        .merge(moderator())
        .merge(planner())
        .merge(writer())
        .merge(reader())
        .fallback(unknown_address)
        .layer(from_fn_with_state(state.clone(), once::once))
        .layer(from_fn_with_state(state.clone(), session::recognise))
        // Nobody is asked who they are for a style sheet.
        .merge(browser())
        .layer(DefaultBodyLimit::max(FORM_LIMIT))
        .layer(own_sites(&state))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, PATIENCE))
        .layer(CatchPanicLayer::custom(panic_response))
        .layer(from_fn_with_state(state.clone(), host::refuse_other_hosts))
        .layer(from_fn_with_state(state.clone(), error_pages::replace_refusals))
        // A balancer knows no name of ours, has no language, and wants an answer while nobody can be recognised.
        .merge(probe_addresses())
        .layer(from_fn(headers::headers))
        .layer(CompressionLayer::new())
        .layer(TraceLayer::new_for_http().make_span_with(trace::span))
        .layer(from_fn_with_state(state.clone(), metrics::count))
        .with_state(state)
}

/// Refuses forms that other sites send. Behind a proxy that passes on another host, our own is known by the public address.
fn own_sites(state: &AppState) -> CsrfLayer {
    let Some(public) = &state.public else { return CsrfLayer::new() };
    CsrfLayer::new().add_trusted_origin(public.origin()).unwrap_or_default()
}

/// What machines ask of this one.
fn probe_addresses() -> Router<AppState> {
    Router::new().route("/health", get(probe::health)).route("/ready", get(probe::ready))
}

/// What browsers load with every page.
fn browser() -> Router<AppState> {
    Router::new().route("/assets/{name}", get(asset::get))
}

/// What anybody may come to see.
fn everyone() -> Router<AppState> {
    Router::new()
        .route("/", get(root::get))
        .route("/{lang}", get(root::with_slash))
        .route("/{lang}/", get(start::get))
        .route("/{lang}/method", get(method::get))
}

/// Coming in and going out.
fn visitor() -> Router<AppState> {
    Router::new()
        .route("/{lang}/sign-in", get(sign_in::get).post(sign_in::post))
        .route("/{lang}/sign-in/provider", get(provider::get))
        .route("/sign-in/return", get(provider::back))
        .route("/{lang}/sign-out", post(sign_in::sign_out))
        .route("/{lang}/join/{token}", get(join::get).post(join::post))
}

/// What belongs to whoever is in.
fn member() -> Router<AppState> {
    Router::new().route("/{lang}/account", get(account::get).post(account::post))
}

/// Looking after accounts.
fn inviter() -> Router<AppState> {
    Router::new()
        .route("/{lang}/people", get(people::get).post(people::post))
        .route("/{lang}/people/invite", get(people::invite::get).post(people::invite::post))
        .route("/{lang}/people/{id}", get(people::person::get).post(people::person::post))
        .route("/{lang}/people/{id}/roles", get(people::roles::get).post(people::roles::post))
}

/// Looking at countries beside each other, and publishing about all of them.
fn officer() -> Router<AppState> {
    Router::new()
        .route("/{lang}/region/{region}", get(region::get))
        .route("/{lang}/region/{region}/editions", get(region::editions::get).post(region::editions::post))
}

/// Beginning an assessment, its stages, choices, what its levels rest on, what others may see, and records.
fn coordinator() -> Router<AppState> {
    Router::new()
        .route("/{lang}/assessments/new", get(new::get).post(new::post))
        .route("/{lang}/import", get(import::get).post(import::post).layer(DefaultBodyLimit::max(FILE_LIMIT)))
        .route("/{lang}/import/keep", post(import::keep))
        .route("/{lang}/archive", get(archive::get).post(archive::post))
        .route(
            "/{lang}/laptops",
            get(laptops::get).post(laptops::post).layer(DefaultBodyLimit::max(FILE_LIMIT)),
        )
        .route("/{lang}/laptops/act", post(laptops::act_on))
        .route("/{lang}/assessments/{id}/laptops", get(lending::get).post(lending::post))
        .route("/{lang}/assessments/{id}/laptops/{file}", get(lending::file))
        .route("/{lang}/assessments/{id}/manage", get(manage::get).post(manage::post))
        .route("/{lang}/assessments/{id}/stages/{stage}", get(stage::get).post(stage::post))
        .route("/{lang}/assessments/{id}/choices", get(choices::get).post(choices::post))
        .route("/{lang}/assessments/{id}/choices/frameworks", get(frameworks::get).post(frameworks::post))
        .route("/{lang}/assessments/{id}/choices/edition", get(edition::get).post(edition::post))
        .route("/{lang}/assessments/{id}/evidence", get(cap::get).post(cap::post))
        .route("/{lang}/assessments/{id}/confirmation", get(confirmation::get).post(confirmation::post))
        .route("/{lang}/assessments/{id}/sharing", get(sharing::get).post(sharing::post))
        .route(
            "/{lang}/assessments/{id}/register/{file}",
            get(register::file::get).post(register::file::post),
        )
        .route("/{lang}/assessments/{id}/links", post(register::links::post))
        .route("/{lang}/assessments/{id}/records", get(records::get))
        .route("/{lang}/assessments/{id}/records/{list}", get(records::list::get))
        .route(
            "/{lang}/assessments/{id}/records/{list}/{entry}",
            get(records::entry::get).post(records::entry::post),
        )
}

/// Answering.
fn respondent() -> Router<AppState> {
    Router::new()
        .route("/{lang}/assessments/{id}/items/{item}", post(item::post))
        .route(
            "/{lang}/assessments/{id}/items/{item}/history",
            get(item::history::get).post(item::history::post),
        )
        .route(
            "/{lang}/assessments/{id}/items/{item}/files",
            get(item::files::get).post(item::files::post).layer(DefaultBodyLimit::max(PICTURE_LIMIT)),
        )
        .route("/{lang}/assessments/{id}/check", get(check::get))
        .route("/{lang}/assessments/{id}/carried", get(carried::get).post(carried::post))
        .route("/{lang}/assessments/{id}/rounds", get(rounds::get).post(rounds::post))
}

/// Answering for an institution.
fn institution() -> Router<AppState> {
    Router::new()
        .route("/{lang}/my-work", get(my_work::get))
        .route(
            "/{lang}/assessments/{id}/respond/{item}",
            get(respond::get).post(respond::post).layer(DefaultBodyLimit::max(PICTURE_LIMIT)),
        )
        .route("/{lang}/assessments/{id}/comment", get(comment::get).post(comment::post))
        .route(
            "/{lang}/assessments/{id}/sheet",
            get(answer_sheet::get).post(answer_sheet::post).layer(DefaultBodyLimit::max(FILE_LIMIT)),
        )
        .route("/{lang}/assessments/{id}/sheet/keep", post(answer_sheet::keep))
        .route("/{lang}/assessments/{id}/sheet/{file}", get(answer_sheet::file))
}

/// Bringing institutions to one answer, and signing gates.
fn moderator() -> Router<AppState> {
    Router::new()
        .route("/{lang}/assessments/{id}/deliberation", get(deliberation::get).post(deliberation::post))
        .route(
            "/{lang}/assessments/{id}/deliberation/{item}",
            get(deliberation::item::get).post(deliberation::item::post),
        )
        .route("/{lang}/assessments/{id}/workshops", get(workshops::get).post(workshops::post))
        .route(
            "/{lang}/assessments/{id}/workshops/{workshop}",
            get(workshops::lead::get).post(workshops::lead::post),
        )
        .route(
            "/{lang}/assessments/{id}/workshops/{workshop}/description",
            get(workshops::description::get).post(workshops::description::post),
        )
        .route(
            "/{lang}/assessments/{id}/workshops/{workshop}/agenda",
            get(workshops::agenda::get).post(workshops::agenda::post),
        )
        .route(
            "/{lang}/assessments/{id}/workshops/{workshop}/seats",
            get(workshops::seats::get).post(workshops::seats::post),
        )
        .route(
            "/{lang}/assessments/{id}/workshops/{workshop}/ballots",
            get(workshops::ballots::get).post(workshops::ballots::post),
        )
        .route(
            "/{lang}/assessments/{id}/workshops/{workshop}/close",
            get(workshops::close::get).post(workshops::close::post),
        )
        .route("/{lang}/assessments/{id}/workshops/{workshop}/stream", get(workshops::stream::get))
        .route("/{lang}/assessments/{id}/workshops/{workshop}/papers/{file}", get(workshops::papers::get))
        .route("/{lang}/assessments/{id}/holds-up", get(holds_up::get))
        .route("/{lang}/assessments/{id}/reminders", get(reminders::get))
        .route("/{lang}/assessments/{id}/gates", get(gates::get).post(gates::post))
}

/// From gaps to a plan, and how it goes.
fn planner() -> Router<AppState> {
    Router::new()
        .route("/{lang}/assessments/{id}/plan", get(plan::phases::get).post(plan::phases::post))
        .route(
            "/{lang}/assessments/{id}/plan/actions/{action}",
            get(plan::action::get).post(plan::action::post),
        )
        .route("/{lang}/assessments/{id}/plan/frame", get(plan::frame::get).post(plan::frame::post))
        .route("/{lang}/assessments/{id}/plan/costs", get(plan::costs::get))
        .route("/{lang}/assessments/{id}/plan/results", get(plan::results::get).post(plan::results::post))
        .route(
            "/{lang}/assessments/{id}/plan/results/{indicator}",
            get(plan::indicator::get).post(plan::indicator::post),
        )
        .route("/{lang}/assessments/{id}/plan/progress", get(plan::progress::get).post(plan::progress::post))
}

/// The country's own words, versions, signatures and look.
fn writer() -> Router<AppState> {
    Router::new()
        .route("/{lang}/assessments/{id}/versions", get(versions::get).post(versions::post))
        .route("/{lang}/assessments/{id}/versions/compare", get(versions::compare::get))
        .route(
            "/{lang}/assessments/{id}/versions/freezing/{number}",
            get(versions::freezing::get).post(versions::freezing::post),
        )
        .route("/{lang}/assessments/{id}/versions/{version}", get(versions::frozen_document::get))
        .route("/{lang}/assessments/{id}/versions/{version}/{file}", get(versions::files::get))
        .route("/{lang}/assessments/{id}/approval", get(approval::get).post(approval::post))
        .route(
            "/{lang}/assessments/{id}/look",
            get(look::get).post(look::post).layer(DefaultBodyLimit::max(PICTURE_LIMIT)),
        )
        .route("/{lang}/assessments/{id}/draft/edit", get(edit::get).post(edit::post))
        .route(
            "/{lang}/assessments/{id}/draft/edit/{section}",
            get(edit::section::get).post(edit::section::post),
        )
        .route(
            "/{lang}/assessments/{id}/draft/edit/{section}/figures/{place}",
            get(edit::figure::get).post(edit::figure::post).layer(DefaultBodyLimit::max(PICTURE_LIMIT)),
        )
        .route("/{lang}/assessments/{id}/draft/preview", post(edit::preview::post))
}

/// Where the country stands, what was answered, and what comes out.
fn reader() -> Router<AppState> {
    Router::new()
        .route("/{lang}/assessments/{id}", get(overview::get))
        .route("/{lang}/assessments/{id}/items", get(items::get))
        .route("/{lang}/assessments/{id}/items/{item}", get(item::get))
        .route("/{lang}/assessments/{id}/register", get(register::get))
        .route("/{lang}/assessments/{id}/files/{file}", get(register::download::get))
        .route("/{lang}/assessments/{id}/export.json", get(export::get))
        .route("/{lang}/assessments/{id}/findings.xlsx", get(export::findings))
        .route("/{lang}/assessments/{id}/history", get(history::get))
        .route("/{lang}/assessments/{id}/history.csv", get(history::files::csv))
        .route("/{lang}/assessments/{id}/history.xlsx", get(history::files::xlsx))
        .route("/{lang}/assessments/{id}/gaps", get(gaps::get))
        .route("/{lang}/assessments/{id}/gaps.csv", get(gaps::csv::get))
        .route("/{lang}/assessments/{id}/draft", get(draft::get))
        .route("/{lang}/assessments/{id}/draft.pdf", get(draft::files::pdf))
        .route("/{lang}/assessments/{id}/draft.docx", get(draft::files::word))
        .route("/{lang}/assessments/{id}/draft.md", get(draft::files::markdown))
        .route("/{lang}/assessments/{id}/draft.html", get(draft::files::html))
        .route("/{lang}/assessments/{id}/draft.json", get(draft::files::json))
        .route("/{lang}/assessments/{id}/draft.xlsx", get(draft::files::workbook))
        .route("/{lang}/assessments/{id}/draft-tables.zip", get(draft::files::tables))
}

/// The reply where a page panicked; the log has what it said.
pub fn panic_response(what: Box<dyn Any + Send>) -> axum::response::Response {
    let words = what.downcast_ref::<String>().map(String::as_str);
    let words = words.or_else(|| what.downcast_ref::<&str>().copied()).unwrap_or("no words");
    tracing::error!(panic = words, "a page panicked");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}
