//! Knows what whoever writes remembers: who has which id, and how salts are made.

use super::chain::SALT;
use super::people::{Directory, ERASED};
use super::tables::Tables;
use super::{Hash, NamedPerson, PersonId};
use crate::assessment::Change;
use sqlx::Error;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What whoever writes remembers: the one task of a file between its transactions, everybody else in one of them.
pub(super) struct Memory {
    ids: BTreeMap<String, String>,
    /// Names that got their ids in the transaction under way.
    fresh: Vec<String>,
    /// Accounts that got their names, and people whose names were erased, in the transaction under way.
    changes: Vec<NamedPerson>,
    directory: Arc<Directory>,
    seed: [u8; 32],
}

impl Memory {
    /// One that knows nobody's id yet; `directory` learns whom it meets.
    ///
    /// # Errors
    /// A system that gives no random bytes.
    pub fn new(directory: Arc<Directory>) -> Result<Memory, Error> {
        let mut seed = [0; 32];
        getrandom::fill(&mut seed).map_err(without_chance)?;
        Ok(Memory { ids: BTreeMap::new(), fresh: Vec::new(), changes: Vec::new(), directory, seed })
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
        self.changes.drain(..).for_each(|person| self.directory.put(person));
    }

    /// All that the transaction did was taken back.
    pub fn forget_all(&mut self) {
        self.changes.clear();
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
    pub async fn id(&mut self, tables: &mut dyn Tables, name: &str) -> Result<String, Error> {
        if name.is_empty() || name == ERASED {
            return Ok(name.to_owned());
        }
        if let Some(id) = self.ids.get(name) {
            return Ok(id.clone());
        }
        loop {
            if let Some(id) = tables.person_named(name).await? {
                self.ids.insert(name.to_owned(), id.clone());
                return Ok(id);
            }
            let id = PersonId::generate().map_err(without_chance)?;
            if tables.enrol(id.as_str(), name).await? {
                self.ids.insert(name.to_owned(), id.to_string());
                self.fresh.push(name.to_owned());
                let person =
                    NamedPerson { id: id.clone(), name: Some(name.to_owned()), office: String::new() };
                self.directory.put(person);
                return Ok(id.to_string());
            }
        }
    }

    /// Gives this person with an account this name.
    pub async fn enrol(&mut self, tables: &mut dyn Tables, person: &NamedPerson) -> Result<(), Error> {
        tables.enrol_account(person).await?;
        self.changes.push(person.clone());
        Ok(())
    }

    /// Puts ids where the change has names.
    pub async fn replace_names(&mut self, tables: &mut dyn Tables, change: &mut Change) -> Result<(), Error> {
        let mut names = Vec::new();
        change.visit_names(&mut |name| names.push(std::mem::take(name)));
        let mut ids = Vec::with_capacity(names.len());
        for name in names {
            ids.push(self.id(tables, &name).await?);
        }
        let mut ids = ids.into_iter();
        change.visit_names(&mut |name| *name = ids.next().unwrap_or_default());
        Ok(())
    }

    /// Nobody has this id's name any more.
    pub fn erase(&mut self, id: &PersonId) {
        self.ids.retain(|_, known| known != id.as_str());
        self.changes.push(NamedPerson { id: id.clone(), name: None, office: String::new() });
    }

    /// Random bytes for the entry at this place: the same for no two entries, and known to nobody before.
    pub fn salt(&self, stream: &str, seq: u64) -> Vec<u8> {
        let place = seq.to_be_bytes();
        let hash = Hash::of(&Hash::ORIGIN, &[&self.seed, stream.as_bytes(), &place]);
        hash.bytes().iter().take(SALT).copied().collect()
    }
}

/// Without random bytes nothing can be written.
pub(super) fn without_chance(error: getrandom::Error) -> Error {
    Error::Io(std::io::Error::other(error.to_string()))
}
