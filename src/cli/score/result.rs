//! Knows everything that `amparo score` computes; knows no words.

use crate::assessment::Assessment;
use crate::framework::{Framework, ItemId, Library, Text};
use crate::lang::Lang;
use crate::scoring::{
    ConsistencyQuestion, EvidenceCap, Scorecard, Settings, Uncertainty, disagreements, score, uncertainty,
};
use chrono::NaiveDate;

/// A framework scored for an assessment, with what the other frameworks say against it.
pub struct Scored<'a> {
    /// Everything that is asked.
    pub library: &'a Library,
    /// The framework.
    pub framework: &'a Framework,
    /// What was answered.
    pub assessment: &'a Assessment,
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
        Scored { library, framework, assessment, card, questions, uncertainty }
    }

    /// Why the levels must not be taken for validated ones, where that is so.
    pub fn caution(&self) -> Option<&'static str> {
        (self.card.cap == EvidenceCap::Off).then_some("desk coding, not validated")
    }

    /// An item by id and title.
    pub fn named(&self, id: &ItemId) -> String {
        self.library
            .item(id)
            .map_or_else(|| id.to_string(), |(_, item)| format!("{id} {}", english(&item.title)))
    }
}

/// The words in English: the command line speaks no other language.
pub fn english(text: &Text) -> &str {
    text.get(Lang::EN)
}
