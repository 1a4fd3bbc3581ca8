//! Knows the scores of an assessment with their uncertainty, worked out off the request threads and kept until an
//! answer changes; knows no page.

use super::cache::Key;
use super::{Open, Service, ServiceError};
use crate::assessment::{Assessment, Strategy};
use crate::framework::Framework;
use crate::scoring::{
    Constants, Model, Scorecard, Settings, Tipping, Uncertainty, score, tipping, uncertainty,
};
use chrono::NaiveDate;
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// One framework of one assessment, with everything that follows from the answers.
#[derive(Debug)]
pub struct Reckoning {
    /// The scores.
    pub card: Scorecard,
    /// How far the order would stand if inputs were a little different.
    pub uncertainty: Uncertainty,
    /// Single changes that would put another item first.
    pub tipping: Vec<Tipping>,
}

/// The seed of an assessment: the first four bytes of the SHA-256 of its id, as a big-endian number.
///
/// It depends on nothing but the id, so the same answers give the same labels on every machine and on every day, and
/// anybody can repeat them with `amparo score --seed`.
pub fn seed(id: &str) -> u64 {
    Sha256::digest(id.as_bytes()).iter().take(4).fold(0, |seed, byte| seed << 8 | u64::from(*byte))
}

/// The framework, scored for today; worked out off the request threads unless nothing it depends on has changed.
///
/// # Errors
/// [`ServiceError::Broken`] where working it out broke off.
pub async fn reckoning(open: &Open, framework: &Framework) -> Result<Arc<Reckoning>, ServiceError> {
    let today = open.service.clock.today();
    let key = key(open.assessment(), framework, today);
    if let Some(kept) = key.and_then(|key| open.service.reckonings.get(&key)) {
        return Ok(kept);
    }
    let (service, assessment) = (open.service.clone(), open.assessment().clone());
    let id = framework.id.clone();
    let work = move || Some(reckoned(&service, &assessment, service.library.framework(&id)?, today));
    tokio::task::spawn_blocking(work).await.ok().flatten().ok_or(ServiceError::Broken)
}

/// The framework, scored for the day, with 5,000 draws unless they are still at hand. Not for request threads.
pub fn reckoned(
    service: &Service,
    assessment: &Assessment,
    framework: &Framework,
    day: NaiveDate,
) -> Arc<Reckoning> {
    let key = key(assessment, framework, day);
    if let Some(kept) = key.and_then(|key| service.reckonings.get(&key)) {
        return kept;
    }
    let fresh = reckon(assessment, framework, day);
    match key {
        Some(key) => service.reckonings.keep(key, fresh),
        None => Arc::new(fresh),
    }
}

/// Everything in the assessment but what was decided for the strategy, which no score depends on; the framework's
/// version, the day.
fn key(assessment: &Assessment, framework: &Framework, day: NaiveDate) -> Option<Key> {
    let answers =
        serde_json::to_vec(&Assessment { strategy: Strategy::default(), ..assessment.clone() }).ok()?;
    let rest = format!("{} {} {day}", framework.id, framework.version);
    Some(Key::of(&[&answers, rest.as_bytes()]))
}

/// The framework, scored for the day, with 5,000 draws from the assessment's own seed.
pub fn reckon(assessment: &Assessment, framework: &Framework, day: NaiveDate) -> Reckoning {
    reckon_with(assessment, framework, day, Constants::default().draws)
}

/// The framework, scored for the day, with this many draws from the assessment's own seed.
pub fn reckon_with(
    assessment: &Assessment,
    framework: &Framework,
    day: NaiveDate,
    draws: usize,
) -> Reckoning {
    let card = score(framework, assessment, &Settings::of(assessment, day));
    let constants = Constants::default();
    let uncertainty = uncertainty(framework, &card, &constants, seed(&assessment.id), draws);
    let tipping = tipping(&Model::of(framework, &card.items, &constants));
    Reckoning { card, uncertainty, tipping }
}

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
