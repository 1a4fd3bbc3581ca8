//! Knows which answers do not fit together, inside a framework and between two, as questions with links.

use super::Part;
use super::findings::Findings;
use crate::framework::{Framework, ItemId};
use crate::scoring::{ConsistencyQuestion, Rule, Scorecard, disagreements};
use crate::web::Voice;
use crate::web::labels::rule_key;
use crate::words::Arg;
use leptos::prelude::*;

/// The part.
pub fn part(findings: &Findings<'_>) -> Part {
    let voice = findings.voice();
    let (frameworks, cards) = answered(findings);
    let own = &findings.card.consistency;
    let between = disagreements(&frameworks, &cards);
    let lines: Vec<_> = own.iter().map(|question| line(findings, &cards, question)).collect();
    let disagreeing: Vec<_> = between.iter().map(|question| line(findings, &cards, question)).collect();
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

/// Every framework of the assessment with its scores.
fn answered(findings: &Findings<'_>) -> (Vec<Framework>, Vec<Scorecard>) {
    let frameworks: Vec<Framework> = findings.open.frameworks().cloned().collect();
    let cards = frameworks.iter().map(|framework| findings.open.score(framework)).collect();
    (frameworks, cards)
}

fn line(findings: &Findings<'_>, cards: &[Scorecard], question: &ConsistencyQuestion) -> AnyView {
    let links: Vec<_> = question.items.iter().map(|id| view! { <li>{findings.link(id)}</li> }).collect();
    view! { <li><p>{asked(findings, cards, question)}</p><ul class="plain">{links}</ul></li> }.into_any()
}

fn asked(findings: &Findings<'_>, cards: &[Scorecard], question: &ConsistencyQuestion) -> String {
    let voice = findings.voice();
    let empty = || (String::new(), String::new(), String::new());
    let of = |id: Option<&ItemId>| id.map_or_else(empty, |id| told(findings, cards, id));
    let (a, la, fa) = of(question.items.first());
    if let Rule::OfFramework(id) = &question.rule {
        let rule = findings.open.state.library.consistency_rule(id);
        let own = rule.map(|rule| voice.text(&rule.question)).unwrap_or_default();
        let [item, others] = [0, 1].map(|place| answered_at(findings, cards, question.items.get(place)));
        let args = [("item", item.into()), ("others", others.into()), ("question", own.into())];
        return voice.say_with(rule_key(&question.rule), &args);
    }
    let (b, lb, fb) = match question.rule {
        Rule::AbovePrerequisite => several(findings, cards, &question.items[1..]),
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
fn told(findings: &Findings<'_>, cards: &[Scorecard], id: &ItemId) -> (String, String, String) {
    let framework = findings.item(id).map(|(framework, _)| findings.voice().text(&framework.short_title));
    (findings.name(id), level(findings.voice(), cards, id), framework.unwrap_or_default())
}

/// An item with the level it was answered with.
fn answered_at(findings: &Findings<'_>, cards: &[Scorecard], id: Option<&ItemId>) -> String {
    let Some(id) = id else { return String::new() };
    let item: Arg = findings.name(id).into();
    match cards.iter().find_map(|card| card.item(id)?.claimed) {
        Some(level) => {
            findings.voice().say_with("doc-at-level", &[("item", item), ("level", level.to_string().into())])
        }
        None => findings.voice().say_with("doc-at-unknown", &[("item", item)]),
    }
}

/// Several items with one level each, in one breath.
fn several(findings: &Findings<'_>, cards: &[Scorecard], ids: &[ItemId]) -> (String, String, String) {
    let voice = findings.voice();
    let levels: Vec<String> = ids.iter().map(|id| level(voice, cards, id)).collect();
    (findings.names(ids), voice.list(&levels), String::new())
}

fn level(voice: &Voice, cards: &[Scorecard], id: &ItemId) -> String {
    let score = cards.iter().find_map(|card| card.item(id));
    let level = score.and_then(|score| score.claimed);
    level.map_or_else(|| voice.say("gaps-unknown"), |level| level.to_string())
}
