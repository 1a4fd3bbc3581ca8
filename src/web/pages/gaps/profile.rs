//! Knows how the profile is drawn and tabled: every item with its levels, target, confidence, evidence and date.

use super::PagePart;
use super::facts::GapsFacts;
use crate::assessment::{EvidenceCap, Grade};
use crate::framework::{Area, ItemId, Level};
use crate::presentation::{self, Label};
use crate::scoring::ItemScore;
use crate::web::Voice;
use crate::web::components::{Caption, Head, figure, level_mark, table_in_parts};
use leptos::prelude::*;

/// The part.
pub fn part(findings: &GapsFacts<'_>) -> PagePart {
    let voice = findings.voice();
    let link = |id: &ItemId| Some(findings.url(id));
    let assessment = findings.open.assessment();
    let contested = assessment.deliberations.keys().filter(|item| assessment.is_contested(item));
    let contested = contested.cloned().collect();
    let drawing =
        presentation::profile(&findings.names(), findings.framework, findings.card, &contested, &link);
    let title = drawing.title.clone();
    let claimed = match findings.card.cap {
        EvidenceCap::On => format!(" {}", voice.say("gaps-profile-claimed")),
        EvidenceCap::Off => String::new(),
    };
    let body = view! {
        {figure(voice, findings.framework, "profile", drawing)}
        <p class="hint">{voice.say("gaps-profile-note")}{claimed}</p>
        <details class="fold" open=true>
            <summary>{voice.say("gaps-profile-table")}</summary>
            {level_table(findings)}
        </details>
    };
    PagePart { id: "profile", name: "gaps-profile", title, body: body.into_any() }
}

fn level_table(findings: &GapsFacts<'_>) -> AnyView {
    let voice = findings.voice();
    let areas = findings.framework.shown_edition().map_or(&[][..], |edition| &edition.areas);
    let bodies: Vec<_> = areas.iter().map(|area| area_rows(findings, area)).collect();
    let levels = match findings.card.cap {
        EvidenceCap::On => vec![Head::Text("result-claimed"), Head::Text("result-effective")],
        EvidenceCap::Off => vec![Head::Text("column-level")],
    };
    let others = [
        Head::Figure("column-target"),
        Head::Text("column-confidence"),
        Head::Text("column-evidence"),
        Head::Text("column-answered"),
    ];
    let heads = std::iter::once(Head::Text("column-item")).chain(levels).chain(others).collect();
    let caption = Caption::words(voice.say("gaps-profile-table")).look("profile-table");
    table_in_parts(voice, caption, heads, bodies.into_any())
}

fn area_rows(findings: &GapsFacts<'_>, area: &Area) -> AnyView {
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

fn row(findings: &GapsFacts<'_>, score: &ItemScore) -> AnyView {
    let voice = findings.voice();
    let capped = findings.card.cap == EvidenceCap::On;
    let claimed = score.claimed.filter(|_| !score.is_excluded());
    let first = level_cell(findings, score, if capped { claimed } else { score.effective });
    let second = capped.then(|| level_cell(findings, score, score.effective));
    let known = score.effective.is_some();
    let or_none = |words: Option<String>, none: &str| words.or_else(|| known.then(|| voice.say(none)));
    let confidence = or_none(score.confidence.map(|value| value.title(voice)), "gaps-none");
    let grade = or_none(score.grade.map(|grade| strength(voice, score, grade)), "gaps-evidence-nothing");
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

/// The strongest grade, and that nobody gave it where it follows from what is filled in.
fn strength(voice: &Voice, score: &ItemScore, grade: Grade) -> String {
    let code = grade.code().to_owned();
    if score.graded { code } else { voice.say_with("gaps-evidence-ungraded", &[("grade", code.into())]) }
}

fn level_cell(findings: &GapsFacts<'_>, score: &ItemScore, level: Option<Level>) -> AnyView {
    let voice = findings.voice();
    let (code, words) = match level {
        _ if score.is_excluded() => ("na".to_owned(), voice.say("gaps-not-applicable")),
        Some(level) => (level.to_string(), format!("{level} {}", findings.level_name(level))),
        None if score.is_open() => ("open".to_owned(), voice.say("rating-open")),
        None => ("unknown".to_owned(), voice.say("gaps-unknown")),
    };
    view! { <td><span class="rating" data-rating=code.clone()>{level_mark(&code)}<span>{words}</span></span></td> }
        .into_any()
}
