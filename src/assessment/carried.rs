//! Knows what a round brings along from an earlier one of its country, and what became of it there. Knows no scores.
//!
//! An answer that came along counts nowhere until somebody gives it in this round (decision 36).

use super::strategy::{Entry, EntryId, FileHash, Matter, Stakeholder, Strategy};
use super::{Answer, Assessment, Choices, Rating};
use crate::code::codes;
use crate::framework::ItemId;
use std::collections::{BTreeMap, BTreeSet};

/// What stands where a reason stood that is one institution's: it may not be empty.
const LEFT_OUT: &str = "—";

codes! {
    /// What became of an answer that came along.
    pub enum CarriedState {
        /// Nobody has confirmed or changed it.
        Open = "open",
        /// The same was answered in this round: the same rating, by the same conditions.
        Confirmed = "confirmed",
        /// Something else was answered in this round.
        Changed = "changed",
    }
}

impl Assessment {
    /// The answers that came along and that nobody has confirmed or changed yet, in the order of their items.
    pub fn open_carried(&self) -> impl Iterator<Item = (&ItemId, &Answer)> {
        self.carried.iter().filter(|(item, _)| !self.answers.contains_key(*item))
    }

    /// What became of the answer that came along to an item; none where none came.
    pub fn carried_state(&self, item: &ItemId) -> Option<CarriedState> {
        let carried = self.carried.get(item)?;
        let is_same =
            |answer: &Answer| answer.rating == carried.rating && answer.conditions == carried.conditions;
        Some(match self.answers.get(item) {
            None => CarriedState::Open,
            Some(answer) if is_same(answer) => CarriedState::Confirmed,
            Some(_) => CarriedState::Changed,
        })
    }

    /// The round that was just `begun`, with what comes along from this one: the answers that count, of items that it `asks`;
    /// who and what the country has (institutions, bodies, contacts, laws, policies, treaties, the look of its paper); what it
    /// chose besides target and path. What was planned, written, signed and adopted stays behind, and so does what institutions
    /// said.
    pub fn next_round(&self, begun: Assessment, asks: impl Fn(&ItemId) -> bool) -> Assessment {
        let answers = self.answers.iter().filter(|(item, _)| asks(item));
        let carried: BTreeMap<ItemId, Answer> =
            answers.map(|(item, answer)| (item.clone(), self.portable(item, answer))).collect();
        let files: BTreeSet<&FileHash> =
            carried.values().flat_map(Answer::files).map(|(_, hash)| hash).collect();
        let of_files = |reasons: &BTreeMap<FileHash, String>| {
            let named = reasons.iter().filter(|(hash, _)| files.contains(hash));
            named.map(|(hash, reason)| (hash.clone(), reason.clone())).collect()
        };
        let (removed, quarantine) = (of_files(&self.removed), of_files(&self.quarantine));
        let choices = Choices {
            target: begun.choices.target,
            rapid: begun.choices.rapid,
            earlier: Some(self.id.clone()),
            ..self.choices.clone()
        };
        let strategy = Strategy {
            commitments: self.strategy.commitments.clone(),
            bodies: self.strategy.bodies.clone(),
            entries: self.registers(),
            look: self.strategy.look.clone(),
            ..Strategy::default()
        };
        Assessment { carried, choices, strategy, removed, quarantine, ..begun }
    }

    /// An answer as it may go along: of one that only institutions gave, and that was neither agreed nor opened, what it is
    /// worth and nothing by which its author could be known.
    pub(super) fn portable(&self, item: &ItemId, answer: &Answer) -> Answer {
        if !self.deliberations.get(item).is_some_and(|all| all.is_private()) {
            return answer.clone();
        }
        let rating = match &answer.rating {
            Rating::NotApplicable { .. } => Rating::NotApplicable { reason: LEFT_OUT.to_owned() },
            rating => rating.clone(),
        };
        let (conditions, follows, date) = (answer.conditions.clone(), answer.follows, answer.date);
        Answer { conditions, follows, date, ..Answer::from(rating) }
    }

    /// The lists that tell who and what the country has. Until when an institution answers is decided anew.
    fn registers(&self) -> BTreeMap<EntryId, Entry> {
        let along = |matter: &Matter| match matter {
            Matter::Stakeholder(one) => {
                let one = Stakeholder { due: None, contributed: false, ..one.clone() };
                Some(Matter::Stakeholder(one))
            }
            Matter::Contact(_) | Matter::Law(_) | Matter::Policy(_) => Some(matter.clone()),
            Matter::Figure(_)
            | Matter::Finding(_)
            | Matter::Risk(_)
            | Matter::Consultation(_)
            | Matter::Comment(_)
            | Matter::Calendar(_)
            | Matter::Rights(_)
            | Matter::Signature(_) => None,
        };
        let entries = self.strategy.entries.iter().filter_map(|(id, entry)| {
            Some((*id, Entry { matter: along(&entry.matter)?, confidentiality: entry.confidentiality }))
        });
        entries.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::tests::blank;
    use crate::assessment::{Change, Evidence};
    use crate::framework::Level;

    const SECRET: &str = "zebrafinch";

    fn answer(level: usize) -> Answer {
        let evidence: Evidence =
            serde_json::from_value(serde_json::json!({ "id": "C01-E1", "title": SECRET })).unwrap();
        let (comment, by) = (SECRET.to_owned(), SECRET.to_owned());
        Answer { comment, by, evidence: vec![evidence], ..Rating::Level(Level::ALL[level]).into() }
    }

    fn begun() -> Assessment {
        Assessment { id: "ken-2029".into(), round: "2029".into(), ..blank() }
    }

    #[test]
    fn what_came_along_counts_nowhere_until_it_is_given_in_this_round() {
        let earlier = blank().after(&[Change::Answer { item: "C01".into(), answer: Some(answer(2)) }]);
        let mut round = earlier.next_round(begun(), |_| true);
        let item = ItemId::from("C01");
        assert_eq!((round.answers.len(), round.carried[&item].clone()), (0, answer(2)));
        assert_eq!((round.carried_state(&item), round.open_carried().count()), (Some(CarriedState::Open), 1));
        assert_eq!(round.choices.earlier.as_deref(), Some("ken-2025"));
        for (given, state) in [(answer(2), CarriedState::Confirmed), (answer(3), CarriedState::Changed)] {
            round.apply(&Change::Answer { item: item.clone(), answer: Some(given) });
            assert_eq!((round.carried_state(&item), round.open_carried().count()), (Some(state), 0));
        }
        assert!(earlier.next_round(begun(), |_| false).carried.is_empty(), "what is not asked stays behind");
        assert!(round.next_round(begun(), |_| true).carried[&item] == answer(3), "and what counts goes on");
    }

    #[test]
    fn no_word_of_an_institution_goes_along_that_nobody_else_may_read() {
        let institution = || "stakeholder-1".parse().unwrap();
        let respond =
            Change::Respond { item: "C01".into(), institution: institution(), answer: Some(answer(2)) };
        let opened = Change::Open { item: "C01".into(), opened: true };
        for (changes, is_read) in [(vec![respond.clone()], false), (vec![respond, opened], true)] {
            let round = blank().after(&changes).next_round(begun(), |_| true);
            let carried = &round.carried[&"C01".into()];
            assert_eq!(carried.rating, Rating::Level(Level::ALL[2]), "its worth does");
            assert_eq!(serde_json::to_string(&round).unwrap().contains(SECRET), is_read);
            assert!(round.deliberations.is_empty());
        }
    }

    #[test]
    fn registers_go_along_and_what_was_decided_in_the_cycle_stays() {
        let entry = |kind: &str, record: serde_json::Value| {
            let matter: Matter = serde_json::from_value(serde_json::json!({ kind: record })).unwrap();
            Entry { matter, confidentiality: Default::default() }
        };
        let mut earlier = blank();
        let police = serde_json::json!({ "name": "Police", "part": "answers", "due": "2025-06-01" });
        let entries = [
            ("stakeholder-2", entry("stakeholder", police)),
            ("risk-1", entry("risk", serde_json::json!({ "text": "No money." }))),
        ];
        for (id, entry) in entries {
            earlier.strategy.entries.insert(id.parse().unwrap(), entry);
        }
        let round = earlier.next_round(begun(), |_| true);
        let ids: Vec<String> = round.strategy.entries.keys().map(ToString::to_string).collect();
        assert_eq!(ids, ["stakeholder-2"], "an institution keeps the id by which people answer for it");
        let (_, police) = round.strategy.records::<Stakeholder>().next().unwrap();
        assert_eq!((police.name.as_str(), police.due), ("Police", None));
    }
}
