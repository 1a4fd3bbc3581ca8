//! Knows which answers do not fit together, inside a framework and between two, as questions with links.

use super::PagePart;
use super::facts::GapsFacts;
use crate::scoring::ConsistencyQuestion;
use leptos::prelude::*;

/// The part.
pub fn part(findings: &GapsFacts<'_>) -> PagePart {
    let voice = findings.voice();
    let own = &findings.card.consistency;
    let between = findings.open.analysis.disagreements();
    let lines: Vec<_> = own.iter().map(|question| line(findings, question)).collect();
    let disagreeing: Vec<_> = between.iter().map(|question| line(findings, question)).collect();
    let disagreeing = (!disagreeing.is_empty()).then(|| {
        view! { <h3>{voice.say("gaps-disagree")}</h3><ul class="to-settle">{disagreeing}</ul> }
    });
    let text =
        if own.is_empty() && between.is_empty() { "gaps-questions-none" } else { "gaps-questions-text" };
    let title = match own.len() + between.len() {
        0 => voice.say("gaps-questions"),
        some => voice.say_count("gaps-questions-finding", some),
    };
    let body = view! { <p>{voice.say(text)}</p><ul class="to-settle">{lines}</ul>{disagreeing} };
    PagePart { id: "questions", name: "gaps-questions", title, body: body.into_any() }
}

fn line(findings: &GapsFacts<'_>, question: &ConsistencyQuestion) -> AnyView {
    let links: Vec<_> = question.items.iter().map(|id| view! { <li>{findings.link(id)}</li> }).collect();
    let words = findings.names().question(question, findings.open.assessment());
    view! { <li><p>{words}</p><ul class="plain">{links}</ul></li> }.into_any()
}
