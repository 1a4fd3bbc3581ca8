//! Knows the risks to the strategy, what it takes for granted, and how the human-rights check was answered.

use crate::assessment::strategy::{RightsAnswer, Risk, SafeguardState};
use crate::document::strategy::case::Case;
use crate::document::strategy::quote;
use crate::framework::kit::{RightsQuestion, RightsTopic, RiskKind};
use crate::presentation::Label;
use crate::words::Count;
use schemars::JsonSchema;
use serde::Serialize;

/// The chapter.
#[derive(Serialize, JsonSchema)]
pub struct Safeguards {
    /// The risks that the country entered, gravest first.
    risks: Vec<RiskFacts>,
    /// The assumptions that it entered.
    assumptions: Vec<RiskFacts>,
    /// How many risks there are.
    risk_count: Count,
    /// Whether somebody judged the likelihood or the impact of a risk.
    judged: bool,
    /// Whether a risk has a response.
    met: bool,
    /// Whether somebody watches a risk.
    watched: bool,
    /// Starter risks and assumptions that the country has not taken up.
    proposed: Vec<ProposedRisk>,
    /// The safeguards with an answer, by subject.
    rights: Vec<TopicFacts>,
    /// How many safeguards have an answer.
    answered: Count,
    /// How many of them are in place.
    present: Count,
    /// How many are in place in part.
    partial: Count,
    /// How many are not yet in place.
    lacking: Count,
    /// Whether an answer gives its reason.
    reasoned: bool,
    /// How many safeguards there are.
    questions: usize,
    /// Safeguards without an answer.
    unanswered: Vec<String>,
    /// Safeguards that are not in place.
    absent: Vec<String>,
    sources: Vec<String>,
}

/// A risk or an assumption.
#[derive(Serialize, JsonSchema)]
struct RiskFacts {
    /// What may happen, or what must hold.
    text: String,
    /// How likely it is, 1 to 5.
    likelihood: Option<u8>,
    /// How grave it would be, 1 to 5.
    impact: Option<u8>,
    /// What is done about it; may be empty.
    response: String,
    /// Who watches it; may be empty.
    owner: String,
    sources: Vec<String>,
}

/// A risk that is usual elsewhere.
#[derive(Serialize, JsonSchema)]
struct ProposedRisk {
    /// What may happen, or what must hold.
    text: String,
    /// What is usually done about it.
    response: String,
    /// Whether it is an assumption.
    assumption: bool,
}

/// A subject of safeguards.
#[derive(Serialize, JsonSchema)]
struct TopicFacts {
    key: String,
    title: String,
    /// The safeguards on it, without those that are open.
    answers: Vec<RightsFacts>,
}

/// A safeguard and whether it is in place.
#[derive(Serialize, JsonSchema)]
struct RightsFacts {
    id: String,
    /// What should be in place.
    safeguard: String,
    /// Whether it is in place, in words of the language.
    answer: String,
    /// `yes`, `partly` or `no`; for templates.
    state: &'static str,
    /// What was said to it; may be empty.
    text: String,
    sources: Vec<String>,
}

/// The facts of the chapter.
pub fn safeguards(case: &Case) -> Safeguards {
    let (assumptions, risks): (Vec<_>, Vec<_>) =
        case.records::<Risk>().partition(|(_, risk)| risk.assumption);
    let rights: Vec<(Vec<String>, &RightsAnswer)> = case.records().collect();
    let given =
        |id: &str| rights.iter().find(|(_, answer)| answer.about == id).map(|(_, answer)| answer.answer);
    let asked = |wanted: &dyn Fn(Option<SafeguardState>) -> bool| {
        let questions = case.kit().rights_check.iter().filter(|one| wanted(given(&one.id)));
        questions.map(|one| case.voice.text(&one.safeguard)).collect::<Vec<_>>()
    };
    let unanswered = asked(&|answer| answer.is_none_or(|answer| answer == SafeguardState::Open));
    let absent = asked(&|answer| answer == Some(SafeguardState::No));
    let in_state =
        |state: SafeguardState| case.voice.count("safeguards", asked(&|answer| answer == Some(state)).len());
    let risks = sort_by_gravity(risks);
    Safeguards {
        risk_count: case.voice.count("risks", risks.len()),
        judged: risks.iter().any(|risk| risk.likelihood.is_some() || risk.impact.is_some()),
        met: risks.iter().any(|risk| !risk.response.is_empty()),
        watched: risks.iter().any(|risk| !risk.owner.is_empty()),
        risks,
        assumptions: sort_by_gravity(assumptions),
        proposed: proposed_risks(case),
        rights: RightsTopic::ALL.into_iter().map(|topic| topic_facts(case, topic, &rights)).collect(),
        questions: case.kit().rights_check.len(),
        present: in_state(SafeguardState::Yes),
        partial: in_state(SafeguardState::Partly),
        lacking: case.voice.count("safeguards", absent.len()),
        reasoned: rights.iter().any(|(_, answer)| !quote(&answer.text).is_empty()),
        answered: case.voice.count("safeguards", case.kit().rights_check.len() - unanswered.len()),
        unanswered,
        absent,
        sources: rights.iter().flat_map(|(sources, _)| sources.clone()).collect(),
    }
}

/// The gravest first: likelihood times impact, unjudged ones last.
fn sort_by_gravity(mut risks: Vec<(Vec<String>, &Risk)>) -> Vec<RiskFacts> {
    let weight =
        |risk: &Risk| risk.likelihood.zip(risk.impact).map_or(0, |(l, i)| u16::from(l) * u16::from(i));
    risks.sort_by_key(|(_, risk)| std::cmp::Reverse(weight(risk)));
    let facts = |(sources, risk): (Vec<String>, &Risk)| RiskFacts {
        text: quote(&risk.text),
        likelihood: risk.likelihood,
        impact: risk.impact,
        response: quote(&risk.response),
        owner: quote(&risk.owner),
        sources,
    };
    risks.into_iter().map(facts).collect()
}

fn proposed_risks(case: &Case) -> Vec<ProposedRisk> {
    let entered: Vec<_> = case.records::<Risk>().collect();
    let open = case.kit().risks.iter().filter(|one| !entered.iter().any(|(_, risk)| risk.about == one.id));
    let words = |one: &crate::framework::kit::StarterRisk| ProposedRisk {
        text: case.voice.text(&one.text),
        response: case.voice.text(&one.response),
        assumption: one.kind == RiskKind::Assumption,
    };
    open.map(words).collect()
}

fn topic_facts(case: &Case, topic: RightsTopic, rights: &[(Vec<String>, &RightsAnswer)]) -> TopicFacts {
    let of = |question: &RightsQuestion| {
        let (sources, given) = rights.iter().find(|(_, answer)| answer.about == question.id)?;
        (given.answer != SafeguardState::Open).then(|| RightsFacts {
            id: question.id.clone(),
            safeguard: case.voice.text(&question.safeguard),
            answer: given.answer.name(&case.voice),
            state: given.answer.code(),
            text: quote(&given.text),
            sources: sources.clone(),
        })
    };
    let questions = case.kit().rights_check.iter().filter(|question| question.topic == topic);
    TopicFacts {
        key: topic.key(),
        title: topic.name(&case.voice),
        answers: questions.filter_map(of).collect(),
    }
}
