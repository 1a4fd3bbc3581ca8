//! Knows how certain the order is, as a chart of ranks with their intervals and a table beside it.

use super::PagePart;
use super::facts::GapsFacts;
use crate::framework::ItemId;
use crate::presentation::{self, Label, interval};
use crate::scoring::{self, Constants, ItemUncertainty};
use crate::web::Voice;
use crate::web::components::{Caption, Head, figure, table, tag};
use leptos::prelude::*;

/// The part.
pub fn part(findings: &GapsFacts<'_>) -> PagePart {
    let voice = findings.voice();
    let uncertainty = &findings.sensitivity.uncertainty;
    let args =
        [("draws", voice.number(uncertainty.draws).into()), ("seed", uncertainty.seed.to_string().into())];
    let rows: Vec<_> = ranked_items(findings).map(|item| row(findings, item)).collect();
    let drawing = presentation::ranks(&findings.names(), findings.card, uncertainty, findings.claim);
    let figure = drawing.map(|drawing| figure(voice, findings.framework, "ranks", drawing));
    let heads = vec![
        Head::Text("column-item"),
        Head::Figure("gaps-col-rank"),
        Head::Figure("gaps-col-interval"),
        Head::Figure("gaps-col-top5"),
        Head::Text("gaps-col-label"),
    ];
    let body = view! {
        <p>{voice.say_with("gaps-certainty-text", &args)}</p>
        {legend(voice)}
        {figure}
        <details class="fold print-open">
            <summary>{voice.say("gaps-graph-table")}</summary>
            {table(voice, Caption::words(voice.say("gaps-certainty-chart")), heads, rows)}
        </details>
    };
    PagePart { id: "certainty", name: "gaps-certainty", title: finding(findings), body: body.into_any() }
}

/// Items with a known gap, in the order in which to take them up.
fn ranked_items<'a>(findings: &'a GapsFacts<'_>) -> impl Iterator<Item = &'a ItemUncertainty> {
    findings.in_order().filter_map(|item| of(findings, &item.id))
}

fn of<'a>(findings: &'a GapsFacts<'_>, id: &ItemId) -> Option<&'a ItemUncertainty> {
    findings.sensitivity.uncertainty.item(id)
}

fn finding(findings: &GapsFacts<'_>) -> String {
    let voice = findings.voice();
    match ranked_items(findings).filter(|item| item.label == scoring::Reliability::Robust).count() {
        robust if robust > 0 && findings.claim.is_ordered() => {
            voice.say_count("gaps-certainty-finding-robust", robust)
        }
        _ => voice.say("gaps-certainty-finding-none"),
    }
}

/// What the three words mean.
fn legend(voice: &Voice) -> AnyView {
    let constants = Constants::default();
    let line = |label: scoring::Reliability| {
        let share = match label {
            scoring::Reliability::Robust => constants.robust_from,
            scoring::Reliability::Likely | scoring::Reliability::Sensitive => constants.likely_from,
        };
        let meaning = voice.say_with(&label.meaning_key(), &[("share", voice.percent(share).into())]);
        view! { <div><dt>{label.title(voice)}</dt><dd>{meaning}</dd></div> }
    };
    let lines = Vec::from(scoring::Reliability::ALL.map(line));
    view! { <dl class="legend">{lines}</dl> }.into_any()
}

/// How certain the place of one item is, as a tag with its interval of ranks; nothing while there is no order.
pub fn label_tag(findings: &GapsFacts<'_>, id: &ItemId) -> Option<AnyView> {
    let voice = findings.voice();
    let item = of(findings, id).filter(|_| findings.claim.is_whole())?;
    let args = [("low", voice.number(item.low).into()), ("high", voice.number(item.high).into())];
    Some(tag(format!("{}, {}", item.label.title(voice), voice.say_with("gaps-rank", &args)), "quiet"))
}

/// How certain the place of one item is, as a sentence.
pub fn in_words(findings: &GapsFacts<'_>, id: &ItemId) -> Option<String> {
    let voice = findings.voice();
    let item = of(findings, id)?;
    let args = [
        ("label", item.label.title(voice).into()),
        ("share", voice.percent(item.top5).into()),
        ("draws", voice.number(findings.sensitivity.uncertainty.draws).into()),
    ];
    Some(voice.say_with("gaps-why-certainty-text", &args))
}

fn row(findings: &GapsFacts<'_>, item: &ItemUncertainty) -> AnyView {
    let voice = findings.voice();
    view! {
        <tr>
            <th scope="row">{findings.link(&item.id)}</th>
            <td class="figure">{voice.number(item.median_rank)}</td>
            <td class="figure">{interval(voice, item)}</td>
            <td class="figure">{voice.percent(item.top5)}</td>
            <td>{item.label.title(voice)}</td>
        </tr>
    }
    .into_any()
}
