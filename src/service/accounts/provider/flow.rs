//! Knows what becomes of somebody whom a provider knows: they come in, their account is joined to it, or an invitation
//! becomes an account.

use super::Provider;
use crate::accounts::{
    Account, Identity, InvitationKind, ProviderTicket, TicketPurpose, Token, VersionedRecord,
};
use crate::service::Service;
use crate::service::accounts::invitations::enrolment;
use crate::service::accounts::{AccountError, NewAccount, SignedIn};
use crate::storage::StoreError;
use std::sync::Arc;

/// Where somebody goes, and what their browser carries meanwhile.
#[derive(Clone)]
pub struct ProviderWay {
    /// The address at the provider.
    pub url: String,
    /// What stands in the cookie.
    pub ticket: String,
}

/// What somebody comes back with.
#[derive(Clone, Copy)]
pub struct ProviderAnswer<'a> {
    /// The address to which the provider sent them.
    pub redirect: &'a str,
    /// What stood in their cookie.
    pub ticket: &'a str,
    /// What the address says that the ticket must know.
    pub state: &'a str,
    /// What the provider gave them; empty where it did not let them in.
    pub code: &'a str,
    /// What the browser calls itself.
    pub browser: &'a str,
}

/// What became of somebody who came back.
pub struct ProviderOutcome {
    /// The language that they read, as in addresses.
    pub lang: String,
    /// What.
    pub end: ProviderEnd,
}

/// What became of somebody who came back.
pub enum ProviderEnd {
    /// They are in, and go on where they wanted.
    In(Token, Option<String>),
    /// They are in with a new account.
    Begun(Token),
    /// Their account can be used that way from now on.
    Linked,
    /// No account is theirs.
    Nobody,
    /// Whoever the provider knows has another account.
    Taken,
    /// The invitation was taken up or has ended meanwhile.
    LinkEnded,
    /// Another account has the e-mail address meanwhile.
    EmailTaken,
    /// Nothing that holds was said.
    Doubtful,
}

impl Service {
    /// The same with a provider of sign-ins.
    pub fn with_provider(self, provider: Option<Provider>) -> Service {
        Service { provider: provider.map(Arc::new), ..self }
    }

    /// What people call the provider of sign-ins, where there is one.
    pub fn provider_name(&self) -> Option<&str> {
        self.provider.as_ref().map(|provider| provider.settings.name.as_str())
    }

    fn provider(&self) -> Result<&Provider, AccountError> {
        self.provider.as_deref().ok_or(AccountError::NotFound)
    }

    /// The way to the provider for this purpose; `redirect` is the address to which it sends people back.
    ///
    /// # Errors
    /// [`AccountError::NotFound`] where there is none, [`AccountError::Provider`], or whatever the store could not do.
    pub async fn way_to_provider(
        &self,
        redirect: &str,
        lang: &str,
        purpose: TicketPurpose,
    ) -> Result<ProviderWay, AccountError> {
        let (provider, now) = (self.provider()?, self.clock.now());
        let ticket = ProviderTicket::generate(purpose, lang, now)?;
        let url = provider.way(redirect, &ticket, now).await?;
        Ok(ProviderWay { url, ticket: ticket.seal(&self.mark_key().await?) })
    }

    /// The same for somebody who is in and wants to come in that way from now on; they show that they know the password,
    /// where they have one.
    ///
    /// # Errors
    /// As [`Service::way_to_provider`], [`AccountError::Wrong`] and [`AccountError::TooOften`].
    pub async fn way_to_link(
        &self,
        own: &SignedIn,
        redirect: &str,
        lang: &str,
        password: &str,
    ) -> Result<ProviderWay, AccountError> {
        self.prove(&own.account, password).await?;
        let purpose = TicketPurpose::Link { session: own.session.token.clone() };
        self.way_to_provider(redirect, lang, purpose).await
    }

    /// The same for somebody who makes the account that an invitation offers, without a password.
    ///
    /// # Errors
    /// As [`Service::way_to_provider`], and as [`Service::accept`].
    pub async fn way_to_join(
        &self,
        token: &Token,
        redirect: &str,
        lang: &str,
        typed: NewAccount<'_>,
    ) -> Result<ProviderWay, AccountError> {
        let (invitation, _) = self.valid_invitation(token).await?;
        let account = self.account_by_provider(&invitation.kind, typed)?;
        if self.records().find::<Account>(&account.email).await?.is_some() {
            return Err(AccountError::EmailTaken);
        }
        let Account { email, name, lang: own_lang, .. } = account;
        let token = token.as_str().to_owned();
        let purpose = TicketPurpose::Join { token, email, name, lang: own_lang };
        self.way_to_provider(redirect, lang, purpose).await
    }

    /// What becomes of somebody who comes back; `own` is who is in already.
    ///
    /// # Errors
    /// [`AccountError::NotFound`] where there is no provider, or no ticket of ours; whatever the store could not do.
    pub async fn hear_provider(
        &self,
        answer: ProviderAnswer<'_>,
        own: Option<&SignedIn>,
    ) -> Result<ProviderOutcome, AccountError> {
        let (provider, now) = (self.provider()?, self.clock.now());
        let ticket = ProviderTicket::open(answer.ticket, &self.mark_key().await?, now);
        let ticket = ticket.filter(|ticket| ticket.state == answer.state).ok_or(AccountError::NotFound)?;
        let lang = ticket.lang.clone();
        if answer.code.is_empty() {
            return Ok(ProviderOutcome { lang, end: ProviderEnd::Doubtful });
        }
        let end = match provider.subject(answer.redirect, answer.code, &ticket, now).await {
            Ok(subject) => self.welcome(ticket.purpose, subject, own, answer.browser).await?,
            Err(error) => {
                tracing::warn!(%error, "somebody came back from the provider of sign-ins and is not let in");
                ProviderEnd::Doubtful
            }
        };
        Ok(ProviderOutcome { lang, end })
    }

    /// What becomes of somebody whom the provider knows by this name.
    async fn welcome(
        &self,
        purpose: TicketPurpose,
        subject: String,
        own: Option<&SignedIn>,
        browser: &str,
    ) -> Result<ProviderEnd, AccountError> {
        let issuer = self.provider()?.settings.issuer.to_string();
        let known = self.records().find::<Identity>(&Identity::key_of(&issuer, &subject)).await?;
        match purpose {
            TicketPurpose::SignIn { to } => match known {
                Some(identity) => self.let_in(&identity, to, browser).await,
                None => Ok(ProviderEnd::Nobody),
            },
            TicketPurpose::Link { session } => {
                // Who went out meanwhile, or came in as somebody else, joins nothing.
                let own = own.filter(|own| own.session.token == session);
                match (own, known) {
                    (None, _) => Ok(ProviderEnd::Doubtful),
                    (Some(own), Some(known)) if known.account == own.account.id => Ok(ProviderEnd::Linked),
                    (Some(_), Some(_)) => Ok(ProviderEnd::Taken),
                    (Some(own), None) => self.link(&own.account, issuer, subject).await,
                }
            }
            TicketPurpose::Join { .. } if known.is_some() => Ok(ProviderEnd::Taken),
            TicketPurpose::Join { token, email, name, lang } => {
                let typed = NewAccount { email: &email, name: &name, lang: &lang, password: "" };
                let Some(token) = Token::read(&token) else { return Ok(ProviderEnd::LinkEnded) };
                self.begin_by_provider(&token, typed, (issuer, subject), browser).await
            }
        }
    }

    /// Lets somebody in. A second proof that the account has is asked for afterwards: the session lacks it until then.
    async fn let_in(
        &self,
        identity: &Identity,
        to: Option<String>,
        browser: &str,
    ) -> Result<ProviderEnd, AccountError> {
        let account = self.records().get::<Account>(identity.account.as_str()).await?;
        match account.filter(|account| !account.disabled) {
            Some(account) => Ok(ProviderEnd::In(self.begin_session(&account, false, browser).await?, to)),
            None => Ok(ProviderEnd::Nobody),
        }
    }

    async fn link(
        &self,
        account: &Account,
        issuer: String,
        subject: String,
    ) -> Result<ProviderEnd, AccountError> {
        let identity = Identity { issuer, subject, account: account.id.clone(), linked: self.clock.now() };
        match self.records().write(vec![VersionedRecord::new(identity).put()?]).await {
            Ok(()) => Ok(ProviderEnd::Linked),
            Err(StoreError::KeyTaken { .. } | StoreError::EntryOvertaken { .. }) => Ok(ProviderEnd::Taken),
            Err(error) => Err(error.into()),
        }
    }

    /// Makes the account that an invitation offers, with nothing but the provider to come in by.
    async fn begin_by_provider(
        &self,
        token: &Token,
        typed: NewAccount<'_>,
        (issuer, subject): (String, String),
        browser: &str,
    ) -> Result<ProviderEnd, AccountError> {
        let invitation = match self.valid_invitation(token).await {
            Ok((invitation, _)) => invitation,
            Err(AccountError::NotFound) => return Ok(ProviderEnd::LinkEnded),
            Err(error) => return Err(error),
        };
        let account = VersionedRecord::new(self.account_by_provider(&invitation.kind, typed)?);
        let linked = self.clock.now();
        let identity =
            VersionedRecord::new(Identity { issuer, subject, account: account.id.clone(), linked });
        self.store.enrol(enrolment(&account)).await?;
        let writes = vec![invitation.remove(), account.put()?, identity.put()?];
        match self.records().write(writes).await {
            Ok(()) => Ok(ProviderEnd::Begun(self.begin_session(&account, false, browser).await?)),
            Err(StoreError::KeyTaken { kind, .. }) if kind == "identity" => Ok(ProviderEnd::Taken),
            Err(StoreError::KeyTaken { .. }) => Ok(ProviderEnd::EmailTaken),
            Err(StoreError::EntryOvertaken { .. }) => Ok(ProviderEnd::LinkEnded),
            Err(error) => Err(error.into()),
        }
    }

    /// The account that an invitation makes; the first account, and an account that is there, keep a password.
    fn account_by_provider(
        &self,
        kind: &InvitationKind,
        typed: NewAccount<'_>,
    ) -> Result<Account, AccountError> {
        match kind {
            InvitationKind::Account { .. } => self.account_of(kind, typed),
            InvitationKind::Setup | InvitationKind::Password { .. } => Err(AccountError::NotFound),
        }
    }

    /// Whether an account can be used by the provider.
    ///
    /// # Errors
    /// Whatever the store could not read.
    pub async fn is_linked(&self, account: &Account) -> Result<bool, StoreError> {
        Ok(!self.identities_of(account).await?.is_empty())
    }

    /// Parts an account from the provider. One without a password keeps it: nobody could come in with it any more.
    ///
    /// # Errors
    /// [`AccountError::Refused`] where it has no password, or whatever the store could not do.
    pub async fn unlink(&self, own: &SignedIn) -> Result<(), AccountError> {
        if own.account.password.is_none() {
            return Err(AccountError::Refused);
        }
        let own = self.identities_of(&own.account).await?;
        Ok(self.records().write(own.iter().map(VersionedRecord::remove).collect()).await?)
    }

    /// Every name under which a provider knows the owner of an account.
    pub(in crate::service::accounts) async fn identities_of(
        &self,
        account: &Account,
    ) -> Result<Vec<VersionedRecord<Identity>>, StoreError> {
        self.records().list(&Identity::of(&account.id)).await
    }
}
