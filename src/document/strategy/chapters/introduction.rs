//! Knows how the strategy was made, as press and parliament ask: when, who, with whom, on which evidence; no result.

use super::approval::{PromptWords, prompts};
use super::consultations::heard_children;
use super::draft_basis::DraftBasis;
use crate::assessment::Topic;
use crate::assessment::strategy::{Consultation, Stakeholder};
use crate::document::strategy::case::Case;
use crate::document::strategy::frame::period;
use crate::document::strategy::quote;
use crate::framework::kit::{ProcessKind, PromptPlace};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// The chapter, beside what the frameworks and answers say.
#[derive(Serialize, JsonSchema)]
pub struct Introduction {
    /// What is known of how the strategy was made.
    known: Vec<ProcessFacts>,
    /// What nobody has recorded yet, with what is to be supplied.
    open: Vec<OpenFact>,
    /// What to write about the scope.
    scope: Vec<PromptWords>,
}

/// A fact about how the strategy was made.
#[derive(Serialize, JsonSchema)]
struct ProcessFacts {
    /// What it is about.
    label: String,
    /// The fact, in a sentence or two.
    text: String,
    sources: Vec<String>,
}

/// A fact that is missing.
#[derive(Serialize, JsonSchema)]
struct OpenFact {
    /// What it is about.
    label: String,
    /// What to supply.
    ask: String,
}

/// What is known of one kind of process fact.
type ProcessAnswer = Option<(String, Vec<String>)>;

/// The facts of the chapter.
pub fn introduction(case: &Case, basis: &DraftBasis, money: ProcessAnswer) -> Introduction {
    let (mut known, mut open) = (Vec::new(), Vec::new());
    let facts = &case.kit().process.facts;
    for (index, fact) in facts.iter().enumerate() {
        let label = case.voice.text(&fact.label);
        let nth = facts[..index].iter().filter(|before| before.kind == fact.kind).count();
        let found = if fact.kind == ProcessKind::Money {
            money.clone()
        } else {
            of_kind(case, basis, (fact.kind, nth))
        };
        match found {
            Some((text, sources)) => known.push(ProcessFacts { label, text, sources }),
            None => open.push(OpenFact { label, ask: case.voice.text(&fact.ask) }),
        }
    }
    Introduction { known, open, scope: prompts(case, PromptPlace::Scope) }
}

/// What is known of the first, second, … fact of a kind.
fn of_kind(case: &Case, basis: &DraftBasis, fact: (ProcessKind, usize)) -> ProcessAnswer {
    let frame = &case.strategy().frame;
    let of_frame = || case.register.entry_of(&Topic::Frame);
    match fact {
        (ProcessKind::When, 0) => dates(case, basis),
        (ProcessKind::Who, 0) => {
            let lead = quote(&frame.lead);
            (!lead.is_empty())
                .then(|| (case.voice.say_with("process-who", &[("lead", lead.into())]), of_frame()))
        }
        (ProcessKind::Who, 1) => institutions(case),
        (ProcessKind::Consultation, 0) => consultation(case),
        (ProcessKind::Consultation, 1) => children(case),
        (ProcessKind::Where, 0) => places(case),
        (ProcessKind::Evidence, 0) => evidence(case, basis),
        // What a draft cannot know of itself.
        (ProcessKind::Decision, 0) => Some((case.voice.say("process-decision-page"), Vec::new())),
        (ProcessKind::Monitoring, 0) => {
            let reporting = quote(&frame.reporting);
            (!reporting.is_empty()).then(|| (format!("{reporting}."), of_frame()))
        }
        _ => None,
    }
}

fn institutions(case: &Case) -> ProcessAnswer {
    let all: Vec<_> = case.records::<Stakeholder>().filter(|(_, one)| one.is_institution()).collect();
    let text = case.voice.count("institutions", all.len()).opening;
    let sources = all.into_iter().flat_map(|(sources, _)| sources).collect::<Vec<_>>();
    let said = case.voice.say_with("process-institutions", &[("institutions", text.into())]);
    (!sources.is_empty()).then_some((said, sources))
}

fn children(case: &Case) -> ProcessAnswer {
    let all: Vec<_> = case.records::<Consultation>().filter(|(_, one)| heard_children(one)).collect();
    let args = [("consultations", case.voice.count("consultations", all.len()).text.into())];
    let sources = all.iter().flat_map(|(sources, _)| sources.clone()).collect();
    (!all.is_empty()).then(|| (case.voice.say_with("process-children", &args), sources))
}

fn dates(case: &Case, basis: &DraftBasis) -> ProcessAnswer {
    let (first, last) = (basis.first?, basis.last?);
    let day = |day| case.voice.date(day);
    let args = [("first", day(first).into()), ("last", day(last).into())];
    let answered =
        case.voice.say_with(if first == last { "process-when-day" } else { "process-when" }, &args);
    let period = period(case).map(|years| case.voice.say_with("process-period", &[("years", years.into())]));
    let text = [Some(answered), period].into_iter().flatten().collect::<Vec<_>>().join(" ");
    Some((text, case.register.entry_of(&Topic::Frame)))
}

fn consultation(case: &Case) -> ProcessAnswer {
    let all: Vec<_> = case.records::<Consultation>().collect();
    let args = [("consultations", case.voice.count("consultations", all.len()).opening.into())];
    let sources = all.iter().flat_map(|(sources, _)| sources.clone()).collect();
    (!all.is_empty()).then(|| (case.voice.say_with("process-consultation", &args), sources))
}

fn places(case: &Case) -> ProcessAnswer {
    let all: Vec<_> =
        case.records::<Consultation>().filter(|(_, one)| !one.place.trim().is_empty()).collect();
    let named = all.iter().map(|(_, one)| quote(&one.place));
    // The same place in small letters is the same place; places may hold an "and" of their own.
    let places: BTreeMap<String, String> = named.map(|place| (place.to_lowercase(), place)).collect();
    let said = places.values().cloned().collect::<Vec<_>>().join("; ");
    let text = case.voice.say_with("process-where", &[("places", said.into())]);
    (!places.is_empty()).then(|| (text, all.iter().flat_map(|(sources, _)| sources.clone()).collect()))
}

fn evidence(case: &Case, basis: &DraftBasis) -> ProcessAnswer {
    let args = [
        ("answers", basis.answers.opening.clone().into()),
        ("sources", case.voice.count("sources", case.register.pieces).text.into()),
    ];
    let key = if case.register.pieces > 0 { "process-evidence" } else { "process-evidence-none" };
    (basis.answers.n > 0).then(|| (case.voice.say_with(key, &args), Vec::new()))
}
