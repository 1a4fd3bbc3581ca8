//! Knows whom the log names: by ids in the log, by names in a table outside it, where a name can be erased.

use super::tables::Tables;
use crate::assessment::Change;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;
use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

/// What stands where a name stood that was erased; the same in every language.
pub const ERASED: &str = "—";

/// Somebody by an id that says nothing about them: 32 hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonId(String);

impl PersonId {
    /// One that nobody has.
    ///
    /// # Errors
    /// A system that gives no random bytes.
    pub fn generate() -> Result<PersonId, getrandom::Error> {
        let mut bytes = [0_u8; 16];
        getrandom::fill(&mut bytes)?;
        Ok(PersonId(bytes.iter().map(|byte| format!("{byte:02x}")).collect()))
    }

    /// As it stands in the log.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PersonId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl FromStr for PersonId {
    type Err = String;

    fn from_str(text: &str) -> Result<PersonId, String> {
        let digit = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
        match text.len() == 32 && text.chars().all(digit) {
            true => Ok(PersonId(text.to_owned())),
            false => Err(format!("`{text}` is no id of a person; it has 32 hexadecimal digits")),
        }
    }
}

/// Somebody the log names: a person, an office, a body or an institution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedPerson {
    /// The id in the log.
    pub id: PersonId,
    /// The name as it is now; `None` once it was erased.
    pub name: Option<String>,
    /// The office; empty where the name says it or nobody does.
    pub office: String,
}

/// Who did something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Somebody who put no name to it.
    Nobody,
    /// Somebody whose name stands outside the log.
    Person(NamedPerson),
    /// A name inside the log, written before people had ids; it cannot be erased.
    Text(String),
}

impl Actor {
    /// The name as it is now; `None` once it was erased, or where there never was one.
    pub fn name(&self) -> Option<&str> {
        match self {
            Actor::Nobody => None,
            Actor::Person(person) => person.name.as_deref(),
            Actor::Text(name) => Some(name),
        }
    }
}

/// Everybody the log names, by id: the table of people in memory, because nearly every reading needs it.
#[derive(Default)]
pub(super) struct Directory(RwLock<KnownPeople>);

#[derive(Default)]
struct KnownPeople {
    people: BTreeMap<String, NamedPerson>,
    /// Up to where the table was read; 0 where nobody else writes it.
    revision: u64,
}

impl Directory {
    /// Knows this person from now on, as they are now.
    pub fn put(&self, person: NamedPerson) {
        self.change().people.insert(person.id.0.clone(), person);
    }

    /// Forgets somebody whose transaction was taken back.
    pub fn remove(&self, id: &str) {
        self.change().people.remove(id);
    }

    /// Learns what others have written since.
    pub async fn refresh(&self, tables: &mut dyn Tables) -> Result<(), sqlx::Error> {
        let read = self.look().revision;
        let (revision, people) = tables.people_since(read).await?;
        let mut known = self.change();
        // Where somebody read further meanwhile, they have learned all this and what came after.
        if revision >= known.revision {
            known.revision = revision;
            known.people.extend(people.into_iter().map(|person| (person.id.0.clone(), person)));
        }
        Ok(())
    }

    /// Everybody, in the order of the ids.
    pub fn all(&self) -> Vec<NamedPerson> {
        self.look().people.values().cloned().collect()
    }

    fn look(&self) -> RwLockReadGuard<'_, KnownPeople> {
        self.0.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self) -> RwLockWriteGuard<'_, KnownPeople> {
        self.0.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// Who `actor` is in an entry of the log: an id or, where people were text, the name itself; empty for nobody.
    pub fn actor(&self, actor: String, is_id: bool) -> Actor {
        if actor.is_empty() {
            return Actor::Nobody;
        }
        if !is_id {
            return Actor::Text(actor);
        }
        let known = self.look().people.get(&actor).cloned();
        Actor::Person(known.unwrap_or(NamedPerson { id: PersonId(actor), name: None, office: String::new() }))
    }

    /// Puts the present names where the change has ids.
    pub fn name(&self, change: &mut Change) {
        let known = self.look();
        change.visit_names(&mut |name| {
            if !name.is_empty() {
                let present = known.people.get(name).and_then(|person| person.name.clone());
                *name = present.unwrap_or_else(|| ERASED.to_owned());
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_thirty_two_digits_are_an_id() {
        let id = "0123456789abcdef0123456789abcdef";
        assert_eq!(id.parse::<PersonId>().unwrap().to_string(), id);
        for text in ["", "0123", "0123456789ABCDEF0123456789ABCDEF", "0123456789abcdef0123456789abcdeg"] {
            assert!(text.parse::<PersonId>().unwrap_err().contains(text));
        }
    }
}
