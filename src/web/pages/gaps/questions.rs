//! Knows which answers do not fit together, inside a framework and between two, as questions with links.

use super::Part;
use super::findings::Findings;
use crate::framework::ItemId;
use crate::scoring::{ConsistencyQuestion, Rule};
use crate::web::labels::rule_key;
use crate::words::Arg;
use leptos::prelude::*;

/// The part.
pub fn part(findings: &Findings<'_>) -> Part {
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
    Part { id: "questions", name: "gaps-questions", title, body: body.into_any() }
}

fn line(findings: &Findings<'_>, question: &ConsistencyQuestion) -> AnyView {
    let links: Vec<_> = question.items.iter().map(|id| view! { <li>{findings.link(id)}</li> }).collect();
    view! { <li><p>{asked(findings, question)}</p><ul class="plain">{links}</ul></li> }.into_any()
}

fn asked(findings: &Findings<'_>, question: &ConsistencyQuestion) -> String {
    let voice = findings.voice();
    let empty = || (String::new(), String::new(), String::new());
    let of = |id: Option<&ItemId>| id.map_or_else(empty, |id| told(findings, id));
    let (a, la, fa) = of(question.items.first());
    if let Rule::OfFramework(id) = &question.rule {
        let rule = findings.open.state.library.consistency_rule(id);
        let own = rule.map(|rule| voice.text(&rule.question)).unwrap_or_default();
        let [item, others] = [0, 1].map(|place| answered_at(findings, question.items.get(place)));
        let args = [("item", item.into()), ("others", others.into()), ("question", own.into())];
        return voice.say_with(rule_key(&question.rule), &args);
    }
    let (b, lb, fb) = match question.rule {
        Rule::AbovePrerequisite => several(findings, &question.items[1..]),
        _ => of(question.items.get(1)),
    };
    let args: [(&str, Arg); 6] = [
        ("a", a.into()),
        ("b", b.into()),
        ("la", la.into()),
        ("lb", lb.into()),
        ("fa", fa.into()),
        ("fb", fb.into()),
    ];
    voice.say_with(rule_key(&question.rule), &args)
}

/// An item's name, its level as claimed, and the short title of its framework.
fn told(findings: &Findings<'_>, id: &ItemId) -> (String, String, String) {
    let framework = findings.item(id).map(|(framework, _)| findings.voice().text(&framework.short_title));
    (findings.name(id), level(findings, id), framework.unwrap_or_default())
}

/// An item with the level it was answered with.
fn answered_at(findings: &Findings<'_>, id: Option<&ItemId>) -> String {
    let Some(id) = id else { return String::new() };
    let item: Arg = findings.name(id).into();
    match findings.open.analysis.item(id).and_then(|score| score.claimed) {
        Some(level) => {
            findings.voice().say_with("doc-at-level", &[("item", item), ("level", level.to_string().into())])
        }
        None => findings.voice().say_with("doc-at-unknown", &[("item", item)]),
    }
}

/// Several items with one level each, in one breath.
fn several(findings: &Findings<'_>, ids: &[ItemId]) -> (String, String, String) {
    let voice = findings.voice();
    let levels: Vec<String> = ids.iter().map(|id| level(findings, id)).collect();
    (findings.names(ids), voice.list(&levels), String::new())
}

fn level(findings: &Findings<'_>, id: &ItemId) -> String {
    let level = findings.open.analysis.item(id).and_then(|score| score.claimed);
    level.map_or_else(|| findings.voice().say("gaps-unknown"), |level| level.to_string())
}
