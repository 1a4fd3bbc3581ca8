//! Knows how accounts are looked after: roles given and ended, work handed over, somebody kept out or erased.

use super::AccountError;
use super::sessions::forget;
use crate::accounts::{
    Account, Grant, Invitation, InvitationKind, Role, Session, VersionedRecord, read_email,
};
use crate::framework::CountryCode;
use crate::service::{Act, Person, Scope, Service};
use crate::storage::{NamedPerson, PersonId};
use chrono::{DateTime, NaiveDate, Utc};

/// An account as those see it who look after it.
#[derive(Clone, Debug, PartialEq)]
pub struct AccountSummary {
    /// The id.
    pub id: PersonId,
    /// The name of the office.
    pub name: String,
    /// The e-mail address.
    pub email: String,
    /// The roles that whoever looks may know of.
    pub grants: Vec<Grant>,
    /// Whether whoever looks may change all of it: every role is one that they give.
    pub managed: bool,
    /// Whether it is kept out.
    pub disabled: bool,
    /// Whether it has a second proof.
    pub second_factor: bool,
    /// When anybody last came in with it; none where nobody is in.
    pub seen: Option<DateTime<Utc>>,
}

impl Service {
    /// The accounts that this person looks after, by name: an administrator's are all, a coordinator's those with a role in
    /// the own countries.
    ///
    /// # Errors
    /// [`AccountError::Refused`], or whatever the store could not read.
    pub async fn accounts(&self, person: &Person) -> Result<Vec<AccountSummary>, AccountError> {
        self.allow(person, Act::Invite, Scope::Program).map_err(|_| AccountError::Refused)?;
        let sessions = self.records().list::<Session>("").await?;
        let seen = |id: &PersonId| sessions.iter().filter(|one| one.account == *id).map(|one| one.seen).max();
        let all = self.records().list::<Account>("").await?.into_iter().map(|kept| kept.record);
        let summary = |account: Account| {
            let own = |grant: &Grant| self.looks_after(person, grant);
            let grants: Vec<Grant> = account.grants.iter().filter(|grant| own(grant)).cloned().collect();
            let is_shown = !grants.is_empty() || self.administers(person);
            is_shown.then(|| AccountSummary {
                seen: seen(&account.id),
                managed: self.may_manage(person, &account).is_ok(),
                id: account.id,
                name: account.name,
                email: account.email,
                grants,
                disabled: account.disabled,
                second_factor: account.second_factor.is_some(),
            })
        };
        let mut summaries: Vec<AccountSummary> = all.filter_map(summary).collect();
        summaries.sort_by(|one, other| (&one.name, &one.email).cmp(&(&other.name, &other.email)));
        Ok(summaries)
    }

    /// The invitations that were not taken up yet and still hold, the newest first.
    ///
    /// # Errors
    /// As [`Service::accounts`].
    pub async fn open_invitations(&self, person: &Person) -> Result<Vec<Invitation>, AccountError> {
        self.allow(person, Act::Invite, Scope::Program).map_err(|_| AccountError::Refused)?;
        let now = self.clock.now();
        let all = self.records().list::<Invitation>("").await?.into_iter().map(|kept| kept.record);
        let is_own = |one: &Invitation| match &one.kind {
            InvitationKind::Account { grants, .. } => {
                grants.iter().any(|grant| self.looks_after(person, grant))
            }
            InvitationKind::Setup | InvitationKind::Password { .. } => self.administers(person),
        };
        let mut open: Vec<Invitation> = all.filter(|one| one.holds(now) && is_own(one)).collect();
        open.sort_by_key(|one| std::cmp::Reverse(one.made));
        Ok(open)
    }

    /// Takes an invitation back.
    ///
    /// # Errors
    /// [`AccountError::NotFound`] where it was taken up meanwhile, and as [`Service::accounts`].
    pub async fn withdraw_invitation(&self, person: &Person, id: &str) -> Result<(), AccountError> {
        let open = self.open_invitations(person).await?;
        if !open.iter().any(|one| one.token.0 == id) {
            return Err(AccountError::NotFound);
        }
        let held = self.records().get::<Invitation>(id).await?.ok_or(AccountError::NotFound)?;
        Ok(self.records().write(vec![held.remove()]).await?)
    }

    /// The account with this id, for somebody who looks after it.
    ///
    /// # Errors
    /// [`AccountError::Refused`], [`AccountError::NotFound`], or whatever the store could not read.
    pub async fn managed_account(&self, person: &Person, id: &PersonId) -> Result<Account, AccountError> {
        Ok(self.managed(person, id).await?.record)
    }

    /// The account that comes in with this e-mail address, for somebody who looks after it.
    ///
    /// # Errors
    /// As [`Service::managed_account`], and [`AccountError::Email`].
    pub async fn account_with(&self, person: &Person, email: &str) -> Result<Account, AccountError> {
        let email = read_email(email).map_err(AccountError::Email)?;
        let held = self.records().find::<Account>(&email).await?.ok_or(AccountError::NotFound)?;
        self.may_manage(person, &held)?;
        Ok(held.record)
    }

    async fn managed(
        &self,
        person: &Person,
        id: &PersonId,
    ) -> Result<VersionedRecord<Account>, AccountError> {
        let held = self.records().get::<Account>(id.as_str()).await?.ok_or(AccountError::NotFound)?;
        self.may_manage(person, &held)?;
        Ok(held)
    }

    /// Gives an account one more role; one like it ends.
    ///
    /// # Errors
    /// As [`Service::managed_account`].
    pub async fn give(&self, person: &Person, id: &PersonId, grant: Grant) -> Result<(), AccountError> {
        self.may_give(person, std::slice::from_ref(&grant))?;
        let held = self.records().get::<Account>(id.as_str()).await?.ok_or(AccountError::NotFound)?;
        let is_like = |one: &Grant| {
            (one.role, &one.countries, &one.institution) == (grant.role, &grant.countries, &grant.institution)
        };
        self.keep_account(held.with(|account| {
            account.grants.retain(|one| !is_like(one));
            account.grants.push(grant.clone());
        }))
        .await
    }

    /// Ends a role of an account.
    ///
    /// # Errors
    /// [`AccountError::LastOne`], and as [`Service::managed_account`].
    pub async fn end_grant(&self, person: &Person, id: &PersonId, grant: &Grant) -> Result<(), AccountError> {
        self.may_give(person, std::slice::from_ref(grant))?;
        let held = self.managed(person, id).await?;
        let after = held.with(|account| account.grants.retain(|one| one != grant));
        self.leaves_somebody(&after, std::slice::from_ref(grant)).await?;
        self.keep_account(after).await
    }

    /// Gives all roles that one account has in a country to another, in one step: a post has changed hands.
    ///
    /// # Errors
    /// As [`Service::end_grant`].
    pub async fn hand_over(
        &self,
        person: &Person,
        from: &PersonId,
        to: &PersonId,
        country: &CountryCode,
    ) -> Result<(), AccountError> {
        self.allow(person, Act::Invite, Scope::Country(country)).map_err(|_| AccountError::Refused)?;
        let (from, to) =
            (self.managed(person, from).await?, self.records().get::<Account>(to.as_str()).await?);
        let to = to.filter(|to| to.id != from.id && !to.disabled).ok_or(AccountError::NotFound)?;
        let (work, rest): (Vec<Grant>, Vec<Grant>) =
            from.grants.iter().cloned().partition(|grant| grant.countries == [country.clone()]);
        if work.is_empty() {
            return Err(AccountError::NotFound);
        }
        let from = from.with(|account| account.grants = rest);
        let to = to.with(|account| {
            account.grants.retain(|one| !work.contains(one));
            account.grants.extend(work.iter().cloned());
        });
        Ok(self.records().write(vec![from.put()?, to.put()?]).await?)
    }

    /// Gives all roles that one account has to another as well, until this day: somebody stands in.
    ///
    /// # Errors
    /// As [`Service::managed_account`].
    pub async fn substitute(
        &self,
        person: &Person,
        from: &PersonId,
        to: &PersonId,
        until: NaiveDate,
    ) -> Result<(), AccountError> {
        let from = self.managed(person, from).await?;
        self.may_give(person, &from.grants)?;
        let to = self.records().get::<Account>(to.as_str()).await?;
        let to = to.filter(|to| to.id != from.id && !to.disabled).ok_or(AccountError::NotFound)?;
        let lent = from.grants_on(self.clock.today()).into_iter();
        let lent: Vec<Grant> = lent
            .map(|grant| Grant { until: Some(grant.until.map_or(until, |own| own.min(until))), ..grant })
            .collect();
        let has_for_good = |account: &Account, lent: &Grant| {
            let unlimited = Grant { until: None, ..lent.clone() };
            account.grants.contains(&unlimited) || account.grants.contains(lent)
        };
        let more: Vec<Grant> = lent.into_iter().filter(|lent| !has_for_good(&to, lent)).collect();
        self.keep_account(to.with(|account| account.grants.extend(more))).await
    }

    /// Keeps an account out, and ends its sessions; or lets it in again.
    ///
    /// # Errors
    /// As [`Service::end_grant`].
    pub async fn disable(&self, person: &Person, id: &PersonId, disabled: bool) -> Result<(), AccountError> {
        let held = self.managed(person, id).await?;
        let grants = held.grants.clone();
        let after = held.with(|account| account.disabled = disabled);
        if disabled {
            self.leaves_somebody(&after, &grants).await?;
        }
        self.keep_account(after).await?;
        if disabled {
            self.end_sessions(id, |_| true).await?;
        }
        Ok(())
    }

    /// Erases an account: its name and address are in no part of the database any more, its sessions end, and the log still
    /// holds.
    ///
    /// # Errors
    /// As [`Service::end_grant`].
    pub async fn erase_account(&self, person: &Person, id: &PersonId) -> Result<(), AccountError> {
        let held = self.managed(person, id).await?;
        let after = held.clone().with(|account| account.disabled = true);
        self.leaves_somebody(&after, &held.grants).await?;
        let mut writes: Vec<_> = self.sessions_of(id).await?.iter().map(|one| forget(one)).collect();
        writes.extend(self.identities_of(&held).await?.iter().map(VersionedRecord::remove));
        let invitations = self.records().list::<Invitation>("").await?;
        let concerns = |one: &&VersionedRecord<Invitation>| match &one.kind {
            InvitationKind::Account { email, .. } => *email == held.email,
            InvitationKind::Password { account, .. } => account == id,
            InvitationKind::Setup => false,
        };
        writes.extend(invitations.iter().filter(concerns).map(VersionedRecord::remove));
        writes.push(held.remove());
        self.records().write(writes).await?;
        let twins = self.store.people().await?.into_iter();
        let is_theirs = |one: &NamedPerson| one.id == *id || one.name.as_deref() == Some(held.name.as_str());
        for one in twins.filter(is_theirs) {
            self.store.erase(one.id, self.clock.now()).await?;
        }
        Ok(())
    }

    /// Nothing, where somebody else has each of these roles on their last day too, or nobody needs it: an installation needs
    /// an administrator, a country a coordinator.
    async fn leaves_somebody(
        &self,
        after: &VersionedRecord<Account>,
        ended: &[Grant],
    ) -> Result<(), AccountError> {
        let today = self.clock.today();
        let mut all: Vec<Account> =
            self.records().list::<Account>("").await?.into_iter().map(|kept| kept.record).collect();
        all.iter_mut().filter(|one| one.id == after.id).for_each(|one| *one = after.record.clone());
        let is_held = |lost: &Grant| {
            all.iter().any(|account| account.grants_on(today).iter().any(|grant| stands_in(grant, lost)))
        };
        let needed = |grant: &&Grant| matches!(grant.role, Role::Administrator | Role::Coordinator);
        let was_held = |grant: &&Grant| grant.holds_on(today);
        match ended.iter().filter(needed).filter(was_held).all(is_held) {
            true => Ok(()),
            false => Err(AccountError::LastOne),
        }
    }

    /// Nothing, where somebody looks after an account: an administrator after all, others where every role of it is one
    /// that they give.
    pub(super) fn may_manage(&self, person: &Person, account: &Account) -> Result<(), AccountError> {
        let all = account.grants.iter().all(|grant| self.looks_after(person, grant));
        match self.administers(person) || all && !account.grants.is_empty() {
            true => Ok(()),
            false => Err(AccountError::Refused),
        }
    }

    fn looks_after(&self, person: &Person, grant: &Grant) -> bool {
        self.may_give(person, std::slice::from_ref(grant)).is_ok()
    }

    fn administers(&self, person: &Person) -> bool {
        self.allow(person, Act::Administer, Scope::Program).is_ok()
    }
}

/// Whether a role does what the other did.
fn stands_in(grant: &Grant, lost: &Grant) -> bool {
    grant.role == lost.role && lost.countries.iter().all(|country| grant.covers(country))
}
