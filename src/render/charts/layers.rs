//! Knows how prerequisites are drawn: layers from the reading side on, lines from what comes first to what needs it.

use super::fit::wrap;
use super::look::ChartLook;
use super::pen::{Anchor, Area, Pen, Stroke, Type};
use super::stack::{self, State};
use crate::document::{LayerNode, LayersChart};
use std::collections::BTreeMap;

const BOX: (f64, f64) = (124.0, 60.0);
const GAP: (f64, f64) = (30.0, 10.0);
const STACK: f64 = 16.0;
const SIZE: f64 = 11.5;

/// Draws the lines, then the boxes over them, and returns the size.
pub(super) fn draw(chart: &LayersChart, look: &ChartLook, pen: &mut Pen) -> (f64, f64) {
    let layers = ordered(chart);
    let most = layers.iter().map(Vec::len).max().unwrap_or(0).max(1) as f64;
    let height = most * (BOX.1 + GAP.1) - GAP.1;
    let places = places(&layers, height);
    for node in layers.iter().flatten() {
        draw_lines(pen, node, &places, look);
    }
    for node in layers.iter().flatten() {
        if let Some(area) = places.get(node.id.as_str()) {
            draw_node(pen, node, *area, look);
        }
    }
    // A hair more than the boxes, so that the last outlines are not cut.
    (layers.len().max(1) as f64 * (BOX.0 + GAP.0) - GAP.0 + 2.0, height + 2.0)
}

/// Each layer in the order of what its items need, so that fewer lines cross.
fn ordered(chart: &LayersChart) -> Vec<Vec<&LayerNode>> {
    let mut rank: BTreeMap<&str, f64> = BTreeMap::new();
    let mut layers = Vec::new();
    for layer in &chart.layers {
        let mut nodes: Vec<(f64, &LayerNode)> =
            layer.iter().map(|node| (mean_rank(node, &rank), node)).collect();
        nodes.sort_by(|a, b| a.0.total_cmp(&b.0));
        let count = nodes.len().max(1) as f64;
        rank.extend(
            nodes.iter().enumerate().map(|(at, (_, node))| (node.id.as_str(), (at as f64 + 0.5) / count)),
        );
        layers.push(nodes.into_iter().map(|(_, node)| node).collect());
    }
    layers
}

fn mean_rank(node: &LayerNode, rank: &BTreeMap<&str, f64>) -> f64 {
    let known: Vec<f64> =
        node.hard.iter().chain(&node.soft).filter_map(|id| rank.get(id.as_str()).copied()).collect();
    if known.is_empty() { 0.5 } else { known.iter().sum::<f64>() / known.len() as f64 }
}

fn places<'a>(layers: &[Vec<&'a LayerNode>], height: f64) -> BTreeMap<&'a str, Area> {
    let mut places = BTreeMap::new();
    for (column, layer) in layers.iter().enumerate() {
        let used = layer.len() as f64 * (BOX.1 + GAP.1) - GAP.1;
        for (row, node) in layer.iter().enumerate() {
            let x = column as f64 * (BOX.0 + GAP.0);
            let y = (height - used) / 2.0 + row as f64 * (BOX.1 + GAP.1);
            places.insert(node.id.as_str(), Area { x, y, width: BOX.0, height: BOX.1 });
        }
    }
    places
}

/// Hard prerequisites in full lines, soft ones dotted, and in the colour of attention what is being waited for.
fn draw_lines(pen: &mut Pen, node: &LayerNode, places: &BTreeMap<&str, Area>, look: &ChartLook) {
    let Some(to) = places.get(node.id.as_str()) else { return };
    let kinds = node.soft.iter().map(|id| (id, false)).chain(node.hard.iter().map(|id| (id, true)));
    for (id, hard) in kinds {
        let Some(from) = places.get(id.as_str()) else { continue };
        let colours = &look.colours;
        let stroke = match (hard, node.waits_for.contains(id)) {
            (_, true) => Stroke { colour: &colours.attention, width: 1.8, dash: "" },
            (true, false) => Stroke { colour: &colours.levels[3], width: 1.4, dash: "" },
            (false, false) => Stroke { colour: &colours.line, width: 1.2, dash: "2 3" },
        };
        pen.curve((from.x + BOX.0, from.y + BOX.1 / 2.0), (to.x, to.y + BOX.1 / 2.0), stroke);
    }
}

fn draw_node(pen: &mut Pen, node: &LayerNode, area: Area, look: &ChartLook) {
    let colours = &look.colours;
    pen.fill(area, &colours.paper);
    let waits = !node.waits_for.is_empty();
    let edge = if waits {
        Stroke { colour: &colours.attention, width: 1.5, dash: "" }
    } else {
        Stroke::thin(&colours.line)
    };
    pen.outline(area, edge);
    let state = node.level.map_or(State::Unknown, |level| State::Level { level: level.min(4), claimed: 0 });
    let mark = Area { x: area.x + 6.0, y: area.y + 6.0, width: STACK, height: area.height - 12.0 };
    stack::draw(pen, mark, state, colours);
    let x = mark.x + STACK + 7.0;
    let id = Type { size: SIZE, bold: true, colour: &colours.ink_soft, anchor: Anchor::Start };
    let name = wrap(&node.name, SIZE, area.width - STACK - 17.0, 3);
    let top = area.y + (BOX.1 - name.len() as f64 * 14.0) / 2.0 + 3.0;
    let level = node.level.map_or("?".to_owned(), |level| level.to_string());
    pen.words((x, top), id, &node.id);
    pen.words(
        (area.x + area.width - 6.0, top),
        Type { anchor: Anchor::End, colour: &colours.ink, ..id },
        &level,
    );
    for (index, line) in name.iter().enumerate() {
        let kind = Type { size: SIZE, bold: false, colour: &colours.ink, anchor: Anchor::Start };
        pen.words((x, top + (index + 1) as f64 * 14.0), kind, line);
    }
}
