//! Knows how a demonstration comes into an empty database, and that it never comes into another.

use super::{Demo, DemoAccess, DemoFault, DemoOffice, DemoSession, DemoStep};
use crate::accounts::{Account, RegistryRecord, VersionedRecord};
use crate::assessment::Change;
use crate::bundle::Example;
use crate::service::example::read;
use crate::service::{AccountError, Act, AttachError, Person, RoomError, Service, ServiceError};
use crate::storage::{NamedPerson, PersonId, StoreError};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Why there is no demonstration.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// What it is made of has mistakes.
    #[error("the demonstration cannot be used; `amparo check` shows every mistake. The first: {0}")]
    Content(String),
    /// The database is not empty and holds no demonstration.
    #[error(
        "the database holds something else, or a demonstration that was broken off, and was left as it is. Leave \
         --database out, or name one that is not there yet, such as --database sqlite:data/demo-2.db"
    )]
    Occupied,
    /// An account could not be made.
    #[error(transparent)]
    Account(#[from] AccountError),
    /// A file could not be kept.
    #[error(transparent)]
    Attach(#[from] AttachError),
    /// A step could not be taken.
    #[error(transparent)]
    Service(#[from] ServiceError),
    /// The session could not be prepared.
    #[error(transparent)]
    Room(#[from] RoomError),
}

impl From<StoreError> for DemoError {
    fn from(error: StoreError) -> DemoError {
        DemoError::Service(error.into())
    }
}

impl From<DemoFault> for DemoError {
    fn from(DemoFault { line, text }: DemoFault) -> DemoError {
        DemoError::Content(line.map_or_else(|| text.clone(), |line| format!("line {line}: {text}")))
    }
}

/// Says that a database holds a demonstration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoMark {
    /// Since when.
    since: DateTime<Utc>,
}

impl DemoMark {
    /// The name of the only one.
    const ID: &str = "only";
}

impl RegistryRecord for DemoMark {
    const KIND: &'static str = "demo";

    fn id(&self) -> String {
        DemoMark::ID.to_owned()
    }
}

impl Service {
    /// Whether the database holds a demonstration.
    ///
    /// # Errors
    /// Whatever the store could not read.
    pub async fn is_demo(&self) -> Result<bool, StoreError> {
        Ok(self.records().get::<DemoMark>(DemoMark::ID).await?.is_some())
    }

    /// Makes a demonstration of an empty database, or takes up the one that is there. Every office gets a new password; the
    /// outcome is with what each comes in.
    ///
    /// # Errors
    /// See [`DemoError`]; where the database holds something else, nothing is written.
    pub async fn set_up_demo(&self) -> Result<Vec<DemoAccess>, DemoError> {
        let demo = Demo::read(&self.files)?;
        if let Some(fault) = demo.faults(&self.files, &self.library).into_iter().next() {
            return Err(fault.into());
        }
        if !self.is_demo().await? {
            self.begin_demo(&demo).await?;
        }
        let mut access = Vec::with_capacity(demo.offices.len());
        for office in &demo.offices {
            access.extend(self.renew_demo_access(office).await?);
        }
        Ok(access)
    }

    /// The mark and the accounts come last, in one step: before, nobody can come in, and one that broke off is no
    /// demonstration.
    async fn begin_demo(&self, demo: &Demo) -> Result<(), DemoError> {
        let is_empty = self.store.list().await?.is_empty()
            && self.store.unreadable().await?.is_empty()
            && self.store.people().await?.is_empty()
            && !self.has_accounts().await?;
        if !is_empty {
            return Err(DemoError::Occupied);
        }
        let example = self.examples.iter().find(|one| one.id == demo.example);
        let example = example.ok_or_else(|| DemoError::Content(format!("no example `{}`", demo.example)))?;
        let assessment = read(self, example).map_err(DemoError::Content)?;
        self.store.create(assessment, self.stamp("")).await?;
        let accounts: Result<Vec<Account>, AccountError> =
            demo.offices.iter().map(|office| self.demo_account(office, example)).collect();
        let accounts = accounts?;
        for account in &accounts {
            let (id, name) = (account.id.clone(), Some(account.name.clone()));
            self.store.enrol(NamedPerson { id, name, office: String::new() }).await?;
        }
        for step in &demo.steps {
            self.take_demo_step(account_of(&accounts, &step.by)?, &example.id, step).await?;
        }
        if let Some(session) = &demo.session {
            self.prepare_demo_session(account_of(&accounts, &session.by)?, &example.id, session).await?;
        }
        let mark = VersionedRecord::new(DemoMark { since: self.clock.now() }).put();
        let accounts = accounts.into_iter().map(|account| VersionedRecord::new(account).put());
        let writes: Result<Vec<_>, StoreError> = std::iter::once(mark).chain(accounts).collect();
        Ok(self.records().write(writes?).await?)
    }

    /// The account of an office, with which nobody can come in yet.
    fn demo_account(&self, office: &DemoOffice, example: &Example) -> Result<Account, AccountError> {
        Ok(Account {
            id: PersonId::generate()?,
            email: office.email.clone(),
            name: office.name.clone(),
            lang: office.lang.clone(),
            password: None,
            second_factor: None,
            grants: vec![office.grant(&example.country)],
            disabled: false,
            created: self.clock.now(),
        })
    }

    /// Prepares the session as the office would.
    async fn prepare_demo_session(
        &self,
        account: &Account,
        id: &str,
        session: &DemoSession,
    ) -> Result<(), DemoError> {
        let today = self.clock.today();
        let person = Person::member(account.id.clone(), &account.name, account.grants_on(today));
        let open = self.open(&person, Act::Moderate, id).await?;
        let lang = self.library.languages.speaks(&account.lang).unwrap_or_default();
        open.prepare_workshop(session.plan(lang, today)).await?;
        Ok(())
    }

    /// Does what an office does, by the door that the office would take.
    async fn take_demo_step(&self, account: &Account, id: &str, step: &DemoStep) -> Result<(), DemoError> {
        let (mut change, files) = step.with_files(&self.files).map_err(DemoError::Content)?;
        step.set_due_day(&mut change, self.clock.today());
        let grants = account.grants_on(self.clock.today());
        let person = Person::member(account.id.clone(), &account.name, grants);
        let open = self.open(&person, act_of(&change, &person), id).await?;
        let mut evidence = Vec::new();
        for bytes in files {
            evidence.push(open.check_evidence(bytes).await?.file);
        }
        let seen = open.version(&change.subject());
        open.record_with(vec![(change, seen)], evidence, "").await?;
        Ok(())
    }
}

/// The account with this e-mail address.
fn account_of<'a>(accounts: &'a [Account], email: &str) -> Result<&'a Account, DemoError> {
    let account = accounts.iter().find(|account| account.email == email);
    account.ok_or_else(|| DemoError::Content(format!("no account {email}")))
}

/// What somebody has to open an assessment for, to do this there.
fn act_of(change: &Change, person: &Person) -> Act {
    match change {
        _ if person.answers_for_institution() => Act::Respond,
        Change::Respond { .. } => Act::Respond,
        Change::Open { .. } | Change::Agree { .. } => Act::Moderate,
        Change::Answer { .. } => Act::Answer,
        _ => Act::Steer,
    }
}
