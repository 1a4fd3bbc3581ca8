//! Knows how answers that do not fit together are put as a question; knows no rule.

use super::result::Scored;
use crate::framework::ItemId;
use crate::scoring::{ConsistencyQuestion, Rule};

/// The question in English.
pub fn question(scored: &Scored<'_>, question: &ConsistencyQuestion) -> String {
    let one = at(scored, question.items.first());
    let other = at(scored, question.items.get(1));
    match question.rule {
        Rule::AbovePrerequisite => {
            let rest: Vec<String> = question.items.iter().skip(1).map(|id| at(scored, Some(id))).collect();
            format!("{one} rests on {}. Does it really work already?", rest.join(" and "))
        }
        Rule::TopWithoutIndependentEvidence => {
            format!("{one} has no independent evidence. Who outside the institution confirms it?")
        }
        Rule::LawWithoutReports => format!("{one}, but {other}: is the law applied by anybody yet?"),
        Rule::DatabaseAboveUnit => format!("{one}, but {other}: who uses the database?"),
        Rule::PlanWithoutIndicator => {
            format!("{one}, but {other}: how will anybody know whether the plan works?")
        }
        Rule::FrameworksDisagree => {
            format!("{one}, but {other}: both ask about the same thing. Which of them is right?")
        }
    }
}

/// `C12 CSEA hotline (level 2)`.
fn at(scored: &Scored<'_>, id: Option<&ItemId>) -> String {
    let Some(id) = id else { return String::new() };
    let rating = scored.assessment.answers.get(id).map(|answer| &answer.rating);
    let level = rating.and_then(|rating| rating.level());
    let shown = level.map_or("unknown".to_owned(), |level| format!("level {level}"));
    format!("{} ({shown})", scored.named(id))
}
