//! Knows the material from which a strategy is written: objectives, indicators, bodies, commitments, words. Knows no country.

mod commitment;
mod communication;
mod context;
mod entry;
mod glossary;
mod governance;
mod indicator;
mod mandate;
mod objective;
mod principle;
mod process;
mod risk;
mod scope;
mod situation;
mod topic;

pub use commitment::{CommentArea, Commitment, CommitmentKind, Commitments, Criterion, Provision};
pub use communication::{Channel, ChildPart, ChildWords, Communication, CommunicationAudience, NumberTrace};
pub use context::{ContextFigure, FigureDrawing, FigureGroup, Harm, HarmClass, LinkedPolicy, WorldFigure};
pub use entry::{KitEntry, KitFile};
pub use glossary::{Acronym, Explanation, Glossary, Term};
pub use governance::{Body, BodyPlace, Governance};
pub use indicator::{Comparability, DesiredTrend, Indicator, IndicatorKind, IndicatorLevel, IndicatorLink};
pub use mandate::{Mandate, MandateList};
pub use objective::{Objective, Theory, TheoryStep};
pub use principle::{Principle, RightsQuestion, RightsTopic};
pub use process::{
    AnswerSubject, Process, ProcessFact, ProcessKind, Prompt, PromptPlace, PublicQuestion, Questioner,
};
pub use risk::{RiskKind, StarterRisk};
pub use scope::{CommitmentScope, Reach};
pub use situation::SituationArea;
pub use topic::{LegalGroup, LegalTopic, WorkforceTopic};

use super::{FrameworkId, IndicatorId, ItemId, Notice, ObjectiveId, Status, Text};
use crate::lang::Lang;
use serde::Deserialize;

/// Everything of the folder `strategy`: its head, and one field for each file.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct StrategyKit {
    /// Permanent name; also the name of its folder.
    pub id: FrameworkId,
    /// Version of the content.
    pub version: String,
    /// The language its words are first written in.
    pub language: Lang,
    /// Full title.
    pub title: Text,
    /// Who wrote it.
    pub publisher: Text,
    /// What it was drawn from.
    pub source: String,
    /// Under which terms our wording relates to the sources.
    pub licence: Text,
    /// How far it can be relied on as a whole.
    pub status: Status,
    /// What users must know about it.
    #[serde(default)]
    pub notices: Vec<Notice>,
    /// Indicator cards: `indicators.toml`.
    #[serde(skip)]
    pub indicators: Vec<Indicator>,
    /// Strategic objectives: `objectives.toml`.
    #[serde(skip)]
    pub objectives: Vec<Objective>,
    /// The theory of change: `theory.toml`.
    #[serde(skip)]
    pub theory: Theory,
    /// Bodies and reporting: `governance.toml`.
    #[serde(skip)]
    pub governance: Governance,
    /// International and regional instruments: `commitments.toml`.
    #[serde(skip)]
    pub commitments: Commitments,
    /// What international bodies asked of states: `mandates.toml`.
    #[serde(skip)]
    pub mandates: Vec<Mandate>,
    /// Guiding principles: `principles.toml`.
    #[serde(skip)]
    pub principles: Vec<Principle>,
    /// The human-rights check: `rights-check.toml`.
    #[serde(skip)]
    pub rights_check: Vec<RightsQuestion>,
    /// Risks and assumptions: `risks.toml`.
    #[serde(skip)]
    pub risks: Vec<StarterRisk>,
    /// How the strategy was made: `process.toml`.
    #[serde(skip)]
    pub process: Process,
    /// Prompts for people: `prompts.toml`.
    #[serde(skip)]
    pub prompts: Vec<Prompt>,
    /// Terms and acronyms: `glossary.toml`.
    #[serde(skip)]
    pub glossary: Glossary,
    /// Risks and harms to children: `risks-harms.toml`.
    #[serde(skip)]
    pub harms: Vec<Harm>,
    /// Public figures a country should supply: `context-figures.toml`.
    #[serde(skip)]
    pub context_figures: Vec<ContextFigure>,
    /// Policies next door: `linked-policies.toml`.
    #[serde(skip)]
    pub linked_policies: Vec<LinkedPolicy>,
    /// Audiences and channels: `communication.toml`.
    #[serde(skip)]
    pub communication: Communication,
    /// Plain words for children: `child-words.toml`.
    #[serde(skip)]
    pub child_words: Vec<ChildWords>,
    /// What to look up in the law: `legal-topics.toml`.
    #[serde(skip)]
    pub legal_topics: Vec<LegalTopic>,
    /// What professionals should learn: `workforce.toml`.
    #[serde(skip)]
    pub workforce: Vec<WorkforceTopic>,
    /// Areas of the situation analysis: `situation.toml`.
    #[serde(skip)]
    pub situation: Vec<SituationArea>,
}

impl StrategyKit {
    /// The names of the files, without ending, in the order of [`StrategyKit::each_file`].
    pub const FILES: [&str; 20] = [
        "indicators",
        "objectives",
        "theory",
        "governance",
        "commitments",
        "mandates",
        "principles",
        "rights-check",
        "risks",
        "process",
        "prompts",
        "glossary",
        "risks-harms",
        "context-figures",
        "linked-policies",
        "communication",
        "child-words",
        "legal-topics",
        "workforce",
        "situation",
    ];

    /// Calls `visit` with the name and the content of every file.
    pub fn each_file(&mut self, visit: &mut dyn FnMut(&'static str, &mut dyn KitFile)) {
        let files: [&mut dyn KitFile; 20] = [
            &mut self.indicators,
            &mut self.objectives,
            &mut self.theory,
            &mut self.governance,
            &mut self.commitments,
            &mut self.mandates,
            &mut self.principles,
            &mut self.rights_check,
            &mut self.risks,
            &mut self.process,
            &mut self.prompts,
            &mut self.glossary,
            &mut self.harms,
            &mut self.context_figures,
            &mut self.linked_policies,
            &mut self.communication,
            &mut self.child_words,
            &mut self.legal_topics,
            &mut self.workforce,
            &mut self.situation,
        ];
        for (name, file) in Self::FILES.into_iter().zip(files) {
            visit(name, file);
        }
    }

    /// The objective with this id.
    pub fn objective(&self, id: &ObjectiveId) -> Option<&Objective> {
        self.objectives.iter().find(|objective| &objective.id == id)
    }

    /// The objective that an item of a framework belongs to.
    pub fn objective_of(&self, item: &ItemId) -> Option<&Objective> {
        self.objectives.iter().find(|objective| objective.items.contains(item))
    }

    /// The indicator card with this id.
    pub fn indicator(&self, id: &IndicatorId) -> Option<&Indicator> {
        self.indicators.iter().find(|indicator| &indicator.id == id)
    }
}
