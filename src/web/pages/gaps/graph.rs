//! Knows how prerequisites are laid into layers and shown as a chart with a table beside it.

use super::findings::Findings;
use super::priorities::ids;
use super::profile::look;
use crate::document::{Chart, Figure, LayerNode, LayersChart, LayersWords};
use crate::framework::{Framework, Item, ItemId, Level};
use crate::render::charts::svg;
use crate::scoring::{Constants, ItemScore};
use crate::web::components::drawing;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The chart and the table; nothing for a framework without prerequisites.
pub fn view(findings: &Findings<'_>) -> AnyView {
    let voice = findings.voice();
    let layers = layers(findings.framework);
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

/// The items in layers: each stands after everything it needs or goes better after.
///
/// A framework whose prerequisites run in a circle is refused when it is loaded; here its items would stand last.
pub fn layers(framework: &Framework) -> Vec<Vec<&Item>> {
    let mut depth: BTreeMap<&ItemId, usize> = BTreeMap::new();
    let mut layers: Vec<Vec<&Item>> = Vec::new();
    let mut left: Vec<&Item> = framework.items.iter().collect();
    while !left.is_empty() {
        let ready =
            |item: &&Item| needs(item).all(|id| depth.contains_key(id) || framework.item(id).is_none());
        let (mut now, later): (Vec<&Item>, Vec<&Item>) = left.iter().copied().partition(ready);
        if now.is_empty() {
            now = later.clone();
        }
        depth.extend(now.iter().map(|item| (&item.id, layers.len())));
        left = later.into_iter().filter(|item| !depth.contains_key(&item.id)).collect();
        layers.push(now);
    }
    layers
}

fn needs(item: &Item) -> impl Iterator<Item = &ItemId> {
    item.prerequisites.hard.iter().chain(&item.prerequisites.soft)
}

fn figure(findings: &Findings<'_>, layers: &[Vec<&Item>]) -> Figure {
    let voice = findings.voice();
    let needs: Vec<String> = layers
        .iter()
        .flatten()
        .filter(|item| !item.prerequisites.hard.is_empty())
        .map(|item| {
            let args = [
                ("item", item.id.to_string().into()),
                ("needs", ids(findings, &item.prerequisites.hard).into()),
            ];
            voice.say_with("gaps-graph-alt-row", &args)
        })
        .collect();
    let args = [("layers", voice.number(layers.len()).into()), ("list", needs.join(" ").into())];
    let nodes = |layer: &Vec<&Item>| layer.iter().map(|item| node(findings, item)).collect();
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

/// What an item with a known gap waits for; an item without one waits for nothing.
fn waits_for(score: Option<&ItemScore>) -> &[ItemId] {
    score.filter(|score| score.gap.is_some_and(|gap| gap > 0.0)).map_or(&[], |score| &score.blocked_by)
}

fn node(findings: &Findings<'_>, item: &Item) -> LayerNode {
    let score = findings.card.item(&item.id);
    let written = |ids: &[ItemId]| ids.iter().map(ItemId::to_string).collect();
    LayerNode {
        id: item.id.to_string(),
        name: findings.title(&item.id),
        level: score.and_then(|score| score.effective).map(Level::value),
        hard: written(&item.prerequisites.hard),
        soft: written(&item.prerequisites.soft),
        waits_for: written(waits_for(score)),
    }
}

fn table(findings: &Findings<'_>, layers: &[Vec<&Item>], name: String) -> AnyView {
    let voice = findings.voice();
    let rows: Vec<_> = layers
        .iter()
        .enumerate()
        .flat_map(|(index, layer)| layer.iter().map(move |item| (index + 1, *item)))
        .map(|(layer, item)| row(findings, layer, item))
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

fn row(findings: &Findings<'_>, layer: usize, item: &Item) -> AnyView {
    let score = findings.card.item(&item.id);
    let or_dash = |list: &[ItemId]| if list.is_empty() { "–".to_owned() } else { ids(findings, list) };
    view! {
        <tr>
            <th scope="row">{findings.link(&item.id)}</th>
            <td class="figure">{findings.voice().number(layer)}</td>
            <td>{score.map(|score| findings.state(score))}</td>
            <td>{or_dash(&item.prerequisites.hard)}</td>
            <td>{or_dash(&item.prerequisites.soft)}</td>
            <td>{or_dash(waits_for(score))}</td>
        </tr>
    }
    .into_any()
}
