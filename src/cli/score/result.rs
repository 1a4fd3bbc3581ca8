//! Knows everything that `amparo score` computes, and what it calls things; knows no line of its output.

use crate::analysis::Analysis;
use crate::assessment::{Assessment, Basis};
use crate::bundle::Files;
use crate::framework::{Framework, FrameworkId, ItemId, Library, Text};
use crate::lang::Lang;
use crate::presentation::{Claim, Medium, Names};
use crate::scoring::{ConsistencyQuestion, Scorecard, Uncertainty};
use crate::words::{Messages, Voice, capital};

/// A framework scored for an assessment, with what the other frameworks say against it.
pub struct ScoreResult<'a> {
    /// Everything that is asked.
    pub library: &'a Library,
    /// The framework.
    pub framework: &'a Framework,
    /// What was answered.
    pub assessment: &'a Assessment,
    /// English: the command line speaks no other language.
    pub voice: Voice,
    /// What the answers are worth.
    pub card: &'a Scorecard,
    /// Questions about answers that do not fit together, within the framework and between frameworks.
    pub questions: Vec<ConsistencyQuestion>,
    /// How sure the order is.
    pub uncertainty: &'a Uncertainty,
    /// How much may be claimed from both.
    pub claim: Claim,
}

impl<'a> ScoreResult<'a> {
    /// The framework of this id; none where the assessment does not answer it.
    pub fn of(analysis: &'a Analysis, framework: &FrameworkId) -> Option<ScoreResult<'a>> {
        let (one, sensitivity) = (analysis.framework(framework)?, analysis.sensitivity(framework)?);
        let card = one.scorecard;
        let own = |question: &&ConsistencyQuestion| question.items.iter().any(|id| card.item(id).is_some());
        let between = analysis.disagreements().iter().filter(own);
        Some(ScoreResult {
            library: &analysis.library,
            framework: one.framework,
            assessment: &analysis.assessment,
            voice: Voice::new(Lang::EN, &Messages::load(&Files::embedded()).0),
            card,
            questions: card.consistency.iter().chain(between).cloned().collect(),
            uncertainty: &sensitivity.uncertainty,
            claim: Claim::of(card, &sensitivity.uncertainty, &analysis.constants),
        })
    }

    /// Why the levels must not be taken for validated ones, where that is so.
    pub fn caution(&self) -> Option<&'static str> {
        let assessment = self.assessment;
        let open = assessment.basis == Basis::DeskCoding
            && assessment.confirmation_count() < assessment.answers.len();
        open.then_some("desk coding, not validated")
    }

    /// What may be said of the gaps and their order, as a sentence without its stop.
    pub fn claim_words(&self) -> String {
        capital(&self.names().claim(self.claim, self.card))
    }

    /// An item by id and title.
    pub fn item_title(&self, id: &ItemId) -> String {
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
    text.get(Lang::EN)
}
