//! `/{lang}/join/{token}`: what a link offers, and taking it up: the first account, an account, a new password.

use super::account::profile_part;
use super::provider::{redirect, way_page};
use super::sign_in::come_in;
use crate::accounts::{InvitationKind, Token, read_email};
use crate::presentation::Label;
use crate::service::{AccountError, InvitationOffer, NewAccount};
use crate::web::components::{
    Credential, Field, PostForm, credential_input, grant_words, plain_sheet, post_form,
};
use crate::web::forms::{FormState, NewPassword, account_fault, with_account_error};
use crate::web::http::session::browser_name;
use crate::web::http::{AccountSite, see_other};
use crate::web::{Address, AppState, Fields, PageFailure, Voice};
use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::Value;

/// What a form says that asks for the provider of sign-ins and for no password.
const PROVIDER: &str = "provider";

/// The token in the address.
#[derive(Deserialize)]
pub struct JoinPath {
    token: String,
}

/// What the link offers, and the form.
///
/// # Errors
/// [`PageFailure::LinkEnded`]; whatever the store could not read.
pub async fn get(
    site: AccountSite,
    voice: Voice,
    Path(path): Path<JoinPath>,
) -> Result<Response, PageFailure> {
    let link = JoinLink::open(&site, &path.token).await?;
    let mut form = FormState::default();
    form.fields.set("lang", voice.lang().code());
    Ok(page(&site, &voice, &link, form))
}

/// Takes the link up and lets whoever did so in.
///
/// # Errors
/// [`PageFailure::LinkEnded`]; whatever the store could not do.
pub async fn post(
    site: AccountSite,
    voice: Voice,
    Path(path): Path<JoinPath>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, PageFailure> {
    let link = JoinLink::open(&site, &path.token).await?;
    let mut form = FormState::of_sent(&site, fields);
    let chosen = NewPassword::take(&mut form.fields);
    let email = link.email().map_or_else(|| form.fields.text("email"), str::to_owned);
    if let Err(fault) = read_email(&email) {
        form.problems.note_of("email", voice.say("account-email"), account_fault(&voice, fault));
    }
    let profile = match link.offer.account {
        Some(_) => Value::Null,
        None => profile_part(&voice).read(&mut form, &Value::Null),
    };
    let name = profile["name"].as_str().unwrap_or_default();
    let shown_in = voice.lang();
    let lang = profile["lang"].as_str().unwrap_or(shown_in.code());
    let by_provider = link.may_use_provider(&site) && form.fields.text("way") == PROVIDER;
    if !by_provider {
        chosen.check(&voice, &mut form, link.offer.beside_code, &[&email, name]);
    }
    if !form.problems.is_empty() {
        return Ok(page(&site, &voice, &link, form.faulty()));
    }
    let typed = NewAccount { email: &email, name, lang, password: &chosen.password };
    if by_provider {
        return match site.way_to_join(&link.token, &redirect(&site), voice.lang().code(), typed).await {
            Ok(way) => Ok(way_page(&site, &voice, &way, &link.address())),
            Err(AccountError::NotFound) => Err(PageFailure::LinkEnded),
            Err(error) => Ok(page(&site, &voice, &link, with_account_error(&voice, form, error)?)),
        };
    }
    match site.accept(&link.token, typed, browser_name(&headers)).await {
        Ok(Some(token)) => come_in(&site, &token, None).await,
        Ok(None) => Ok(see_other(&format!("{}?changed=yes", Address::SignIn.url(voice.lang())))),
        Err(AccountError::NotFound) => Err(PageFailure::LinkEnded),
        Err(error) => Ok(page(&site, &voice, &link, with_account_error(&voice, form, error)?)),
    }
}

/// A link that holds.
struct JoinLink {
    token: Token,
    offer: InvitationOffer,
}

impl JoinLink {
    async fn open(site: &AppState, token: &str) -> Result<JoinLink, PageFailure> {
        let token = Token::read(token).ok_or(PageFailure::LinkEnded)?;
        match site.invitation(&token).await {
            Ok(offer) => Ok(JoinLink { token, offer }),
            Err(AccountError::NotFound) => Err(PageFailure::LinkEnded),
            Err(error) => Err(error.into()),
        }
    }

    /// The address by which whoever takes it up will come in; none where they say it.
    fn email(&self) -> Option<&str> {
        let invited = match &self.offer.kind {
            InvitationKind::Account { email, .. } => email.as_str(),
            InvitationKind::Setup | InvitationKind::Password { .. } => "",
        };
        let known = self.offer.account.as_ref().map(|account| account.email.as_str());
        known.or_else(|| Some(invited).filter(|email| !email.is_empty()))
    }

    /// Its address.
    fn address(&self) -> Address {
        Address::Join(self.token.as_str().to_owned())
    }

    /// Whether whoever takes it up may come in by the provider of sign-ins, without a password.
    fn may_use_provider(&self, site: &AppState) -> bool {
        matches!(self.offer.kind, InvitationKind::Account { .. }) && site.provider_name().is_some()
    }

    /// The messages of the title and of the button.
    fn words(&self) -> (&'static str, &'static str) {
        match self.offer.kind {
            InvitationKind::Password { .. } => ("join-password-title", "join-password"),
            InvitationKind::Setup | InvitationKind::Account { .. } => ("join-title", "join"),
        }
    }
}

fn page(site: &AppState, voice: &Voice, link: &JoinLink, mut form: FormState) -> Response {
    let (standing, top) = (form.standing, form.top(site, voice));
    let (title, button) = link.words();
    let until = voice.date(site.clock.day_of(link.offer.expires));
    let profile = link.offer.account.is_none().then(|| profile_part(voice).view(&form));
    let content = view! {
        {email_field(voice, link, &form)}
        {profile}
        {NewPassword::view(voice, &form, link.offer.beside_code)}
        <p class="actions">
            <button class="button" type="submit">{voice.say(button)}</button>
            {provider_button(site, voice, link)}
        </p>
    };
    let main = view! {
        {top}
        <h1>{voice.say(title)}</h1>
        {offer_view(site, voice, &link.offer)}
        <p class="hint">{voice.say_with("join-until", &[("date", until.into())])}</p>
        {post_form(PostForm::default(), content.into_any())}
    };
    let url = link.address().url(voice.lang());
    plain_sheet(voice.say(title), &url, main.into_any()).send_unkept(site, voice, standing)
}

/// The button that makes the account without a password, where there is another way in.
fn provider_button(site: &AppState, voice: &Voice, link: &JoinLink) -> Option<AnyView> {
    let name = site.provider_name().filter(|_| link.may_use_provider(site))?.to_owned();
    let words = voice.say_with("provider-join", &[("name", name.into())]);
    Some(
        view! { <button class="button secondary" type="submit" name="way" value=PROVIDER>{words}</button> }
            .into_any(),
    )
}

fn email_field(voice: &Voice, link: &JoinLink, form: &FormState) -> AnyView {
    let credential = if link.email().is_some() { Credential::FixedUsername } else { Credential::Username };
    let field = Field {
        name: "email".to_owned(),
        label: voice.say("account-email"),
        hint: link.email().is_none().then(|| voice.say("account-email-hint")),
        value: link.email().map_or_else(|| form.fields.text("email"), str::to_owned),
        ..Field::default()
    };
    credential_input(field, credential, &form.problems)
}

/// What whoever takes it up gets.
fn offer_view(site: &AppState, voice: &Voice, offer: &InvitationOffer) -> AnyView {
    let grants = match &offer.kind {
        InvitationKind::Setup => return view! { <p class="lead">{voice.say("join-setup")}</p> }.into_any(),
        InvitationKind::Password { .. } => {
            return view! { <p class="lead">{voice.say("join-password-text")}</p> }.into_any();
        }
        InvitationKind::Account { grants, .. } => grants,
    };
    let lines: Vec<_> = grants
        .iter()
        .map(|grant| {
            let words = grant_words(voice, &site.library, &offer.institutions, grant);
            view! { <li>{words}<span class="hint">" "{grant.role.meaning(voice)}</span></li> }
        })
        .collect();
    view! { <p class="lead">{voice.say("join-lead")}</p><ul>{lines}</ul> }.into_any()
}
