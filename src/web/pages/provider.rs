//! `/{lang}/sign-in/provider` and `/sign-in/return`: to a provider of sign-ins and back.

use super::sign_in::come_in;
use crate::accounts::{TicketPurpose, Token};
use crate::service::{AccountError, ProviderAnswer, ProviderEnd, ProviderWay};
use crate::web::address::RETURN;
use crate::web::components::plain_sheet;
use crate::web::http::error_pages::preferred_language;
use crate::web::http::page::render_page;
use crate::web::http::session::{browser_name, provider_ticket, with_ticket, without_ticket};
use crate::web::http::{AccountSite, local_address, see_other};
use crate::web::{Address, AppState, PageFailure, Voice};
use axum::extract::Query;
use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

/// How long an address may be to which somebody is led on: a cookie has no room for more.
const LONGEST_ADDRESS: usize = 1_000;

/// What the address may say.
#[derive(Default, Deserialize)]
pub struct ProviderQuery {
    /// Where somebody goes on once they are in.
    to: Option<String>,
}

/// Leads to the provider.
///
/// # Errors
/// [`PageFailure::NotFound`] where there is none, [`PageFailure::Provider`], or whatever the store could not do.
pub async fn get(
    site: AccountSite,
    voice: Voice,
    Query(query): Query<ProviderQuery>,
) -> Result<Response, PageFailure> {
    let to = query.to.and_then(|to| local_address(voice.languages(), &to));
    let to = to.filter(|to| to.len() <= LONGEST_ADDRESS);
    let lang = voice.lang();
    let way = site.way_to_provider(&redirect(&site), lang.code(), TicketPurpose::SignIn { to }).await?;
    Ok(with_ticket(see_other(&way.url), &way.ticket))
}

/// The whole address to which the provider sends people back.
pub fn redirect(state: &AppState) -> String {
    state.link(RETURN)
}

/// The page from which somebody goes on to the provider: a form of ours may lead to no other site, a link may.
pub fn way_page(state: &AppState, voice: &Voice, way: &ProviderWay, from: &Address) -> Response {
    let name = [("name", state.provider_name().unwrap_or_default().to_owned().into())];
    let title = voice.say_with("provider-go-title", &name);
    let main = view! {
        <h1>{title.clone()}</h1>
        <p class="lead">{voice.say("provider-go-text")}</p>
        <p class="actions"><a class="button" href=way.url.clone()>{voice.say_with("provider-go", &name)}</a></p>
    };
    let sheet = plain_sheet(title, &from.url(voice.lang()), main.into_any());
    with_ticket(render_page(state, voice, sheet), &way.ticket)
}

/// What the provider puts into the address.
#[derive(Default, Deserialize)]
pub struct ReturnQuery {
    #[serde(default)]
    state: String,
    #[serde(default)]
    code: String,
}

/// What becomes of somebody who comes back.
///
/// # Errors
/// Whatever the store could not do.
pub async fn back(
    site: AccountSite,
    headers: HeaderMap,
    Query(query): Query<ReturnQuery>,
) -> Result<Response, PageFailure> {
    let answer = ProviderAnswer {
        redirect: &redirect(&site),
        ticket: provider_ticket(&headers),
        state: &query.state,
        code: &query.code,
        browser: browser_name(&headers),
    };
    let languages = &site.library.languages;
    let (lang, end) = match site.hear_provider(answer, site.visitor.as_deref()).await {
        Ok(outcome) => (languages.speaks(&outcome.lang).unwrap_or_default(), outcome.end),
        Err(AccountError::NotFound) if site.provider_name().is_some() => {
            let spoken = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
            (preferred_language(languages, spoken.unwrap_or_default()), ProviderEnd::Doubtful)
        }
        Err(error) => return Err(error.into()),
    };
    let reason = match end {
        ProviderEnd::In(token, to) => return enter(&site, &token, to).await,
        ProviderEnd::Begun(token) => return enter(&site, &token, Some(Address::Account.url(lang))).await,
        ProviderEnd::Linked => {
            let url = format!("{}?saved=yes#provider", Address::Account.url(lang));
            return Ok(without_ticket(see_other(&url)));
        }
        ProviderEnd::LinkEnded => return Err(PageFailure::LinkEnded),
        ProviderEnd::EmailTaken => "email-taken",
        ProviderEnd::Nobody => "nobody",
        ProviderEnd::Taken => "taken",
        ProviderEnd::Doubtful => "doubtful",
    };
    let place = if site.visitor.is_some() { Address::Account } else { Address::SignIn };
    Ok(without_ticket(see_other(&format!("{}?provider={reason}", place.url(lang)))))
}

async fn enter(state: &AppState, token: &Token, to: Option<String>) -> Result<Response, PageFailure> {
    Ok(without_ticket(come_in(state, token, to).await?))
}

/// Why somebody who came back from the provider is not where they wanted to be.
pub fn reason_words(state: &AppState, voice: &Voice, reason: &str) -> Option<String> {
    let key = match reason {
        "email-taken" => "account-email-taken",
        "nobody" => "provider-nobody",
        "taken" => "provider-taken",
        "doubtful" => "provider-doubtful",
        _ => return None,
    };
    let name = state.provider_name()?.to_owned();
    Some(voice.say_with(key, &[("name", name.into())]))
}
