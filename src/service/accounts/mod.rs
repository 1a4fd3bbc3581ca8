//! Knows how people come in, stay in, and get and lose their roles; knows no form and no cookie.

mod administration;
mod error;
mod institutions;
mod invitations;
mod own_account;
mod provider;
mod sessions;

pub use administration::AccountSummary;
pub use error::AccountError;
pub use institutions::InstitutionNames;
pub use invitations::{InvitationLink, InvitationOffer, NewAccount};
pub use provider::{
    Provider, ProviderAddress, ProviderAnswer, ProviderEnd, ProviderError, ProviderOutcome, ProviderSettings,
    ProviderWay,
};
pub use sessions::{SignIn, SignedIn};

use super::Service;
use crate::accounts::{Account, RecordStore};
use crate::storage::StoreError;

impl Service {
    /// The records beside the log.
    pub(super) fn records(&self) -> RecordStore<'_> {
        RecordStore(&*self.store)
    }

    /// Whether anybody has an account: then nobody comes in without one.
    ///
    /// # Errors
    /// Whatever the store could not read.
    pub async fn has_accounts(&self) -> Result<bool, StoreError> {
        Ok(!self.records().list::<Account>("").await?.is_empty())
    }
}
