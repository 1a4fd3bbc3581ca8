//! Knows the list of priorities: each a line with its weight, and behind it the factors in words.

use super::PagePart;
use super::factors;
use super::facts::GapsFacts;
use crate::framework::ItemId;
use crate::presentation::{first_starts, listed_gaps};
use crate::scoring::ItemScore;
use crate::web::components::{evidence_tag, level_mark, tag};
use leptos::prelude::*;

/// The part.
pub fn part(findings: &GapsFacts<'_>) -> PagePart {
    let voice = findings.voice();
    let gaps = listed_gaps(findings.card, findings.claim);
    let ordered = !gaps.is_empty() && findings.claim.is_whole();
    let name = if ordered { "gaps-priorities-ordered" } else { "gaps-priorities" };
    let heaviest = gaps.iter().filter_map(|item| item.priority).fold(f64::MIN_POSITIVE, f64::max);
    let lines: Vec<_> = gaps.into_iter().map(|item| line(findings, item, heaviest)).collect();
    let body = if lines.is_empty() {
        view! { <p>{voice.say(nothing_listed(findings))}</p> }.into_any()
    } else {
        view! { <p>{voice.say("gaps-priorities-text")}</p>{list(lines, ordered)} }.into_any()
    };
    PagePart { id: "priorities", name, title: voice.say(name), body }
}

/// Why no gap is listed: there is none, or the framework gives no weights.
fn nothing_listed(findings: &GapsFacts<'_>) -> &'static str {
    if findings.below_count() == 0 { "gaps-priorities-closed" } else { "gaps-priorities-none" }
}

/// Numbered only where the numbers are places in an order.
fn list(lines: Vec<AnyView>, ordered: bool) -> AnyView {
    if ordered {
        view! { <ol class="priorities">{lines}</ol> }.into_any()
    } else {
        view! { <ul class="priorities">{lines}</ul> }.into_any()
    }
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
            {late_start(findings, &item.id)}
        </li>
    }
    .into_any()
}

/// Why the plan does not begin with one of the first gaps in its first phase.
fn late_start(findings: &GapsFacts<'_>, id: &ItemId) -> Option<AnyView> {
    let start = first_starts(&findings.open.analysis).into_iter().find(|start| &start.item == id)?;
    let words = findings.names().late_start(start)?;
    Some(view! { <p class="hint priority-start">{words}</p> }.into_any())
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
