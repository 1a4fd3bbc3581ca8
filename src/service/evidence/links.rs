//! Knows the addresses of the evidence of an assessment, what was found there, and which are asked when somebody wants it;
//! knows no way to them.

use super::{LinkRecord, LinkState};
use crate::accounts::VersionedRecord;
use crate::assessment::Evidence;
use crate::document::{Inline, linked, target};
use crate::service::{OpenAssessment, ServiceError};
use crate::storage::{StoreError, file_hash};
use chrono::TimeDelta;
use std::collections::{BTreeMap, BTreeSet};
use tokio::task::JoinSet;

/// How many addresses are asked for one wish: with eight at once, and eight seconds each, the page comes in time.
const MOST: usize = 40;
/// How long what was found is not asked for again.
const FRESH: TimeDelta = TimeDelta::minutes(10);

/// What was found at the addresses of the evidence.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LinkRegister(BTreeMap<String, VersionedRecord<LinkRecord>>);

impl LinkRegister {
    /// What is known of an address.
    pub fn at(&self, address: &str) -> Option<&LinkRecord> {
        self.0.get(&name(address)).map(|held| &held.record)
    }

    /// At how many addresses this was found.
    pub fn count(&self, state: LinkState) -> usize {
        self.0.values().filter(|held| held.state == state).count()
    }

    /// What is known of where a piece can be found: of several addresses the worst. `None` where none was asked yet.
    pub fn of(&self, piece: &Evidence) -> Option<&LinkRecord> {
        let known = addresses(&piece.link).into_iter().filter_map(|address| self.at(&address));
        known.max_by_key(|record| (record.state, record.at))
    }
}

impl OpenAssessment {
    /// What was found at the addresses of the evidence that the person may see, when they were asked last.
    ///
    /// # Errors
    /// Whatever the store could not read.
    pub async fn links(&self) -> Result<LinkRegister, ServiceError> {
        let records = self.service.records().list::<LinkRecord>(&format!("{}/", self.id())).await?;
        let present: BTreeSet<String> =
            self.evidence_addresses().iter().map(|address| name(address)).collect();
        let records = records.into_iter().filter(|held| present.contains(&held.link));
        Ok(LinkRegister(records.map(|held| (held.link.clone(), held)).collect()))
    }

    fn evidence_addresses(&self) -> BTreeSet<String> {
        let lines = self.analysis.evidence_register();
        lines.iter().flat_map(|line| addresses(&line.piece.link)).collect()
    }

    /// The addresses of the evidence that the person may see, those that were never asked first, without those that were
    /// asked just now.
    pub fn due_links(&self, known: &LinkRegister) -> Vec<String> {
        let now = self.service.clock.now();
        let asked = |address: &String| known.at(address).map(|record| record.at);
        let all = self.evidence_addresses().into_iter();
        // A clock that was set back must not keep an address from being asked.
        let is_due = |address: &String| asked(address).is_none_or(|at| (now - at).abs() >= FRESH);
        let mut due: Vec<String> = all.filter(is_due).collect();
        due.sort_by_key(asked);
        due
    }

    /// Asks addresses of the evidence what is there, as many as can be asked while somebody waits.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] where this server asks nobody; whatever the store could not keep.
    pub async fn check_links(&self) -> Result<(), ServiceError> {
        let Some(checker) = &self.service.links else { return Err(ServiceError::NotFound) };
        let known = self.links().await?;
        self.turn.rest().await;
        let mut asked = JoinSet::new();
        for address in self.due_links(&known).into_iter().take(MOST) {
            let checker = checker.clone();
            asked.spawn(async move { (checker.check(&address).await, address) });
        }
        while let Some(answer) = asked.join_next().await {
            if let Ok((state, address)) = answer {
                self.note_link(&known, &address, state).await?;
            }
        }
        Ok(())
    }

    /// Keeps what was found. Of two who ask at the same moment one is enough.
    async fn note_link(
        &self,
        known: &LinkRegister,
        address: &str,
        state: LinkState,
    ) -> Result<(), StoreError> {
        let (link, now) = (name(address), self.service.clock.now());
        let held = known.0.get(&link);
        let since = held.filter(|held| held.state == state).map_or(now, |held| held.since);
        let record = LinkRecord { assessment: self.id(), link, state, since, at: now };
        let version = held.map_or(0, |held| held.version);
        match self.service.records().write(vec![VersionedRecord { record, version }.put()?]).await {
            Err(StoreError::EntryOvertaken { .. }) => Ok(()),
            done => done,
        }
    }
}

/// The name under which what is known of an address is kept.
fn name(address: &str) -> String {
    file_hash(address.as_bytes()).0
}

/// The addresses in what somebody wrote of where a piece can be found, as a click leads there.
fn addresses(words: &str) -> Vec<String> {
    let words = words.trim();
    let found = match target(words) {
        Some(whole) => vec![whole],
        None => linked(words).into_iter().filter_map(href).collect(),
    };
    let is_site = |address: &String| {
        let start = address.split_once("://").map_or("", |(scheme, _)| scheme);
        start.eq_ignore_ascii_case("http") || start.eq_ignore_ascii_case("https")
    };
    found.into_iter().filter(is_site).collect()
}

fn href(inline: Inline) -> Option<String> {
    match inline {
        Inline::Link { href, .. } => Some(href),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_wherever_they_stand() {
        for (words, expected) in [
            ("https://gazette.example/22", &["https://gazette.example/22"][..]),
            (" gazette.example/22 ", &["https://gazette.example/22"]),
            ("see http://a.example/x and www.b.example", &["http://a.example/x", "https://www.b.example"]),
            ("Gazette 22 of 2013", &[]),
            ("office@ministry.example", &[]),
            ("", &[]),
        ] {
            assert_eq!(addresses(words), expected, "{words}");
        }
    }
}
