//! Knows the changes an assessment can undergo; its present state is what they add up to.

use super::strategy::FileHash;
use super::{
    Agreement, Answer, Choices, Confirmation, Decision, EvidenceCap, FileKind, FrameworkChoice,
    GateSignature, InstitutionId, Registration, StageRecord, Subject,
};
use crate::framework::{ItemId, StageId};
use serde::{Deserialize, Serialize};

/// One change to one subject.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// The country answered an item, or withdrew its answer (`None`).
    Answer {
        /// The item.
        item: ItemId,
        /// The whole new answer.
        answer: Option<Answer>,
    },
    /// An answer came along from an earlier round.
    Carry {
        /// The item.
        item: ItemId,
        /// The answer as it was given there.
        answer: Option<Answer>,
    },
    /// One institution submitted its answer to an item, or withdrew it (`None`).
    Respond {
        /// The item.
        item: ItemId,
        /// The institution.
        institution: InstitutionId,
        /// The whole new answer.
        answer: Option<Answer>,
    },
    /// Institutions see from now on what the others submitted about an item, or no longer.
    Open {
        /// The item.
        item: ItemId,
        /// Whether they see it.
        opened: bool,
    },
    /// Something was agreed about an item and counts from now on, or the agreement was taken back (`None`).
    Agree {
        /// The item.
        item: ItemId,
        /// The whole new agreement.
        agreement: Option<Agreement>,
    },
    /// Outputs or gates of a stage changed.
    Stage {
        /// The stage.
        stage: StageId,
        /// The whole new record.
        record: StageRecord,
    },
    /// An office signed a gate, or took its signature back.
    Sign {
        /// The gate.
        gate: String,
        /// The whole new record.
        signature: GateSignature,
    },
    /// The country chose targets or weights.
    Choices(Choices),
    /// Somebody decided whether evidence caps levels.
    Cap(EvidenceCap),
    /// Somebody decided which frameworks are answered.
    Frameworks(FrameworkChoice),
    /// The country confirmed a rating that analysts coded, or took that back (`None`).
    Confirm {
        /// The item.
        item: ItemId,
        /// The whole new confirmation.
        confirmation: Option<Confirmation>,
    },
    /// The country decided something for its strategy.
    Strategy(Box<Decision>),
    /// A file that was attached as evidence was removed: its content is gone for good, its name stays.
    Remove {
        /// The file.
        file: FileHash,
        /// Why; never empty.
        reason: String,
    },
    /// A file that was attached as evidence is shown to nobody but those who lead the assessment from now on, or is shown
    /// again (`None`).
    Quarantine {
        /// The file.
        file: FileHash,
        /// Why it is shown to nobody; never empty.
        reason: Option<String>,
    },
    /// The assessment got another name, was put away, taken away or brought back.
    Register(Registration),
}

impl Change {
    /// What the change is about.
    pub fn subject(&self) -> Subject {
        match self {
            Change::Answer { item, .. } => Subject::Item(item.clone()),
            Change::Carry { item, .. } => Subject::Carried(item.clone()),
            Change::Respond { item, institution, .. } => Subject::Response(institution.clone(), item.clone()),
            Change::Open { item, .. } => Subject::Opening(item.clone()),
            Change::Agree { item, .. } => Subject::Agreement(item.clone()),
            Change::Stage { stage, .. } => Subject::Stage(stage.clone()),
            Change::Sign { gate, .. } => Subject::Gate(gate.clone()),
            Change::Choices(_) => Subject::Choices,
            Change::Cap(_) => Subject::Cap,
            Change::Frameworks(_) => Subject::Frameworks,
            Change::Confirm { item, .. } => Subject::Confirmation(item.clone()),
            Change::Strategy(decision) => Subject::Strategy(decision.topic()),
            Change::Remove { file, .. } => Subject::File(file.clone()),
            Change::Quarantine { file, .. } => Subject::Quarantine(file.clone()),
            Change::Register(_) => Subject::Registration,
        }
    }

    /// The item that it is about; none where it is about something else.
    pub fn item(&self) -> Option<&ItemId> {
        match self {
            Change::Answer { item, .. }
            | Change::Carry { item, .. }
            | Change::Respond { item, .. }
            | Change::Open { item, .. }
            | Change::Agree { item, .. }
            | Change::Confirm { item, .. } => Some(item),
            Change::Stage { .. }
            | Change::Sign { .. }
            | Change::Choices(_)
            | Change::Cap(_)
            | Change::Frameworks(_)
            | Change::Strategy(_)
            | Change::Remove { .. }
            | Change::Quarantine { .. }
            | Change::Register(_) => None,
        }
    }

    /// The item that it answers: from then on another answer may count there.
    pub fn answers(&self) -> Option<&ItemId> {
        match self {
            Change::Answer { item, .. } | Change::Agree { item, .. } | Change::Respond { item, .. } => {
                Some(item)
            }
            Change::Carry { .. }
            | Change::Open { .. }
            | Change::Stage { .. }
            | Change::Sign { .. }
            | Change::Choices(_)
            | Change::Cap(_)
            | Change::Confirm { .. }
            | Change::Strategy(_)
            | Change::Remove { .. }
            | Change::Quarantine { .. }
            | Change::Frameworks(_)
            | Change::Register(_) => None,
        }
    }

    /// The files that must be kept for this change to make sense.
    pub fn files(&self) -> Vec<(FileKind, &FileHash)> {
        match self {
            Change::Answer { answer, .. } | Change::Carry { answer, .. } | Change::Respond { answer, .. } => {
                answer.iter().flat_map(Answer::files).collect()
            }
            Change::Agree { agreement, .. } => {
                agreement.iter().flat_map(|agreement| agreement.answer.files()).collect()
            }
            Change::Strategy(decision) => {
                decision.files().into_iter().map(|hash| (FileKind::Permanent, hash)).collect()
            }
            Change::Remove { file, .. } => vec![(FileKind::Evidence, file)],
            Change::Open { .. }
            | Change::Stage { .. }
            | Change::Sign { .. }
            | Change::Choices(_)
            | Change::Cap(_)
            | Change::Frameworks(_)
            | Change::Confirm { .. }
            | Change::Quarantine { .. }
            | Change::Register(_) => Vec::new(),
        }
    }
}
