//! Knows how prerequisites are laid into layers and shown as a chart with a table beside it.

use super::facts::GapsFacts;
use super::priorities::ids;
use crate::presentation;
use crate::scoring::{Constants, LayeredItem, layers};
use crate::web::components::{Caption, Head, figure, table};
use leptos::prelude::*;

/// The chart and the table; nothing for a framework without prerequisites.
pub fn view(findings: &GapsFacts<'_>) -> AnyView {
    let voice = findings.voice();
    let layers = layers(findings.framework, findings.card);
    if layers.len() < 2 {
        return ().into_any();
    }
    let drawing = presentation::prerequisites(&findings.names(), findings.card, &layers);
    let title = drawing.title.clone();
    let level = Constants::default().satisfied_at.to_string();
    view! {
        <h3>{title.clone()}</h3>
        {figure(voice, findings.framework, "prerequisites", drawing)}
        <p class="hint">{voice.say_with("gaps-graph-note", &[("level", level.into())])}</p>
        <details class="fold">
            <summary>{voice.say("gaps-graph-table")}</summary>
            {layer_table(findings, &layers, title)}
        </details>
    }
    .into_any()
}

fn layer_table(findings: &GapsFacts<'_>, layers: &[Vec<LayeredItem>], name: String) -> AnyView {
    let voice = findings.voice();
    let rows: Vec<_> = layers
        .iter()
        .enumerate()
        .flat_map(|(index, layer)| layer.iter().map(move |one| (index + 1, one)))
        .map(|(layer, one)| row(findings, layer, one))
        .collect();
    let heads = vec![
        Head::Text("column-item"),
        Head::Figure("chart-layer"),
        Head::Text("column-level"),
        Head::Text("gaps-col-hard"),
        Head::Text("gaps-col-soft"),
        Head::Text("column-waits"),
    ];
    table(voice, Caption::words(name), heads, rows)
}

fn row(findings: &GapsFacts<'_>, layer: usize, one: &LayeredItem) -> AnyView {
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
