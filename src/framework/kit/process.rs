//! Knows what press and parliament ask about how a strategy was made, and what only people may write in it.

use super::entry::{KitFile, entry};
use crate::code::codes;
use crate::framework::{ActionId, ItemId, Status, Text, Translatable};
use serde::Deserialize;

/// How the strategy was made, as readers ask it. Source: `itu.md` section 7.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Process {
    /// What the page of process facts states.
    #[serde(default)]
    pub facts: Vec<ProcessFact>,
    /// What press and parliament ask, and what answers it.
    #[serde(default)]
    pub questions: Vec<PublicQuestion>,
}

impl Translatable for Process {
    fn words(&mut self, visit: &mut dyn FnMut(&str, &mut Text)) {
        self.facts.words(visit);
        self.questions.words(visit);
    }
}

impl KitFile for Process {
    fn ids(&self) -> Vec<String> {
        [self.facts.ids(), self.questions.ids()].concat()
    }
}

/// A fact about how the strategy was made.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ProcessFact {
    /// Permanent name, such as `PF-01`.
    pub id: String,
    /// What kind of fact it is, so that the program can fill in what it knows.
    pub kind: ProcessKind,
    /// How far the wording can be relied on.
    pub status: Status,
    /// What stands before the fact.
    pub label: Text,
    /// What is to be filled in.
    pub ask: Text,
}

entry!(ProcessFact, "facts", words(label, ask), optional(), lines());

codes! {
    /// What kind of fact about the making of a strategy.
    #[derive(PartialOrd, Ord)]
    pub enum ProcessKind {
        /// When work began and ended.
        When = "when",
        /// Who led and who took part.
        Who = "who",
        /// Which consultations were held.
        Consultation = "consultation",
        /// Where: which regions took part.
        Where = "where",
        /// On which evidence it rests.
        Evidence = "evidence",
        /// What was decided about it and by whom.
        Decision = "decision",
        /// What it costs and who pays.
        Money = "money",
        /// How it is monitored.
        Monitoring = "monitoring",
    }
}

/// A question that press or parliament asks.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PublicQuestion {
    /// Permanent name, such as `PQ-01`.
    pub id: String,
    /// Who usually asks it.
    pub asked_by: Questioner,
    /// How far the wording can be relied on.
    pub status: Status,
    /// The question.
    pub ask: Text,
    /// What kind of fact answers it, so that the program can give what it knows.
    pub subject: AnswerSubject,
    /// Measures that answer it, the most telling first; of the year, those that a child notices.
    #[serde(default)]
    pub measures: Vec<ActionId>,
    /// Safeguards of the human-rights check that answer it.
    #[serde(default)]
    pub safeguards: Vec<String>,
    /// Items whose published findings answer it while the country has not.
    #[serde(default)]
    pub items: Vec<ItemId>,
}

entry!(PublicQuestion, "questions", words(ask), optional(), lines());

codes! {
    /// What kind of fact answers a question.
    #[derive(PartialOrd, Ord)]
    pub enum AnswerSubject {
        /// Whether the strategy is adopted, and its period.
        Adoption = "adoption",
        /// Who is in charge.
        Lead = "lead",
        /// Who was heard, and what became of comments.
        Consultation = "consultation",
        /// Who reports what to whom.
        Reporting = "reporting",
        /// What it costs and who pays.
        Money = "money",
        /// Figures and findings about children.
        Harm = "harm",
        /// What children notice of its first year.
        Year = "year",
        /// What became of earlier strategies.
        Past = "past",
        /// The laws that are to be made or changed.
        Law = "law",
        /// Whom children can turn to.
        Help = "help",
        /// What is not decided yet.
        Open = "open",
        /// The measures and safeguards that it names, and nothing else.
        Measures = "measures",
    }
}

codes! {
    /// Who usually asks a question.
    #[derive(PartialOrd, Ord)]
    pub enum Questioner {
        /// Journalists.
        Press = "press",
        /// Members of parliament.
        Parliament = "parliament",
        /// Both.
        Both = "both",
    }
}

/// A prompt for words that only people may write; the program never invents them.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Prompt {
    /// Permanent name, such as `PM-01`.
    pub id: String,
    /// The part of the document that waits for the words.
    pub place: PromptPlace,
    /// How far the wording of the prompt can be relied on.
    pub status: Status,
    /// What the writer is asked to say.
    pub ask: Text,
    /// Who usually writes it.
    pub who: Text,
}

entry!(Prompt, "prompts", words(ask, who), optional(), lines());

codes! {
    /// A part of the document that only people may write.
    #[derive(PartialOrd, Ord)]
    pub enum PromptPlace {
        /// The foreword.
        Foreword = "foreword",
        /// The acknowledgements.
        Acknowledgements = "acknowledgements",
        /// The vision.
        Vision = "vision",
        /// The mission.
        Mission = "mission",
        /// The scope and the time frame.
        Scope = "scope",
        /// The box with children's views.
        ChildrensViews = "childrens-views",
        /// The page of approval.
        Approval = "approval",
    }
}
