//! Knows how somebody sets up a second proof, sees the codes for a lost device once, and takes it away.

use super::{AccountAct, act_field};
use crate::accounts::TotpSetup;
use crate::render::qr::qr;
use crate::service::SignedIn;
use crate::web::components::{
    Credential, Field, PostForm, credential_input, plain_sheet, post_form, qr_view,
};
use crate::web::forms::FormState;
use crate::web::http::page::render_page;
use crate::web::{Address, AppState, Voice};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;

/// How many characters of a secret or a code stand together.
const GROUP: usize = 4;

/// The part of the page: what there is, how it is set up or replaced, and how it goes where it may.
pub fn view(voice: &Voice, own: &SignedIn, form: &FormState, setup: &TotpSetup) -> AnyView {
    let body = match &own.account.second_factor {
        None => view! { <p>{voice.say("second-proof-text")}</p>{set_up(voice, own, form, setup)} }.into_any(),
        Some(_) if own.owes_code() => bring(voice, form),
        Some(factor) => {
            let left = voice.say_count("second-proof-left", factor.recovery_count());
            let unfolded = form.is_about("act", AccountAct::Add.code());
            let removal = (!own.account.needs_second_factor()).then(|| removal(voice, form));
            view! {
                <p>{voice.say("second-proof-there")}" "{left}</p>
                <details class="fold" open=unfolded>
                    <summary>{voice.say("second-proof-replace")}</summary>
                    {set_up(voice, own, form, setup)}
                </details>
                {removal}
            }
            .into_any()
        }
    };
    view! {
        <section class="section" aria-labelledby="second-proof">
            <h2 id="second-proof">{voice.say("second-proof-title")}</h2>
            {body}
        </section>
    }
    .into_any()
}

/// The form that asks whoever came in by a provider for the code.
fn bring(voice: &Voice, form: &FormState) -> AnyView {
    let code = Field {
        name: "code".to_owned(),
        label: voice.say("account-code"),
        hint: Some(voice.say("account-code-hint")),
        ..Field::default()
    };
    let content = view! {
        {act_field(AccountAct::Bring)}
        {credential_input(code, Credential::OneTimeCode, &form.problems)}
        <p class="actions"><button class="button" type="submit">{voice.say("second-proof-bring")}</button></p>
    };
    post_form(PostForm::default(), content.into_any())
}

fn set_up(voice: &Voice, own: &SignedIn, form: &FormState, setup: &TotpSetup) -> AnyView {
    let code = qr(&setup.address).map(|svg| qr_view(svg, voice.say("second-proof-qr")));
    let field = |name: &str, label: &str, hint: Option<&str>| Field {
        name: name.to_owned(),
        label: voice.say(label),
        hint: hint.map(|hint| voice.say(hint)),
        ..Field::default()
    };
    let first = field("code", "account-code-first", Some("account-code-first-hint"));
    let password = own.account.password.is_some().then(|| {
        let password = field("proof-password", "account-password", None);
        credential_input(password, Credential::CurrentPassword, &form.problems)
    });
    let content = view! {
        {act_field(AccountAct::Add)}
        <input type="hidden" name="secret" value=setup.secret.clone() />
        <ol class="set-up">
            <li>{voice.say("second-proof-app")}</li>
            <li>
                {voice.say("second-proof-scan")}
                {code}
                <p>{voice.say("second-proof-secret")}" "<code>{in_groups(&setup.secret, " ")}</code></p>
            </li>
            <li>{voice.say("second-proof-confirm")}</li>
        </ol>
        {credential_input(first, Credential::OneTimeCode, &form.problems)}
        {password}
        <p class="actions"><button class="button" type="submit">{voice.say("second-proof-add")}</button></p>
    };
    post_form(PostForm::default(), content.into_any())
}

fn removal(voice: &Voice, form: &FormState) -> AnyView {
    let password = Field {
        name: "removal-password".to_owned(),
        label: voice.say("account-password"),
        hint: Some(voice.say("second-proof-remove-hint")),
        ..Field::default()
    };
    let content = view! {
        {act_field(AccountAct::Remove)}
        {credential_input(password, Credential::CurrentPassword, &form.problems)}
        <p class="actions">
            <button class="button secondary" type="submit">{voice.say("second-proof-remove")}</button>
        </p>
    };
    let unfolded = form.is_about("act", AccountAct::Remove.code());
    view! {
        <details class="fold" open=unfolded>
            <summary>{voice.say("second-proof-remove")}</summary>
            {post_form(PostForm::default(), content.into_any())}
        </details>
    }
    .into_any()
}

/// The page with the codes for the day on which the device is lost; nobody can show them again.
pub fn codes_page(state: &AppState, voice: &Voice, codes: &[String]) -> Response {
    let lines: Vec<_> =
        codes.iter().map(|code| view! { <li><code>{in_groups(code, "-")}</code></li> }).collect();
    let main = view! {
        <h1>{voice.say("second-proof-codes")}</h1>
        <p class="lead">{voice.say("second-proof-codes-text")}</p>
        <ol class="codes">{lines}</ol>
        <p class="actions">
            <a class="button" href=Address::Start.url(voice.lang())>{voice.say("second-proof-codes-kept")}</a>
        </p>
    };
    let url = Address::Account.url(voice.lang());
    let sheet = plain_sheet(voice.say("second-proof-codes"), &url, main.into_any());
    (StatusCode::CREATED, render_page(state, voice, sheet)).into_response()
}

/// A secret as people copy it, a few characters at a time.
fn in_groups(secret: &str, between: &str) -> String {
    let signs: Vec<char> = secret.chars().collect();
    signs.chunks(GROUP).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(between)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_copied_in_groups() {
        assert_eq!(in_groups("ABCDEFGHIJ", " "), "ABCD EFGH IJ");
        assert_eq!(in_groups("", "-"), "");
    }
}
