//! Knows how somebody is invited, and how an invitation becomes an account or a new password. A link is good once.

use super::{AccountError, InstitutionNames};
use crate::accounts::{
    Account, Grant, Invitation, InvitationKind, Role, Token, VersionedRecord, check_password, read_email,
    read_name,
};
use crate::service::{Act, Person, Scope, Service};
use crate::storage::{NamedPerson, PersonId, StoreError};
use chrono::{DateTime, Utc};

/// A link that was just made. Nothing keeps it: whoever made it sees it once.
#[derive(Clone, Debug)]
pub struct InvitationLink {
    /// What it carries.
    pub token: Token,
    /// When it ends.
    pub expires: DateTime<Utc>,
}

/// What a link offers to whoever opens it.
#[derive(Clone, Debug)]
pub struct InvitationOffer {
    /// What it is for.
    pub kind: InvitationKind,
    /// When it ends.
    pub expires: DateTime<Utc>,
    /// What the institutions are called that its roles name.
    pub institutions: InstitutionNames,
    /// The account whose password it changes.
    pub account: Option<Account>,
    /// Whether the password will stand beside a code.
    pub beside_code: bool,
}

/// What somebody says of themselves when they take an invitation up.
#[derive(Clone, Copy, Debug)]
pub struct NewAccount<'a> {
    /// The e-mail address, where the invitation leaves it open.
    pub email: &'a str,
    /// The name of the office; not asked for where only the password is new.
    pub name: &'a str,
    /// The language.
    pub lang: &'a str,
    /// The password.
    pub password: &'a str,
}

impl Service {
    /// A link with these roles for somebody who has no account yet, or with the address left open.
    ///
    /// # Errors
    /// [`AccountError::Refused`] where the one who asks may not give one of the roles, [`AccountError::Email`],
    /// [`AccountError::EmailTaken`], or whatever the store could not do.
    pub async fn invite(
        &self,
        person: &Person,
        email: &str,
        grants: Vec<Grant>,
    ) -> Result<InvitationLink, AccountError> {
        self.may_give(person, &grants)?;
        let email = match email.trim() {
            "" => String::new(),
            text => read_email(text).map_err(AccountError::Email)?,
        };
        if !email.is_empty() && self.records().find::<Account>(&email).await?.is_some() {
            return Err(AccountError::EmailTaken);
        }
        self.keep_invitation(person, InvitationKind::Account { email, grants }).await
    }

    /// A link with which somebody chooses a new password; with their second proof taken away where the device is lost.
    ///
    /// # Errors
    /// [`AccountError::Refused`], [`AccountError::NotFound`], or whatever the store could not do.
    pub async fn offer_new_password(
        &self,
        person: &Person,
        account: &PersonId,
        second_factor: bool,
    ) -> Result<InvitationLink, AccountError> {
        let held = self.records().get::<Account>(account.as_str()).await?.ok_or(AccountError::NotFound)?;
        self.may_manage(person, &held)?;
        let kind = InvitationKind::Password { account: account.clone(), second_factor };
        self.keep_invitation(person, kind).await
    }

    /// The link for the first administrator, where nobody has an account. One that was printed before ends.
    ///
    /// # Errors
    /// [`AccountError::Refused`] where somebody has one, or whatever the store could not do.
    pub async fn offer_setup(&self) -> Result<InvitationLink, AccountError> {
        if self.has_accounts().await? {
            return Err(AccountError::Refused);
        }
        let known = self.records().list::<Invitation>("").await?;
        let earlier = known.iter().filter(|one| one.kind == InvitationKind::Setup);
        self.records().write(earlier.map(VersionedRecord::remove).collect()).await?;
        self.keep_invitation(&Person::Owner, InvitationKind::Setup).await
    }

    /// An account whose owner chooses the password by the link, for whoever keeps the machine.
    ///
    /// # Errors
    /// As [`Service::invite`], and [`AccountError::Name`].
    pub async fn add_account(
        &self,
        person: &Person,
        typed: NewAccount<'_>,
        grants: Vec<Grant>,
    ) -> Result<InvitationLink, AccountError> {
        self.may_give(person, &grants)?;
        let account = self.account_of(&InvitationKind::Account { email: String::new(), grants }, typed)?;
        self.store.enrol(enrolment(&account)).await?;
        let kind = InvitationKind::Password { account: account.id.clone(), second_factor: false };
        self.keep_account(VersionedRecord::new(account)).await?;
        self.keep_invitation(person, kind).await
    }

    async fn keep_invitation(
        &self,
        by: &Person,
        kind: InvitationKind,
    ) -> Result<InvitationLink, AccountError> {
        let token = Token::generate()?;
        let by = match by {
            Person::Member(member) => Some(member.account.clone()),
            Person::Owner | Person::Stranger => None,
        };
        let invitation = Invitation::new(token.hash(), kind, by, self.clock.now());
        let expires = invitation.expires;
        self.records().write(vec![VersionedRecord::new(invitation).put()?]).await?;
        Ok(InvitationLink { token, expires })
    }

    /// What a link offers.
    ///
    /// # Errors
    /// [`AccountError::NotFound`] where it was used, has ended or never was; whatever the store could not read.
    pub async fn invitation(&self, token: &Token) -> Result<InvitationOffer, AccountError> {
        let (invitation, account) = self.valid_invitation(token).await?;
        let account = account.map(|account| account.record);
        let beside_code = is_beside_code(&invitation.kind, account.as_ref());
        let Invitation { kind, expires, .. } = invitation.record;
        let institutions = match &kind {
            InvitationKind::Account { grants, .. } => self.institutions_in(grants).await?,
            InvitationKind::Setup | InvitationKind::Password { .. } => InstitutionNames::default(),
        };
        Ok(InvitationOffer { kind, expires, institutions, account, beside_code })
    }

    pub(super) async fn valid_invitation(
        &self,
        token: &Token,
    ) -> Result<(VersionedRecord<Invitation>, Option<VersionedRecord<Account>>), AccountError> {
        let found = self.records().get::<Invitation>(&token.hash().to_string()).await?;
        let now = self.clock.now();
        let invitation = found.filter(|one| one.holds(now)).ok_or(AccountError::NotFound)?;
        let account = match &invitation.kind {
            InvitationKind::Password { account, .. } => {
                let account = self.records().get::<Account>(account.as_str()).await?;
                Some(account.filter(|account| !account.disabled).ok_or(AccountError::NotFound)?)
            }
            InvitationKind::Setup => {
                // Whoever keeps the machine may have made an account meanwhile.
                if self.has_accounts().await? {
                    return Err(AccountError::NotFound);
                }
                None
            }
            InvitationKind::Account { .. } => None,
        };
        Ok((invitation, account))
    }

    /// Takes a link up, and lets whoever did so in; returns what their cookie is to carry. Who has a second proof is not
    /// let in by a link alone, and signs in with the new password. The link is gone in the same step. A new password ends
    /// all other sessions.
    ///
    /// # Errors
    /// [`AccountError::NotFound`], what is wrong with what was typed, [`AccountError::EmailTaken`], or whatever the store
    /// could not do; the link still holds then.
    pub async fn accept(
        &self,
        token: &Token,
        typed: NewAccount<'_>,
        browser: &str,
    ) -> Result<Option<Token>, AccountError> {
        let (invitation, held) = self.valid_invitation(token).await?;
        let beside_code = is_beside_code(&invitation.kind, held.as_deref());
        let account = match (held, &invitation.kind) {
            (Some(held), InvitationKind::Password { second_factor, .. }) => held.with(|account| {
                account.second_factor.take_if(|_| *second_factor);
            }),
            (_, kind) => VersionedRecord::new(self.account_of(kind, typed)?),
        };
        let own = [account.email.as_str(), account.name.as_str()];
        check_password(typed.password, beside_code, &own).map_err(AccountError::Password)?;
        let hash = self.passwords.hash(typed.password).await.ok_or(AccountError::NoRandomness)?;
        let account = account.with(|account| account.password = Some(hash));
        self.store.enrol(enrolment(&account)).await?;
        match self.records().write(vec![invitation.remove(), account.put()?]).await {
            Ok(()) => {}
            Err(StoreError::KeyTaken { .. }) => return Err(AccountError::EmailTaken),
            Err(StoreError::EntryOvertaken { .. }) => return Err(AccountError::NotFound),
            Err(error) => return Err(error.into()),
        }
        self.end_sessions(&account.id, |_| true).await?;
        match account.second_factor {
            Some(_) => Ok(None),
            None => Ok(Some(self.begin_session(&account, false, browser).await?)),
        }
    }

    /// The account that a link makes of what was typed.
    pub(super) fn account_of(
        &self,
        kind: &InvitationKind,
        typed: NewAccount<'_>,
    ) -> Result<Account, AccountError> {
        let (email, grants) = match kind {
            InvitationKind::Setup => (String::new(), vec![Grant::everywhere(Role::Administrator)]),
            InvitationKind::Account { email, grants } => (email.clone(), grants.clone()),
            InvitationKind::Password { .. } => return Err(AccountError::NotFound),
        };
        let email = match email.as_str() {
            "" => read_email(typed.email).map_err(AccountError::Email)?,
            _ => email,
        };
        Ok(Account {
            id: PersonId::generate()?,
            email,
            name: read_name(typed.name).map_err(AccountError::Name)?,
            lang: typed.lang.to_owned(),
            password: None,
            second_factor: None,
            grants,
            disabled: false,
            created: self.clock.now(),
        })
    }

    /// Nothing, where somebody may give these roles: an administrator all, a coordinator those of the own countries.
    pub(super) fn may_give(&self, person: &Person, grants: &[Grant]) -> Result<(), AccountError> {
        let refused = |scope| self.allow(person, Act::Invite, scope).map_err(|_| AccountError::Refused);
        for grant in grants {
            match grant.role {
                Role::Administrator | Role::Officer => {
                    self.allow(person, Act::Administer, Scope::Program).map_err(|_| AccountError::Refused)?;
                }
                _ if grant.countries.is_empty() => return Err(AccountError::Refused),
                _ => grant.countries.iter().try_for_each(|country| refused(Scope::Country(country)))?,
            }
        }
        if grants.is_empty() { Err(AccountError::Refused) } else { Ok(()) }
    }
}

fn is_beside_code(kind: &InvitationKind, account: Option<&Account>) -> bool {
    match kind {
        InvitationKind::Setup | InvitationKind::Account { .. } => false,
        InvitationKind::Password { second_factor, .. } => {
            !second_factor && account.is_some_and(|account| account.second_factor.is_some())
        }
    }
}

/// Under which name the log shows an account.
pub(super) fn enrolment(account: &Account) -> NamedPerson {
    NamedPerson { id: account.id.clone(), name: Some(account.name.clone()), office: String::new() }
}
