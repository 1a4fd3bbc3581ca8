//! Knows what the task that writes remembers between transactions: who has which id, and how salts are made.

use super::tables;
use crate::assessment::Change;
use crate::storage::chain::SALT;
use crate::storage::people::{Directory, ERASED};
use crate::storage::{Hash, NamedPerson, PersonId};
use sqlx::SqliteConnection;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What the task that writes remembers.
pub(super) struct Memory {
    ids: BTreeMap<String, String>,
    /// Names that got their ids in the transaction under way.
    fresh: Vec<String>,
    /// Accounts that got their names in the transaction under way.
    enrolments: Vec<NamedPerson>,
    directory: Arc<Directory>,
    seed: Vec<u8>,
}

impl Memory {
    /// What the database knows now; `directory` learns it too.
    pub async fn read(
        connection: &mut SqliteConnection,
        directory: Arc<Directory>,
    ) -> Result<Memory, sqlx::Error> {
        let mut ids = BTreeMap::new();
        for (name, id) in tables::names(connection).await? {
            ids.insert(name, id);
        }
        tables::people(connection).await?.into_iter().for_each(|person| directory.put(person));
        // SQLite seeds this from the system's own source of randomness.
        let seed = sqlx::query_scalar("SELECT randomblob(32)").fetch_one(connection).await?;
        Ok(Memory { ids, fresh: Vec::new(), enrolments: Vec::new(), directory, seed })
    }

    /// Everybody the log names.
    pub fn directory(&self) -> &Directory {
        &self.directory
    }

    /// How many names got their ids in this transaction so far.
    pub fn fresh(&self) -> usize {
        self.fresh.len()
    }

    /// The transaction was committed.
    pub fn keep(&mut self) {
        self.fresh.clear();
        self.enrolments.drain(..).for_each(|person| self.directory.put(person));
    }

    /// All that the transaction did was taken back.
    pub fn forget_all(&mut self) {
        self.enrolments.clear();
        self.forget(0);
    }

    /// What the transaction did after the first `kept` new names was taken back.
    pub fn forget(&mut self, kept: usize) {
        for name in self.fresh.drain(kept..) {
            if let Some(id) = self.ids.remove(&name) {
                self.directory.remove(&id);
            }
        }
    }

    /// The id of whoever has this name; nobody has an empty one, or the sign of an erased one.
    pub async fn id(&mut self, connection: &mut SqliteConnection, name: &str) -> Result<String, sqlx::Error> {
        if name.is_empty() || name == ERASED {
            return Ok(name.to_owned());
        }
        if let Some(id) = self.ids.get(name) {
            return Ok(id.clone());
        }
        let person: NamedPerson = tables::enrol(connection, name).await?;
        let id = person.id.to_string();
        self.directory.put(person);
        self.ids.insert(name.to_owned(), id.clone());
        self.fresh.push(name.to_owned());
        Ok(id)
    }

    /// Gives this person with an account this name.
    pub async fn enrol(
        &mut self,
        connection: &mut SqliteConnection,
        person: &NamedPerson,
    ) -> Result<(), sqlx::Error> {
        tables::enrol_account(connection, person).await?;
        self.enrolments.push(person.clone());
        Ok(())
    }

    /// Puts ids where the change has names.
    pub async fn replace_names(
        &mut self,
        connection: &mut SqliteConnection,
        change: &mut Change,
    ) -> Result<(), sqlx::Error> {
        let mut names = Vec::new();
        change.visit_names(&mut |name| names.push(std::mem::take(name)));
        let mut ids = Vec::with_capacity(names.len());
        for name in names {
            ids.push(self.id(connection, &name).await?);
        }
        let mut ids = ids.into_iter();
        change.visit_names(&mut |name| *name = ids.next().unwrap_or_default());
        Ok(())
    }

    /// Nobody has this id's name any more.
    pub fn erase(&mut self, id: &PersonId) {
        self.ids.retain(|_, known| known != id.as_str());
        self.directory.erase(id);
    }

    /// Random bytes for the entry at this place: the same for no two entries, and known to nobody before.
    pub fn salt(&self, stream: &str, seq: u64) -> Vec<u8> {
        let place = seq.to_be_bytes();
        let hash = Hash::of(&Hash::ORIGIN, &[&self.seed, stream.as_bytes(), &place]);
        hash.bytes().iter().take(SALT).copied().collect()
    }
}
