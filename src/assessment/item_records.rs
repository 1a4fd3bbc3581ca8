//! Knows everything that is recorded about one item, so that it can be taken from one item and given to another.

use super::strategy::put;
use super::{Agreement, Answer, Assessment, Change, Confirmation, InstitutionId};
use crate::framework::{ItemId, Level};
use std::collections::{BTreeMap, BTreeSet};

/// Everything that is recorded about one item.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct ItemRecords {
    /// The country's own answer.
    pub own: Option<Answer>,
    /// What institutions submitted.
    pub responses: BTreeMap<InstitutionId, Answer>,
    /// Whether they see it of each other.
    pub opened: bool,
    /// What was agreed.
    pub agreement: Option<Agreement>,
    /// What came along and counts once it is confirmed.
    pub carried: Option<Answer>,
    /// What the country confirmed of a coded level.
    pub confirmation: Option<Confirmation>,
    /// The target that the country chose.
    pub target: Option<Level>,
    /// Impact as the country sees it.
    pub impact: Option<u8>,
    /// Feasibility as the country sees it.
    pub feasibility: Option<u8>,
}

impl ItemRecords {
    /// What may be said of an item that is made of these, besides its answer: the highest target and impact that was chosen,
    /// and the lowest feasibility.
    pub fn shared(all: impl Iterator<Item = ItemRecords>) -> ItemRecords {
        all.fold(ItemRecords::default(), |sum, one| ItemRecords {
            target: sum.target.max(one.target),
            impact: sum.impact.max(one.impact),
            feasibility: sum.feasibility.into_iter().chain(one.feasibility).min(),
            ..sum
        })
    }

    /// The same with every answer made another.
    pub fn map_answers(self, adapt: impl Fn(&Answer) -> Answer) -> ItemRecords {
        let responses = self.responses.iter();
        let responses = responses.map(|(institution, answer)| (institution.clone(), adapt(answer))).collect();
        let agreement = self.agreement.map(|one| Agreement { answer: adapt(&one.answer), ..one });
        let (own, carried) = (self.own.as_ref().map(&adapt), self.carried.as_ref().map(&adapt));
        ItemRecords { own, responses, agreement, carried, ..self }
    }

    /// The changes of the log that make these of an item into those; choices stand elsewhere.
    pub fn changes_to(&self, later: &ItemRecords, item: &ItemId) -> Vec<Change> {
        let of = || item.clone();
        let mut changes = Vec::new();
        if self.own != later.own {
            changes.push(Change::Answer { item: of(), answer: later.own.clone() });
        }
        let institutions: BTreeSet<&InstitutionId> =
            self.responses.keys().chain(later.responses.keys()).collect();
        for institution in institutions {
            let answer = later.responses.get(institution);
            if self.responses.get(institution) != answer {
                let (institution, answer) = (institution.clone(), answer.cloned());
                changes.push(Change::Respond { item: of(), institution, answer });
            }
        }
        if self.opened != later.opened {
            changes.push(Change::Open { item: of(), opened: later.opened });
        }
        if self.agreement != later.agreement {
            changes.push(Change::Agree { item: of(), agreement: later.agreement.clone() });
        }
        if self.carried != later.carried {
            changes.push(Change::Carry { item: of(), answer: later.carried.clone() });
        }
        if self.confirmation != later.confirmation {
            changes.push(Change::Confirm { item: of(), confirmation: later.confirmation.clone() });
        }
        changes
    }
}

impl Assessment {
    /// Everything that is recorded about an item.
    pub(super) fn records_of(&self, item: &ItemId) -> ItemRecords {
        let heard = self.deliberations.get(item).cloned().unwrap_or_default();
        ItemRecords {
            own: self.own_answer(item).cloned(),
            responses: heard.responses,
            opened: heard.opened,
            agreement: heard.agreement,
            carried: self.carried.get(item).cloned(),
            confirmation: self.confirmations.get(item).cloned(),
            target: self.choices.targets.get(item).copied(),
            impact: self.choices.impact.get(item).copied(),
            feasibility: self.choices.feasibility.get(item).copied(),
        }
    }

    /// Records these of an item in the place of what was recorded.
    pub(super) fn set_records(&mut self, item: &ItemId, records: ItemRecords) {
        let changes = self.records_of(item).changes_to(&records, item);
        changes.iter().for_each(|change| self.apply(change));
        put(&mut self.choices.targets, item.clone(), records.target);
        put(&mut self.choices.impact, item.clone(), records.impact);
        put(&mut self.choices.feasibility, item.clone(), records.feasibility);
    }

    /// The items about which somebody said something.
    pub(super) fn recorded_items(&self) -> impl Iterator<Item = &ItemId> {
        let heard = self.answers.keys().chain(self.deliberations.keys());
        heard.chain(self.carried.keys()).chain(self.confirmations.keys())
    }
}
