//! Knows the stages of making a strategy: what each needs, does and leaves behind, and what must hold before the next.

use super::{FrameworkId, ItemId, Notice, StageId, Status, Text};
use crate::code::codes;
use crate::lang::Lang;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The stages in order, with the shorter path for small states.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct StageSet {
    /// Permanent name; also the name of its folder.
    pub id: FrameworkId,
    /// Version of the content.
    pub version: String,
    /// The language its words are first written in.
    pub language: Lang,
    /// Full title.
    pub title: Text,
    /// Who publishes the document that the stages reconstruct.
    pub publisher: Text,
    /// Where that document can be found.
    pub source: String,
    /// Under which terms our wording relates to it.
    pub licence: Text,
    /// How far the stages can be relied on.
    pub status: Status,
    /// What users must know about them.
    #[serde(default)]
    pub notices: Vec<Notice>,
    /// The path for small states: the same outputs, fewer gates.
    #[serde(default)]
    pub rapid: Vec<RapidStep>,
    /// The stages in order; read from one file each.
    #[serde(skip)]
    pub stages: Vec<Stage>,
}

impl StageSet {
    /// The stage with this id.
    pub fn stage(&self, id: &StageId) -> Option<&Stage> {
        self.stages.iter().find(|stage| &stage.id == id)
    }
}

/// A step of the rapid path: stages that are done together.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RapidStep {
    /// Permanent name.
    pub id: String,
    /// Title for people.
    pub title: Text,
    /// The stages it merges.
    pub stages: Vec<StageId>,
}

/// One stage.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Stage {
    /// Permanent name, `ST1` to `ST9`.
    pub id: StageId,
    /// Our working title.
    pub title: Text,
    /// A one- or two-word title for the spine.
    pub short_title: Text,
    /// The title in the official source. Empty until somebody has checked it there.
    #[serde(default)]
    pub official_title: Option<String>,
    /// The number in the official source. Empty until somebody has checked it there.
    #[serde(default)]
    pub official_number: Option<String>,
    /// The page in the official source.
    #[serde(default)]
    pub official_page: Option<String>,
    /// Who checked the official fields, and when.
    #[serde(default)]
    pub checked_by: Option<String>,
    /// How far our wording can be relied on.
    pub status: Status,
    /// What the stage is for.
    pub purpose: Text,
    /// What it starts from.
    #[serde(default)]
    pub inputs: Vec<TextLine>,
    /// What is done.
    pub tasks: Vec<TextLine>,
    /// What it leaves behind.
    pub outputs: Vec<StageOutput>,
    /// What must hold before the next stage.
    #[serde(default)]
    pub gates: Vec<Gate>,
    /// Who signs that the gate is passed.
    #[serde(default)]
    pub signs: Option<Text>,
    /// Items that the stage works on.
    #[serde(default)]
    pub items: Vec<ItemId>,
    /// References in other instruments, by the instrument's id.
    #[serde(default)]
    pub links: BTreeMap<String, Vec<String>>,
}

/// A line of text with a permanent name, so that it can be ticked and translated.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct TextLine {
    /// Permanent name, such as `ST1-O1`.
    pub id: String,
    /// The text.
    pub text: Text,
}

/// Something that a stage leaves behind, which people tick once it is there.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct StageOutput {
    /// Permanent name, such as `ST1-O1`.
    pub id: String,
    /// What it is.
    pub text: Text,
    /// Where in the program it is made; absent where it is made elsewhere, as a signed letter is.
    #[serde(default)]
    pub made_at: Option<OutputPlace>,
}

codes! {
    /// A place of the program in which outputs of stages are made.
    pub enum OutputPlace {
        /// The questions with their evidence.
        Items = "items",
        /// What the answers are worth, and what to find out first.
        Gaps = "gaps",
        /// What changed since earlier assessments.
        Rounds = "rounds",
        /// The institutions and their part.
        Stakeholders = "stakeholders",
        /// The bodies that steer.
        Bodies = "bodies",
        /// Days of the process.
        Calendar = "calendar",
        /// Who was heard.
        Consultations = "consultations",
        /// What the law says.
        Law = "law",
        /// Helplines and places to report.
        Contacts = "contacts",
        /// What was said about the draft, and what became of it.
        Comments = "comments",
        /// Title, period, lead and money of the strategy.
        Frame = "frame",
        /// What is done in which phase, and what is put off.
        Plan = "plan",
        /// What the plan costs, and who pays.
        Costs = "costs",
        /// The results framework.
        Results = "results",
        /// How far the plan has come.
        Progress = "progress",
        /// The draft strategy with its files.
        Draft = "draft",
        /// The national assessment report.
        Report = "report",
        /// The memorandum for cabinet.
        Memorandum = "memorandum" | "brief",
        /// The action plan and costing as a paper.
        ActionPlan = "action-plan",
        /// The sheet for the press.
        Press = "press",
        /// The question sheets, one for each institution.
        Questions = "questions",
        /// The version for children.
        ChildrenVersion = "children-version",
        /// The yearly report after adoption.
        YearlyReport = "yearly-report",
        /// The versions that were frozen.
        Versions = "versions",
        /// Signatures and the act of adoption.
        Approval = "approval",
    }
}

/// A condition for leaving a stage.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Gate {
    /// Permanent name, such as `ST1-G1`.
    pub id: String,
    /// The condition in words.
    pub text: Text,
    /// Who decides whether it holds: a person, or the program from the answers or from its own records.
    pub rule: GateRule,
    /// The framework whose answers a rule looks at.
    #[serde(default)]
    pub framework: Option<FrameworkId>,
}

codes! {
    /// How a gate is decided.
    pub enum GateRule {
        /// A person confirms it.
        Confirmed = "confirmed",
        /// Every item of the framework has an answer; "don't know" is an answer.
        ItemsAnswered = "items-answered",
        /// Every answered level has evidence, or the note that none was found after search.
        EvidenceOrSearched = "evidence-or-searched",
        /// Every item with a level carries a rationale.
        LevelsExplained = "levels-explained",
        /// An act of adoption is on record.
        Adopted = "adopted",
        /// The version that was adopted is frozen.
        Frozen = "frozen",
        /// Each sector of the official lists has an institution in the register, or the reason why it has none.
        Sectors = "sectors",
        /// Each body of children and young people that the country has set up has an office that looks after their safety.
        Safeguarding = "safeguarding",
    }
}

impl GateRule {
    /// Where what decides the gate is put on record; none where a person confirms it or it follows from answers.
    pub fn place_of_record(self) -> Option<OutputPlace> {
        match self {
            GateRule::Adopted => Some(OutputPlace::Approval),
            GateRule::Frozen => Some(OutputPlace::Versions),
            GateRule::Sectors => Some(OutputPlace::Stakeholders),
            GateRule::Safeguarding => Some(OutputPlace::Bodies),
            GateRule::Confirmed
            | GateRule::ItemsAnswered
            | GateRule::EvidenceOrSearched
            | GateRule::LevelsExplained => None,
        }
    }

    /// Whether it follows from the answers to a framework.
    pub fn looks_at_answers(self) -> bool {
        self != GateRule::Confirmed && self.place_of_record().is_none()
    }
}
