//! Knows how prerequisites are laid into layers and shown as a chart with a table beside it.

use super::findings::Findings;
use super::priorities::ids;
use super::profile::look;
use crate::document::{Chart, Figure, LayerNode, LayersChart, LayersWords};
use crate::framework::{ItemId, Level};
use crate::render::charts::svg;
use crate::scoring::{Constants, Layered, layers};
use crate::web::components::drawing;
use leptos::prelude::*;

/// The chart and the table; nothing for a framework without prerequisites.
pub fn view(findings: &Findings<'_>) -> AnyView {
    let voice = findings.voice();
    let layers = layers(findings.framework, findings.card);
    if layers.len() < 2 {
        return ().into_any();
    }
    let figure = figure(findings, &layers);
    let title = figure.title.clone();
    let level = Constants::default().satisfied_at.to_string();
    view! {
        <h3>{title.clone()}</h3>
        <div class="only-wide">{drawing(svg(&figure, &look(findings, 2)))}</div>
        <div class="only-narrow">{drawing(svg(&figure, &look(findings, 1)))}</div>
        <p class="hint">{voice.say_with("gaps-graph-note", &[("level", level.into())])}</p>
        <details class="fold">
            <summary>{voice.say("gaps-graph-table")}</summary>
            {table(findings, &layers, title)}
        </details>
    }
    .into_any()
}

fn figure(findings: &Findings<'_>, layers: &[Vec<Layered>]) -> Figure {
    let voice = findings.voice();
    let needs: Vec<String> = layers
        .iter()
        .flatten()
        .filter(|one| !one.hard.is_empty())
        .map(|one| {
            let args = [
                ("item", one.item.id.to_string().into()),
                ("needs", ids(findings, one.hard.iter().copied()).into()),
            ];
            voice.say_with("gaps-graph-alt-row", &args)
        })
        .collect();
    let args = [("layers", voice.number(layers.len()).into()), ("list", needs.join(" ").into())];
    let nodes = |layer: &Vec<Layered>| layer.iter().map(|one| node(findings, one)).collect();
    Figure {
        id: "prerequisites".to_owned(),
        title: finding(findings),
        alt: voice.say_with("gaps-graph-alt", &args),
        chart: Chart::Layers(LayersChart {
            layers: layers.iter().map(nodes).collect(),
            words: words(findings),
        }),
        data: None,
    }
}

fn words(findings: &Findings<'_>) -> LayersWords {
    let word = |key: &str| findings.voice().say(&format!("gaps-col-{key}"));
    LayersWords { layer: word("layer"), hard: word("hard"), soft: word("soft"), waits_for: word("waits") }
}

fn finding(findings: &Findings<'_>) -> String {
    let voice = findings.voice();
    let waiting: Vec<ItemId> =
        findings.in_order().filter(|item| !item.blocked_by.is_empty()).map(|item| item.id.clone()).collect();
    if waiting.is_empty() {
        return voice.say("gaps-graph-finding-free");
    }
    let args = [
        ("n", waiting.len().into()),
        ("shown", voice.number(waiting.len()).into()),
        ("items", ids(findings, &waiting).into()),
    ];
    voice.say_with("gaps-graph-finding-waits", &args)
}

fn node(findings: &Findings<'_>, one: &Layered) -> LayerNode {
    let written = |ids: &[&ItemId]| ids.iter().map(ToString::to_string).collect();
    LayerNode {
        id: one.item.id.to_string(),
        name: findings.title(&one.item.id),
        level: one.score.effective.map(Level::value),
        hard: written(&one.hard),
        soft: written(&one.soft),
        waits_for: one.waits_for.iter().map(ItemId::to_string).collect(),
    }
}

fn table(findings: &Findings<'_>, layers: &[Vec<Layered>], name: String) -> AnyView {
    let voice = findings.voice();
    let rows: Vec<_> = layers
        .iter()
        .enumerate()
        .flat_map(|(index, layer)| layer.iter().map(move |one| (index + 1, one)))
        .map(|(layer, one)| row(findings, layer, one))
        .collect();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=name>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{voice.say("gaps-col-item")}</th>
                        <th scope="col" class="figure">{voice.say("gaps-col-layer")}</th>
                        <th scope="col">{voice.say("gaps-col-level")}</th>
                        <th scope="col">{voice.say("gaps-col-hard")}</th>
                        <th scope="col">{voice.say("gaps-col-soft")}</th>
                        <th scope="col">{voice.say("gaps-col-waits")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(findings: &Findings<'_>, layer: usize, one: &Layered) -> AnyView {
    let or_dash = |words: String| if words.is_empty() { "–".to_owned() } else { words };
    view! {
        <tr>
            <th scope="row">{findings.link(&one.item.id)}</th>
            <td class="figure">{findings.voice().number(layer)}</td>
            <td>{findings.state(one.score)}</td>
            <td>{or_dash(ids(findings, one.hard.iter().copied()))}</td>
            <td>{or_dash(ids(findings, one.soft.iter().copied()))}</td>
            <td>{or_dash(ids(findings, one.waits_for))}</td>
        </tr>
    }
    .into_any()
}
