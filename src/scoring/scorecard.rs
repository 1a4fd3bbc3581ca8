//! Knows the result of scoring one framework: every figure with what it was made of.

use super::gap::highest_target;
use super::{Coverage, Weights};
use crate::assessment::{Assessment, Basis, Confidence, EvidenceCap, Grade, Rating};
use crate::framework::{FrameworkId, Item, ItemId, Level, LevelLacks};
use chrono::NaiveDate;
use serde::Serialize;

/// One framework scored for one assessment.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Scorecard {
    /// The framework.
    pub framework: FrameworkId,
    /// Its version.
    pub version: String,
    /// Where the levels come from.
    pub basis: Basis,
    /// Whether evidence capped them.
    pub cap: EvidenceCap,
    /// The day the score holds for.
    pub as_of: NaiveDate,
    /// How much is known.
    pub coverage: Coverage,
    /// The lower median of the known levels; absent where nothing is known.
    pub median: Option<Level>,
    /// The lowest known level; absent where nothing is known.
    pub minimum: Option<Level>,
    /// Every item, in the framework's order.
    pub items: Vec<ItemScore>,
    /// Known items with a gap in the order in which to take them up, prerequisites first. Empty for a framework
    /// that does not rank its items.
    pub order: Vec<ItemId>,
    /// The index if every unknown item were at 0 and at 4, both 0 to 100; absent without an index edition.
    pub bounds: Option<Bounds>,
    /// The optional index; absent below the publication floor.
    pub index: Option<IndexSpread>,
    /// The areas of the shown edition.
    pub domains: Vec<DomainScore>,
    /// Answers that do not fit together, as questions.
    pub consistency: Vec<ConsistencyQuestion>,
    /// Unknown items, the most telling first.
    pub find_out_first: Vec<Inquiry>,
    /// Levels that the evidence does not carry yet.
    pub evidence_debt: Vec<EvidenceDebt>,
}

impl Scorecard {
    /// The score of an item.
    pub fn item(&self, id: &ItemId) -> Option<&ItemScore> {
        self.items.iter().find(|item| &item.id == id)
    }

    /// The highest target of the items that apply: gaps are measured by it.
    pub fn highest_target(&self) -> Level {
        highest_target(self.items.iter().filter(|item| !item.is_excluded()).map(|item| item.target))
    }
}

/// One item with everything its priority is made of.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ItemScore {
    /// The item.
    pub id: ItemId,
    /// The answer; absent where the item has not been answered.
    pub rating: Option<Rating>,
    /// The level as claimed; gap, priority and order go by it, because evidence that is owed is no gap of the country.
    pub claimed: Option<Level>,
    /// The level that the evidence carries; what is reported goes by it.
    pub effective: Option<Level>,
    /// The highest level that the evidence could carry; 4 where the cap is off.
    pub ceiling: Level,
    /// The level aimed at.
    pub target: Level,
    /// What the claimed level still misses, as in [`gap`](fn@super::gap), 0 to 1.
    pub gap: Option<f64>,
    /// 1 to 5.
    pub impact: Option<f64>,
    /// 1 to 5, enablers included.
    pub feasibility: Option<f64>,
    /// Worth of what the item unlocks, before normalising.
    pub unlock: f64,
    /// gap × impact/5 × (feasibility/5)^gamma × (1 + lambda × unlock/K).
    pub priority: Option<f64>,
    /// Hard prerequisites that are known to be below the level needed.
    pub blocked_by: Vec<ItemId>,
    /// Soft prerequisites that are known to be below the level needed; a note, no obstacle.
    pub better_after: Vec<ItemId>,
    /// How sure one can be.
    pub confidence: Option<Confidence>,
    /// The strongest grade that supports the level, aged; absent where no evidence does.
    pub grade: Option<Grade>,
    /// Whether somebody graded evidence that supports the level; if not, its grade follows from what is filled in.
    pub graded: bool,
    /// The day of the answer.
    pub date: Option<NaiveDate>,
}

impl ItemScore {
    /// Impact and feasibility, where the framework ranks its items.
    pub fn weights(&self) -> Option<Weights> {
        Some(Weights { impact: self.impact?, feasibility: self.feasibility? })
    }

    /// Whether the level as claimed lies below the target.
    pub fn is_gap(&self) -> bool {
        self.gap.is_some_and(|gap| gap > 0.0)
    }

    /// Whether the level that the evidence carries reaches the target.
    pub fn has_reached(&self) -> bool {
        self.effective.is_some_and(|level| level >= self.target)
    }

    /// Whether one level only is missing, and what is there is more than a beginning: it stands at the level that
    /// prerequisites must reach (`satisfied_at`), or above.
    pub fn is_near(&self, satisfied_at: u8) -> bool {
        let near = |level: Level| level.value() >= satisfied_at && level.value() + 1 == self.target.value();
        self.claimed.is_some_and(near)
    }

    /// Whether nothing but evidence is missing for the target.
    pub fn owes_evidence(&self) -> bool {
        self.effective.is_some() && !self.is_gap() && !self.has_reached()
    }

    /// The conditions of its `item` that are not met on the way from the level that was answered to the target, the next
    /// level first. Nothing where no level was answered, where the target is reached, and where levels are not made of
    /// conditions.
    pub fn lacks<'a>(&self, item: &'a Item, assessment: &Assessment) -> Vec<LevelLacks<'a>> {
        let lacks = |claimed: Level| item.lacks(&assessment.ticks(item), claimed, self.target);
        self.claimed.map(lacks).unwrap_or_default()
    }

    /// Whether nobody has answered the item; "don't know" is an answer.
    pub fn is_open(&self) -> bool {
        self.rating.is_none()
    }

    /// Whether the item was answered "not applicable".
    pub fn is_excluded(&self) -> bool {
        matches!(self.rating, Some(Rating::NotApplicable { .. }))
    }
}

/// The lowest and highest value an index could have.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Bounds {
    /// Every unknown item at level 0.
    pub low: f64,
    /// Every unknown item at level 4.
    pub high: f64,
}

/// The optional index, 0 to 100, always in its three forms and with the minimum.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct IndexSpread {
    /// Arithmetic over the domains (p = 1).
    pub arithmetic: f64,
    /// Geometric over the domains (p → 0), the default.
    pub geometric: f64,
    /// Harmonic over the domains (p = -1).
    pub harmonic: f64,
    /// The lowest domain.
    pub minimum: f64,
    /// True where the forms lie so far apart that the profile must be called uneven.
    pub uneven: bool,
}

/// One area (domain) of the shown edition.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DomainScore {
    /// The area's id.
    pub area: String,
    /// Its items.
    pub items: Vec<ItemId>,
    /// How much is known.
    pub coverage: Coverage,
    /// The lowest known item, the first of several.
    pub lowest: Option<ItemId>,
    /// The lower median of the known levels; absent below the publication floor.
    pub median: Option<Level>,
    /// Share of known items at level 3 or above; absent below the publication floor.
    pub established: Option<f64>,
}

/// Answers that do not fit together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ConsistencyQuestion {
    /// Which rule noticed it.
    pub rule: Rule,
    /// The items concerned, the questioned one first.
    pub items: Vec<ItemId>,
}

/// A rule of consistency. Source: `mnr.md` 6.2 (13).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// (a) A level above what its hard prerequisite allows.
    AbovePrerequisite,
    /// (b) Level 4 without independent evidence.
    TopWithoutIndependentEvidence,
    /// Two frameworks disagree about the same thing by two levels or more.
    FrameworksDisagree,
    /// An answer holds that a treaty is joined, and what is recorded of the treaty denies it.
    AgainstTreaty,
    /// (c) to (e) A rule of the framework, by its id.
    #[serde(untagged)]
    OfFramework(String),
}

/// An unknown item and what knowing it would tell.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Inquiry {
    /// The item.
    pub id: ItemId,
    /// impact × range of possible gaps. Source: `mnr.md` 6.2 (4).
    pub value: f64,
}

/// A level that the evidence does not carry yet.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EvidenceDebt {
    /// The item.
    pub id: ItemId,
    /// The level as claimed.
    pub claimed: Level,
    /// The level that the evidence carries.
    pub effective: Level,
    /// The strongest grade that there is; absent where there is no evidence.
    pub grade: Option<Grade>,
    /// Whether somebody graded any of it.
    pub graded: bool,
    /// The weakest grade that would carry the claim.
    pub needs: Grade,
}
