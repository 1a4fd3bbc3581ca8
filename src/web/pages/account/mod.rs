//! `/{lang}/account`: one's own name, language and password, the second proof, and where one is in.

mod provider;
mod second_proof;
mod sessions;

use super::provider::{reason_words, redirect, way_page};
use crate::accounts::{LONGEST_NAME, TokenHash, TotpSetup};
use crate::code::codes;
use crate::service::{AccountError, SignedIn};
use crate::web::components::{
    Credential, Field, PostForm, credential_input, plain_sheet, post_form, warning,
};
use crate::web::forms::Shape::{Line, Offered};
use crate::web::forms::{FormPart, FormState, FormTable, NewPassword, SavedQuery, must, with_account_error};
use crate::web::http::{Membership, see_other};
use crate::web::{Address, AppState, Fields, PageFailure, Voice};
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::{Value, json};

/// Who somebody is, as they say themselves.
pub const PROFILE: FormTable = FormTable {
    words: "account",
    explains: false,
    specs: &[must("name", Line(LONGEST_NAME)).hint("account-name-hint"), must("lang", Offered)],
};

codes! {
    /// What somebody does with their account.
    pub enum AccountAct {
        /// Another name or language.
        Profile = "profile",
        /// Another password.
        Password = "password",
        /// A second proof, or another one.
        Add = "add",
        /// The code of the second proof, from somebody who came in without it.
        Bring = "bring",
        /// No second proof any more.
        Remove = "remove",
        /// The provider of sign-ins as another way in.
        Link = "link",
        /// Not that way any more.
        Unlink = "unlink",
        /// The end of a session.
        End = "end",
        /// The end of all sessions but this one.
        EndOthers = "end-others",
    }
}

/// What the address may say.
#[derive(Default, Deserialize)]
pub struct AccountQuery {
    saved: Option<String>,
    /// Present where somebody must bring or set up a second proof before anything else.
    needed: Option<String>,
    /// Why the account was not joined with a provider of sign-ins.
    provider: Option<String>,
}

/// Name and language in a form.
pub fn profile_part(voice: &Voice) -> FormPart<'_> {
    let languages = voice.languages().iter().map(|one| (one.lang.to_string(), one.name.clone()));
    FormPart::of(voice, &PROFILE).with_options("lang", languages.collect())
}

/// The field of a form that says what it does.
fn act_field(act: AccountAct) -> AnyView {
    view! { <input type="hidden" name="act" value=act.code() /> }.into_any()
}

/// The page.
///
/// # Errors
/// Whatever the store could not read.
pub async fn get(
    own: Membership,
    state: AppState,
    voice: Voice,
    Query(query): Query<AccountQuery>,
) -> Result<Response, PageFailure> {
    let notice = SavedQuery { saved: query.saved, cleaned: None }.notice(&voice);
    let needed = query.needed.filter(|_| own.lacks_second_factor);
    let reason = if own.owes_code() { "second-proof-bring-text" } else { "second-proof-needed" };
    let needed = needed.map(|_| warning(voice.say(reason)));
    let refused = query.provider.and_then(|reason| reason_words(&state, &voice, &reason)).map(warning);
    let above = Some(view! { {notice}{needed}{refused} }.into_any());
    page(&state, &voice, &own, FormState { above, ..FormState::default() }).await
}

/// Does what one of the forms asks for.
///
/// # Errors
/// Whatever the store could not do.
pub async fn post(
    own: Membership,
    state: AppState,
    voice: Voice,
    fields: Fields,
) -> Result<Response, PageFailure> {
    let form = FormState::of_sent(&state, fields);
    let act = AccountAct::from_code(&form.fields.text("act"));
    match act.ok_or(PageFailure::Status(StatusCode::BAD_REQUEST))? {
        act if own.owes_code() && act != AccountAct::Bring => Err(PageFailure::SignIn),
        AccountAct::Profile => rename(&state, &voice, &own, form).await,
        AccountAct::Password => change_password(&state, &voice, &own, form).await,
        AccountAct::Add => add_second_proof(&state, &voice, &own, form).await,
        AccountAct::Bring => bring_second_proof(&state, &voice, &own, form).await,
        AccountAct::Remove => remove_second_proof(&state, &voice, &own, form).await,
        AccountAct::Link => link(&state, &voice, &own, form).await,
        AccountAct::Unlink => {
            state.unlink(&own).await?;
            Ok(done(&voice, "provider"))
        }
        AccountAct::End => {
            state.end_session(&own, &TokenHash(form.fields.text("session"))).await?;
            Ok(done(&voice, "sessions"))
        }
        AccountAct::EndOthers => {
            state.end_other_sessions(&own).await?;
            Ok(done(&voice, "sessions"))
        }
    }
}

fn done(voice: &Voice, part: &str) -> Response {
    see_other(&format!("{}?saved=yes#{part}", Address::Account.url(voice.lang())))
}

async fn rename(
    state: &AppState,
    voice: &Voice,
    own: &SignedIn,
    mut form: FormState,
) -> Result<Response, PageFailure> {
    let profile = profile_part(voice).read(&mut form, &Value::Null);
    let (Some(name), Some(lang)) = (profile["name"].as_str(), profile["lang"].as_str()) else {
        return page(state, voice, own, form.faulty()).await;
    };
    match state.rename_account(own, name, lang).await {
        Ok(()) => {
            let lang = voice.languages().speaks(lang).unwrap_or_else(|| voice.lang());
            Ok(see_other(&format!("{}?saved=yes", Address::Account.url(lang))))
        }
        Err(error) => page(state, voice, own, with_account_error(voice, form, error)?).await,
    }
}

async fn change_password(
    state: &AppState,
    voice: &Voice,
    own: &SignedIn,
    mut form: FormState,
) -> Result<Response, PageFailure> {
    let present = form.fields.take("present");
    let chosen = NewPassword::take(&mut form.fields);
    let words = [own.account.email.as_str(), own.account.name.as_str()];
    chosen.check(voice, &mut form, own.account.second_factor.is_some(), &words);
    if !form.problems.is_empty() {
        return page(state, voice, own, form.faulty()).await;
    }
    match state.change_password(own, &present, &chosen.password).await {
        Ok(()) => Ok(done(voice, "password-title")),
        Err(error) => page(state, voice, own, with_refusal(voice, form, "present", error)?).await,
    }
}

async fn add_second_proof(
    state: &AppState,
    voice: &Voice,
    own: &SignedIn,
    mut form: FormState,
) -> Result<Response, PageFailure> {
    let (code, password) = (form.fields.take("code"), form.fields.take("proof-password"));
    let setup = TotpSetup::of(form.fields.text("secret"), &own.account.email);
    let setup = setup.ok_or(PageFailure::Status(StatusCode::BAD_REQUEST))?;
    match state.add_second_factor(own, &password, &setup, &code).await {
        Ok(codes) => Ok(second_proof::codes_page(state, voice, &codes)),
        Err(error) => page(state, voice, own, with_refusal(voice, form, "code", error)?).await,
    }
}

async fn bring_second_proof(
    state: &AppState,
    voice: &Voice,
    own: &SignedIn,
    mut form: FormState,
) -> Result<Response, PageFailure> {
    let code = form.fields.take("code");
    match state.bring_second_factor(own, &code).await {
        Ok(()) => Ok(see_other(&Address::Start.url(voice.lang()))),
        // Nothing was typed: that is no right code either.
        Err(AccountError::CodeNeeded) => {
            page(state, voice, own, with_refusal(voice, form, "code", AccountError::Wrong)?).await
        }
        Err(error) => page(state, voice, own, with_refusal(voice, form, "code", error)?).await,
    }
}

async fn link(
    state: &AppState,
    voice: &Voice,
    own: &SignedIn,
    mut form: FormState,
) -> Result<Response, PageFailure> {
    let password = form.fields.take("link-password");
    match state.way_to_link(own, &redirect(state), voice.lang().code(), &password).await {
        Ok(way) => Ok(way_page(state, voice, &way, &Address::Account)),
        Err(error) => page(state, voice, own, with_refusal(voice, form, "link-password", error)?).await,
    }
}

async fn remove_second_proof(
    state: &AppState,
    voice: &Voice,
    own: &SignedIn,
    mut form: FormState,
) -> Result<Response, PageFailure> {
    let password = form.fields.take("removal-password");
    match state.remove_second_factor(own, &password).await {
        Ok(()) => Ok(done(voice, "second-proof")),
        Err(error) => page(state, voice, own, with_refusal(voice, form, "removal-password", error)?).await,
    }
}

/// The form with what is wrong, the password or the code beside this field.
fn with_refusal(
    voice: &Voice,
    mut form: FormState,
    field: &str,
    error: AccountError,
) -> Result<FormState, PageFailure> {
    if !matches!(error, AccountError::Wrong) {
        return with_account_error(voice, form, error);
    }
    let words = if field == "code" { "account-wrong-code" } else { "account-wrong-password" };
    form.problems.note(field, voice.say(words));
    Ok(form.faulty())
}

async fn page(
    state: &AppState,
    voice: &Voice,
    own: &SignedIn,
    mut form: FormState,
) -> Result<Response, PageFailure> {
    let sessions = state.sessions(&own.account).await?;
    let sent = TotpSetup::of(form.fields.text("secret"), &own.account.email);
    let setup = sent.or_else(|| TotpSetup::generate(&own.account.email));
    let setup = setup.ok_or_else(|| PageFailure::from(AccountError::NoRandomness))?;
    if !form.is_about("act", AccountAct::Profile.code()) {
        let held = json!({ "name": own.account.name, "lang": own.account.lang });
        profile_part(voice).fill(&held, &mut form.fields);
    }
    let is_linked = state.is_linked(&own.account).await?;
    let (standing, top) = (form.standing, form.top(state, voice));
    let url = Address::Account.url(voice.lang());
    if own.owes_code() {
        let main = view! {
            {top}
            <h1>{voice.say("account-title")}</h1>
            {second_proof::view(voice, own, &form, &setup)}
        };
        let sheet = plain_sheet(voice.say("account-title"), &url, main.into_any());
        return Ok(sheet.send_unkept(state, voice, standing));
    }
    let email = [("email", own.account.email.clone().into())];
    let main = view! {
        {top}
        <h1>{voice.say("account-title")}</h1>
        <p>{voice.say_with("account-lead", &email)}</p>
        {profile_view(voice, &form)}
        {password_view(voice, own, &form)}
        {second_proof::view(voice, own, &form, &setup)}
        {provider::view(state, voice, own, (is_linked, &form))}
        {sessions::view(state, voice, own, &sessions)}
    };
    Ok(plain_sheet(voice.say("account-title"), &url, main.into_any()).send_unkept(state, voice, standing))
}

fn profile_view(voice: &Voice, form: &FormState) -> AnyView {
    let content = view! {
        {act_field(AccountAct::Profile)}
        {profile_part(voice).view(form)}
        <p class="actions"><button class="button" type="submit">{voice.say("save")}</button></p>
    };
    post_form(PostForm::default(), content.into_any())
}

fn password_view(voice: &Voice, own: &SignedIn, form: &FormState) -> AnyView {
    let present = Field {
        name: "present".to_owned(),
        label: voice.say("account-password-present"),
        ..Field::default()
    };
    let has_one = own.account.password.is_some();
    let present = has_one.then(|| credential_input(present, Credential::CurrentPassword, &form.problems));
    let content = view! {
        {act_field(AccountAct::Password)}
        {present}
        {NewPassword::view(voice, form, own.account.second_factor.is_some())}
        <p class="actions"><button class="button" type="submit">{voice.say("account-password-change")}</button></p>
    };
    view! {
        <section class="section" aria-labelledby="password-title">
            <h2 id="password-title">{voice.say("account-password-title")}</h2>
            <p>{voice.say("account-password-text")}</p>
            {post_form(PostForm::default(), content.into_any())}
        </section>
    }
    .into_any()
}
