//! Knows what a country answered, with which evidence, and how that came about. Knows nothing of scores.

mod address;
mod agenda;
mod answer;
mod carried;
mod change;
mod condition_state;
mod confirmation;
mod deliberation;
mod evidence;
mod frameworks;
mod gate_signature;
mod institutions;
mod item_records;
pub mod limits;
mod names;
mod progress;
mod registration;
mod repetition;
mod settings;
mod stages;
pub mod strategy;
mod subject;
mod succession;
#[cfg(test)]
mod tests;
mod ticks;

pub use address::{TAKEN_IDS, id_fits};
pub use agenda::AgendaLine;
pub use answer::{Answer, Confidence, Rating};
pub use carried::CarriedState;
pub use change::Change;
pub use condition_state::ConditionState;
pub use confirmation::Confirmation;
pub use deliberation::{Agreement, AnswerOrigin, Deliberation, Dissent, InstitutionId};
pub use evidence::{
    Confidentiality, Evidence, EvidenceKind, FileKind, Grade, GradeGround, SOURCE_YEARS, Stance,
};
pub use frameworks::{FrameworkChoice, Pin};
pub use gate_signature::{GateSignature, SignatureWithdrawal};
pub use institutions::{Institution, ResponseState, SectorPresence, mandatory_sectors};
pub use limits::{Limit, LimitFault};
pub use progress::{
    GateProgress, GateState, StageProgress, StageState, StageStep, asked_gates, gate_state, progress,
};
pub use registration::{Registration, Standing};
pub use settings::{Basis, Choices, EnablerState, EvidenceCap};
pub use stages::{OutputRecord, StageRecord};
pub use strategy::{Audience, Decision, Strategy, Topic};
pub use subject::Subject;
pub use succession::EditionPast;
pub use ticks::FactPlace;

use crate::framework::{CountryCode, ItemId, StageId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::mem;
use strategy::{FileHash, put};

/// One country, one round, pinned frameworks: everything the country has said so far.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assessment {
    /// The name in addresses, such as `ken-2025`.
    pub id: String,
    /// The country.
    pub country: CountryCode,
    /// The round in the country's own words, such as `2025`.
    pub round: String,
    /// Where the levels come from.
    pub basis: Basis,
    /// Whether evidence caps levels, as it was decided; none where an older Amparo did not record it. What holds then is
    /// [`Assessment::evidence_cap`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<EvidenceCap>,
    /// The frameworks that are answered, with the version they were begun in; some may have been added later.
    pub frameworks: Vec<Pin>,
    /// When it was begun.
    pub created: DateTime<Utc>,
    /// What the country chose: targets, weights, path.
    #[serde(default)]
    pub choices: Choices,
    /// The answers that count, by item: what was agreed or, where nothing was, what the country answered itself.
    /// An item that is not here has not been answered.
    #[serde(default)]
    pub answers: BTreeMap<ItemId, Answer>,
    /// The answers that came along from an earlier round, as they were given there, whatever became of them here. They count
    /// nowhere.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub carried: BTreeMap<ItemId, Answer>,
    /// Work on the stages. A stage that is not here has not been touched.
    #[serde(default)]
    pub stages: BTreeMap<StageId, StageRecord>,
    /// The gates that were signed, by their ids, with the signatures that were withdrawn.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub signatures: BTreeMap<String, GateSignature>,
    /// What the country decided for its strategy.
    #[serde(default)]
    pub strategy: Strategy,
    /// How answers came about where institutions were heard or something was agreed.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub deliberations: BTreeMap<ItemId, Deliberation>,
    /// What the country confirmed of levels that analysts coded, whether the answer has changed since or not.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub confirmations: BTreeMap<ItemId, Confirmation>,
    /// Files of evidence that were removed, with the reason.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub removed: BTreeMap<FileHash, String>,
    /// Files of evidence that are shown to nobody but those who lead the assessment, with the reason.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub quarantine: BTreeMap<FileHash, String>,
    /// How it stands among the others.
    #[serde(default, skip_serializing_if = "Registration::is_usual")]
    pub registration: Registration,
}

/// Every place where an answer of the round stands, with its item, and those that came along, however the assessment is
/// borrowed.
macro_rules! answer_places {
    ($assessment:expr) => {{
        let Assessment { answers, deliberations, carried, .. } = $assessment;
        let heard = deliberations.into_iter().flat_map(|(item, all)| {
            let Deliberation { responses, opened: _, agreement, own } = all;
            let responses = responses.into_iter().map(|(_, answer)| answer);
            let agreed = agreement.into_iter().map(|Agreement { answer, .. }| answer);
            responses.chain(agreed).chain(own).map(move |answer| (item, answer))
        });
        (answers.into_iter().chain(heard), carried.into_iter())
    }};
}

impl Assessment {
    /// An assessment of a country and round in which nothing has been said yet. It has no name in addresses, and who begins it
    /// decides whether evidence caps its levels.
    pub fn new(
        country: CountryCode,
        round: impl Into<String>,
        basis: Basis,
        frameworks: Vec<Pin>,
        created: DateTime<Utc>,
    ) -> Assessment {
        Assessment {
            id: String::new(),
            country,
            round: round.into(),
            basis,
            cap: None,
            frameworks,
            created,
            choices: Choices::default(),
            answers: BTreeMap::new(),
            carried: BTreeMap::new(),
            stages: BTreeMap::new(),
            signatures: BTreeMap::new(),
            strategy: Strategy::default(),
            deliberations: BTreeMap::new(),
            confirmations: BTreeMap::new(),
            removed: BTreeMap::new(),
            quarantine: BTreeMap::new(),
            registration: Registration::default(),
        }
    }

    /// Carries out a change that has been recorded.
    pub fn apply(&mut self, change: &Change) {
        match change {
            Change::Answer { item, answer } => self.deliberate(item, |all| all.own.clone_from(answer)),
            Change::Carry { item, answer } => put(&mut self.carried, item.clone(), answer.clone()),
            Change::Respond { item, institution, answer } => {
                self.deliberate(item, |all| put(&mut all.responses, institution.clone(), answer.clone()));
            }
            Change::Open { item, opened } => self.deliberate(item, |all| all.opened = *opened),
            Change::Agree { item, agreement } => {
                self.deliberate(item, |all| all.agreement.clone_from(agreement));
            }
            Change::Stage { stage, record } if *record == StageRecord::default() => {
                self.stages.remove(stage);
            }
            Change::Stage { stage, record } => {
                self.stages.insert(stage.clone(), record.clone());
            }
            Change::Sign { gate, signature } => {
                self.signatures.insert(gate.clone(), signature.clone());
            }
            Change::Choices(choices) => self.choices = choices.clone(),
            Change::Cap(cap) => self.cap = Some(*cap),
            Change::Frameworks(choice) => self.frameworks.clone_from(&choice.now),
            Change::Confirm { item, confirmation } => {
                put(&mut self.confirmations, item.clone(), confirmation.clone());
            }
            Change::Strategy(decision) => self.strategy.apply(decision),
            Change::Remove { file, reason } => drop(self.removed.insert(file.clone(), reason.clone())),
            Change::Quarantine { file, reason } => put(&mut self.quarantine, file.clone(), reason.clone()),
            Change::Register(registration) => self.registration = registration.clone(),
        }
    }

    /// The assessment as it is after these changes.
    pub fn after<'a>(&self, changes: impl IntoIterator<Item = &'a Change>) -> Assessment {
        let mut after = self.clone();
        changes.into_iter().for_each(|change| after.apply(change));
        after
    }

    /// Whether everything is already as it would be after the change.
    pub fn holds(&self, change: &Change) -> bool {
        let heard = |item: &ItemId| self.deliberations.get(item);
        match change {
            Change::Answer { item, answer } => self.own_answer(item) == answer.as_ref(),
            Change::Carry { item, answer } => self.carried.get(item) == answer.as_ref(),
            Change::Respond { item, institution, answer } => {
                heard(item).and_then(|all| all.responses.get(institution)) == answer.as_ref()
            }
            Change::Open { item, opened } => heard(item).is_some_and(|all| all.opened) == *opened,
            Change::Agree { item, agreement } => {
                heard(item).and_then(|all| all.agreement.as_ref()) == agreement.as_ref()
            }
            Change::Stage { stage, record } => {
                self.stages.get(stage).map_or(*record == StageRecord::default(), |held| held == record)
            }
            Change::Sign { gate, signature } => self.signatures.get(gate) == Some(signature),
            Change::Choices(choices) => self.choices == *choices,
            Change::Cap(cap) => self.cap == Some(*cap),
            Change::Confirm { item, confirmation } => self.confirmations.get(item) == confirmation.as_ref(),
            Change::Strategy(decision) => self.strategy.holds(decision),
            Change::Remove { file, reason } => self.removed.get(file) == Some(reason),
            Change::Quarantine { file, reason } => self.quarantine.get(file) == reason.as_ref(),
            Change::Frameworks(choice) => self.frameworks == choice.now,
            Change::Register(registration) => self.registration == *registration,
        }
    }

    /// Whether evidence caps levels. Where nobody recorded it, as the rule of older Amparos has it: not for desk coding
    /// of which no piece of evidence has a grade. That is recorded before anything else changes, so that no later grade
    /// turns it.
    pub fn evidence_cap(&self) -> EvidenceCap {
        let graded =
            || self.answers.values().flat_map(|answer| &answer.evidence).any(|one| one.grade.is_some());
        self.cap.unwrap_or_else(|| match self.basis {
            Basis::DeskCoding if !graded() => EvidenceCap::Off,
            Basis::DeskCoding | Basis::SelfAssessment => EvidenceCap::On,
        })
    }

    /// Who confirmed the present answer to an item, and when; none where nobody did, or where the rating is another now.
    pub fn confirmation(&self, item: &ItemId) -> Option<&Confirmation> {
        let answer = self.answers.get(item)?;
        self.confirmations.get(item).filter(|confirmation| confirmation.rating == answer.rating)
    }

    /// How many answers the country confirmed as they are.
    pub fn confirmation_count(&self) -> usize {
        self.answers.keys().filter(|item| self.confirmation(item).is_some()).count()
    }

    /// The country's own answer to an item, whether it counts or something else was agreed.
    pub fn own_answer(&self, item: &ItemId) -> Option<&Answer> {
        match self.deliberations.get(item) {
            Some(all) if all.agreement.is_some() || !all.responses.is_empty() => all.own.as_ref(),
            _ => self.answers.get(item),
        }
    }

    /// Changes what was heard about an item, and works out anew which answer counts.
    fn deliberate(&mut self, item: &ItemId, change: impl FnOnce(&mut Deliberation)) {
        let own = self.own_answer(item).cloned();
        let mut all = self.deliberations.remove(item).unwrap_or_default();
        all.own = own;
        change(&mut all);
        put(&mut self.answers, item.clone(), all.counts().cloned());
        if all.agreement.is_none() && all.responses.is_empty() {
            all.own = None;
        }
        if all != Deliberation::default() {
            self.deliberations.insert(item.clone(), all);
        }
    }

    /// The assessment without its content, and the changes that lead from there to this one. Whether evidence caps levels
    /// and which frameworks are answered stay with it; both were decided when it began.
    pub fn into_changes(mut self) -> (Assessment, Vec<Change>) {
        let choices = mem::take(&mut self.choices);
        let mut changes = Vec::from_iter((choices != Choices::default()).then_some(Change::Choices(choices)));
        let items: BTreeSet<ItemId> = self.answers.keys().chain(self.deliberations.keys()).cloned().collect();
        for item in items {
            changes.extend(self.hear(item));
        }
        let carried = mem::take(&mut self.carried).into_iter();
        changes.extend(carried.map(|(item, answer)| Change::Carry { item, answer: Some(answer) }));
        let stages = mem::take(&mut self.stages).into_iter();
        changes.extend(stages.map(|(stage, record)| Change::Stage { stage, record }));
        let signatures = mem::take(&mut self.signatures).into_iter();
        changes.extend(signatures.map(|(gate, signature)| Change::Sign { gate, signature }));
        let decisions = mem::take(&mut self.strategy).decisions().into_iter();
        changes.extend(decisions.map(|decision| Change::Strategy(Box::new(decision))));
        let confirmations = mem::take(&mut self.confirmations).into_iter();
        changes.extend(confirmations.map(|(item, one)| Change::Confirm { item, confirmation: Some(one) }));
        let removed = mem::take(&mut self.removed).into_iter();
        changes.extend(removed.map(|(file, reason)| Change::Remove { file, reason }));
        let quarantine = mem::take(&mut self.quarantine).into_iter();
        changes.extend(quarantine.map(|(file, reason)| Change::Quarantine { file, reason: Some(reason) }));
        let registration = mem::take(&mut self.registration);
        changes.extend((!registration.is_usual()).then_some(Change::Register(registration)));
        (self, changes)
    }

    /// Takes out what was heard about an item, as changes.
    fn hear(&mut self, item: ItemId) -> Vec<Change> {
        let own = self.own_answer(&item).cloned();
        let Deliberation { responses, opened, agreement, own: _ } =
            self.deliberations.remove(&item).unwrap_or_default();
        self.answers.remove(&item);
        let own = own.map(|answer| Change::Answer { item: item.clone(), answer: Some(answer) });
        let responses = responses.into_iter().map(|(institution, answer)| Change::Respond {
            item: item.clone(),
            institution,
            answer: Some(answer),
        });
        let agreement =
            agreement.map(|agreement| Change::Agree { item: item.clone(), agreement: Some(agreement) });
        let opened = opened.then(|| Change::Open { item: item.clone(), opened });
        own.into_iter().chain(responses).chain(opened).chain(agreement).collect()
    }

    /// Every answer of this round with its item, whether it counts, is an institution's, was agreed or stands behind what
    /// was agreed.
    pub fn answers_of_round(&self) -> impl Iterator<Item = (&ItemId, &Answer)> {
        answer_places!(self).0
    }

    /// The same with those that came along from an earlier round.
    pub fn every_answer(&self) -> impl Iterator<Item = (&ItemId, &Answer)> {
        let (round, carried) = answer_places!(self);
        round.chain(carried)
    }

    /// The same, to be changed in their places.
    pub fn every_answer_mut(&mut self) -> impl Iterator<Item = (&ItemId, &mut Answer)> {
        let (round, carried) = answer_places!(self);
        round.chain(carried)
    }

    /// Every file that the assessment names and that was not removed from it, in the order of the hashes.
    pub fn files(&self) -> BTreeSet<(FileKind, &FileHash)> {
        let permanent = self.strategy.files().into_iter().map(|hash| (FileKind::Permanent, hash));
        let evidence = self.every_answer().flat_map(|(_, answer)| answer.files());
        permanent.chain(evidence.filter(|(_, hash)| !self.removed.contains_key(*hash))).collect()
    }

    /// The day the answers hold for: the latest day that one of them names, or the day the assessment was begun.
    pub fn holds_for(&self) -> NaiveDate {
        let latest = self.answers.values().filter_map(|answer| answer.date).max();
        latest.unwrap_or_else(|| self.created.date_naive())
    }

    /// What people call it beside its country: the name they gave it, or else the round.
    pub fn name(&self) -> &str {
        if self.registration.title.is_empty() { &self.round } else { &self.registration.title }
    }
}
