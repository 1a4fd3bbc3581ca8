//! Knows everything that `amparo score` computes, and what it calls things; knows no line of its output.

use crate::assessment::Assessment;
use crate::bundle::Files;
use crate::framework::{Framework, ItemId, Library, Text};
use crate::lang::Lang;
use crate::presentation::{Medium, Names};
use crate::scoring::{
    ConsistencyQuestion, EvidenceCap, Scorecard, Settings, Uncertainty, disagreements, score, uncertainty,
};
use crate::words::{Messages, Voice};
use chrono::NaiveDate;

/// A framework scored for an assessment, with what the other frameworks say against it.
pub struct Scored<'a> {
    /// Everything that is asked.
    pub library: &'a Library,
    /// The framework.
    pub framework: &'a Framework,
    /// What was answered.
    pub assessment: &'a Assessment,
    /// English: the command line speaks no other language.
    pub voice: Voice,
    /// What the answers are worth.
    pub card: Scorecard,
    /// Questions about answers that do not fit together, within the framework and between frameworks.
    pub questions: Vec<ConsistencyQuestion>,
    /// How sure the order is.
    pub uncertainty: Uncertainty,
}

impl<'a> Scored<'a> {
    /// Scores `framework` for the day and with the seed given.
    pub fn of(
        library: &'a Library,
        framework: &'a Framework,
        assessment: &'a Assessment,
        (as_of, seed): (NaiveDate, u64),
    ) -> Scored<'a> {
        let settings = Settings::of(assessment, as_of);
        let card = score(framework, assessment, &settings);
        let constants = &settings.constants;
        let uncertainty = uncertainty(framework, &card, constants, seed, constants.draws);
        let cards: Vec<Scorecard> =
            library.frameworks.iter().map(|one| score(one, assessment, &settings)).collect();
        let own = |question: &ConsistencyQuestion| question.items.iter().any(|id| card.item(id).is_some());
        let between = disagreements(&library.frameworks, &cards).into_iter().filter(own);
        let questions = card.consistency.iter().cloned().chain(between).collect();
        let voice = Voice::new(Lang::En, &Messages::load(&Files::embedded()).0);
        Scored { library, framework, assessment, voice, card, questions, uncertainty }
    }

    /// Why the levels must not be taken for validated ones, where that is so.
    pub fn caution(&self) -> Option<&'static str> {
        (self.card.cap == EvidenceCap::Off).then_some("desk coding, not validated")
    }

    /// An item by id and title.
    pub fn named(&self, id: &ItemId) -> String {
        self.names().item(id)
    }

    /// A question in words.
    pub fn question(&self, question: &ConsistencyQuestion) -> String {
        self.names().question(question, self.assessment)
    }

    fn names(&self) -> Names<'_> {
        Names { voice: &self.voice, library: self.library, plan: None, medium: Medium::Screen }
    }
}

/// The words in English: the command line speaks no other language.
pub fn english(text: &Text) -> &str {
    text.get(Lang::En)
}
