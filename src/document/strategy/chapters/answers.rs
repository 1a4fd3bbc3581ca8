//! Knows every answer as the questionnaires record it: what was asked, what was said, by whom, with which evidence.

use crate::assessment::{AnswerOrigin, Rating};
use crate::document::strategy::case::{Case, LevelWords};
use crate::document::strategy::{ScoredFramework, quote};
use crate::framework::Item;
use crate::presentation::Label;
use crate::scoring::ItemScore;
use crate::words::Count;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

/// The annex.
#[derive(Serialize, JsonSchema)]
pub struct Answers {
    /// The questionnaires with at least one answer, the main one first.
    frameworks: Vec<FrameworkAnswers>,
    /// All answers together.
    count: Count,
    /// Pieces of evidence that these readers may not see.
    withheld: Count,
}

/// The answers to one questionnaire.
#[derive(Serialize, JsonSchema)]
struct FrameworkAnswers {
    id: String,
    title: String,
    /// Its answers, in the order of the questionnaire.
    rows: Vec<AnswerFacts>,
    /// How many answers there are.
    count: Count,
    /// Items that nobody has answered.
    open: Vec<String>,
}

/// An answer.
#[derive(Serialize, JsonSchema)]
struct AnswerFacts {
    id: String,
    title: String,
    /// `level`, `unknown` or `excluded`; for templates.
    kind: &'static str,
    /// The level that was answered; missing where none was.
    claimed: Option<LevelWords>,
    /// The level that counts, after a look at the evidence; missing where none is known.
    effective: Option<LevelWords>,
    /// The level aimed at, 0 to 4.
    target: u8,
    /// Why the item does not apply; empty otherwise.
    reason: String,
    /// Who answered; empty where nobody was named.
    by: String,
    /// `agreed`, `own` for an answer of the country as a whole, or `median` for the level in the middle of what
    /// institutions submitted; for templates.
    origin: &'static str,
    /// Whether institutions differ and nothing is agreed.
    contested: bool,
    /// The day of the answer.
    date: Option<NaiveDate>,
    /// Whether the country confirmed an answer that analysts coded.
    confirmed: bool,
    /// How sure the answer is, in a word; empty where nobody said.
    confidence: String,
    /// How many pieces of its evidence these readers may not see.
    withheld: usize,
    /// Whether somebody searched for evidence.
    searched: bool,
    /// The answer's entry in the register; for `cite`.
    answer: Vec<String>,
    /// The entries of its evidence; for `cite`.
    evidence: Vec<String>,
}

/// The facts of the annex.
pub fn answers(case: &Case) -> Answers {
    let frameworks: Vec<FrameworkAnswers> =
        case.scored_frameworks().map(|scored| framework(case, scored)).collect();
    Answers {
        count: case.voice.count("answers", frameworks.iter().map(|one| one.rows.len()).sum()),
        withheld: case.voice.count("withheld", case.register.withheld_in_all()),
        frameworks,
    }
}

fn framework(case: &Case, scored: ScoredFramework) -> FrameworkAnswers {
    let open = scored.items().filter(|(_, score)| score.rating.is_none());
    let rows: Vec<AnswerFacts> =
        scored.items().filter_map(|(item, score)| answer(case, scored, item, score)).collect();
    FrameworkAnswers {
        count: case.voice.count("answers", rows.len()),
        rows,
        id: scored.framework.id.to_string(),
        title: case.voice.text(&scored.framework.title),
        open: open.map(|(item, _)| format!("{} ({})", case.voice.text(&item.title), item.id)).collect(),
    }
}

fn answer(case: &Case, scored: ScoredFramework, item: &Item, score: &ItemScore) -> Option<AnswerFacts> {
    let assessment = &case.inputs.analysis.assessment;
    let given = case.answer(&item.id)?;
    let named = case.item_reference(&item.id);
    let level = |level| case.level(scored.framework, level);
    let (kind, reason) = match &given.rating {
        Rating::Level(_) => ("level", ""),
        Rating::Unknown => ("unknown", ""),
        Rating::NotApplicable { reason } => ("excluded", reason.as_str()),
    };
    Some(AnswerFacts {
        id: named.id,
        title: named.title,
        kind,
        claimed: given.rating.level().map(level),
        effective: score.effective.map(level),
        target: score.target.value(),
        reason: quote(reason),
        by: quote(&given.by),
        origin: match assessment.origin(&item.id) {
            Some(AnswerOrigin::Agreed) => "agreed",
            Some(AnswerOrigin::Median(_)) => "median",
            Some(AnswerOrigin::Own) | None => "own",
        },
        contested: assessment.is_contested(&item.id),
        date: given.date,
        confirmed: assessment.confirmation(&item.id).is_some(),
        confidence: given.confidence.map(|one| one.name(&case.voice)).unwrap_or_default(),
        withheld: case.register.withheld.get(&item.id).copied().unwrap_or_default(),
        searched: given.searched,
        evidence: named.sources.into_iter().skip(1).collect(),
        answer: named.answer,
    })
}
