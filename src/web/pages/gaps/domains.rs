//! Knows how each area is summed up: its lowest item, its middle level, its share at level 3 or above.

use super::PagePart;
use super::facts::GapsFacts;
use crate::framework::Level;
use crate::scoring::{Constants, DomainScore};
use crate::web::components::level_mark;
use leptos::prelude::*;

/// The part.
pub fn part(findings: &GapsFacts<'_>) -> PagePart {
    let cards: Vec<_> = findings.card.domains.iter().map(|domain| card(findings, domain)).collect();
    let body = view! { <ul class="domains">{cards}</ul> };
    PagePart { id: "domains", name: "gaps-domains", title: finding(findings), body: body.into_any() }
}

fn finding(findings: &GapsFacts<'_>) -> String {
    let applying = || findings.card.domains.iter().filter(|domain| domain.coverage.applicable > 0);
    match applying().filter(|domain| domain.median.is_none()).count() {
        0 => findings.voice().say_count("gaps-domains-finding-known", applying().count()),
        some => findings.voice().say_count("gaps-domains-finding", some),
    }
}

fn card(findings: &GapsFacts<'_>, domain: &DomainScore) -> AnyView {
    let voice = findings.voice();
    let areas = findings.framework.shown_edition().map_or(&[][..], |edition| &edition.areas);
    let area = areas.iter().find(|area| area.id == domain.area);
    let title = area.map_or_else(|| domain.area.clone(), |area| voice.text(&area.title));
    let known = voice.say_part("rounds-known-of", domain.coverage.known, domain.coverage.applicable);
    view! {
        <li class="domain">
            <h3>{title}</h3>
            <dl class="facts">
                <div><dt>{voice.say("gaps-domain-known")}</dt><dd>{known}</dd></div>
                {lowest(findings, domain)}
                {values(findings, domain)}
            </dl>
            {too_little(findings, domain)}
        </li>
    }
    .into_any()
}

fn lowest(findings: &GapsFacts<'_>, domain: &DomainScore) -> Option<AnyView> {
    let score = findings.card.item(domain.lowest.as_ref()?)?;
    let level = score.effective?;
    let words = view! {
        <div>
            <dt>{findings.voice().say("gaps-domain-lowest")}</dt>
            <dd>{mark(findings, level)}{findings.link(&score.id)}</dd>
        </div>
    };
    Some(words.into_any())
}

fn values(findings: &GapsFacts<'_>, domain: &DomainScore) -> Option<AnyView> {
    let voice = findings.voice();
    let (median, established) = (domain.median?, domain.established?);
    let words = view! {
        <div>
            <dt>{voice.say("gaps-domain-median")}</dt>
            <dd>{mark(findings, median)}</dd>
        </div>
        <div><dt>{voice.say("gaps-domain-established")}</dt><dd>{voice.percent(established)}</dd></div>
    };
    Some(words.into_any())
}

fn mark(findings: &GapsFacts<'_>, level: Level) -> AnyView {
    let words = format!("{level} {}", findings.level_name(level));
    view! { <span class="rating">{level_mark(&level.to_string())}<span>{words}</span></span> }.into_any()
}

/// Why no values are shown.
fn too_little(findings: &GapsFacts<'_>, domain: &DomainScore) -> Option<AnyView> {
    let voice = findings.voice();
    if domain.median.is_some() {
        return None;
    }
    let words = match (domain.coverage.applicable, domain.coverage.known) {
        (0, _) => voice.say("gaps-domain-outside"),
        (_, 0) => voice.say("gaps-domain-nothing"),
        _ => {
            let floor = voice.percent(Constants::default().domain_floor);
            voice.say_with("gaps-domain-little", &[("floor", floor.into())])
        }
    };
    Some(view! { <p class="hint">{words}</p> }.into_any())
}
