//! Knows how the profile is drawn and tabled: every item with its levels, target, confidence, evidence and date.

use super::Part;
use super::findings::Findings;
use crate::document::{Chart, Figure, ProfileCell, ProfileChart, ProfileGroup};
use crate::framework::{Area, Item, Level};
use crate::render::charts::{ChartLook, svg};
use crate::scoring::{EvidenceCap, ItemScore};
use crate::web::components::{chart_look, drawing, level_mark};
use crate::web::labels::Label;
use leptos::prelude::*;

/// How many cells stand beside each other where areas do not say it.
const ROW: usize = 5;

/// The part.
pub fn part(findings: &Findings<'_>) -> Part {
    let voice = findings.voice();
    let draw = |name: &str, columns| svg(&figure(findings, name), &look(findings, columns));
    let body = view! {
        <div class="only-wide">{drawing(draw("profile", 2))}</div>
        <div class="only-narrow">{drawing(draw("profile-narrow", 1))}</div>
        <p class="hint">{voice.say("gaps-profile-note")}</p>
        <details class="fold" open=true>
            <summary>{voice.say("gaps-profile-table")}</summary>
            {table(findings)}
        </details>
    };
    Part { id: "profile", name: "gaps-profile", title: finding(findings), body: body.into_any() }
}

fn finding(findings: &Findings<'_>) -> String {
    let voice = findings.voice();
    let known = findings.card.coverage.known;
    let key = match (known, findings.unknown()) {
        (0, _) => return voice.say("gaps-profile-finding-empty"),
        (_, 0) => "gaps-profile-finding",
        _ => "gaps-profile-finding-unknown",
    };
    let args = [
        ("reached", voice.number(known - findings.below()).into()),
        ("known", voice.number(known).into()),
        ("unknown", voice.number(findings.unknown()).into()),
    ];
    voice.say_with(key, &args)
}

/// How charts of this page are drawn: the words of the framework's scale, links to the items.
pub fn look(findings: &Findings<'_>, columns: usize) -> ChartLook {
    chart_look(findings.voice(), findings.framework, columns)
}

fn figure(findings: &Findings<'_>, id: &str) -> Figure {
    let groups = groups(findings);
    Figure {
        id: id.to_owned(),
        title: finding(findings),
        alt: alt(findings),
        chart: Chart::Profile(ProfileChart { groups }),
        data: None,
    }
}

/// The areas; where most of them hold a single item, rows of a few items, the additional ones apart.
fn groups(findings: &Findings<'_>) -> Vec<ProfileGroup> {
    let areas = findings.framework.shown_edition().map_or(&[][..], |edition| &edition.areas);
    let items = &findings.framework.items;
    if areas.len() * 2 <= items.len() {
        return areas.iter().map(|area| group(findings, area)).collect();
    }
    let (additional, own): (Vec<&Item>, Vec<&Item>) = items.iter().partition(|item| item.additional);
    [own, additional]
        .iter()
        .flat_map(|items| items.chunks(ROW))
        .map(|items| row_of(findings, items))
        .collect()
}

fn row_of(findings: &Findings<'_>, items: &[&Item]) -> ProfileGroup {
    let end = |item: Option<&&Item>| item.map_or_else(String::new, |item| item.id.to_string());
    let args = [("low", end(items.first()).into()), ("high", end(items.last()).into())];
    ProfileGroup {
        title: findings.voice().say_with("gaps-interval", &args),
        cells: items
            .iter()
            .filter_map(|item| findings.card.item(&item.id))
            .map(|score| cell(findings, score))
            .collect(),
    }
}

fn group(findings: &Findings<'_>, area: &Area) -> ProfileGroup {
    let scores = area.items.iter().filter_map(|id| findings.card.item(id));
    ProfileGroup {
        title: findings.voice().text(&area.title),
        cells: scores.map(|score| cell(findings, score)).collect(),
    }
}

fn cell(findings: &Findings<'_>, score: &ItemScore) -> ProfileCell {
    ProfileCell {
        id: score.id.to_string(),
        name: findings.title(&score.id),
        level: score.effective.map(Level::value),
        claimed: score.claimed.filter(|claimed| score.effective < Some(*claimed)).map(Level::value),
        not_applicable: score.is_excluded(),
        contested: false,
        href: Some(findings.url(&score.id)),
    }
}

/// What the chart shows, by level.
fn alt(findings: &Findings<'_>) -> String {
    let voice = findings.voice();
    let ids = |of: &dyn Fn(&&ItemScore) -> bool| -> Vec<String> {
        findings.card.items.iter().filter(of).map(|item| item.id.to_string()).collect()
    };
    let sentence = |key: &str, level: Option<Level>, ids: Vec<String>| {
        let level = level.map_or_else(String::new, |level| level.to_string());
        let args = [("level", level.into()), ("items", voice.list(&ids).into())];
        (!ids.is_empty()).then(|| voice.say_with(key, &args))
    };
    let at = |level: Level| ids(&|item| item.effective == Some(level));
    let by_level =
        Level::ALL.into_iter().filter_map(|level| sentence("gaps-profile-alt-level", Some(level), at(level)));
    let unknown = ids(&|item| item.effective.is_none() && !item.is_excluded());
    let excluded = ids(&|item| item.is_excluded());
    let sentences: Vec<String> = by_level
        .chain(sentence("gaps-profile-alt-unknown", None, unknown))
        .chain(sentence("gaps-profile-alt-na", None, excluded))
        .collect();
    voice.say_with("gaps-profile-alt", &[("list", sentences.join(" ").into())])
}

fn table(findings: &Findings<'_>) -> AnyView {
    let voice = findings.voice();
    let areas = findings.framework.shown_edition().map_or(&[][..], |edition| &edition.areas);
    let bodies: Vec<_> = areas.iter().map(|area| area_rows(findings, area)).collect();
    let capped = findings.card.cap == EvidenceCap::On;
    let effective = capped.then(|| view! { <th scope="col">{voice.say("gaps-col-effective")}</th> });
    let level = voice.say(if capped { "gaps-col-claimed" } else { "gaps-col-level" });
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=voice.say("gaps-profile-table")>
            <table class="profile-table">
                <thead>
                    <tr>
                        <th scope="col">{voice.say("gaps-col-item")}</th>
                        <th scope="col">{level}</th>
                        {effective}
                        <th scope="col" class="figure">{voice.say("gaps-col-target")}</th>
                        <th scope="col">{voice.say("gaps-col-confidence")}</th>
                        <th scope="col">{voice.say("gaps-col-grade")}</th>
                        <th scope="col">{voice.say("gaps-col-date")}</th>
                    </tr>
                </thead>
                {bodies}
            </table>
        </div>
    }
    .into_any()
}

fn area_rows(findings: &Findings<'_>, area: &Area) -> AnyView {
    let scores = area.items.iter().filter_map(|id| findings.card.item(id));
    let rows: Vec<_> = scores.map(|score| row(findings, score)).collect();
    let columns = if findings.card.cap == EvidenceCap::On { "7" } else { "6" };
    view! {
        <tbody>
            <tr class="group"><th scope="rowgroup" colspan=columns>{findings.voice().text(&area.title)}</th></tr>
            {rows}
        </tbody>
    }
    .into_any()
}

fn row(findings: &Findings<'_>, score: &ItemScore) -> AnyView {
    let voice = findings.voice();
    let capped = findings.card.cap == EvidenceCap::On;
    let claimed = score.claimed.filter(|_| !score.is_excluded());
    let first = level_cell(findings, score, if capped { claimed } else { score.effective });
    let second = capped.then(|| level_cell(findings, score, score.effective));
    let known = score.effective.is_some();
    let or_none = |words: Option<String>, none: &str| words.or_else(|| known.then(|| voice.say(none)));
    let confidence =
        or_none(score.confidence.map(|value| voice.say(&format!("gaps-{}", value.key()))), "gaps-none");
    let grade = or_none(score.grade.map(|grade| grade.code().to_owned()), "gaps-ungraded");
    view! {
        <tr>
            <th scope="row">{findings.link(&score.id)}</th>
            {first}
            {second}
            <td class="figure">{score.target.to_string()}</td>
            <td>{confidence.unwrap_or_default()}</td>
            <td>{grade.unwrap_or_default()}</td>
            <td>{score.date.map(|date| voice.date(date))}</td>
        </tr>
    }
    .into_any()
}

fn level_cell(findings: &Findings<'_>, score: &ItemScore, level: Option<Level>) -> AnyView {
    let voice = findings.voice();
    let (code, words) = match level {
        _ if score.is_excluded() => ("na".to_owned(), voice.say("gaps-not-applicable")),
        Some(level) => (level.to_string(), format!("{level} {}", findings.level_name(level))),
        None => ("unknown".to_owned(), voice.say("gaps-unknown")),
    };
    view! { <td><span class="rating" data-rating=code.clone()>{level_mark(&code)}<span>{words}</span></span></td> }
        .into_any()
}
