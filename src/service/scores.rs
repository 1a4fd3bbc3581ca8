//! Knows what is worked out with thousands of draws: off the request threads, and kept until an answer changes; knows
//! no page.

use super::cache::{ResultCache, ResultKey};
use super::{OpenAssessment, Service, ServiceError};
use crate::analysis::{Analysis, Draws, Sensitivity};
use crate::assessment::{Assessment, Pin};
use crate::framework::{Framework, FrameworkId, Library};
use crate::scoring::Constants;
use chrono::NaiveDate;
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// The seed of an assessment: the first four bytes of the SHA-256 of its id, as a big-endian number.
///
/// It depends on nothing but the id, so the same answers give the same labels on every machine and on every day, and
/// anybody can repeat them with `amparo score --seed`.
pub fn seed(id: &str) -> u64 {
    Sha256::digest(id.as_bytes()).iter().take(4).fold(0, |seed, byte| seed << 8 | u64::from(*byte))
}

/// As many draws as the method asks for, from the assessment's own seed.
pub fn draws(assessment: &Assessment) -> Draws {
    Draws { number: Constants::default().draws, seed: seed(&assessment.id) }
}

impl Service {
    /// What follows from this assessment on this day.
    pub fn analysis(&self, assessment: Arc<Assessment>, day: NaiveDate) -> Analysis {
        let draws = Draws { number: self.draws, ..draws(&assessment) };
        Analysis::of(self.library_of(&assessment), assessment, day, draws)
    }

    /// Everything that is asked, each framework in the version that this assessment answers; kept where it is another than
    /// the present one.
    pub(super) fn library_of(&self, assessment: &Assessment) -> Arc<Library> {
        let is_asked =
            |pin: &Pin| self.library.framework(&pin.framework).is_none_or(|one| one.version == pin.version);
        if assessment.frameworks.iter().all(is_asked) {
            return Arc::clone(&self.library);
        }
        let pins = assessment.frameworks.iter().map(|pin| format!("{} {}\n", pin.framework, pin.version));
        let key = ResultKey::of(&[pins.collect::<String>().as_bytes()]);
        self.libraries.get(&key).unwrap_or_else(|| {
            let own = assessment.own_library(&self.library);
            self.libraries.share(key, own.map_or_else(|| Arc::clone(&self.library), Arc::new))
        })
    }

    /// The sensitivity of a framework's order, from what was worked out lately where nothing it depends on has changed.
    /// Not for request threads.
    pub(super) fn sensitivity(&self, analysis: &Analysis, id: &FrameworkId) -> Option<Arc<Sensitivity>> {
        let key = key(analysis, analysis.framework(id)?.framework, self.draws);
        match key.and_then(|key| self.sensitivities.get(&key)) {
            Some(kept) => analysis.sensitivity_or(id, kept).cloned(),
            None => self.fresh_sensitivity(analysis, id, key),
        }
    }

    fn fresh_sensitivity(
        &self,
        analysis: &Analysis,
        id: &FrameworkId,
        key: Option<ResultKey>,
    ) -> Option<Arc<Sensitivity>> {
        let fresh = Arc::clone(analysis.sensitivity(id)?);
        Some(match key {
            Some(key) => self.sensitivities.share(key, fresh),
            None => fresh,
        })
    }
}

impl OpenAssessment {
    /// How far the order of a framework can be relied upon; worked out off the request threads unless nothing it
    /// depends on has changed.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] where the assessment does not answer the framework; [`ServiceError::Work`] where
    /// it was not worked out.
    pub async fn sensitivity(&self, framework: &Framework) -> Result<Arc<Sensitivity>, ServiceError> {
        let key = key(&self.analysis, framework, self.service.draws);
        if let Some(kept) = key.and_then(|key| self.service.sensitivities.get(&key)) {
            return Ok(kept);
        }
        let (service, analysis) = (self.service.clone(), Arc::clone(&self.analysis));
        let id = framework.id.clone();
        let work = move || service.fresh_sensitivity(&analysis, &id, key);
        self.turn.work(work).await?.ok_or(ServiceError::NotFound)
    }
}

/// Everything in the assessment but what was decided for the strategy, who signed, what came along, what the country confirmed and
/// which files are withheld, on which no score depends; the framework's version, the day, the number of draws.
fn key(analysis: &Analysis, framework: &Framework, draws: usize) -> Option<ResultKey> {
    let Assessment {
        id,
        country,
        round,
        basis,
        cap: _,
        frameworks,
        created,
        choices,
        answers,
        carried: _,
        stages,
        signatures: _,
        strategy: _,
        deliberations,
        confirmations: _,
        quarantine: _,
        removed,
        registration: _,
    } = &*analysis.assessment;
    let said = (choices, answers, stages, deliberations, removed);
    let answers = serde_json::to_vec(&(id, country, round, basis, frameworks, created, said)).ok()?;
    let cap = analysis.assessment.evidence_cap().code();
    let rest = format!("{} {} {} {draws} {cap}", framework.id, framework.version, analysis.day);
    Some(ResultKey::of(&[&answers, rest.as_bytes()]))
}

/// Room for what was worked out.
pub(super) type Sensitivities = ResultCache<Sensitivity>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_seed_comes_from_the_id_alone() {
        assert_eq!(seed("ken-2025"), seed("ken-2025"));
        assert_ne!(seed("ken-2025"), seed("gha-2025"));
        assert_eq!(seed(""), 0xe3b0_c442, "the first bytes of the SHA-256 of nothing");
    }
}
