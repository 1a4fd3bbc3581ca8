//! Knows how somebody comes in and stays in.

use super::AccountError;
use crate::accounts::{
    Account, MarkKey, RegistryRecord, Session, SessionRules, Token, VersionedRecord, read_email,
};
use crate::service::{Person, Service};
use crate::storage::{PersonId, RegistryWrite, StoreError};

/// How many characters of what a browser calls itself are kept.
const BROWSER: usize = 200;
/// How often a code is tried again where somebody else came in with the same account at the same moment.
const TRIES: usize = 3;

/// What somebody types to come in.
#[derive(Clone, Copy, Debug)]
pub struct SignIn<'a> {
    /// The e-mail address.
    pub email: &'a str,
    /// The password.
    pub password: &'a str,
    /// The code; empty where none was asked for.
    pub code: &'a str,
    /// The mark of the browser, where somebody was in from there before.
    pub mark: Option<&'a str>,
    /// What the browser calls itself.
    pub browser: &'a str,
}

/// Somebody who is in.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// Who they are.
    pub person: Person,
    /// Their account.
    pub account: Account,
    /// Their session.
    pub session: Session,
    /// Whether they must bring a second proof, or set one up, before they may do anything else.
    pub lacks_second_factor: bool,
}

impl SignedIn {
    /// Whether they came in without the second proof that their account has; until they bring it, they are nobody.
    pub fn owes_code(&self) -> bool {
        self.lacks_second_factor && self.account.second_factor.is_some()
    }
}

impl Service {
    /// Lets somebody in; returns what their cookie is to carry. Whether the address or the password is wrong is not said,
    /// and takes equally long.
    ///
    /// # Errors
    /// [`AccountError::TooOften`], [`AccountError::Wrong`], [`AccountError::CodeNeeded`] once the password is right, or
    /// whatever the store could not do.
    pub async fn sign_in(&self, asked: SignIn<'_>) -> Result<Token, AccountError> {
        let email = read_email(asked.email).unwrap_or_default();
        let (key, found) = (self.mark_key().await?, self.records().find::<Account>(&email).await?);
        let home = found.as_ref().zip(asked.mark).and_then(|(account, mark)| key.read(mark, &account.id));
        if !self.attempts.may_try(&email, home) {
            tracing::warn!("somebody tried too often to come in");
            return Err(AccountError::TooOften);
        }
        let found = found.filter(|account| !account.disabled);
        let hash = found.as_ref().and_then(|account| account.password.as_ref());
        let is_right = self.passwords.is_right(asked.password, hash).await;
        let Some(account) = found.filter(|_| is_right) else { return Err(AccountError::Wrong) };
        let second_factor = account.second_factor.is_some();
        let account = self.take_code(account, asked.code).await?;
        self.begin_session(&account, second_factor, asked.browser).await
    }

    /// The account with its code taken, where it has a second proof.
    pub(super) async fn take_code(
        &self,
        account: VersionedRecord<Account>,
        code: &str,
    ) -> Result<Account, AccountError> {
        let mut account = account;
        for _ in 0..TRIES {
            let Some(factor) = &account.second_factor else { return Ok(account.record) };
            if code.trim().is_empty() {
                return Err(AccountError::CodeNeeded);
            }
            let after = factor.after(code, self.clock.now()).ok_or(AccountError::Wrong)?;
            let id = account.id.to_string();
            let taken = account.with(|account| account.second_factor = Some(after));
            match self.records().write(vec![taken.put()?]).await {
                Ok(()) => return Ok(taken.record),
                Err(StoreError::EntryOvertaken { .. }) => {}
                Err(error) => return Err(error.into()),
            }
            account = self.records().get(&id).await?.ok_or(AccountError::Wrong)?;
        }
        Err(AccountError::TooOften)
    }

    /// A new session of an account; those of it that have ended are swept away.
    pub(super) async fn begin_session(
        &self,
        account: &Account,
        second_factor: bool,
        browser: &str,
    ) -> Result<Token, AccountError> {
        let (token, now) = (Token::generate()?, self.clock.now());
        let session = Session {
            token: token.hash(),
            account: account.id.clone(),
            begun: now,
            seen: now,
            browser: browser.chars().filter(|c| !c.is_control()).take(BROWSER).collect(),
            second_factor,
        };
        let mut writes = vec![VersionedRecord::new(session).put()?];
        let known = self.sessions_of(&account.id).await?;
        let is_over = |one: &&VersionedRecord<Session>| !one.holds(now, SessionRules::USUAL);
        writes.extend(known.iter().filter(is_over).map(|one| forget(one)));
        self.records().write(writes).await?;
        Ok(token)
    }

    /// Whoever carries this token; none where it has ended. Their roles are those of today.
    ///
    /// # Errors
    /// Whatever the store could not read.
    pub async fn recognise(&self, token: &Token) -> Result<Option<SignedIn>, StoreError> {
        let Some(session) = self.records().find::<Session>(&token.hash().to_string()).await? else {
            return Ok(None);
        };
        let Some(account) = self.records().get::<Account>(session.account.as_str()).await? else {
            return Ok(None);
        };
        let (account, now) = (account.record, self.clock.now());
        let rules = SessionRules::for_account(account.needs_second_factor());
        if account.disabled || !session.holds(now, rules) {
            return Ok(None);
        }
        let session = self.note_seen(session).await?;
        // Who came in by a provider still owes the second proof that the account has.
        let has_second_factor = account.second_factor.is_some();
        let lacks_second_factor =
            (account.needs_second_factor() || has_second_factor) && !session.second_factor;
        let grants = account.grants_on(self.clock.today());
        let person = Person::member(account.id.clone(), &account.name, grants);
        Ok(Some(SignedIn { person, account, session, lacks_second_factor }))
    }

    async fn note_seen(&self, session: VersionedRecord<Session>) -> Result<Session, StoreError> {
        let now = self.clock.now();
        if !session.is_stale(now) {
            return Ok(session.record);
        }
        let session = session.with(|session| session.seen = now);
        match self.records().write(vec![session.put()?]).await {
            // Another page noted it, or the session has just ended: the next page knows.
            Ok(()) | Err(StoreError::EntryOvertaken { .. }) => Ok(session.record),
            Err(error) => Err(error),
        }
    }

    /// How many sessions have not ended.
    ///
    /// # Errors
    /// Whatever the store could not read.
    pub async fn count_sessions(&self) -> Result<usize, StoreError> {
        let now = self.clock.now();
        let known = self.records().list::<Session>("").await?;
        Ok(known.iter().filter(|session| session.holds(now, SessionRules::USUAL)).count())
    }

    /// Ends the session of whoever carries this token.
    ///
    /// # Errors
    /// Whatever the store could not do.
    pub async fn sign_out(&self, token: &Token) -> Result<(), StoreError> {
        let session = self.records().find::<Session>(&token.hash().to_string()).await?;
        self.records().write(session.iter().map(|one| forget(one)).collect()).await
    }

    /// A mark for the browser from which somebody has just come in with this account.
    ///
    /// # Errors
    /// Whatever the store could not do; no randomness.
    pub async fn browser_mark(&self, account: &PersonId) -> Result<String, AccountError> {
        Ok(self.mark_key().await?.mark(account)?)
    }

    /// The key of marks; made where there is none yet. Of two that are made at once, one stays.
    pub(super) async fn mark_key(&self) -> Result<MarkKey, AccountError> {
        if let Some(key) = self.records().get::<MarkKey>(MarkKey::ID).await? {
            return Ok(key.record);
        }
        match self.records().write(vec![VersionedRecord::new(MarkKey::generate()?).put()?]).await {
            Ok(()) | Err(StoreError::EntryOvertaken { .. }) => {}
            Err(error) => return Err(error.into()),
        }
        let kept = self.records().get::<MarkKey>(MarkKey::ID).await?;
        kept.map(|kept| kept.record).ok_or(AccountError::NotFound)
    }

    /// The sessions of an account that still hold, the last seen first.
    ///
    /// # Errors
    /// Whatever the store could not read.
    pub async fn sessions(&self, account: &Account) -> Result<Vec<Session>, StoreError> {
        let (now, rules) = (self.clock.now(), SessionRules::for_account(account.needs_second_factor()));
        let all = self.sessions_of(&account.id).await?.into_iter().map(|one| one.record);
        let mut own: Vec<Session> = all.filter(|one| one.holds(now, rules)).collect();
        own.sort_by_key(|one| std::cmp::Reverse(one.seen));
        Ok(own)
    }

    /// Ends sessions of an account: the one with this id, or all but the one that goes on.
    ///
    /// # Errors
    /// Whatever the store could not do.
    pub async fn end_sessions(
        &self,
        account: &PersonId,
        is_ended: impl Fn(&Session) -> bool,
    ) -> Result<(), StoreError> {
        let all = self.sessions_of(account).await?;
        let ended = all.iter().filter(|one| is_ended(one));
        self.records().write(ended.map(|one| forget(one)).collect()).await
    }

    /// Every session of an account; no other is read.
    pub(super) async fn sessions_of(
        &self,
        account: &PersonId,
    ) -> Result<Vec<VersionedRecord<Session>>, StoreError> {
        self.records().list(&Session::of(account)).await
    }
}

/// The order to end a session, whoever has noted it meanwhile.
pub(super) fn forget(session: &Session) -> RegistryWrite {
    RegistryWrite::Remove { kind: Session::KIND.to_owned(), id: session.id(), version: None }
}
