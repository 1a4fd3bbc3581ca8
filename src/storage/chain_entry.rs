//! Knows an entry of a chain as it travels from one installation to another, and how a chain of them is checked without a
//! database.

use super::body::{self, HEAD};
use super::chain::{ChainLink, Head, LogEntry};
use super::hash::{read_hex, write_hex};
use super::{Hash, StoreError};
use crate::assessment::{Assessment, Change};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// An entry of the chain of an assessment. It names people by their ids.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChainEntry {
    /// Its place, counted from 1 without gaps.
    pub seq: u64,
    /// What changed, as in `item:C01`; `assessment` for the entry that begins it.
    pub subject: String,
    /// The version that it made of that.
    pub version: u64,
    /// The kind of the change.
    pub kind: String,
    /// The new content, JSON.
    pub payload: String,
    /// The random bytes that go with the content into the hash, as hexadecimal digits.
    pub salt: String,
    /// When, by the clock of whoever wrote it, RFC 3339.
    pub at: String,
    /// By whom: the id of a person; empty for nobody.
    pub actor: String,
    /// The hash of the entry before.
    pub previous: Hash,
    /// Its own hash.
    pub hash: Hash,
}

/// An entry that does not fit into its chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChainFault {
    /// Its place.
    pub seq: u64,
}

impl ChainEntry {
    /// The entry as it is kept.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`] where something in it is no text, which tampering alone can bring about.
    pub(super) fn of(link: ChainLink<Vec<u8>>) -> Result<ChainEntry, StoreError> {
        let site = link.site();
        let text = |bytes: Vec<u8>| {
            String::from_utf8(bytes).map_err(|why| StoreError::Unreadable {
                place: format!("entry {} of {}", site.seq, site.id),
                why: why.to_string(),
            })
        };
        let ChainLink { seq, entry, previous, hash } = link;
        Ok(ChainEntry {
            seq,
            subject: text(entry.subject)?,
            version: entry.version,
            kind: text(entry.kind)?,
            payload: text(entry.payload)?,
            salt: write_hex(&entry.salt.unwrap_or_default()),
            at: text(entry.at)?,
            actor: text(entry.actor)?,
            previous,
            hash,
        })
    }

    /// The same as it is kept in the chain of this assessment.
    pub(super) fn link(&self, stream: &str) -> ChainLink {
        let entry = LogEntry {
            stream: stream.to_owned(),
            subject: self.subject.clone(),
            version: self.version,
            kind: self.kind.clone(),
            payload: self.payload.clone(),
            salt: Some(read_hex(&self.salt).unwrap_or_default()),
            at: self.at.clone(),
            actor: self.actor.clone(),
        };
        ChainLink { seq: self.seq, entry, previous: self.previous, hash: self.hash }
    }

    /// Whether it begins its assessment.
    pub fn is_beginning(&self) -> bool {
        self.subject == HEAD
    }

    /// The change that it records, with people by their ids.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`] where this version does not know such a change, or where its kind is not that of its content.
    pub fn change(&self) -> Result<Change, StoreError> {
        let change = body::change(&self.subject, &self.payload)?;
        let (kind, _) = body::write_change(&change)?;
        match kind == self.kind {
            true => Ok(change),
            false => Err(StoreError::Unreadable {
                place: self.subject.clone(),
                why: format!("it is said to be `{}` and is `{kind}`", self.kind),
            }),
        }
    }

    /// The content of the change as values, written as this version writes it.
    ///
    /// # Errors
    /// As [`ChainEntry::change`].
    pub fn content(&self) -> Result<Value, StoreError> {
        content_of(&self.change()?)
    }

    /// The assessment without its content, where the entry begins one.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`].
    pub fn beginning(&self) -> Result<Assessment, StoreError> {
        body::read_head(&self.payload)
    }
}

/// The content of a change as values.
///
/// # Errors
/// [`StoreError::Unreadable`], where it is none.
pub fn content_of(change: &Change) -> Result<Value, StoreError> {
    let (_, text) = body::write_change(change)?;
    let unreadable = |why: serde_json::Error| StoreError::Unreadable {
        place: change.subject().to_string(),
        why: why.to_string(),
    };
    serde_json::from_str(&text).map_err(unreadable)
}

/// The change that gives a subject this content.
///
/// # Errors
/// [`StoreError::Unreadable`], where none can.
pub fn change_from(subject: &str, content: &Value) -> Result<Change, StoreError> {
    body::change(subject, &content.to_string())
}

/// Nothing, where the entries follow one another and the place `after`, and none was altered; versions count each subject
/// without gaps from where its first one here stands.
///
/// # Errors
/// The first entry that does not fit.
pub fn check_chain(id: &str, after: (u64, Hash), entries: &[ChainEntry]) -> Result<(), ChainFault> {
    let mut head = Head { seq: after.0, hash: after.1 };
    let mut versions = BTreeMap::new();
    for entry in entries {
        let last = versions.insert(entry.subject.as_str(), entry.version);
        let counts = last.is_none_or(|last: u64| last.checked_add(1) == Some(entry.version));
        let is_salted = read_hex(&entry.salt).is_some_and(|salt| salt.len() == super::chain::SALT);
        if !counts || !is_salted || head.seq == u64::MAX || head.follow(&entry.link(id)).is_some() {
            return Err(ChainFault { seq: entry.seq });
        }
    }
    Ok(())
}
