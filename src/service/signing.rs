//! Knows who may sign a gate, when it can be signed, and that a validated round is shut; knows no form.
//!
//! What a round was validated with stays as it is: answers change again once the signature that validated it was
//! withdrawn, which takes a reason.

use super::access::Act;
use super::{OpenAssessment, ServiceError};
use crate::assessment::{GateSignature, GateState, asked_gates, gate_state};
use crate::framework::{Gate, Stage};

impl OpenAssessment {
    /// Whether the person may sign this gate, or withdraw its signature.
    pub fn may_sign(&self, gate: &Gate) -> bool {
        let signs = |signer| self.person.may(Act::of_signer(signer), &self.whole.country);
        gate.signed_by.is_some_and(signs)
    }

    /// The signature by which the round was validated; none while answers are open.
    pub fn validation(&self) -> Option<&GateSignature> {
        self.whole.validation(&self.service.library)
    }

    /// Whether answers can only be read: the assessment was put away, or its round is validated.
    pub fn answers_are_shut(&self) -> bool {
        self.is_archived() || self.validation().is_some()
    }

    /// Nothing, where answers may be changed.
    pub(super) fn may_change_answers(&self) -> Result<(), ServiceError> {
        self.may_change()?;
        match self.validation() {
            Some(_) => Err(ServiceError::Validated(self.id())),
            None => Ok(()),
        }
    }

    /// Nothing, where the gate can be signed so as things stand: nothing that the program knows speaks against it, and
    /// nobody has signed it; or where it takes back the signature that stands.
    pub(super) fn admit_signature(&self, id: &str, signature: &GateSignature) -> Result<(), ServiceError> {
        self.may_change()?;
        let (stage, gate) = self.gate(id).ok_or(ServiceError::NotFound)?;
        let held = self.whole.signature(id);
        let fits = match (&signature.withdrawal, held) {
            (Some(_), Some(held)) => *held == GateSignature { withdrawal: None, ..signature.clone() },
            (Some(_), None) => false,
            // Saying the same again changes nothing.
            (None, Some(held)) => held == signature,
            (None, None) => {
                let state = gate_state(&self.service.library, stage, gate, &self.whole);
                matches!(state, GateState::Open | GateState::Unsigned)
            }
        };
        if fits { Ok(()) } else { Err(ServiceError::GateShut(id.to_owned())) }
    }

    /// Whether the person may sign the gate of this id.
    pub(super) fn signs(&self, id: &str) -> bool {
        self.gate(id).is_some_and(|(_, gate)| self.may_sign(gate))
    }

    fn gate(&self, id: &str) -> Option<(&Stage, &Gate)> {
        asked_gates(&self.service.library, &self.whole).find(|(_, gate)| gate.id == id)
    }
}
