//! `/{lang}/people/{id}/roles`: one more role for an account.

use super::grant_form::{GrantChoice, GrantQuery, choice_form};
use super::home;
use super::person::PersonPath;
use crate::accounts::Account;
use crate::service::act;
use crate::web::components::{Crumb, PostForm, plain_sheet, post_form};
use crate::web::forms::{FormState, with_account_error};
use crate::web::http::extract::PermitFor;
use crate::web::http::{AccountSite, see_other};
use crate::web::{Address, AppState, Fields, PageFailure, Voice};
use axum::extract::{Path, Query};
use axum::response::Response;
use leptos::prelude::*;

/// The form: which role and where, then the rest.
///
/// # Errors
/// Whatever the store could not read.
pub async fn get(
    allowed: PermitFor<act::Invite>,
    site: AccountSite,
    voice: Voice,
    Path(path): Path<PersonPath>,
    Query(query): Query<GrantQuery>,
) -> Result<Response, PageFailure> {
    let account = site.managed_account(&allowed.person, &path.id()?).await?;
    let choice = GrantChoice::read(&site, &allowed.person, &query).await?;
    let Some(choice) = choice else {
        let main = choice_form(&site, &voice, &allowed.person, url(&voice, &account), &query);
        return Ok(sheet(&site, &voice, &account, FormState::default(), main));
    };
    Ok(page(&site, &voice, &account, &choice, FormState::default()))
}

/// Gives the role.
///
/// # Errors
/// Whatever the store could not do.
pub async fn post(
    allowed: PermitFor<act::Invite>,
    site: AccountSite,
    voice: Voice,
    Path(path): Path<PersonPath>,
    fields: Fields,
) -> Result<Response, PageFailure> {
    let account = site.managed_account(&allowed.person, &path.id()?).await?;
    let mut form = FormState::of_sent(&site, fields);
    let choice = GrantChoice::read(&site, &allowed.person, &GrantQuery::of(&form.fields)).await?;
    let choice = choice.ok_or(PageFailure::Refused)?;
    let Some(grant) = choice.read_form(&site, &voice, &mut form) else {
        return Ok(page(&site, &voice, &account, &choice, form.faulty()));
    };
    match site.give(&allowed.person, &account.id, grant).await {
        Ok(()) => {
            let person = Address::PersonPage(account.id.to_string()).url(voice.lang());
            Ok(see_other(&format!("{person}?saved=yes")))
        }
        Err(error) => Ok(page(&site, &voice, &account, &choice, with_account_error(&voice, form, error)?)),
    }
}

fn url(voice: &Voice, account: &Account) -> String {
    Address::PersonRoles(account.id.to_string()).url(voice.lang())
}

fn page(
    state: &AppState,
    voice: &Voice,
    account: &Account,
    choice: &GrantChoice,
    form: FormState,
) -> Response {
    let content = view! {
        <p>
            <strong>{choice.words(state, voice)}</strong>" "
            <a href=url(voice, account)>{voice.say("grant-other")}</a>
        </p>
        {choice.view(state, voice, &form)}
        <p class="actions"><button class="button" type="submit">{voice.say("person-give")}</button></p>
    };
    let content = post_form(PostForm::default(), content.into_any());
    sheet(state, voice, account, form, content)
}

fn sheet(
    state: &AppState,
    voice: &Voice,
    account: &Account,
    mut form: FormState,
    content: AnyView,
) -> Response {
    let (standing, top) = (form.standing, form.top(state, voice));
    let main = view! {
        {top}
        <h1>{voice.say("person-give")}</h1>
        {content}
    };
    let person = Address::PersonPage(account.id.to_string()).url(voice.lang());
    plain_sheet(voice.say("person-give"), &url(voice, account), main.into_any())
        .trail(vec![home(voice), Crumb { name: account.name.clone(), url: person }])
        .send(state, voice, standing)
}
