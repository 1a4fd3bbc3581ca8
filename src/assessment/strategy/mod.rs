//! Knows what a country decides on the way from gaps to a signed strategy. Knows no proposals and no scores.

mod action;
mod audience;
mod body;
mod commitment;
mod commitment_fault;
mod consultation;
mod contact;
mod cost;
mod decision;
mod edit;
mod entry;
mod file;
mod frame;
mod indicator;
mod kind;
mod lag;
mod look;
mod measurement_date;
mod notes;
mod quarter;
mod stakeholder;
mod version;

pub use action::{ActionRecord, ActionStatus, Inclusion, OwnAction, SeenGap, StatusNote};
pub use audience::Audience;
pub use body::BodyRecord;
pub use commitment::{CommitmentRecord, CommitmentStatus};
pub use commitment_fault::CommitmentFault;
pub use consultation::{Consultation, ConsultedGroup, GroupCount};
pub use contact::{Contact, ContactCost, ContactPurpose};
pub use cost::{
    CostKind, CostLine, EconomicClass, Expenditure, FundingLine, FundingSource, FundingStatus,
    LARGEST_AMOUNT, amount_fits,
};
pub use decision::{Decision, Topic};
pub use edit::{BlockPlace, Edit, EditKind, OwnCaption, OwnFigure};
pub use entry::{
    Comment, CommentOutcome, ContextFinding, Entry, EntryId, EntryKind, Law, Matter, PolicyLink, ProcessDay,
    PublicFigure, Record, ReformState, RightsAnswer, Risk, SafeguardState, Signature, ThreeState,
};
pub use file::KeptFile;
pub use frame::{Frame, YEARS, year_fits, years_in};
pub use indicator::{IndicatorRecord, Measurement, OwnIndicator};
pub use kind::DocumentKind;
pub use lag::Lag;
pub use look::{Emblem, NationalLook, Paper, WordTemplate};
pub use measurement_date::MeasurementDate;
pub use notes::Notes;
pub use quarter::Quarter;
pub use stakeholder::{Influence, Stakeholder, StakeholderPart};
pub use version::{
    Adoption, AdoptionLacks, FaceFile, FileHash, FreezeOrder, FrozenDocument, Version, VersionChoice,
};

use crate::framework::ActionId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Everything a country has decided for its strategy. Empty until somebody decides something.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Strategy {
    /// Title, period, money and limits.
    #[serde(default)]
    pub frame: Frame,
    /// Decisions about actions, proposed or the country's own. An action that is not here is as proposed.
    #[serde(default)]
    pub actions: BTreeMap<ActionId, ActionRecord>,
    /// Decisions about indicators by the card's id, proposed or the country's own.
    #[serde(default)]
    pub indicators: BTreeMap<String, IndicatorRecord>,
    /// Where the country stands with treaties and other instruments, by the instrument's id.
    #[serde(default)]
    pub commitments: BTreeMap<String, CommitmentRecord>,
    /// Who fills the bodies that steer the strategy, by the body's id.
    #[serde(default)]
    pub bodies: BTreeMap<String, BodyRecord>,
    /// The lists that a strategy is made with: risks, consultations, comments, laws, figures, signatures.
    #[serde(default)]
    pub entries: BTreeMap<EntryId, Entry>,
    /// The country's own words in the documents.
    #[serde(default)]
    pub edits: BTreeMap<BlockPlace, Edit>,
    /// The national look of paper.
    #[serde(default)]
    pub look: NationalLook,
    /// Frozen versions by number, from 1.
    #[serde(default)]
    pub versions: BTreeMap<u32, Version>,
    /// The version that is being frozen. It is work of this server on the way: no export carries it elsewhere.
    #[serde(skip)]
    pub freezing: Option<VersionChoice>,
    /// The act of adoption; the status stamp stays DRAFT while there is none.
    #[serde(default)]
    pub adoption: Option<Adoption>,
}

impl Strategy {
    /// Carries out a decision that has been recorded.
    pub fn apply(&mut self, decision: &Decision) {
        match decision.clone() {
            Decision::Frame(frame) => self.frame = frame,
            Decision::Action { action, record } => put(&mut self.actions, action, record),
            Decision::Indicator { indicator, record } => put(&mut self.indicators, indicator, record),
            Decision::Commitment { instrument, record } => put(&mut self.commitments, instrument, record),
            Decision::Body { body, record } => put(&mut self.bodies, body, record),
            Decision::Entry { id, entry } => put(&mut self.entries, id, entry),
            Decision::Edit { place, edit } => put(&mut self.edits, place, edit),
            Decision::Look(look) => self.look = look,
            Decision::Version { number, version } => drop(self.versions.insert(number, version)),
            Decision::Freezing(FreezeOrder::Open(choice)) => self.freezing = Some(choice),
            Decision::Freezing(FreezeOrder::Kept(_) | FreezeOrder::GivenUp) => self.freezing = None,
            Decision::Adoption(adoption) => self.adoption = adoption,
        }
    }

    /// Whether everything is already as it would be after the decision.
    pub fn holds(&self, decision: &Decision) -> bool {
        match decision {
            Decision::Frame(frame) => self.frame == *frame,
            Decision::Action { action, record } => self.actions.get(action) == record.as_ref(),
            Decision::Indicator { indicator, record } => self.indicators.get(indicator) == record.as_ref(),
            Decision::Commitment { instrument, record } => {
                self.commitments.get(instrument) == record.as_ref()
            }
            Decision::Body { body, record } => self.bodies.get(body) == record.as_ref(),
            Decision::Entry { id, entry } => self.entries.get(id) == entry.as_ref(),
            Decision::Edit { place, edit } => self.edits.get(place) == edit.as_ref(),
            Decision::Look(look) => self.look == *look,
            Decision::Version { number, version } => self.versions.get(number) == Some(version),
            Decision::Freezing(FreezeOrder::Open(choice)) => self.freezing.as_ref() == Some(choice),
            Decision::Freezing(FreezeOrder::Kept(_) | FreezeOrder::GivenUp) => self.freezing.is_none(),
            Decision::Adoption(adoption) => self.adoption == *adoption,
        }
    }

    /// The decisions that lead from an empty strategy to this one, apart from what is only on its way.
    pub fn decisions(self) -> Vec<Decision> {
        let empty = Strategy::default();
        let mut all = Vec::new();
        all.extend((self.frame != empty.frame).then_some(Decision::Frame(self.frame)));
        all.extend((self.look != empty.look).then_some(Decision::Look(self.look)));
        all.extend(self.adoption.map(|adoption| Decision::Adoption(Some(adoption))));
        let actions = self.actions.into_iter();
        all.extend(actions.map(|(action, record)| Decision::Action { action, record: Some(record) }));
        let indicators = self.indicators.into_iter();
        all.extend(
            indicators.map(|(indicator, record)| Decision::Indicator { indicator, record: Some(record) }),
        );
        let commitments = self.commitments.into_iter();
        all.extend(
            commitments.map(|(instrument, record)| Decision::Commitment { instrument, record: Some(record) }),
        );
        all.extend(
            self.bodies.into_iter().map(|(body, record)| Decision::Body { body, record: Some(record) }),
        );
        all.extend(self.entries.into_iter().map(|(id, entry)| Decision::Entry { id, entry: Some(entry) }));
        all.extend(self.edits.into_iter().map(|(place, edit)| Decision::Edit { place, edit: Some(edit) }));
        all.extend(self.versions.into_iter().map(|(number, version)| Decision::Version { number, version }));
        all
    }

    /// The number that the next version gets.
    pub fn next_version(&self) -> u32 {
        self.versions.keys().max().map_or(1, |last| last.saturating_add(1))
    }

    /// The entries of one list, in the order of their numbers.
    pub fn list(&self, kind: EntryKind) -> impl Iterator<Item = (&EntryId, &Entry)> {
        self.entries.iter().filter(move |(id, _)| id.kind == kind)
    }

    /// The records of one list with the names of their entries, in the order of their numbers.
    pub fn records<R: Record + 'static>(&self) -> impl Iterator<Item = (EntryId, &R)> {
        self.list(R::KIND).filter_map(|(id, entry)| Some((*id, R::of(&entry.matter)?)))
    }
}

/// Whether a value is the one that nobody need write, because it stands for saying nothing.
fn says_nothing<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Puts the value in the place of the one before, or takes that out.
pub(super) fn put<K: Ord, V>(map: &mut BTreeMap<K, V>, key: K, value: Option<V>) {
    match value {
        Some(value) => drop(map.insert(key, value)),
        None => drop(map.remove(&key)),
    }
}

#[cfg(test)]
mod tests;
