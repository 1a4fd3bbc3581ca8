//! Knows the words for what is wrong with what was typed of an account: its address, its name, its password.

use super::{FormState, FormStatus};
use crate::accounts::{AccountFault, PasswordFault};
use crate::service::AccountError;
use crate::web::components::warning;
use crate::web::{PageFailure, Voice};

/// The form with what is wrong with it, beside the fields `email`, `name` and `password` or above all of them.
///
/// # Errors
/// What no form can tell.
pub fn with_account_error(
    voice: &Voice,
    mut form: FormState,
    error: AccountError,
) -> Result<FormState, PageFailure> {
    let (field, label, words) = match error {
        AccountError::Email(fault) => ("email", "account-email", account_fault(voice, fault)),
        AccountError::EmailTaken => ("email", "account-email", voice.say("account-email-taken")),
        AccountError::Name(fault) => ("name", "account-name", account_fault(voice, fault)),
        AccountError::Password(fault) => ("password", "account-password", password_fault(voice, fault)),
        AccountError::TooOften => {
            let above = Some(warning(voice.say("error-too-often-text")));
            return Ok(FormState { above, standing: FormStatus::TooOften, ..form });
        }
        AccountError::LastOne => {
            return Ok(FormState { above: Some(warning(voice.say("account-last-one"))), ..form.faulty() });
        }
        other => return Err(other.into()),
    };
    form.problems.note_of(field, voice.say(label), words);
    Ok(form.faulty())
}

/// What is wrong with an address or a name.
pub fn account_fault(voice: &Voice, fault: AccountFault) -> String {
    match fault {
        AccountFault::Missing => voice.say("account-missing"),
        AccountFault::TooLong(most) => voice.say_count("account-too-long", most),
        AccountFault::NoEmail => voice.say("account-no-email"),
    }
}

/// What is wrong with a password.
pub(super) fn password_fault(voice: &Voice, fault: PasswordFault) -> String {
    match fault {
        PasswordFault::TooShort(fewest) => voice.say_count("account-password-short", fewest),
        PasswordFault::TooLong(most) => voice.say_count("account-too-long", most),
        PasswordFault::Common => voice.say("account-password-common"),
    }
}
