//! `/{lang}/people`: who has an account, who was invited, and taking an invitation back.

pub mod grant_form;
pub mod invite;
mod link_page;
pub mod person;
pub mod roles;

use crate::accounts::{Grant, Invitation, InvitationKind};
use crate::service::{AccountError, AccountSummary, InstitutionNames, act};
use crate::web::components::{
    Caption, Crumb, Head, PostForm, STACKED, grant_words, moment, plain_sheet, post_form, saved_notice,
    table, tag, warning,
};
use crate::web::forms::FormStatus;
use crate::web::http::extract::PermitFor;
use crate::web::http::{AccountSite, see_other};
use crate::web::{Address, AppState, Fields, PageFailure, Voice};
use axum::extract::Query;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

/// What was done a moment ago.
#[derive(Deserialize)]
pub struct PeopleQuery {
    /// Present where an account was changed that the reader looks after no more.
    saved: Option<String>,
    /// Present where an invitation was taken back.
    withdrawn: Option<String>,
    /// Present where an account was erased.
    erased: Option<String>,
    /// Present where an invitation could not be taken back.
    gone: Option<String>,
}

/// Who is there and who was invited.
struct PeopleList {
    accounts: Vec<AccountSummary>,
    invitations: Vec<Invitation>,
    names: InstitutionNames,
}

/// The page.
///
/// # Errors
/// Whatever the store could not read.
pub async fn get(
    allowed: PermitFor<act::Invite>,
    site: AccountSite,
    voice: Voice,
    Query(query): Query<PeopleQuery>,
) -> Result<Response, PageFailure> {
    let accounts = site.accounts(&allowed.person).await?;
    let invitations = site.open_invitations(&allowed.person).await?;
    let invited = invitations.iter().flat_map(|one| grants_in(one).to_vec());
    let grants: Vec<Grant> = accounts.iter().flat_map(|one| one.grants.clone()).chain(invited).collect();
    let names = site.institutions_of(&allowed.person, &grants).await?;
    let list = PeopleList { accounts, invitations, names };
    let notice = match query {
        PeopleQuery { saved: Some(_), .. } => Some(saved_notice(voice.say("saved"))),
        PeopleQuery { erased: Some(_), .. } => Some(saved_notice(voice.say("people-erased"))),
        PeopleQuery { withdrawn: Some(_), .. } => Some(saved_notice(voice.say("people-withdrawn"))),
        PeopleQuery { gone: Some(_), .. } => Some(warning(voice.say("people-gone"))),
        _ => None,
    };
    let main = view! {
        {notice}
        <h1>{voice.say("people-title")}</h1>
        <p class="lead">{voice.say("people-lead")}</p>
        <p class="actions">
            <a class="button" href=Address::Invite.url(voice.lang())>{voice.say("invite-title")}</a>
        </p>
        {accounts_view(&site, &voice, &list)}
        {invitations_view(&site, &voice, &list)}
    };
    let url = Address::People.url(voice.lang());
    let sheet = plain_sheet(voice.say("people-title"), &url, main.into_any());
    Ok(sheet.send(&site, &voice, FormStatus::Fresh))
}

/// Takes an invitation back.
///
/// # Errors
/// Whatever the store could not do.
pub async fn post(
    allowed: PermitFor<act::Invite>,
    site: AccountSite,
    voice: Voice,
    fields: Fields,
) -> Result<Response, PageFailure> {
    let done = match site.withdraw_invitation(&allowed.person, &fields.text("invitation")).await {
        Ok(()) => "withdrawn",
        Err(AccountError::NotFound) => "gone",
        Err(error) => return Err(error.into()),
    };
    Ok(see_other(&format!("{}?{done}=yes", Address::People.url(voice.lang()))))
}

/// The way back to this page.
fn home(voice: &Voice) -> Crumb {
    Crumb { name: voice.say("people-title"), url: Address::People.url(voice.lang()) }
}

fn grants_in(invitation: &Invitation) -> &[Grant] {
    match &invitation.kind {
        InvitationKind::Account { grants, .. } => grants,
        InvitationKind::Setup | InvitationKind::Password { .. } => &[],
    }
}

/// Roles as lines; that there is none, where there is none.
fn grant_lines(state: &AppState, voice: &Voice, names: &InstitutionNames, grants: &[Grant]) -> AnyView {
    let line = |grant: &Grant| {
        let over = (!grant.holds_on(state.clock.today())).then(|| tag(voice.say("grant-over"), "quiet"));
        view! { <li>{grant_words(voice, &state.library, names, grant)}" "{over}</li> }
    };
    match grants.is_empty() {
        true => voice.say("people-no-role").into_any(),
        false => view! { <ul class="plain">{grants.iter().map(line).collect::<Vec<_>>()}</ul> }.into_any(),
    }
}

fn accounts_view(state: &AppState, voice: &Voice, list: &PeopleList) -> AnyView {
    let mut accounts: Vec<(String, &AccountSummary)> =
        list.accounts.iter().map(|one| (first_country(state, voice, one), one)).collect();
    // The accounts come by name already, and keep that order within a country.
    voice.sort(&mut accounts, |(country, _)| country.as_str());
    let rows = accounts.into_iter().map(|(_, one)| account_row(state, voice, &list.names, one)).collect();
    let heads = vec![
        Head::Text("account-name"),
        Head::Text("people-roles"),
        Head::Text("account-seen"),
        Head::Text("column-state"),
    ];
    view! {
        <section class="section" aria-labelledby="accounts">
            <h2 id="accounts">{voice.say_count("people-count", list.accounts.len())}</h2>
            {table(voice, Caption::heading("accounts").look(STACKED), heads, rows)}
        </section>
    }
    .into_any()
}

/// The country by which an account is found in the list; empty where it is for none.
fn first_country(state: &AppState, voice: &Voice, account: &AccountSummary) -> String {
    let first = account.grants.iter().flat_map(|grant| &grant.countries).next();
    first.map_or_else(String::new, |country| voice.country(&state.library, country))
}

fn account_row(state: &AppState, voice: &Voice, names: &InstitutionNames, one: &AccountSummary) -> AnyView {
    let name = match one.managed {
        true => {
            let url = Address::PersonPage(one.id.to_string()).url(voice.lang());
            view! { <a href=url><bdi>{one.name.clone()}</bdi></a> }.into_any()
        }
        false => view! { <bdi>{one.name.clone()}</bdi> }.into_any(),
    };
    let seen = match one.seen {
        Some(seen) => moment(voice, state.clock, seen),
        None => voice.say("people-not-in").into_any(),
    };
    let disabled = one.disabled.then(|| tag(voice.say("people-disabled"), "attention"));
    let lacks = one.grants.iter().any(Grant::needs_second_factor) && !one.second_factor;
    // Nothing at all stands where nothing is to be said, so that the column is not named on phones.
    let lacks = lacks.then(|| view! { " "{tag(voice.say("people-lacks-proof"), "attention")} });
    view! {
        <tr>
            <th scope="row">{name}<span class="hint"><bdi>{one.email.clone()}</bdi></span></th>
            <td data-head=voice.say("people-roles")>{grant_lines(state, voice, names, &one.grants)}</td>
            <td data-head=voice.say("account-seen")>{seen}</td>
            <td data-head=voice.say("column-state")>{disabled}{lacks}</td>
        </tr>
    }
    .into_any()
}

fn invitations_view(state: &AppState, voice: &Voice, list: &PeopleList) -> Option<AnyView> {
    let rows: Vec<_> = list.invitations.iter().map(|one| invitation_row(state, voice, list, one)).collect();
    let heads = vec![
        Head::Text("invite-for"),
        Head::Text("people-roles"),
        Head::Text("invite-ends"),
        Head::Text("invite-withdraw"),
    ];
    (!rows.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="invitations">
                <h2 id="invitations">{voice.say("people-invitations")}</h2>
                <p>{voice.say("people-invitations-text")}</p>
                {table(voice, Caption::heading("invitations").look(STACKED), heads, rows)}
            </section>
        }
        .into_any()
    })
}

fn invitation_row(state: &AppState, voice: &Voice, list: &PeopleList, one: &Invitation) -> AnyView {
    let (whom, what) = match &one.kind {
        InvitationKind::Setup => (voice.say("invite-anybody"), voice.say("join-setup").into_any()),
        InvitationKind::Account { email, grants } => {
            let whom = if email.is_empty() { voice.say("invite-anybody") } else { email.clone() };
            (whom, grant_lines(state, voice, &list.names, grants))
        }
        InvitationKind::Password { account, .. } => {
            let known = list.accounts.iter().find(|known| known.id == *account);
            let whom = known.map_or_else(|| account.to_string(), |known| known.name.clone());
            (whom, voice.say("join-password-title").into_any())
        }
    };
    let content = view! {
        <input type="hidden" name="invitation" value=one.token.to_string() />
        <button class="button secondary small" type="submit">{voice.say("invite-withdraw")}</button>
    };
    let action = Some(Address::People.url(voice.lang()));
    view! {
        <tr>
            <th scope="row"><bdi>{whom}</bdi></th>
            <td data-head=voice.say("people-roles")>{what}</td>
            <td data-head=voice.say("invite-ends")>{moment(voice, state.clock, one.expires)}</td>
            <td data-head=voice.say("invite-withdraw")>
                {post_form(PostForm { action, ..PostForm::default() }, content.into_any())}
            </td>
        </tr>
    }
    .into_any()
}
