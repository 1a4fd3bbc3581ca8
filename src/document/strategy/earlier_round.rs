//! Knows what an earlier round of the same country brings into a document: its name and its scores.

use crate::assessment::{Assessment, Basis};
use crate::framework::Framework;
use crate::scoring::{Scorecard, ScoringSettings, score};

/// An earlier assessment of the country.
#[derive(Clone, Debug)]
pub struct EarlierRound {
    /// What the country calls it; its id where it has no name.
    pub round: String,
    /// Where its levels come from.
    pub basis: Basis,
    /// The version of the framework that it answered.
    pub version: String,
    /// Its scores, for the latest day that its answers name.
    pub scorecard: Scorecard,
}

impl EarlierRound {
    /// The assessment in this framework; none where it does not answer it.
    pub fn of(assessment: &Assessment, framework: &Framework) -> Option<EarlierRound> {
        let pin = assessment.frameworks.iter().find(|pin| pin.framework == framework.id)?;
        let round = assessment.round.trim();
        Some(EarlierRound {
            round: if round.is_empty() { assessment.id.clone() } else { round.to_owned() },
            basis: assessment.basis,
            version: pin.version.clone(),
            scorecard: score(framework, assessment, &ScoringSettings::of(assessment, assessment.holds_for())),
        })
    }
}
