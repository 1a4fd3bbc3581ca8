//! Knows every constant of planning, each with its source; knows no country.

use crate::framework::{CostClass, TimeFrame};

/// The constants of planning. Those without a source are ours: `[design]`.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanSettings {
    /// Points of work of an action of low, middle and high cost. Source: `mnr.md` 6.2 (12).
    pub points: [u32; 3],
    /// Quarters that a short, medium and long action is proposed to take: up to 12 months, the middle of one to
    /// three years, and of three to five years (time frames: `mnr.md` section 3).
    pub quarters: [i32; 3],
    /// The need (gap × impact / 5) from which a gap is severe: level 1 of 3 on an item of middle impact, 3 being the
    /// highest target \[design\].
    pub severe_from: f64,
    /// Impact and feasibility of an item that its framework does not rank: the middle of the scale \[design\].
    pub middle: f64,
    /// The level up to which a checklist item gets starter measures. Source: `itu.md` 4.8.
    pub starters_up_to: u8,
    /// The level that a hard prerequisite must reach. Source: `mnr.md` 3.1.
    pub satisfied_at: u8,
    /// How many years are assumed while the country has not decided the period \[design\].
    pub assumed_years: i32,
    /// Exponent of feasibility in a priority, as in the scores. Source: `mnr.md` 6.2 (10).
    pub gamma: f64,
    /// How many levels of the main framework must be known for a strategy, seven in ten of the items of the Model National
    /// Response; with fewer, a country begins with a starting paper \[design\].
    pub levels_for_strategy: usize,
    /// How many steps a starting paper proposes to begin with \[design\].
    pub first_steps: usize,
    /// How many of these may work on one item, so that they do not all go into one matter \[design\].
    pub steps_per_item: usize,
}

impl Default for PlanSettings {
    fn default() -> PlanSettings {
        PlanSettings {
            points: [1, 3, 8],
            quarters: [4, 8, 16],
            severe_from: 0.4,
            middle: 3.0,
            starters_up_to: 2,
            satisfied_at: 2,
            assumed_years: 5,
            gamma: 0.5,
            levels_for_strategy: 15,
            first_steps: 10,
            steps_per_item: 2,
        }
    }
}

impl PlanSettings {
    /// The points of work of an action of this cost class.
    pub fn points(&self, cost: CostClass) -> u32 {
        self.points[cost as usize]
    }

    /// How many quarters an action is proposed to take.
    pub fn quarters(&self, time: TimeFrame) -> i32 {
        self.quarters[time as usize]
    }

    /// How much a gap weighs: gap × impact / 5, 0 to 1.
    pub fn need(&self, gap: f64, impact: Option<f64>) -> f64 {
        gap * impact.unwrap_or(self.middle) / 5.0
    }

    /// Whether a gap of this need is severe.
    pub fn is_severe(&self, need: f64) -> bool {
        need >= self.severe_from - 1e-9
    }

    /// The priority of an item that nothing ranks: its gap with middle impact and feasibility.
    pub fn plain_priority(&self, gap: f64) -> f64 {
        gap * (self.middle / 5.0) * (self.middle / 5.0).powf(self.gamma)
    }
}
