//! Knows how the order is told: what can begin now, what waits for what, and the graph behind it.

use super::PagePart;
use super::facts::GapsFacts;
use super::graph;
use super::priorities::ids;
use crate::scoring::ItemScore;
use crate::web::components::tag;
use leptos::prelude::*;

/// The part.
pub fn part(findings: &GapsFacts<'_>) -> PagePart {
    let voice = findings.voice();
    let (free, waiting): (Vec<&ItemScore>, Vec<&ItemScore>) =
        findings.in_order().partition(|item| item.blocked_by.is_empty());
    let waits = match waiting.len() {
        0 => voice.say("gaps-order-none-waits"),
        some => voice.say_count("gaps-order-waiting", some),
    };
    let list = (!waiting.is_empty()).then(|| {
        let lines: Vec<_> = findings.in_order().map(|item| line(findings, item)).collect();
        view! { <ol class="order">{lines}</ol> }
    });
    let body = view! {
        <p>{voice.say("gaps-order-text")}" "{voice.say("gaps-order-free")}" "{waits}</p>
        {list}
        {graph::view(findings)}
    };
    PagePart {
        id: "order",
        name: "gaps-order",
        title: voice.say_count("gaps-order-finding", free.len()),
        body: body.into_any(),
    }
}

fn line(findings: &GapsFacts<'_>, item: &ItemScore) -> AnyView {
    let voice = findings.voice();
    let state = if item.blocked_by.is_empty() {
        tag(voice.say("gaps-order-now"), "quiet")
    } else {
        let args = [("items", ids(findings, &item.blocked_by).into())];
        tag(voice.say_with("gaps-waits-for", &args), "attention")
    };
    let better = (!item.better_after.is_empty()).then(|| {
        let args = [("items", ids(findings, &item.better_after).into())];
        view! { <span class="hint">{voice.say_with("gaps-better-after", &args)}</span> }
    });
    view! { <li>{findings.link(&item.id)}" "{state}" "{better}</li> }.into_any()
}
