//! Knows how an account is joined with the provider of sign-ins, and parted from it.

use super::{AccountAct, act_field};
use crate::service::SignedIn;
use crate::web::components::{Credential, Field, PostForm, credential_input, post_form};
use crate::web::forms::FormState;
use crate::web::{AppState, Voice};
use leptos::prelude::*;

/// The part of the page; nothing where there is no provider.
pub fn view(
    state: &AppState,
    voice: &Voice,
    own: &SignedIn,
    (is_linked, form): (bool, &FormState),
) -> Option<AnyView> {
    let name = [("name", state.provider_name()?.to_owned().into())];
    let title = voice.say_with("provider-sign-in", &name);
    let (text, body) = match (is_linked, own.account.password.is_some()) {
        (false, has_password) => ("provider-text", Some(link_form(voice, has_password, form))),
        (true, true) => ("provider-there", Some(button(voice, AccountAct::Unlink, None, "provider-unlink"))),
        (true, false) => ("provider-alone", None),
    };
    let text = voice.say_with(text, &name);
    Some(
        view! {
            <section class="section" aria-labelledby="provider">
                <h2 id="provider">{title}</h2>
                <p>{text}</p>
                {body}
            </section>
        }
        .into_any(),
    )
}

fn link_form(voice: &Voice, has_password: bool, form: &FormState) -> AnyView {
    let password = Field {
        name: "link-password".to_owned(),
        label: voice.say("account-password"),
        hint: Some(voice.say("second-proof-remove-hint")),
        ..Field::default()
    };
    let password =
        has_password.then(|| credential_input(password, Credential::CurrentPassword, &form.problems));
    button(voice, AccountAct::Link, password, "provider-link")
}

fn button(voice: &Voice, act: AccountAct, content: Option<AnyView>, words: &str) -> AnyView {
    let content = view! {
        {act_field(act)}
        {content}
        <p class="actions"><button class="button secondary" type="submit">{voice.say(words)}</button></p>
    };
    post_form(PostForm::default(), content.into_any())
}
