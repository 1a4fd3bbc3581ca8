//! Knows every constant of the scoring method, each with its source, and what a country may set.

use crate::assessment::{Assessment, Choices, EvidenceCap};
use chrono::NaiveDate;

/// What a score depends on besides the framework and the answers.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoringSettings {
    /// The country's targets, weights and enablers.
    pub choices: Choices,
    /// Whether evidence caps levels.
    pub cap: EvidenceCap,
    /// The day for which the score holds; evidence ages by it.
    pub as_of: NaiveDate,
    /// The constants of the method.
    pub constants: Constants,
}

impl ScoringSettings {
    /// The settings of an assessment, scored for the day `as_of`.
    pub fn of(assessment: &Assessment, as_of: NaiveDate) -> ScoringSettings {
        let cap = assessment.evidence_cap();
        ScoringSettings { choices: assessment.choices.clone(), cap, as_of, constants: Constants::default() }
    }
}

/// The constants of the method. Source of the defaults: `mnr.md` 6.2 unless said otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct Constants {
    /// How much feasibility matters beside need, (10).
    pub gamma: f64,
    /// How much unlocking others matters, (10).
    pub lambda: f64,
    /// The weight of a soft edge in the unlock value, (9).
    pub soft_weight: f64,
    /// The level a prerequisite must reach, (9) and 3.1.
    pub satisfied_at: u8,
    /// The share of a domain's items that must be known before its value is published, (4).
    pub domain_floor: f64,
    /// The share of all items that must be known before an index is published, (4).
    pub index_floor: f64,
    /// The spread of the index over p in {1, 0, -1}, in points, above which a profile is called uneven, (6).
    pub uneven_above: f64,
    /// Years after which evidence loses a grade, (1).
    pub evidence_years: u32,
    /// Years after which a law in force must be confirmed again or loses a grade, (1).
    pub law_years: u32,
    /// Probability of a level being off by one, by grade e0 to e4, 6.3.
    pub level_error: [f64; 5],
    /// Probability of a level being off by one where the cap is off, by confidence low, medium, high:
    /// those of e0, e2 and e3 (ours, drafted).
    pub level_error_by_confidence: [f64; 3],
    /// Number of draws, 6.3.
    pub draws: usize,
    /// P(top 5) from which a priority is called robust, 6.3.
    pub robust_from: f64,
    /// P(top 5) from which a priority is called likely, 6.3.
    pub likely_from: f64,
}

impl Default for Constants {
    fn default() -> Self {
        Constants {
            gamma: 0.5,
            lambda: 0.5,
            soft_weight: 0.3,
            satisfied_at: 2,
            domain_floor: 0.6,
            index_floor: 0.7,
            uneven_above: 5.0,
            evidence_years: 3,
            law_years: 5,
            level_error: [0.40, 0.30, 0.20, 0.10, 0.05],
            level_error_by_confidence: [0.40, 0.20, 0.10],
            draws: 5_000,
            robust_from: 0.80,
            likely_from: 0.50,
        }
    }
}
