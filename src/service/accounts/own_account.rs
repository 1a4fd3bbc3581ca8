//! Knows what somebody changes about their own account.

use super::invitations::enrolment;
use super::{AccountError, SignedIn};
use crate::accounts::{
    Account, RegistryRecord, Session, TokenHash, TotpSetup, VersionedRecord, check_password, read_name,
};
use crate::service::Service;
use crate::storage::StoreError;

impl Service {
    /// Another name and language.
    ///
    /// # Errors
    /// [`AccountError::Name`], or whatever the store could not do.
    pub async fn rename_account(&self, own: &SignedIn, name: &str, lang: &str) -> Result<(), AccountError> {
        let name = read_name(name).map_err(AccountError::Name)?;
        let account = self.own_account(own).await?.with(|account| {
            account.name = name;
            lang.clone_into(&mut account.lang);
        });
        self.store.enrol(enrolment(&account)).await?;
        self.keep_account(account).await
    }

    /// Another password, for somebody who knows the present one. All other sessions end.
    ///
    /// # Errors
    /// [`AccountError::Wrong`] where the present one is wrong, [`AccountError::Password`], [`AccountError::TooOften`], or
    /// whatever the store could not do.
    pub async fn change_password(
        &self,
        own: &SignedIn,
        present: &str,
        password: &str,
    ) -> Result<(), AccountError> {
        let account = self.own_account(own).await?;
        self.prove(&account, present).await?;
        let words = [account.email.as_str(), account.name.as_str()];
        check_password(password, account.second_factor.is_some(), &words).map_err(AccountError::Password)?;
        let hash = self.passwords.hash(password).await.ok_or(AccountError::NoRandomness)?;
        self.keep_account(account.with(|account| account.password = Some(hash))).await?;
        self.end_other_sessions(own).await
    }

    /// Nothing, where somebody shows that they know the password of the account, or it has none.
    pub(super) async fn prove(&self, account: &Account, password: &str) -> Result<(), AccountError> {
        if account.password.is_none() {
            return Ok(());
        }
        if !self.attempts.may_try(&account.email, Some(account.id.as_str())) {
            return Err(AccountError::TooOften);
        }
        match self.passwords.is_right(password, account.password.as_ref()).await {
            true => Ok(()),
            false => Err(AccountError::Wrong),
        }
    }

    /// Takes a second proof into use, where `code` shows that the device has it; returns the codes for the day on which the
    /// device is lost. The session counts as one with a second proof from now on.
    ///
    /// # Errors
    /// [`AccountError::Wrong`] where the code or the password is wrong, [`AccountError::Refused`] where the account has one
    /// that this session was begun without, or whatever the store could not do.
    pub async fn add_second_factor(
        &self,
        own: &SignedIn,
        password: &str,
        setup: &TotpSetup,
        code: &str,
    ) -> Result<Vec<String>, AccountError> {
        let account = self.own_account(own).await?;
        // Whoever came in without the old one gets no new one.
        if account.second_factor.is_some() && !own.session.second_factor {
            return Err(AccountError::Refused);
        }
        self.prove(&account, password).await?;
        let (factor, codes) = setup.finish(code, self.clock.now()).ok_or(AccountError::Wrong)?;
        let account = account.with(|account| account.second_factor = Some(factor));
        let session = self.records().get(&own.session.id()).await?;
        let session: VersionedRecord<Session> = session.ok_or(AccountError::NotFound)?;
        let session = session.with(|session| session.second_factor = true);
        self.records().write(vec![account.put()?, session.put()?]).await.map_err(overtaken)?;
        self.end_other_sessions(own).await?;
        Ok(codes)
    }

    /// Takes the code of the second proof from somebody who came in without it.
    ///
    /// # Errors
    /// [`AccountError::Wrong`], [`AccountError::CodeNeeded`], [`AccountError::TooOften`], or whatever the store could not do.
    pub async fn bring_second_factor(&self, own: &SignedIn, code: &str) -> Result<(), AccountError> {
        let account = self.own_account(own).await?;
        if !self.attempts.may_try(&account.email, Some(account.id.as_str())) {
            return Err(AccountError::TooOften);
        }
        if account.second_factor.is_none() {
            return Err(AccountError::Refused);
        }
        self.take_code(account, code).await?;
        let session =
            self.records().get::<Session>(&own.session.id()).await?.ok_or(AccountError::NotFound)?;
        let session = session.with(|session| session.second_factor = true);
        Ok(self.records().write(vec![session.put()?]).await?)
    }

    /// Takes the second proof out of use, where the account need not have one.
    ///
    /// # Errors
    /// [`AccountError::Refused`] where it must, [`AccountError::Wrong`], or whatever the store could not do.
    pub async fn remove_second_factor(&self, own: &SignedIn, password: &str) -> Result<(), AccountError> {
        let account = self.own_account(own).await?;
        if account.needs_second_factor() {
            return Err(AccountError::Refused);
        }
        self.prove(&account, password).await?;
        self.keep_account(account.with(|account| account.second_factor = None)).await
    }

    /// Ends one of the own sessions.
    ///
    /// # Errors
    /// Whatever the store could not do.
    pub async fn end_session(&self, own: &SignedIn, session: &TokenHash) -> Result<(), AccountError> {
        Ok(self.end_sessions(&own.account.id, |one| one.token == *session).await?)
    }

    /// Ends all of the own sessions but the present one.
    ///
    /// # Errors
    /// Whatever the store could not do.
    pub async fn end_other_sessions(&self, own: &SignedIn) -> Result<(), AccountError> {
        Ok(self.end_sessions(&own.account.id, |one| one.token != own.session.token).await?)
    }

    async fn own_account(&self, own: &SignedIn) -> Result<VersionedRecord<Account>, AccountError> {
        self.records().get(own.account.id.as_str()).await?.ok_or(AccountError::NotFound)
    }

    /// Writes an account that nobody has written since.
    pub(super) async fn keep_account(&self, account: VersionedRecord<Account>) -> Result<(), AccountError> {
        self.records().write(vec![account.put()?]).await.map_err(overtaken)
    }
}

/// Somebody else changed the account at the same moment: it is as if the form had been sent to an older one.
fn overtaken(error: StoreError) -> AccountError {
    match error {
        StoreError::KeyTaken { .. } => AccountError::EmailTaken,
        other => other.into(),
    }
}
