//! `/{lang}/people/invite`: a link with which somebody makes an account; nothing is sent.

use super::grant_form::{GrantChoice, GrantQuery, choice_form};
use super::home;
use super::link_page::link_page;
use crate::service::act;
use crate::web::components::{PostForm, plain_sheet, post_form};
use crate::web::forms::Shape::Line;
use crate::web::forms::{FormPart, FormState, FormTable, LINE, may, with_account_error};
use crate::web::http::AccountSite;
use crate::web::http::extract::PermitFor;
use crate::web::{Address, AppState, Fields, PageFailure, Voice};
use axum::extract::Query;
use axum::response::Response;
use leptos::prelude::*;
use serde_json::Value;

/// Whom the link is for, where that is known.
pub const INVITEE: FormTable = FormTable {
    words: "invite",
    explains: false,
    specs: &[may("email", Line(LINE)).hint("invite-email-hint")],
};

/// The form: which role and where, then the rest.
///
/// # Errors
/// Whatever the store could not read.
pub async fn get(
    allowed: PermitFor<act::Invite>,
    site: AccountSite,
    voice: Voice,
    Query(query): Query<GrantQuery>,
) -> Result<Response, PageFailure> {
    let choice = GrantChoice::read(&site, &allowed.person, &query).await?;
    let Some(choice) = choice else {
        let url = Address::Invite.url(voice.lang());
        let main = choice_form(&site, &voice, &allowed.person, url, &query);
        return Ok(sheet(&site, &voice, FormState::default(), main));
    };
    Ok(page(&site, &voice, &choice, FormState::default()))
}

/// Makes the link and shows it once.
///
/// # Errors
/// Whatever the store could not do.
pub async fn post(
    allowed: PermitFor<act::Invite>,
    site: AccountSite,
    voice: Voice,
    fields: Fields,
) -> Result<Response, PageFailure> {
    let mut form = FormState::of_sent(&site, fields);
    let choice = GrantChoice::read(&site, &allowed.person, &GrantQuery::of(&form.fields)).await?;
    let choice = choice.ok_or(PageFailure::Refused)?;
    FormPart::of(&voice, &INVITEE).read(&mut form, &Value::Null);
    let Some(grant) = choice.read_form(&site, &voice, &mut form) else {
        return Ok(page(&site, &voice, &choice, form.faulty()));
    };
    match site.invite(&allowed.person, &form.fields.text("email"), vec![grant]).await {
        Ok(link) => {
            let words = voice.say_with("link-invite", &[("role", choice.words(&site, &voice).into())]);
            Ok(link_page(&site, &voice, &link, words, &Address::People))
        }
        Err(error) => Ok(page(&site, &voice, &choice, with_account_error(&voice, form, error)?)),
    }
}

fn page(state: &AppState, voice: &Voice, choice: &GrantChoice, form: FormState) -> Response {
    let content = view! {
        <p>
            <strong>{choice.words(state, voice)}</strong>" "
            <a href=Address::Invite.url(voice.lang())>{voice.say("grant-other")}</a>
        </p>
        {FormPart::of(voice, &INVITEE).view(&form)}
        {choice.view(state, voice, &form)}
        <p class="actions"><button class="button" type="submit">{voice.say("invite-make")}</button></p>
    };
    let content = post_form(PostForm::default(), content.into_any());
    sheet(state, voice, form, content)
}

fn sheet(state: &AppState, voice: &Voice, mut form: FormState, content: AnyView) -> Response {
    let (standing, top) = (form.standing, form.top(state, voice));
    let main = view! {
        {top}
        <h1>{voice.say("invite-title")}</h1>
        <p class="lead">{voice.say("invite-lead")}</p>
        {content}
    };
    plain_sheet(voice.say("invite-title"), &Address::Invite.url(voice.lang()), main.into_any())
        .trail(vec![home(voice)])
        .send(state, voice, standing)
}
