//! Knows how answers that do not fit together are put as a question; knows not which of them is right.

use super::case::Case;
use crate::framework::ItemId;
use crate::scoring::{ConsistencyQuestion, Rule};
use serde::Serialize;

/// A question in words.
#[derive(Serialize)]
pub(super) struct Asked {
    text: String,
    /// The answers it is about.
    sources: Vec<String>,
}

/// The question in words, with the levels it is about.
pub(super) fn asked(case: &Case, question: &ConsistencyQuestion) -> Asked {
    let (first, rest) = match question.items.split_first() {
        Some((first, rest)) => (at_level(case, first), rest),
        None => (String::new(), question.items.as_slice()),
    };
    let rest: Vec<String> = rest.iter().map(|id| at_level(case, id)).collect();
    let args = [("item", first.into()), ("others", case.voice.list(&rest).into())];
    let sources = question.items.iter().filter_map(|id| case.register.behind(id).first().cloned());
    Asked { text: case.voice.say_with(key(question.rule), &args), sources: sources.collect() }
}

/// An item with the level it was answered with, because the rules question the answers.
fn at_level(case: &Case, id: &ItemId) -> String {
    let name = case.named(id).name;
    let claimed = case.scored().find_map(|scored| scored.scorecard.item(id)?.claimed);
    match claimed {
        Some(level) => {
            case.voice.say_with("at-level", &[("item", name.into()), ("level", level.to_string().into())])
        }
        None => case.voice.say_with("at-unknown", &[("item", name.into())]),
    }
}

fn key(rule: Rule) -> &'static str {
    match rule {
        Rule::AbovePrerequisite => "rule-above-prerequisite",
        Rule::TopWithoutIndependentEvidence => "rule-top-without-independent-evidence",
        Rule::LawWithoutReports => "rule-law-without-reports",
        Rule::DatabaseAboveUnit => "rule-database-above-unit",
        Rule::PlanWithoutIndicator => "rule-plan-without-indicator",
        Rule::FrameworksDisagree => "rule-frameworks-disagree",
    }
}
