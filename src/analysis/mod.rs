//! Knows everything that follows from a country's answers and decisions on a day, assembled in one place; knows no
//! words, no page and no reader.
//!
//! Pages, documents, the command line, tests and benchmarks all ask [`Analysis`], so that a figure is the same
//! wherever it stands.

mod carried_answers;
mod draws;
mod edition_shifts;
mod evidence_register;
mod first_steps;
mod missing;
mod sensitivity;
mod starting;

pub use carried_answers::CarriedAnswer;
pub use draws::Draws;
pub use edition_shifts::{EditionShift, ShiftCause, edition_shifts};
pub use evidence_register::{Contradiction, EvidenceLine};
pub use first_steps::FirstStep;
pub use missing::{MissingFact, MissingFacts, MissingLevel};
pub use sensitivity::Sensitivity;
pub use starting::StartingReason;

use crate::assessment::Assessment;
use crate::framework::{Framework, FrameworkId, ItemId, LevelLacks, Library};
use crate::plan::open_points::OpenPointInputs;
use crate::plan::{
    self, Costing, NationalPlan, OpenPoint, PlanSettings, Progress, Relevance, costing, national_plan,
    open_points, progress, results,
};
use crate::scoring::{
    ConsistencyQuestion, Constants, ItemScore, Scorecard, ScoredFramework, ScoringSettings, disagreements,
    score,
};
use chrono::NaiveDate;
use std::sync::{Arc, OnceLock};

/// A country's answers and decisions on a day, with what follows from them. Each part is worked out when it is first
/// asked for, and once.
#[derive(Debug)]
pub struct Analysis {
    /// Everything that is asked, each framework in the version that the assessment answers.
    pub library: Arc<Library>,
    /// What the country answered and decided.
    pub assessment: Arc<Assessment>,
    /// The day it holds for.
    pub day: NaiveDate,
    /// The constants of the method.
    pub constants: Constants,
    /// How chance is drawn where it is.
    draws: Draws,
    results: OnceLock<Vec<FrameworkResult>>,
    disagreements: OnceLock<Vec<ConsistencyQuestion>>,
    relevance: OnceLock<Relevance>,
    national: OnceLock<NationalPlan>,
    costing: OnceLock<Costing>,
    progress: OnceLock<Progress>,
    open_points: OnceLock<Vec<OpenPoint>>,
}

/// What the answers to one framework are worth.
#[derive(Debug)]
struct FrameworkResult {
    /// Its place in the library.
    place: usize,
    scorecard: Scorecard,
    sensitivity: OnceLock<Arc<Sensitivity>>,
}

impl Analysis {
    /// What follows from this assessment on this day.
    pub fn of(library: Arc<Library>, assessment: Arc<Assessment>, day: NaiveDate, draws: Draws) -> Analysis {
        let library = assessment.own_library(&library).map_or(library, Arc::new);
        Analysis {
            library,
            assessment,
            day,
            constants: Constants::default(),
            draws,
            results: OnceLock::new(),
            disagreements: OnceLock::new(),
            relevance: OnceLock::new(),
            national: OnceLock::new(),
            costing: OnceLock::new(),
            progress: OnceLock::new(),
            open_points: OnceLock::new(),
        }
    }

    /// The frameworks that the assessment answers, in the library's order, with what the answers are worth.
    pub fn scored_frameworks(&self) -> impl Iterator<Item = ScoredFramework<'_>> {
        self.results().iter().filter_map(|result| self.pair(result))
    }

    /// The framework that gives the profile, the order and the actions; none where the assessment answers nothing that
    /// is asked here.
    ///
    /// It is the one that the content calls so; where the assessment does not answer that, the first that it does.
    pub fn main(&self) -> Option<ScoredFramework<'_>> {
        self.scored_frameworks().find(|one| one.framework.main).or_else(|| self.scored_frameworks().next())
    }

    /// The frameworks beside the main one.
    pub fn others(&self) -> impl Iterator<Item = ScoredFramework<'_>> {
        let main = self.main().map(|main| &main.framework.id);
        self.scored_frameworks().filter(move |one| Some(&one.framework.id) != main)
    }

    /// A framework of the assessment with what the answers to it are worth.
    pub fn framework(&self, id: &FrameworkId) -> Option<ScoredFramework<'_>> {
        self.scored_frameworks().find(|one| &one.framework.id == id)
    }

    /// The score of an item, whichever framework holds it.
    pub fn item(&self, id: &ItemId) -> Option<&ItemScore> {
        self.results().iter().find_map(|result| result.scorecard.item(id))
    }

    /// The conditions of an item that are not met on the way from the level that was answered to its target, the next
    /// level first; empty where all of them are ticked, though the level was claimed lower. `None` where there is no such
    /// way: no level was answered, the target is reached, or levels are not made of conditions.
    pub fn lacks(&self, id: &ItemId) -> Option<Vec<LevelLacks<'_>>> {
        let ((_, item), score) = (self.library.item(id)?, self.item(id)?);
        let is_below = item.has_conditions() && score.claimed? < score.target;
        is_below.then(|| score.lacks(item, &self.assessment))
    }

    /// How far the order of a framework stands if answers were a little different; none for a framework that the
    /// assessment does not answer. Thousands of draws: not for threads that somebody waits at.
    pub fn sensitivity(&self, id: &FrameworkId) -> Option<&Arc<Sensitivity>> {
        let result = self.result(id)?;
        let scored = self.pair(result)?;
        let fresh = || Arc::new(Sensitivity::of(scored, &self.constants, self.draws));
        Some(result.sensitivity.get_or_init(fresh))
    }

    /// The same from the given one where it is not worked out yet: somebody kept it.
    pub fn sensitivity_or(&self, id: &FrameworkId, kept: Arc<Sensitivity>) -> Option<&Arc<Sensitivity>> {
        Some(self.result(id)?.sensitivity.get_or_init(|| kept))
    }

    /// Where the frameworks say different things about the same matter.
    pub fn disagreements(&self) -> &[ConsistencyQuestion] {
        self.disagreements.get_or_init(|| disagreements(&self.scored_frameworks().collect::<Vec<_>>()))
    }

    /// Which actions the facts of the country leave something to do.
    pub fn relevance(&self) -> &Relevance {
        let scored = || self.scored_frameworks().collect::<Vec<_>>();
        self.relevance.get_or_init(|| Relevance::of(&scored(), &self.assessment, self.day))
    }

    /// The whole plan: proposals with the country's decisions over them.
    pub fn national(&self) -> &NationalPlan {
        let fresh = || {
            national_plan(&plan::PlanInputs {
                scored: &self.scored_frameworks().collect::<Vec<_>>(),
                objectives: &self.library.kit.objectives,
                choices: &self.assessment.choices,
                strategy: &self.assessment.strategy,
                relevance: self.relevance(),
                settings: PlanSettings::default(),
            })
        };
        self.national.get_or_init(fresh)
    }

    /// What the plan costs.
    pub fn costing(&self) -> &Costing {
        let fresh = || costing(self.national(), &self.assessment.strategy.frame, &self.library.currencies);
        self.costing.get_or_init(fresh)
    }

    /// How far the plan has come.
    pub fn progress(&self) -> &Progress {
        self.progress.get_or_init(|| progress(self.national(), self.day))
    }

    /// The questions that nobody has answered, in the order in which they are asked.
    pub fn unanswered(&self) -> Vec<ItemId> {
        let items = self.scored_frameworks().flat_map(|scored| &scored.framework.items);
        let open = items.filter(|item| !self.assessment.answers.contains_key(&item.id));
        open.map(|item| item.id.clone()).collect()
    }

    /// What is missing in the strategy.
    pub fn open_points(&self) -> &[OpenPoint] {
        let (kit, strategy) = (&self.library.kit, &self.assessment.strategy);
        let fresh = || {
            open_points(&OpenPointInputs {
                kit,
                strategy,
                plan: self.national(),
                costing: self.costing(),
                results: &results(kit, strategy, self.day),
                languages: &self.library.languages,
                answers: &self.assessment.answers,
                unanswered: &self.unanswered(),
                day: self.day,
            })
        };
        self.open_points.get_or_init(fresh)
    }

    /// What should be there before anybody signs; wherever open points are counted, it is these.
    pub fn open_before_signature(&self) -> impl Iterator<Item = &OpenPoint> {
        self.open_points().iter().filter(|point| point.before_signature)
    }

    /// What should be there before the text is adopted: the same without the signatures, which are given to that text.
    pub fn open_before_adoption(&self) -> impl Iterator<Item = &OpenPoint> {
        self.open_before_signature().filter(|point| !point.matter.is_signature())
    }

    fn result(&self, id: &FrameworkId) -> Option<&FrameworkResult> {
        self.results().iter().find(|result| &result.scorecard.framework == id)
    }

    fn pair<'a>(&'a self, result: &'a FrameworkResult) -> Option<ScoredFramework<'a>> {
        let framework = self.library.frameworks.get(result.place)?;
        Some(ScoredFramework { framework, scorecard: &result.scorecard })
    }

    fn results(&self) -> &[FrameworkResult] {
        self.results.get_or_init(|| {
            let settings = ScoringSettings {
                constants: self.constants.clone(),
                ..ScoringSettings::of(&self.assessment, self.day)
            };
            let answered = |(_, framework): &(usize, &Framework)| self.assessment.uses(&framework.id);
            let scored = |(place, framework): (usize, &Framework)| FrameworkResult {
                place,
                scorecard: score(framework, &self.assessment, &settings),
                sensitivity: OnceLock::new(),
            };
            self.library.frameworks.iter().enumerate().filter(answered).map(scored).collect()
        })
    }
}
