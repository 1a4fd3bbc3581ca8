//! `/{lang}/sign-in` and `/{lang}/sign-out`: how somebody comes in and goes out.

use super::provider::reason_words;
use crate::accounts::Token;
use crate::service::{AccountError, SignIn, SignedIn};
use crate::web::components::{
    Credential, Field, PostForm, credential_input, notice, plain_sheet, post_form, saved_notice, warning,
};
use crate::web::forms::{FormState, with_account_error};
use crate::web::http::session::{browser_mark, browser_name, session_token, with_session, without_session};
use crate::web::http::{AccountSite, local_address, see_other};
use crate::web::{Address, AppState, Fields, PageFailure, Voice};
use axum::extract::Query;
use axum::http::HeaderMap;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

/// What the address may say.
#[derive(Default, Deserialize)]
pub struct SignInQuery {
    /// Where somebody goes on once they are in.
    to: Option<String>,
    /// Present where somebody has just gone out.
    out: Option<String>,
    /// Present where somebody has just chosen another password.
    changed: Option<String>,
    /// Why somebody who came back from a provider of sign-ins is not in.
    provider: Option<String>,
}

/// The form.
pub async fn get(site: AccountSite, voice: Voice, Query(query): Query<SignInQuery>) -> Response {
    let to = query.to.and_then(|to| local_address(voice.languages(), &to));
    if let Some(own) = &site.visitor {
        return see_other(&next(&site, &own.0, to));
    }
    let said = query.out.map(|_| "sign-in-out").or(query.changed.map(|_| "sign-in-changed"));
    let refused = query.provider.and_then(|reason| reason_words(&site, &voice, &reason));
    let above = refused.map(warning).or(said.map(|words| saved_notice(voice.say(words))));
    let mut form = FormState { above, ..FormState::default() };
    form.fields.set("to", to.unwrap_or_default());
    page(&site, &voice, form, Step::Password)
}

/// What is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    /// The password.
    Password,
    /// The password and a code beside it.
    Code,
}

/// Lets somebody in. Whether the address, the password or the code is wrong is not said.
///
/// # Errors
/// Whatever the store could not do.
pub async fn post(
    site: AccountSite,
    voice: Voice,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, PageFailure> {
    let mut form = FormState::of_sent(&site, fields);
    let step = if form.fields.has("code") { Step::Code } else { Step::Password };
    let (email, password, code) =
        (form.fields.text("email"), form.fields.take("password"), form.fields.take("code"));
    let missing = [("email", "account-email", &email), ("password", "account-password", &password)];
    for (field, label, _) in missing.into_iter().filter(|(_, _, typed)| typed.is_empty()) {
        form.problems.note_of(field, voice.say(label), voice.say("account-missing"));
    }
    if !form.problems.is_empty() {
        return Ok(page(&site, &voice, form.faulty(), step));
    }
    let (mark, browser) = (browser_mark(&headers), browser_name(&headers));
    let typed = SignIn { email: &email, password: &password, code: &code, mark, browser };
    match site.sign_in(typed).await {
        Ok(token) => {
            let to = local_address(voice.languages(), &form.fields.text("to"));
            come_in(&site, &token, to).await
        }
        Err(AccountError::CodeNeeded) => {
            form.above = Some(notice(voice.say("sign-in-code-needed")));
            Ok(page(&site, &voice, form, Step::Code))
        }
        Err(AccountError::Wrong) => {
            form.problems.note("email", voice.say("sign-in-wrong"));
            Ok(page(&site, &voice, form.faulty(), step))
        }
        Err(error) => Ok(page(&site, &voice, with_account_error(&voice, form, error)?, step)),
    }
}

/// Lets somebody out.
///
/// # Errors
/// Whatever the store could not do.
pub async fn sign_out(site: AccountSite, voice: Voice, headers: HeaderMap) -> Result<Response, PageFailure> {
    if let Some(token) = session_token(&headers) {
        site.sign_out(&token).await?;
    }
    Ok(without_session(see_other(&format!("{}?out=yes", Address::SignIn.url(voice.lang())))))
}

/// The reply to somebody who has just come in, with the cookies by which they and their browser are known.
///
/// # Errors
/// Whatever the store could not do.
pub async fn come_in(state: &AppState, token: &Token, to: Option<String>) -> Result<Response, PageFailure> {
    let own = state.recognise(token).await?.ok_or(PageFailure::SignIn)?;
    let next = next(state, &own, to);
    let mark = state.browser_mark(&own.account.id).await?;
    Ok(with_session(see_other(&next), token, &mark))
}

/// Where somebody goes on who is in: to the second proof that they lack, to where they wanted, to what their institution is
/// asked, or to the start in their language.
fn next(state: &AppState, own: &SignedIn, to: Option<String>) -> String {
    let lang = state.library.languages.speaks(&own.account.lang).unwrap_or_default();
    match to {
        _ if own.lacks_second_factor => Address::second_proof_url(lang),
        Some(to) => to,
        None if own.person.answers_for_institution() => Address::MyWork.url(lang),
        None => Address::Start.url(lang),
    }
}

fn page(state: &AppState, voice: &Voice, mut form: FormState, step: Step) -> Response {
    let (standing, top) = (form.standing, form.top(state, voice));
    let to = form.fields.text("to");
    let url = if to.is_empty() {
        Address::SignIn.url(voice.lang())
    } else {
        Address::sign_in_url(voice.lang(), &to)
    };
    let content = view! {
        <input type="hidden" name="to" value=to.clone() />
        {fields(voice, &form, step)}
        <p class="actions"><button class="button" type="submit">{voice.say("sign-in-title")}</button></p>
    };
    let main = view! {
        {top}
        <h1>{voice.say("sign-in-title")}</h1>
        {post_form(PostForm::default(), content.into_any())}
        {provider_way(state, voice, &to)}
        <p class="hint">{voice.say("sign-in-forgotten")}</p>
    };
    plain_sheet(voice.say("sign-in-title"), &url, main.into_any()).send_unkept(state, voice, standing)
}

/// The other way in, where there is one.
fn provider_way(state: &AppState, voice: &Voice, to: &str) -> Option<AnyView> {
    let words = voice.say_with("provider-sign-in", &[("name", state.provider_name()?.to_owned().into())]);
    let url = match to {
        "" => Address::SignInByProvider.url(voice.lang()),
        to => Address::provider_url(voice.lang(), to),
    };
    Some(view! { <p class="actions"><a class="button secondary" href=url>{words}</a></p> }.into_any())
}

fn fields(voice: &Voice, form: &FormState, step: Step) -> Vec<AnyView> {
    let first = if step == Step::Code { "password" } else { "email" };
    let field = |name: &str, label: &str, hint: Option<&str>| Field {
        name: name.to_owned(),
        label: voice.say(label),
        hint: hint.map(|hint| voice.say(hint)),
        value: form.fields.text(name),
        focus: form.problems.is_empty() && name == first,
        ..Field::default()
    };
    let problems = &form.problems;
    let code = field("code", "account-code", Some("account-code-hint"));
    let mut fields = vec![
        credential_input(field("email", "account-email", None), Credential::Username, problems),
        credential_input(field("password", "account-password", None), Credential::CurrentPassword, problems),
    ];
    fields.extend((step == Step::Code).then(|| credential_input(code, Credential::OneTimeCode, problems)));
    fields
}
