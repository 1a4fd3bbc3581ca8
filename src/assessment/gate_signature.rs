//! Knows that an office signed a gate, that this was taken back, and that a round is validated by it. Knows no roles.

use super::progress::asked_gates;
use super::{Assessment, Change};
use crate::framework::{Gate, Library};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// That an office signed a gate. It stays on record where it was withdrawn, until somebody signs anew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GateSignature {
    /// The office that signed; never empty.
    pub by: String,
    /// The day.
    pub date: NaiveDate,
    /// That it does not count any more, and why; none while it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawal: Option<SignatureWithdrawal>,
}

/// That a signature was taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignatureWithdrawal {
    /// Why; never empty.
    pub reason: String,
    /// The office that took it back; never empty.
    pub by: String,
    /// The day.
    pub date: NaiveDate,
}

impl Assessment {
    /// The signature of a gate that stands; none where nobody signed, or it was withdrawn.
    pub fn signature(&self, gate: &str) -> Option<&GateSignature> {
        self.signatures.get(gate).filter(|signature| signature.withdrawal.is_none())
    }

    /// The signature by which the round was validated: the latest of the gates that validate it. None while one of them is
    /// not signed; answers are open then.
    pub fn validation(&self, library: &Library) -> Option<&GateSignature> {
        let gates = asked_gates(library, self).map(|(_, gate)| gate).filter(|gate| gate.validates);
        let signed: Option<Vec<&GateSignature>> = gates.map(|gate| self.signature(&gate.id)).collect();
        signed?.into_iter().max_by_key(|signature| signature.date)
    }

    /// Whether the gate is signed, or was ticked before gates were signed.
    pub(super) fn is_signed(&self, gate: &Gate) -> bool {
        let was_ticked = || self.stages.values().any(|record| record.confirmed.contains(&gate.id));
        match self.signatures.get(&gate.id) {
            Some(signature) => signature.withdrawal.is_none(),
            None => was_ticked(),
        }
    }
}

impl Change {
    /// Whether it changes which answers count, or what they are worth: it waits while a validated round is not opened again.
    pub fn is_of_answers(&self) -> bool {
        match self {
            Change::Answer { .. }
            | Change::Carry { .. }
            | Change::Respond { .. }
            | Change::Open { .. }
            | Change::Agree { .. }
            | Change::Confirm { .. }
            | Change::Cap(_)
            | Change::Frameworks(_) => true,
            Change::Stage { .. }
            | Change::Sign { .. }
            | Change::Choices(_)
            | Change::Strategy(_)
            | Change::Remove { .. }
            | Change::Quarantine { .. }
            | Change::Register(_) => false,
        }
    }
}
