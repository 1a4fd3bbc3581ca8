//! Knows why something with an account was not done; knows no words for those who asked.

use super::ProviderError;
use crate::accounts::{AccountFault, PasswordFault};
use crate::storage::StoreError;

/// Why something with an account was not done. Nothing was changed then.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    /// The one who asks may not.
    #[error("this person may not do this")]
    Refused,
    /// There is no such account, link or session, or it has ended.
    #[error("there is no such account, link or session, or it has ended")]
    NotFound,
    /// Name, password or code are not right; which of them is not said.
    #[error("the e-mail address, the password or the code is not right")]
    Wrong,
    /// A code is asked for beside the password.
    #[error("a code is needed beside the password")]
    CodeNeeded,
    /// It was tried too often.
    #[error("this was tried too often: wait a minute, then try again")]
    TooOften,
    /// Another account has the address.
    #[error("another account has this e-mail address")]
    EmailTaken,
    /// The address is not good.
    #[error("the e-mail address is not good: {0:?}")]
    Email(AccountFault),
    /// The name is not good.
    #[error("the name is not good: {0:?}")]
    Name(AccountFault),
    /// The password is not good enough.
    #[error("the password is not good enough: {0:?}")]
    Password(PasswordFault),
    /// It would leave the installation without an administrator, or a country at work without a coordinator.
    #[error("somebody must be left who can do this: give the role to another first")]
    LastOne,
    /// The provider of sign-ins said nothing that holds.
    #[error(transparent)]
    Provider(#[from] ProviderError),
    /// The system gives no randomness.
    #[error("the system gives no randomness: nothing was changed; try again")]
    NoRandomness,
    /// The store could not do it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<getrandom::Error> for AccountError {
    fn from(_: getrandom::Error) -> AccountError {
        AccountError::NoRandomness
    }
}
