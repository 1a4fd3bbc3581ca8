//! Knows which number an entry of a list has here that began on another installation after both had the same, and puts it
//! wherever a change names that entry. The number follows from the hash of what began it, so that it is the same in whatever
//! order laptops come home. Knows nothing of what was changed afterwards.

use super::Bundle;
use super::local::LocalIndex;
use crate::assessment::strategy::{Comment, Decision, EntryId, Matter, RightsAnswer};
use crate::assessment::{Agreement, Answer, Change, InstitutionId, Subject, Topic};
use crate::document::block_key;
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// How many numbers there are for what arrives. Two entries that get the same one meet as a conflict, in which both stand.
const ARRIVED_NUMBERS: u32 = 900_000;

/// The numbers of the entries of lists in a bundle that have others here, by theirs.
pub(super) struct EntryNumbers(BTreeMap<EntryId, EntryId>);

impl EntryNumbers {
    /// The numbers of what began behind the place `trunk` of a bundle.
    pub fn of(index: &LocalIndex<'_>, bundle: &Bundle, trunk: u64) -> EntryNumbers {
        let mut numbers = BTreeMap::new();
        for (one, change) in bundle.entries.iter().zip(&bundle.changes) {
            let beginning = change.as_ref().and_then(list_entry);
            let Some((theirs, matter)) = beginning else { continue };
            if one.entry.seq <= trunk || one.entry.version != 1 {
                continue;
            }
            let origin = one.original.as_ref().map_or(one.entry.hash, |(_, hash)| *hash);
            let place = index.place(&one.entry.hash).or_else(|| index.place(&origin));
            let held = place.and_then(|seq| index.entry(seq)).and_then(|entry| entry_of(&entry.subject));
            let here = held.or_else(|| matter.and_then(|matter| twin(index, trunk, matter)));
            let key = matter.and_then(question).map_or(origin.bytes(), str::as_bytes);
            let ours = here.unwrap_or_else(|| EntryId { number: arrived_number(key), ..theirs });
            if ours != theirs {
                numbers.insert(theirs, ours);
            }
        }
        EntryNumbers(numbers)
    }

    /// The change with the numbers that entries have here.
    pub fn apply<'c>(&self, change: &'c Change) -> Cow<'c, Change> {
        if self.0.is_empty() {
            return Cow::Borrowed(change);
        }
        let mut change = change.clone();
        self.renumber(&mut change);
        Cow::Owned(change)
    }

    fn renumber(&self, change: &mut Change) {
        match change {
            Change::Answer { item: _, answer } | Change::Carry { item: _, answer } => {
                answer.iter_mut().for_each(|answer| self.in_answer(answer));
            }
            Change::Respond { item: _, institution, answer } => {
                self.in_institution(institution);
                answer.iter_mut().for_each(|answer| self.in_answer(answer));
            }
            Change::Agree { item: _, agreement } => {
                if let Some(Agreement { answer, reason: _, dissent, by: _, date: _ }) = agreement {
                    self.in_answer(answer);
                    dissent.iter_mut().for_each(|one| self.in_institution(&mut one.institution));
                }
            }
            Change::Strategy(decision) => self.in_decision(decision),
            Change::Open { .. }
            | Change::Stage { .. }
            | Change::Sign { .. }
            | Change::Choices(_)
            | Change::Cap(_)
            | Change::Frameworks(_)
            | Change::Confirm { .. }
            | Change::Remove { .. }
            | Change::Quarantine { .. }
            | Change::Register(_) => {}
        }
    }

    fn in_decision(&self, decision: &mut Decision) {
        match decision {
            Decision::Entry { id, entry } => {
                *id = self.0.get(id).copied().unwrap_or(*id);
                if let Some(Matter::Comment(Comment { consultation, .. })) =
                    entry.as_mut().map(|entry| &mut entry.matter)
                    && let Some(to) = consultation.parse().ok().and_then(|id: EntryId| self.0.get(&id))
                {
                    *consultation = to.to_string();
                }
            }
            Decision::Edit { place, edit } => {
                place.block = self.block(&place.block);
                edit.iter_mut().for_each(|edit| edit.part = self.block(&edit.part));
            }
            Decision::Frame(_)
            | Decision::Action { .. }
            | Decision::Indicator { .. }
            | Decision::Commitment { .. }
            | Decision::Body { .. }
            | Decision::Look(_)
            | Decision::Version { .. }
            | Decision::Freezing(_)
            | Decision::Adoption(_) => {}
        }
    }

    fn in_institution(&self, institution: &mut InstitutionId) {
        let entry = institution.to_string().parse::<EntryId>().ok();
        if let Some(to) = entry.and_then(|entry| self.0.get(&entry)) {
            *institution = InstitutionId::from(*to);
        }
    }

    /// The names of pieces of evidence say which institution brought them, such as `C01-stakeholder-2-E1`.
    fn in_answer(&self, answer: &mut Answer) {
        for piece in &mut answer.evidence {
            let Some((before, number)) = piece.id.rsplit_once("-E") else { continue };
            let found = self.0.iter().find_map(|(from, to)| {
                before.strip_suffix(&from.to_string())?.strip_suffix('-').map(|item| (item, to))
            });
            if let Some((item, to)) = found {
                piece.id = format!("{item}-{to}-E{number}");
            }
        }
    }

    /// The id of a block that stands in a document for each entry of a list, such as `questions-p0b2d01.stakeholder_2+1`.
    fn block(&self, block: &str) -> String {
        let (place, after) = block.find('+').map_or((block, ""), |at| block.split_at(at));
        let part = |part: &str| {
            let found = self.0.iter().find(|(from, _)| block_key(&from.to_string()) == part);
            found.map_or_else(|| part.to_owned(), |(_, to)| block_key(&to.to_string()))
        };
        place.split('.').map(part).collect::<Vec<_>>().join(".") + after
    }
}

/// The entry of a list that a change is about, and what it says then.
fn list_entry(change: &Change) -> Option<(EntryId, Option<&Matter>)> {
    let Change::Strategy(decision) = change else { return None };
    match &**decision {
        Decision::Entry { id, entry } => Some((*id, entry.as_ref().map(|entry| &entry.matter))),
        _ => None,
    }
}

/// The entry of a list by the subject of its changes.
fn entry_of(subject: &str) -> Option<EntryId> {
    match subject.parse() {
        Ok(Subject::Strategy(Topic::Entry(id))) => Some(id),
        _ => None,
    }
}

/// The question of the human-rights check that something answers. There is one answer to each: two of them are about one thing.
fn question(matter: &Matter) -> Option<&str> {
    match matter {
        Matter::Rights(RightsAnswer { about, .. }) => Some(about.as_str()).filter(|about| !about.is_empty()),
        _ => None,
    }
}

/// The entry here that answers the same question and began after both had the same.
fn twin(index: &LocalIndex<'_>, trunk: u64, matter: &Matter) -> Option<EntryId> {
    let wanted = question(matter)?;
    let answers = |subject: &&str| {
        let last = index.at_version(subject, index.version(subject))?.change().ok()?;
        let (id, matter) = list_entry(&last)?;
        (matter.and_then(question)? == wanted).then_some(id)
    };
    let own = |subject: &&str| entry_of(subject).is_some() && index.version_until(subject, trunk) == 0;
    index.subjects().filter(own).filter_map(|subject| answers(&subject)).last()
}

/// The number of what began with this.
pub(super) fn arrived_number(key: &[u8]) -> u32 {
    let digest = Sha256::digest(key);
    let number = digest.iter().take(4).fold(0_u32, |number, byte| (number << 8) | u32::from(*byte));
    EntryId::FIRST_ARRIVED + number % ARRIVED_NUMBERS
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn numbers() -> EntryNumbers {
        let id = |text: &str| text.parse().unwrap();
        EntryNumbers(
            [
                ("stakeholder-2", "stakeholder-400002"),
                ("consultation-1", "consultation-400001"),
                ("comment-5", "comment-400005"),
            ]
            .map(|(from, to)| (id(from), id(to)))
            .into(),
        )
    }

    fn change(json: serde_json::Value) -> Change {
        serde_json::from_value(json).unwrap()
    }

    #[test]
    fn whatever_names_an_entry_names_it_by_the_number_that_it_has_here() {
        let answer = |piece: &str| {
            json!({
                "rating": { "level": 2 },
                "evidence": [{ "id": piece, "kind": "report", "title": "Act", "grade": null, "stance": "for" }],
            })
        };
        let cases = [
            (
                json!({ "respond": { "item": "C01", "institution": "stakeholder-2", "answer": answer("C01-stakeholder-2-E1") } }),
                json!({ "respond": { "item": "C01", "institution": "stakeholder-400002", "answer": answer("C01-stakeholder-400002-E1") } }),
            ),
            (
                json!({ "answer": { "item": "C01", "answer": answer("C01-stakeholder-12-E2") } }),
                json!({ "answer": { "item": "C01", "answer": answer("C01-stakeholder-12-E2") } }),
            ),
            (
                json!({ "agree": { "item": "C01", "agreement": { "answer": answer("C01-E2"), "reason": "So.",
                    "dissent": [{ "institution": "stakeholder-2", "text": "No." }] } } }),
                json!({ "agree": { "item": "C01", "agreement": { "answer": answer("C01-E2"), "reason": "So.",
                    "dissent": [{ "institution": "stakeholder-400002", "text": "No." }] } } }),
            ),
            (
                json!({ "strategy": { "entry": { "id": "comment-5", "entry": {
                    "matter": { "comment": { "text": "Why?", "consultation": "consultation-1" } } } } } }),
                json!({ "strategy": { "entry": { "id": "comment-400005", "entry": {
                    "matter": { "comment": { "text": "Why?", "consultation": "consultation-400001" } } } } } }),
            ),
            (
                json!({ "strategy": { "entry": { "id": "risk-2", "entry": null } } }),
                json!({ "strategy": { "entry": { "id": "risk-2", "entry": null } } }),
            ),
        ];
        for (before, after) in cases {
            assert_eq!(*numbers().apply(&change(before.clone())), change(after), "{before}");
        }
    }

    #[test]
    fn a_block_of_an_entry_is_that_of_the_same_entry() {
        let hash = block_key("stakeholder-400002");
        for (before, after) in [
            ("questions-p0b2d01.stakeholder_2+1", format!("questions-p0b2d01.{hash}+1")),
            ("questions-p0b2d01.stakeholder_2", format!("questions-p0b2d01.{hash}")),
            ("questions-p0b2d01.stakeholder_22", "questions-p0b2d01.stakeholder_22".to_owned()),
            ("summary-p2+3", "summary-p2+3".to_owned()),
            ("", String::new()),
        ] {
            assert_eq!(numbers().block(before), after);
        }
    }

    #[test]
    fn numbers_of_what_arrives_are_none_that_are_given_here() {
        for key in [&b"a"[..], b"b", b"", &[255; 32]] {
            let number = arrived_number(key);
            assert!((EntryId::FIRST_ARRIVED..1_000_000).contains(&number), "{number}");
            assert_eq!(number, arrived_number(key));
        }
    }
}
