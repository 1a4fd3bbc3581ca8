//! Knows the list of priorities: each a line with its weight, and behind it the factors in words.

use super::PagePart;
use super::factors;
use super::facts::GapsFacts;
use crate::framework::ItemId;
use crate::scoring::ItemScore;
use crate::web::components::{evidence_tag, level_mark, tag};
use leptos::prelude::*;

/// The part.
pub fn part(findings: &GapsFacts<'_>) -> PagePart {
    let voice = findings.voice();
    let title = voice.say("gaps-priorities");
    if findings.card.order.is_empty() {
        let body = view! { <p>{voice.say("gaps-priorities-none")}</p> };
        return PagePart { id: "priorities", name: "gaps-priorities", title, body: body.into_any() };
    }
    let heaviest = findings.in_order().filter_map(|item| item.priority).fold(f64::MIN_POSITIVE, f64::max);
    let lines: Vec<_> = by_weight(findings).into_iter().map(|item| line(findings, item, heaviest)).collect();
    let body = view! {
        <p>{voice.say("gaps-priorities-text")}</p>
        <ol class="priorities">{lines}</ol>
    };
    PagePart { id: "priorities", name: "gaps-priorities", title, body: body.into_any() }
}

/// The heaviest first; where weights are equal, in the order in which to take them up.
fn by_weight<'a>(findings: &'a GapsFacts<'_>) -> Vec<&'a ItemScore> {
    let mut items: Vec<&ItemScore> = findings.in_order().collect();
    items.sort_by(|a, b| b.priority.unwrap_or_default().total_cmp(&a.priority.unwrap_or_default()));
    items
}

fn line(findings: &GapsFacts<'_>, item: &ItemScore, heaviest: f64) -> AnyView {
    let voice = findings.voice();
    let priority = item.priority.unwrap_or_default();
    let level = item.claimed.map_or_else(String::new, |level| level.to_string());
    let value = voice.say_with("gaps-priority", &[("value", voice.decimal(priority, 3).into())]);
    view! {
        <li>
            <details class="priority">
                <summary>
                    <span class="priority-name">
                        <span class="item-id">{item.id.to_string()}</span>
                        {findings.names().title(&item.id)}
                    </span>
                    <span class="priority-level">{level_mark(&level)}{findings.state(item)}</span>
                    {bar(priority / heaviest)}
                    <span class="priority-value">{value}</span>
                    <span class="priority-tags">{tags(findings, item)}</span>
                </summary>
                {factors::view(findings, item)}
            </details>
        </li>
    }
    .into_any()
}

/// The weight beside the heaviest. Decoration: the number stands beside it.
fn bar(share: f64) -> AnyView {
    view! {
        <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="bar-whole" width="100" height="8"></rect>
            <rect class="bar-part" width=format!("{:.1}", share * 100.0) height="8"></rect>
        </svg>
    }
    .into_any()
}

fn tags(findings: &GapsFacts<'_>, item: &ItemScore) -> AnyView {
    let voice = findings.voice();
    let waits = (!item.blocked_by.is_empty()).then(|| {
        let args = [("items", ids(findings, &item.blocked_by).into())];
        tag(voice.say_with("gaps-waits-for", &args), "attention")
    });
    let certain = super::certainty::label_tag(findings, &item.id);
    let now = findings.framework.item(&item.id).is_some_and(|item| item.start_now);
    let now = now.then(|| tag(voice.say("gaps-start-now"), "quiet"));
    let debt = findings.card.evidence_debt.iter().find(|debt| debt.id == item.id);
    let debt = debt.map(|debt| evidence_tag(voice, debt));
    view! { {waits}" "{certain}" "{now}" "{debt} }.into_any()
}

/// Ids joined as in a sentence.
pub fn ids<'i>(findings: &GapsFacts<'_>, ids: impl IntoIterator<Item = &'i ItemId>) -> String {
    let ids: Vec<String> = ids.into_iter().map(ItemId::to_string).collect();
    findings.voice().list(&ids)
}
