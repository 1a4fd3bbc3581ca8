//! Knows the scores of an assessment with their uncertainty, worked out off the request threads and kept until an
//! answer changes; knows no page.

use super::open::Open;
use super::recent::Key;
use super::{AppState, Failure};
use crate::assessment::Assessment;
use crate::framework::Framework;
use crate::scoring::{
    Constants, Model, Scorecard, Settings, Tipping, Uncertainty, score, tipping, uncertainty,
};
use axum::http::StatusCode;
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
/// Status 500 where working it out broke off.
pub async fn reckoning(open: &Open, framework: &Framework) -> Result<Arc<Reckoning>, Failure> {
    let today = open.state.clock.today();
    let key = key(open.assessment(), framework, today);
    if let Some(kept) = key.and_then(|key| open.state.reckonings.get(&key)) {
        return Ok(kept);
    }
    let (state, assessment) = (open.state.clone(), open.assessment().clone());
    let id = framework.id.clone();
    let work = move || Some(reckoned(&state, &assessment, state.library.framework(&id)?, today));
    tokio::task::spawn_blocking(work).await.ok().flatten().ok_or_else(broken)
}

/// The framework, scored for the day, with 5,000 draws unless they are still at hand. Not for request threads.
pub fn reckoned(
    state: &AppState,
    assessment: &Assessment,
    framework: &Framework,
    day: NaiveDate,
) -> Arc<Reckoning> {
    let key = key(assessment, framework, day);
    if let Some(kept) = key.and_then(|key| state.reckonings.get(&key)) {
        return kept;
    }
    let fresh = reckon(assessment, framework, day);
    match key {
        Some(key) => state.reckonings.keep(key, fresh),
        None => Arc::new(fresh),
    }
}

fn broken() -> Failure {
    Failure::Status(StatusCode::INTERNAL_SERVER_ERROR)
}

/// Everything in the assessment, the framework's version, the day.
fn key(assessment: &Assessment, framework: &Framework, day: NaiveDate) -> Option<Key> {
    let answers = serde_json::to_vec(assessment).ok()?;
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
