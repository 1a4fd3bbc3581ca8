//! Knows which changes are told to whom: about one item, or about all rounds of a country; knows no words.

use super::{OpenAssessment, ServiceError};
use crate::assessment::{Audience, Change, Decision, GateSignature, SignatureWithdrawal, Subject};
use crate::framework::ItemId;
use crate::storage::{Actor, HistoryEntry};
use std::collections::BTreeSet;

/// What the names of subjects begin with that are about files that were removed, files in quarantine, and signatures.
const FILES: &str = "file:";
const QUARANTINES: &str = "quarantine:";
const GATES: &str = "gate:";

/// The beginnings of what [`milestone`] may be about.
fn milestones() -> [String; 3] {
    [GATES, "strategy:version:", "strategy:adoption"].map(str::to_owned)
}

/// What somebody may read of the history of one assessment.
pub struct RoundHistory {
    /// The assessment.
    pub id: String,
    /// What it is called beside its country.
    pub name: String,
    /// The changes, the oldest first.
    pub entries: Vec<HistoryEntry>,
    /// Whether these are all, with who made them and why; otherwise what the public may know of: signatures, versions and
    /// the adoption.
    pub is_whole: bool,
}

impl OpenAssessment {
    /// The history of every assessment of the country that the person may read, the one that began first at the head; as much
    /// of each as they may know, and nothing of one that is not wanted, by its id.
    ///
    /// # Errors
    /// Whatever the store could not read.
    pub async fn country_history(
        &self,
        wanted: impl Fn(&str) -> bool,
    ) -> Result<Vec<RoundHistory>, ServiceError> {
        let mut rounds = self.service.list_of(&self.person, &self.whole.country).await?;
        rounds.sort_by(|one, other| (one.created, &one.id).cmp(&(other.created, &other.id)));
        let is_whole = self.allow_readers(Audience::Internal).is_ok();
        let mut all = Vec::with_capacity(rounds.len());
        for round in rounds {
            let (store, audience) = (&self.service.store, self.sight.audience);
            let entries = match (wanted(&round.id), is_whole) {
                (false, _) => Vec::new(),
                (true, true) => store.history(&round.id).await?,
                (true, false) => {
                    let known = store.history_below(&round.id, &milestones()).await?;
                    known.into_iter().filter_map(|entry| milestone(entry, audience)).collect()
                }
            };
            let title = round.registration.title;
            let name = if title.is_empty() { round.round } else { title };
            all.push(RoundHistory { id: round.id, name, entries, is_whole });
        }
        Ok(all)
    }

    /// Every change to what the country, institutions and all together said about an item, with what became of files
    /// that supported it, and with the signatures that shut all answers or opened them again, oldest first.
    ///
    /// # Errors
    /// [`ServiceError::Refused`] where the person may not see everything: what was said once is not cut down. Whatever
    /// the store could not read.
    pub async fn history(&self, item: &ItemId) -> Result<Vec<HistoryEntry>, ServiceError> {
        self.allow_readers(Audience::Internal)?;
        let about = self.versions().keys().filter(|subject| subject.item() == Some(item));
        let beside = [FILES, QUARANTINES, GATES].map(str::to_owned);
        // Of what cannot be read now something may be read that was said before.
        let beside = self.unreadable().map(str::to_owned).chain(beside);
        let prefixes: Vec<String> = about.map(ToString::to_string).chain(beside).collect();
        let all = self.service.store.history_below(&self.id(), &prefixes).await?;
        let gates = self.service.library.stages.stages.iter().flat_map(|stage| &stage.gates);
        let validating: Vec<&String> = gates.filter(|gate| gate.validates).map(|gate| &gate.id).collect();
        let mut files = BTreeSet::new();
        let mut concerns = |change: &Change| match change {
            Change::Remove { file, .. } | Change::Quarantine { file, .. } => files.contains(file),
            Change::Sign { gate, .. } => validating.contains(&gate),
            change => {
                let own = change.item() == Some(item);
                files.extend(change.files().into_iter().filter(|_| own).map(|(_, file)| file.clone()));
                own
            }
        };
        Ok(all.into_iter().filter(|one| concerns(&one.change)).collect())
    }
}

impl OpenAssessment {
    /// What the log says of a subject at this version; `None` where nothing was recorded as that.
    ///
    /// # Errors
    /// As [`OpenAssessment::history`].
    pub async fn change_at(&self, subject: &Subject, version: u64) -> Result<Option<Change>, ServiceError> {
        self.allow_readers(Audience::Internal)?;
        Ok(self.service.store.change_at(&self.id(), subject, version).await?)
    }

    /// The name of every piece of evidence that the country's answer to an item ever had, here or where it came along from, whatever became of it.
    ///
    /// # Errors
    /// As [`OpenAssessment::history`].
    pub async fn evidence_names(&self, item: &ItemId) -> Result<BTreeSet<String>, ServiceError> {
        self.allow_readers(Audience::Internal)?;
        let prefixes =
            [Subject::Item(item.clone()), Subject::Carried(item.clone())].map(|one| one.to_string());
        let history = self.service.store.history_below(&self.id(), &prefixes).await?;
        let own = history.into_iter().filter(|one| one.change.item() == Some(item));
        let answers = own.filter_map(|one| match one.change {
            Change::Answer { answer, .. } | Change::Carry { answer, .. } => answer,
            _ => None,
        });
        Ok(answers.flat_map(|answer| answer.evidence).map(|evidence| evidence.id).collect())
    }
}

/// A change as those may know of it who may not see everything: nothing but that a gate was signed or a signature taken
/// back, that a version was frozen for them, and that the strategy was adopted; not who entered it, and not why.
fn milestone(entry: HistoryEntry, audience: Audience) -> Option<HistoryEntry> {
    let change = match entry.change {
        Change::Sign { gate, signature } => {
            let unsaid = |one: SignatureWithdrawal| SignatureWithdrawal { reason: String::new(), ..one };
            let withdrawal = signature.withdrawal.map(unsaid);
            Change::Sign { gate, signature: GateSignature { withdrawal, ..signature } }
        }
        Change::Strategy(decision) => Change::Strategy(Box::new(match *decision {
            Decision::Version { number, version }
                if version.documents.iter().any(|document| document.audience <= audience) =>
            {
                Decision::Version { number, version }
            }
            Decision::Adoption(Some(mut adoption)) => {
                adoption.lacks = None;
                Decision::Adoption(Some(adoption))
            }
            _ => return None,
        })),
        _ => return None,
    };
    Some(HistoryEntry { change, by: Actor::Nobody, ..entry })
}
