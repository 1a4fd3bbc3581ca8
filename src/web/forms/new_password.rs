//! Knows the two fields in which somebody chooses a password: what is wrong with it, and how they look.

use super::FormState;
use super::account_faults::password_fault;
use crate::accounts::{check_password, fewest_characters};
use crate::web::components::{Credential, Field, credential_input};
use crate::web::{Fields, Voice};
use leptos::prelude::*;

/// A password as somebody chose it, typed twice.
pub struct NewPassword {
    /// The password.
    pub password: String,
    again: String,
}

impl NewPassword {
    /// What stands in the form, which is nowhere else then.
    pub fn take(fields: &mut Fields) -> NewPassword {
        NewPassword { password: fields.take("password"), again: fields.take("again") }
    }

    /// Notes what is wrong with it; `own` are words that somebody would try who knows whose it is.
    pub fn check(&self, voice: &Voice, form: &mut FormState, beside_code: bool, own: &[&str]) {
        if let Err(fault) = check_password(&self.password, beside_code, own) {
            form.problems.note_of(
                "password",
                voice.say("account-password-new"),
                password_fault(voice, fault),
            );
        } else if self.password != self.again {
            form.problems.note_of("again", voice.say("account-again"), voice.say("account-again-differs"));
        }
    }

    /// The two fields, with what a password must be; a code stands beside it, or it stands alone.
    pub fn view(voice: &Voice, form: &FormState, beside_code: bool) -> AnyView {
        let field = |name: &str, label: &str, hint: Option<String>| Field {
            name: name.to_owned(),
            label: voice.say(label),
            hint,
            ..Field::default()
        };
        let rules = voice.say_count("account-password-rules", fewest_characters(beside_code));
        let first = field("password", "account-password-new", Some(rules));
        view! {
            {credential_input(first, Credential::NewPassword, &form.problems)}
            {credential_input(field("again", "account-again", None), Credential::NewPassword, &form.problems)}
        }
        .into_any()
    }
}
