//! Knows how a bare refusal becomes a page that says what happened and what to do.

use super::page::render_page;
use super::waiting::{is_file, waiting_page};
use super::{AppState, Membership, PageFailure, see_other};
use crate::lang::{Lang, Languages};
use crate::service::KeptFileFault;
use crate::web::address_language::split_language;
use crate::web::components::{error_page, plain_sheet};
use crate::web::{Address, Voice};
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_TYPE};
use axum::http::{Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Puts every refusal that is not yet a page, or words for a program, into the layout, in the language of the address or the browser.
pub async fn replace_refusals(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let languages = &state.service.library.languages;
    let (method, address) = (request.method().clone(), request.uri().clone());
    let path = address.path().to_owned();
    let spoken = request.headers().get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let lang = split_language(languages, &path)
        .map_or_else(|| preferred_language(languages, spoken.unwrap_or_default()), |(lang, _)| lang);
    let response = next.run(request).await;
    let status = response.status();
    let finished = ["text/html; charset=utf-8", "application/json"];
    let is_page =
        response.headers().get(CONTENT_TYPE).is_some_and(|kind| finished.iter().any(|own| kind == own));
    if is_page || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let failure = response.extensions().get::<PageFailure>();
    let state = state.for_visitor(response.extensions().get::<Membership>());
    let voice = state.voice(lang);
    match failure {
        Some(PageFailure::Waiting(spot)) => return waiting_page(&state, &voice, &address, *spot),
        Some(PageFailure::SignIn) if is_page_asked(&method, &path) => {
            return see_other(&way_in(&state, lang, &address));
        }
        _ => {}
    }
    let (key, reason) = (key(status, failure, &state), reason(failure));
    let why = match failure {
        Some(PageFailure::Unfit(faults)) => voice.limits(faults),
        Some(PageFailure::File(fault)) => file_words(&voice, fault),
        _ => reason.map(|reason| voice.say(reason)).into_iter().collect(),
    };
    let page = error_page(&voice, key, why, way_on(failure, &state));
    let page = plain_sheet(voice.say(&format!("{key}-title")), &path, page);
    let mut page = (status, render_page(&state, &voice, page)).into_response();
    for (name, value) in response.headers() {
        if name == "allow" {
            page.headers_mut().insert(name, value.clone());
        }
    }
    page
}

/// Whether a page is asked for: a file would be kept by the browser as whatever came, and what a form carries is lost where
/// it is led elsewhere.
fn is_page_asked(method: &Method, path: &str) -> bool {
    [Method::GET, Method::HEAD].contains(method) && !is_file(path)
}

/// Where somebody comes in, or gets the second proof that they lack; and then goes on to this address.
fn way_in(state: &AppState, lang: Lang, address: &Uri) -> String {
    match state.visitor {
        Some(_) => Address::second_proof_url(lang),
        None => {
            let wanted = address.path_and_query().map_or("/", |wanted| wanted.as_str());
            Address::sign_in_url(lang, wanted)
        }
    }
}

/// Where a reader goes on from a refusal, and the message of the link.
fn way_on(failure: Option<&PageFailure>, state: &AppState) -> (Address, &'static str) {
    match (failure, &state.visitor) {
        (Some(PageFailure::SignIn), Some(_)) => (Address::Account, "account-title"),
        (Some(PageFailure::SignIn | PageFailure::LinkEnded), None) => (Address::SignIn, "sign-in-title"),
        _ => (Address::Start, "error-home"),
    }
}

/// Why the store failed, if it did.
fn reason(failure: Option<&PageFailure>) -> Option<&'static str> {
    match failure {
        Some(PageFailure::Storage(reason)) => Some(reason),
        _ => None,
    }
}

/// Which file is not as it was kept, in a sentence for each place that has it.
pub fn file_words(voice: &Voice, fault: &KeptFileFault) -> Vec<String> {
    let key = if fault.is_lost { "error-file-lost" } else { "error-file-spoiled" };
    let sentence = |name: &String| {
        voice.say_with(key, &[("name", name.clone().into()), ("hash", fault.hash.to_string().into())])
    };
    fault.names.iter().map(sentence).collect()
}

/// The message of a failure that no status tells.
fn own_key(failure: &PageFailure) -> Option<&'static str> {
    match failure {
        PageFailure::Storage(_) => Some("error-storage"),
        PageFailure::Unfit(_) => Some("error-unfit"),
        PageFailure::File(_) => Some("error-file"),
        PageFailure::Archived => Some("error-archived"),
        PageFailure::Validated => Some("error-validated"),
        PageFailure::Removed => Some("error-removed"),
        PageFailure::SignIn => Some("error-sign-in"),
        PageFailure::Refused => Some("error-refused"),
        PageFailure::LinkEnded => Some("error-link-ended"),
        PageFailure::Provider => Some("error-provider"),
        PageFailure::NoAccounts => Some("error-no-accounts"),
        PageFailure::NotFound | PageFailure::Waiting(_) | PageFailure::Status(_) => None,
    }
}

fn key(status: StatusCode, failure: Option<&PageFailure>, state: &AppState) -> &'static str {
    if let (Some(PageFailure::SignIn), Some(own)) = (failure, &state.visitor) {
        return if own.owes_code() { "error-code-owed" } else { "error-second-proof" };
    }
    if let Some(key) = failure.and_then(own_key) {
        return key;
    }
    match status {
        StatusCode::NOT_FOUND => "error-not-found",
        StatusCode::FORBIDDEN => "error-forbidden",
        StatusCode::MISDIRECTED_REQUEST => "error-host",
        StatusCode::METHOD_NOT_ALLOWED => "error-method",
        StatusCode::REQUEST_TIMEOUT | StatusCode::SERVICE_UNAVAILABLE => "error-timeout",
        StatusCode::PAYLOAD_TOO_LARGE => "error-too-large",
        StatusCode::TOO_MANY_REQUESTS => "error-too-often",
        status if status.is_client_error() => "error-unreadable",
        _ => "error-internal",
    }
}

/// The language a browser prefers among ours, by its `Accept-Language`; English where none is named.
pub fn preferred_language(languages: &Languages, accepted: &str) -> Lang {
    let mut wishes: Vec<(f32, Lang)> = accepted
        .split(',')
        .filter_map(|wish| {
            let mut parts = wish.trim().split(';');
            let tag = parts.next()?.trim();
            let lang = nearest(languages, tag)?;
            let weight = parts.find_map(|part| part.trim().strip_prefix("q=")?.parse().ok()).unwrap_or(1.0);
            (weight > 0.0).then_some((weight, lang))
        })
        .collect();
    wishes.sort_by(|a, b| b.0.total_cmp(&a.0));
    wishes.first().map_or_else(Lang::default, |(_, lang)| *lang)
}

/// The language with this tag, or else the first with the same beginning.
fn nearest(languages: &Languages, tag: &str) -> Option<Lang> {
    let first = tag.split('-').next()?;
    let same = |code: &str, wanted: &str| code.eq_ignore_ascii_case(wanted);
    let exact = languages.codes().find(|lang| same(lang.code(), tag));
    exact.or_else(|| languages.codes().find(|lang| same(lang.language(), first)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Language;

    #[test]
    fn the_browser_says_which_language_it_prefers() {
        let languages = Languages::new([Lang::EN, Lang::ES].map(Language::unknown).into());
        for (accepted, expected) in [
            ("es", Lang::ES),
            ("es-MX,es;q=0.9,en;q=0.8", Lang::ES),
            ("fr,en;q=0.5,es;q=0.7", Lang::ES),
            ("en-GB,es;q=0.9", Lang::EN),
            ("ES;q=0.1", Lang::ES),
            ("es;q=0,en;q=0.1", Lang::EN),
            ("zh", Lang::EN),
            ("", Lang::EN),
            (";;,q=", Lang::EN),
        ] {
            assert_eq!(preferred_language(&languages, accepted), expected, "{accepted}");
        }
    }
}
