//! Knows every answer as the questionnaires record it: what was asked, what was said, by whom, with which evidence.

use super::case::{Case, LevelWords};
use super::{Scored, quote};
use crate::assessment::Rating;
use crate::framework::Item;
use crate::presentation::Label;
use crate::scoring::ItemScore;
use crate::words::Count;
use chrono::NaiveDate;
use serde::Serialize;

/// The annex.
#[derive(Serialize)]
pub(super) struct Answers {
    frameworks: Vec<FrameworkAnswers>,
    count: Count,
    withheld: Count,
}

#[derive(Serialize)]
struct FrameworkAnswers {
    id: String,
    title: String,
    rows: Vec<AnswerFacts>,
    count: Count,
    /// Items that nobody has answered.
    open: Vec<String>,
}

#[derive(Serialize)]
struct AnswerFacts {
    id: String,
    title: String,
    asked: String,
    /// `level`, `unknown` or `excluded`; for templates.
    kind: &'static str,
    claimed: Option<LevelWords>,
    effective: Option<LevelWords>,
    target: u8,
    reason: String,
    by: String,
    date: Option<NaiveDate>,
    confidence: String,
    withheld: usize,
    answer: Vec<String>,
    evidence: Vec<String>,
}

/// The facts of the annex.
pub(super) fn answers(case: &Case) -> Answers {
    let frameworks: Vec<FrameworkAnswers> = case.scored().map(|scored| framework(case, scored)).collect();
    Answers {
        count: case.voice.count("answers", frameworks.iter().map(|one| one.rows.len()).sum()),
        withheld: case.voice.count("withheld", case.register.withheld_in_all()),
        frameworks,
    }
}

fn framework(case: &Case, scored: Scored) -> FrameworkAnswers {
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

fn answer(case: &Case, scored: Scored, item: &Item, score: &ItemScore) -> Option<AnswerFacts> {
    let given = case.inputs.analysis.assessment.answers.get(&item.id)?;
    let named = case.named(&item.id);
    let level = |level| case.level(scored.framework, level);
    let (kind, reason) = match &given.rating {
        Rating::Level(_) => ("level", ""),
        Rating::Unknown => ("unknown", ""),
        Rating::NotApplicable { reason } => ("excluded", reason.as_str()),
    };
    Some(AnswerFacts {
        id: named.id,
        title: named.title,
        asked: case.voice.text(&item.sense),
        kind,
        claimed: given.rating.level().map(level),
        effective: score.effective.map(level),
        target: score.target.value(),
        reason: quote(reason),
        by: quote(&given.by),
        date: given.date,
        confidence: given.confidence.map(|one| one.name(&case.voice)).unwrap_or_default(),
        withheld: case.register.withheld.get(&item.id).copied().unwrap_or_default(),
        evidence: named.sources.into_iter().skip(1).collect(),
        answer: named.answer,
    })
}
